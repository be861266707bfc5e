"""The library's backups: what each holds, and the one to put in the library's place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing.errors import StoreError
from briefing.store.backup import Backup, preview
from briefing.store.health import check_file
from briefing.ui.speech import Speech

_SIZE = (640, 420)
_MARGIN = 20
_SPACE = 12


class BackupsDialog(QDialog):
    """Lists backups, newest first; accepted with the one that was chosen and found sound."""

    def __init__(
        self, backups: Sequence[Backup], speech: Speech, why: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backups = tuple(backups)
        self._speech = speech
        self.setWindowTitle(speech.say("ui.backups"))
        self.resize(*_SIZE)
        self.heading = _label(why or speech.say("ui.backups_heading"))
        self.list = QListWidget()
        self.list.setAccessibleName(speech.say("ui.backups"))
        self.detail = _label("")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore = self.buttons.addButton(
            speech.say("ui.backup_restore"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._fill()

    def chosen(self) -> Path | None:
        """The backup at the cursor."""
        row = self.list.currentRow()
        return self._backups[row].path if 0 <= row < len(self._backups) else None

    def accept(self) -> None:
        path = self.chosen()
        if path is None:
            return
        if not check_file(path).sound:
            self.detail.setText(self._speech.say("ui.backup_damaged"))
            return
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACE)
        for part in (self.heading, self.list, self.detail, self.buttons):
            column.addWidget(part)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._show_detail)
        self.list.itemActivated.connect(lambda _: self.accept())

    def _fill(self) -> None:
        for backup in self._backups:
            taken = backup.taken.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            QListWidgetItem(taken, self.list)
        self.restore.setEnabled(bool(self._backups))
        if self._backups:
            self.list.setCurrentRow(0)
        else:
            self.detail.setText(self._speech.say("ui.backups_none"))
        self.list.setFocus()

    def _show_detail(self, row: int) -> None:
        try:
            held = preview(self._backups[row].path)
        except StoreError:
            self.detail.setText(self._speech.say("ui.backup_damaged"))
            return
        counts = {"articles": held.articles, "annotations": held.annotations}
        if held.latest is None:
            said = self._speech.say("ui.backup_untouched", **counts)
        else:
            latest = held.latest.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            said = self._speech.say("ui.backup_holds", **counts, steps=held.steps, latest=latest)
        self.detail.setText(said)


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
