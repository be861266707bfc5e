"""Commands that write notes, look at what they once were, and take steps back."""

from briefing.commands.asking import Option
from briefing.commands.command import Command, Scene
from briefing.commands.hand import at_caret, wanted
from briefing.commands.reviewing import go_on
from briefing.desk.desk import Desk
from briefing.desk.opened import Spot
from briefing.model.annotation import Annotation, AnnotationId


def note_open(scene: Scene) -> None:
    """Open the note of the current finding or mark, or of the one at the caret, or of what is selected."""
    if scene.desk.current is None and not scene.desk.go(at_caret(scene)):
        annotate(scene)
        return
    scene.window.edit_note()


def note_save(scene: Scene) -> None:
    """Save the note, accept its finding, and go on to the next undecided one."""
    spot, text = scene.window.note_spot(), scene.window.note_text()
    if spot is None:
        return
    scene.window.leave_note()
    scene.desk.go(spot)
    scene.desk.notes.save(spot, text)
    scene.memory.last = lambda later: _same_again(later, text)
    if spot.finding is not None:
        go_on(scene)
    scene.window.focus_text()


def note_leave(scene: Scene) -> None:
    """Step out of the note; what was typed stays as a draft."""
    scene.window.leave_note()


def note_preview(scene: Scene) -> None:
    """Show how the note's Markdown will look, or stop showing it."""
    scene.window.toggle_preview()


def annotate(scene: Scene) -> None:
    """Write a note on what is selected."""
    span = scene.window.selection()
    if len(span) == 0:
        scene.window.say("ui.select_first")
        return
    scene.desk.go(Spot(scene.desk.active, span))
    scene.window.edit_note()


def delete(scene: Scene) -> None:
    """Put the current note or highlight into the bin."""
    spot = scene.desk.current or at_caret(scene)
    note = scene.desk.marking.at(spot) if spot else None
    if note is None:
        scene.window.say("ui.nothing_to_delete")
        return
    scene.desk.notes.delete(note.id)
    scene.window.say("ui.binned")


def bin_open(scene: Scene) -> None:
    """Choose a note of the bin to bring back."""
    binned = scene.desk.store.bin()
    if not binned:
        scene.window.say("ui.bin_empty")
        return
    options = [
        Option(one.annotation.id, _summary(one.annotation), one.at.astimezone().strftime("%Y-%m-%d %H:%M"))
        for one in binned
    ]
    scene.window.ask.pick(scene.window.told("ui.bin"), options, lambda name: _restore(scene, name))


def history(scene: Scene) -> None:
    """Show what the current note once was; a chosen wording is taken again."""
    spot = wanted(scene)
    note = scene.desk.marking.at(spot) if spot else None
    if note is None:
        scene.window.say("ui.no_note_here")
        return
    past = scene.desk.store.history(note.id)
    bodies = {str(number): one.body for number, one in enumerate(past)}
    options = [
        Option(
            str(number),
            _first_line(one.body) or scene.window.told("ui.without_words"),
            f"{one.at.astimezone():%Y-%m-%d %H:%M} · {scene.window.step_said(one.step)}",
        )
        for number, one in enumerate(past)
    ]
    scene.window.ask.pick(
        scene.window.told("ui.history"), options, lambda name: _rewrite(scene, note, bodies[name])
    )


def undo(scene: Scene) -> None:
    """Take the latest step back, in whatever article it was."""
    for _ in range(scene.times):
        _tell_step(scene, "ui.undone", "ui.nothing_to_undo", scene.desk.undo())


def redo(scene: Scene) -> None:
    """Do the step that was last taken back again."""
    for _ in range(scene.times):
        _tell_step(scene, "ui.redone", "ui.nothing_to_redo", scene.desk.redo())


def repeat(scene: Scene) -> None:
    """Do the last change again here: a verdict, a note, a tag, a style; a count does it so often."""
    last = scene.memory.last
    if last is None:
        scene.window.say("ui.nothing_to_repeat")
        return
    for _ in range(scene.times):
        last(scene)


def _same_again(scene: Scene, text: str) -> None:
    spot = scene.desk.current or at_caret(scene)
    if spot is None or not text.strip():
        scene.window.say("ui.select_first")
        return
    scene.desk.notes.save(spot, text)
    if spot.finding is not None:
        go_on(scene)


def _restore(scene: Scene, name: str) -> None:
    scene.desk.notes.restore(AnnotationId(name))
    scene.window.say("ui.restored")


def _rewrite(scene: Scene, note: Annotation, body: str) -> None:
    scene.desk.notes.rewrite(note.id, body)


def _summary(note: Annotation) -> str:
    words = _first_line(note.body)
    return f"{note.target.exact} — {words}" if words else note.target.exact


def _first_line(body: str) -> str:
    return body.strip().partition("\n")[0]


def _tell_step(scene: Scene, done: str, nothing: str, step: str | None) -> None:
    """Say what was undone or redone, and in which article where that is not open."""
    if step is None:
        scene.window.say(nothing)
        return
    said, where = scene.window.told(done, step=scene.window.step_said(step)), _elsewhere(scene.desk)
    if where:
        scene.window.say("ui.in_article", said=said, title=where)
    else:
        scene.window.say("ui.plainly", said=said)
    if scene.desk.current is not None:
        scene.window.focus_text()


def _elsewhere(desk: Desk) -> str:
    """The titles of the articles of the last undo or redo, where none of them is open."""
    articles = desk.travelled.articles if desk.travelled else frozenset()
    if any(desk.holding(one) for one in articles):
        return ""
    return "、".join(one.name for one in desk.library() if one.id in articles)


COMMANDS = (
    Command("note-open", note_open),
    Command("note-save", note_save),
    Command("note-leave", note_leave),
    Command("note-preview", note_preview),
    Command("annotate", annotate),
    Command("delete", delete, repeats=True),
    Command("bin", bin_open),
    Command("history", history),
    Command("undo", undo),
    Command("redo", redo),
    Command("repeat", repeat),
)
