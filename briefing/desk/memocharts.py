"""A plot that is shown, as an entry of the memo that Word draws and lets edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from briefing.desk.opened import Opened, Side, Spot
from briefing.memo.material import citation, source_of
from briefing.memo.printed import magnitude
from briefing.memo.snapshot import packed
from briefing.messages import Language
from briefing.model.figure import FigureKind
from briefing.model.memo import Bar, ChartItem
from briefing.model.section import SectionKind
from briefing.store.port import MemoEntry


@dataclass(frozen=True, slots=True)
class Bared:
    """A value that a plot shows: its name, the value in the base unit, and where it stands."""

    name: str
    value: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Plotted:
    """What a plot shows: values of one unit, side by side or along time."""

    title: str
    unit: str
    kind: FigureKind
    values: tuple[Bared, ...]
    over_time: bool


def chart_entry(plotted: Plotted, sides: Mapping[Side, Opened], language: Language) -> MemoEntry:
    """The plot as an entry; the same plot is the same entry."""
    used = list(dict.fromkeys(value.spot.side for value in plotted.values))
    numbers = {side: number for number, side in enumerate(used, start=1)}
    largest = max(value.value for value in plotted.values)
    scale, unit = magnitude(largest, plotted.kind, plotted.unit, language)
    bars = tuple(
        Bar(
            value.name,
            value.value / scale,
            citation(numbers[value.spot.side], sides[value.spot.side].article, value.spot.span),
        )
        for value in plotted.values
    )
    words = "|".join(f"{bar.name}={bar.value:g}" for bar in bars)
    key = "chart-" + sha256(f"{plotted.title}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    item = ChartItem(key, plotted.title, unit, bars, plotted.over_time)
    sources = tuple(source_of(numbers[side], sides[side].article, sides[side].id) for side in used)
    snapshot = packed(item, sources, plotted.title)
    return MemoEntry(key, SectionKind.FIGURES.value, "chart", sides[used[0]].id, key, snapshot)
