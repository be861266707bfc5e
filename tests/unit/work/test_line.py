"""Many jobs come out in their order, whoever did them and whatever befell them."""

import itertools
import multiprocessing

from briefing.work.events import Done, Outcome
from briefing.work.line import AHEAD, in_order
from tests.unit.work.jobs import behave

FOREVER = 60.0


def said(outcome: Outcome[str]) -> str:
    return outcome.value if isinstance(outcome, Done) else outcome.error.code


def test_outcomes_stand_in_the_order_of_their_jobs() -> None:
    jobs = ["slowly first", "shout second", "crash", "shout third", "refuse", "shout fourth"]

    found = list(in_order(behave, jobs, processes=2, deadline=FOREVER))

    assert [job for job, _ in found] == jobs
    assert [said(outcome) for _, outcome in found] == [
        "first", "SECOND", "work.died", "THIRD", "work.memory", "FOURTH",
    ]  # fmt: skip


def test_one_that_hangs_holds_up_none_of_the_rest() -> None:
    found = in_order(behave, ["hang", "shout on"], processes=2, deadline=0.5)

    assert [said(outcome) for _, outcome in found] == ["work.too-long", "ON"]


def test_no_jobs_need_no_process() -> None:
    assert list(in_order(behave, [], processes=2)) == []


def test_jobs_are_taken_only_as_far_ahead_as_promised() -> None:
    taken = itertools.count()
    jobs = (f"shout {next(taken)}" for _ in itertools.count())

    line = in_order(behave, jobs, processes=1, deadline=FOREVER)
    first = [said(outcome) for _, outcome in itertools.islice(line, 3)]
    line.close()  # type: ignore[attr-defined]

    assert first == ["0", "1", "2"]
    assert next(taken) <= 3 + AHEAD


def test_no_process_is_left_when_the_reader_stops_early() -> None:
    line = in_order(behave, ["shout a", "hang"], processes=2, deadline=FOREVER)
    next(line)

    line.close()  # type: ignore[attr-defined]

    assert multiprocessing.active_children() == []
