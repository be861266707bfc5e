"""Commands that select text by keys: pieces of it, and the caret's own way."""

from briefing.commands.command import Command, Move, Scene
from briefing.desk import textobjects
from briefing.desk.desk import Aspect
from briefing.desk.opened import Opened
from briefing.desk.textobjects import Unit
from briefing.model.span import Span


def select(scene: Scene) -> None:
    """Begin selecting with the clause at the caret; a count takes further clauses along."""
    if scene.desk.modes.selecting:
        leave(scene)
        return
    if _opened(scene) is None:
        return
    _begin(scene)
    if len(scene.window.selection()) == 0:
        _take(scene, Unit.CLAUSE)


def other_end(scene: Scene) -> None:
    """Move the caret to the other end of the selection."""
    scene.window.select(scene.window.selection(), caret_at_start=not scene.window.caret_at_start())


def grow(scene: Scene) -> None:
    """Grow the selection: clause, quotation, sentence, item, paragraph."""
    _resize(scene, textobjects.grown)


def shrink(scene: Scene) -> None:
    """Shrink the selection to the next smaller piece."""
    _resize(scene, textobjects.shrunk)


def take_clause(scene: Scene) -> None:
    """Select the clause, or one more where it is selected already."""
    _take(scene, Unit.CLAUSE)


def take_sentence(scene: Scene) -> None:
    """Select the sentence, or one more where it is selected already."""
    _take(scene, Unit.SENTENCE)


def take_quotation(scene: Scene) -> None:
    """Select the quotation or title in marks, or the next one."""
    _take(scene, Unit.QUOTATION)


def take_item(scene: Scene) -> None:
    """Select the item of an enumeration, or one more where it is selected already."""
    _take(scene, Unit.ITEM)


def take_paragraph(scene: Scene) -> None:
    """Select the paragraph, or one more where it is selected already."""
    _take(scene, Unit.PARAGRAPH)


def left(scene: Scene) -> None:
    """Move the selection's end by a character to the left."""
    scene.window.extend(Move.LEFT, scene.times)


def right(scene: Scene) -> None:
    """Move the selection's end by a character to the right."""
    scene.window.extend(Move.RIGHT, scene.times)


def up(scene: Scene) -> None:
    """Move the selection's end up by a line."""
    scene.window.extend(Move.UP, scene.times)


def down(scene: Scene) -> None:
    """Move the selection's end down by a line."""
    scene.window.extend(Move.DOWN, scene.times)


def line_start(scene: Scene) -> None:
    """Move the selection's end to the beginning of its line."""
    scene.window.extend(Move.LINE_START, 1)


def line_end(scene: Scene) -> None:
    """Move the selection's end to the end of its line."""
    scene.window.extend(Move.LINE_END, 1)


def leave(scene: Scene) -> None:
    """Select nothing, and read on."""
    scene.desk.modes.leave()
    scene.desk.tell(Aspect.MODE)
    start = scene.window.selection().start
    scene.window.select(Span(start, start))


def _begin(scene: Scene) -> None:
    scene.desk.modes.selecting = True
    scene.desk.tell(Aspect.MODE)


def _take(scene: Scene, unit: Unit) -> None:
    opened = _opened(scene)
    if opened is None:
        return
    backwards = scene.window.caret_at_start() and len(scene.window.selection()) > 0
    chosen = scene.window.selection()
    span = textobjects.taken(opened.article, chosen, unit, scene.times, backwards=backwards)
    if span == chosen:
        scene.window.say(f"ui.no_{unit.value}")
        return
    scene.window.select(span, caret_at_start=backwards)


def _resize(scene: Scene, resized: textobjects.Resize) -> None:
    opened = _opened(scene)
    if opened is None:
        return
    for _ in range(scene.times):
        scene.window.select(resized(opened.article, scene.window.selection()))


def _opened(scene: Scene) -> Opened | None:
    return scene.desk.sides.get(scene.desk.active)


COMMANDS = (
    Command("select", select, selecting=True),
    Command("select-other-end", other_end, selecting=True),
    Command("select-grow", grow, selecting=True),
    Command("select-shrink", shrink, selecting=True),
    Command("select-clause", take_clause, selecting=True),
    Command("select-sentence", take_sentence, selecting=True),
    Command("select-quotation", take_quotation, selecting=True),
    Command("select-item", take_item, selecting=True),
    Command("select-paragraph", take_paragraph, selecting=True),
    Command("select-left", left, selecting=True),
    Command("select-right", right, selecting=True),
    Command("select-up", up, selecting=True),
    Command("select-down", down, selecting=True),
    Command("select-line-start", line_start, selecting=True),
    Command("select-line-end", line_end, selecting=True),
    Command("select-leave", leave),
)
