"""A line of text as an article of its own."""

import re

from briefing.model.article import Article, Paragraph
from briefing.model.span import Span

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_TRADITIONAL = re.compile("[億萬圓國個幾約過與達點餘兩貳陸數頃歲戶間項條輛種處員這來對開發後從當於]")


def passage(line: str, source: str) -> Article:
    """The line as an article of one paragraph, in the language that its characters show."""
    return Article(
        source=source,
        text=line,
        paragraphs=(Paragraph(Span(0, len(line))),) if line else (),
        language=_language(line),
    )


def _language(line: str) -> str:
    if not _HAN.search(line):
        return "en" if re.search("[A-Za-z]", line) else "zh"
    return "zh-Hant" if _TRADITIONAL.search(line) else "zh"
