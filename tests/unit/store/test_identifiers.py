"""Identifiers of new rows."""

import datetime as dt
import uuid

from briefing.store.identifiers import Identifiers
from tests.unit.store.samples import Clock


def test_they_are_uuids_of_version_7_that_hold_the_moment() -> None:
    moment = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
    made = uuid.UUID(Identifiers(lambda: moment).new())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(moment.timestamp() * 1000)


def test_they_sort_in_the_order_they_were_made_also_when_the_clock_goes_back() -> None:
    clock = Clock()
    identifiers = Identifiers(clock)
    made = [identifiers.new()]
    clock.set(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    made += [identifiers.new() for _ in range(10_000)]
    assert made == sorted(set(made))
