"""Numbers of a text held against sources: confirmed, rounded, changed, without qualifier or source."""

import pytest

from briefing.extract.finder import find
from briefing.memo.checking import Checked, Verdict, check, claims, claims_achievement, grounds
from tests.unit.memo.samples import article

SOURCE = article(
    "某市年度工作\n"
    "2023年，全市完成技术改造项目20876个，外贸总额预计超4100亿美元，旅游收入863.4亿元。\n"
    "到2027年，全市将建成示范工厂300家。市财政安排产业基金不少于50亿元。\n"
    "Exports rose to $41.6 billion in 2023.\n"
    "2023年，单位能耗下降9.1%。\n"
    "香港政府預計，本年預算盈餘1375億港元。\n",
    "某市年度工作",
)
GROUNDS = grounds([(SOURCE, find(SOURCE))])

VERDICTS = [
    ("2023年，全市完成技术改造项目20876个。", Verdict.CONFIRMED),
    ("2023年旅游收入863.4亿元。", Verdict.CONFIRMED),
    ("2023年旅游收入约863亿元。", Verdict.ROUNDED),
    ("2023年，全市完成技术改造项目20867个。", Verdict.CHANGED),
    ("2023年旅游收入836.4亿元。", Verdict.CHANGED),
    ("2023年外贸总额4100亿美元。", Verdict.QUALIFIER),
    ("市财政安排产业基金50亿元。", Verdict.QUALIFIER),
    ("市财政安排产业基金不少于50亿元。", Verdict.CONFIRMED),
    ("全市已建成示范工厂300家。", Verdict.STATUS),
    ("到2027年，全市将建成示范工厂300家。", Verdict.CONFIRMED),
    ("全市新开公园17座。", Verdict.NO_SOURCE),
    ("2023年粮食产量863.4万吨。", Verdict.NO_SOURCE),
    ("Exports rose to $41.6 billion in 2023.", Verdict.CONFIRMED),
    ("Exports rose to $46.1 billion in 2023.", Verdict.CHANGED),
    ("单位能耗9.1%。", Verdict.CONFIRMED),
    ("单位能耗上升9.1%。", Verdict.CHANGED),
    ("本年预算盈餘1375億元。", Verdict.CONFIRMED),
]


def judged(*lines: str) -> tuple[Checked, ...]:
    return check(claims((number, line, None) for number, line in enumerate(lines, start=1)), GROUNDS)


@pytest.mark.parametrize(("line", "verdict"), VERDICTS)
def test_a_number_gets_the_verdict_that_its_source_allows(line: str, verdict: Verdict) -> None:
    (checked,) = judged(line)
    assert checked.verdict is verdict


def test_what_was_changed_names_the_figure_that_it_was() -> None:
    (checked,) = judged("2023年，全市完成技术改造项目20867个。")
    assert checked.ground is not None
    assert (checked.claim.printed, checked.ground.printed) == ("20867个", "20876个")
    assert checked.ground.paragraph == 1


def test_a_row_that_states_a_value_twice_is_judged_by_the_better_one() -> None:
    row = "外贸总额\t预计超4100亿美元\t4100亿美元"
    assert {one.verdict for one in check(claims([(1, row, 1)]), GROUNDS)} == {Verdict.CONFIRMED}
    assert Verdict.QUALIFIER in {one.verdict for one in check(claims([(1, row, None)]), GROUNDS)}


def test_cells_are_read_after_what_their_row_is_about_and_english_ones_by_themselves() -> None:
    rows = ["单位能耗\t9.1%\t↓ 9.1%", "Exports\t$41.6 billion\t416亿美元\t2023年", "示范工厂\t301家\t目标"]
    judged_ = check(claims((n, row, n) for n, row in enumerate(rows, start=1)), GROUNDS)
    told = [(one.claim.line, one.verdict) for one in judged_]
    assert {verdict for line, verdict in told if line < 3} == {Verdict.CONFIRMED}
    assert [verdict for line, verdict in told if line == 3] == [Verdict.CHANGED]


def test_a_text_without_sources_has_none() -> None:
    assert [one.verdict for one in check(claims([(1, "投入5亿元。", None)]), ())] == [Verdict.NO_SOURCE]


@pytest.mark.parametrize(
    ("clause", "claims_it"),
    [
        ("全市已建成示范工厂", True),
        ("产值达到了3万亿元", True),
        ("exports reached $5 billion", True),
        ("the city has built 30 plants", True),
        ("示范工厂300家", False),
        ("到2027年将建成示范工厂", False),
        ("已计划建成示范工厂", False),
        ("exports will have reached $5 billion", False),
        ("the target has not been met", False),
    ],
)
def test_only_words_of_achievement_without_words_of_aim_claim_one(clause: str, claims_it: bool) -> None:
    assert claims_achievement(clause) is claims_it
