"""Icons: line drawings of our own, in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefing import resources
from briefing.ui.theme import Theme

SIZE = 20
_SHARPNESS = 2


class Icons:
    """Draws the icons of `resources/icons` in a theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def icon(self, name: str) -> QIcon:
        """The icon of a name: quiet, in the accent colour where it is switched on, pale where disabled."""
        drawing = resources.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        icon = QIcon(_drawn(drawing, self._theme.colour("soft")))
        on = _drawn(drawing, self._theme.colour("accent"))
        icon.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(_drawn(drawing, self._theme.colour("line")), QIcon.Mode.Disabled)
        return icon


def _drawn(drawing: str, colour: QColor) -> QPixmap:
    side = SIZE * _SHARPNESS
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    coloured = drawing.replace("currentColor", colour.name())
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, side, side))
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return pixmap
