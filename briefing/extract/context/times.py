"""The times of one paragraph, and which of them is in force at a place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from briefing.extract.context.layout import Layout
from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.words import vocabulary
from briefing.model.figure import Period

_NEAR = 12
_LEAD = 30
_FARTHEST = 60
_BREAKS_DOWN = re.compile(r"\s*(?:其中|当中|當中|而(?![且今后後])[^，。；]{0,20}中[，,])")


@dataclass(frozen=True, slots=True)
class Times:
    """The times of one paragraph: its own mentions and what it takes over from its section.

    `continued` tells a short line that goes on with the short line before it.
    """

    mentions: tuple[Mention, ...]
    inherited: Period | None = None
    continued: bool = False
    starts: tuple[int, ...] = field(init=False, default=(), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(m.span.start for m in self.mentions))

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in [start, end)."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def closing(self) -> Period | None:
        """The period in force where the paragraph ends."""
        for mention in reversed(self.mentions):
            if mention.reach is Reach.PARAGRAPH:
                return mention.period
        return self.inherited

    def at(self, layout: Layout, offset: int) -> Mention | Period | None:
        """The mention in force at `offset`, else the inherited period."""
        clause, sentence = layout.clause_at(offset).start, _opening(layout, offset)
        held: Mention | None = None
        for mention in self._speaking(layout, offset):
            begin = mention.span.start
            if begin >= clause or mention.reach is Reach.LOCAL or _is_now(layout, mention, sentence):
                return mention
            if begin < sentence and held is not None:
                return held
            inner = mention.reach is Reach.INNER and layout.text.find("；", max(begin, sentence), offset) < 0
            inner = inner and begin >= sentence
            if inner or (mention.reach is Reach.PARAGRAPH and not _is_closed(layout, sentence, begin)):
                return mention
            held = held or (mention if begin >= sentence else None)
        return held if held is not None else self.inherited

    def _speaking(self, layout: Layout, offset: int) -> Iterator[Mention]:
        """The mentions before `offset` that may say something of it, the nearest first."""
        last = bisect_left(self.starts, offset)
        for mention in reversed(self.mentions[max(0, last - _FARTHEST) : last]):
            local = mention.reach is Reach.LOCAL
            if mention.reach not in (Reach.NONE, Reach.COMPARED) and (
                not local or _is_beside(layout, mention, offset)
            ):
                yield mention


def _is_now(layout: Layout, mention: Mention, sentence: int) -> bool:
    """`2015年有70%；而现在，…`: whether the sentence has come to the present, not to `现在的` something."""
    own = mention.rule == "now" and mention.span.start >= sentence
    return own and not layout.text.startswith("的", mention.span.end)


def _is_beside(layout: Layout, mention: Mention, offset: int) -> bool:
    if layout.clause_at(mention.span.start).depth and not _fills_brackets(layout, mention):
        between = layout.text[mention.span.end : min(offset, mention.span.end + 10 * _NEAR)]
        return layout.clause_at(offset).depth > 0 and not re.search("[）)]", between)
    if offset - mention.span.end >= _NEAR:
        return False
    return not re.search(r"\d|[，。；、]", layout.text[mention.span.end : offset])


def _fills_brackets(layout: Layout, mention: Mention) -> bool:
    """`近期（2021—2025年）投资`: brackets with nothing but the time tell of what stands behind them."""
    start, end = mention.span.start, mention.span.end
    return layout.text[start - 1 : start] in ("（", "(") and layout.text[end : end + 1] in ("）", ")")


def _opening(layout: Layout, offset: int) -> int:
    """Where the sentence begins, or the one before it that it breaks down: `。其中500人…`."""
    number = layout.sentence_at(offset)
    if number and _BREAKS_DOWN.match(layout.text, layout.sentences[number]):
        return layout.sentences[number - 1]
    return layout.sentences[number]


def _is_closed(layout: Layout, sentence: int, begin: int) -> bool:
    """Whether a sentence opens another topic, so that only the paragraph's first words reach into it."""
    if begin >= sentence:
        return False
    if _addressed().match(layout.text, sentence, layout.end):
        return True
    return begin > layout.start + _LEAD and bool(_topic().match(layout.text, sentence, layout.end))


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(vocabulary("periods")["topics"]["addressed"])


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(vocabulary("periods")["topics"]["pattern"])
