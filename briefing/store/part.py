"""What every part of the store stands on."""

from briefing.store.database import Database


class Part:
    """A part of a store: the methods of the port that concern one kind of thing."""

    def __init__(self, database: Database) -> None:
        self._db = database


def plain(text: str) -> str:
    """The text as a database takes it: without NUL, lone surrogates replaced by U+FFFD."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
