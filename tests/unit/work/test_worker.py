"""A worker keeps its promises whatever its jobs do."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import messages
from briefing.errors import UnreadableFileError
from briefing.messages import Language
from briefing.work.events import Begun, Done, Event, Failed, JobNumber, Progressed
from briefing.work.reading import read_and_find
from briefing.work.worker import Worker
from tests.unit.work.jobs import behave

FOREVER = 60.0


@pytest.fixture
def worker() -> Iterator[Worker[str, str]]:
    worker = Worker(behave, deadline=FOREVER)
    yield worker
    worker.close()


def everything(worker: Worker[str, str]) -> list[Event[str]]:
    events: list[Event[str]] = []
    while worker.busy:
        events += worker.events(wait=FOREVER)
    return events


def outcomes(worker: Worker[str, str]) -> list[Event[str]]:
    return [event for event in everything(worker) if isinstance(event, Done | Failed)]


def began(worker: Worker[str, str], number: JobNumber) -> None:
    while Begun(number) not in worker.events(wait=FOREVER):
        pass


def test_jobs_are_done_in_their_order(worker: Worker[str, str]) -> None:
    numbers = [worker.submit("shout a"), worker.submit("shout b")]

    assert outcomes(worker) == [Done(numbers[0], "A"), Done(numbers[1], "B")]


def test_a_job_tells_how_far_it_is(worker: Worker[str, str]) -> None:
    number = worker.submit("count 3")

    assert everything(worker)[:4] == [Begun(number), *(Progressed(number, done, 3) for done in range(3))]


@pytest.mark.parametrize(
    ("job", "code"),
    [("refuse", "work.memory"), ("hoard", "work.memory"), ("err", "work.bug"), ("crash", "work.died")],
)
def test_a_job_that_fails_says_why_and_the_next_is_done(
    worker: Worker[str, str], job: str, code: str
) -> None:
    bad, good = worker.submit(job), worker.submit("shout on")

    failed, done = outcomes(worker)

    assert isinstance(failed, Failed)
    assert (failed.job, failed.error.code) == (bad, code)
    assert messages.told(failed.error, Language.CHINESE)
    assert done == Done(good, "ON")


def test_a_refusal_keeps_its_kind_across_the_processes(worker: Worker[str, str]) -> None:
    worker.submit("refuse")

    (failed,) = outcomes(worker)

    assert isinstance(failed, Failed)
    assert isinstance(failed.error, UnreadableFileError)
    assert failed.error.arguments == {"name": "x"}


@pytest.mark.parametrize("job", ["hang", "chatter"])
def test_a_job_past_its_deadline_is_ended_and_the_next_is_done(job: str) -> None:
    worker = Worker(behave, deadline=0.5)
    bad, good = worker.submit(job), worker.submit("shout on")

    failed, done = outcomes(worker)
    worker.close()

    assert isinstance(failed, Failed)
    assert (failed.job, failed.error.code) == (bad, "work.too-long")
    assert done == Done(good, "ON")


def test_a_running_job_can_be_cancelled(worker: Worker[str, str]) -> None:
    hanging, waiting = worker.submit("hang"), worker.submit("shout on")
    began(worker, hanging)

    worker.cancel(hanging)

    assert everything(worker) == [Begun(waiting), Done(waiting, "ON")]


def test_a_waiting_job_can_be_cancelled(worker: Worker[str, str]) -> None:
    first, second = worker.submit("slowly a"), worker.submit("shout b")

    worker.cancel(second)

    assert outcomes(worker) == [Done(first, "a")]


def test_a_cancelled_job_leaves_no_process(worker: Worker[str, str]) -> None:
    number = worker.submit("hang")
    began(worker, number)

    worker.cancel(number)

    assert multiprocessing.active_children() == []
    assert worker.fileno() == -1
    assert not worker.busy


def test_the_descriptor_is_readable_when_there_is_news(worker: Worker[str, str]) -> None:
    worker.submit("shout a")

    assert worker.channel is not None
    assert worker.fileno() == worker.channel.fileno()
    assert multiprocessing.connection.wait([worker.channel], FOREVER) == [worker.channel]


def test_without_news_there_are_no_events(worker: Worker[str, str]) -> None:
    assert worker.events() == ()
    worker.start()
    assert worker.events() == ()


def test_a_process_that_dies_idle_is_replaced(worker: Worker[str, str]) -> None:
    worker.submit("shout a")
    outcomes(worker)
    (process,) = multiprocessing.active_children()
    process.kill()
    process.join()

    assert worker.events(wait=FOREVER) == ()
    worker.submit("shout b")
    assert [event.value for event in outcomes(worker) if isinstance(event, Done)] == ["B"]


def test_what_a_job_prints_stays_out_of_the_programs_output(
    worker: Worker[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    worker.submit("print")
    outcomes(worker)
    worker.close()

    assert capfd.readouterr().out == ""


def test_a_file_becomes_articles_with_their_findings(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("苏州设立超2000亿元的基金\n\n苏州将设立资金总规模超2000亿元的基金。\n", encoding="utf-8")
    told: list[tuple[int, int]] = []

    ((article, findings),) = read_and_find(file, lambda done, total: told.append((done, total)))

    assert told == [(0, 1)]
    assert {figure.span.of(article.text) for figure in findings.figures} == {"2000亿元"}
