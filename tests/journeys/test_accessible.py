"""What a screen reader gets from the whole window: names, roles, announcements, and a fixed way round."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from briefing.desk.opened import Side
from briefing.ui import views
from briefing.ui.drawer import Page
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def focusable(reader: Reader) -> list[QWidget]:
    """Every widget that can be seen and takes the keyboard."""
    return [
        widget
        for widget in reader.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def said(widget: QWidget) -> str:
    """The name that assistive technology reads."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    """What assistive technology takes the widget for."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role()


@pytest.mark.parametrize("keys", ["", "gl", "gm", "gp", "gF", "/"])
def test_everything_that_takes_the_keyboard_has_a_name(reader: Reader, keys: str) -> None:
    reader.press(*keys)
    nameless = [
        (type(widget).__name__, widget.objectName()) for widget in focusable(reader) if not said(widget)
    ]
    assert nameless == []


def test_every_button_has_a_name_and_a_tooltip_with_its_key(reader: Reader) -> None:
    top = reader.window.parts.top
    for name, button in top.buttons.items():
        assert isinstance(button, QAbstractButton)
        assert said(button)
        assert reader.window.actions_.keys_of(name) in button.toolTip(), name


def test_roles_are_those_of_texts_lists_and_tables(reader: Reader) -> None:
    reader.press("g", "l")
    parts = reader.window.parts
    assert role(parts.left.library) is QAccessible.Role.List
    assert role(parts.drawer.sheet(Page.LEDGER).focused_part()) is QAccessible.Role.Table
    for side in Side:
        view = reader.pane(side).view
        assert role(view) in (QAccessible.Role.StaticText, QAccessible.Role.EditableText)
        assert reader.desk.sides[side].article.title in said(view)


def test_the_way_round_the_regions_is_fixed_and_goes_back_the_same(reader: Reader) -> None:
    parts = reader.window.parts
    ring = [reader.pane(Side.LEFT).view, reader.pane(Side.RIGHT).view, parts.cards, parts.left.library]
    for region in (*ring[1:], ring[0]):
        reader.press("F6")
        assert reader.focus() is region
    for region in reversed(ring):
        reader.press("Shift+F6")
        assert reader.focus() is region


def test_the_current_finding_is_announced_with_kind_text_verdict_and_place(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    listening = SimpleNamespace(isActive=lambda: True, updateAccessibility=hear)
    monkeypatch.setattr(views, "QAccessible", listening)
    reader.press("]", "f")
    spot = reader.desk.current
    assert spot is not None
    text = spot.span.of(reader.desk.sides[spot.side].article.text)
    number, total = reader.desk.walking.number(spot), len(reader.desk.shown())
    assert number is not None
    assert heard[-1].startswith(f"Figure: {text}.")
    assert "undecided" in heard[-1]
    assert f"{number + 1} of {total}" in heard[-1]
    reader.press("y", "K")
    assert "accepted" in heard[-1]


def test_the_focus_can_be_seen_on_every_region(reader: Reader) -> None:
    """The window's sheet draws the focus on lists, tables, lines and texts."""
    sheet = reader.window.styleSheet()
    for selector in ("QListView:focus", "QTableView:focus", "QLineEdit:focus", "QPlainTextEdit:focus"):
        assert selector in sheet
    assert reader.pane(reader.desk.active).property("active") is True
    reader.press("w")
    assert reader.pane(Side.RIGHT).property("active") is True
    assert reader.pane(Side.LEFT).property("active") is False
    assert QApplication.focusWidget() is reader.pane(Side.RIGHT).view
