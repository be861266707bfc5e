"""What the keyboard remembers: the last action, to be done again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.commands.command import Scene


@dataclass(slots=True)
class Memory:
    """The last change that a command made, as something that can be done anew elsewhere."""

    last: "Callable[[Scene], None] | None" = None
