"""The library file under its transactions: reads that check sums, and edits that record what they did."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import apsw

from briefing.errors import StoreError
from briefing.model.annotation import AnnotationId, ArticleId
from briefing.store.failures import told
from briefing.store.identifiers import Identifiers
from briefing.store.port import Change, Standing, Subject
from briefing.store.sums import Value
from briefing.store.tables import STEP, Row, Table

_ON_FINDINGS = ("verdict", "correction")
RowChange = tuple[str, Row | None, Row | None]
REFUSALS = {Standing.NEWER: "store.newer", Standing.READ_ONLY: "store.read_only"}


class State:
    """Where a step stands: done, undone (redo takes it), or dropped since something else was done."""

    DONE, UNDONE, DROPPED = "done", "undone", "dropped"


@dataclass(slots=True)
class Recording:
    """What the edits of the present transaction have done so far."""

    name: str | None
    rows: list[RowChange] = field(default_factory=list)
    subjects: set[Subject] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    turn: int | None = None


class Database:
    """One connection. Only `editing` and `writing` begin transactions; both join the one that runs."""

    def __init__(
        self,
        connection: apsw.Connection,
        standing: Standing,
        clock: Callable[[], dt.datetime],
        author: str = "",
    ) -> None:
        self.connection = connection
        self.standing = standing
        self.author = author
        self.guard: Callable[[], None] = lambda: None
        self.committed: Callable[[int], None] = lambda _: None
        self._clock = clock
        self._identifiers = Identifiers(clock)
        self._recording: Recording | None = None

    def now(self) -> str:
        """The present moment in UTC, as the store writes it."""
        return self._clock().astimezone(dt.UTC).isoformat(timespec="microseconds")

    def new_id(self) -> str:
        """A new row's identifier."""
        return self._identifiers.new()

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """What a query gives."""
        with told():
            return self.connection.execute(sql, values).fetchall()

    def row(self, table: Table, *key: Value) -> dict[str, Value] | None:
        """The row with a key, its sum checked."""
        with told():
            found = self.connection.execute(table.select, key).fetchall()
        return table.row(found[0]) if found else None

    def found(self, table: Table, condition: str, *values: Value) -> list[dict[str, Value]]:
        """The rows that a condition (with order and limit) lets through, their sums checked."""
        return [table.row(row) for row in self.rows(f"{table.select_all} {condition}", *values)]

    @contextmanager
    def editing(self, name: str) -> Iterator[None]:
        """Edits within are one transaction and one step called `name`; joins the step that runs."""
        if self._recording is not None and self._recording.name is not None:
            yield
            return
        with self._transaction(Recording(name)):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Writes within are one transaction, and no step of undo."""
        if self._recording is not None:
            yield
            return
        with self._transaction(Recording(None)):
            yield

    def add(self, table: Table, row: Row) -> None:
        """A new row, within an edit."""
        self._execute(table.insert, table.summed(row))
        self._note(table, None, row)

    def put(self, table: Table, row: Row) -> None:
        """A row's new content, within an edit; a new row where none has its key."""
        before = self.row(table, *table.keyed(row))
        if before != row:
            self._execute(table.upsert, table.summed(row))
            self._note(table, before, row)

    def keep(self, table: Table, row: Row) -> None:
        """A row's new content, within any transaction; no step of undo takes it back."""
        self._execute(table.upsert, table.summed(row))

    def forget(self, table: Table, *key: Value) -> None:
        """Take a row out, within any transaction; no step of undo brings it back."""
        self._execute(table.delete, key)

    def remove(self, table: Table, *key: Value) -> None:
        """Take a row out, within an edit."""
        before = self.row(table, *key)
        if before is not None:
            self._execute(table.delete, key)
            self._note(table, before, None)

    def touch(self, article: str) -> None:
        """Name an article that the present edit concerns."""
        if self._recording is not None:
            self._recording.articles.add(article)

    def replay(self, change: RowChange, table: Table, *, back: bool) -> None:
        """Bring a row to what it was before a change, or after; not recorded anew."""
        _, before, after = change
        wanted, other = (before, after) if back else (after, before)
        if wanted is not None:
            self._execute(table.upsert, table.summed(wanted))
        elif other is not None:
            self._execute(table.delete, table.keyed(other))

    def next_turn(self) -> int:
        """A number above that of every step made, undone or redone so far, for the present transaction."""
        turn = self.latest_turn() + 1
        if self._recording is not None:
            self._recording.turn = turn
        return turn

    def latest_turn(self) -> int:
        """The number of the step that was made, undone or redone last; 0 for none."""
        return int(str(self.rows("SELECT coalesce(max(turn), 0) FROM step")[0][0]))

    def _execute(self, sql: str, values: Sequence[Value]) -> None:
        if self._recording is None:
            raise RuntimeError("a write outside any transaction")
        with told():
            self.connection.execute(sql, values)

    def _note(self, table: Table, before: Row | None, after: Row | None) -> None:
        recording = self._recording
        if recording is None or recording.name is None or table.subject is None:
            return
        recording.rows.append((table.name, before, after))
        recording.subjects.add(table.subject)

    @contextmanager
    def _transaction(self, recording: Recording) -> Iterator[None]:
        if self.standing is not Standing.WRITABLE:
            raise StoreError(REFUSALS[self.standing], table="")
        self.guard()
        with told():
            self.connection.execute("BEGIN IMMEDIATE")
        self._recording = recording
        try:
            yield
            self._record(recording)
            with told():
                self.connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._recording = None
        self.guard()
        if recording.turn is not None:
            self.committed(recording.turn)

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            with told():
                self.connection.execute("ROLLBACK")

    def _record(self, recording: Recording) -> None:
        if recording.name is None or not recording.rows:
            return
        for undone in self.found(STEP, "WHERE state = ?", State.UNDONE):
            self.keep(STEP, {**undone, "state": State.DROPPED})
        row: Row = {
            "seq": self.rows("SELECT coalesce(max(seq), 0) + 1 FROM step")[0][0],
            "id": self.new_id(),
            "name": recording.name,
            "at": self.now(),
            "author": self.author,
            "state": State.DONE,
            "turn": self.next_turn(),
            "subjects": json.dumps(sorted(s.value for s in recording.subjects)),
            "articles": json.dumps(sorted(recording.articles)),
            "rows": json.dumps(recording.rows, ensure_ascii=False, separators=(",", ":")),
        }
        self.keep(STEP, row)


def change_of(row: Row) -> Change:
    """The change that a row of the step table stands for."""
    touched = [(name, after or before) for name, before, after in json.loads(str(row["rows"]))]
    verdicts = [(each["article"], each["finding"]) for name, each in touched if name in _ON_FINDINGS]
    notes = [each["id"] for name, each in touched if name == "annotation"]
    return Change(
        step=str(row["name"]),
        subjects=frozenset(Subject(s) for s in json.loads(str(row["subjects"]))),
        articles=frozenset(json.loads(str(row["articles"]))),
        findings=tuple(dict.fromkeys((ArticleId(article), str(key)) for article, key in verdicts)),
        annotations=tuple(dict.fromkeys(AnnotationId(one) for one in notes)),
    )
