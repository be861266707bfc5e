"""Slots of findings as the analyst corrected them."""

import re
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
_GROUPED = re.compile(r"[,，\s](?=\d)")
_MAGNITUDES = {"万亿": 12, "萬億": 12, "亿": 8, "億": 8, "万": 4, "萬": 4}
_CHINESE_TIME = re.compile(r"(\d{4})年(?:(1[0-2]|0?[1-9])月(?:(3[01]|[12]\d|0?[1-9])[日号])?)?")
_ISO_TIME = re.compile(r"\d{4}(?:-(?:Q[1-4]|H[12]|(?:1[0-2]|0[1-9])(?:-(?:3[01]|[12]\d|0[1-9]))?))?")


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


@overload
def as_corrected(finding: Figure, slots: Mapping[str, str]) -> Figure: ...
@overload
def as_corrected(finding: Measure, slots: Mapping[str, str]) -> Measure: ...
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
    """`1234.5`, `1,234`, `3.2万亿`, `2/3`: the number in plain digits."""
    if not words:
        return None
    said = _GROUPED.sub("", words)
    power = next((power for word, power in _MAGNITUDES.items() if said.endswith(word)), 0)
    digits = said.rstrip("".join(_MAGNITUDES)).strip()
    try:
        return Fraction(said) if "/" in said else Decimal(digits) * 10**power
    except (InvalidOperation, ZeroDivisionError) as error:
        raise ValueError(f"no number: {words}") from error


def _period(words: str, _: Finding) -> Period | None:
    """`2021/2025`, `/2025` for until, `2021/` for since, `2021` for a time of its own; `2022年1月` too."""
    if not words:
        return None
    start, mark, end = words.partition("/")
    begun = _time(start.strip())
    return Period(begun, _time(end.strip()) if mark else begun)


def _time(words: str) -> str | None:
    if not words:
        return None
    if chinese := _CHINESE_TIME.fullmatch(words):
        words = "-".join(part.zfill(2) for part in chinese.groups() if part)
    if not _ISO_TIME.fullmatch(words):
        raise ValueError(f"no time: {words}")
    return words


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
