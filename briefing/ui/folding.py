"""Side panels that fold by themselves where the window is too narrow for them and two readable texts."""

from PySide6.QtWidgets import QWidget

from briefing.ui.parts import Parts

FOLDED = "folded"
_TEXTS, _LEFT, _RIGHT = 720, 200, 260


def fold(parts: Parts, width: int) -> None:
    """Fold the panels that a window of this width has no room for, the right one first; unfold the others."""
    parts.top.narrow(width)
    room = width - _TEXTS
    _keep(parts.left, room=room >= _LEFT)
    _keep(parts.right, room=room >= _RIGHT + (_LEFT if is_wanted(parts.left) else 0))
    parts.top.switch("panel-left", on=not parts.left.isHidden())


def is_wanted(panel: QWidget) -> bool:
    """Whether the reader has a panel open, be it folded for want of room."""
    return not panel.isHidden() or bool(panel.property(FOLDED))


def _keep(panel: QWidget, *, room: bool) -> None:
    if room and panel.property(FOLDED):
        panel.setProperty(FOLDED, False)
        panel.show()
    elif not room and not panel.isHidden():
        panel.setProperty(FOLDED, True)
        panel.hide()
