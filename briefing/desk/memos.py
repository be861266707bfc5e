"""The memo being gathered: which of the library's memos it is, what is put into it, in which order.

What makes and reads entries is imported where there is an entry: a start without any needs none of it.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.memooutput import CHOSEN, MemoOutput
from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.section import SectionKind
from briefing.store.port import FIRST_MEMO, HeldMemo, MemoEntry, MemoId

if TYPE_CHECKING:
    from briefing.desk.memocharts import Plotted
    from briefing.desk.memoentries import Origin
    from briefing.desk.memoreturn import Taken

SECTIONS: tuple[SectionKind, ...] = tuple(kind for kind in SectionKind if kind is not SectionKind.SOURCES)


class Memos(MemoOutput):
    """What the analyst puts into the memo. An entry keeps what was said then."""

    # which memo
    def all(self) -> tuple[HeldMemo, ...]:
        """The library's memos."""
        return self._store.memos()

    def choose(self, memo: MemoId) -> None:
        """Gather another memo from now on."""
        self._store.remember(CHOSEN, memo)
        self._refresh()

    def make(self, title: str) -> None:
        """Begin a new memo and gather it from now on."""
        with self._store.step("memo-make"):
            made = self._store.memo_make(title)
        self.choose(made)

    def rename(self, title: str) -> None:
        """Give the memo another title."""
        with self._store.step("memo-rename"):
            self._store.memo_name(self.chosen, title)
        self._refresh()

    def delete(self) -> None:
        """Take the memo away, until that is undone."""
        with self._store.step("memo-delete"):
            self._store.memo_delete(self.chosen)
        self._refresh()

    # what is in it
    def put(self, spot: Spot) -> None:
        """Put a finding, a note or a passage into the memo, last; once only."""
        from briefing.desk.memoentries import entry_of

        self.put_entry(entry_of(spot, self._opened(spot.side)))

    def put_entry(self, entry: MemoEntry) -> None:
        """Put an entry into the memo, last; once only."""
        with self._store.step("memo-add"):
            self._put(entry)
        self._refresh()

    def put_chart(self, plotted: "Plotted", language: Language) -> None:
        """Put a plot into the memo; once only."""
        from briefing.desk.memocharts import chart_entry

        sides = {side: one for side in Side if (one := self._side(side)) is not None}
        self.put_entry(chart_entry(plotted, sides, language))

    def draft(self) -> int:
        """Put in all that was accepted, noted and compared and is not in it yet; how much that was."""
        from briefing.desk.memodraft import draft_entries

        known = {entry.id for entry in self._store.memo(self.chosen)}
        wanted = [self._own(entry) for entry in draft_entries(self._sides(), self._compared())]
        fresh = [entry for entry in wanted if entry.id not in known]
        with self._store.step("memo-draft"):
            for entry in fresh:
                self._store.memo_put(entry, memo=self.chosen)
        self._refresh()
        return len(fresh)

    def write(self, section: SectionKind, words: str) -> str:
        """Put the analyst's own words into a section; the new entry's id."""
        from briefing.desk.memoentries import text_entry

        number = 1 + sum(entry.kind == "text" for entry in self._store.memo(self.chosen))
        taken = {entry.id for entry in self._store.memo(self.chosen)}
        while self._own(text_entry(section, words, number)).id in taken:
            number += 1
        entry = self._own(text_entry(section, words, number))
        self.put_entry(entry)
        return entry.id

    def edit(self, entry: str, words: str) -> None:
        """Put other words for an entry: its text, the indicator's name, or a remark to a quotation."""
        with self._store.step("memo-edit"):
            self._put(replace(self._entry(entry), body=words.strip()))
        self._refresh()

    def words(self, entry: str) -> str:
        """The words that an entry may be edited from."""
        return self._entry(entry).body

    def take_out(self, entry: str) -> None:
        """Take an entry out of the memo."""
        with self._store.step("memo-remove"):
            self._store.memo_remove(entry)
        self._refresh()

    def move(self, entry: str, steps: int) -> None:
        """Move an entry up or down by one; past its section's end it goes to the next section."""
        moved = self._entry(entry)
        peers = [one for one in self.entries() if one.section == moved.section]
        at = next(number for number, one in enumerate(peers) if one.id == entry)
        if not 0 <= at + steps < len(peers):
            self.move_to(entry, _neighbour(SectionKind(moved.section), steps))
            return
        other = peers[at + steps]
        first, second = (moved, other) if steps < 0 else (other, moved)
        with self._store.step("memo-move"):
            self._store.memo_put(first, before=second.id, memo=self.chosen)
        self._refresh()

    def move_to(self, entry: str, section: SectionKind) -> None:
        """Move an entry to another section."""
        with self._store.step("memo-move"):
            self._put(replace(self._entry(entry), section=section.value))
        self._refresh()

    def place(self, entry: str) -> "Origin | None":
        """Where an entry is from; None for the analyst's own words."""
        from briefing.desk.memoentries import origin_of

        return origin_of(self._entry(entry))

    def take_back(self, path: Path) -> "Taken":
        """Read a memo that came back; its comments become notes. UnreadableFileError where it is no memo."""
        from briefing.desk.memoreturn import take_back  # what reads Word files, where one is first read

        taken = take_back(path.name, path.read_bytes(), self._store)
        self._refresh()
        return taken

    def title(self, entry: MemoEntry) -> str:
        """The words that an entry was put in for."""
        from briefing.desk.memoentries import words_of

        return words_of(entry)

    def _put(self, entry: MemoEntry) -> None:
        self._store.memo_put(self._own(entry), memo=self.chosen)

    def _own(self, entry: MemoEntry) -> MemoEntry:
        """The entry under an id that no other memo has."""
        mark = f"{self.chosen}/"
        is_own = self.chosen == FIRST_MEMO or entry.id.startswith(mark)
        return entry if is_own else replace(entry, id=mark + entry.id)

    def _entry(self, entry: str) -> MemoEntry:
        return next(one for one in self._store.memo(self.chosen) if one.id == entry)


def _neighbour(section: SectionKind, steps: int) -> SectionKind:
    at = SECTIONS.index(section) + (1 if steps > 0 else -1)
    return SECTIONS[max(0, min(at, len(SECTIONS) - 1))]
