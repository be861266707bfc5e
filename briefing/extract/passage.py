"""A line of text as an article of its own."""

import re

from briefing.model.article import Article, Paragraph
from briefing.model.folding import simple, simplified
from briefing.model.span import Span

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


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
    changed = sum(one != other for one, other in zip(line, simplified(line), strict=True))
    return "zh-Hant" if changed and changed >= simple(line) else "zh"
