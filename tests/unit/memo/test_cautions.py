"""What should be seen to before a memo goes out."""

from dataclasses import replace

import pytest

from briefing.memo.cautions import Caution, Kind, cautions
from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material
from briefing.messages import Language
from briefing.model.annotation import ArticleId
from briefing.model.memo import ComparedItem, Item, Memo, Note, Section, TextItem
from briefing.model.section import SectionKind
from tests.unit.memo.samples import COMPARISON, LEFT, LEFT_FINDINGS, RIGHT, RIGHT_FINDINGS


def memo(*own: str) -> Memo:
    """A memo of both articles with sentences of the analyst's own."""
    materials = [
        Material(LEFT, LEFT_FINDINGS, id=ArticleId("left")),
        Material(RIGHT, RIGHT_FINDINGS, id=ArticleId("right")),
    ]
    made = compose(materials, [Compared(0, 1, COMPARISON)], Head("要点", Language.CHINESE))
    texts = tuple(TextItem(f"t{number}", words) for number, words in enumerate(own))
    return replace(made, sections=(*made.sections, Section(SectionKind.OPTIONS, texts)))


def kinds(found: tuple[Caution, ...]) -> list[Kind]:
    return [one.kind for one in found]


def test_undecided_findings_are_counted() -> None:
    assert cautions(memo(), undecided=7)[0] == Caution(Kind.UNDECIDED, count=7)
    assert Kind.UNDECIDED not in kinds(cautions(memo()))


def test_figures_that_two_sources_give_differently_are_told() -> None:
    (conflict,) = [one for one in cautions(memo()) if one.kind is Kind.CONFLICT]
    assert conflict.about == "地区生产总值 预计超2.2万亿元／2.3万亿元"


def test_a_conflict_that_a_note_speaks_to_is_settled() -> None:
    made = memo()
    compared = next(s for s in made.sections if s.kind is SectionKind.COMPARISON)
    items: list[Item] = []
    for item in compared.items:
        if isinstance(item, ComparedItem) and item.left is not None:
            items.append(replace(item, left=replace(item.left, notes=(Note("口径不同"),))))
        else:
            items.append(item)
    sections = tuple(replace(s, items=tuple(items)) if s is compared else s for s in made.sections)
    assert Kind.CONFLICT not in kinds(cautions(replace(made, sections=sections)))


def test_figures_of_a_source_that_changed_are_told() -> None:
    versions = {ArticleId("left"): LEFT.version, ArticleId("right"): "another"}
    changed = [one.about for one in cautions(memo(), versions=versions) if one.kind is Kind.CHANGED]
    assert changed == ["进出口总额 突破3800亿美元", "地区生产总值 2.3万亿元"]


@pytest.mark.parametrize(
    ("words", "is_raised"),
    [
        ("全市已认定高新技术企业20000家。", True),
        ("全市已经认定高新技术企业2万家，居全省前列。", True),
        ("地区生产总值已达到2.2万亿元。", True),
        ("到2025年全市将认定高新技术企业20000家。", False),
        ("目标是认定高新技术企业20000家。", False),
        ("工业总产值已达4.1万亿元。", False),
        ("全市已认定高新技术企业12000家。", False),
    ],
)
def test_a_target_told_as_a_result_is_told(words: str, is_raised: bool) -> None:
    raised = [one.about for one in cautions(memo(words)) if one.kind is Kind.STATUS]
    assert raised == ([words] if is_raised else [])
