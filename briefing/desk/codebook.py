"""Changing the codebook on the desk; open articles show it at once."""

from collections.abc import Callable
from dataclasses import replace

from briefing.model.codebook import Code, CodeId, below, in_order
from briefing.store.port import Store


class Codebook:
    """The library's tags with their looks, meaning and order; every change is a step of undo."""

    def __init__(self, store: Store, refresh: Callable[[], None]) -> None:
        self._store = store
        self._refresh = refresh

    def rows(self) -> tuple[tuple[int, Code], ...]:
        """Every code with its depth, each under its parent."""
        return in_order(self._store.codes())

    def code(self, identity: CodeId) -> Code | None:
        """One code."""
        return next((code for code in self._store.codes() if code.id == identity), None)

    def add(self, name: str) -> None:
        """A new code; nothing for an empty name."""
        if name.strip():
            self._store.code_add(name)
            self._refresh()

    def rename(self, code: Code, name: str) -> None:
        """Give a code another name, on every annotation; StoreError where another code has it."""
        self._put(replace(code, name=name))

    def paint(self, code: Code, colour: int) -> None:
        """Give a code a colour, 0 for none."""
        self._put(replace(code, colour=colour))

    def describe(self, code: Code, description: str) -> None:
        """Say what a code means."""
        self._put(replace(code, description=description.strip()))

    def place(self, code: Code, parent: CodeId | None) -> None:
        """Put a code under another, or at the top."""
        self._put(replace(code, parent=parent))

    def parents(self, code: Code) -> tuple[Code, ...]:
        """The codes that a code can stand under: none below itself."""
        codes = self._store.codes()
        own = below(codes, code.id)
        return tuple(one for one in codes if one.id not in own)

    def others(self, code: Code) -> tuple[Code, ...]:
        """The codes that a code can be merged into."""
        return tuple(one for one in self._store.codes() if one.id != code.id)

    def merge(self, code: Code, into: CodeId) -> None:
        """Let another code take a code's place everywhere."""
        self._store.code_merge(code.id, into)
        self._refresh()

    def remove(self, code: Code) -> None:
        """Take a code off everything and out of the codebook."""
        self._store.code_remove(code.id)
        self._refresh()

    def _put(self, code: Code) -> None:
        self._store.code_put(code)
        self._refresh()
