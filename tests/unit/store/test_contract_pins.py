"""What every store does with the pins that join and part passages of two articles."""

from dataclasses import replace

import pytest

from briefing.model.annotation import Target, target_of
from briefing.model.article import Article
from briefing.model.comparison import Pin, PinId, Ruling
from briefing.model.span import Span
from briefing.store.port import Held, Store, Subject
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import article


@pytest.fixture
def other(store: Store) -> Held:
    text = "另一篇文章\n全市投入12.5亿元用于改造。\n服务大厅设在一层。"
    return store.keep(replace(article(), text=text, source="other.txt", url=None, title="另一篇文章"), b"")


def at(held: Held, words: str) -> Target:
    start = held.article.text.index(words)
    return target_of(held.id, held.article, Span(start, start + len(words)))


def ruled(pins: tuple[Pin, ...]) -> list[tuple[Span, Span, Ruling]]:
    return [(pin.left, pin.right, pin.ruling) for pin in pins]


def test_a_pin_reads_from_both_sides(store: Store, held: Held, other: Held) -> None:
    here, there = at(held, "12.5亿元"), at(other, "12.5亿元")
    store.pin(here, there, Ruling.PINNED)
    assert ruled(store.pins(held.id, other.id)) == [(here.span, there.span, Ruling.PINNED)]
    assert ruled(store.pins(other.id, held.id)) == [(there.span, here.span, Ruling.PINNED)]


def test_pins_of_other_articles_stay_out(store: Store, held: Held, other: Held) -> None:
    store.pin(at(held, "12.5亿元"), at(other, "12.5亿元"), Ruling.ACCEPTED)
    assert store.pins(held.id, held.id) == ()


def test_an_article_can_be_pinned_to_itself_once(store: Store, other: Held) -> None:
    store.pin(at(other, "12.5亿元"), at(other, "服务大厅"), Ruling.PINNED)
    assert len(store.pins(other.id, other.id)) == 1


def test_the_latest_word_on_two_passages_holds(store: Store, held: Held, other: Held) -> None:
    here, there = at(held, "12.5亿元"), at(other, "12.5亿元")
    first = store.pin(here, there, Ruling.PINNED)
    assert store.pin(here, there, Ruling.BROKEN) == first
    assert ruled(store.pins(held.id, other.id)) == [(here.span, there.span, Ruling.BROKEN)]


def test_the_same_word_again_is_no_step(store: Store, held: Held, other: Held) -> None:
    here, there = at(held, "12.5亿元"), at(other, "12.5亿元")
    store.pin(here, there, Ruling.PINNED)
    store.pin(here, there, Ruling.PINNED)
    store.undo()
    assert store.pins(held.id, other.id) == ()


def test_pinning_can_be_undone_and_done_again_after_a_restart(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    store.pin(at(held, "12.5亿元"), at(held, "200万元"), Ruling.PINNED)
    change = store.undo()
    assert change is not None
    assert (change.step, set(change.subjects), set(change.articles)) == ("pin", {Subject.PIN}, {held.id})
    again = reopened()
    again.redo()
    assert len(again.pins(held.id, held.id)) == 1


def test_unpinning_can_be_undone(store: Store, held: Held, other: Held) -> None:
    pin = store.pin(at(held, "12.5亿元"), at(other, "12.5亿元"), Ruling.PINNED)
    store.unpin(pin)
    assert store.pins(held.id, other.id) == ()
    store.undo()
    assert [pin.id for pin in store.pins(held.id, other.id)] == [pin]


def test_what_is_not_pinned_can_not_be_unpinned(store: Store) -> None:
    with pytest.raises(KeyError):
        store.unpin(PinId("none"))


def test_a_pin_follows_its_words_into_the_next_version(store: Store, held: Held, other: Held) -> None:
    store.pin(at(held, "12.5亿元"), at(other, "服务大厅"), Ruling.PINNED)
    edited = store.keep(_with_a_new_beginning(other.article), b"edited")
    assert edited.id == other.id
    (pin,) = store.pins(held.id, other.id)
    assert pin.right.of(edited.article.text) == "服务大厅"
    assert pin.right != at(other, "服务大厅").span


def test_a_pin_whose_words_are_gone_is_left_out(store: Store, held: Held, other: Held) -> None:
    store.pin(at(held, "12.5亿元"), at(other, "服务大厅"), Ruling.PINNED)
    store.keep(replace(other.article, text="另一篇文章\n完全改写的内容，与从前无关。"), b"rewritten")
    assert store.pins(held.id, other.id) == ()


def _with_a_new_beginning(old: Article) -> Article:
    return replace(old, text=old.text.replace("另一篇文章\n", "另一篇文章\n新加的第一段说明缘由。\n"))
