"""A finding explained: its value in both languages, its slots, why it was found, its counterpart."""

from dataclasses import dataclass

from briefing import messages
from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.comparison import Comparison, Relation
from briefing.model.figure import Cue, Figure
from briefing.model.findings import Finding
from briefing.model.measure import Measure
from briefing.ui.speech import Speech, period

Keys = dict[Side, dict[Finding, str]]
_OTHERS = {Relation.LEFT, Relation.RIGHT}


@dataclass(frozen=True, slots=True)
class Line:
    """A label and the words to it."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Explained:
    """What is shown of a finding; `values` has a figure's value in the one language and the other."""

    kind: str
    text: str
    values: tuple[str, ...]
    lines: tuple[Line, ...]
    why: tuple[Line, ...]

    def words(self) -> str:
        """All of it in one piece, for a screen reader."""
        said = [f"{line.label} {line.words}" for line in (*self.lines, *self.why)]
        return " · ".join([self.kind, self.text, *self.values, *said])


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The figure across: how the two stand, its words, and where to go."""

    relation: Relation
    text: str
    spot: Spot


def explained(finding: Finding, speech: Speech) -> Explained:
    """What there is to say of a finding."""
    why = [
        *_line(speech, "cues", _cues(finding.cues, speech)),
        *_line(speech, "rule", finding.rule),
        *_line(speech, "confidence", f"{finding.confidence:.0%}"),
    ]
    if isinstance(finding, Figure):
        values = tuple(dict.fromkeys(Speech(one).amount(finding) for one in _languages(speech)))
        kind = speech.say("ui.kind_figure")
        return Explained(kind, finding.text, values, _of_figure(finding, speech), tuple(why))
    kind = " · ".join(
        (
            speech.say(f"finding.instrument_{finding.instrument.value}"),
            speech.say(f"finding.strength_{finding.strength.value}"),
        )
    )
    return Explained(kind, finding.text, (), _of_measure(finding, speech), tuple(why))


def counterpart(
    comparison: Comparison, spot: Spot, keys: dict[Side, dict[Finding, str]]
) -> Counterpart | None:
    """The figure that a figure was compared with; None where it has none."""
    for pair in comparison.figures:
        here, there = (pair.left, pair.right) if spot.side is Side.LEFT else (pair.right, pair.left)
        if here is None or there is None or pair.relation in _OTHERS:
            continue
        key = keys.get(spot.side.other, {}).get(there)
        if key is not None and keys.get(spot.side, {}).get(here) == spot.finding:
            return Counterpart(pair.relation, there.text, Spot(spot.side.other, there.span, finding=key))
    return None


def _of_figure(figure: Figure, speech: Speech) -> tuple[Line, ...]:
    changes = [
        speech.say(f"finding.{name}_{value.value}")
        for name, value in (("direction", figure.direction), ("basis", figure.basis))
        if value is not None
    ]
    return (
        *_line(speech, "indicator", figure.indicator.text if figure.indicator else ""),
        *_line(speech, "period", period(figure.period) or ""),
        *_line(speech, "status", speech.say(f"finding.status_{figure.status.value}")),
        *_line(speech, "change", " · ".join(changes)),
    )


def _of_measure(measure: Measure, speech: Speech) -> tuple[Line, ...]:
    phrases = ("actor", "action", "object", "beneficiary", "condition", "deadline", "document")
    slots = {name: phrase.text for name in phrases if (phrase := getattr(measure, name)) is not None}
    amounts = "、".join(speech.amount(figure) for figure in measure.figures)
    said = {**slots, "amount": amounts, "period": period(measure.period) or ""}
    return tuple(line for name, words in said.items() for line in _line(speech, name, words))


def _cues(cues: tuple[Cue, ...], speech: Speech) -> str:
    known = messages.names("finding")
    return "、".join(
        f"{cue.text} ({speech.say(f'finding.cue_{cue.role}') if f'cue_{cue.role}' in known else cue.role})"
        for cue in cues
    )


def _line(speech: Speech, name: str, words: str) -> list[Line]:
    return [Line(speech.say(f"finding.{name}"), words)] if words else []


def _languages(speech: Speech) -> tuple[Language, Language]:
    """The window's own language first."""
    other = Language.ENGLISH if speech.language is Language.CHINESE else Language.CHINESE
    return speech.language, other
