"""Words in the place of rows: why a list or table has none."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from shiboken6 import isValid

from briefing.ui.theme import SPACING


class Blank(QLabel):
    """Lies over a list or table while it has no rows; nothing is said before there are words."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setObjectName("empty")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(SPACING[3])
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self.look)
        view.viewport().installEventFilter(self)
        self.look()

    def say(self, words: str) -> None:
        """Why there are no rows, once there are none."""
        self.setText(words)
        self.look()

    def look(self, *_change: object) -> None:
        """Be there where there are no rows."""
        if not isValid(self._view):  # a model that goes under with its view tells so
            return
        empty = self._view.model().rowCount() == 0
        self.setVisible(empty and bool(self.text()))
        self._view.setAccessibleDescription(self.text() if empty else "")
        self.resize(self._view.viewport().size())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isValid(self._view):
            self.resize(self._view.viewport().size())
        return False
