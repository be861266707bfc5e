"""By what means a measure steers, and the word that shows it."""

import pytest

from briefing.extract.measures.instruments import Cued, instruments
from briefing.extract.measures.lexicon import PUBLISH
from briefing.model.measure import Instrument
from briefing.resources import table


@pytest.mark.parametrize(
    ("action", "rest", "instrument", "cue"),
    [
        ("给予", "企业300万元奖励", Instrument.REWARD, "给予"),
        ("给予", "企业15%的所得税优惠", Instrument.TAX, "所得税"),
        ("设立", "10亿元产业基金", Instrument.FUND, "产业基金"),
        ("加强", "科技攻关", Instrument.RND, "科技攻关"),
        ("强化", "安全监管", Instrument.REGULATION, "安全监管"),
        ("落实", "主体责任", Instrument.ORGANISATION, "主体责任"),
        ("完善", "社会保障体系", Instrument.LIVELIHOOD, "社会保障"),
        ("简化", "审批流程", Instrument.SERVICE, "流程"),
        ("培育", "100家", Instrument.INDUSTRY, "培育"),
        ("推进", "此项", Instrument.OTHER, ""),
    ],
)
def test_the_objects_end_and_the_verb_decide(
    action: str, rest: str, instrument: Instrument, cue: str
) -> None:
    assert instruments().of(Cued(action, 0, rest)) == (instrument, cue)


@pytest.mark.parametrize(
    ("action", "rest", "instrument"),
    [
        ("发布", "《节能减排工作方案》", Instrument.DOCUMENT),
        ("推出", "20条重点举措", Instrument.DOCUMENT),
        ("推出", "20亿元的创投基金", Instrument.FUND),
        ("制定", "养老服务条例", Instrument.DOCUMENT),
    ],
)
def test_what_is_made_public_is_a_document_where_it_is_a_paper(
    action: str, rest: str, instrument: Instrument
) -> None:
    assert instruments().of(Cued(action, PUBLISH, rest))[0] is instrument


def test_a_papers_name_does_not_decide_what_is_done_with_it() -> None:
    said = Cued("落实", 0, "《关于节能减排的意见》主体责任")
    assert instruments().of(said)[0] is Instrument.ORGANISATION


def test_whom_it_is_for_decides_only_where_nothing_else_does() -> None:
    supports = Cued("支持", 0, "高校建设平台", "高校")
    assert instruments().of(supports)[0] is Instrument.PLATFORM
    assert instruments().of(Cued("支持", 0, "高校", "高校"))[0] is Instrument.RND


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("extend the loan scheme", Instrument.FINANCE),
        ("provide grants of $2 billion to firms", Instrument.REWARD),
        ("raise the tariff rate on steel", Instrument.TAX),
        ("build more public housing", Instrument.LIVELIHOOD),
        ("proceed", Instrument.OTHER),
    ],
)
def test_english_cues_count_the_earlier_the_more(text: str, instrument: Instrument) -> None:
    assert instruments().of_english(text)[0] is instrument


def test_every_instrument_has_cues_in_both_languages() -> None:
    lists = table("vocabulary", "instruments.toml")
    named = {instrument.value for instrument in Instrument}
    assert lists.keys() - {"general"} == named
    assert all(lists[name]["object"].split() and lists[name]["english"].split() for name in named)
