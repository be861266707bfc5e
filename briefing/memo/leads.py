"""The first lines of a draft: what the memo rests on and what stands out; the analyst writes over them."""

from collections.abc import Iterator, Sequence

from briefing import messages
from briefing.memo import times
from briefing.memo.ranking import figure_weight
from briefing.memo.rows import indicator_of
from briefing.messages import Language
from briefing.model.comparison import Relation
from briefing.model.figure import Status
from briefing.model.memo import (
    ComparedItem,
    FigureItem,
    MeasureItem,
    Section,
    TextItem,
)
from briefing.model.section import SectionKind

NAMED = 3
LINES = 4
COUNTING = ("lead-counted", "lead-statuses", "lead-agree", "lead-undecided")
_AGREE = (Relation.EQUAL, Relation.ROUNDED)
_DIFFER = (Relation.BOUND, Relation.STATUS, Relation.DIFFERENT)


def lead(sections: Sequence[Section], sources: int, language: Language) -> tuple[TextItem, ...]:
    """At most four sentences, none of which says more than the findings do."""
    by_kind = {section.kind: section for section in sections}
    figures = by_kind[SectionKind.FIGURES].of(FigureItem)
    measures = by_kind[SectionKind.MEASURES].of(MeasureItem)
    if not figures and not measures:
        return ()
    said = _Sentences(language)
    counted = said("lead_counted", sources=sources, figures=len(figures), measures=len(measures))
    lines = [TextItem("lead-counted", counted)]
    lines += said.statuses(figures)
    lines += said.comparison(by_kind[SectionKind.COMPARISON].of(ComparedItem))
    if len(lines) < LINES:
        lines[1:1] = said.main(figures)
    return tuple(lines)


class _Sentences:
    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._language, arguments)

    def main(self, figures: Sequence[FigureItem]) -> Iterator[TextItem]:
        """The weightiest figures that were reached, each of another thing."""
        told = [item for item in figures if item.figure.status is Status.ACTUAL and item.figure.period]
        named: list[FigureItem] = []
        for item in sorted(told, key=figure_weight, reverse=True):
            if indicator_of(item) and not any(_alike(item, other) for other in named):
                named.append(item)
        del named[NAMED:]
        if named:
            words = self("lead_comma").join(map(self._stated, named))
            yield TextItem(
                "lead-main", self("lead_main", named=words), tuple(item.citation for item in named)
            )

    def _stated(self, item: FigureItem) -> str:
        period = times.period(item.figure.period, self._language)
        return self("lead_figure", indicator=indicator_of(item), printed=item.printed, period=period)

    def statuses(self, figures: Sequence[FigureItem]) -> Iterator[TextItem]:
        """How many figures were reached, and how many are only aimed at or promised."""
        reached = sum(item.figure.status is Status.ACTUAL for item in figures)
        aimed = sum(item.figure.status in (Status.TARGET, Status.COMMITMENT) for item in figures)
        expected = sum(item.figure.status is Status.ESTIMATE for item in figures)
        if aimed or expected:
            words = self("lead_statuses", reached=reached, aimed=aimed, expected=expected)
            yield TextItem("lead-statuses", words)

    def comparison(self, compared: Sequence[ComparedItem]) -> Iterator[TextItem]:
        """How far the sources agree, and the figures that they give differently."""
        agree = sum(item.relation in _AGREE for item in compared)
        differ = [item for item in compared if item.relation in _DIFFER]
        if not agree and not differ:
            return
        yield TextItem("lead-agree", self("lead_agree", agree=agree, differ=len(differ)))
        if differ:
            named = self("lead_comma").join(self._beside(item) for item in differ[:NAMED])
            cited = tuple(s.citation for i in differ[:NAMED] for s in (i.left, i.right) if s is not None)
            yield TextItem("lead-differ", self("lead_differ", named=named), cited)

    def _beside(self, item: ComparedItem) -> str:
        left, right = (side.printed if side else "" for side in (item.left, item.right))
        return self("lead_beside", indicator=item.indicator, left=left, right=right)


def _alike(item: FigureItem, other: FigureItem) -> bool:
    """Whether two figures are of one thing, or one number under two names."""
    is_one_number = (item.figure.value, item.figure.unit) == (other.figure.value, other.figure.unit)
    return is_one_number or indicator_of(item) == indicator_of(other)
