"""A memo: sections of items, each with the place in its source that it rests on; no Word in it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.comparison import PairKind, Relation
from briefing.model.figure import Figure
from briefing.model.measure import Measure
from briefing.model.section import SectionKind
from briefing.model.span import Span


class Doubt(Enum):
    """Why something is still to be looked into."""

    UNDECIDED = "undecided"
    CONFLICT = "conflict"
    UNSURE = "unsure"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Source:
    """An article that a memo cites, by its number in the memo."""

    number: int
    title: str
    publisher: str | None = None
    author: str | None = None
    date: dt.date | None = None
    url: str | None = None
    document_number: str | None = None
    language: str = "zh"
    file: str = ""
    version: str = ""
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The place of a source that says something: its paragraph (0 is the title) and the words there."""

    source: int
    paragraph: int
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """What the analyst wrote about something."""

    body: str
    author: str = ""
    written: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A figure; `printed` is its value with the words beside it that qualify it (`预计超4万亿元`).

    `label` stands for the indicator where the analyst gave it another name.
    """

    key: str
    figure: Figure
    printed: str
    citation: Citation
    label: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureItem:
    """A measure; `amounts` are the figures in it, as printed."""

    key: str
    measure: Measure
    citation: Citation
    amounts: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationItem:
    """Words of a source, with what the analyst says to them."""

    key: str
    quote: str
    citation: Citation
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """A figure of one source beside its counterpart in another; `reason` tells a conversion."""

    key: str
    relation: Relation
    indicator: str
    left: FigureItem | None
    right: FigureItem | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PassagesItem:
    """Two passages that say the same."""

    key: str
    kind: PairKind
    left: Citation
    right: Citation


@dataclass(frozen=True, slots=True)
class TextItem:
    """The analyst's own words, or a sentence made from what was found."""

    key: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """Something still to be looked into: what it is about, and where it stands."""

    key: str
    doubt: Doubt
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A value of a chart, in the chart's unit, with its name and where it comes from."""

    name: str
    value: float
    citation: Citation


@dataclass(frozen=True, slots=True)
class ChartItem:
    """Figures of one unit to be drawn side by side, or along time."""

    key: str
    title: str
    unit: str
    bars: tuple[Bar, ...]
    over_time: bool = False


Item = (
    FigureItem
    | MeasureItem
    | QuotationItem
    | ComparedItem
    | PassagesItem
    | TextItem
    | QuestionItem
    | ChartItem
)

Kind = TypeVar(
    "Kind",
    bound=FigureItem
    | MeasureItem
    | QuotationItem
    | ComparedItem
    | PassagesItem
    | TextItem
    | QuestionItem
    | ChartItem,
)


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one heading; `title` stands for the usual heading where it is given."""

    kind: SectionKind
    items: tuple[Item, ...]
    title: str = ""

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The section's items of one kind, in order."""
        return tuple(item for item in self.items if isinstance(item, kind))


@dataclass(frozen=True, slots=True)
class Memo:
    """Everything a memo says. `fields` are lines of its head by their names: to, from, number."""

    title: str
    language: Language
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    date: dt.date | None = None
    author: str = ""
    fields: tuple[tuple[str, str], ...] = field(default=())
