"""What every store does with steps: undo and redo, bulk edits, failures half-way."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.annotation import AnnotationId, AnnotationKind, Decision, LinkKind
from briefing.store.port import Change, Held, Store, Subject
from briefing.store.sqlite import SqliteStore
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import BODY, Clock, article, target
from tests.unit.store.test_contract_collections import entry

Edit = Callable[[], object]
NOTE = AnnotationKind.NOTE


def annotate_and_fail(store: Store, held: Held) -> None:
    with store.step("doomed"):
        store.annotate(target(held, "12.5亿元"), NOTE)
        store.delete(AnnotationId("none"))


def state(store: Store) -> object:
    """All that undo is about."""
    return [
        (
            held.id,
            [(a, store.links(a.id)) for a in store.annotations(held.id)],
            dict(store.decisions(held.id)),
        )
        for held in store.articles()
    ] + [store.memo(), store.tags()]


def test_undo_and_redo_go_through_every_step_across_restarts(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    states = [state(store)]
    note = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    edits: tuple[Edit, ...] = (
        lambda: store.write(note, "二"),
        lambda: store.retag(note, ["甲", "乙"]),
        lambda: store.restyle(note, 7),
        lambda: store.link(note, note, LinkKind.EXPLAINS),
        lambda: store.decide(held.id, ["k", "l"], Decision.ACCEPTED),
        lambda: store.memo_put(entry("m")),
        lambda: store.delete(note),
    )
    states.append(state(store))
    for edit in edits:
        edit()
        states.append(state(store))
    store = reopened()
    for before in reversed(states[:-1]):
        assert store.undo() is not None
        assert state(store) == before
    assert store.undo() is None
    store = reopened()
    for after in states[1:]:
        assert store.redo() is not None
        assert state(store) == after
    assert store.redo() is None


def test_edits_in_a_step_are_taken_back_together(store: Store, held: Held) -> None:
    with store.step("import"):
        for words in ("12.5亿元", "200万元", "300亿元"):
            store.retag(store.annotate(target(held, words), NOTE), ["甲"])
    assert store.steps() == ("import", None)
    store.undo()
    assert store.annotations(held.id) == ()
    assert store.steps() == (None, "import")


def test_a_step_within_a_step_is_part_of_it(store: Store, held: Held) -> None:
    with store.step("outer"), store.step("inner"):
        store.annotate(target(held, "12.5亿元"), NOTE)
    assert store.steps() == ("outer", None)


def test_a_step_that_did_nothing_is_none(store: Store) -> None:
    with store.step("idle"):
        pass
    assert store.steps() == (None, None)


def test_a_step_that_fails_leaves_nothing_of_itself(store: Store, held: Held) -> None:
    before = state(store)
    with pytest.raises(KeyError):
        annotate_and_fail(store, held)
    assert state(store) == before
    assert store.steps() == (None, None)
    store.annotate(target(held, "12.5亿元"), NOTE)
    assert store.steps() == ("annotate", None)


def test_something_new_after_undo_ends_redo(store: Store, held: Held) -> None:
    store.annotate(target(held, "12.5亿元"), NOTE)
    store.undo()
    store.annotate(target(held, "200万元"), NOTE)
    assert store.steps() == ("annotate", None)
    assert store.redo() is None


def test_a_change_says_what_it_was_about(store: Store, held: Held) -> None:
    note = store.annotate(target(held, "12.5亿元"), NOTE)
    store.retag(note, ["甲"])
    store.decide(held.id, ["k"], Decision.REJECTED)
    assert store.undo() == Change("decide", frozenset({Subject.VERDICT}), frozenset({held.id}))
    assert store.undo() == Change("retag", frozenset({Subject.TAG}), frozenset({held.id}))
    assert store.redo() == Change("retag", frozenset({Subject.TAG}), frozenset({held.id}))


def test_a_note_that_redo_brings_back_stands_in_the_latest_text(store: Store, held: Held) -> None:
    note = store.annotate(target(held, "200万元"), NOTE)
    store.undo()
    store.keep(article("新加的一段。", *BODY), b"")
    store.redo()
    (found,) = store.annotations(held.id)
    assert found.id == note
    assert found.anchor.span is not None
    assert found.anchor.span.of(store.article(held.id).article.text) == "200万元"


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["annotate", "write", "retag", "delete", "decide", "memo", "undo", "redo"]),
        max_size=25,
    )
)
def test_any_walk_of_edits_undo_and_redo_ends_where_undo_began(moves: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(SqliteStore.open(Path(folder), Clock())) as store:
        held = store.keep(article(), b"")
        before = state(store)
        for number, move in enumerate(moves):
            _move(store, held, move, number)
        after = state(store)
        steps = 0
        while store.undo() is not None:
            steps += 1
        assert state(store) == before
        for _ in range(steps):
            store.redo()
        assert state(store) == after


def _move(store: Store, held: Held, move: str, number: int) -> None:
    notes = store.annotations(held.id)
    if move == "annotate" or (not notes and move in ("write", "retag", "delete")):
        store.annotate(target(held, "12.5亿元"), NOTE, str(number))
    elif move == "write":
        store.write(notes[0].id, f"第{number}次")
    elif move == "retag":
        store.retag(notes[-1].id, [str(number), "甲"])
    elif move == "delete":
        store.delete(notes[0].id)
    elif move == "decide":
        store.decide(held.id, [str(number % 3)], Decision.ACCEPTED if number % 2 else None)
    elif move == "memo":
        store.memo_put(entry(str(number % 4), body=str(number)))
    else:
        (store.undo if move == "undo" else store.redo)()
