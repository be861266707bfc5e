"""Questions that only the desktop's own dialogs ask: which files, and where to."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WORD = "Word (*.docx)"


class Dialogs(Protocol):
    """What is asked of the user outside the window; tests answer in their place."""

    def files(self, parent: QWidget, title: str) -> tuple[Path, ...]:
        """The files to open; none when the user changes their mind."""

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder; None when the user changes their mind."""

    def save_as(self, parent: QWidget, title: str, suggested: Path, kinds: str = WORD) -> Path | None:
        """Where to write a file of these kinds; None when the user changes their mind."""

    def printer(self, parent: QWidget, title: str) -> "QPrinter | None":
        """The printer to print on; None when the user changes their mind."""


class DesktopDialogs:
    """The desktop's dialogs."""

    def printer(self, parent: QWidget, title: str) -> "QPrinter | None":
        """The printer to print on; None when the user changes their mind."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not before something is printed

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None

    def files(self, parent: QWidget, title: str) -> tuple[Path, ...]:
        """The files to open; none when the user changes their mind."""
        names, _ = QFileDialog.getOpenFileNames(parent, title)
        return tuple(Path(name) for name in names)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder; None when the user changes their mind."""
        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    def save_as(self, parent: QWidget, title: str, suggested: Path, kinds: str = WORD) -> Path | None:
        """Where to write a file of these kinds; None when the user changes their mind."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        return Path(name) if name else None
