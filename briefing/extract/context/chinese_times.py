"""The grammar of times in Chinese: plans, years, halves, quarters, months, days and ranges of them."""

import re
from functools import cache

from briefing.extract.context.words import either, vocabulary

_YEAR4 = r"(?:19|20)\d{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2}"
_SHORT_NAME = 2
_DASH = r"[-－–—~～至到]"
_SMALL = r"1[0-2]|[1-9]|0[1-9]|十[一二]?|[一二三四五六七八九]"
_QUARTER = r"[一二三四1-4１-４]"
_AFTER_YEAR = r"(?:课税|課税|課稅|财政|財政|财|財|学|學)?年(?:度|份)?"


def _part(n: str) -> str:
    return (
        rf"(?P<h{n}>[上下])半年(?:度)?"
        rf"|(?:前|首|头|頭)(?P<fq{n}>[一二两兩三123])[个個]?(?:季度|(?<![两兩2])季)|(?P<hq{n}>首季)度?"
        rf"|第?(?P<q{n}>{_QUARTER})(?:(?:、|和|{_DASH})第?(?P<q2{n}>{_QUARTER}))?季度"
        rf"|(?:第(?=.季(?!度))|Q(?=[1-4](?!\d)))(?P<q3{n}>{_QUARTER})(?:季(?!度)|(?<=Q[1-4]))"
        rf"|(?:前|(?:首|头|頭)(?!12|十二))(?P<fm{n}>{_SMALL}|[两兩])[个個]?月(?![\d份]?\d?日)"
        rf"|(?P<m{n}>{_SMALL})(?:月份?)?\s?{_DASH}\s?(?P<m2{n}>{_SMALL})月份?(?!\s?\d{{1,2}}\s?日)"
        rf"|(?P<m3{n}>{_SMALL})\s?月(?:份|\s?(?P<d{n}>[12]\d|3[01]|0?[1-9]|三十一?|[二廿]?十?[一二三四五六七八九]|二?十|廿)\s?[日号號]|[上中下]旬)?"
        rf"(?:{_DASH}(?P<d2{n}>[12]\d|3[01]|[1-9])日)?"
    )


def _short_year() -> str:
    return (
        rf"(?P<s1>\d{{2}})\s?[/／]\s?(?P<s2>\d{{2}})\s?(?:课税|課稅|财政|財政|学|學)?(?:年度?|度)"
        rf"|(?P<y>{_YEAR4})\s?(?:(?:[/／]|{_DASH})\s?(?P<y2>{_YEAR4}|\d{{2}}|[〇零○一二三四五六七八九]{{2}}))?(?:\s?{_AFTER_YEAR}|(?=[两兩三四五六]年[内內间間]))"
        rf"|(?P<y3>{_YEAR4})\s?[/／-]\s?\d{{2}}(?=\s?[至到]\s?(?:19|20)\d{{2}}\s?[/／-]\s?\d{{2}}(?:\s?{_AFTER_YEAR}|[两兩三四五六]年[内內间間]))"
    )


@cache
def moment() -> re.Pattern[str]:
    """One time, from a year to a day."""
    words = vocabulary("periods")
    relative = either(words["years"])
    same = either(words["same_years"]["words"])
    fiscal = "|".join(f"(?P<{k}_fiscal>{either(words['fiscal'][k])})" for k in ("this", "next", "last"))
    months = "|".join(f"(?P<{k}_month>{either(words['months_of'][k])})" for k in ("this", "last"))
    days = "|".join(f"(?P<{k}>{either(words['days'][k])})" for k in ("today", "yesterday", "tomorrow"))
    day = rf"(?:{days}){words['days']['hours']}"
    tail = r"(?P<tail>(?:年?(?:底|末)|年?初(?!步|级|中|期|心|创|始))(?![一-鿿]{0,1}[级端])|全年|年度)?"
    return re.compile(
        r"(?=[\d一二三四五六七八九十第前首头頭上下今本去明来來后後当當同全年该該新下过過昨即])"
        rf"(?:(?:{fiscal}|{months}|{day}|{_short_year()}|(?P<rel>(?<![成产產达達工用年](?=[后後来來]))(?<![之以日月](?=前年))(?!前年[满滿])(?:{relative}))|(?<![不相])(?P<same>{same})(?![龄齡级級轻輕代])(?!(?<=[该該]年)度))"
        rf"(?:\s?的?(?:{_part('a')}))?{tail}"
        rf"|(?<![\dA-Za-z一二三四五六七八九十百])(?<!\d[.．](?=\d))(?:{_part('b')})(?P<tailb>底|末|初(?!步|级|中|期))?"
        rf"|(?<![\d每全近多几幾N一二三四五六七八九十])(?P<bare>年底|年末|年内|年內))"
    )


