"""The part of the store that keeps memos: what the analyst collected, in each memo's order."""

from briefing.model.annotation import ArticleId
from briefing.store.order import between
from briefing.store.part import Part, plain
from briefing.store.port import FIRST_MEMO, HeldMemo, MemoEntry, MemoId
from briefing.store.sums import Value
from briefing.store.tables import MEMO, MEMO_ENTRY, Row


class Memos(Part):
    """The memos and their entries; each entry keeps what it said when it was put in."""

    def memos(self) -> tuple[HeldMemo, ...]:
        """The library's memos in the order they were made; FIRST_MEMO is always there unless deleted."""
        rows = list(self._db.found(MEMO, "ORDER BY id != ?, created, id", FIRST_MEMO))
        held = [HeldMemo(MemoId(str(row["id"])), str(row["title"])) for row in rows if row["deleted"] is None]
        is_made = any(row["id"] == FIRST_MEMO for row in rows)
        return tuple(held) if is_made else (HeldMemo(FIRST_MEMO, ""), *held)

    def memo_make(self, title: str) -> MemoId:
        """A new memo without entries."""
        identity = MemoId(self._db.new_id())
        with self._db.editing("memo_make"):
            self._db.put(MEMO, self._memo_row(identity, title))
        return identity

    def memo_name(self, memo: MemoId, title: str) -> None:
        """Give a memo another title."""
        with self._db.editing("memo_name"):
            self._db.put(MEMO, {**self._memo_row(memo), "title": plain(title)})

    def memo_delete(self, memo: MemoId) -> None:
        """Take a memo away with its entries, until that is undone."""
        with self._db.editing("memo_delete"):
            self._db.put(MEMO, {**self._memo_row(memo), "deleted": self._db.now()})

    def memo(self, memo: MemoId = FIRST_MEMO) -> tuple[MemoEntry, ...]:
        """A memo's entries, in order."""
        if self._memo_row(memo)["deleted"] is not None:
            return ()
        return tuple(_entry(row) for row in self._entries(memo))

    def memo_put(self, entry: MemoEntry, before: str | None = None, memo: MemoId = FIRST_MEMO) -> None:
        """Insert or replace an entry (by id) in a memo, before another or last.

        A replaced entry stays where it is unless `before` names another place.
        """
        with self._db.editing("memo_put"):
            self._make_memo(memo)
            known = self._db.row(MEMO_ENTRY, entry.id)
            stays = known is not None and before is None and known["memo"] == memo
            place = (
                str(known["place"]) if known is not None and stays else self._place(entry.id, before, memo)
            )
            if entry.article is not None:
                self._db.touch(entry.article)
            self._db.put(MEMO_ENTRY, _row(entry, memo, place))

    def memo_remove(self, entry: str) -> None:
        """Take an entry out of its memo."""
        with self._db.editing("memo_remove"):
            self._db.remove(MEMO_ENTRY, entry)

    def _entries(self, memo: MemoId) -> list[Row]:
        return list(self._db.found(MEMO_ENTRY, "WHERE memo = ? ORDER BY place, id", memo))

    def _place(self, entry: str, before: str | None, memo: MemoId) -> str:
        others = [row for row in self._entries(memo) if row["id"] != entry]
        names = [row["id"] for row in others]
        index = len(others) if before is None else names.index(before) if before in names else len(others)
        low = str(others[index - 1]["place"]) if index > 0 else ""
        return between(low, str(others[index]["place"]) if index < len(others) else None)

    def _make_memo(self, memo: MemoId) -> None:
        if self._db.row(MEMO, memo) is None:
            self._db.keep(MEMO, self._memo_row(memo))

    def _memo_row(self, memo: MemoId, title: str = "") -> dict[str, Value]:
        """A memo's row as it is, or as a new one's would be."""
        known = self._db.row(MEMO, memo)
        if known is not None:
            return dict(known)
        return {"id": memo, "title": plain(title), "created": self._db.now(), "deleted": None}


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


def _row(entry: MemoEntry, memo: MemoId, place: str) -> dict[str, Value]:
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
