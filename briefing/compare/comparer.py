"""Two articles compared: passages, figures and measures side by side."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.compare.alignment import Match, Ruled, Text, matches
from briefing.compare.crossing import tongues
from briefing.compare.fitting import Ground
from briefing.compare.glossary import glossary
from briefing.compare.measures import held_together, stated
from briefing.compare.passages import Passage, passages
from briefing.compare.places import home
from briefing.compare.reasons import reason
from briefing.compare.reconciling import Nearness, reconciled
from briefing.compare.refining import Tongue
from briefing.compare.rulings import ruled
from briefing.compare.sameness import is_one_text
from briefing.compare.surroundings import Terms, settings
from briefing.compare.traits import clause_traits, traits_of
from briefing.compare.translation import matches_across
from briefing.compare.versions import Version, edits
from briefing.compare.wording import Run, bare, is_latin, runs
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pair, PairKind, Pin, Ruling, Shared
from briefing.model.findings import Finding, Findings
from briefing.model.folding import folded
from briefing.model.span import Span

_LONG_HAN, _LONG_LATIN = 8, 24
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class _Side:
    """An article ready to be compared; `text` is folded."""

    article: Article
    found: Findings
    text: str
    passages: Sequence[Passage]

    @property
    def version(self) -> Version:
        """The text as a version of itself."""
        return Version(self.text, self.passages)

    def clauses(self, number: int) -> list[frozenset[str]]:
        """What the clauses of a passage are known by."""
        return clause_traits(self.passages[number].span.of(self.text))


def compare(
    left: Article, found: Findings, right: Article, found_there: Findings, pins: Sequence[Pin] = ()
) -> Comparison:
    """How two articles stand to each other, as far as the analyst's pins leave it open."""
    across = (left.language == _ENGLISH) != (right.language == _ENGLISH)
    here, there = _side(left, found, whole=across), _side(right, found_there, whole=across)
    rulings = ruled(pins, here.passages, there.passages)
    spoken = _tongues(here, there) if across else None
    matched = _across(here, there, spoken, rulings) if spoken else _within(here, there, rulings)
    pairs = sorted(
        [*(_pair(here, there, match) for match in matched), *_ruled_pairs(here, there, pins)],
        key=lambda pair: (pair.left, pair.right),
    )
    fewest = min(len(here.passages), len(there.passages))
    one_text = not across and is_one_text(here.text, there.text, pairs, fewest)
    return Comparison(
        pairs=tuple(pairs),
        figures=reconciled(
            settings(here.text, found.figures, _terms(left) if across else None),
            settings(there.text, found_there.figures, _terms(right) if across else None),
            _nearness(found.figures, found_there.figures, pairs),
            Ground(
                (home(left.title, here.text), home(right.title, there.text)),
                (_year(left), _year(right)),
                two_tongues=across,
                one_text=one_text,
            ),
        ),
        measures=held_together(
            stated(here.text, found.measures, spoken[0] if spoken else None),
            stated(there.text, found_there.measures, spoken[1] if spoken else None),
            set(_nearness(found.measures, found_there.measures, pairs)),
            across=across,
        ),
        edits=() if across else edits(here.version, there.version, pairs, one_text=one_text),
    )


def _side(article: Article, found: Findings, *, whole: bool) -> _Side:
    return _Side(article, found, folded(article.text), passages(article, whole=whole))


def _terms(article: Article) -> Terms:
    """What the words of an article are known by in another language."""
    known = glossary()
    return known.in_english if article.language == _ENGLISH else known.in_chinese


def _year(article: Article) -> int | None:
    return article.date.year if article.date else None


def _within(here: _Side, there: _Side, rulings: Ruled) -> list[Match]:
    """Passages that belong together, in one language."""
    texts = [
        Text(
            side.passages,
            [traits.all for traits in traits_of(side.text, side.passages)],
            side.clauses,
        )
        for side in (here, there)
    ]
    return matches(texts[0], texts[1], rulings)


def _tongues(here: _Side, there: _Side) -> tuple[Tongue, Tongue]:
    """Both texts, each with what another language knows of its words."""
    swapped = here.article.language == _ENGLISH
    chinese, english = (there, here) if swapped else (here, there)
    spoken = tongues(chinese.text, english.article.text)
    return (spoken[1], spoken[0]) if swapped else spoken


def _across(here: _Side, there: _Side, spoken: tuple[Tongue, Tongue], rulings: Ruled) -> list[Match]:
    """Passages that belong together, in two languages."""
    texts = [
        Text(side.passages, [tongue.traits(passage.span.of(tongue.text)) for passage in side.passages])
        for side, tongue in zip((here, there), spoken, strict=True)
    ]
    return matches_across(texts[0], texts[1], spoken, rulings)


def _pair(here: _Side, there: _Side, match: Match) -> Pair:
    shared = _shared(here, there, match.left, match.right)
    return Pair(
        match.left,
        match.right,
        round(match.confidence, 2),
        PairKind.WORDING if shared else PairKind.CONTENT,
        reason(here.text, match.left, shared, match.shared, match.telling),
        shared=tuple(Shared(run.left, run.right) for run in shared),
    )


def _ruled_pairs(here: _Side, there: _Side, pins: Sequence[Pin]) -> list[Pair]:
    """The pairs that the analyst accepted, made or pinned."""
    pairs = []
    for pin in pins:
        if pin.ruling is not Ruling.BROKEN:
            shared = _shared(here, there, pin.left, pin.right)
            kind = PairKind.WORDING if shared else PairKind.CONTENT
            pairs.append(
                Pair(
                    pin.left,
                    pin.right,
                    1.0,
                    kind,
                    reason(here.text, pin.left, shared, ()),
                    pinned=pin.ruling is Ruling.PINNED,
                    accepted=pin.ruling is Ruling.ACCEPTED,
                    shared=tuple(Shared(run.left, run.right) for run in shared),
                )
            )
    return pairs


def _shared(here: _Side, there: _Side, left: Span, right: Span) -> tuple[Run, ...]:
    """The long wording that two passages share."""
    least = _LONG_LATIN if is_latin(left.of(here.text)) else _LONG_HAN
    return runs(bare(here.text, left), bare(there.text, right), least)


def _nearness(ours: Sequence[Finding], theirs: Sequence[Finding], pairs: Sequence[Pair]) -> Nearness:
    """For the findings, by number, that stand in passages which belong together: how surely."""
    near: dict[tuple[int, int], float] = {}
    starts = [finding.span.start for finding in ours], [finding.span.start for finding in theirs]
    for pair in pairs:
        for here in _inside(starts[0], pair.left):
            for there in _inside(starts[1], pair.right):
                near[here, there] = max(near.get((here, there), 0.0), pair.confidence)
    return near


def _inside(starts: Sequence[int], span: Span) -> range:
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))
