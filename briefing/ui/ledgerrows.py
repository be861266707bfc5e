"""The figures of both articles held side by side, as rows of a table."""

from fractions import Fraction

from briefing.compare.series import signed
from briefing.desk.opened import Opened, Side
from briefing.model.comparison import Comparison, FigurePair
from briefing.model.figure import Bound, Direction, Figure
from briefing.model.findings import Finding
from briefing.ui.speech import Speech, period
from briefing.ui.tables import Cell, TableRow

COLUMNS = ("relation", "indicator", "left", "right", "left_period", "right_period", "reason")
_ARROWS = {None: "", Direction.UP: "↑ ", Direction.DOWN: "↓ "}


def rows(comparison: Comparison, sides: dict[Side, Opened], speech: Speech) -> list[TableRow]:
    """A row for every figure and its counterpart; its name is `side:key` of the figure to go to."""
    keys = {
        side: {finding: key for key, finding in opened.findings.items()} for side, opened in sides.items()
    }
    return [
        TableRow(_name(pair, keys), _cells(pair, speech)) for pair in comparison.figures if _name(pair, keys)
    ]


def _name(pair: FigurePair, keys: dict[Side, dict[Finding, str]]) -> str:
    side, figure = (Side.LEFT, pair.left) if pair.left is not None else (Side.RIGHT, pair.right)
    key = keys.get(side, {}).get(figure) if figure is not None else None
    return f"{side.value}:{key}" if key else ""


def _cells(pair: FigurePair, speech: Speech) -> tuple[Cell, ...]:
    return (
        Cell(speech.say(f"ui.relation_{pair.relation.value}")),
        Cell(pair.indicator),
        stated(pair.left, speech) if pair.left else Cell(""),
        stated(pair.right, speech) if pair.right else Cell(""),
        Cell(_when(pair.left)),
        Cell(_when(pair.right)),
        Cell(pair.reason),
    )


def stated(figure: Figure, speech: Speech) -> Cell:
    """A figure's words, with an arrow for a change and with what its bound means; ordered by its number."""
    value = signed(figure)
    bound = "" if figure.bound is Bound.EQUAL else f" ({speech.amount(figure)})"
    number = None if value is None else Fraction(value)
    return Cell(_ARROWS[figure.direction] + figure.text + bound, number=number)


def _when(figure: Figure | None) -> str:
    return (period(figure.period) or "") if figure else ""
