"""Articles, targets and a clock to test the store with."""

import datetime as dt
from itertools import count

from briefing.model.annotation import ArticleId, Target, target_of
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.span import Span
from briefing.store.port import Held

BODY = (
    "全市今年安排专项资金12.5亿元，支持中小企业数字化改造。",
    "到2027年，规模以上工业企业实现数字化转型全覆盖，带动投资超过300亿元。",
    "对首次认定的示范工厂，给予最高200万元奖励。",
)


def article(
    *paragraphs: str, title: str = "数字化改造专项资金安排", source: str = "a.txt", url: str | None = None
) -> Article:
    """An article of a title and body paragraphs."""
    lines = (title, *(paragraphs or BODY))
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    kinds = (ParagraphKind.TITLE, *(ParagraphKind.BODY for _ in lines[1:]))
    return Article(
        source=source,
        text="\n".join(lines),
        paragraphs=tuple(Paragraph(span, kind) for span, kind in zip(spans, kinds, strict=True)),
        title=title,
        url=url,
    )


def target(held: Held, words: str, finding: str | None = None) -> Target:
    """The target of the first place where an article says these words."""
    return place(held.id, held.article, words, finding)


def place(identity: ArticleId, text: Article, words: str, finding: str | None = None) -> Target:
    """The same for an article and its id."""
    start = text.text.index(words)
    return target_of(identity, text, Span(start, start + len(words)), finding)


class Clock:
    """A clock that ticks a second at every look."""

    def __init__(self, start: dt.datetime = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)) -> None:
        self._start = start
        self._ticks = count()

    def __call__(self) -> dt.datetime:
        return self._start + dt.timedelta(seconds=next(self._ticks))

    def set(self, moment: dt.datetime) -> None:
        """Go on from another moment, earlier ones too."""
        self._start = moment
        self._ticks = count()
