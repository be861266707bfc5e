"""Searching the whole library as one types: articles and notes, each with the words around its matches."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from briefing.model.annotation import ArticleId
from briefing.model.span import Span
from briefing.store.search import Hit, Results
from briefing.ui.lists import Row, RowList
from briefing.ui.overlay import Overlay
from briefing.ui.speech import Speech

_PAUSE_MS = 120
_SHOWN = 40
Look = Callable[[str, int], Results]


class SearchPanel(Overlay):
    """A line to type into and the hits below it; Enter goes to a hit, Esc closes.

    `chosen` carries an article's id and where in it: a Span, an annotation's id, or None for the whole.
    """

    chosen = Signal(str, object)
    room = (760, 520)

    def __init__(self, look: Look, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._speech = speech
        self._hits: dict[str, Hit] = {}
        self.line = QLineEdit()
        self.line.setPlaceholderText(speech.say("ui.search_hint"))
        self.line.setAccessibleName(speech.say("ui.search_library"))
        self.hits = RowList(speech.say("ui.search_library"), lines=2, detail=True)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setObjectName("empty")
        for part, stretch in ((self.line, 0), (self.hits, 1), (self.said, 0)):
            self.column.addWidget(part, stretch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._look_if_open)
        self.line.textChanged.connect(lambda _: self._soon.start())
        self.hits.chosen.connect(self._choose)

    def open(self) -> None:
        """Show the panel, the words typed before selected."""
        super().open()
        self.line.selectAll()
        self.line.setFocus()
        self.look()

    @property
    def waiting(self) -> bool:
        """Whether what was typed last has not been looked for yet."""
        return self._soon.isActive()

    def look(self) -> None:
        """Show the hits for what is typed."""
        typed = self.line.text().strip()
        if not typed:
            self._show({}, "ui.search_help")
            return
        results = self._look(typed, _SHOWN)
        hits = {f"{number}": hit for number, hit in enumerate(results.hits)}
        if results.query.unclear:
            doubt = results.query.unclear[0]
            self._show(hits, "ui.search_unclear", words=doubt.said, example=doubt.example)
        elif results.query.unknown:
            self._show(hits, "ui.search_unknown", words=" ".join(results.query.unknown))
        elif not hits:
            self._show(hits, "ui.search_nothing")
        else:
            self._show(hits, "ui.search_more" if results.more else "ui.search_count", count=len(hits))

    def _look_if_open(self) -> None:
        if self.isVisible():  # the window may have closed since, and its library with it
            self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.line.hasFocus():
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hits.current():
            self._choose(self.hits.current())
        else:
            super().keyPressEvent(event)

    def _show(self, hits: dict[str, Hit], code: str, **arguments: object) -> None:
        self._hits = hits
        self.hits.show_rows([self._row(name, hit) for name, hit in hits.items()])
        if hits:
            self.hits.point_to(next(iter(hits)))
        self.said.setText(self._speech.say(code, **arguments))

    def _row(self, name: str, hit: Hit) -> Row:
        kind = self._speech.say(f"ui.search_{hit.kind.value}")
        about = " · ".join(part for part in (kind, hit.date) if part)
        words = " … ".join(" ".join(line.text.split()) for line in hit.lines)
        return Row(name, hit.title, detail=f"{about} · {words}" if words else about)

    def _step(self, steps: int) -> None:
        names = list(self._hits)
        if names:
            now = names.index(self.hits.current()) if self.hits.current() in names else -1
            self.hits.point_to(names[max(0, min(len(names) - 1, now + steps))])

    def _choose(self, name: str) -> None:
        hit = self._hits[name]
        place: Span | str | None = hit.matches[0] if hit.matches else None
        self.close_overlay()
        self.chosen.emit(ArticleId(hit.article), hit.annotation or place)
