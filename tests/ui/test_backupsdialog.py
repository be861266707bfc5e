"""Backups are listed with what they hold, and a damaged one can't be chosen."""

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.messages import Language
from briefing.model.annotation import AnnotationKind
from briefing.store.backup import Backup, backups
from briefing.store.sqlite import SqliteStore
from briefing.ui.backupsdialog import BackupsDialog
from briefing.ui.speech import Speech
from tests.unit.store.samples import article, target


@pytest.fixture
def taken(tmp_path: Path) -> tuple[Backup, ...]:
    start = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    store = SqliteStore.open(tmp_path, lambda: start)
    held = store.keep(article(), b"")
    for hours in (0, 5):
        store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, f"{hours}")
        assert store.back_up(start + dt.timedelta(hours=hours)) is not None
    store.close()
    return backups(tmp_path)


def dialog(qtbot: QtBot, found: tuple[Backup, ...]) -> BackupsDialog:
    made = BackupsDialog(found, Speech(Language.ENGLISH))
    qtbot.addWidget(made)
    return made


def test_the_newest_stands_first_with_what_it_holds(qtbot: QtBot, taken: tuple[Backup, ...]) -> None:
    made = dialog(qtbot, taken)
    assert made.chosen() == taken[0].path
    assert "annotations: 2" in made.detail.text()
    made.list.setCurrentRow(1)
    assert made.chosen() == taken[1].path
    assert "annotations: 1" in made.detail.text()


def test_a_damaged_backup_is_told_and_not_taken(qtbot: QtBot, taken: tuple[Backup, ...]) -> None:
    data = bytearray(taken[0].path.read_bytes())
    data[data.index("专项资金安排".encode())] ^= 1
    taken[0].path.write_bytes(data)
    made = dialog(qtbot, taken)
    made.accept()
    assert made.result() == 0
    assert "damaged" in made.detail.text()


def test_without_backups_there_is_nothing_to_restore(qtbot: QtBot) -> None:
    made = dialog(qtbot, ())
    assert made.chosen() is None
    assert not made.restore.isEnabled()


def test_a_backup_from_before_any_work_says_so_instead_of_an_empty_time(qtbot: QtBot, tmp_path: Path) -> None:
    start = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    store = SqliteStore.open(tmp_path, lambda: start)
    store.keep(article(), b"")
    assert store.back_up(start) is not None
    store.close()
    said = dialog(qtbot, backups(tmp_path)).detail.text()
    assert "nothing had been done" in said
