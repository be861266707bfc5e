"""What commands can have the window do with the library as a whole: search it, restore it."""

from PySide6.QtWidgets import QWidget

from briefing.desk.desk import Desk
from briefing.desk.opened import Spot
from briefing.model.annotation import AnnotationId, ArticleId
from briefing.model.span import Span
from briefing.store.backup import backups
from briefing.ui.backupsdialog import BackupsDialog
from briefing.ui.searchpanel import SearchPanel
from briefing.ui.speech import Speech
from briefing.ui.wiring import LibraryAccess


class LibraryActions:
    """Searches the library and puts backups in its place."""

    def __init__(self, root: QWidget, desk: Desk, speech: Speech, library: LibraryAccess) -> None:
        self._owner = root
        self._searched = desk
        self._words = speech
        self._library = library
        self.search_panel: SearchPanel | None = None

    def show_search(self) -> None:
        """Let the user search the library by typing."""
        if self.search_panel is None:
            self.search_panel = SearchPanel(self._library.search.results, self._words, self._owner)
            self.search_panel.chosen.connect(self._go_to_hit)
            self.search_panel.closed.connect(self.focus_text)
        self.search_panel.open()

    def show_backups(self) -> None:
        """Let the user put a backup in the library's place."""
        dialog = BackupsDialog(backups(self._library.folder), self._words, parent=self._owner)
        if dialog.exec():
            self._library.reopen(dialog.chosen())

    def close_search(self) -> None:
        """Give the index back: the library is being closed."""
        self._library.search.close()

    def focus_text(self) -> None:
        """Give the keyboard to the active pane."""
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
