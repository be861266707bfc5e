"""What the store's code knows of each table: its key, its columns, and the statements that touch one row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.store.port import Subject
from briefing.store.sums import Value, checked, row_sum

Row = Mapping[str, Value]


@dataclass(frozen=True)
class Table:
    """A table whose rows carry a sum of their content as the last column.

    `subject` is what a change of a row is about, None for rows that no step of undo records.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    subject: Subject | None = None

    @cached_property
    def select(self) -> str:
        """All columns and the sum of the row with a key."""
        return f"{self.select_all} WHERE {self._keyed}"

    @cached_property
    def select_all(self) -> str:
        """All columns and the sum of every row."""
        return " ".join(("SELECT", ", ".join((*self.columns, "sum")), "FROM", self.name))

    @cached_property
    def insert(self) -> str:
        """A new row; an error where one has its key."""
        marks = ", ".join("?" * (len(self.columns) + 1))
        return " ".join(("INSERT INTO", self.name, f"({', '.join(self.columns)}, sum) VALUES ({marks})"))

    @cached_property
    def upsert(self) -> str:
        """A new row, or the new content of the one with its key."""
        changed = [f"{c} = excluded.{c}" for c in (*self.columns, "sum") if c not in self.key]
        return f"{self.insert} ON CONFLICT ({', '.join(self.key)}) DO UPDATE SET {', '.join(changed)}"

    @cached_property
    def delete(self) -> str:
        """The row with a key, gone."""
        return " ".join(("DELETE FROM", self.name, "WHERE", self._keyed))

    @property
    def _keyed(self) -> str:
        return " AND ".join(f"{column} = ?" for column in self.key)

    def keyed(self, row: Row) -> tuple[Value, ...]:
        """The key of a row."""
        return tuple(row[column] for column in self.key)

    def row(self, values: Sequence[Value]) -> dict[str, Value]:
        """A row as `select` gives it, by column; StoreError `store.damaged` where its sum is wrong."""
        return dict(zip(self.columns, checked(self.name, values), strict=True))

    def summed(self, row: Row) -> tuple[Value, ...]:
        """A row's values in the table's order, its sum last."""
        values = tuple(row[column] for column in self.columns)
        return (*values, row_sum(values))


def _table(name: str, key: str, others: str, subject: Subject | None = None) -> Table:
    keys = tuple(key.split())
    return Table(name, keys, (*keys, *others.split()), subject)


META = _table("meta", "key", "value")
ARTICLE = _table("article", "id", "url source title publisher author date number version gone added")
RAW = _table("raw", "digest", "data")
VERSION = _table("version", "article version", "number kept loader raw document")
ANNOTATION = _table(
    "annotation", "id", "kind body style author created updated revision deleted", Subject.ANNOTATION
)
TARGET = _table(
    "target",
    "annotation",
    "article version start stop exact prefix suffix paragraph finding",
    Subject.ANNOTATION,
)
ANCHOR = _table("anchor", "annotation version", "start stop status score confirmed", Subject.ANNOTATION)
TAG = _table("tag", "id", "name colour description parent", Subject.TAG)
ANNOTATION_TAG = _table("annotation_tag", "annotation tag", "place", Subject.TAG)
VERDICT = _table("verdict", "article finding", "decision decided author", Subject.VERDICT)
CORRECTION = _table("correction", "article finding field", "value corrected author", Subject.VERDICT)
LINK = _table("link", "id", "kind source target body author created deleted", Subject.LINK)
PIN = _table("pin", "id", "ruling author created", Subject.PIN)
PIN_END = _table(
    "pin_end",
    "pin side",
    "article version start stop exact prefix suffix paragraph finding",
    Subject.PIN,
)
MEMO = _table("memo", "id", "title created deleted", Subject.MEMO)
MEMO_ENTRY = _table(
    "memo_entry", "id", "memo place section kind article reference snapshot body", Subject.MEMO
)
TAUGHT = _table("taught", "id", "rule", Subject.RULE)
DRAFT = _table("draft", "annotation", "body")
PLACE_DRAFT = _table(
    "place_draft", "article version start stop finding", "exact prefix suffix paragraph body"
)
REMEMBERED = _table("remembered", "key", "value")
STEP = _table("step", "seq", "id name at author state turn subjects articles rows")

EVERY = (
    META, ARTICLE, RAW, VERSION, ANNOTATION, TARGET, ANCHOR, TAG, ANNOTATION_TAG, VERDICT, CORRECTION,
    LINK, PIN, PIN_END, MEMO, MEMO_ENTRY, TAUGHT, DRAFT, PLACE_DRAFT, REMEMBERED, STEP,
)  # fmt: skip
BY_NAME = {table.name: table for table in EVERY}
