"""What every store does with the codebook."""

from dataclasses import replace

import pytest

from briefing.errors import StoreError
from briefing.model.annotation import AnnotationKind
from briefing.model.codebook import Code, CodeId, below, in_order
from briefing.store.port import Held, Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import article, target


def named(store: Store, name: str) -> Code:
    return next(code for code in store.codes() if code.name == name)


def tagged(store: Store, held: Held, words: str, *tags: str) -> None:
    store.retag(store.annotate(target(held, words), AnnotationKind.NOTE), tags)


def names(store: Store, held: Held) -> list[tuple[str, ...]]:
    return [note.tags for note in store.annotations(held.id)]


def test_tags_are_codes_with_their_uses(store: Store, held: Held) -> None:
    tagged(store, held, "12.5亿元", "资金", "核对")
    tagged(store, held, "200万元", "资金")
    assert [(code.name, code.uses) for code in store.codes()] == [("核对", 1), ("资金", 2)]


def test_a_code_has_a_name_colour_description_and_parent_after_a_restart(reopened: Opener) -> None:
    store = reopened()
    top, low = store.code_add("资金"), store.code_add("奖励")
    changed = Code(low, "一次性奖励", 4, "首次认定给的", top)
    store.code_put(changed)
    assert named(reopened(), "一次性奖励") == changed


def test_a_renamed_code_is_renamed_on_every_annotation(store: Store, held: Held) -> None:
    tagged(store, held, "12.5亿元", "资金")
    store.code_put(replace(named(store, "资金"), name="财政资金"))
    assert names(store, held) == [("财政资金",)]
    change = store.undo()
    assert change is not None
    assert change.articles == {held.id}
    assert names(store, held) == [("资金",)]


@pytest.mark.parametrize("name", ["乙", "", "  "])
def test_a_name_that_is_taken_or_empty_is_refused(store: Store, name: str) -> None:
    store.code_add("甲")
    store.code_add("乙")
    with pytest.raises(StoreError) as caught:
        store.code_put(replace(named(store, "甲"), name=name))
    assert caught.value.code == "store.code_exists"
    assert [code.name for code in store.codes()] == ["乙", "甲"]


def test_adding_a_code_that_is_there_gives_that_one(store: Store) -> None:
    assert store.code_add("甲") == store.code_add(" 甲 ")
    assert store.steps() == ("code-add", None)


def test_a_code_never_stands_below_itself(store: Store) -> None:
    top, middle, low = (store.code_add(name) for name in ("一", "二", "三"))
    store.code_put(replace(named(store, "二"), parent=top))
    store.code_put(replace(named(store, "三"), parent=middle))
    with pytest.raises(ValueError, match=low):
        store.code_put(replace(named(store, "一"), parent=low))
    with pytest.raises(ValueError, match=top):
        store.code_put(replace(named(store, "一"), parent=top))


def test_merging_gives_each_annotation_the_other_code_once(store: Store, held: Held) -> None:
    tagged(store, held, "12.5亿元", "钱")
    tagged(store, held, "200万元", "钱", "资金")
    store.code_merge(named(store, "钱").id, named(store, "资金").id)
    assert names(store, held) == [("资金",), ("资金",)]
    assert [code.name for code in store.codes()] == ["资金"]
    store.undo()
    assert names(store, held) == [("钱",), ("钱", "资金")]


def test_merging_into_a_code_that_stands_below_keeps_the_tree_whole(store: Store) -> None:
    top, low, leaf = (store.code_add(name) for name in ("一", "二", "三"))
    store.code_put(replace(named(store, "二"), parent=top))
    store.code_put(replace(named(store, "三"), parent=low))
    store.code_merge(top, low)
    assert {(code.name, code.parent) for code in store.codes()} == {("二", None), ("三", low)}
    assert leaf in {code.id for code in store.codes()}


def test_merging_a_code_with_itself_changes_nothing(store: Store) -> None:
    one = store.code_add("一")
    store.code_merge(one, one)
    assert store.steps() == ("code-add", None)


def test_what_stood_under_a_removed_code_moves_up(store: Store, held: Held) -> None:
    tagged(store, held, "12.5亿元", "中")
    top, low = store.code_add("上"), store.code_add("下")
    store.code_put(replace(named(store, "中"), parent=top))
    store.code_put(replace(named(store, "下"), parent=named(store, "中").id))
    store.code_remove(named(store, "中").id)
    assert named(store, "下") == Code(low, "下", parent=top)
    assert names(store, held) == [()]
    store.undo()
    assert names(store, held) == [("中",)]


def test_removing_a_code_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        store.code_remove(CodeId("none"))


def test_codes_are_listed_each_under_its_parent() -> None:
    a, b, c, d = (CodeId(name) for name in "abcd")
    codes = (Code(d, "乙"), Code(a, "甲"), Code(b, "子", parent=a), Code(c, "孙", parent=b))
    assert [(depth, code.id) for depth, code in in_order(codes)] == [(0, d), (0, a), (1, b), (2, c)]
    assert below(codes, a) == {a, b, c}


def test_a_code_of_an_annotation_in_the_bin_is_not_in_use(store: Store, held: Held) -> None:
    tagged(store, held, "12.5亿元", "资金")
    store.delete(store.annotations(held.id)[0].id)
    assert named(store, "资金").uses == 0
    assert store.tags() == ()


def test_the_codebook_is_read_of_an_empty_library(store: Store) -> None:
    assert store.codes() == ()
    store.keep(article(), b"")
    assert store.codes() == ()
