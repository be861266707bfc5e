"""Draws the plots: a shape for each standing of a figure, a colour and a place for each text."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from briefing.desk.opened import Side, Spot
from briefing.model.figure import Status
from briefing.ui.plots.data import Bar, Point, Series
from briefing.ui.speech import period
from briefing.ui.theme import SPACING, Theme

CELL_WIDTH, CELL_HEIGHT, BAR_HEIGHT, LANE_HEIGHT, LEGEND = 250.0, 170.0, 30.0, 150.0, 30.0
_DOT = 4.5
_WRITTEN = 18.0
_ROLES = {Side.LEFT: "figure_line", Side.RIGHT: "note_line"}
_LABELS = 150.0
_AMOUNTS = 150.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a plot that stands for something in a text."""

    box: QRectF
    spot: Spot


@dataclass(frozen=True, slots=True)
class Pencil:
    """What a plot is drawn with: a painter, a theme, the number format, and the spot that is current."""

    painter: QPainter
    theme: Theme
    number: Callable[[float], str]
    current: Spot | None = None

    def colour(self, side: Side) -> QColor:
        """The colour of a text."""
        return self.theme.colour(_ROLES[side])

    def write(self, box: QRectF, words: str, role: str = "soft", align: str = "left") -> None:
        """Words in a box, shortened to it."""
        sides = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
        flag = sides.get(align, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetricsF(self.painter.font())
        self.painter.setPen(self.theme.colour(role))
        self.painter.drawText(
            box, int(flag.value), metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        )


def legend(
    pencil: Pencil, standings: Sequence[tuple[Status, str]], texts: Sequence[tuple[Side, str]]
) -> float:
    """What the shapes and the colours stand for; the height used."""
    metrics = QFontMetricsF(pencil.painter.font())
    left, middle = float(SPACING[4]), LEGEND / 2
    for side, words in texts:
        pencil.painter.setPen(QPen(pencil.colour(side), 3))
        pencil.painter.drawLine(QPointF(left, middle), QPointF(left + 14, middle))
        left += 20
        wide = metrics.horizontalAdvance(words) + 4
        pencil.write(QRectF(left, 0, wide, LEGEND), words)
        left += wide + SPACING[3]
    for status, words in standings:
        shape(pencil, status, Side.LEFT, QPointF(left + _DOT, middle))
        left += 16
        wide = metrics.horizontalAdvance(words) + 4
        pencil.write(QRectF(left, 0, wide, LEGEND), words)
        left += wide + SPACING[3]
    return LEGEND


def small_multiples(pencil: Pencil, series: Sequence[Series], width: float) -> tuple[float, list[Hit]]:
    """A little chart for every indicator, side by side; the height used and what can be pointed at."""
    across = max(1, int(width // CELL_WIDTH))
    cell = width / across
    hits: list[Hit] = []
    for number, one in enumerate(series):
        box = QRectF((number % across) * cell, (number // across) * CELL_HEIGHT, cell, CELL_HEIGHT)
        hits += _indicator(pencil, one, box.adjusted(SPACING[3], SPACING[2], -SPACING[3], -SPACING[2]))
    return math.ceil(len(series) / across) * CELL_HEIGHT, hits


def bars(pencil: Pencil, shown: Sequence[Bar], width: float, names: Sequence[str]) -> tuple[float, list[Hit]]:
    """A bar for every instrument and text; the longest of each currency fills the width."""
    hits: list[Hit] = []
    room = max(40.0, width - _LABELS - _AMOUNTS - 2 * SPACING[4])
    for number, (bar, name) in enumerate(zip(shown, names, strict=True)):
        top = SPACING[3] + number * BAR_HEIGHT
        longest = max(float(other.amount) for other in shown if other.unit == bar.unit) or 1.0
        length = max(2.0, room * float(bar.amount) / longest)
        pencil.write(QRectF(SPACING[4], top, _LABELS - SPACING[3], BAR_HEIGHT), name, "ink", "right")
        box = QRectF(SPACING[4] + _LABELS, top + 7, length, BAR_HEIGHT - 14)
        _bar(pencil, bar, box)
        words = QRectF(box.right() + SPACING[2], top, _AMOUNTS, BAR_HEIGHT)
        pencil.write(words, pencil.number(float(bar.amount)), "ink")
        if bar.spots:
            hits.append(Hit(box.adjusted(-2, -4, 2, 4), bar.spots[0]))
            if pencil.current in bar.spots:
                _frame(pencil, box.adjusted(-3, -3, 3, 3))
    return SPACING[3] * 2 + len(shown) * BAR_HEIGHT, hits


def lanes(pencil: Pencil, series: Sequence[Series], width: float) -> tuple[float, list[Hit]]:
    """A lane for every text: its figures from its beginning to its end, by their order of magnitude."""
    hits: list[Hit] = []
    for number, one in enumerate(series):
        top = number * LANE_HEIGHT
        pencil.write(QRectF(SPACING[4], top + SPACING[1], width - 2 * SPACING[4], 20), one.name, "ink")
        box = QRectF(SPACING[4] + 60, top + 30, width - 2 * SPACING[4] - 70, LANE_HEIGHT - 48)
        hits += _lane(pencil, one, box)
    return len(series) * LANE_HEIGHT, hits


def shape(pencil: Pencil, status: Status, side: Side, at: QPointF) -> None:
    """The sign of a standing: disc for actual, ring for estimate, diamond for target, triangle for pledge."""
    painter, colour = pencil.painter, pencil.colour(side)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(colour if status in (Status.ACTUAL, Status.OTHER) else pencil.theme.colour("page"))
    r = _DOT
    if status is Status.TARGET:
        painter.drawPolygon(
            QPolygonF([at + QPointF(*d) for d in ((0, -r - 1), (r + 1, 0), (0, r + 1), (-r - 1, 0))])
        )
    elif status is Status.COMMITMENT:
        painter.drawPolygon(QPolygonF([at + QPointF(*d) for d in ((0, -r - 1), (r + 1, r), (-r - 1, r))]))
    elif status is Status.OTHER:
        painter.drawRect(QRectF(at.x() - 2.5, at.y() - 2.5, 5, 5))
    else:
        painter.drawEllipse(at, r, r)


def _indicator(pencil: Pencil, series: Series, box: QRectF) -> list[Hit]:
    font = QFont(pencil.painter.font())
    metrics = QFontMetricsF(font)
    named = min(metrics.horizontalAdvance(series.name) + 4, box.width() * 0.75)
    pencil.write(QRectF(box.left(), box.top(), named, 20), series.name, "ink")
    unit = QRectF(box.left() + named + 4, box.top(), box.width() - named - 4, 20)
    pencil.write(unit, series.unit)
    plot = box.adjusted(SPACING[2], 42, -SPACING[2], -20)
    times = {point.along: period(point.figure.period) or "" for point in series.points}
    years = sorted(times)
    zero, height = _scale(plot, [point.value for point in series.points])
    _axis(pencil, QRectF(plot.topLeft(), QPointF(plot.right(), zero)))
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    pencil.painter.setFont(small)
    step = plot.width() / len(years)
    hits = []
    for number, year in enumerate(years):
        foot = QRectF(plot.left() + number * step, plot.bottom() + 2, step, 16)
        pencil.write(foot, times[year], "soft", "mid")
        group = [point for point in series.points if point.along == year]
        for place, point in enumerate(group):
            x = foot.left() + step * (place + 1) / (len(group) + 1)
            at = QPointF(x, zero - height * point.value)
            hits.append(_lollipop(pencil, point, at, zero, step / len(group)))
    pencil.painter.setFont(font)
    return hits


def _scale(plot: QRectF, values: Sequence[float]) -> tuple[float, float]:
    """Where nothing stands, and how high one is drawn; room for the numbers of falls under them."""
    low, top = min(0.0, *values), max(0.0, *values)
    below = _WRITTEN if low < 0 else 0.0
    height = (plot.height() * 0.9 - below) / ((top - low) or 1.0)
    return plot.bottom() - below + height * low, height


def _lollipop(pencil: Pencil, point: Point, at: QPointF, foot: float, room: float) -> Hit:
    pencil.painter.setPen(QPen(pencil.colour(point.spot.side), 1.4))
    pencil.painter.drawLine(QPointF(at.x(), foot), at)
    shape(pencil, point.figure.status, point.spot.side, at)
    wide = max(44.0, room)
    over = at.y() + 6 if point.value < 0 else at.y() - 22
    pencil.write(QRectF(at.x() - wide / 2, over, wide, 15), pencil.number(point.value), "ink", "mid")
    box = QRectF(at.x() - 9, at.y() - 9, 18, 18)
    if pencil.current == point.spot:
        _frame(pencil, box)
    return Hit(box, point.spot)


def _lane(pencil: Pencil, series: Series, box: QRectF) -> list[Hit]:
    _axis(pencil, box)
    if not series.points:
        return []
    logs = [math.log10(point.value) for point in series.points]
    low, high = min(0.0, math.floor(min(logs))), max(1.0, math.ceil(max(logs)))
    for power in range(int(low), int(high) + 1, max(1, int(high - low) // 4)):
        y = box.bottom() - box.height() * (power - low) / (high - low)
        pencil.painter.setPen(QPen(pencil.theme.colour("line"), 0.6))
        pencil.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        pencil.write(QRectF(box.left() - 64, y - 8, 58, 16), pencil.number(10.0**power), "soft", "right")
    hits = []
    for point, log in zip(series.points, logs, strict=True):
        at = QPointF(
            box.left() + box.width() * point.along, box.bottom() - box.height() * (log - low) / (high - low)
        )
        shape(pencil, point.figure.status, point.spot.side, at)
        hit = QRectF(at.x() - 8, at.y() - 8, 16, 16)
        if pencil.current == point.spot:
            _frame(pencil, hit)
        hits.append(Hit(hit, point.spot))
    return hits


def _bar(pencil: Pencil, bar: Bar, box: QRectF) -> None:
    """A full bar is the left text's, a hatched one the right text's: told apart without colour."""
    painter, colour = pencil.painter, pencil.colour(bar.side)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour)
    if bar.side is Side.RIGHT:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        hatch = painter.brush()
        hatch.setColor(colour)
        hatch.setStyle(Qt.BrushStyle.BDiagPattern)
        painter.setBrush(hatch)
    painter.drawRect(box)


def _axis(pencil: Pencil, box: QRectF) -> None:
    pencil.painter.setPen(QPen(pencil.theme.colour("soft"), 1))
    pencil.painter.drawLine(box.bottomLeft(), box.bottomRight())


def _frame(pencil: Pencil, box: QRectF) -> None:
    pencil.painter.setPen(QPen(pencil.theme.colour("current"), 2))
    pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
    pencil.painter.drawRoundedRect(box, 4, 4)
