"""Which figures are worth drawing: those of one unit and one time, or one indicator over several times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing import messages
from briefing.compare.series import Kind, kind_of, reached, signed, undoubted
from briefing.memo import times
from briefing.memo.printed import unit_word
from briefing.messages import Language
from briefing.model.figure import Figure, FigureKind, Status
from briefing.model.memo import Bar, ChartItem, FigureItem

FEWEST, MOST = 3, 12
WIDEST = 60
AT_MOST = 3
_DRAWN = (FigureKind.MONEY, FigureKind.COUNT, FigureKind.PERCENT, FigureKind.PHYSICAL)


def charts(figures: Sequence[FigureItem], language: Language) -> tuple[ChartItem, ...]:
    """The few charts that figures are enough for; the longest first."""
    usable = [item for item in figures if _usable(item.figure)]
    made = [*_over_time(usable, language), *_side_by_side(usable, language)]
    return tuple(sorted(made, key=lambda chart: -len(chart.bars))[:AT_MOST])


def _usable(figure: Figure) -> bool:
    has_value = figure.value is not None and figure.value > 0
    return has_value and figure.kind in _DRAWN and figure.indicator is not None and figure.period is not None


def _over_time(figures: Iterable[FigureItem], language: Language) -> Iterable[ChartItem]:
    groups: defaultdict[Kind, list[FigureItem]] = defaultdict(list)
    for item in figures:
        groups[kind_of(item.figure, _indicator(item))].append(item)
    for kind, items in groups.items():
        drawn = undoubted(items, lambda item: _time(item.figure), _value)
        if FEWEST <= len(drawn) <= MOST:
            bars = [
                (_told(item, language), item) for item in sorted(drawn, key=lambda item: _time(item.figure))
            ]
            yield _chart(kind.name, bars, language, over_time=True)


def _side_by_side(figures: Iterable[FigureItem], language: Language) -> Iterable[ChartItem]:
    groups: defaultdict[tuple[str, str | None, bool], list[FigureItem]] = defaultdict(list)
    for item in figures:
        figure = item.figure
        if figure.kind is not FigureKind.PERCENT:
            groups[_time(figure), figure.unit, reached(figure.status)].append(item)
    for (_when, _unit, is_reached), items in groups.items():
        by_name = undoubted(items, lambda item: _named(item, language), _value)
        largest = max(map(_value, by_name), default=0.0)
        seen = _said_once([item for item in by_name if _value(item) * WIDEST >= largest])
        if FEWEST <= len(seen) <= MOST:
            code = "memo.chart_time" if is_reached else "memo.chart_aimed"
            title = messages.sentence(code, language, {"time": _told(seen[0], language)})
            bars = [(_named(item, language), item) for item in seen]
            yield _chart(title, bars, language, over_time=False)


def _said_once(figures: Iterable[FigureItem]) -> list[FigureItem]:
    """The figures without those that give the number of another under a longer or shorter name."""
    kept: list[FigureItem] = []
    for item in figures:
        name = _indicator(item)
        alike = (_indicator(other) for other in kept if _value(other) == _value(item))
        if not any(name in other or other in name for other in alike):
            kept.append(item)
    return kept


def _chart(
    title: str, bars: Sequence[tuple[str, FigureItem]], language: Language, *, over_time: bool
) -> ChartItem:
    scale, unit = unit_word(max(abs(_value(item)) for _, item in bars), bars[0][1].figure, language)
    drawn = tuple(Bar(name, _value(item) / scale, item.citation) for name, item in bars)
    keys = "+".join(item.key for _, item in bars)
    return ChartItem(f"chart-{keys}", title, unit, drawn, over_time)


def _named(item: FigureItem, language: Language) -> str:
    """What a bar is called; one that is only expected says so."""
    name = item.label or _indicator(item)
    if item.figure.status is not Status.ESTIMATE:
        return name
    status = messages.sentence("finding.status_estimate", language)
    return messages.sentence("memo.note_signed", language, {"body": name, "author": status})


def _told(item: FigureItem, language: Language) -> str:
    return times.period(item.figure.period, language)


def _indicator(item: FigureItem) -> str:
    return item.figure.indicator.text if item.figure.indicator else ""


def _value(item: FigureItem) -> float:
    return signed(item.figure) or 0.0


def _time(figure: Figure) -> str:
    period = figure.period
    if period is None:
        return ""
    ends = dict.fromkeys(end for end in (period.start, period.end) if end)
    return "–".join(ends)
