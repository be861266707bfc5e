"""What the keys of the texts mean now beside reading: selecting, choosing a hint, linking."""

from dataclasses import dataclass

from briefing.desk.hints import Hints


@dataclass(slots=True)
class Modes:
    """States of the keyboard, none of them kept over a restart."""

    selecting: bool = False
    hints: Hints | None = None

    def leave(self) -> bool:
        """Read on; whether that ended anything."""
        ended = self.selecting or self.hints is not None
        self.selecting, self.hints = False, None
        return ended
