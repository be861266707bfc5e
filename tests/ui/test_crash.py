"""What is left behind when the program fails."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType

from briefing.ui.crash import CrashReports


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[CrashReports]:
    kept = sys.excepthook
    made = CrashReports(tmp_path / "crashes")
    yield made
    sys.excepthook = kept


def failure() -> ValueError:
    with pytest.raises(ValueError, match="of ours") as caught:
        raise ValueError("of ours")
    return caught.value


def written(tmp_path: Path) -> list[str]:
    return [path.read_text("utf-8") for path in sorted((tmp_path / "crashes").glob("crash-*.txt"))]


def test_an_error_that_nobody_caught_is_reported_with_qts_last_messages(
    reports: CrashReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    told: list[Path] = []
    (tmp_path / "crashes").mkdir()
    reports.when_written(told.append)
    reports._hear(QtMsgType.QtDebugMsg, None, "a message of Qt's")  # type: ignore[arg-type]

    error = failure()
    reports.caught(type(error), error, error.__traceback__)

    (report,) = written(tmp_path)
    assert "ValueError: of ours" in report
    assert "in failure" in report
    assert "a message of Qt's" in report
    assert [path.read_text("utf-8") for path in told] == [report]


def test_what_a_fault_left_behind_becomes_a_report_at_the_next_start(
    reports: CrashReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faulthandler.enable", lambda _file: None)
    monkeypatch.setattr("faulthandler.disable", lambda: None)
    monkeypatch.setattr("briefing.ui.crash.qInstallMessageHandler", lambda _handler: None)
    (tmp_path / "crashes").mkdir()
    (tmp_path / "crashes" / "faults.txt").write_text("Fatal Python error: Segmentation fault\n", "utf-8")

    left = reports.watch()
    reports.close()

    assert left is not None
    assert "Segmentation fault" in left.read_text("utf-8")
    assert reports.watch() is None
    reports.close()


def test_only_the_latest_reports_are_kept(
    reports: CrashReports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    (tmp_path / "crashes").mkdir()
    error = failure()
    for _ in range(25):
        reports.caught(type(error), error, None)

    assert len(written(tmp_path)) == 20
