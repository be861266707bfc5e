"""When measures hold: as said in them or before them, or on the day of the announcement."""

import datetime as dt
from dataclasses import replace

import pytest

from briefing.extract.measures.finder import find_measures
from briefing.extract.passage import passage

DAY = dt.date(2023, 5, 10)


def periods(text: str) -> list[tuple[str | None, str | None] | None]:
    found = find_measures(replace(passage(text, "1"), date=DAY))
    return [(m.period.start, m.period.end) if m.period else None for m in found]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("到2025年，全市建成示范工厂100家。", (None, "2025")),
        ("“十四五”期间，市政府将设立产业基金。", ("2021", "2025")),
        ("市政府今日公布财政预算案。", ("2023-05-10", "2023-05-10")),
        ("发展局明天公布卖地详情。", ("2023-05-11", "2023-05-11")),
        ("发展局今早公布卖地详情。", ("2023-05-10", "2023-05-10")),
        ("对企业当年新增贷款给予贴息。", None),
        ("新的一年，上海将加快建设国际金融中心。", ("2023", "2023")),
        ("市政府将加强监管。", None),
        ("In 2021, the Government launched a fund for firms.", ("2021", "2021")),
    ],
)
def test_a_measure_has_the_period_that_is_said(text: str, period: tuple[str | None, str | None]) -> None:
    assert periods(text) == [period]


def test_a_period_reaches_to_the_measures_after_it() -> None:
    assert periods("到2025年，全市培育企业200家，新增学位1万个。") == [(None, "2025")] * 2


def test_what_is_announced_has_the_day_not_the_papers_period() -> None:
    text = "1月24日，国务院发布《“十四五”节能工作方案》。"
    assert periods(text) == [("2023-01-24", "2023-01-24")]


def test_what_was_done_takes_over_no_period_that_is_not_over() -> None:
    text = "“十四五”期间，市政府将设立产业基金。市法人服务平台已正式上线。"
    assert periods(text) == [("2021", "2025"), None]


def test_an_order_does_not_hold_on_the_day_of_the_meeting_that_gave_it() -> None:
    text = "5月10日，市政府召开会议，要求各地抓紧春耕。加强农资供应。"
    assert periods(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今天海面起风。当地启动防风预案。", ("2023-05-10", "2023-05-10")),
        ("今天海面起风。当地将启动防风预案。", None),
        ("市渔业局今天发布通知，严厉打击非法捕捞。", None),
        ("今年的渔业工作报告提出，完善休渔制度。", None),
        ("今年，市政府将完善休渔制度。", ("2023", "2023")),
    ],
)
def test_what_is_done_today_holds_today_and_orders_hold_for_no_day(
    text: str, period: tuple[str, str] | None
) -> None:
    assert periods(text)[-1] == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Next week, the Government will open two piers.", ("2023-05-15", "2023-05-21")),
        ("Starting today, the Government will waive pier fees.", ("2023-05-10", None)),
        ("Today, the Government issued a report on piers.", ("2023-05-10", "2023-05-10")),
        ("In April 2023, the Government announced a $2 million fund for piers.", None),
        ("In May, the Government announced a plan to build 20 piers by 2030.", (None, "2030")),
        ("Last month the Government opened a pier.", ("2023-04", "2023-04")),
        ("Today's Government will open two piers.", None),
    ],
)
def test_an_english_measure_has_its_day_or_week_but_not_when_it_was_announced(
    text: str, period: tuple[str | None, str | None] | None
) -> None:
    assert periods(text) == [period]


def test_what_takes_effect_later_holds_from_then_on() -> None:
    text = "The Government will cut pier fees. This will take effect from July 2023."
    assert periods(text) == [("2023-07", None)]


def test_what_is_to_come_takes_over_no_time_of_an_act_before_it() -> None:
    text = "In 2023, the Government opened a pier. The Government will repair it. It has cut pier fees."
    assert periods(text) == [("2023", "2023"), None, ("2023", "2023")]


def test_what_is_to_come_takes_over_a_time_that_lies_ahead() -> None:
    text = "In 2025, the Government will open a pier. The Government will also invest in boats."
    assert periods(text) == [("2025", "2025")] * 2
