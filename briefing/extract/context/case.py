"""A figure in Chinese text whose status is to be judged, with what is known around it."""

import re
from dataclasses import dataclass

from briefing.extract.context.moods import Mood
from briefing.extract.context.site import Site
from briefing.extract.context.verdict import Standing
from briefing.model.figure import FigureKind

_ALREADY = re.compile("已(?!有)|截至目前|迄今|至今")
_COUNTED = (FigureKind.COUNT, FigureKind.PHYSICAL, FigureKind.RANK)


@dataclass(frozen=True, slots=True)
class Case:
    """One figure to be judged: its place, its period against the date, the mood of its section."""

    site: Site
    mood: Mood
    standing: Standing
    dated: bool

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.site.sentence

    @property
    def future(self) -> bool:
        """Whether the period lies ahead."""
        return self.standing is Standing.FUTURE

    @property
    def ended(self) -> bool:
        """Whether the period was over when the article was written."""
        return self.past or (self.dated and self.standing is Standing.UNKNOWN)

    @property
    def past(self) -> bool:
        """Whether the period is over."""
        return self.standing is Standing.PAST

    def find(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The pattern's first match in [start, end), without a search where the sentence has none."""
        first = self.site.layout.first(pattern, self.site.clause.sentence)
        return None if first < 0 or first >= end else pattern.search(self.site.text, start, end)

    @property
    def already(self) -> re.Match[str] | None:
        """The words before the quantity that say that it is so by now."""
        return self.find(_ALREADY, self.start, self.at)

    @property
    def counted(self) -> bool:
        """Whether things are counted or measured, not money, a share or a time."""
        return self.site.quantity.kind in _COUNTED

    @property
    def lead(self) -> int:
        """Where the words begin that may tell of this quantity."""
        return self.site.start if self.site.becomes else self.site.lead

    @property
    def at(self) -> int:
        """Where the quantity begins, its bound words left before it."""
        return self.site.quantity.span.start
