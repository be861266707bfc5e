"""The date of an English text that has none of its own: the financial year that it says it is for."""

import datetime as dt
import re
from dataclasses import replace

from briefing.model.article import Article

_FINANCIAL_YEAR = re.compile(
    r"\b(?:financial|fiscal) year,? (?:(?:of|from|beginning|starting|commencing)(?: on| from)?(?: the)? )?"
    r"(?:(?:1(?:st)? (?:of )?)?(?:April|July),? |(?:April|July) 1(?:st)?,? )((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_HEAD = 4000
_MONTH = 2


def dated(article: Article) -> Article:
    """The article with a date before the financial year that its head names, if it has none."""
    if article.date is not None or article.language != "en":
        return article
    named = _FINANCIAL_YEAR.search(article.text, 0, _HEAD)
    return replace(article, date=dt.date(int(named[1]), _MONTH, 1)) if named else article
