"""What the analyst corrected in a finding, beside what the program had found."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from briefing import messages
from briefing.model.correction import slots
from briefing.model.figure import Number, Period
from briefing.model.findings import Finding
from briefing.ui.speech import Speech, period

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """A label and the words to it."""

    label: str
    words: str


def changed_slots(finding: Finding, found: Finding | None) -> tuple[str, ...]:
    """The slots in which a finding is not as the program had found it."""
    if found is None:
        return ()
    return tuple(slot for slot in slots(finding) if getattr(finding, slot) != getattr(found, slot))


def with_corrections(
    lines: Sequence[Line], now_and_found: tuple[Finding, Finding], yours: Collection[str], speech: Speech
) -> tuple[Line, ...]:
    """The lines of a card, those of corrected slots said to be the analyst's."""
    now, found = now_and_found
    named = messages.names("finding")
    marked = dict[str, str]()
    for slot in yours:
        label = speech.say(f"finding.{slot}" if slot in named else f"slots.{slot}")
        here, there = (_words(slot, getattr(one, slot), speech) for one in (now, found))
        marked[label] = speech.say("ui.yours", words=here, found=there)
    kept = [Line(line.label, marked.pop(line.label, line.words)) for line in lines]
    return (*kept, *(Line(label, words) for label, words in marked.items()))


def _words(slot: str, value: object, speech: Speech) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, Enum):
        return speech.say(f"slots.{slot}_{value.name.lower()}")
    if isinstance(value, Period):
        return period(value) or _NOTHING
    if isinstance(value, Number):
        return speech.number(value)
    return str(getattr(value, "text", value))
