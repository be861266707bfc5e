"""The window: its parts, its keys, and what comes to it from the desktop."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from briefing.commands.command import Memory, Scene
from briefing.desk.desk import Aspect
from briefing.desk.opened import Side, Spot
from briefing.desk.review import Filter
from briefing.desk.sources import Sources
from briefing.errors import StoreError
from briefing.model.annotation import ArticleId
from briefing.model.span import Span
from briefing.ui import session
from briefing.ui.actions import WindowActions
from briefing.ui.coverage import Coverage
from briefing.ui.drawer import Page
from briefing.ui.findingcard import Shown
from briefing.ui.folding import fold
from briefing.ui.keys import KeyInput
from briefing.ui.looks import Looks
from briefing.ui.parts import Asked, build
from briefing.ui.theme import Theme
from briefing.ui.views import Views
from briefing.ui.wiring import Wiring

GEOMETRY = "geometry"
KEEP_MS = 800
COMPARE_MS = 15
FIRST_COMPARE_MS = 150  # the texts are painted first, on a slow machine too
TAUGHT = ("article-quick", "article-open", "key-sheet")
_SIZE = (1440, 900)
_LEAST = (560, 400)


class DeskWindow(QMainWindow):
    """Two texts side by side, with everything that belongs to them.

    `folders_changed` tells that the library is gathered from other folders now.
    """

    folders_changed = Signal()

    def __init__(self, wiring: Wiring) -> None:
        super().__init__()
        self.desk = wiring.desk
        self._commands = wiring.commands
        self._speech = wiring.speech
        self._sources = wiring.library.sources
        self._memory = Memory()
        self.looks = Looks(wiring.settings, self)
        theme = self.looks.theme()
        self.keys = KeyInput(wiring.keymap, self.run, self._show_pending, self)
        self.parts = build(
            wiring.desk,
            wiring.speech,
            theme,
            self.keys,
            Asked(self._explain, self._go_to_spot, wiring.library),
        )
        self.setCentralWidget(self.parts.root)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.actions_ = WindowActions(self, self.parts, wiring, self.looks)
        self.actions_.folders_changed = self.folders_changed.emit
        self.actions_.run = self.run
        self.coverage = Coverage(wiring.desk, self.parts.panes, self.parts.status, wiring.speech, self)
        self.views = Views(self, self.parts, wiring.desk, wiring.speech)
        self._placed = False
        self._compare_soon = self._soon(COMPARE_MS, wiring.desk.compare)
        self._keep_soon = self._soon(KEEP_MS, self.keep_session)
        wiring.desk.listen(self._when_changed)
        self._connect()
        self.actions_.keytable.listen(self._use_keys)
        self._use_keys()
        self.parts.top.switch("panel-left", on=True)
        for pane in self.parts.panes.values():
            pane.empty.teach(
                [(self.actions_.keys_of(name), wiring.speech.say(f"commands.{name}")) for name in TAUGHT]
            )
        self.actions_.show_sync()
        self.looks.when_changed(self.set_theme)
        self.set_theme(theme)

    def _soon(self, after: int, act: Callable[[], object]) -> QTimer:
        """A clock that acts once, some milliseconds after it was last started."""
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.setInterval(after)
        clock.timeout.connect(act)
        return clock

    def run(self, name: str, count: int | None = None, argument: str = "") -> None:
        """Run a command; what it can't do for the user's reasons is said in the status bar."""
        self.parts.status.message.tell("")
        scene = Scene(self.desk, self.actions_, count, argument, self._memory)
        self.actions_.guarded(lambda: self._commands.run(name, scene))
        self.actions_.heard(name)

    def restore(self, first: Sequence[ArticleId]) -> None:
        """Open what was open last time; else these articles, one a side."""
        kept = self.desk.store.remembered(GEOMETRY)
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        self.setMinimumSize(*_LEAST)  # narrower than with all panels open: those fold then
        self.resize(self.size().boundedTo(self.screen().availableSize()))
        if not session.restore(self.desk, self.parts, self.actions_):
            for side, article in zip(Side, first, strict=False):
                self.desk.show(side, self.desk.store.article(article))
        self.views.refresh_all()
        self.actions_.focus_text()
        if troubles := self.actions_.keytable.troubles:
            self.actions_.say("ui.keys_troubled", count=len(troubles))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Bring files into the library and show them; a folder becomes a source of the library."""
        folders = [path for path in paths if path.is_dir()]
        if folders:
            self.actions_.gather_from(folders)
        files = [path for path in paths if path not in folders]
        if files:
            self.actions_.open_files(files)

    @property
    def sources(self) -> Sources:
        """The folders that the library is gathered from."""
        return self._sources

    def take_files(self, paths: Sequence[Path]) -> None:
        """Come to the front with files that a second start was given."""
        self.show()
        self.raise_()
        self.activateWindow()
        if paths:
            self.open_files(paths)

    def set_theme(self, theme: Theme) -> None:
        """Give the whole window another look."""
        QApplication.setPalette(theme.palette())
        self.setStyleSheet(theme.sheet())
        self.parts.top.set_theme(theme)
        self.parts.band.set_theme(theme)
        self.parts.drawer.set_theme(theme)
        for pane in self.parts.panes.values():
            pane.set_theme(theme)
        for hints in self.parts.hints:
            hints.set_theme(theme)

    # Qt's own
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            QTimer.singleShot(0, self, self._take_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self.parts, self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_soon.stop()
        self._compare_soon.stop()
        self.keep_session()
        self.actions_.stop_work()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            self.open_files([Path(name) for name in local])
        else:
            self.actions_.take_in(event.mimeData())

    def _take_place(self) -> None:
        session.restore_places(self.desk, self.parts)
        self.actions_.focus_text()
        self._compare_soon.start(FIRST_COMPARE_MS)

    def _when_changed(self, aspects: frozenset[Aspect]) -> None:
        if Aspect.SIDES in aspects and self._placed:
            self._compare_soon.start(COMPARE_MS)
        if self.actions_.single:
            self.actions_.show_single(single=True)
        if aspects & {Aspect.SIDES, Aspect.CURRENT}:
            self.coverage.show_left()
        self._keep_soon.start()

    def keep_session(self) -> None:
        """Keep where the reader is, so that even a kill loses no more than a moment."""
        if not self._placed:
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        with suppress(StoreError):  # a library that can't be written says so where it matters: at an edit
            session.save(self.desk, self.parts, self.actions_)
            if geometry != self.desk.store.remembered(GEOMETRY):
                self.desk.store.remember(GEOMETRY, geometry)

    # signals
    def _connect(self) -> None:
        for pane in self.parts.panes.values():
            pane.caret_moved.connect(lambda span, side=pane.side: self.desk.caret(side, span))
            pane.focused.connect(lambda side=pane.side: self.desk.activate(side))
            pane.spot_chosen.connect(self.desk.go)
            pane.view.verticalScrollBar().valueChanged.connect(lambda _value: self._keep_soon.start())
        for splitter in (self.parts.columns, self.parts.texts, self.parts.middle):
            splitter.splitterMoved.connect(lambda _place, _index: self._keep_soon.start())
        self.parts.drawer.turned.connect(self._show_drawer_state)
        left, cards = self.parts.left, self.parts.cards
        left.library.chosen.connect(lambda name: self.actions_.open_article(ArticleId(name)))
        left.outline.chosen.connect(self._go_to_heading)
        left.findings.chosen.connect(lambda key: self._go_to_finding(self.desk.active, key))
        self.parts.drawer.left.connect(self.actions_.focus_text)
        cards.chosen.connect(self.desk.jump)
        self.parts.finding.chosen.connect(self._go_to_spot)
        self.parts.top.wanted.connect(self.run)
        status = self.parts.status
        status.filter_wanted.connect(lambda: self.run("filter-choose"))
        status.filter_cleared.connect(lambda: self.desk.choose(Filter()))
        status.stop_wanted.connect(lambda: self.run("work-stop"))
        self.parts.filter.changed.connect(self.desk.choose)
        self.parts.filter.closed.connect(self.actions_.focus_text)
        cards.typed.connect(self.desk.notes.keep_draft)
        find = self.parts.find
        find.typed.connect(self.desk.search)
        find.next_wanted.connect(lambda: self.run("find-next"))
        find.closed.connect(self.actions_.focus_text)
        self.parts.memo.list.chosen.connect(self._go_to_entry)
        self.parts.memo.left.connect(self.actions_.focus_text)
        self.parts.chooser.chosen.connect(self._choose)
        self.parts.chooser.closed.connect(self.actions_.focus_text)
        self.parts.key_sheet.closed.connect(self.actions_.focus_text)

    def _choose(self, name: str) -> None:
        kind, _, rest = name.partition(":")
        if kind == "command":
            self.run(rest)
        else:
            self.actions_.open_article(ArticleId(rest), self.actions_.choosing_for)

    def _explain(self, spot: Spot) -> Shown | None:
        return self.views.explain(spot)

    def _go_to_spot(self, spot: Spot) -> None:
        self.desk.jump(spot)
        across = self.desk.comparing.across(spot)
        if across is not None:
            self.parts.sync.meet(spot.side, spot.span, across.span)
        self.actions_.focus_text()

    def _go_to_heading(self, offset: str) -> None:
        start = int(offset)
        self.desk.travel.depart()
        self.actions_.select(Span(start, start))
        self.actions_.focus_text()

    def _go_to_entry(self, name: str) -> None:
        if self.parts.memo.entry() == name and self.desk.go_to_entry(name):
            self.actions_.focus_text()

    def _go_to_finding(self, side: Side, key: str) -> None:
        self.desk.jump(Spot(side, self.desk.sides[side].findings[key].span, finding=key))
        self.actions_.focus_text()

    def _show_drawer_state(self) -> None:
        drawer, shown = self.parts.drawer, {page: f"table-{page.value}" for page in Page}
        shown[Page.PLOTS] = "plots"
        for page, name in shown.items():
            if name in self.parts.top.buttons:
                self.parts.top.switch(name, on=not drawer.isHidden() and drawer.page is page)
        QTimer.singleShot(0, self, self._reveal_current)
        self._keep_soon.start()

    def _reveal_current(self) -> None:
        """Have the current place in view again after the texts' height changed."""
        spot = self.desk.current
        if spot is not None:
            self.parts.panes[spot.side].view.bring_into_view(spot.span)

    def _use_keys(self) -> None:
        """Go by the keys that are in force, and show them."""
        self.keys.use(self.actions_.keymap)
        self.parts.top.label(lambda name: self._speech.say(f"commands.{name}"), self.actions_.keys_of)

    def _show_pending(self, keys: str) -> None:
        self.parts.status.pending.setText(keys)
