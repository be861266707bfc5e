"""How the window looks: the theme and the setting of the text, from the user's settings, live."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from briefing.settings import (
    COLUMN_WIDTH,
    HAN_FONT,
    LATIN_FONT,
    LINE_HEIGHT,
    PARAGRAPHS,
    TEXT_SIZE,
    THEME,
    Settings,
)
from briefing.ui.document import Setting
from briefing.ui.theme import Theme, ThemeName, load_theme

POINTS_A_PIXEL = 0.75
FOLLOWING = "auto"
_ROUND = (FOLLOWING, *(name.value for name in ThemeName))
_SMALLEST, _LARGEST = 8.0, 36.0


class Looks(QObject):
    """Knows the theme and the setting of the text; tells `changed` callers of a new theme."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dressed: list[Callable[[Theme], None]] = []
        self.points = self.usual_points
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    def when_changed(self, dress: Callable[[Theme], None]) -> None:
        """Have `dress` called with every new theme."""
        self._dressed.append(dress)

    @property
    def chosen(self) -> str:
        """The name of the theme that was chosen, or FOLLOWING."""
        return self._settings.value(THEME)

    def theme(self) -> Theme:
        """The theme that was chosen, or the one like the desktop's."""
        if self.chosen != FOLLOWING:
            return load_theme(ThemeName(self.chosen))
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return load_theme(ThemeName.DARK if dark else ThemeName.LIGHT)

    def next_theme(self) -> str:
        """Choose the next theme, keep the choice, and dress the window; its name."""
        chosen = _ROUND[(_ROUND.index(self.chosen) + 1) % len(_ROUND)]
        self._settings.change(THEME, chosen)
        self.dress()
        return chosen

    def dress(self) -> None:
        """Give the window the theme as it now is."""
        theme = self.theme()
        for dress in self._dressed:
            dress(theme)

    @property
    def usual_points(self) -> float:
        """The size of the text that the user set."""
        return self._settings.value(TEXT_SIZE) * POINTS_A_PIXEL

    def zoom(self, points: float) -> float:
        """Take a size of text, within what can be read; the size taken."""
        self.points = max(_SMALLEST, min(points, _LARGEST))
        return self.points

    def setting(self) -> Setting:
        """How text is set, at the present zoom."""
        value = self._settings.value
        return Setting(
            points=self.points,
            han=value(HAN_FONT),
            latin=value(LATIN_FONT),
            line_height=value(LINE_HEIGHT) / 100,
            column=value(COLUMN_WIDTH),
            indented=value(PARAGRAPHS) == "indent",
        )

    def _desktop_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.chosen == FOLLOWING:
            self.dress()