@cache
def plan() -> re.Pattern[str]:
    """A five-year plan by its name or its number."""
    words = vocabulary("periods")["plans"]
    long = either(w for w in words if len(w) > _SHORT_NAME)
    short = either(w for w in words if len(w) == _SHORT_NAME)
    return re.compile(
        r"(?=[“\"「『‘十八九第])"
        rf"(?:[“\"「『‘]\s?(?P<quoted>{long}|{short})\s?[”\"」』’]|(?P<plain>{long})|(?P<bare>{short})(?=时期|時期|期间|期間|规划|規劃)"
        r"|第(?P<number>十[一二三四五六七]?|[六七八九])[个個]五年(?:规划|規劃|计划|計劃)?)"
        r"(?P<tail>(?:规划)?(?:末|期末)|前(?P<first>[一二两三四])年|(?:规划|規劃)?(?:时期|時期|期间|期間)|(?:规划|規劃|计划|計劃)期?)?"
    )


@cache
def ahead() -> re.Pattern[str]:
    """So many years or months from now on."""
    return re.compile(
        r"(?:未来|未來|今后|今後|接下来|接下來|此后|随后|之后)的?(?P<n>\d{1,2}|[一二两兩三四五六七八九十]{1,3})(?:到|至|[-—])?(?:\d|[一二三四五六七八九十])?(?P<unit>年|[个個]?(?:学|學)年|[个個]月)(?:内|內|间|間|里)?"
    )


@cache
def trigger() -> re.Pattern[str]:
    """Where a time may begin: every expression of the grammar, in one scan."""
    words = vocabulary("periods")
    undated = "|".join(words["undated"]["patterns"])
    alike = f"{either(words['same_periods']['words'])}|{words['same_periods']['same']}"
    plans = either(words["plan_periods"]["words"])
    now = f"(?<![{words['undated']['now_not_after']}])(?:{either(words['undated']['now'])})"
    return re.compile(
        r"(?=[五过過这這该該5同期报報目当當现現如迄至年近长長历歷以一下接今])"
        rf"(?:(?P<plan_period>{plans})|(?P<alike>{alike})|(?P<now>{now}|(?<!截)至今(?![年天日]))|(?P<undated>{undated}))"
    )


@cache
def between() -> re.Pattern[str]:
    """What joins the two ends of a range."""
    return re.compile(rf"\s?(?:{_DASH}|——)\s?")


@cache
def before() -> re.Pattern[str]:
    """The words before a time that open one of its ends; matched on the text read backwards."""
    words = vocabulary("periods")["before"]
    until = either(w[::-1] for w in words["until"])
    since = either(w[::-1] for w in words["since"])
    verbs = either(w[::-1] for w in words["verbs"])
    return re.compile(rf"\s?(?:(?P<until>(?!(?:到|至)(?:{verbs}))(?:{until}))|(?P<since>{since}))")


@cache
def after() -> re.Pattern[str]:
    """The words behind a time that open one of its ends or belong to it."""
    words = vocabulary("periods")["after"]
    since = "|".join(
        re.escape(w) + ("(?![步点點草诉訴来來码碼])" if w == "起" else "") for w in words["since"]
    )
    until = either(words["until"]) + "(?![后後期三两兩几幾一二四五六七八九十\\d])"
    return re.compile(
        rf"\s?(?:的?(?:期间|期間)|(?P<until>{until})|(?P<since>{since}|[^，。；\\d]{{1,6}}至今))"
    )
