"""A sum of every row's content, by which a flipped bit is noticed that SQLite lets through."""

import hashlib
from collections.abc import Sequence

from briefing.errors import StoreError

Value = str | int | float | bytes | None


def row_sum(values: Sequence[Value]) -> bytes:
    """16 bytes that depend on every value of a row and on its type."""
    return hashlib.blake2b(repr(tuple(values)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def checked(table: str, row: Sequence[Value]) -> Sequence[Value]:
    """A row's values without the sum they end with; StoreError `store.damaged` where it doesn't hold."""
    values = tuple(row[:-1])
    if row_sum(values) != row[-1]:
        raise StoreError("store.damaged", table=table)
    return values
