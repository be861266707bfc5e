"""A line of words that is shortened to its room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from briefing.ui.theme import SPACING


class ElidedLabel(QLabel):
    """A label that shortens its words to its width; the whole stands in its tooltip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = self._sign = ""

    def say(self, words: str, *, sign: str = "") -> None:
        """Show these words, as far as there is room; a sign stands before them."""
        self._words, self._sign = words, f"{sign} " if sign else ""
        self.setToolTip(words)
        self.setAccessibleName(self._sign + words)
        self._fit()

    @property
    def words(self) -> str:
        """All of the words, shown or not."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SPACING[1]
        self.setText(
            self.fontMetrics().elidedText(self._sign + self._words, Qt.TextElideMode.ElideRight, room)
        )
