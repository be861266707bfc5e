"""Work in another process: files read, long texts searched, what fails named, all of it stopped at a word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from briefing.errors import BriefingError
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span
from briefing.ui.background import Background, Progress

PATIENCE_MS = 40_000
TEXT = "全市投入3亿元支持企业。"


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


def told_by(signal: SignalBlocker) -> Any:
    """What a signal brought."""
    assert signal.args is not None
    return signal.args


def article(text: str = TEXT) -> Article:
    return Article("a.txt", text, (Paragraph(Span(0, len(text))),), title="甲")


def test_a_file_is_read_and_what_it_says_found(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"新政\n\n{TEXT}\n", encoding="utf-8")
    told: list[Progress] = []
    background.progressed.connect(told.append)
    with qtbot.waitSignal(background.read, timeout=PATIENCE_MS) as read:
        background.take([path])
    job, ((kept, findings),) = told_by(read)
    assert job == path
    assert TEXT in kept.text
    assert [figure.text for figure in findings.figures] == ["3亿元"]
    assert told[0] == Progress("a.txt", 0, 1)
    qtbot.waitUntil(lambda: not background.busy)


def test_what_a_text_says_is_found_without_reading_it_again(qtbot: QtBot, background: Background) -> None:
    with qtbot.waitSignal(background.found, timeout=PATIENCE_MS) as found:
        background.take([article()])
    job, ((kept, findings),) = told_by(found)
    assert job == kept == article()
    assert findings.figures


def test_what_fails_is_told_with_its_job(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    with qtbot.waitSignal(background.failed, timeout=PATIENCE_MS) as failed:
        background.take([missing])
    job, error = told_by(failed)
    assert job == missing
    assert isinstance(error, BriefingError)


def test_stopping_forgets_everything_and_says_whether_there_was_anything(
    qtbot: QtBot, background: Background
) -> None:
    assert background.stop() is False
    background.take([article(TEXT * 3000), article()])
    assert background.busy
    with qtbot.waitSignal(background.idle):
        assert background.stop() is True
    assert not background.busy
