"""What every store does with the bin, histories, corrections, what is taught, and links of an article."""

from dataclasses import replace

import pytest

from briefing.model.annotation import AnnotationId, AnnotationKind, LinkId, LinkKind
from briefing.store.port import Held, Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import article, target

NOTE, HIGHLIGHT = AnnotationKind.NOTE, AnnotationKind.HIGHLIGHT


def test_what_is_deleted_lies_in_the_bin_the_latest_first(store: Store, held: Held) -> None:
    one = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    two = store.annotate(target(held, "200万元"), NOTE, "二")
    kept = store.annotate(target(held, "2027年"), NOTE, "三")
    store.delete(one)
    store.delete(two)
    assert [binned.annotation.id for binned in store.bin()] == [two, one]
    assert store.bin()[0].at > store.bin()[1].at
    assert [note.id for note in store.annotations(held.id)] == [kept]


def test_a_note_comes_out_of_the_bin_with_all_it_had(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一", style=3)
    store.retag(identity, ["资金"])
    before = store.annotation(identity)
    store.delete(identity)
    store.restore(identity)
    after = reopened().annotation(identity)
    assert (after.body, after.style, after.tags, after.anchor) == (
        before.body,
        before.style,
        before.tags,
        before.anchor,
    )
    assert store.bin() == ()


def test_taking_out_of_the_bin_is_a_step(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.delete(identity)
    store.restore(identity)
    change = store.undo()
    assert change is not None
    assert change.step == "restore"
    assert change.articles == {held.id}
    assert len(store.bin()) == 1


def test_only_what_lies_in_the_bin_comes_out_of_it(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    for wrong in (identity, AnnotationId("none")):
        with pytest.raises(KeyError):
            store.restore(wrong)


def test_a_note_restored_after_its_text_changed_is_anchored_there(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "200万元"), NOTE, "一")
    store.delete(identity)
    lines = held.article.text.split("\n")
    newer = store.keep(article("新加的一段。", *lines[1:]), b"")
    store.restore(identity)
    (note,) = store.annotations(newer.id)
    assert note.anchor.span is not None
    assert note.anchor.span.of(newer.article.text) == "200万元"


def test_the_history_of_a_note_says_what_it_was_and_when(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.annotate(target(held, "200万元"), NOTE, "别的")
    with store.step("note-save"):
        store.write(identity, "二")
    store.restyle(identity, 5)
    store.delete(identity)
    past = store.history(identity)
    assert [(one.step, one.body, one.style, one.deleted) for one in past] == [
        ("delete", "二", 5, True),
        ("restyle", "二", 5, False),
        ("note-save", "二", 1, False),
        ("annotate", "一", 1, False),
    ]
    assert [one.at for one in past] == sorted((one.at for one in past), reverse=True)


def test_an_undone_step_is_not_in_the_history(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.write(identity, "二")
    store.undo()
    assert [one.body for one in store.history(identity)] == ["一"]
    store.redo()
    assert [one.body for one in store.history(identity)] == ["二", "一"]


def test_a_highlight_that_is_given_words_is_a_note(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), HIGHLIGHT)
    store.write(identity, "")
    assert store.annotation(identity).kind is HIGHLIGHT
    store.write(identity, "核对")
    assert store.annotation(identity).kind is NOTE
    store.undo()
    assert store.annotation(identity).kind is HIGHLIGHT


def test_corrections_hold_by_finding_and_slot_after_a_restart(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    store.correct(held.id, "key", "unit", "CNY")
    store.correct(held.id, "key", "unit", "USD")
    store.correct(held.id, "key", "status", "actual")
    store.correct(held.id, "other", "unit", "个")
    store.correct(held.id, "other", "unit", None)
    assert reopened().corrections(held.id) == {"key": {"unit": "USD", "status": "actual"}}


def test_the_same_correction_again_is_no_step(store: Store, held: Held) -> None:
    for _ in range(2):
        store.correct(held.id, "key", "unit", "CNY")
    store.undo()
    assert store.corrections(held.id) == {}
    assert store.steps() == (None, "correct")


def test_what_is_taught_is_kept_once_and_forgotten_by_undo(reopened: Opener) -> None:
    store = reopened()
    first = store.teach('{"never": "三个代表"}')
    assert store.teach('{"never": "三个代表"}') == first
    second = store.teach('{"rule": "count"}')
    assert reopened().taught() == ((first, '{"never": "三个代表"}'), (second, '{"rule": "count"}'))
    store.unteach(first)
    assert [rule for rule, _ in store.taught()] == [second]
    store.undo()
    assert [rule for rule, _ in store.taught()] == [first, second]


def test_links_are_found_by_the_article_of_either_end(store: Store, held: Held) -> None:
    other = store.keep(article("别的文章有12.5亿元。", source="b.txt"), b"")
    third = store.keep(article("第三篇。", title="另", source="c.txt"), b"")
    one = store.annotate(target(held, "12.5亿元"), HIGHLIGHT)
    two = store.annotate(target(other, "12.5亿元"), HIGHLIGHT)
    link = store.link(one, two, LinkKind.UPDATES)
    assert [found.id for found in store.links_in(held.id)] == [link]
    assert store.links_in(held.id) == store.links_in(other.id)
    assert store.links_in(third.id) == ()


def test_a_link_is_given_another_kind_and_words(store: Store, held: Held) -> None:
    one = store.annotate(target(held, "12.5亿元"), HIGHLIGHT)
    two = store.annotate(target(held, "200万元"), HIGHLIGHT)
    link = store.link(one, two, LinkKind.UPDATES)
    store.relink(link, LinkKind.EXPLAINS, "见第三段")
    assert [(found.kind, found.body) for found in store.links(one)] == [(LinkKind.EXPLAINS, "见第三段")]
    store.undo()
    assert store.links(one)[0].kind is LinkKind.UPDATES
    with pytest.raises(KeyError):
        store.relink(LinkId("none"), LinkKind.REPEATS, "")


def test_a_note_taken_back_and_left_behind_by_other_work_lies_in_the_bin(store: Store, held: Held) -> None:
    lost = store.annotate(target(held, "12.5亿元"), NOTE, "一", style=4)
    store.write(lost, "一二")
    store.annotate(target(held, "2027年"), HIGHLIGHT)
    for _ in range(3):
        store.undo()
    assert store.bin() == ()
    store.annotate(target(held, "200万元"), NOTE, "别的")
    assert [(one.annotation.id, one.annotation.body) for one in store.bin()] == [(lost, "一二")]
    store.restore(lost)
    note = store.annotation(lost)
    assert (note.body, note.style, note.anchor.span) == ("一二", 4, target(held, "12.5亿元").span)
    assert store.bin() == ()
    store.undo()
    assert len(store.bin()) == 1


def test_a_wording_taken_back_and_left_behind_stays_in_the_history(store: Store, held: Held) -> None:
    note = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.write(note, "二")
    store.undo()
    store.write(note, "三")
    assert [one.body for one in store.history(note)] == ["三", "二", "一"]


def test_what_was_touched_since_a_turn_is_told_by_annotation(store: Store, held: Held) -> None:
    one = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    turn, _ = store.annotations_since(0)
    assert store.annotations_since(turn) == (turn, frozenset())
    two = store.annotate(target(held, "200万元"), NOTE, "二")
    store.retag(one, ["资金"])
    later, touched = store.annotations_since(turn)
    assert touched == frozenset({one, two})
    store.undo()
    assert store.annotations_since(later)[1] != frozenset()
    store.redo()
    store.code_put(replace(store.codes()[0], name="钱"))
    assert store.annotations_since(later)[1] is None


def test_a_link_touches_the_annotations_at_its_ends(store: Store, held: Held) -> None:
    one = store.annotate(target(held, "12.5亿元"), HIGHLIGHT)
    two = store.annotate(target(held, "200万元"), HIGHLIGHT)
    turn, _ = store.annotations_since(0)
    store.link(one, two, LinkKind.UPDATES)
    assert store.annotations_since(turn)[1] == frozenset({one, two})
