"""Commands on the memo's outline: order, words, sections, which memo it is, and how it looks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.commands import noting
from briefing.commands.asking import Fact, Option, Question
from briefing.commands.command import Command, Scene
from briefing.desk.memos import SECTIONS
from briefing.model.section import SectionKind
from briefing.store.port import MemoId

if TYPE_CHECKING:
    from briefing.memo.readback import FigureBack


def memo_show(scene: Scene) -> None:
    """Go to the memo's outline, or back to the text."""
    scene.window.memo.toggle()


def memo_next(scene: Scene) -> None:
    """Point to the next line of the outline."""
    scene.window.memo.step(scene.times)


def memo_previous(scene: Scene) -> None:
    """Point to the previous line of the outline."""
    scene.window.memo.step(-scene.times)


def memo_down(scene: Scene) -> None:
    """Move the entry down; past its section's end, to the next section."""
    _move(scene, 1)


def memo_up(scene: Scene) -> None:
    """Move the entry up; past its section's beginning, to the section before."""
    _move(scene, -1)


def memo_section(scene: Scene) -> None:
    """Move the entry to a section of choice."""
    entry = _entry(scene)
    if entry is None:
        return
    options = [Option(kind.value, scene.window.told(f"memo.section_{kind.value}")) for kind in SECTIONS]
    _hold(scene).window.ask.pick(
        scene.window.told("ui.ask_section"),
        options,
        lambda name: _moved(scene, entry, lambda: scene.desk.memos.move_to(entry, SectionKind(name))),
    )


def memo_edit(scene: Scene) -> None:
    """Put other words for the entry: its text, its indicator's name, a remark to a quotation."""
    entry = _entry(scene)
    if entry is not None:
        question = Question(scene.window.told("ui.ask_entry"), scene.desk.memos.words(entry))
        _hold(scene).window.ask.line(
            question, lambda words: _moved(scene, entry, lambda: scene.desk.memos.edit(entry, words))
        )


def memo_write(scene: Scene) -> None:
    """Write words of one's own into the section."""
    section = scene.window.memo.section()
    name = scene.window.told(f"memo.section_{section.value}")
    question = Question(scene.window.told("ui.ask_words", section=name))
    _hold(scene).window.ask.line(question, lambda words: _written(scene, section, words))


def memo_remove(scene: Scene) -> None:
    """Take the entry out of the memo."""
    entry = _entry(scene)
    if entry is not None:
        scene.desk.memos.take_out(entry)


def memo_undo(scene: Scene) -> None:
    """Take the latest step back and stay in the outline."""
    _hold(scene)
    noting.undo(scene)
    scene.window.memo.take_back()


def memo_source(scene: Scene) -> None:
    """Go to the place of the text that the entry is from."""
    entry = _entry(scene)
    if entry is not None and not scene.desk.go_to_entry(entry):
        scene.window.say("ui.memo_no_source")
    elif entry is not None:
        scene.window.focus_text()


def memo_draft(scene: Scene) -> None:
    """Put in all that was accepted, noted and compared and is not in it yet."""
    scene.window.say("ui.memo_drafted", count=scene.desk.memos.draft())


def memo_preview(scene: Scene) -> None:
    """Show the memo as it will be, or stop showing it."""
    scene.window.memo.toggle_preview()


def memo_copy(scene: Scene) -> None:
    """Copy the section as formatted text."""
    section = scene.window.memo.section()
    html = scene.desk.memos.section_html(section, scene.window.language)
    if not html:
        scene.window.say("ui.memo_section_empty")
        return
    scene.window.memo.copy(html)
    name = scene.window.told(f"memo.section_{section.value}")
    scene.window.say("ui.memo_copied", section=name)


def memo_check(scene: Scene) -> None:
    """Show what should be seen to before the memo goes out."""
    memos, language = scene.desk.memos, scene.window.language
    facts = [
        Fact("•", scene.window.told(f"memo.caution_{one.kind.value}", about=one.about, count=one.count))
        for one in memos.cautions(language)
    ]
    fonts = memos.missing_fonts(language)
    if fonts:
        facts.append(Fact("•", scene.window.told("memo.missing_fonts", names="、".join(fonts))))
    if not facts:
        scene.window.say("ui.memo_sound")
        return
    _hold(scene).window.ask.sheet(scene.window.told("ui.memo_cautions"), facts)


