"""The manual, over the text until Esc."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from briefing.ui.overlay import Overlay

_LOOK = "code { font-weight: 600 } td { padding: 2px 16px 2px 0 } p, li { line-height: 140% }"


class _Page(QTextBrowser):
    """Shows what it is given and fetches nothing."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        return None


class ManualPage(Overlay):
    """A page to scroll: arrows, Space, PageUp and PageDown."""

    room = (860, 760)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = _Page()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(name)
        self.column.addWidget(self.page)
        self.setFocusProxy(self.page)

    def show_manual(self, html: str) -> None:
        """Show the manual from its beginning."""
        self.page.document().setDefaultStyleSheet(_LOOK)
        self.page.setHtml(html)
        self.open()
        self.page.setFocus()
