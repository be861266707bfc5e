"""Which figures are worth drawing: those of one unit and one time, or one indicator over several times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing import messages
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
    groups: dict[tuple[str, str | None], dict[str, FigureItem]] = defaultdict(dict)
    for item in figures:
        indicator = item.figure.indicator
        if indicator is not None:
            groups[indicator.text, item.figure.unit].setdefault(_time(item.figure), item)
    for (name, _unit), by_time in groups.items():
        if FEWEST <= len(by_time) <= MOST:
            bars = [(_told(by_time[time], language), by_time[time]) for time in sorted(by_time)]
            yield _chart(name, bars, language, over_time=True)


def _side_by_side(figures: Iterable[FigureItem], language: Language) -> Iterable[ChartItem]:
    groups: dict[tuple[str, str | None, Status], dict[str, FigureItem]] = defaultdict(dict)
    for item in figures:
        figure = item.figure
        if figure.indicator is not None and figure.kind is not FigureKind.PERCENT:
            group = groups[_time(figure), figure.unit, _reached(figure.status)]
            group.setdefault(_named(item, language), item)
    for (_when, _unit, status), by_name in groups.items():
        largest = max(map(_value, by_name.values()))
        seen = {name: item for name, item in by_name.items() if _value(item) * WIDEST >= largest}
        if FEWEST <= len(seen) <= MOST:
            code = "memo.chart_aimed" if status is Status.TARGET else "memo.chart_time"
            told = _told(next(iter(seen.values())), language)
            title = messages.sentence(code, language, {"time": told})
            yield _chart(title, list(seen.items()), language, over_time=False)


def _chart(
    title: str, bars: Sequence[tuple[str, FigureItem]], language: Language, *, over_time: bool
) -> ChartItem:
    scale, unit = unit_word(max(_value(item) for _, item in bars), bars[0][1].figure, language)
    drawn = tuple(Bar(name, _value(item) / scale, item.citation) for name, item in bars)
    keys = "+".join(item.key for _, item in bars)
    return ChartItem(f"chart-{keys}", title, unit, drawn, over_time)


def _named(item: FigureItem, language: Language) -> str:
    """What a bar is called; one that is only expected says so."""
    name = item.label or (item.figure.indicator.text if item.figure.indicator else "")
    if item.figure.status is not Status.ESTIMATE:
        return name
    status = messages.sentence("finding.status_estimate", language)
    return messages.sentence("memo.note_signed", language, {"body": name, "author": status})


def _told(item: FigureItem, language: Language) -> str:
    return times.period(item.figure.period, language)


def _reached(status: Status) -> Status:
    return Status.TARGET if status in (Status.TARGET, Status.COMMITMENT) else Status.ACTUAL


def _value(item: FigureItem) -> float:
    value = item.figure.value
    return 0.0 if value is None else float(value)


def _time(figure: Figure) -> str:
    period = figure.period
    if period is None:
        return ""
    ends = dict.fromkeys(end for end in (period.start, period.end) if end)
    return "–".join(ends)
