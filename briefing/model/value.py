"""What the model's values have in common: how they travel from process to process."""

from functools import cache
from operator import attrgetter
from typing import Any


class Value:
    """A dataclass that is pickled as its class and what it was made with: in half a dataclass's own time.

    A frozen dataclass with slots would have its fields looked up anew for each value that is written or
    read, and findings travel by the thousand.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        kind: Any = type(self)
        return kind, _made_with(kind)(self)


@cache
def _made_with(kind: Any) -> Any:
    """What gives the arguments that a value of this class is made with, in their order."""
    names = kind.__match_args__
    return (
        attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
    )
