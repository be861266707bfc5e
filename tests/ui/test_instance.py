"""A second start on a library hands its files to the first window."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from briefing.ui.instance import Instance


def test_the_first_has_the_library_and_the_second_does_not(tmp_path: Path) -> None:
    first, second, other = Instance(tmp_path), Instance(tmp_path), Instance(tmp_path / "other")
    assert first.is_first()
    assert not second.is_first()
    assert other.is_first()
    first.release()
    assert second.is_first()
    second.release()
    other.release()


SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from briefing.ui.instance import Instance

QCoreApplication([])
second = Instance(Path(sys.argv[1]))
sys.exit(not (not second.is_first() and second.hand_over([Path(name) for name in sys.argv[2:]])))
"""


def test_files_go_from_the_second_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = Instance(tmp_path)
    assert first.is_first()
    first.listen()
    taken: list[object] = []
    first.asked.connect(taken.append)
    files = ["甲.html", str(tmp_path / "b c.docx")]
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path), *files])  # noqa: S603
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert taken == [(Path("甲.html").absolute(), tmp_path / "b c.docx")]
    first.release()


def test_nobody_answers_where_nobody_listens(tmp_path: Path) -> None:
    assert not Instance(tmp_path).hand_over([])
