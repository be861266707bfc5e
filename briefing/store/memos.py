"""The part of the store that keeps memos: what the analyst collected, in the memo's order."""

from briefing.model.annotation import ArticleId
from briefing.store.order import between
from briefing.store.part import Part, plain
from briefing.store.port import MemoEntry
from briefing.store.sums import Value
from briefing.store.tables import MEMO, MEMO_ENTRY, Row

FIRST = "memo"


class Memos(Part):
    """The memo's entries; each keeps what it said when it was put in."""

    def memo(self) -> tuple[MemoEntry, ...]:
        """The memo's entries, in order."""
        return tuple(_entry(row) for row in self._entries(FIRST))

    def memo_put(self, entry: MemoEntry, before: str | None = None) -> None:
        """Insert or replace an entry (by id), before another or last.

        A replaced entry stays where it is unless `before` names another place.
        """
        with self._db.editing("memo_put"):
            self._make_memo()
            known = self._db.row(MEMO_ENTRY, entry.id)
            stays = known is not None and before is None
            place = str(known["place"]) if known is not None and stays else self._place(entry.id, before)
            if entry.article is not None:
                self._db.touch(entry.article)
            self._db.put(MEMO_ENTRY, _row(entry, FIRST, place))

    def memo_remove(self, entry: str) -> None:
        """Take an entry out of the memo."""
        with self._db.editing("memo_remove"):
            self._db.remove(MEMO_ENTRY, entry)

    def _entries(self, memo: str) -> list[Row]:
        return list(self._db.found(MEMO_ENTRY, "WHERE memo = ? ORDER BY place, id", memo))

    def _place(self, entry: str, before: str | None) -> str:
        others = [row for row in self._entries(FIRST) if row["id"] != entry]
        names = [row["id"] for row in others]
        index = len(others) if before is None else names.index(before) if before in names else len(others)
        low = str(others[index - 1]["place"]) if index > 0 else ""
        return between(low, str(others[index]["place"]) if index < len(others) else None)

    def _make_memo(self) -> None:
        if self._db.row(MEMO, FIRST) is None:
            self._db.keep(MEMO, {"id": FIRST, "title": "", "created": self._db.now(), "deleted": None})


def _entry(row: Row) -> MemoEntry:
    article = row["article"]
    return MemoEntry(
        id=str(row["id"]),
        section=str(row["section"]),
        kind=str(row["kind"]),
        article=None if article is None else ArticleId(str(article)),
        reference=str(row["reference"]),
        snapshot=str(row["snapshot"]),
        body=str(row["body"]),
    )


def _row(entry: MemoEntry, memo: str, place: str) -> dict[str, Value]:
    return {
        "id": entry.id,
        "memo": memo,
        "place": place,
        "section": plain(entry.section),
        "kind": entry.kind,
        "article": entry.article,
        "reference": entry.reference,
        "snapshot": plain(entry.snapshot),
        "body": plain(entry.body),
    }
