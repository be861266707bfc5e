"""The bar at the top: what is done often, as icons; each says its name and its key."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from briefing.ui.icons import SIZE, Icons
from briefing.ui.theme import SPACING, Theme

GAP = ""
SEARCH = "article-quick"
ROW = (
    "panel-left",
    "back",
    "forward",
    GAP,
    SEARCH,
    GAP,
    "article-open",
    "swap",
    "pane-single",
    "sync-toggle",
    GAP,
    "table-ledger",
    "table-measures",
    "table-beneficiaries",
    "plots",
    GAP,
    "find",
    "filter-choose",
    "theme-next",
    "palette",
    "key-sheet",
)
_ICONS = {
    "panel-left": "panel",
    "back": "back",
    "forward": "forward",
    SEARCH: "search",
    "article-open": "open",
    "swap": "swap",
    "pane-single": "single",
    "sync-toggle": "locked",
    "table-ledger": "ledger",
    "table-measures": "measures",
    "table-beneficiaries": "people",
    "plots": "plots",
    "find": "search",
    "filter-choose": "filter",
    "theme-next": "theme",
    "palette": "palette",
    "key-sheet": "help",
}
_SEARCH_WIDTH, _LEAST_SEARCH = 380, 60
_OTHERS = 680


class TopBar(QFrame):
    """Buttons for commands; the keyboard never needs them."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.buttons: dict[str, QToolButton | QPushButton] = {}
        self._drawings = dict(_ICONS)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACING[2], SPACING[1], SPACING[2], SPACING[1])
        row.setSpacing(SPACING[0] + 2)
        for name in ROW:
            if name == GAP:
                row.addStretch(1)
            else:
                row.addWidget(self._button(name))
        self._icons = Icons(theme)

    def label(self, title: Callable[[str], str], keys: Callable[[str], str]) -> None:
        """Name every button by its command's title and keys."""
        for name, button in self.buttons.items():
            known = f"{title(name)}  {keys(name)}".strip()
            button.setToolTip(known)
            button.setAccessibleName(title(name))
            if name == SEARCH:
                button.setText(known)

    def switch(self, name: str, *, on: bool, icon: str | None = None) -> None:
        """Show a button as switched on or off, by another icon where one is named."""
        button = self.buttons[name]
        button.setChecked(on)
        if icon is not None:
            self._drawings[name] = icon
            button.setIcon(self._icons.icon(icon))

    def narrow(self, width: int) -> None:
        """Have room for every button in a window of this width: the line that opens articles gives way."""
        self.buttons[SEARCH].setFixedWidth(max(_LEAST_SEARCH, min(_SEARCH_WIDTH, width - _OTHERS)))

    def enable(self, name: str, *, enabled: bool) -> None:
        """Let a button be pressed or not."""
        self.buttons[name].setEnabled(enabled)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        self._icons = Icons(theme)
        for name, button in self.buttons.items():
            button.setIcon(self._icons.icon(self._drawings[name]))

    def _button(self, name: str) -> QToolButton | QPushButton:
        button: QToolButton | QPushButton = QPushButton() if name == SEARCH else QToolButton()
        button.setObjectName("search" if name == SEARCH else "tool")
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCheckable(name != SEARCH)
        if name == SEARCH:
            button.setFixedWidth(_SEARCH_WIDTH)
        button.clicked.connect(lambda _checked=False: self.wanted.emit(name))
        self.buttons[name] = button
        return button
