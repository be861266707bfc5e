"""Slots of findings as the analyst corrected them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, overload

from briefing.model.figure import Basis, Bound, Direction, Figure, FigureKind, Number, Period, Status
from briefing.model.findings import Finding
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

_Read = Callable[[str, Finding], object]


def slots(finding: Finding) -> tuple[str, ...]:
    """The names of the slots that can be corrected, in the order of a card."""
    return tuple(_MEASURE if isinstance(finding, Measure) else _FIGURE)


@overload
def corrected(finding: Figure, corrections: Mapping[str, str]) -> Figure: ...
@overload
def corrected(finding: Measure, corrections: Mapping[str, str]) -> Measure: ...
def corrected(finding: Finding, corrections: Mapping[str, str]) -> Finding:
    """The finding with these slots set, an empty word clearing one; its span and text stay.

    ValueError for a slot or a value that there is not.
    """
    readers = _MEASURE if isinstance(finding, Measure) else _FIGURE
    unknown = corrections.keys() - readers.keys()
    if unknown:
        raise ValueError(f"no slots: {', '.join(sorted(unknown))}")
    changes: dict[str, Any] = {
        slot: readers[slot](words.strip(), finding) for slot, words in corrections.items()
    }
    return replace(finding, **changes)


def as_corrected(finding: Finding, slots: Mapping[str, str]) -> Finding:
    """A finding with its corrections; those that no slot takes any more are left out."""
    for slot, value in slots.items():
        with suppress(ValueError):
            finding = corrected(finding, {slot: value})
    return finding


def _words(words: str, finding: Finding) -> Phrase | None:
    """The words as a phrase, with their place where they stand in the finding."""
    if not words:
        return None
    at = finding.text.find(words)
    start = finding.span.start + at
    return Phrase(words, Span(start, start + len(words)) if at >= 0 else None)


def _number(words: str, _: Finding) -> Number | None:
    if not words:
        return None
    try:
        return Fraction(words) if "/" in words else Decimal(words)
    except (InvalidOperation, ZeroDivisionError) as error:
        raise ValueError(f"no number: {words}") from error


def _period(words: str, _: Finding) -> Period | None:
    """`2021/2025`, `/2025` for until, `2021/` for since, `2021` for a time of its own."""
    if not words:
        return None
    start, mark, end = words.partition("/")
    return Period(start.strip() or None, (end.strip() if mark else start.strip()) or None)


def _unit(words: str, _: Finding) -> str | None:
    return words or None


_FIGURE: dict[str, _Read] = {
    "kind": lambda words, _: FigureKind(words),
    "value": _number,
    "low": _number,
    "high": _number,
    "unit": _unit,
    "bound": lambda words, _: Bound(words),
    "indicator": _words,
    "period": _period,
    "status": lambda words, _: Status(words),
    "direction": lambda words, _: Direction(words) if words else None,
    "basis": lambda words, _: Basis(words) if words else None,
}
_MEASURE: dict[str, _Read] = {
    "actor": _words,
    "action": _words,
    "object": _words,
    "beneficiary": _words,
    "instrument": lambda words, _: Instrument(words),
    "strength": lambda words, _: Strength(words),
    "condition": _words,
    "deadline": _words,
    "document": _words,
    "period": _period,
}
