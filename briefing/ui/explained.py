"""A finding explained: its value in both languages, its slots, why it was found, its counterpart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing import messages
from briefing.desk.opened import Opened, Side, Spot
from briefing.messages import Language
from briefing.model.comparison import Comparison, Relation
from briefing.model.figure import Cue, Figure
from briefing.model.findings import Finding
from briefing.model.measure import Measure
from briefing.ui.corrections import Line, changed_slots, with_corrections
from briefing.ui.rulewords import rule_words
from briefing.ui.speech import Speech, period


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


def explained(finding: Finding, speech: Speech, found: Finding | None = None) -> Explained:
    """What there is to say of a finding; of a corrected one also what the program had `found`."""
    yours = changed_slots(finding, found)
    cues = tuple(cue for cue in finding.cues if cue.role not in yours)
    why = [
        *_line(speech, "cues", _cues(cues, speech)),
        *_line(speech, "rule", rule_words(finding.rule, speech.language)),
        *_line(speech, "confidence" if found is None else "confidence_found", f"{finding.confidence:.0%}"),
    ]
    said = _said(finding, speech, tuple(why))
    if found is None or not yours:
        return said
    kind = f"{said.kind} · {speech.say('ui.corrected')}"
    return replace(said, kind=kind, lines=with_corrections(said.lines, (finding, found), yours, speech))


def _said(finding: Finding, speech: Speech, why: tuple[Line, ...]) -> Explained:
    if isinstance(finding, Figure):
        values = tuple(dict.fromkeys(Speech(one).amount(finding) for one in _languages(speech)))
        kind = speech.say("ui.kind_figure")
        return Explained(kind, finding.text, values, _of_figure(finding, speech), why)
    kind = " · ".join(
        (
            speech.say(f"finding.instrument_{finding.instrument.value}"),
            speech.say(f"finding.strength_{finding.strength.value}"),
        )
    )
    return Explained(kind, finding.text, (), _of_measure(finding, speech), why)


class Counterparts:
    """Which figure stands across from which, made once for a comparison of two open articles."""

    def __init__(self, comparison: Comparison, sides: Mapping[Side, Opened]) -> None:
        self._made_of = (comparison, *(one.findings for one in sides.values()))
        keys = {side: {finding: key for key, finding in one.findings.items()} for side, one in sides.items()}
        self._across: dict[tuple[Side, str], Counterpart] = {}
        for pair in comparison.figures if len(keys) == len(Side) else ():
            if pair.left is not None and pair.right is not None:
                self._pair(pair.relation, {Side.LEFT: pair.left, Side.RIGHT: pair.right}, keys)

    def holds(self, comparison: Comparison, sides: Mapping[Side, Opened]) -> bool:
        """Whether these are of this comparison and these articles."""
        made_of = (comparison, *(one.findings for one in sides.values()))
        same = len(made_of) == len(self._made_of)
        return same and all(a is b for a, b in zip(made_of, self._made_of, strict=True))

    def of(self, spot: Spot) -> Counterpart | None:
        """The figure that the figure at a spot was compared with; None where it has none."""
        return self._across.get((spot.side, spot.finding or ""))

    def _pair(
        self, relation: Relation, figures: dict[Side, Figure], keys: dict[Side, dict[Finding, str]]
    ) -> None:
        found = {side: keys[side].get(figure) for side, figure in figures.items()}
        for side, key in found.items():
            there = found[side.other]
            if key is not None and there is not None:
                figure = figures[side.other]
                spot = Spot(side.other, figure.span, finding=there)
                self._across.setdefault((side, key), Counterpart(relation, figure.text, spot))


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
    amounts = speech.say("finding.and").join(speech.amount(figure) for figure in measure.figures)
    said = {**slots, "amount": amounts, "period": period(measure.period) or ""}
    return tuple(line for name, words in said.items() for line in _line(speech, name, words))


def _cues(cues: tuple[Cue, ...], speech: Speech) -> str:
    known = messages.names("finding")
    return speech.say("finding.and").join(
        f"{cue.text} ({speech.say(f'finding.cue_{cue.role}') if f'cue_{cue.role}' in known else cue.role})"
        for cue in cues
    )


def _line(speech: Speech, name: str, words: str) -> list[Line]:
    return [Line(speech.say(f"finding.{name}"), words)] if words else []


def _languages(speech: Speech) -> tuple[Language, Language]:
    """The window's own language first."""
    other = Language.ENGLISH if speech.language is Language.CHINESE else Language.CHINESE
    return speech.language, other
