"""What is plotted: figures by indicator and year, money by instrument, figures along the text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from briefing.compare.periods import told
from briefing.compare.series import Kind, kind_of, moment, reached, signed, undoubted
from briefing.desk.opened import Opened, Side, Spot
from briefing.model.comparison import Comparison
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Finding
from briefing.model.measure import Instrument, Measure

Sides = Mapping[Side, Opened]
_MOST = 24


class Plot(Enum):
    """A way to look at the figures."""

    INDICATORS = "indicators"
    INSTRUMENTS = "instruments"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in a plot: its spot, its place along the plot (years, or a share of the text), its value."""

    spot: Spot
    figure: Figure
    along: float
    value: float


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that are drawn together: of one indicator and unit, or of one text."""

    name: str
    unit: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """Money that one text gives to one instrument, in one currency."""

    instrument: Instrument
    unit: str
    side: Side
    amount: Fraction
    spots: tuple[Spot, ...]


def by_indicator(sides: Sides, comparison: Comparison) -> tuple[Series, ...]:
    """Dated figures grouped by what they measure, those with most to compare first; one number for a time."""
    names = _paired_names(comparison)
    grouped: defaultdict[Kind, list[Point]] = defaultdict(list)
    for spot, figure in _figures(sides):
        name = names.get(figure) or (figure.indicator.text if figure.indicator else "")
        when, value = moment(figure.period), signed(figure)
        if name and when is not None and value is not None:
            grouped[kind_of(figure, name)].append(Point(spot, figure, when, value))
    drawn = {
        kind: undoubted(points, _said_once, lambda point: point.value) for kind, points in grouped.items()
    }
    series = [Series(kind.name, kind.unit, _in_order(points)) for kind, points in drawn.items() if points]
    return tuple(sorted(series, key=_richness, reverse=True)[:_MOST])


def by_instrument(sides: Sides) -> tuple[Bar, ...]:
    """The money of each instrument and text, each figure counted once; largest first in each currency."""
    sums: defaultdict[tuple[Instrument, str, Side], Fraction] = defaultdict(Fraction)
    spots: defaultdict[tuple[Instrument, str, Side], list[Spot]] = defaultdict(list)
    for spot, measure in _measures(sides):
        counted = {one.span for rest in spots.values() for one in rest if one.side is spot.side}
        for figure in measure.figures:
            money = _money(figure)
            if money is None or figure.span in counted:
                continue
            group = (measure.instrument, figure.unit or "", spot.side)
            sums[group] += money
            key = next((k for k, f in sides[spot.side].findings.items() if f == figure), None)
            spots[group].append(Spot(spot.side, figure.span, finding=key))
    bars = [Bar(*group, amount, tuple(spots[group])) for group, amount in sums.items()]
    return tuple(sorted(bars, key=lambda bar: (bar.unit != "CNY", bar.unit, -bar.amount, bar.side.value)))


def along_text(sides: Sides) -> tuple[Series, ...]:
    """Every figure with a value, by where it stands in its text."""
    found: dict[Side, list[Point]] = {side: [] for side in Side if side in sides}
    for spot, figure in _figures(sides):
        value, length = _value(figure), max(1, len(sides[spot.side].article.text))
        if value is not None and value > 0:
            found[spot.side].append(Point(spot, figure, spot.span.start / length, value))
    return tuple(
        Series(sides[side].article.name, side.value, tuple(points)) for side, points in found.items()
    )


def table(plot: Plot, series: Iterable[Series], bars: Iterable[Bar]) -> str:
    """A plot's data with tabs between, as spreadsheets take it."""
    if plot is Plot.INSTRUMENTS:
        rows = [(bar.instrument.value, bar.side.value, str(float(bar.amount)), bar.unit) for bar in bars]
        head = ("instrument", "side", "amount", "unit")
        return "\n".join("\t".join(row) for row in (head, *rows))
    along = "when" if plot is Plot.INDICATORS else "share"
    lines = ["\t".join(("series", "side", along, "value", "unit", "status", "text"))]
    for one in series:
        for point in one.points:
            figure = point.figure
            along = f"{point.along:g}" if plot is Plot.TEXT else told(figure.period)
            said = (one.name, point.spot.side.value, along, f"{point.value:.15g}")
            lines.append("\t".join((*said, figure.unit or "", figure.status.value, figure.text)))
    return "\n".join(lines)


def _figures(sides: Sides) -> Iterable[tuple[Spot, Figure]]:
    for side, opened in sorted(sides.items(), key=lambda one: one[0].value):
        for key, finding in opened.findings.items():
            if isinstance(finding, Figure):
                yield Spot(side, finding.span, finding=key), finding


def _measures(sides: Sides) -> Iterable[tuple[Spot, Measure]]:
    for side, opened in sorted(sides.items(), key=lambda one: one[0].value):
        for key, finding in opened.findings.items():
            if isinstance(finding, Measure):
                yield Spot(side, finding.span, finding=key), finding


def _paired_names(comparison: Comparison) -> dict[Finding, str]:
    """The one name under which a figure and its counterpart were compared."""
    return {
        figure: pair.indicator
        for pair in comparison.figures
        if pair.left is not None and pair.right is not None and pair.indicator
        for figure in (pair.left, pair.right)
    }


def _value(figure: Figure) -> float | None:
    return None if figure.highest is None else float(figure.highest)


def _money(figure: Figure) -> Fraction | None:
    number = figure.highest
    return Fraction(number) if figure.kind is FigureKind.MONEY and number is not None else None


def _said_once(point: Point) -> tuple[Side, float, bool]:
    """What a text states one number for: a time, and whether it was reached."""
    return point.spot.side, point.along, reached(point.figure.status)


def _in_order(points: list[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: (point.along, point.spot.side.value, point.spot.span)))


def _richness(series: Series) -> tuple[int, int, int]:
    points = series.points
    years, sides = {point.along for point in points}, {point.spot.side for point in points}
    statuses = {point.figure.status for point in points}
    return len(years) + len(sides) + len(statuses), len(points), -points[0].spot.span.start
