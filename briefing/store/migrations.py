"""Brings a library file to the latest schema: one numbered function a schema, each whole or not at all."""

import datetime as dt
from collections.abc import Callable

import apsw

from briefing.store.connection import schema_of, shape_of
from briefing.store.failures import told
from briefing.store.identifiers import Identifiers
from briefing.store.schema import APPLICATION, SCHEMA, TABLES
from briefing.store.tables import META

Clock = Callable[[], dt.datetime]


def migrate(connection: apsw.Connection, clock: Clock, before: Callable[[], object]) -> None:
    """Make a new file's tables, or migrate an older one after `before` (which backs it up) was called."""
    with told():
        if 0 < schema_of(connection) < SCHEMA:
            before()
        while schema_of(connection) < SCHEMA:
            _one_step(connection, clock)


def _one_step(connection: apsw.Connection, clock: Clock) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        present = schema_of(connection)
        if present < SCHEMA:
            _STEPS[present](connection, clock)
            connection.execute(f"PRAGMA user_version = {present + 1}")
            _remember(connection, {"schema": str(present + 1), "shape": shape_of(connection)})
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _first(connection: apsw.Connection, clock: Clock) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(TABLES)
    _remember(connection, {"store": Identifiers(clock).new(), "created": clock().isoformat()})


def _remember(connection: apsw.Connection, facts: dict[str, str]) -> None:
    for key, value in facts.items():
        connection.execute(META.upsert, META.summed({"key": key, "value": value}))


_STEPS: tuple[Callable[[apsw.Connection, Clock], None], ...] = (_first,)
