"""What every store does with annotations, tags and drafts."""

import datetime as dt

import pytest

from briefing.model.annotation import Anchor, AnchorStatus, AnnotationId, AnnotationKind
from briefing.store.port import Held, Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import article, target

NOTE, HIGHLIGHT = AnnotationKind.NOTE, AnnotationKind.HIGHLIGHT


def test_a_note_is_there_after_a_restart_as_it_was_made(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    place = target(held, "12.5亿元", finding="key")
    identity = store.annotate(place, NOTE, "核对**来源** 😀\r\n第二行", style=3)
    note = reopened().annotation(identity)
    assert note.target == place
    assert note.anchor == Anchor(place.span, AnchorStatus.SAME)
    assert (note.kind, note.body, note.style) == (NOTE, "核对**来源** 😀\r\n第二行", 3)
    assert note.created == note.updated
    assert note.created is not None
    assert note.created.tzinfo == dt.UTC
    assert (note.draft, note.tags, note.revision) == (None, (), 1)


def test_annotations_stand_in_text_order_the_longer_first(store: Store, held: Held) -> None:
    late = store.annotate(target(held, "200万元"), HIGHLIGHT)
    inner = store.annotate(target(held, "12.5"), HIGHLIGHT)
    outer = store.annotate(target(held, "12.5亿元"), HIGHLIGHT)
    assert [a.id for a in store.annotations(held.id)] == [outer, inner, late]


def test_annotations_of_another_article_are_not_there(store: Store, held: Held) -> None:
    other = store.keep(article("别的文章。", source="b.txt"), b"")
    store.annotate(target(held, "12.5亿元"), NOTE)
    assert store.annotations(other.id) == ()


def test_writing_and_restyling_count_revisions(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.write(identity, "二")
    store.restyle(identity, 4)
    note = store.annotation(identity)
    assert (note.body, note.style, note.revision) == ("二", 4, 3)
    assert note.updated is not None
    assert note.created is not None
    assert note.updated > note.created


def test_writing_the_same_body_is_no_step(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.write(identity, "一")
    assert store.steps() == ("annotate", None)
    assert store.annotation(identity).revision == 1


def test_a_deleted_annotation_is_out_of_sight(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "一")
    store.retag(identity, ["资金"])
    store.delete(identity)
    assert store.annotations(held.id) == ()
    assert store.tags() == ()
    with pytest.raises(KeyError):
        store.annotation(identity)


@pytest.mark.parametrize("edit", ["write", "restyle", "retag", "delete"])
def test_an_edit_of_no_annotation_is_a_key_error(store: Store, edit: str) -> None:
    edits = {
        "write": lambda none: store.write(none, ""),
        "restyle": lambda none: store.restyle(none, 1),
        "retag": lambda none: store.retag(none, ["x"]),
        "delete": store.delete,
    }
    with pytest.raises(KeyError):
        edits[edit](AnnotationId("none"))
    assert store.steps() == (None, None)


def test_tags_keep_their_order_once_each_without_blank_ones(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE)
    store.retag(identity, ["资金", " 重要 ", "资金", "", "工业"])
    assert store.annotation(identity).tags == ("资金", "重要", "工业")
    store.retag(identity, ["工业", "资金"])
    assert store.annotation(identity).tags == ("工业", "资金")


def test_tags_in_use_come_most_used_first(store: Store, held: Held) -> None:
    one, two = (store.annotate(target(held, words), NOTE) for words in ("12.5亿元", "200万元"))
    store.retag(one, ["甲", "乙"])
    store.retag(two, ["乙", "丙"])
    assert store.tags() == ("乙", "丙", "甲")
    store.retag(two, [])
    assert store.tags() == ("乙", "甲")


def test_a_draft_stays_with_its_annotation_until_it_is_written(reopened: Opener) -> None:
    store = reopened()
    identity = store.annotate(target(store.keep(article(), b""), "12.5亿元"), NOTE, "旧")
    store.draft(identity, "正在输")
    note = reopened().annotation(identity)
    assert (note.body, note.draft) == ("旧", "正在输")
    store.write(identity, "正在输入")
    assert store.annotation(identity).draft is None


def test_a_draft_can_be_forgotten_and_is_no_step(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE)
    store.draft(identity, "甲")
    store.draft(identity, None)
    assert store.annotation(identity).draft is None
    assert store.steps() == ("annotate", None)


def test_a_draft_where_no_note_is_yet_outlives_a_restart(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    passage, finding = target(held, "200万元"), target(held, "12.5亿元", finding="key")
    store.draft_for(passage, "甲")
    store.draft_for(finding, "乙")
    store.draft_for(finding, "乙丙")
    assert reopened().drafts(held.id) == ((finding, "乙丙"), (passage, "甲"))
    store.draft_for(passage, None)
    assert store.drafts(held.id) == ((finding, "乙丙"),)


def test_saving_the_note_takes_the_draft_of_its_place_away(store: Store, held: Held) -> None:
    place = target(held, "12.5亿元")
    store.draft_for(place, "甲")
    store.annotate(place, NOTE, "甲")
    assert store.drafts(held.id) == ()


def test_characters_that_no_database_takes_are_made_plain(store: Store, held: Held) -> None:
    identity = store.annotate(target(held, "12.5亿元"), NOTE, "a\0b\ud800c")
    assert store.annotation(identity).body == "ab�c"


def test_what_is_typed_at_a_place_goes_on_in_the_highlight_made_there(store: Store, held: Held) -> None:
    place = target(held, "12.5亿元", finding="key")
    store.draft_for(place, "半句")
    identity = store.annotate(place, HIGHLIGHT)
    assert store.annotation(identity).draft == "半句"
    assert store.drafts(held.id) == ()


def test_taking_an_annotation_back_leaves_what_was_typed_in_it_at_its_place(store: Store, held: Held) -> None:
    place = target(held, "12.5亿元")
    identity = store.annotate(place, HIGHLIGHT)
    store.draft(identity, "半句")
    store.undo()
    assert store.drafts(held.id) == ((place, "半句"),)
    store.redo()
    assert store.annotation(identity).draft == "半句"
    assert store.drafts(held.id) == ()


def test_a_note_made_of_a_places_draft_ends_it(store: Store, held: Held) -> None:
    place = target(held, "12.5亿元")
    store.draft_for(place, "半句")
    identity = store.annotate(place, NOTE, "整句")
    assert store.annotation(identity).draft is None
    assert store.drafts(held.id) == ()
