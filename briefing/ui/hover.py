"""The card that comes up where the pointer rests on a mark."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from briefing.desk.opened import Spot
from briefing.ui.findingcard import FindingCard, Shown
from briefing.ui.speech import Speech
from briefing.ui.textview import TextView

_REST_MS = 350
_WIDTH = 340
_AWAY = 18


class Hover(QObject):
    """Watches the pointer over the texts; never takes the focus."""

    def __init__(self, root: QWidget, speech: Speech, explain: Callable[[Spot], Shown | None]) -> None:
        super().__init__(root)
        self._root = root
        self._explain = explain
        self._views: dict[QObject, TextView] = {}
        self._at: tuple[TextView, QPointF] | None = None
        self._spot: Spot | None = None
        self.card = FindingCard(speech, root)
        self.card.setProperty("floating", True)
        self.card.setFixedWidth(_WIDTH)
        self.card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.card.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.show_here)

    def watch(self, view: TextView) -> None:
        """Show cards over a text."""
        view.viewport().setMouseTracking(True)
        self._views[view.viewport()] = view
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.hide)

    def hide(self) -> None:
        """Take the card away."""
        self._rest.stop()
        self._spot = None
        self.card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._at = (self._views[watched], event.position())
            if not self.card.isVisible():
                self._rest.start()
            elif self._spot_here() != self._spot:
                self.hide()
                self._rest.start()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            self.hide()
        return False

    def show_here(self) -> None:
        """Show the card of what the pointer rests on, if it rests on a finding."""
        spot = self._spot_here()
        shown = self._explain(spot) if spot is not None else None
        if shown is None or self._at is None:
            return
        self._spot = spot
        self.card.show_finding(shown)
        view, place = self._at
        self.card.move(self._beside(view.viewport().mapToGlobal(place.toPoint())))
        self.card.show()
        self.card.raise_()

    def _spot_here(self) -> Spot | None:
        if self._at is None:
            return None
        mark = self._at[0].mark_at(self._at[1])
        return mark.spot if mark is not None else None

    def _beside(self, pointer: QPoint) -> QPoint:
        """Below the pointer, above it where there is no room, always inside the window."""
        root, size = self._root.size(), self.card.size()
        at = self._root.mapFromGlobal(pointer)
        below = at.y() + _AWAY
        top = below if below + size.height() < root.height() else at.y() - _AWAY - size.height()
        return QPoint(max(0, min(at.x() - size.width() // 3, root.width() - size.width())), max(0, top))
