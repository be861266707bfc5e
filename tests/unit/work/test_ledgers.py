"""The figures of a whole library, as its analyst has them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extract.finder import find
from briefing.loading.reader import articles
from briefing.model.annotation import Decision
from briefing.model.findings import finding_keys
from briefing.model.teaching import Lesson, Sort, Teaching, written
from briefing.store.port import Held, Store
from briefing.store.sqlite import SqliteStore
from briefing.work.ledgers import library_ledger

TEXT = "示例市的一年\n2023年，全市新建公园30座。全市新增床位12张。全市新增停车位5万个。\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = SqliteStore.open(tmp_path, lambda: dt.datetime.now(dt.UTC))
    yield opened
    opened.close()


@pytest.fixture
def held(store: Store) -> Held:
    raw = TEXT.encode()
    return store.keep(articles("a.txt", "a.txt", raw)[0], raw)


def listed(folder: Path) -> dict[str, str]:
    """The ledger's figures with their indicators."""
    lines = library_ledger(folder, lambda _done, _total: None)
    return {line.figure.text: line.indicator for line in lines}


def key(held: Held, text: str) -> str:
    keys = finding_keys(held.article.text, find(held.article))
    return next(key for finding, key in keys.items() if finding.text == text)


@pytest.mark.usefixtures("held")
def test_every_figure_of_the_library_is_listed(tmp_path: Path) -> None:
    assert listed(tmp_path) == {"30座": "公园", "12张": "床位", "5万个": "停车位"}


def test_a_correction_is_listed_in_the_place_of_what_was_found(
    store: Store, held: Held, tmp_path: Path
) -> None:
    store.correct(held.id, key(held, "30座"), "indicator", "城市公园")
    assert listed(tmp_path)["30座"] == "城市公园"


def test_what_was_rejected_is_not_listed_and_what_was_accepted_is(
    store: Store, held: Held, tmp_path: Path
) -> None:
    store.decide(held.id, [key(held, "12张")], Decision.REJECTED)
    store.decide(held.id, [key(held, "30座")], Decision.ACCEPTED)
    assert listed(tmp_path).keys() == {"30座", "5万个"}


@pytest.mark.usefixtures("held")
def test_lessons_hold_for_the_ledger(store: Store, tmp_path: Path) -> None:
    store.teach(written(Teaching(Lesson.NEVER_PHRASE, Sort.FIGURE, "5万个")))
    assert listed(tmp_path).keys() == {"30座", "12张"}


def test_judgements_are_the_same_until_one_is_made_or_taken_back(store: Store, held: Held) -> None:
    fresh, park = store.judgements(), key(held, "30座")
    store.decide(held.id, [park], Decision.ACCEPTED)
    assert store.judgements() == fresh
    store.decide(held.id, [park], Decision.REJECTED)
    rejected = store.judgements()
    store.correct(held.id, park, "indicator", "城市公园")
    corrected = store.judgements()
    store.teach(written(Teaching(Lesson.NEVER_PHRASE, Sort.FIGURE, "5万个")))
    assert len({fresh, rejected, corrected, store.judgements()}) == 4
    for _ in range(3):
        store.undo()
    assert store.judgements() == fresh
