"""What a memo is made from: articles with what was found in them and what the analyst made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.memo.printed import as_printed
from briefing.model.annotation import Annotation, ArticleId, Decision
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.findings import Findings, finding_keys
from briefing.model.measure import Measure
from briefing.model.memo import Citation, FigureItem, MeasureItem, Note, Source
from briefing.model.span import Span

LONGEST = 160
_PAUSES = "，、；,;"
_SENTENCE_ENDS = "。！？!?\n；"


@dataclass(frozen=True, slots=True)
class Material:
    """One article with its findings, the verdicts on them by key, and its annotations.

    `reviewed` says that a person decided: then only what was accepted goes into a memo.
    """

    article: Article
    findings: Findings
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    annotations: tuple[Annotation, ...] = ()
    id: ArticleId | None = None
    reviewed: bool = False

    def keys(self) -> Mapping[Figure | Measure, str]:
        """Each finding's key."""
        return finding_keys(self.article.text, self.findings)

    def wanted(self, key: str) -> bool:
        """Whether a finding belongs into a memo."""
        decision = self.decisions.get(key)
        return decision is Decision.ACCEPTED or not (self.reviewed or decision is Decision.REJECTED)


def source_of(number: int, article: Article, identity: ArticleId | None = None) -> Source:
    """An article as a numbered source."""
    return Source(
        number,
        article.name,
        article.publisher,
        article.author,
        article.date,
        article.url,
        article.document_number,
        article.language,
        article.source,
        article.version,
        identity,
    )


def citation(number: int, article: Article, span: Span) -> Citation:
    """Where a span of an article stands, with the sentence around it."""
    return Citation(number, article.paragraph_number(span.start), sentence_around(article.text, span), span)


def sentence_around(text: str, span: Span) -> str:
    """The sentence that holds a span; cut to what stands near where it is long."""
    start = max((text.rfind(end, 0, span.start) for end in _SENTENCE_ENDS), default=-1) + 1
    stops = [at for end in _SENTENCE_ENDS if (at := text.find(end, max(span.start, span.end - 1))) >= 0]
    end = min(stops) + 1 if stops else len(text)
    end = max(end, span.end)
    if end - start <= LONGEST:
        return text[start:end].strip()
    near_start, near_end = _pause_before(text, start, span), _pause_after(text, end, span)
    before, after = "…" if near_start > start else "", "…" if near_end < end else ""
    return before + text[near_start:near_end].strip() + after


def _pause_before(text: str, start: int, span: Span) -> int:
    """Where to begin a quotation of a long sentence: after a pause, some way before the span."""
    room = max(start, span.start - LONGEST // 2)
    pauses = [at for pause in _PAUSES if (at := text.find(pause, room, span.start)) >= 0]
    return start if room == start else min(pauses, default=room - 1) + 1


def _pause_after(text: str, end: int, span: Span) -> int:
    """Where to end it: at a pause, some way after the span."""
    room = min(end, span.end + LONGEST // 2)
    latest = max(text.rfind(pause, span.end, room) for pause in _PAUSES)
    return end if room == end else latest if latest > 0 else room


def figure_item(key: str, number: int, article: Article, figure: Figure) -> FigureItem:
    """A figure as an item of a memo."""
    printed = as_printed(article.text, figure)
    return FigureItem(key, figure, printed, citation(number, article, figure.span))


def measure_item(key: str, number: int, article: Article, measure: Measure) -> MeasureItem:
    """A measure as an item of a memo."""
    amounts = tuple(as_printed(article.text, figure) for figure in measure.figures)
    return MeasureItem(key, measure, citation(number, article, measure.span), amounts)


def notes_of(annotations: tuple[Annotation, ...], key: str) -> tuple[Note, ...]:
    """What the analyst wrote about a finding."""
    return tuple(note_of(one) for one in annotations if one.target.finding == key and one.body)


def note_of(annotation: Annotation) -> Note:
    """An annotation's words as a note."""
    return Note(annotation.body, annotation.author, annotation.updated or annotation.created)


def meaning(figure: Figure) -> tuple[object, ...]:
    """What a figure says, wherever it stands."""
    indicator = figure.indicator.text if figure.indicator else None
    period = (figure.period.start, figure.period.end) if figure.period else None
    return figure.value, figure.low, figure.high, figure.unit, figure.bound, indicator, period
