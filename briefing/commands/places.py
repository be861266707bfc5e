"""Commands that give places a letter and come back to them, and that jump to any clause by hint."""

from briefing.commands.asking import Question
from briefing.commands.command import Command, Scene
from briefing.commands.hand import bring_up
from briefing.desk import bookmarks, textobjects
from briefing.desk.desk import Aspect
from briefing.desk.hints import hints
from briefing.desk.opened import Spot
from briefing.model.span import Span


def mark_set(scene: Scene) -> None:
    """Give this place a letter, to come back to from anywhere."""
    if scene.argument:
        _set_mark(scene, scene.argument)
    else:
        question = Question(scene.window.told("ui.ask_letter"))
        scene.window.ask.line(question, lambda typed: _set_mark(scene, typed[:1]))


def mark_go(scene: Scene) -> None:
    """Go to the place that has a letter, opening its article where it is closed."""
    if scene.argument:
        _go_to_mark(scene, scene.argument)
    else:
        question = Question(scene.window.told("ui.ask_letter"))
        scene.window.ask.line(question, lambda typed: _go_to_mark(scene, typed[:1]))


def hint(scene: Scene) -> None:
    """Show a label at every clause on the screen; its letters go there."""
    desk = scene.desk
    seen = scene.window.on_screen()
    order = sorted(seen, key=lambda side: side is not desk.active)
    places = [
        Spot(side, clause)
        for side in order
        for clause in textobjects.clauses(desk.sides[side].article, seen[side])
    ]
    if not places:
        return
    desk.modes.hints = hints(places)
    desk.tell(Aspect.MODE)


def hint_type(scene: Scene) -> None:
    """Take a letter of a hint's label; the whole label goes to its clause."""
    desk = scene.desk
    if desk.modes.hints is None:
        return
    desk.modes.hints = desk.modes.hints.after(scene.argument)
    chosen = desk.modes.hints.chosen
    if chosen is not None:
        _jump(scene, chosen)
    desk.tell(Aspect.MODE)


def hint_leave(scene: Scene) -> None:
    """Take the labels away."""
    scene.desk.modes.hints = None
    scene.desk.tell(Aspect.MODE)


def _jump(scene: Scene, chosen: Spot) -> None:
    """Go to a clause's beginning; while selecting on the same side, up to its end."""
    desk, selected = scene.desk, scene.window.selection()
    desk.modes.hints = None
    if desk.modes.selecting and chosen.side is desk.active:
        start, end = min(selected.start, chosen.span.start), max(selected.end, chosen.span.end)
        scene.window.select(Span(start, end), caret_at_start=chosen.span.start < selected.start)
        return
    desk.modes.selecting = False
    desk.travel.depart()
    desk.activate(chosen.side)
    desk.leave()
    scene.window.focus_text()
    scene.window.select(Span(chosen.span.start, chosen.span.start))


def _set_mark(scene: Scene, letter: str) -> None:
    desk = scene.desk
    opened = desk.sides.get(desk.active)
    if opened is not None and letter.isalpha():
        desk.bookmarks.put(letter, opened.id, opened.article, desk.here().span.start)
        scene.window.say("ui.mark_set", letter=letter)


def _go_to_mark(scene: Scene, letter: str) -> None:
    desk = scene.desk
    mark = desk.bookmarks.at(letter)
    if mark is None:
        scene.window.say("ui.no_mark", letter=letter)
        return
    desk.travel.depart()
    side = bring_up(scene, mark.article, desk.active)
    offset = bookmarks.place(mark, desk.sides[side].article)
    desk.activate(side)
    desk.leave()
    scene.window.focus_text()
    scene.window.select(Span(offset, offset))


COMMANDS = (
    Command("mark-set", mark_set),
    Command("mark-go", mark_go),
    Command("hint", hint, selecting=True),
    Command("hint-type", hint_type, selecting=True),
    Command("hint-leave", hint_leave, selecting=True),
)
