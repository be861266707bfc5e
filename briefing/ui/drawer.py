"""The drawer under the texts: tables and plots of what the open articles say, opened and closed by key."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from briefing.desk.opened import Spot
from briefing.ui.speech import Speech
from briefing.ui.theme import Theme

_HEIGHT = 400


class Page(Enum):
    """What the drawer can show."""

    LEDGER = "ledger"
    OVERVIEW = "overview"
    MEASURES = "measures"
    BENEFICIARIES = "beneficiaries"
    PLOTS = "plots"
    ABOUT = "about"


class Sheet(Protocol):
    """A page of the drawer, filled while it is in front."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""

    def refresh(self) -> None:
        """Show what the open articles say now."""

    def begin(self) -> None:
        """Give the keyboard to where one begins."""

    def focused_part(self) -> QWidget:
        """What takes the keyboard when its turn comes."""

    def follow(self, spot: Spot | None) -> None:
        """Point to what stands for the current spot."""

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""


class Drawer(QTabWidget):
    """Pages over the open articles; each is made where it is first opened."""

    left = Signal()
    turned = Signal()

    def __init__(self, make: Mapping[Page, Callable[[Theme], Sheet]], speech: Speech, theme: Theme) -> None:
        super().__init__()
        self._make = make
        self._theme = theme
        self._sheets: dict[Page, Sheet] = {}
        self._tall = _HEIGHT
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        for part in (self, self.tabBar()):
            part.setAccessibleName(speech.say("ui.drawer"))
        self._rooms = {page: _Room() for page in Page}
        for page, room in self._rooms.items():
            self.addTab(room, speech.say(f"ui.{page.value}"))
        self.currentChanged.connect(lambda _index: self._turn())
        self.hide()

    def open(self, page: Page) -> None:
        """Show a page and give it the keyboard."""
        if self.isHidden():
            self.show()
            self.stand(self._tall)
        self.setCurrentIndex(list(Page).index(page))
        self.refresh()
        self.sheet(page).begin()
        self.turned.emit()

    def close_drawer(self) -> None:
        """Hide the drawer."""
        self._tall = self.tall
        self.hide()
        self.turned.emit()

    @property
    def tall(self) -> int:
        """How high the drawer is, or will be once it is open."""
        return self._tall if self.isHidden() else self.height()

    def stand(self, tall: int) -> None:
        """Be this high, now or once open; the texts keep at least half of the room."""
        self._tall = tall
        both = self.parentWidget()
        if isinstance(both, QSplitter) and not self.isHidden():
            room = both.height()
            drawer = min(tall, room // 2)
            both.setSizes([room - drawer, drawer])

    def sheet(self, page: Page) -> Sheet:
        """What stands on a page."""
        if page not in self._sheets:
            self._sheets[page] = self._make[page](self._theme)
            self._rooms[page].hold(self._sheets[page].widget)
        return self._sheets[page]

    def focused_part(self) -> QWidget:
        """What takes the keyboard on the page in front; the drawer itself while it is closed."""
        return self if self.isHidden() else self.sheet(self.page).focused_part()

    @property
    def page(self) -> Page:
        """The page in front."""
        return list(Page)[self.currentIndex()]

    def refresh(self) -> None:
        """Fill the page in front, if it can be seen."""
        if not self.isHidden():
            self.sheet(self.page).refresh()

    def sizeHint(self) -> QSize:
        return QSize(600, _HEIGHT)

    def follow(self, spot: Spot | None) -> None:
        """Point to the current spot on the page in front."""
        if not self.isHidden():
            self.sheet(self.page).follow(spot)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours."""
        self._theme = theme
        for sheet in self._sheets.values():
            sheet.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self.refresh()
        self.turned.emit()


class _Room(QWidget):
    """Where a page will stand once it is made."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def hold(self, widget: QWidget) -> None:
        """Show a page."""
        self._rows.addWidget(widget)
        widget.show()  # at once: the next key may be meant for it
