"""What the columns of a memo's tables say, in words, for Word and for the window alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing import messages
from briefing.memo import times
from briefing.memo.printed import normalised
from briefing.messages import Language
from briefing.model.memo import Citation, ComparedItem, FigureItem, MeasureItem, Memo

_HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
LETTERS = rf"[^\s{_HAN}]+|[{_HAN}]"
UNBROKEN = r"\S+"
PLACES = r"\[[^\[]*[^\[\s]|[^\[\s]+"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the name of its head, its share of the width, the pattern of what stays on one line."""

    name: str
    share: float
    whole: str = LETTERS


FIGURES = (
    Column("indicator", 24),
    Column("printed", 22),
    Column("normalised", 18, UNBROKEN),
    Column("period", 16, UNBROKEN),
    Column("status", 16, UNBROKEN),
    Column("source", 16, PLACES),
)
MEASURES = (
    Column("measure", 40),
    Column("actor", 17),
    Column("beneficiary", 18),
    Column("terms", 16),
    Column("source", 15, PLACES),
)
COMPARED = (
    Column("indicator", 26),
    Column("left", 26),
    Column("right", 26),
    Column("relation", 14),
    Column("source", 20, PLACES),
)
Cells = Mapping[str, str]
_SINGLE = str.maketrans("“”", "‘’")


def figure_cells(item: FigureItem, language: Language) -> Cells:
    """Indicator, value as printed and brought to one form, period, status, place."""
    return {
        "indicator": indicator_of(item),
        "printed": item.printed,
        "normalised": normalised(item.figure, language),
        "period": times.period(item.figure.period, language),
        "status": messages.sentence(f"finding.status_{item.figure.status.value}", language),
        "source": place(item.citation, language),
    }


def measure_cells(item: MeasureItem, language: Language) -> Cells:
    """Measure, actor, beneficiary, condition and deadline, place."""
    measure = item.measure
    terms = dict.fromkeys(p.text for p in (measure.condition, measure.deadline) if p)
    return {
        "measure": measure.text.replace("\n", " "),
        "actor": measure.actor.text if measure.actor else "",
        "beneficiary": measure.beneficiary.text if measure.beneficiary else "",
        "terms": messages.sentence("memo.stop", language).join(terms),
        "source": place(item.citation, language),
    }


def compared_cells(item: ComparedItem, language: Language) -> Cells:
    """A figure's value in two sources, and how they stand to each other."""
    relation = messages.sentence(f"memo.relation_{item.relation.value}", language)
    sides = [side for side in (item.left, item.right) if side is not None]
    return {
        "indicator": item.indicator,
        "left": item.left.printed if item.left else "",
        "right": item.right.printed if item.right else "",
        "relation": f"{relation} {item.reason}".rstrip(),
        "source": " ".join(place(side.citation, language) for side in sides),
    }


def indicator_of(item: FigureItem) -> str:
    """What a figure measures, in the analyst's words or the source's."""
    return item.label or (item.figure.indicator.text if item.figure.indicator else "")


def cited_figures(memo: Memo) -> dict[Citation, FigureItem]:
    """The figures of a memo by their places in the sources."""
    items = [item for section in memo.sections for item in section.items]
    beside = [side for one in items if isinstance(one, ComparedItem) for side in (one.left, one.right)]
    return {one.citation: one for one in (*beside, *items) if isinstance(one, FigureItem)}


def place(citation: Citation, language: Language) -> str:
    """Where something stands: `[1]第4段`."""
    code = "memo.place" if citation.paragraph else "memo.title_place"
    return messages.sentence(code, language, {"source": citation.source, "paragraph": citation.paragraph})


def quoted(words: str, language: Language) -> str:
    """Words in quotation marks; those inside become single ones."""
    inside = words.translate(_SINGLE)
    return messages.sentence("memo.quoted", language, {"quote": inside})


def heads(columns: tuple[Column, ...], language: Language) -> list[str]:
    """The columns' heads."""
    return [messages.sentence(f"memo.column_{column.name}", language) for column in columns]
