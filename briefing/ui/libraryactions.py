"""What commands can have the window do with the library as a whole: search it, restore it."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefing.commands.asking import Option
from briefing.desk.desk import Desk
from briefing.desk.opened import Spot
from briefing.model.annotation import AnnotationId, ArticleId
from briefing.model.span import Span
from briefing.ui.asking import WindowAsking
from briefing.ui.speech import Speech
from briefing.ui.wiring import LibraryAccess

if TYPE_CHECKING:
    from briefing.ui.searchpanel import SearchPanel

PASTED = "pasted"


class LibraryActions:
    """Searches the library and puts backups in its place."""

    def __init__(self, root: QWidget, desk: Desk, speech: Speech, library: LibraryAccess) -> None:
        self._owner = root
        self._searched = desk
        self._words = speech
        self._library = library
        self.search_panel: SearchPanel | None = None
        self.folders_changed: Callable[[], None] = lambda: None

    def show_search(self) -> None:
        """Let the user search the library by typing."""
        if self.search_panel is None:
            from briefing.ui.searchpanel import SearchPanel

            self.search_panel = SearchPanel(self._library.search.results, self._words, self._owner)
            self.search_panel.chosen.connect(self._go_to_hit)
            self.search_panel.closed.connect(self.focus_text)
        self.search_panel.open()

    def show_backups(self) -> None:
        """Let the user put a backup in the library's place."""
        from briefing.store.backup import backups
        from briefing.ui.backupsdialog import BackupsDialog

        dialog = BackupsDialog(backups(self._library.folder), self._words, parent=self._owner)
        if dialog.exec():
            self._library.reopen(dialog.chosen())

    def gather_from(self, folders: Iterable[Path]) -> None:
        """Have the library gathered from more folders."""
        for folder in folders:
            fresh = self._library.sources.add(folder)
            self.say("ui.folder_added" if fresh else "ui.folder_known", path=folder)
        self.folders_changed()

    def show_folders(self) -> None:
        """Let the user choose a folder that the library is no longer gathered from."""
        options = [Option(str(path), str(path)) for path in self._library.sources.folders()]
        self.ask.pick(self.told("ui.folders"), options, self._forget_folder)

    def paste_article(self) -> None:
        """Take what is on the clipboard for an article."""
        data = QGuiApplication.clipboard().mimeData()
        self.take_in(data or QMimeData())  # type: ignore[truthy-bool]  # None where it is empty

    def take_in(self, data: QMimeData) -> None:
        """Take text, a page or local files that came from elsewhere into the library."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not files:
            content = data.html() if data.hasHtml() else data.text()
            if not content.strip():
                self.say("ui.nothing_to_paste")
                return
            files = [_kept(self._library.folder / PASTED, content, "html" if data.hasHtml() else "txt")]
        self.open_files(files)

    def _forget_folder(self, name: str) -> None:
        self._library.sources.remove(Path(name))
        self.say("ui.folder_removed", path=name)

    def close_search(self) -> None:
        """Give the index back: the library is being closed."""
        self._library.search.close()

    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""
        raise NotImplementedError

    def say(self, code: str, **arguments: object) -> None:
        """Tell the user something."""
        raise NotImplementedError

    def told(self, code: str, **arguments: object) -> str:
        """The sentence for a code."""
        raise NotImplementedError

    def open_files(self, paths: Iterable[Path]) -> None:
        """Bring files into the library and show the first."""
        raise NotImplementedError

    @property
    def ask(self) -> WindowAsking:
        """Questions to the user."""
        raise NotImplementedError

    def select(self, span: Span, *, caret_at_start: bool = False) -> None:
        """Move the active pane's caret, selecting `span`."""
        raise NotImplementedError

    def _go_to_hit(self, article: ArticleId, place: Span | str | None) -> None:
        desk = self._searched
        side = desk.holding(article) or desk.active
        if side not in desk.sides or desk.sides[side].id != article:
            desk.show(side, desk.store.article(article))
        desk.activate(side)
        if isinstance(place, str):
            note = desk.sides[side].annotation(AnnotationId(place))
            if note is not None and note.anchor.span is not None:
                desk.jump(Spot(side, note.anchor.span, annotation=note.id))
        elif place is not None:
            desk.jump(Spot(side, place))
            self.select(place)
        self.focus_text()


def _kept(folder: Path, content: str, ending: str) -> Path:
    """What was pasted, as a file of its own in the library's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{dt.datetime.now(dt.UTC).astimezone():%Y-%m-%d-%H%M%S-%f}.{ending}"
    path.write_text(content, encoding="utf-8")
    return path
