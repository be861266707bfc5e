"""A W3C annotation page carries a store whole, and what contradicts itself changes nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import ExchangeError
from briefing.messages import Language, told
from briefing.model.annotation import AnnotationKind, LinkKind
from briefing.store.interchange import jsonld
from briefing.store.interchange.contents import gathered
from briefing.store.interchange.taking import Taken, take_in
from briefing.store.sqlite import SqliteStore
from tests.unit.store.interchange.stores import again, empty_store, fill, sense, store_in
from tests.unit.store.samples import article, target

slow = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(st.data())
def test_a_store_taken_in_elsewhere_is_the_same_store(data: st.DataObject) -> None:
    with empty_store() as ours, empty_store() as theirs:
        fill(ours, data)
        page = jsonld.written(gathered(ours))
        take_in(theirs, jsonld.read(page))
        assert sense(gathered(theirs)) == sense(gathered(ours))
        again_ = take_in(theirs, jsonld.read(page))
        assert (again_.articles, again_.annotations, again_.beside, again_.links) == (0, 0, 0, 0)
        assert sense(gathered(theirs)) == sense(gathered(ours))


@pytest.fixture
def ours(tmp_path: Path) -> Any:
    with store_in(tmp_path / "ours") as store:
        held = store.keep(article(), b"raw")
        first = store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, "与去年持平", 3)
        second = store.annotate(target(held, "300亿元", "key"), AnnotationKind.HIGHLIGHT)
        store.retag(first, ["财政", "待核"])
        store.link(first, second, LinkKind.UPDATES, "见下文")
        yield store


def test_the_page_says_what_the_model_of_the_w3c_has_words_for(ours: SqliteStore) -> None:
    page = json.loads(jsonld.written(gathered(ours)))
    note = next(item for item in page["items"] if item["motivation"] == "commenting")
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert [body["purpose"] for body in note["body"]] == ["commenting", "tagging", "tagging"]
    assert {selector["type"] for selector in note["target"]["selector"]} == {
        "TextQuoteSelector",
        "TextPositionSelector",
    }
    assert note["created"].endswith("Z")


def test_notes_on_an_older_version_come_with_the_text_that_they_were_made_on(
    ours: SqliteStore, tmp_path: Path
) -> None:
    held = ours.articles()[0]
    ours.keep(again(held.article, "新加的一段。"), b"raw")
    with store_in(tmp_path / "theirs") as theirs:
        take_in(theirs, jsonld.read(jsonld.written(gathered(ours))))
        assert sense(gathered(theirs)) == sense(gathered(ours))


def test_an_article_that_is_there_in_this_text_is_not_touched(ours: SqliteStore, tmp_path: Path) -> None:
    with store_in(tmp_path / "theirs") as theirs:
        held = theirs.keep(article(source="elsewhere.html"), b"their bytes")
        taken = take_in(theirs, jsonld.read(jsonld.written(gathered(ours))))
        assert taken == Taken(articles=0, annotations=2, links=1)
        assert theirs.article(held.id).article.source == "elsewhere.html"
        assert theirs.raw(held.id, held.article.version) == b"their bytes"


def test_an_import_is_one_step_of_undo(ours: SqliteStore, tmp_path: Path) -> None:
    with store_in(tmp_path / "theirs") as theirs:
        take_in(theirs, jsonld.read(jsonld.written(gathered(ours))))
        theirs.undo()
        assert gathered(theirs).annotations == ()


def test_a_note_that_was_rewritten_on_both_sides_is_kept_twice(ours: SqliteStore, tmp_path: Path) -> None:
    page = jsonld.written(gathered(ours))
    with store_in(tmp_path / "theirs") as theirs:
        take_in(theirs, jsonld.read(page))
        note = next(a for a in gathered(theirs).annotations if a.body)
        theirs.write(note.id, "他们的话")
        assert take_in(theirs, jsonld.read(page)).beside == 1
        assert take_in(theirs, jsonld.read(page)).beside == 0
        assert sorted(a.body for a in gathered(theirs).annotations) == ["", "与去年持平", "他们的话"]


def _wrong_offset(page: dict[str, Any]) -> None:
    page["items"][0]["target"]["selector"][1]["start"] += 1


def _beyond(page: dict[str, Any]) -> None:
    page["items"][0]["target"]["selector"][1]["end"] = 10**9


def _twice(page: dict[str, Any]) -> None:
    page["items"].append(page["items"][0])


def _no_article(page: dict[str, Any]) -> None:
    page["briefing:articles"] = []
    page["briefing:verdicts"] = []


def _loose(page: dict[str, Any]) -> None:
    page["items"] = page["items"][1:]


def _no_selector(page: dict[str, Any]) -> None:
    del page["items"][0]["target"]["selector"]


def _other_word(page: dict[str, Any]) -> None:
    page["items"][0]["motivation"] = "bookmarking?"


def _nothing(page: dict[str, Any]) -> None:
    page["items"] = [None]


def _negative(page: dict[str, Any]) -> None:
    page["items"][0]["target"]["selector"][1]["start"] = -5


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (_wrong_offset, "exchange.wrong-place"),
        (_beyond, "exchange.wrong-place"),
        (_twice, "exchange.twice"),
        (_no_article, "exchange.no-article"),
        (_loose, "exchange.loose-link"),
        (_no_selector, "exchange.bad-item"),
        (_other_word, "exchange.bad-item"),
        (_nothing, "exchange.bad-item"),
        (_negative, "exchange.bad-item"),
    ],
)
def test_what_contradicts_itself_is_refused_by_name_and_nothing_changes(
    ours: SqliteStore, tmp_path: Path, damage: Callable[[dict[str, Any]], None], code: str
) -> None:
    page = json.loads(jsonld.written(gathered(ours)))
    damage(page)
    with store_in(tmp_path / "theirs") as theirs:
        with pytest.raises(ExchangeError) as refused:
            take_in(theirs, jsonld.read(json.dumps(page)))
        assert refused.value.code == code
        assert all(told(refused.value, language) for language in Language)
        assert theirs.articles() == ()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"items": 3}', "[" * 100_000, "\ufeff{}"])
def test_what_is_no_annotation_page_is_refused(text: str) -> None:
    with pytest.raises(ExchangeError) as refused:
        jsonld.read(text)
    assert refused.value.code in ("exchange.not-json", "exchange.no-annotations")
