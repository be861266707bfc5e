"""The plots' panel: a row of plots to choose from, and the canvas that is walked by keys."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing.desk.desk import Desk
from briefing.desk.memocharts import Plotted
from briefing.desk.opened import Side, Spot
from briefing.model.figure import Status
from briefing.ui.elided import ElidedLabel
from briefing.ui.plots import charts, data
from briefing.ui.plots.charts import Hit, Pencil
from briefing.ui.plots.data import Bar, Plot, Series
from briefing.ui.plots.formemo import indicator, instruments
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING, Theme

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Canvas(QWidget):
    """Draws one plot; arrows walk from point to point, Enter goes to the text."""

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, speech: Speech, theme: Theme) -> None:
        super().__init__()
        self._speech = speech
        self.theme = theme
        self.plot = Plot.INDICATORS
        self.series: tuple[Series, ...] = ()
        self.bars: tuple[Bar, ...] = ()
        self.current: Spot | None = None
        self._hits: list[Hit] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_plot(self, plot: Plot, series: tuple[Series, ...], bars: tuple[Bar, ...]) -> None:
        """Draw a plot of these."""
        self.plot, self.series, self.bars = plot, series, bars
        self._lay_out()
        self.update()

    def point_to(self, spot: Spot | None) -> None:
        """Frame the point of a spot, if the plot has one."""
        if spot != self.current:
            self.current = spot
            self.update()

    def spots(self) -> list[Spot]:
        """Everything that can be pointed at, in the order of the arrows."""
        return [hit.spot for hit in self._hits]

    def picture(self) -> QPixmap:
        """The plot as a picture, twice as sharp as the screen."""
        drawn = QPixmap(self.size() * 2)
        drawn.setDevicePixelRatio(2)
        drawn.fill(self.theme.colour("page"))
        with QPainter(drawn) as painter:
            self._draw(painter)
        return drawn

    # Qt's own
    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.theme.colour("page"))
            self._draw(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._hits:
            self._walk(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = next((hit.spot for hit in self._hits if hit.box.contains(event.position())), None)
        if spot is not None:
            self.chosen.emit(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = next((hit.spot for hit in self._hits if hit.box.contains(event.position())), None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        if over is not None:
            self.pointed.emit(over)

    def _walk(self, step: int) -> None:
        spots = self.spots()
        at = spots.index(self.current) + step if self.current in spots else 0
        self.point_to(spots[max(0, min(at, len(spots) - 1))])
        self.pointed.emit(self.current)

    def _lay_out(self) -> None:
        """Find out how high the plot is, by drawing it where nobody looks."""
        nowhere = QPixmap(1, 1)
        with QPainter(nowhere) as painter:
            painter.setFont(self.font())
            height = self._draw(painter)
        self.setMinimumHeight(int(height) + SPACING[3])

    def _draw(self, painter: QPainter) -> float:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        pencil = Pencil(painter, self.theme, self._number, self.current)
        width = float(self.width())
        if not (self.series or self.bars):
            pencil.write(QRectF(0, 0, width, 80), self._speech.say("ui.plot_nothing"), align="mid")
            self._hits = []
            return 80.0
        used = charts.legend(pencil, self._standings(), self._texts())
        painter.translate(0, used)
        height, hits = self._body(pencil, width)
        self._hits = [Hit(hit.box.translated(0, used), hit.spot) for hit in hits]
        return used + height

    def _body(self, pencil: Pencil, width: float) -> tuple[float, list[Hit]]:
        if self.plot is Plot.INSTRUMENTS:
            return charts.bars(pencil, self.bars, width, [self._named(bar) for bar in self.bars])
        if self.plot is Plot.INDICATORS:
            named = [replace(one, unit=self._speech.unit(one.unit)) for one in self.series]
            return charts.small_multiples(pencil, named, width)
        return charts.lanes(pencil, self.series, width)

    def _standings(self) -> list[tuple[Status, str]]:
        """Those standings that occur, each in its words."""
        present = {point.figure.status for one in self.series for point in one.points}
        return [(one, self._speech.say(f"finding.status_{one.value}")) for one in Status if one in present]

    def _texts(self) -> list[tuple[Side, str]]:
        present = {point.spot.side for one in self.series for point in one.points}
        present |= {bar.side for bar in self.bars}
        return [(side, self._speech.say(f"ui.side_{side.value}")) for side in Side if side in present]

    def _named(self, bar: Bar) -> str:
        side = self._speech.say(f"ui.side_{bar.side.value}")
        name = self._speech.say(f"finding.instrument_{bar.instrument.value}")
        return f"{name} · {side} ({self._speech.unit(bar.unit)})"

    def _number(self, value: float) -> str:
        return self._speech.number(Decimal(f"{value:.6g}"))


class PlotPanel(QWidget):
    """Chooses among the plots; what is pointed at is spelled out above."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, speech: Speech, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._speech = speech
        self.canvas = Canvas(speech, theme)
        self.canvas.setAccessibleName(speech.say("ui.plots"))
        self.said = ElidedLabel("plotSaid")
        self.buttons = {plot: QPushButton(speech.say(f"ui.plot_{plot.value}")) for plot in Plot}
        self._group = QButtonGroup(self)
        self._arrange()
        self.canvas.chosen.connect(self.chosen)
        self.canvas.pointed.connect(self._spell_out)

    def show_plot(self, plot: Plot) -> None:
        """Draw one of the plots."""
        self.buttons[plot].setChecked(True)
        self._refill(plot)

    def refresh(self) -> None:
        """Draw the plot in front anew."""
        self._refill(self.canvas.plot)
        self.canvas.point_to(self._desk.current)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.canvas.theme = theme
        self.canvas.update()

    def copy_picture(self) -> None:
        """Put the plot on the clipboard as a picture."""
        QGuiApplication.clipboard().setPixmap(self.canvas.picture())

    def copy_data(self) -> None:
        """Put the plot's numbers on the clipboard, as a spreadsheet takes them."""
        shown = self.canvas
        QGuiApplication.clipboard().setText(data.table(shown.plot, shown.series, shown.bars))

    def plotted(self) -> Plotted | None:
        """What the memo can take of the plot in front: one indicator along time, or money by instrument."""
        shown = self.canvas
        if shown.plot is Plot.INDICATORS and shown.series:
            return indicator(shown.series, self._desk.current)
        return instruments(shown.bars, self._speech) if shown.plot is Plot.INSTRUMENTS else None

    def focus_table(self) -> None:
        """Give the canvas the keyboard."""
        self.canvas.setFocus()

    def _refill(self, plot: Plot) -> None:
        sides, comparison = self._desk.sides, self._desk.comparing.result
        series: tuple[Series, ...] = ()
        if plot is Plot.INDICATORS:
            series = data.by_indicator(sides, comparison)
        elif plot is Plot.TEXT:
            series = data.along_text(sides)
        self.canvas.show_plot(plot, series, data.by_instrument(sides) if plot is Plot.INSTRUMENTS else ())

    def _spell_out(self, spot: Spot) -> None:
        finding = self._desk.finding(spot)
        words = self._speech.finding(finding) if finding is not None else ""
        self.said.say(words)
        self.canvas.setAccessibleDescription(words)
        if QAccessible.isActive() and self.canvas.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, words))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACING[1])
        for plot, button in self.buttons.items():
            button.setObjectName("segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, plot=plot: self.show_plot(plot))
            self._group.addButton(button)
            head.addWidget(button)
        head.addSpacing(SPACING[4])
        head.addWidget(self.said, 1)
        for code, act in (("ui.copy_picture", self.copy_picture), ("ui.copy_data", self.copy_data)):
            button = QPushButton(self._speech.say(code))
            button.clicked.connect(act)
            head.addWidget(button)
        self.buttons[Plot.INDICATORS].setChecked(True)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.canvas)
        area.setFocusProxy(self.canvas)
        area.setAccessibleName(self._speech.say("ui.plots"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
        column.setSpacing(SPACING[2])
        column.addLayout(head)
        column.addWidget(area, 1)
