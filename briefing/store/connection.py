"""Opens the library file: ours and no other's, durable at every commit, read-only where it must be."""

from pathlib import Path

import apsw

from briefing.errors import StoreError
from briefing.store.failures import told
from briefing.store.port import Standing
from briefing.store.schema import APPLICATION, SCHEMA
from briefing.store.sums import row_sum

PATIENCE = 5.0
_WRITABLE = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
_ALWAYS = (
    "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; "
    "PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;"
)
_DURABLE = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;"


def connect(path: Path, patience: float = PATIENCE) -> tuple[apsw.Connection, Standing]:
    """A connection to a library, new where there is no file or an empty one; `patience` in seconds.

    StoreError: `store.foreign` for another program's file, `store.damaged`, `store.cannot_open`,
    `store.busy`.
    """
    with told():
        connection = None
        try:
            connection = apsw.Connection(str(path), _WRITABLE)
            return connection, _prepared(connection, path, patience)
        except (apsw.ReadOnlyError, apsw.CantOpenError):
            if connection is not None:
                connection.close()
            return connect_reading(path, patience), Standing.READ_ONLY


def connect_reading(path: Path, patience: float = PATIENCE) -> apsw.Connection:
    """A connection that can't write; StoreError as `connect`, and where the file isn't there.

    Where SQLite can't make its own files beside the library, on a read-only disk, this is a copy in memory.
    """
    with told():
        connection = apsw.Connection(str(path), apsw.SQLITE_OPEN_READONLY)
        try:
            return _reading(connection, path, patience)
        except apsw.CantOpenError:
            connection.close()
            return _reading(_in_memory(path), path, patience)


def schema_of(connection: apsw.Connection) -> int:
    """The number of the schema that a file has; 0 for an empty one."""
    return int(str(connection.pragma("user_version")))


def holds_tables(connection: apsw.Connection) -> bool:
    """Whether a file has any table: a new one has none, also where its making was cut short."""
    with told():
        return bool(connection.execute("SELECT count(*) FROM sqlite_schema").get)


def shape_of(connection: apsw.Connection) -> str:
    """A sum of the statements that made the file's tables and indexes."""
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").fetchall()
    return row_sum([str(sql) for (sql,) in rows]).hex()


def require_shape(connection: apsw.Connection) -> None:
    """StoreError `store.damaged` unless a file's tables are those that its meta table remembers."""
    with told():
        try:
            known = dict(connection.execute("SELECT key, value FROM meta"))
        except apsw.SQLError:  # the table's own name was hit
            known = {}
        if (known.get("shape"), known.get("schema")) == (shape_of(connection), str(schema_of(connection))):
            return
    raise StoreError("store.damaged", table="meta")


def _reading(connection: apsw.Connection, path: Path, patience: float) -> apsw.Connection:
    connection.set_busy_timeout(int(patience * 1000))
    connection.execute(_ALWAYS + "PRAGMA query_only = ON;")
    _refuse_foreign(connection, path)
    return connection


def _in_memory(path: Path) -> apsw.Connection:
    import shutil
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for part in ("", "-wal"):
            original = path.with_name(path.name + part)
            if original.exists():
                shutil.copyfile(original, copy.with_name(copy.name + part))
        source, memory = apsw.Connection(str(copy)), apsw.Connection(":memory:")
        with memory.backup("main", source, "main") as whole:
            whole.step()
        source.close()
    return memory


def _prepared(connection: apsw.Connection, path: Path, patience: float) -> Standing:
    connection.set_busy_timeout(int(patience * 1000))
    connection.execute(_ALWAYS)
    _refuse_foreign(connection, path)
    if connection.readonly("main"):
        return Standing.READ_ONLY
    if schema_of(connection) > SCHEMA:
        connection.execute("PRAGMA query_only = ON")
        return Standing.NEWER
    connection.execute(_DURABLE)
    return Standing.WRITABLE


def _refuse_foreign(connection: apsw.Connection, path: Path) -> None:
    if connection.pragma("application_id") == APPLICATION:
        return
    if holds_tables(connection) or connection.pragma("application_id") or schema_of(connection):
        connection.close()
        raise StoreError("store.foreign", path=str(path), table="")
