"""Two articles compared: passages, figures and measures side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.compare.alignment import Match, matches
from briefing.compare.measures import held_together
from briefing.compare.passages import Passage, passages
from briefing.compare.places import home
from briefing.compare.reasons import reason
from briefing.compare.reconciling import Nearness, reconciled
from briefing.compare.surroundings import settings
from briefing.compare.traits import traits_of
from briefing.compare.wording import bare, is_latin, runs
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pair, PairKind
from briefing.model.findings import Finding, Findings
from briefing.model.folding import folded

_LONG_HAN, _LONG_LATIN = 8, 24


@dataclass(frozen=True, slots=True)
class _Side:
    """An article ready to be compared."""

    article: Article
    found: Findings
    text: str
    passages: tuple[Passage, ...]

    def passage_of(self, findings: Sequence[Finding]) -> list[int]:
        """The number of the passage in which each finding begins."""
        numbers, at = [], 0
        for finding in findings:
            while at + 1 < len(self.passages) and self.passages[at + 1].span.start <= finding.span.start:
                at += 1
            numbers.append(at)
        return numbers


def compare(left: Article, found: Findings, right: Article, found_there: Findings) -> Comparison:
    """How two articles stand to each other."""
    here, there = _side(left, found), _side(right, found_there)
    aligned = matches(
        here.passages,
        traits_of(here.text, here.passages),
        there.passages,
        traits_of(there.text, there.passages),
    )
    return Comparison(
        pairs=tuple(_pair(here, there, match) for match in aligned),
        figures=reconciled(
            settings(here.text, found.figures),
            settings(there.text, found_there.figures),
            _nearness(here, found.figures, there, found_there.figures, aligned),
            (home(left.title, here.text), home(right.title, there.text)),
        ),
        measures=held_together(
            (here.text, found.measures),
            (there.text, found_there.measures),
            set(_nearness(here, found.measures, there, found_there.measures, aligned)),
        ),
    )


def _side(article: Article, found: Findings) -> _Side:
    return _Side(article, found, folded(article.text), passages(article))


def _pair(here: _Side, there: _Side, match: Match) -> Pair:
    ours, theirs = here.passages[match.left].span, there.passages[match.right].span
    least = _LONG_LATIN if is_latin(ours.of(here.text)) else _LONG_HAN
    shared = runs(bare(here.text, ours), bare(there.text, theirs), least)
    kind = PairKind.WORDING if shared else PairKind.CONTENT
    return Pair(ours, theirs, round(match.confidence, 2), kind, reason(here.text, shared, match.shared))


def _nearness(
    here: _Side, ours: Sequence[Finding], there: _Side, theirs: Sequence[Finding], aligned: Sequence[Match]
) -> Nearness:
    """For the findings, by number, that stand in passages which belong together: how surely."""
    inside: dict[int, list[int]] = {}
    for number, passage in enumerate(there.passage_of(theirs)):
        inside.setdefault(passage, []).append(number)
    partners: dict[int, list[Match]] = {}
    for match in aligned:
        partners.setdefault(match.left, []).append(match)
    return {
        (number, other): match.confidence
        for number, passage in enumerate(here.passage_of(ours))
        for match in partners.get(passage, ())
        for other in inside.get(match.right, ())
    }
