"""What every store does with verdicts, links, the memo and what it is asked to remember."""

import pytest

from briefing.model.annotation import AnnotationId, AnnotationKind, Decision, Link, LinkId, LinkKind
from briefing.store.port import FIRST_MEMO, Held, MemoEntry, Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import article, target


def entry(identity: str, body: str = "", section: str = "数据") -> MemoEntry:
    return MemoEntry(identity, section, "text", None, "", "{}", body)


def notes(store: Store, held: Held, *places: str) -> list[AnnotationId]:
    return [store.annotate(target(held, words), AnnotationKind.NOTE) for words in places]


def test_verdicts_hold_by_finding_after_a_restart(reopened: Opener) -> None:
    store = reopened()
    held = store.keep(article(), b"")
    store.decide(held.id, ["a", "b", "c"], Decision.ACCEPTED)
    store.decide(held.id, ["b"], Decision.SNOOZED)
    store.decide(held.id, ["c", "never"], None)
    assert reopened().decisions(held.id) == {"a": Decision.ACCEPTED, "b": Decision.SNOOZED}


def test_the_same_verdict_again_is_no_step(store: Store, held: Held) -> None:
    store.decide(held.id, ["a"], Decision.REJECTED)
    store.decide(held.id, ["a"], Decision.REJECTED)
    store.undo()
    assert store.steps() == (None, "decide")


def test_a_link_reads_from_both_ends(store: Store, held: Held) -> None:
    one, two = notes(store, held, "12.5亿元", "200万元")
    identity = store.link(one, two, LinkKind.CONTRADICTS, "口径不同")
    link = Link(identity, LinkKind.CONTRADICTS, one, two, "口径不同")
    assert store.links(one) == store.links(two) == (link,)


def test_a_link_goes_with_its_end_and_comes_back_with_it(store: Store, held: Held) -> None:
    one, two = notes(store, held, "12.5亿元", "200万元")
    store.link(one, two, LinkKind.REPEATS)
    store.delete(two)
    assert store.links(one) == ()
    store.undo()
    assert len(store.links(one)) == 1


def test_a_link_taken_away_is_gone_and_can_not_be_taken_away_twice(store: Store, held: Held) -> None:
    one, two = notes(store, held, "12.5亿元", "200万元")
    link = store.link(one, two, LinkKind.UPDATES)
    store.unlink(link)
    assert store.links(one) == ()
    with pytest.raises(KeyError):
        store.unlink(link)


def test_a_link_needs_both_ends(store: Store, held: Held) -> None:
    (one,) = notes(store, held, "12.5亿元")
    with pytest.raises(KeyError):
        store.link(one, AnnotationId("none"), LinkKind.EXPLAINS)
    with pytest.raises(KeyError):
        store.unlink(LinkId("none"))
    assert store.links(one) == ()


def test_memo_entries_keep_the_order_they_were_given(reopened: Opener) -> None:
    store = reopened()
    for name in "abc":
        store.memo_put(entry(name))
    store.memo_put(entry("d"), before="b")
    store.memo_put(entry("e"), before="a")
    store.memo_put(entry("c"), before="e")
    assert [e.id for e in reopened().memo()] == ["c", "e", "a", "d", "b"]


def test_a_memo_entry_that_is_replaced_stays_in_its_place(store: Store) -> None:
    for name in "abc":
        store.memo_put(entry(name))
    store.memo_put(entry("b", body="改过", section="措施"))
    assert [(e.id, e.body) for e in store.memo()] == [("a", ""), ("b", "改过"), ("c", "")]
    store.memo_remove("b")
    assert [e.id for e in store.memo()] == ["a", "c"]
    store.undo()
    assert store.memo()[1] == entry("b", body="改过", section="措施")


def test_a_library_holds_several_memos_each_with_entries_of_its_own(reopened: Opener) -> None:
    store = reopened()
    assert [memo.title for memo in store.memos()] == [""]
    other = store.memo_make("二月简报")
    store.memo_put(entry("a"))
    store.memo_put(entry("b"), memo=other)
    store.memo_put(entry("c"), before="b", memo=other)
    store.memo_name(FIRST_MEMO, "一月简报")
    store = reopened()
    assert [memo.title for memo in store.memos()] == ["一月简报", "二月简报"]
    assert [e.id for e in store.memo()] == ["a"]
    assert [e.id for e in store.memo(other)] == ["c", "b"]


def test_a_memo_that_is_deleted_comes_back_with_its_entries(store: Store) -> None:
    other = store.memo_make("草稿")
    store.memo_put(entry("a"), memo=other)
    store.memo_delete(other)
    assert [memo.id for memo in store.memos()] == [FIRST_MEMO]
    assert store.memo(other) == ()
    store.undo()
    assert [memo.title for memo in store.memos()] == ["", "草稿"]
    assert [e.id for e in store.memo(other)] == ["a"]
    for _ in range(2):
        store.undo()
    assert [memo.id for memo in store.memos()] == [FIRST_MEMO]


def test_a_memo_entry_says_which_article_it_came_from(store: Store, held: Held) -> None:
    figure = MemoEntry("x", "数据", "figure", held.id, "key", '{"text": "12.5亿元"}')
    store.memo_put(figure)
    assert store.memo() == (figure,)
    change = store.undo()
    assert change is not None
    assert change.articles == {held.id}


def test_what_is_remembered_is_there_after_a_restart(reopened: Opener) -> None:
    store = reopened()
    assert store.remembered("open") is None
    store.remember("open", "一")
    store.remember("open", "二")
    assert reopened().remembered("open") == "二"
    assert store.steps() == (None, None)
