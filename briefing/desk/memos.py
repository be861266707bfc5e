"""The memo being gathered: what was put into it, and the Word file that it becomes."""

import json
from collections.abc import Callable

from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.store.port import MemoEntry, Store


class Memos:
    """What the analyst puts into the memo. An entry keeps what was said then."""

    def __init__(self, store: Store, opened: Callable[[Side], Opened], refresh: Callable[[], None]) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh

    def put(self, spot: Spot) -> None:
        """Put a finding, a note or a passage into the memo, last; once only."""
        entry = self._entry(spot)
        with self._store.step("memo-add"):
            self._store.memo_put(entry)
        self._refresh()

    def take_out(self, entry: str) -> None:
        """Take an entry out of the memo."""
        with self._store.step("memo-remove"):
            self._store.memo_remove(entry)
        self._refresh()

    def title(self, entry: MemoEntry) -> str:
        """The words that an entry was put in for."""
        return str(json.loads(entry.snapshot).get("text", ""))

    def _entry(self, spot: Spot) -> MemoEntry:
        opened = self._opened(spot.side)
        kind, section, reference = "passage", "quotations", f"{spot.span.start}-{spot.span.end}"
        if spot.finding is not None:
            kind = "figure" if is_figure(opened.findings[spot.finding]) else "measure"
            section, reference = f"{kind}s", spot.finding
        elif spot.annotation is not None:
            kind, reference = "annotation", spot.annotation
        said = {
            "text": spot.span.of(opened.article.text),
            "start": spot.span.start,
            "end": spot.span.end,
            "version": opened.article.version,
        }
        snapshot = json.dumps(said, ensure_ascii=False)
        return MemoEntry(f"{opened.id}:{reference}", section, kind, opened.id, reference, snapshot)
