"""By what means a measure steers, and the word that shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.measures.english_instruments import Said, english_instruments
from briefing.extract.measures.instruments import Cued, instruments
from briefing.extract.measures.lexicon import PUBLISH
from briefing.extract.measures.surroundings import Surroundings
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
        ("简化", "审批流程", Instrument.SERVICE, "简化"),
        ("培育", "100家", Instrument.INDUSTRY, "培育"),
        ("推进", "此项", Instrument.OTHER, ""),
        ("列支", "所需资金由失业保险基金列支", Instrument.FUND, "列支"),
        ("建立", "税务联动机制", Instrument.ORGANISATION, "联动机制"),
        ("建设", "企业数据平台", Instrument.PLATFORM, "平台"),
        ("提交", "附属法例", Instrument.DOCUMENT, "附属法例"),
        ("打造", "滨海科创走廊", Instrument.PLATFORM, "科创走廊"),
        ("开展", "科技创新", Instrument.RND, "科技创新"),
        ("规范", "商会会费收取行为", Instrument.REGULATION, "规范"),
        ("开展", "职业技能培训", Instrument.LIVELIHOOD, "职业技能培训"),
        ("延长", "贷款还款期", Instrument.FINANCE, "还款期"),
        ("补贴", "七成水费", Instrument.REWARD, "补贴"),
        ("减免", "七成水费", Instrument.TAX, "水费"),
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
        ("推出", "租金宽减措施", Instrument.TAX),
        ("印发", "租金宽减措施", Instrument.DOCUMENT),
    ],
)
def test_what_is_made_public_is_a_document_where_it_is_a_paper(
    action: str, rest: str, instrument: Instrument
) -> None:
    assert instruments().of(Cued(action, PUBLISH, rest))[0] is instrument


def test_a_papers_name_does_not_decide_what_is_done_with_it() -> None:
    said = Cued("落实", 0, "《关于节能减排的意见》主体责任")
    assert instruments().of(said)[0] is Instrument.ORGANISATION


@pytest.mark.parametrize(
    ("around", "action", "rest", "instrument"),
    [
        ("本节讲养老和医疗，失能老人的护理要加强。", "完善", "服务体系", Instrument.LIVELIHOOD),
        ("企业开办、行政审批和营商环境都在变化。", "完善", "服务体系", Instrument.SERVICE),
        ("本节讲养老和医疗，失能老人的护理要加强。", "发展", "低空经济", Instrument.INDUSTRY),
        ("天气很好，大家都很高兴。", "推进", "此项", Instrument.OTHER),
    ],
)
def test_what_is_told_around_decides_where_the_object_says_little(
    around: str, action: str, rest: str, instrument: Instrument
) -> None:
    surroundings = Surroundings(around, instruments())
    said = Cued(action, 0, rest)
    assert instruments().of(said, lambda: surroundings.of(0, len(around)))[0] is instrument


@pytest.mark.parametrize(
    ("whom", "instrument"),
    [
        ("困难家庭", Instrument.LIVELIHOOD),
        ("高层次人才团队", Instrument.REWARD),
        ("困难家庭创办的企业", Instrument.REWARD),
    ],
)
def test_what_persons_are_given_to_live_on_is_no_reward(whom: str, instrument: Instrument) -> None:
    assert instruments().of(Cued("给予", 0, "补贴600元", whom))[0] is instrument


def test_whom_it_is_for_decides_only_where_nothing_else_does() -> None:
    supports = Cued("支持", 0, "科研院所建设平台", "科研院所")
    assert instruments().of(supports)[0] is Instrument.PLATFORM
    assert instruments().of(Cued("支持", 0, "科研院所", "科研院所"))[0] is Instrument.RND


@pytest.mark.parametrize(
    ("verb", "rest", "whom", "instrument"),
    [
        ("extend", "the loan scheme", "", Instrument.FINANCE),
        ("provide", "grants of $2 billion to firms", "firms", Instrument.REWARD),
        ("raise", "the tariff rate on steel", "", Instrument.TAX),
        ("build", "more public housing", "", Instrument.LIVELIHOOD),
        ("announce", "a package of tax cuts for bakers", "bakers", Instrument.TAX),
        ("take", "strict measures to cut methane", "", Instrument.ENVIRONMENT),
        ("set", "aside $5 million for bakeries", "", Instrument.FUND),
        ("award", "$5 million to the bakery museum", "", Instrument.REWARD),
        ("award", "a contract to modernize highways", "", Instrument.PLATFORM),
        ("approve", "$5 million in rent relief for families", "families", Instrument.LIVELIHOOD),
        ("pay", "cash benefits to seniors", "seniors", Instrument.LIVELIHOOD),
        ("pay", "cash benefits to employers", "employers", Instrument.REWARD),
        ("raise", "the pension rate to $290", "", Instrument.LIVELIHOOD),
        ("launch", "a $9 million apprenticeship plan", "", Instrument.TALENT),
        ("publish", "a report on housing", "", Instrument.DOCUMENT),
        ("implement", "a report on housing standards", "", Instrument.DOCUMENT),
        ("call", "on Parliament to pass the housing bill", "", Instrument.DOCUMENT),
        ("call", "on bakers to hire more apprentices", "bakers", Instrument.TALENT),
        ("encourage", "farmers to invest in mills", "farmers", Instrument.FUND),
        ("launch", "Bakers.gov", "", Instrument.SERVICE),
        ("distribute", "$5 million in relief to bakeries and firms", "bakeries and firms", Instrument.FUND),
        ("provide", "bakers with skills", "", Instrument.TALENT),
        ("proceed", "", "", Instrument.OTHER),
        ("sign", "an Executive Order strengthening the nation’s ports", "", Instrument.DOCUMENT),
        ("sign", "a Port Memorandum (NPM) protecting the nation’s ports", "", Instrument.DOCUMENT),
        ("sign", "contracts strengthening the nation’s ports", "", Instrument.PLATFORM),
        ("deploy", "teams for storm debris", "", Instrument.OTHER),
    ],
)
def test_an_english_objects_head_and_the_verb_decide(
    verb: str, rest: str, whom: str, instrument: Instrument
) -> None:
    assert english_instruments().of(Said(verb, "", rest, whom))[0] is instrument


def test_what_is_acted_on_decides_before_what_stands_behind_the_verb() -> None:
    said = Said("allocate", "An extra $5 million", "to the housing board for homes")
    assert english_instruments().of(said) == (Instrument.FUND, "allocate")


def test_words_around_a_measure_decide_only_where_it_tells_nothing() -> None:
    around = ("During the epidemic", "")
    assert english_instruments().of(Said("stay", "", "alert", "", around))[0] is Instrument.LIVELIHOOD
    assert english_instruments().of(Said("cut", "", "taxes", "", around))[0] is Instrument.TAX


@pytest.mark.parametrize(
    ("whom", "instrument"), [("非住宅用户", Instrument.REWARD), ("居民", Instrument.LIVELIHOOD)]
)
def test_help_with_costs_is_a_reward_for_firms_and_a_benefit_for_persons(
    whom: str, instrument: Instrument
) -> None:
    assert instruments().of(Cued("提供", 0, "电费补贴", whom))[0] is instrument


@given(
    st.lists(
        st.sampled_from(("to", "of", "$5", "million", "and", "housing", ",", "(", "steps", "in", "them"))
    )
)
def test_any_words_have_an_instrument(words: list[str]) -> None:
    for verb in ("require", "award", "call", "publish", ""):
        said = Said(verb, "", " ".join(words), "")
        assert isinstance(english_instruments().of(said)[0], Instrument)
        assert isinstance(english_instruments().of(said._replace(subject=said.rest))[0], Instrument)


def test_every_instrument_has_cues_in_both_languages() -> None:
    chinese = table("vocabulary", "instruments.toml")
    english = table("vocabulary", "instruments-english.toml")
    named = {instrument.value for instrument in Instrument}
    assert chinese.keys() - {"general"} == english.keys() - {"verbs", "words"} == named
    assert all(chinese[name]["object"].split() and english[name]["strong"].split() for name in named)
