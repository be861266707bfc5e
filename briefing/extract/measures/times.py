"""When a measure holds: the period said in it, before it in its sentence, or for its paragraph or section."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.extract.context.english_carried import holds_ahead, taking_effect
from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.times import Times
from briefing.extract.measures.english_days import day_said
from briefing.extract.measures.found import Found
from briefing.model.article import Article
from briefing.model.figure import Period
from briefing.model.measure import Strength
from briefing.model.span import Span

_SAYING = (Reach.PARAGRAPH, Reach.INNER, Reach.SENTENCE, Reach.LOCAL)
_FOR_SENTENCE = (Reach.INNER, Reach.SENTENCE)
_OF_PAPER = re.compile(r"的?[^,，。;；、\s]{0,6}(?:报告|報告|预算案|預算案)(?![期末])")
_DAYS_WORDS = re.compile(r"[今昨明新](?:[天日早晚晨]|的一年)")
_DAY = re.compile(
    r"(?P<now>今[天日早晚晨])|(?P<before>昨[天日晚])|(?P<after>明[天日早])"
    r"|(?P<year>新的一年)"
)
_UNTOLD = frozenset({"当年", "上年度", "同年", "次年"})
_ORDERED = (Strength.DIRECT, Strength.ENCOURAGE)
_BEGINNINGS = ("初", "日前", "近日")
_FARTHEST = 400
_DAYS = {"now": 0, "before": -1, "after": 1}
_MONTH = len("2022-01")


def period_of(article: Article, times: Times, found: Found) -> Period | None:
    """The period of a measure; what was announced has the day on which it was."""
    if found.announced:
        return _announced(article, times, found)
    within, before = _said(article.text, times, found)
    taken = before.period if before else times.inherited
    if article.language == "en":
        return _in_english(article, times, found, within, taken)
    if said := within or _relative(article, _beginning(article, found, taken), found.span.end):
        return said
    if found.rule == "listed" or _is_ahead(article, found, taken) or _is_over(article, found, taken):
        return None
    return taken


def _beginning(article: Article, found: Found, taken: Period | None) -> int:
    """From where a day that is named holds: for orders their text, for what was done all before it."""
    if found.strength in _ORDERED:
        return found.span.start
    if taken is None and found.strength is Strength.DONE:
        return article.paragraphs[found.paragraph].span.start
    return found.sentence.start


def _in_english(
    article: Article, times: Times, found: Found, within: Period | None, taken: Period | None
) -> Period | None:
    """The time in a measure, when it takes effect, else that before it, if that holds for what is to come."""
    if found.told and found.action:
        held = _until(times.mentions, _first_from(times, found.action[1]), found.span.end)
        return next((mention.period for mention in held if mention.reach in _SAYING), None)
    if said := within or day_said(article.text, found.sentence.start, found.span.end, article.date):
        return said
    if effect := taking_effect(article.text, times, found.sentence.end):
        return effect.period
    if taken is None or _is_ahead(article, found, taken):
        return None
    done = found.strength is Strength.DONE
    return taken if done or holds_ahead(article.text, taken, found.sentence.start, article.date) else None


def _said(text: str, times: Times, found: Found) -> tuple[Period | None, Mention | None]:
    """The period that a measure states itself, and the mention before it that reaches it."""
    mentions = times.mentions
    if not mentions:
        return None, None
    first = _first_from(times, found.span.start)
    within = next(
        (m.period for m in _until(mentions, first, found.span.end) if m.reach in _SAYING and _tells(m)), None
    )
    for number in range(first - 1, -1, -1):
        mention = mentions[number]
        if _OF_PAPER.match(text, mention.span.end):
            continue
        if mention.reach is Reach.PARAGRAPH:
            return within, mention
        if mention.reach in _FOR_SENTENCE and mention.span.start >= found.sentence.start:
            return within, mention
    return within, None


def _tells(mention: Mention) -> bool:
    """Whether a mention says when, and not only in whichever year it is."""
    return mention.period is not None and mention.period.text not in _UNTOLD


def _announced(article: Article, times: Times, found: Found) -> Period | None:
    """The day, or month, that stands before the announcing verb in its sentence."""
    until = found.action[0] if found.action else found.span.end
    for mention in _until(times.mentions, _first_from(times, found.sentence.start), until):
        if mention.period is None:
            continue
        exact = len(mention.period.start or "") >= _MONTH
        if exact or mention.span.start <= found.span.start:
            return mention.period
    return _relative(article, found.sentence.start, until)


def _first_from(times: Times, offset: int) -> int:
    """The number of the first mention that begins at an offset or behind it."""
    return bisect_left(times.starts, offset)


def _until(mentions: Sequence[Mention], first: int, end: int) -> Iterator[Mention]:
    """The mentions from one on that begin before `end`."""
    for number in range(first, len(mentions)):
        if mentions[number].span.start >= end:
            break
        yield mentions[number]


def _relative(article: Article, start: int, end: int) -> Period | None:
    """A day or year named from where the article stands: 今日, 明天, 新的一年."""
    start = max(start, end - _FARTHEST)
    if article.language == "en":
        return day_said(article.text, start, end, article.date)
    if article.date is None or not _DAYS_WORDS.search(article.text, start, end):
        return None
    found = _DAY.search(article.text, start, end)
    if found is None:
        return None
    span = Span(*found.span())
    if found.lastgroup == "year":
        year = str(article.date.year)
        return Period(year, year, found.group(), span)
    day = (article.date + dt.timedelta(days=_DAYS[str(found.lastgroup)])).isoformat()
    return Period(day, day, found.group(), span)


def _is_over(article: Article, found: Found, period: Period | None) -> bool:
    """Whether an order would take over the day on which someone else's act was told."""
    if period is None or article.date is None or found.strength not in _ORDERED or not period.end:
        return False
    exact = len(period.end) > _MONTH or period.text.endswith(_BEGINNINGS)
    month = article.date.isoformat()[:_MONTH]
    return exact and article.language.startswith("zh") and period.end[:_MONTH] <= month


def _is_ahead(article: Article, found: Found, period: Period | None) -> bool:
    """Whether something done would take over a period that is not over yet."""
    if period is None or article.date is None or found.strength is not Strength.DONE or not period.end:
        return False
    return period.end[:4] > str(article.date.year)
