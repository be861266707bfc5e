"""The window's parts, made once and handed to whoever fills or moves them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from briefing.commands.keymap import Mode
from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.ui.cards import CardColumn
from briefing.ui.drawer import Drawer
from briefing.ui.findbar import FindBar
from briefing.ui.keys import KeyInput
from briefing.ui.linkband import LinkBand
from briefing.ui.lists import RowList
from briefing.ui.overlay import Chooser, KeySheet
from briefing.ui.pane import Pane
from briefing.ui.sidepanel import SidePanel
from briefing.ui.speech import Speech
from briefing.ui.statusbar import StatusBar
from briefing.ui.sync import ScrollSync
from briefing.ui.theme import SPACING, Theme

_WIDTHS = (230, 900, 300)


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything in the window that shows something."""

    root: QWidget
    columns: QSplitter
    texts: QSplitter
    band: LinkBand
    sync: ScrollSync
    left: SidePanel
    panes: dict[Side, Pane]
    right: QTabWidget
    cards: CardColumn
    memo: RowList
    drawer: Drawer
    find: FindBar
    status: StatusBar
    chooser: Chooser
    key_sheet: KeySheet


def build(desk: Desk, speech: Speech, theme: Theme, keys: KeyInput) -> Parts:
    """Every part in its place, its keys watched."""
    root = QWidget()
    root.setObjectName("desk")
    left = SidePanel(desk, speech)
    panes = {side: Pane(side, theme, speech) for side in Side}
    cards = CardColumn(speech, lambda editor: keys.watch(editor, Mode.NOTE))
    memo = RowList(speech.say("ui.memo"))
    right = QTabWidget()
    right.setDocumentMode(True)
    right.addTab(cards, speech.say("ui.notes"))
    right.addTab(_memo_page(memo, speech), speech.say("ui.memo"))
    views = {side: pane.view for side, pane in panes.items()}
    band = LinkBand(views[Side.LEFT], views[Side.RIGHT], theme)
    texts = _split([panes[Side.LEFT], band, panes[Side.RIGHT]])
    drawer = Drawer(desk, speech)
    middle = _split([texts, drawer], Qt.Orientation.Vertical)
    columns = _split([left, middle, right])
    columns.setSizes(list(_WIDTHS))
    columns.setStretchFactor(1, 1)
    status = StatusBar()
    find = FindBar(speech)
    _stack(root, columns, find, status)
    for pane in panes.values():
        keys.watch(pane.view, Mode.READING)
    for part in (left.library, left.outline, left.findings, memo, cards):
        keys.watch(part, Mode.ANYWHERE)
    keys.watch(find.line, Mode.TYPING)
    for panel in drawer.panels.values():
        keys.watch(panel.table, Mode.ANYWHERE)
        keys.watch(panel.line, Mode.TYPING)
    return Parts(
        root=root,
        columns=columns,
        texts=texts,
        band=band,
        sync=ScrollSync(views, root),
        left=left,
        panes=panes,
        right=right,
        cards=cards,
        memo=memo,
        drawer=drawer,
        find=find,
        status=status,
        chooser=Chooser(root),
        key_sheet=KeySheet(root),
    )


def _split(parts: list[QWidget], orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _stack(root: QWidget, columns: QSplitter, find: FindBar, status: StatusBar) -> None:
    rows = QVBoxLayout(root)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    body = QVBoxLayout()
    body.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
    body.addWidget(columns)
    rows.addLayout(body, 1)
    rows.addWidget(find)
    rows.addWidget(status)


def _memo_page(memo: RowList, speech: Speech) -> QWidget:
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(SPACING[2], SPACING[2], SPACING[2], SPACING[2])
    hint = QLabel(speech.say("ui.memo_empty"))
    hint.setObjectName("empty")
    hint.setWordWrap(True)
    hint.setTextFormat(Qt.TextFormat.PlainText)
    rows.addWidget(hint)
    rows.addWidget(memo, 1)
    return page
