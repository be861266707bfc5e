"""Where the reader left off: which articles lie open, the place in each, widths and the size of the text."""

import json
from contextlib import suppress
from typing import Any

from PySide6.QtWidgets import QSplitter

from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.model.span import Span
from briefing.ui.actions import WindowActions
from briefing.ui.drawer import Page
from briefing.ui.folding import is_wanted
from briefing.ui.parts import Parts

KEY = "session"
_SPLIT = ("columns", "texts")


def save(desk: Desk, parts: Parts, actions: WindowActions) -> None:
    """Keep the session in the store, if it is another one than that kept."""
    kept = present(desk, parts, actions)
    if kept != _read(desk):
        desk.store.remember(KEY, json.dumps(kept))


def present(desk: Desk, parts: Parts, actions: WindowActions) -> dict[str, Any]:
    """The session as it stands now, as plain JSON values."""
    return {
        "sides": {side.value: _side(desk, parts, side) for side in desk.sides},
        "active": desk.active.value,
        "current": _current(desk),
        "points": actions.points,
        "single": actions.single,
        "locked": parts.sync.locked,
        **_panels(parts, _read(desk)),
    }


def restore(desk: Desk, parts: Parts, actions: WindowActions) -> bool:
    """Open the session that was kept, as far as its articles are still there; False where none was."""
    kept = _read(desk)
    if not kept.get("sides"):
        return False
    for name, place in kept["sides"].items():
        with suppress(KeyError):  # an article that is no longer there
            desk.show(Side(name), desk.store.article(place["article"]))
    desk.activate(Side(kept.get("active", "left")))
    actions.set_points(kept.get("points", actions.points))
    _restore_panels(kept, parts)
    actions.show_single(single=kept.get("single", False))
    if not kept.get("locked", True):
        desk.review_together(together=actions.toggle_sync())
    return bool(desk.sides)


def _panels(parts: Parts, earlier: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: _sizes(getattr(parts, name), earlier.get(name, [])) for name in _SPLIT},
        "left": is_wanted(parts.left),
        "right": is_wanted(parts.right),
        "left tab": parts.left.currentIndex(),
        "right tab": parts.tabs.currentIndex(),
        "tall": parts.drawer.tall,
        "drawer": None if parts.drawer.isHidden() else parts.drawer.page.value,
    }


def _restore_panels(kept: dict[str, Any], parts: Parts) -> None:
    parts.left.setVisible(kept.get("left", True))
    parts.right.setVisible(kept.get("right", True))
    parts.left.setCurrentIndex(kept.get("left tab", 0))
    parts.tabs.setCurrentIndex(kept.get("right tab", 0))
    if (page := kept.get("drawer")) is not None:
        parts.drawer.open(Page(page))


def _restore_sizes(kept: dict[str, Any], parts: Parts) -> None:
    for name in _SPLIT:
        sizes, splitter = kept.get(name, []), getattr(parts, name)
        if any(sizes):
            splitter.setSizes([size or _hint(splitter, at) for at, size in enumerate(sizes)])
    if (tall := kept.get("tall")) is not None:
        parts.drawer.stand(tall)


def _sizes(splitter: QSplitter, earlier: list[int]) -> list[int]:
    """How large each part is; of a hidden one, how large it was when it was last seen."""
    seen = dict(enumerate(earlier))
    return [size or seen.get(at, 0) for at, size in enumerate(splitter.sizes())]


def _hint(splitter: QSplitter, at: int) -> int:
    """How wide a part would like to be: none is opened at its least."""
    part = splitter.widget(at)
    return part.sizeHint().width() if part is not None else 0


def restore_places(desk: Desk, parts: Parts) -> None:
    """Bring widths, caret, scroll and current place back; after the window has its size."""
    kept = _read(desk)
    _restore_sizes(kept, parts)
    for name, place in kept.get("sides", {}).items():
        side = Side(name)
        if side in desk.sides and str(desk.sides[side].id) == place["article"]:
            view = parts.panes[side].view
            view.select(Span(*place["caret"]))
            parts.panes[side].scroll_to_offset(place["top"])
    spot = _spot(desk, kept.get("current"))
    if spot is not None:
        desk.go(spot)
    desk.activate(Side(kept.get("active", "left")))
    desk.travel.trail.forget()


def _read(desk: Desk) -> dict[str, Any]:
    text = desk.store.remembered(KEY)
    kept = json.loads(text) if text else {}
    return kept if isinstance(kept, dict) else {}


def _side(desk: Desk, parts: Parts, side: Side) -> dict[str, Any]:
    view = parts.panes[side].view
    caret = view.selection()
    return {"article": desk.sides[side].id, "top": view.visible().start, "caret": [caret.start, caret.end]}


def _current(desk: Desk) -> dict[str, Any] | None:
    spot = desk.current
    if spot is None:
        return None
    return {"side": spot.side.value, "finding": spot.finding, "annotation": spot.annotation}


def _spot(desk: Desk, kept: dict[str, Any] | None) -> Spot | None:
    """The spot that was current, if it can still be found."""
    if kept is None:
        return None
    wanted = (kept["side"], kept["finding"], kept["annotation"])
    return next((s for s in desk.shown() if (s.side.value, s.finding, s.annotation) == wanted), None)
