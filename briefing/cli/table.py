"""The findings of an article as lines for a person to read, in columns that allow for wide characters."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from briefing import messages
from briefing.memo.printed import as_printed
from briefing.messages import Language
from briefing.model.article import Article
from briefing.model.figure import Figure
from briefing.model.findings import Findings
from briefing.model.measure import Measure

Row = Sequence[str]


def table(article: Article, findings: Findings, language: Language) -> str:
    """The article's head line, then its figures and its measures, a line each."""
    said = _Words(language)
    figures = [said.figure(article, figure) for figure in findings.figures]
    measures = [said.measure(article, measure) for measure in findings.measures]
    return "\n".join(_lines(_head(article), said, figures, measures)) + "\n"


def _head(article: Article) -> str:
    known = (article.title, article.publisher, article.date and article.date.isoformat(), article.source)
    return "  ".join(part for part in known if part)


def _lines(head: str, said: "_Words", figures: list[Row], measures: list[Row]) -> Iterator[str]:
    yield head
    if not figures and not measures:
        yield "  " + said.sentence("cli.table-nothing")
    for code, rows in (("cli.table-figures", figures), ("cli.table-measures", measures)):
        if rows:
            yield said.sentence(code)
            yield from ("  " + line for line in columns(rows))


class _Words:
    """Findings in the words of a language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def sentence(self, code: str, **arguments: object) -> str:
        return messages.sentence(code, self._language, arguments)

    def figure(self, article: Article, figure: Figure) -> Row:
        return (
            _place(article, figure),
            as_printed(article.text, figure),
            figure.indicator.text if figure.indicator else "",
            figure.period.text if figure.period else "",
            self.sentence(f"finding.status_{figure.status.value}"),
        )

    def measure(self, article: Article, measure: Measure) -> Row:
        return (
            _place(article, measure),
            self.sentence(f"finding.instrument_{measure.instrument.value}"),
            self.sentence(f"finding.strength_{measure.strength.value}"),
            measure.text,
        )


def _place(article: Article, finding: Figure | Measure) -> str:
    return f"¶{article.paragraph_number(finding.span.start)}"


def columns(rows: Sequence[Row]) -> Iterator[str]:
    """The rows with their cells in line, two spaces apart; the last column as wide as it likes."""
    widths = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(_padded(row, widths)).rstrip()


def _padded(row: Row, widths: Iterable[int]) -> Iterator[str]:
    for cell, room in zip(row, widths, strict=True):
        yield cell + " " * (room - width(cell))


def width(text: str) -> int:
    """How many terminal cells a text takes."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)
