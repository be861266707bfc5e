"""What SQLite's errors mean to the user, as codes."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from briefing.errors import StoreError

_CODES: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.BusyError, "store.busy"),
    (apsw.LockedError, "store.busy"),
    (apsw.FullError, "store.full"),
    (apsw.ReadOnlyError, "store.read_only"),
    (apsw.PermissionsError, "store.read_only"),
    (apsw.AuthError, "store.read_only"),
    (apsw.CantOpenError, "store.cannot_open"),
    (apsw.NotADBError, "store.foreign"),
    (apsw.CorruptError, "store.damaged"),
    (apsw.FormatError, "store.damaged"),
    (apsw.IOError, "store.disk_error"),
    (apsw.ConnectionClosedError, "store.closed"),
)


@contextmanager
def told() -> Iterator[None]:
    """Within, an error of SQLite that is not our fault becomes a StoreError with a code."""
    try:
        yield
    except UnicodeDecodeError as error:  # a flipped bit in a text
        raise StoreError("store.damaged", table="") from error
    except apsw.Error as error:
        code = next((code for kind, code in _CODES if isinstance(error, kind)), None)
        if code is None:
            raise
        raise StoreError(code, table="") from error
