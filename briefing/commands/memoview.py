"""What commands ask of the memo's panel."""

from typing import Protocol

from briefing.model.section import SectionKind


class MemoView(Protocol):
    """The outline of the memo in the window: which entry is pointed to, and what is shown beside it."""

    def entry(self) -> str | None:
        """The entry that is pointed to; None on a section's heading."""

    def section(self) -> SectionKind:
        """The section in which the pointer stands."""

    def point_to(self, entry: str) -> None:
        """Point to an entry."""

    def step(self, rows: int) -> None:
        """Point to a row further down or up."""

    def toggle(self) -> None:
        """Bring the panel to the front with the keyboard; leave it where it has the keyboard."""

    def hold(self) -> None:
        """Have the keyboard come back here after the next question."""

    def take_back(self) -> bool:
        """Take the keyboard if it was asked to come back."""

    def toggle_preview(self) -> None:
        """Show the memo as it will be, or stop showing it."""

    def copy(self, html: str) -> None:
        """Put formatted text on the clipboard."""
