"""The measures of the open articles as rows of a table: who does what, for whom, how much, until when."""

from collections.abc import Mapping
from fractions import Fraction

from briefing.desk.opened import Opened, Side
from briefing.model.measure import Measure
from briefing.model.span import Phrase
from briefing.ui.speech import Speech, period
from briefing.ui.tables import Cell, TableRow

COLUMNS = (
    "side",
    "instrument",
    "strength",
    "actor",
    "action",
    "object",
    "beneficiary",
    "amount",
    "condition",
    "deadline",
    "document",
    "decision",
)
BY_BENEFICIARY = ("beneficiary", "condition", "amount", "action", "object", "actor", "deadline", "side")


def rows(sides: Mapping[Side, Opened], columns: tuple[str, ...], speech: Speech) -> list[TableRow]:
    """A row for every measure of the open articles, in reading order; its name is `side:key`."""
    return [
        TableRow(f"{side.value}:{key}", _cells(columns, side, key, opened, speech))
        for side, opened in sorted(sides.items(), key=lambda one: one[0].value)
        for key, finding in opened.findings.items()
        if isinstance(finding, Measure)
    ]


def _cells(
    columns: tuple[str, ...], side: Side, key: str, opened: Opened, speech: Speech
) -> tuple[Cell, ...]:
    measure, decision = opened.findings[key], opened.decision(key)
    if not isinstance(measure, Measure):
        raise TypeError(key)
    said = _slots(measure) | {
        "side": Cell(speech.say(f"ui.side_{side.value}")),
        "instrument": Cell(speech.say(f"finding.instrument_{measure.instrument.value}")),
        "strength": Cell(speech.say(f"finding.strength_{measure.strength.value}")),
        "decision": Cell(speech.say(f"ui.decision_{decision.value if decision else 'none'}")),
    }
    return tuple(said[name] for name in columns)


def _slots(measure: Measure) -> dict[str, Cell]:
    return {
        "actor": _cell(measure.actor),
        "action": _cell(measure.action),
        "object": _cell(measure.object) if measure.object else Cell(measure.text),
        "beneficiary": _cell(measure.beneficiary),
        "amount": Cell("、".join(figure.text for figure in measure.figures), number=_largest(measure)),
        "condition": _cell(measure.condition),
        "deadline": _cell(measure.deadline) if measure.deadline else Cell(period(measure.period) or ""),
        "document": _cell(measure.document),
    }


def _largest(measure: Measure) -> Fraction | None:
    """What the measure is sorted by: the largest of its quantities."""
    values = [
        value for figure in measure.figures for value in (figure.value, figure.high) if value is not None
    ]
    return max((Fraction(value) for value in values), default=None)


def _cell(phrase: Phrase | None) -> Cell:
    return Cell(phrase.text if phrase else "")
