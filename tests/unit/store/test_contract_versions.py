"""What every store does with annotations when their article gets another text."""

import pytest

from briefing.model.annotation import AnchorStatus, AnnotationKind
from briefing.model.span import Span
from briefing.store.port import Held, Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import BODY, article, target

NOTE = AnnotationKind.NOTE


def test_notes_go_along_and_lost_ones_stand_last(store: Store, held: Held) -> None:
    gone = store.annotate(target(held, BODY[0]), NOTE)
    kept = store.annotate(target(held, "200万元"), NOTE)
    new = article("一段新的话。", *BODY[1:])
    store.keep(new, b"")
    first, last = store.annotations(held.id)
    assert first.id == kept
    assert first.anchor.span is not None
    assert first.anchor.span.of(new.text) == "200万元"
    assert first.target.span.of(held.article.text) == "200万元"
    assert (last.id, last.anchor.span, last.anchor.status) == (gone, None, AnchorStatus.ORPHAN)


def test_a_text_that_comes_back_brings_every_note_back_to_its_place(store: Store, held: Held) -> None:
    note = store.annotate(target(held, BODY[0]), NOTE)
    store.keep(article(*BODY[1:]), b"")
    store.keep(held.article, b"")
    assert store.annotation(note).anchor.span == store.annotation(note).target.span


def test_a_note_in_the_bin_is_anchored_when_it_comes_back(store: Store, held: Held) -> None:
    note = store.annotate(target(held, "200万元"), NOTE)
    store.delete(note)
    store.keep(article("一段新的话。", *BODY), b"")
    store.undo()
    assert store.annotation(note).anchor.status is AnchorStatus.SAME


def test_a_changed_number_is_asked_about_until_it_is_confirmed(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    note = store.annotate(target(held, "12.5亿元"), NOTE)
    new = article(BODY[0].replace("12.5", "13.8"), *BODY[1:])
    store.keep(new, b"")
    assert store.annotation(note).anchor.status is AnchorStatus.CHANGED
    store.confirm(note)
    found = reopened().annotation(note)
    assert found.anchor.status is AnchorStatus.MOVED
    assert found.target.exact == "12.5亿元"
    store.undo()
    assert store.annotation(note).anchor.status is AnchorStatus.CHANGED


def test_an_orphan_can_be_put_to_a_place_but_not_confirmed(store: Store, held: Held) -> None:
    note = store.annotate(target(held, BODY[0]), NOTE)
    new = article(*BODY[1:])
    store.keep(new, b"")
    with pytest.raises(ValueError, match=note):
        store.confirm(note)
    start = new.text.index("300亿元")
    store.relocate(note, Span(start, start + 5))
    assert store.annotation(note).anchor.span == Span(start, start + 5)
    with pytest.raises(ValueError, match="Span"):
        store.relocate(note, Span(0, len(new.text) + 1))


def test_the_next_version_is_anchored_from_where_the_analyst_put_it(store: Store, held: Held) -> None:
    note = store.annotate(target(held, BODY[0]), NOTE)
    second = article(*BODY[1:])
    store.keep(second, b"")
    start = second.text.index("带动投资超过300亿元")
    store.relocate(note, Span(start, start + 11))
    third = article("又加一段。", *BODY[1:])
    store.keep(third, b"")
    found = store.annotation(note).anchor.span
    assert found is not None
    assert found.of(third.text) == "带动投资超过300亿元"