def memo_return(scene: Scene) -> None:
    """Read a memo that came back: figures that were changed are shown, comments become notes."""
    for path in scene.window.ask_articles()[:1]:
        taken = scene.desk.memos.take_back(path)
        scene.desk.refresh()
        counted = Fact("", scene.window.told("ui.memo_returned", made=taken.made, placeless=taken.placeless))
        newer = [
            Fact("!", scene.window.told("ui.returned_newer", title=title))
            for title in taken.outdated.values()
        ]
        changed = [_changed(scene, one, older=taken.is_outdated(one.exported)) for one in taken.read.changed]
        _hold(scene).window.ask.sheet(path.name, [counted, *newer, *changed])


def _changed(scene: Scene, one: "FigureBack", *, older: bool) -> Fact:
    """A figure three-way: exported, returned, and in its source, `older` where that has changed since."""
    quote = one.exported.quote
    words = scene.window.told(
        f"ui.returned_{one.fate.value}",
        exported=one.words,
        returned=one.returned,
        author=one.author,
        quote=scene.window.told("ui.returned_older", quote=quote) if older else quote,
    )
    return Fact("•", words)


def memo_new(scene: Scene) -> None:
    """Begin another memo."""
    question = Question(scene.window.told("ui.ask_memo_title"))
    _hold(scene).window.ask.line(question, lambda words: scene.desk.memos.make(words.strip()))


def memo_choose(scene: Scene) -> None:
    """Gather another of the library's memos."""
    memos = scene.desk.memos.all()
    untitled = scene.window.told("ui.memo_untitled")
    options = [Option(memo.id, memo.title or untitled) for memo in memos]
    _hold(scene).window.ask.pick(
        scene.window.told("ui.ask_which_memo"), options, lambda name: scene.desk.memos.choose(MemoId(name))
    )


def memo_title(scene: Scene) -> None:
    """Give the memo a title."""
    question = Question(scene.window.told("ui.ask_memo_title"), scene.desk.memos.name())
    _hold(scene).window.ask.line(question, lambda words: scene.desk.memos.rename(words.strip()))


def memo_delete(scene: Scene) -> None:
    """Take the whole memo away; undo brings it back."""
    scene.desk.memos.delete()
    scene.window.say("ui.memo_deleted")


def _move(scene: Scene, steps: int) -> None:
    entry = _entry(scene)
    if entry is None:
        return
    for _ in range(scene.times):
        scene.desk.memos.move(entry, steps)
    scene.window.memo.point_to(entry)


def _moved(scene: Scene, entry: str, act: Callable[[], None]) -> None:
    act()
    scene.window.memo.point_to(entry)


def _written(scene: Scene, section: SectionKind, words: str) -> None:
    if words.strip():
        scene.window.memo.point_to(scene.desk.memos.write(section, words.strip()))


def _entry(scene: Scene) -> str | None:
    entry = scene.window.memo.entry()
    if entry is None:
        scene.window.say("ui.memo_no_entry")
    return entry


def _hold(scene: Scene) -> Scene:
    scene.window.memo.hold()
    return scene


COMMANDS = (
    Command("memo-show", memo_show),
    Command("memo-next", memo_next),
    Command("memo-previous", memo_previous),
    Command("memo-down", memo_down),
    Command("memo-up", memo_up),
    Command("memo-section", memo_section),
    Command("memo-edit", memo_edit),
    Command("memo-write", memo_write),
    Command("memo-remove", memo_remove),
    Command("memo-undo", memo_undo),
    Command("memo-source", memo_source),
    Command("memo-draft", memo_draft),
    Command("memo-preview", memo_preview),
    Command("memo-copy", memo_copy),
    Command("memo-check", memo_check),
    Command("memo-return", memo_return),
    Command("memo-new", memo_new),
    Command("memo-choose", memo_choose),
    Command("memo-title", memo_title),
    Command("memo-delete", memo_delete),
)
