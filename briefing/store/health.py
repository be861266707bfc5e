"""Looks a library file through for damage: its structure, and the sum of every row."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from briefing.errors import StoreError
from briefing.store.connection import connect_reading, shape_of
from briefing.store.sums import Value, checked
from briefing.store.tables import EVERY, META, Table


@dataclass(frozen=True, slots=True)
class Problem:
    """A damaged place: the table and the row's key, or the structure and what SQLite says of it."""

    table: str
    detail: str


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found; `rows` is how many rows it read."""

    problems: tuple[Problem, ...]
    rows: int

    @property
    def sound(self) -> bool:
        """Whether nothing is damaged."""
        return not self.problems


def check_file(path: Path) -> Health:
    """The health of a library file that may be open elsewhere too; reads all of it."""
    try:
        connection = connect_reading(path)
    except StoreError as error:
        return Health((Problem("file", error.code),), 0)
    try:
        return check(connection)
    finally:
        connection.close()


def check(connection: apsw.Connection) -> Health:
    """The health of what a connection sees, in one transaction."""
    problems: list[Problem] = []
    rows = 0
    try:
        connection.execute("BEGIN")
        problems += _structure(connection)
        for table in EVERY:
            for problem in _table(connection, table):
                rows += 1
                problems += [problem] if problem else []
    except (apsw.Error, UnicodeDecodeError) as error:
        problems.append(Problem("file", str(error)))
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return Health(tuple(problems), rows)


def _structure(connection: apsw.Connection) -> Iterator[Problem]:
    for (said,) in connection.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Problem("structure", str(said))
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(str(table), f"no {parent}")
    shape = connection.execute("SELECT value FROM meta WHERE key = 'shape'").get
    if shape != shape_of(connection):
        yield Problem(META.name, "shape")


def _table(connection: apsw.Connection, table: Table) -> Iterator[Problem | None]:
    for row in connection.execute(table.select_all):
        yield None if _holds(table, row) else Problem(table.name, str(row[0]))


def _holds(table: Table, row: tuple[Value, ...]) -> bool:
    try:
        checked(table.name, row)
    except StoreError:
        return False
    return True
