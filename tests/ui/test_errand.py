"""One job at a time for a page that waits for it."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.errors import BriefingError
from briefing.ui.errand import Errand
from briefing.work.worker import Worker
from tests.unit.work.jobs import behave


class Page(QObject):
    """Notes what came of its errand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.taken: list[object] = []
        self.failed: list[BriefingError] = []
        self.errand = Errand(self, Worker(behave, 20), self.taken.append, self.failed.append)


@pytest.fixture
def page(qapp: QObject) -> Page:
    return Page(qapp)


def test_what_came_of_the_job_given_last_is_taken(page: Page, qtbot: QtBot) -> None:
    page.errand.run("hang")
    page.errand.run("shout a")
    qtbot.waitUntil(lambda: page.taken == ["A"], timeout=20_000)
    assert (page.failed, page.errand.busy) == ([], False)


@pytest.mark.parametrize(("job", "code"), [("err", "work.bug"), ("crash", "work.died")])
def test_why_a_job_failed_is_told_and_the_next_is_done(page: Page, qtbot: QtBot, job: str, code: str) -> None:
    page.errand.run(job)
    qtbot.waitUntil(lambda: [error.code for error in page.failed] == [code], timeout=20_000)
    page.errand.run("shout b")
    qtbot.waitUntil(lambda: page.taken == ["B"], timeout=20_000)
