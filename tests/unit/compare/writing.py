"""Articles and their findings for comparing, written as text with the figures in braces.

`{2.2万亿元|money|2200000000000|CNY|地区生产总值|2021}` is a figure: its text, kind, value, unit, indicator
and period, then whatever differs from the usual as `bound=>`, `status=target`, `direction=up`.
"""

import datetime as dt
import re
from decimal import Decimal

from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.figure import Bound, Direction, Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

_FIGURE = re.compile(r"\{([^{}]*)\}")


def article(
    *lines: str, title: str = "", language: str = "zh", date: dt.date | None = None, source: str = "a.txt"
) -> Article:
    """An article of these lines, a paragraph each, the title first where there is one."""
    spans, text = [], ""
    for line in (title, *lines) if title else lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    kinds = [
        ParagraphKind.TITLE if title and not number else ParagraphKind.BODY for number in range(len(spans))
    ]
    paragraphs = tuple(Paragraph(span, kind) for span, kind in zip(spans, kinds, strict=True))
    return Article(source, text, paragraphs, title=title, language=language, date=date)


def read(
    *lines: str, title: str = "", language: str = "zh", date: dt.date | None = None
) -> tuple[Article, Findings]:
    """An article and the figures that stand in braces in its lines."""
    plain: list[str] = []
    found: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines):
        bare = ""
        end = 0
        for match in _FIGURE.finditer(line):
            bare += line[end : match.start()]
            found.append((number, len(bare), match.group(1)))
            bare += match.group(1).split("|")[0]
            end = match.end()
        plain.append(bare + line[end:])
    made = article(*plain, title=title, language=language, date=date)
    first = 1 if title else 0
    figures = [
        figure(said, made.paragraphs[first + number].span.start + offset) for number, offset, said in found
    ]
    return made, Findings(tuple(figures))


def figure(said: str, start: int = 0) -> Figure:
    """A figure as it is written between braces."""
    fields = said.split("|")
    more = dict(field.split("=", 1) for field in fields if re.match(r"[a-z]+=", field))
    text, kind, value, unit, indicator, period = (
        [f for f in fields if f.split("=")[0] not in more] + [""] * 6
    )[:6]
    return Figure(
        Span(start, start + len(text)),
        text,
        FigureKind(kind),
        Decimal(value) if value else None,
        unit or None,
        bound=Bound(more.get("bound", "=")),
        indicator=Phrase(indicator) if indicator else None,
        period=Period(period, period) if period else None,
        status=Status(more.get("status", "actual")),
        direction=Direction(more["direction"]) if "direction" in more else None,
    )


def measures(made: Article, *texts: str) -> Findings:
    """Findings of measures that stand in an article in these words."""
    found = []
    for text in texts:
        start = made.text.index(text)
        found.append(Measure(Span(start, start + len(text)), text, Instrument.OTHER, Strength.COMMIT))
    return Findings((), tuple(found))
