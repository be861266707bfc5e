"""Finds the quantities of an article, paragraph by paragraph, in Chinese and in English."""

import re

from briefing.extract.figures.chinese import ChineseReader
from briefing.extract.figures.core import Quantity
from briefing.extract.figures.places import dollar, yuan
from briefing.extract.figures.rules import rules
from briefing.model.article import Article

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def quantities(article: Article) -> tuple[Quantity, ...]:
    """Every quantity of the article, in order."""
    chinese = ChineseReader(article.text, yuan(article), dollar(article), rules())
    found: list[Quantity] = []
    for paragraph in article.paragraphs:
        found += chinese.paragraph(paragraph.span.start, paragraph.span.end)
    return tuple(found)
