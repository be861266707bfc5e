"""How far a time reaches from where it stands: lead, part of a clause, comparison, name or announcement."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.mention import Reach
from briefing.extract.context.reading import Read
from briefing.extract.context.words import either, vocabulary

_BREAKS = "，。；！？：,;!?:\n\t"
_UNBROKEN = re.compile(r"[^，。；！？：,;!?:\n\t]*")
_EMBEDDING = re.compile(
    "(?:涉及|涉及到|包括|来自|來自|由于|由於|因为|因為|针对|針對|扣除|撇除|计及|計及|用于|用於|反映|抵销|抵銷|连同|連同)$"
)
_MULTIPLE_OF = re.compile(r"[^，。；\d]{0,10}的?[\d.一二三四五六七八九十两兩]+多?倍")
_CASES = re.compile(
    "[^，。；\\d]{0,16}的?(?:情况|情況|形势|形勢|问题|問題|特点|特點|态势|態勢|局面|变化|變化)"
)
_ONLY_ITS_OWN = re.compile(
    r"(?:(?:延[长長续續]|[顺順]延|展期|[实實]施|[执執]行|有效期|期限)[^，。；]{0,6}|.[于於])$"
)
_VALUE_THEN = re.compile(
    r"(?:度|年|末|底)?的?\s?(?:约|約|近|超过|超過|超|不足|不到|逾|突破)?[\d一二三四五六七八九十两兩百千万萬]+(?![年月]|\d*[年月])"
)
_FOR = ("对", "對", "对于", "對於", "凡", "凡是", "凡在", "对在", "對在")
_WHOM = re.compile(
    "[^，。；]{0,30}的[^，。；的]{0,12}(?:企业|企業|项目|項目|单位|單位|机构|機構|个人|個人|团队|團隊|人才|家庭|人员|人員)"
)
_LIKENED = re.compile("[是为為](?:我国|我國|全国|全國|国家|國家|我省|我市|全省|全市)?$")
_LIKENING = ("是", "为", "為", "相当于", "相當於")
_PREDICATE = re.compile("[是为為创創]")
_OWN_VALUE = re.compile(r"的?\s?[\d.]+[%％点點万萬亿億元]{0,3}的")
_SAID = re.compile("发布会|發布會|记者会|記者會|表示|介绍|介紹|公布|获悉|獲悉|通报|强调|指出|会议|會議|印发")
_TAKES_PLACE = re.compile(
    r"(?:（[^）]*）)?(?:在[^，。；]{1,36}?)?(?:正式)?(?:举行|舉行|举办|舉辦|开幕|開幕|闭幕|閉幕|启幕|揭幕|召开|召開|启动|啟動|开工|開工|开赛|開賽)(?=[，。；])"
)
_STATISTICS = re.compile(
    r"(?:度|份|底|末)?的?[^，。；\d]{0,16}?(?:率|指数|指數|数据|數據|数字|數字|统计|統計|情况|情況|金额|金額|人数|人數|价格|價格|业绩|業績)(?=[，,：:]|后|後|按|为|為|是|显示|顯示)"
)
_TELLING = re.compile("(?:公布|公佈|发布|發布|發佈|显示|顯示|公告)[^，。；]{0,10}$")
_EVENT_LEAD = 24
_ONES_OWN = ("其", "本人", "该企业", "该单位")
_WIRE = ("电", "電", "讯", "訊", "消息")
_FOR_SO_LONG = re.compile(r"(?:共|合共)?\d{1,2}[个個]月(?:期间|期間|内|內)[，,]")
_RECORD = re.compile("[，]?的?(?:同期)?(?:最[高低大小快慢多少好差长]|新[高低]|次[高低])")
_TURNING = re.compile("(?:创|[创創]下|创出|扭[转轉]|改[变變]|[结結]束|[终終]止|打破)了?$")
_LOOK_AHEAD = 90
_LOOK_BACK = 40
_LEAD_WORDS = 6
_LONG_SUBJECT = 240
_ENGLISH_LEAD = 48
_OPENING, _CLOSING = "（(【[", "）)】]"


def chinese_reach(text: str, start: int, end: int, read: Read) -> Reach:
    """The reach of a Chinese expression within the text from `start` to `end`."""
    lead = _clause_before(text, start, read.start)
    behind = text[read.end : min(end, read.end + _LOOK_AHEAD)]
    if _is_turning(text, read, lead, behind):
        return Reach.NONE
    unsaid = _unsaid(text, start, read, lead, behind)
    return unsaid or _said(text, start, read, lead, behind)


def _is_turning(text: str, read: Read, lead: str, behind: str) -> bool:
    """`创2010年以来新高`, `扭转2020年以来的下降态势`: a record or a turn since then, no time of figures."""
    since = read.rule == "since" and text.endswith(("以来", "以來"), read.start, read.end)
    return since and bool(_RECORD.match(behind) or _TURNING.search(lead))


def _unsaid(text: str, start: int, read: Read, lead: str, behind: str) -> Reach | None:
    """What says nothing of figures further on: editions, comparisons, asides, names, days of news."""
    wired = _has_day(read) and behind.startswith(_WIRE)
    if wired or _is_edition(text, start, read, lead, behind):
        return Reach.NONE
    times = lead.endswith(_LIKENING) and _MULTIPLE_OF.match(behind)
    if times or _is_compared(lead, behind) or behind.startswith("同期"):
        return Reach.LOCAL if _OWN_VALUE.match(behind) else Reach.COMPARED
    if _in_brackets(text, start, read.start):
        return Reach.LOCAL
    named = read.rule not in {"until", "since"} and _names().document.match(behind)
    announced = (
        _is_dated(read) and not _is_event(read, lead, behind) and _announces().search(_before_figures(behind))
    )
    conditional = lead.lstrip() in _FOR and _WHOM.match(behind)
    former = read.rule == "from" and _VALUE_THEN.match(behind)
    own = read.rule == "moment" and lead.endswith(_ONES_OWN) and behind[:1] not in _BREAKS
    if conditional or former or own or (_beside_number().match(behind) and not named):
        return Reach.LOCAL
    addressed = lead.endswith(("针对", "針對")) and _CASES.match(behind)
    return Reach.NONE if named or announced or addressed else None


def _said(text: str, start: int, read: Read, lead: str, behind: str) -> Reach:
    leads_clause = len(lead) <= _LEAD_WORDS and not _EMBEDDING.search(lead)
    ends_clause = behind[:1] in _BREAKS
    attributive = read.rule == "plan" and text[read.end - 1] in '五”"」』'
    likened = read.rule == "plan" and _LIKENED.search(lead) is not None
    if likened or ((read.rule == "ahead" or attributive) and not ends_clause):
        return Reach.LOCAL if likened else Reach.SENTENCE
    if _ONLY_ITS_OWN.search(lead):
        return Reach.LOCAL if read.rule == "until" or lead[-1] in "至到" else Reach.SENTENCE
    if (
        _is_event(read, lead, behind)
        or _is_told(read, lead, behind)
        or (leads_clause and _is_term(read) and (ends_clause or _FOR_SO_LONG.match(behind)))
    ):
        return Reach.PARAGRAPH
    if _has_day(read) or (_from_to(read, text) and read.start > start + _LEAD_WORDS):
        return Reach.SENTENCE
    return Reach.PARAGRAPH if leads_clause or ends_clause else Reach.SENTENCE


def english_reach(text: str, start: int, end: int, read: Read) -> Reach:
    """The reach of an English expression within the text from `start` to `end`."""
    if read.rule == "compared":
        return Reach.COMPARED
    if _in_brackets(text, start, read.start):
        return Reach.LOCAL
    if _has_day(read) and _is_dated(read) and _announces().search(_before_figures(_said_on(text, read, end))):
        return Reach.NONE
    floor = max(start, read.start - 2 * _ENGLISH_LEAD)
    sentence = max(text.rfind(mark, floor, read.start) for mark in (". ", "! ", "? ", "; "))
    near = read.start - max(floor, sentence + 2) <= _ENGLISH_LEAD
    lasts = near and read.rule != "since" and not _has_day(read)
    return Reach.PARAGRAPH if lasts else Reach.SENTENCE


def _said_on(text: str, read: Read, end: int) -> str:
    """What an English sentence says behind a day that opens it, however long its subject is."""
    far = min(end, read.end + _LONG_SUBJECT)
    stop = text.find(". ", read.end, far)
    return text[read.end : stop if stop >= 0 else far]


def leads(text: str, start: int, at: int) -> bool:
    """Whether few words stand before a place in its clause: `近五年来`, `供暖季以来`."""
    lead = _clause_before(text, start, at)
    return len(lead) <= _LEAD_WORDS and _PREDICATE.search(lead) is None


def is_compared(text: str, start: int, at: int) -> bool:
    """Whether what stands at a place is only compared with."""
    return _is_compared(_clause_before(text, start, at), text[at : at + _LOOK_BACK])


def _clause_before(text: str, start: int, at: int) -> str:
    backwards = text[max(start, at - _LOOK_BACK) : at][::-1]
    found = _UNBROKEN.match(backwards)
    return (found.group() if found else "")[::-1].strip()


def _is_compared(lead: str, behind: str) -> bool:
    if lead.endswith(("同比", "环比", "環比")):
        return True
    found = _comparison().match(lead[::-1][:12])
    if found is None:
        return False
    if found["word"] in "与與同跟和":
        return bool(_alike().search(re.split("[，。；,;]", behind, maxsplit=1)[0]))
    return True


@cache
def _comparison() -> re.Pattern[str]:
    words = vocabulary("periods")["comparison"]
    not_before = "|".join(re.escape(w[::-1][1:]) for w in words["not_before"])
    either_back = either(w[::-1] for w in words["before"])
    return re.compile(rf"[^，。；,;：、]{{0,7}}?(?<![重例率])(?P<word>{either_back})(?!{not_before})")


@cache
def _alike() -> re.Pattern[str]:
    return re.compile(either(vocabulary("periods")["comparison"]["alike"]))


@dataclass(frozen=True, slots=True)
class _Names:
    edition: re.Pattern[str]
    document: re.Pattern[str]
    before: re.Pattern[str]
    never: re.Pattern[str]


def _is_edition(text: str, start: int, read: Read, lead: str, behind: str) -> bool:
    """`2019年版`, `作为2022年`, `《2019年…》`: part of a name."""
    names = _names()
    plain = text[read.end - 1 : read.end] in "年度"
    if (plain and names.edition.match(behind)) or names.before.search(lead) or names.never.match(behind):
        return True
    window = text[max(start, read.start - _LOOK_AHEAD) : read.start]
    return window.rfind("《") > window.rfind("》")


@cache
def _names() -> _Names:
    words = vocabulary("periods")["names"]
    return _Names(
        edition=re.compile(either(words["after"])),
        document=re.compile(
            rf"[^，。；：、,;的]{{0,12}}?(?:{either(words['documents'])}|{words['budgets']})"
        ),
        before=re.compile(rf"(?:{either(words['before'])})[^，]*$"),
        never=re.compile(rf"[^，。；：、,;]{{0,3}}(?:{either(words['never'])})"),
    )


def _in_brackets(text: str, start: int, at: int) -> bool:
    window = text[max(start, at - _LOOK_AHEAD) : at]
    opened = max(window.rfind(c) for c in _OPENING)
    return opened > max(window.rfind(c) for c in _CLOSING)


@cache
def _beside_number() -> re.Pattern[str]:
    return re.compile(
        r"(?:度|年)?的\s?(?:约|約|近|超过|超過|超|不足|不到|逾|突破)?[\d一二三四五六七八九十两兩百千]+(?!\w*[项項个個家条條]|[年天届屆次])(?![\d年])"
    )


def _from_to(read: Read, text: str) -> bool:
    """`2020年到2025年` in mid-paragraph compares its two ends; what follows is not of that time."""
    years = read.first is not None and read.last is not None and read.first.year != read.last.year
    return years and read.rule == "moment" and bool(re.search("年[到至]", text[read.start : read.end]))


def _has_day(read: Read) -> bool:
    return any(m is not None and m.day is not None for m in (read.first, read.last))


def _is_dated(read: Read) -> bool:
    if read.rule in {"until", "since"}:
        return False
    return any(m is not None and m.month is not None for m in (read.first, read.last))


def _is_term(read: Read) -> bool:
    """`2019年1月1日至12月31日，…`: the term for which rules hold."""
    first, last = read.first, read.last
    if first is None or last is None or first.day is None:
        return False
    return (first.year, first.month) != (last.year, last.month)


def _is_event(read: Read, lead: str, behind: str) -> bool:
    """`今天（5月22日），第四届博览会开幕，…`: a day that opens a report of what took place on it."""
    if not _has_day(read) or read.rule in {"until", "since"}:
        return False
    if _TAKES_PLACE.match(behind) and not _SAID.search(behind):
        return True
    if len(lead) > _EVENT_LEAD:
        return False
    said = re.split("[。；]", behind, maxsplit=1)[0]
    return _events().search(said) is not None and not _SAID.search(said)


def _is_told(read: Read, lead: str, behind: str) -> bool:
    """`统计局公布去年四季度的失业率，`: the time of the statistics that a text goes on to give."""
    told = not _has_day(read) and _TELLING.search(lead)
    return bool(told and _STATISTICS.match(behind))


@cache
def _events() -> re.Pattern[str]:
    return re.compile(vocabulary("periods")["announcing"]["events"])


def _before_figures(behind: str) -> str:
    return re.split(r"[\d.]+\s?(?:%|％|[万萬亿億千]|个百|percent|million|billion)", behind, maxsplit=1)[0]


@cache
def _announces() -> re.Pattern[str]:
    words = vocabulary("periods")["announcing"]
    return re.compile(f"{either(words['verbs'])}|(?i:{'|'.join(words['english'])})")
