"""The window's parts, made once and handed to whoever fills or moves them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QVBoxLayout, QWidget

from briefing.commands.keymap import Mode
from briefing.desk.desk import Desk
from briefing.desk.modes import Modes
from briefing.desk.opened import Side, Spot
from briefing.ui.cardcolumn import CardColumn
from briefing.ui.drawer import Drawer
from briefing.ui.filterpanel import FilterPanel
from briefing.ui.findbar import FindBar
from briefing.ui.findingcard import FindingCard, Shown
from briefing.ui.hints import HintLayer
from briefing.ui.hover import Hover
from briefing.ui.keys import KeyInput
from briefing.ui.linkband import LinkBand
from briefing.ui.memopanel import MemoPanel
from briefing.ui.overlay import Chooser, KeySheet
from briefing.ui.pane import Pane
from briefing.ui.sheets import makers
from briefing.ui.sidepanel import SidePanel
from briefing.ui.speech import Speech
from briefing.ui.statusbar import StatusBar
from briefing.ui.sync import ScrollSync
from briefing.ui.theme import SPACING, Theme
from briefing.ui.topbar import TopBar
from briefing.ui.wiring import LibraryAccess

_WIDTHS = (240, 1020, 320)


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything in the window that shows something."""

    root: QWidget
    top: TopBar
    columns: QSplitter
    texts: QSplitter
    middle: QSplitter
    band: LinkBand
    sync: ScrollSync
    left: SidePanel
    panes: dict[Side, Pane]
    right: QWidget
    tabs: QTabWidget
    finding: FindingCard
    cards: CardColumn
    memo: MemoPanel
    drawer: Drawer
    find: FindBar
    status: StatusBar
    chooser: Chooser
    key_sheet: KeySheet
    filter: FilterPanel
    hover: Hover
    hints: tuple[HintLayer, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What parts ask of the window: the card of a spot, to go to a spot, and the library."""

    explain: Callable[[Spot], Shown | None]
    choose: Callable[[Spot], None]
    library: LibraryAccess


def build(desk: Desk, speech: Speech, theme: Theme, keys: KeyInput, window: Asked) -> Parts:
    """Every part in its place, its keys watched."""
    root = QWidget()
    root.setObjectName("desk")
    left = SidePanel(desk, speech)
    panes = {side: Pane(side, theme, speech) for side in Side}
    cards = CardColumn(speech, lambda editor: keys.watch(editor, Mode.NOTE))
    memo = MemoPanel(desk, speech)
    tabs = _tabs([(cards, speech.say("ui.notes")), (memo, speech.say("ui.memo"))])
    for tabbed, name in ((left, "side_panel"), (tabs, "notes_panel")):
        tabbed.setAccessibleName(speech.say(f"ui.{name}"))
        tabbed.tabBar().setAccessibleName(speech.say(f"ui.{name}"))
    finding = FindingCard(speech)
    right = _right(finding, tabs)
    views = {side: pane.view for side, pane in panes.items()}
    band = LinkBand(views[Side.LEFT], views[Side.RIGHT], theme)
    texts = _split([panes[Side.LEFT], band, panes[Side.RIGHT]])
    drawer = Drawer(makers(desk, window.library, speech, keys, window.choose), speech, theme)
    middle = _split([texts, drawer], Qt.Orientation.Vertical)
    columns = _split([left, middle, right])
    columns.setSizes(list(_WIDTHS))
    columns.setStretchFactor(1, 1)
    top, status, find = TopBar(theme), StatusBar(speech), FindBar(speech)
    _stack(root, [top, _padded(columns), find, status])
    hover = Hover(root, speech, window.explain)
    for pane in panes.values():
        keys.watch(pane.view, lambda: reading_mode(desk.modes))
        hover.watch(pane.view)
    for part in (left.library, left.outline, left.findings, cards):
        keys.watch(part, Mode.ANYWHERE)
    keys.watch(memo.list, Mode.MEMO)
    keys.watch(find.line, Mode.TYPING)
    return Parts(
        root=root,
        top=top,
        columns=columns,
        texts=texts,
        middle=middle,
        band=band,
        sync=ScrollSync(views, root),
        left=left,
        panes=panes,
        right=right,
        tabs=tabs,
        finding=finding,
        cards=cards,
        memo=memo,
        drawer=drawer,
        find=find,
        status=status,
        chooser=Chooser(root),
        key_sheet=KeySheet(root),
        filter=FilterPanel(speech, root),
        hover=hover,
        hints=tuple(HintLayer(pane.view, side, theme) for side, pane in panes.items()),
    )


def reading_mode(modes: Modes) -> Mode:
    """What keys mean in the texts now."""
    if modes.hints is not None:
        return Mode.HINTING
    return Mode.SELECTING if modes.selecting else Mode.READING


def _split(parts: list[QWidget], orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _tabs(pages: list[tuple[QWidget, str]]) -> QTabWidget:
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    for page, title in pages:
        tabs.addTab(page, title)
    return tabs


def _stack(root: QWidget, parts: list[QWidget]) -> None:
    rows = QVBoxLayout(root)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for part in parts:
        rows.addWidget(part)


def _padded(part: QWidget) -> QWidget:
    """A part with the room around it that the window's columns have."""
    frame = QWidget()
    frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
    inside.addWidget(part)
    return frame


def _right(finding: FindingCard, tabs: QTabWidget) -> QWidget:
    """The current finding above the notes and the memo."""
    right = QWidget()
    rows = QVBoxLayout(right)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(SPACING[2])
    rows.addWidget(finding)
    rows.addWidget(tabs, 1)
    return right
