"""The memo being gathered: what was put into it, and the Word file that it becomes."""

from collections.abc import Callable
from pathlib import Path

from briefing.desk.memoentries import entry_of, read_entry, words_of
from briefing.desk.opened import Opened, Side, Spot
from briefing.memo.assembly import assemble, latest, usual_title
from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material, note_of, source_of
from briefing.messages import Language
from briefing.model.annotation import Decision
from briefing.model.comparison import Comparison
from briefing.model.memo import FigureItem, MeasureItem, Memo, QuotationItem
from briefing.store.port import MemoEntry, Store

USUAL_PROFILE = "auto"


class Memos:
    """What the analyst puts into the memo. An entry keeps what was said then."""

    def __init__(
        self,
        store: Store,
        opened: Callable[[Side], Opened],
        refresh: Callable[[], None],
        compared: Callable[[], Comparison] = Comparison,
    ) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh
        self._compared = compared

    def put(self, spot: Spot) -> None:
        """Put a finding, a note or a passage into the memo, last; once only."""
        self.put_entry(entry_of(spot, self._opened(spot.side)))

    def put_entry(self, entry: MemoEntry) -> None:
        """Put an entry into the memo, last; once only."""
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
        return words_of(entry)

    def is_empty(self) -> bool:
        """Whether there is nothing to write: nothing put in, accepted or noted."""
        return not self._store.memo() and not any(map(_has_something, self._sides()))

    def export(self, path: Path, language: Language, profile: str = USUAL_PROFILE) -> None:
        """Write the memo as a Word document; MemoError where that can't be."""
        from briefing.memo.profile import load  # Word's libraries, not before they are needed
        from briefing.memo.save import save
        from briefing.memo.word import document

        save(path, document(self.composed(language), load(profile, language)))

    def composed(self, language: Language) -> Memo:
        """The memo of what was put in; of all that was accepted and noted where nothing was."""
        entries = [read_entry(entry, self._store) for entry in self._store.memo()]
        if not entries:
            return self._draft(language)
        sources = [source for entry in entries for source in entry.sources]
        notes = [note for entry in entries if isinstance(entry.item, _NOTED) for note in entry.item.notes]
        title = usual_title(list(dict.fromkeys(sources)), language)
        return assemble(entries, Head(title, language, latest(sources, notes)))

    def _draft(self, language: Language) -> Memo:
        materials = [_material(one) for one in self._sides()]
        sources = [source_of(number, one.article, one.id) for number, one in enumerate(materials, start=1)]
        notes = [note_of(one) for material in materials for one in material.annotations]
        compared = [Compared(0, 1, self._compared())] if len(materials) > 1 else []
        head = Head(usual_title(sources, language), language, latest(sources, notes))
        return compose(materials, compared, head)

    def _sides(self) -> list[Opened]:
        found = []
        for side in Side:
            try:
                found.append(self._opened(side))
            except KeyError:
                continue
        return found


_NOTED = (FigureItem, MeasureItem, QuotationItem)


def _has_something(one: Opened) -> bool:
    return bool(one.annotations) or Decision.ACCEPTED in one.decided.values()


def _material(one: Opened) -> Material:
    return Material(one.article, one.all_findings(), one.decided, one.annotations, one.id, reviewed=True)
