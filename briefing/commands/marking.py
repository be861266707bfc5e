"""Commands that decide, mark, annotate and take back."""

from briefing.commands.command import Command, Scene
from briefing.desk import textobjects
from briefing.desk.opened import Side, Spot
from briefing.model.annotation import Decision
from briefing.model.span import Span


def accept(scene: Scene) -> None:
    """Accept the current finding and go on to the next undecided one."""
    _decide(scene, Decision.ACCEPTED, "accept")


def reject(scene: Scene) -> None:
    """Reject the current finding and go on to the next undecided one."""
    _decide(scene, Decision.REJECTED, "reject")


def snooze(scene: Scene) -> None:
    """Put the current finding off and go on to the next undecided one."""
    _decide(scene, Decision.SNOOZED, "snooze")


def accept_screen(scene: Scene) -> None:
    """Accept every undecided finding that can be seen, as one step of undo."""
    desk = scene.desk
    waiting = [spot for spot in _on_screen(scene) if desk.decision(spot) is None]
    if not waiting:
        scene.window.say("ui.nothing_undecided_here")
        return
    desk.decide(waiting, Decision.ACCEPTED, "accept-screen")
    scene.window.say("ui.accepted_many", count=len(waiting))


def note_open(scene: Scene) -> None:
    """Open the note of the current finding or mark, or of the one at the caret."""
    if scene.desk.current is None and not scene.desk.go(_spot_at_caret(scene)):
        annotate(scene)
        return
    scene.window.edit_note()


def note_save(scene: Scene) -> None:
    """Save the note, accept its finding, and go on to the next undecided one."""
    spot, text = scene.desk.current, scene.window.note_text()
    if spot is None:
        return
    scene.window.leave_note()
    scene.desk.notes.save(spot, text)
    if spot.finding is not None and not scene.desk.next_undecided():
        scene.window.say("ui.all_decided")
    scene.window.focus_text()


def note_leave(scene: Scene) -> None:
    """Step out of the note; what was typed stays as a draft."""
    scene.window.leave_note()


def annotate(scene: Scene) -> None:
    """Write a note on what is selected."""
    span = scene.window.selection()
    if len(span) == 0:
        scene.window.say("ui.select_first")
        return
    scene.desk.go(Spot(scene.desk.active, span))
    scene.window.edit_note()


def highlight(scene: Scene) -> None:
    """Mark what is selected."""
    span = scene.window.selection()
    if len(span) == 0:
        scene.window.say("ui.select_first")
        return
    scene.desk.notes.highlight(scene.desk.active, span)
    scene.window.select(Span(span.start, span.start))


def delete(scene: Scene) -> None:
    """Put the current note or highlight into the bin."""
    note = scene.desk.note_here()
    if note is None:
        scene.window.say("ui.nothing_to_delete")
        return
    scene.desk.notes.delete(note.id)


def undo(scene: Scene) -> None:
    """Take the latest step back."""
    _tell_step(scene, "ui.undone", "ui.nothing_to_undo", scene.desk.undo())


def redo(scene: Scene) -> None:
    """Do the step that was last taken back again."""
    _tell_step(scene, "ui.redone", "ui.nothing_to_redo", scene.desk.redo())


def select(scene: Scene) -> None:
    """Select the clause at the caret; a count takes further clauses along."""
    opened = scene.desk.sides.get(scene.desk.active)
    if opened is None:
        return
    span = textobjects.clause(opened.article, scene.window.selection().start)
    for _ in range(scene.times - 1):
        if span.end + 1 < len(opened.article.text):
            span = Span(span.start, textobjects.clause(opened.article, span.end + 1).end)
    scene.window.select(span)


def select_other_end(scene: Scene) -> None:
    """Move the caret to the other end of the selection."""
    scene.window.select(scene.window.selection(), caret_at_start=True)


def select_grow(scene: Scene) -> None:
    """Grow the selection: clause, quotation, sentence, paragraph."""
    _resize(scene, textobjects.grown)


def select_shrink(scene: Scene) -> None:
    """Shrink the selection to the next smaller unit."""
    _resize(scene, textobjects.shrunk)


def _resize(scene: Scene, resized: textobjects.Resize) -> None:
    opened = scene.desk.sides.get(scene.desk.active)
    if opened is not None:
        scene.window.select(resized(opened.article, scene.window.selection()))


def _decide(scene: Scene, decision: Decision, step: str) -> None:
    desk = scene.desk
    spot = desk.current if desk.finding(desk.current) else _spot_at_caret(scene)
    if spot is None or spot.finding is None:
        scene.window.say("ui.no_finding_here")
        return
    desk.go(spot)
    desk.decide([spot], decision, step)
    if not desk.next_undecided():
        scene.window.say("ui.all_decided")


def _spot_at_caret(scene: Scene) -> Spot | None:
    """The smallest spot that the caret stands in."""
    caret = scene.window.selection().start
    around = [
        spot
        for spot in scene.desk.shown()
        if spot.side is scene.desk.active and spot.span.start <= caret < max(spot.span.end, caret)
    ]
    return min(around, key=lambda spot: len(spot.span), default=None)


def _on_screen(scene: Scene) -> list[Spot]:
    seen = scene.window.on_screen()

    def visible(side: Side, span: Span) -> bool:
        return side in seen and seen[side].holds(span)

    return [spot for spot in scene.desk.shown() if spot.finding and visible(spot.side, spot.span)]


def _tell_step(scene: Scene, done: str, nothing: str, step: str | None) -> None:
    if step is None:
        scene.window.say(nothing)
    else:
        scene.window.say(done, step=scene.window.told(f"steps.{step}"))


COMMANDS = (
    Command("accept", accept),
    Command("reject", reject),
    Command("snooze", snooze),
    Command("accept-screen", accept_screen),
    Command("note-open", note_open),
    Command("note-save", note_save),
    Command("note-leave", note_leave),
    Command("annotate", annotate),
    Command("highlight", highlight),
    Command("delete", delete),
    Command("undo", undo),
    Command("redo", redo),
    Command("select", select),
    Command("select-other-end", select_other_end),
    Command("select-grow", select_grow),
    Command("select-shrink", select_shrink),
)
