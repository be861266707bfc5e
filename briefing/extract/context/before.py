"""The noun phrase before a number, without the predicate at its end and the verbs at its front."""

import re

from briefing.extract.context.nounwords import QUOTES, SHORTEST, noun_words
from briefing.extract.context.site import Site
from briefing.extract.context.times import Times
from briefing.extract.context.words import last_match
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_LONG = 14
_OPENERS = {closing: opening for opening, closing in QUOTES.items()}
_WHOLES = frozenset(["全球", "全国", "世界", "全省", "全市", "全区", "国内", "全部", "总量", "总数", "全县"])
_SHARES = frozenset(["比例", "比重", "占比", "份额"])
_LIMIT = re.compile("[上下]限(?=由|从|自|[提调升放]|上调|下调|降)")
_PLANS = re.compile("(?:[今全去当][年]|年度|年初|本年)*(?:计划|目标|任务|预算|预期)(?:任务|目标|数)?的?$")
_NOUNS = frozenset(["预算", "投资", "投入", "总额", "金额", "供应", "设计", "改造", "研发"])
_LANDS = re.compile("国|地区")
_SUCH_AS = re.compile(
    "(?:例如|诸如|比如|如(?![期今果何此同意下上]))[^，。；]{2,40}等(?:都|均|共|分别)*(?:有|为|达|约)*$"
)
_COMPARING = re.compile("[比较于过出与同跟和]")
_RUNNING = re.compile(
    r"(?:已?连续第?[\d一二三四五六七八九十两]+[^，。]{0,5}|已?连续多[年月季][来]?|(?:过去|近)?[\d一二三四五六七八九十两]+年(?:来|间)?|恢复[至到][^，。；\d]{0,12}|按[^，。；\d]{2,16}的?(?:顺序|次序|档次|档|等级)(?:分别)?)$"
)
_FRAMES = re.compile(
    r"\s*(?:(?:分|从|按)[^，。]{1,14}(?:看|计算|统计|口径)|(?:剔除|扣除|考虑|不考虑)[^，。]{1,20}(?:后|因素|外))\s*"
)
_SPELLS = re.compile(
    "(?:首|其后|其余|头|后|前|余下|第)[一二两三四五六\\d]*(?:季|年|个月|期|阶段|学年|学期|周|天|日)?"
)
_FORMERLY = re.compile(
    r"(?:过去|原来|原先|以前|此前|以往|当初|最初|早期|上?个?世纪|\d{1,2}世纪)(?:\d{1,2}年代)?[初中末]?期?(?:的|[^，。；]{0,4})"
)
_PARTING = tuple(re.compile(f"(?:(?!以及)[^{joints}，])+") for joints in ("、和与及", "、和与", "、和", "、"))
_NO_NAMES = ("", "同比", "也", "均", "则", "环比")
_OPENS_LIST = re.compile(
    "(?:依次|分别|主要|前[三五十]?[位名]?)?(?<![作称行认])(?:是|为|包括|有(?!色|机|限|效|关))"
)
_JOINTS = ("和", "与", "及", "、")


def phrase_before(site: Site, start: int, end: int, times: Times) -> Span | None:
    """The noun phrase at the end of [start, end), which lies before a number; None where there is none."""
    end = unpredicated(site.text, start, _measured_end(site, start, end))
    if _FRAMES.fullmatch(site.text, start, end):
        return None
    last = times.between(start, end)[-1:]
    if last and last[0].span.end >= end and last[0].span.start - start >= SHORTEST:
        end = unpredicated(site.text, start, last[0].span.start)
    if end - start < SHORTEST:
        return None
    start = _behind_rest(site.text, start, end)
    share = noun_words().shares.search(site.text, start, end)
    begin = _begin(site, start, share.start() if share else end, times)
    cut = begin > start
    if share is None:
        begin, end = _without_share(site.text, begin, end)
    begin, end = _bare_ends(site.text, begin, end)
    words = site.text[begin:end].removeprefix("日均").removeprefix("月均")
    verb = words in noun_words().bare and not (cut and words in _NOUNS)
    verb = verb and not (words == "计划" and site.quantity.kind is FigureKind.DURATION)
    if end > begin and _LIMIT.match(site.text, end):
        end, verb = end + SHORTEST, False
    if site.text[begin:end].endswith("经济") and site.text[end : end + 2] in ("增长", "增速"):
        end += 2
    verb = verb or _SPELLS.fullmatch(words) is not None or (cut and _FORMERLY.fullmatch(words) is not None)
    verb = verb or noun_words().parties.fullmatch(site.text, begin, end) is not None
    if verb and cut and begin - start >= SHORTEST:
        return phrase_before(site, start, begin, times)
    return None if verb or end - begin < SHORTEST else Span(begin, end)


def _measured_end(site: Site, start: int, end: int) -> int:
    """Where a comparison, a rank's standing or a multiple's base begins."""
    text, words = site.text, noun_words()
    compared = words.compared.search(text, start, end) if _COMPARING.search(text, start, end) else None
    if compared is not None:
        return compared.start()
    listed = _SUCH_AS.search(text, start, end) if "等" in text[start:end] else None
    if listed and listed.start() - start >= SHORTEST:
        return listed.start()
    if site.quantity.kind is FigureKind.RANK and end == site.quantity.whole.start:
        standing = words.standing.search(text, max(start, end - 24), end)
        return standing.start() if standing else end
    base = words.multiple.search(text, start, end) if site.quantity.kind is FigureKind.MULTIPLE else None
    return base.start() if base else end


def _bare_ends(text: str, begin: int, end: int) -> tuple[int, int]:
    """Without connectives, lone quotation marks and the like at either end."""
    lead = noun_words().leading.match(text, begin, end)
    if lead and lead.end() < end:
        begin = lead.end()
    while end > begin and text[end - 1] in " 的“「《（(、，":
        end -= 1
    if end - begin > SHORTEST and text[end - 1] in _OPENERS:
        opened = text.rfind(_OPENERS[text[end - 1]], begin, end)
        if opened == begin or opened < 0:
            begin, end = max(begin, opened + 1), end - 1
    while begin < end and text[begin] in " “「《（(、，”」：）)":
        if QUOTES.get(text[begin], "\0") in text[begin:end]:
            break
        begin += 1
    return begin, end


def unpredicated(text: str, start: int, end: int) -> int:
    """Where the noun phrase ends once predicates and brackets are taken from its end."""
    while end > start:
        piece = text[start:end]
        if piece[-1] in "）)":
            opened = max(piece.rfind("（"), piece.rfind("("))
            if opened >= 0:
                end = start + opened
                continue
        found = noun_words().predicates.match(piece[-60:][::-1])
        running = _RUNNING.search(piece) if found is None else None
        if found is None and running is None:
            break
        end = start + running.start() if running else end - (found.end() if found else 0)
    return end


def _begin(site: Site, start: int, end: int, times: Times) -> int:
    """Where the noun phrase begins: behind times, verbs, prepositions and owners."""
    text, words = site.text, noun_words()
    for mention in times.between(start - 2, end):
        if mention.span.end <= end:
            start = max(start, mention.span.end)
    listed = text.rfind("、", start, end - 1) + 1
    start = _behind_rest(text, listed, end) if listed > start else start
    start = _behind_verbs(site, start, end)
    owner = text.rfind("的", start, end - 2)
    if owner >= 0 and (title := text.rfind("《", start, owner)) >= 0 and text.find("》", title, owner) < 0:
        owner = text.rfind("的", start, title)
    if owner >= 0 and not (owner - start >= SHORTEST and _needs_owner(text[owner + 1 : end])):
        start = owner + 1
    landed = _LANDS.search(text, start, end) and words.is_measure(text[start:end])
    if landed and (place := words.places.match(text[start:end])):
        start += place.end()
    if words.is_measure(text[start:end]) and (place := words.provinces.match(text, start, end - SHORTEST)):
        start = place.end()
    if end - start > _LONG:
        start = max(start, 1 + max(text.rfind(mark, start, end - 3) for mark in _JOINTS))
    return start


def _needs_owner(name: str) -> bool:
    """Whether a phrase says nothing without whose it is: `租金津贴的最高金额`."""
    return name in _SHARES or name.removeprefix("最高").removeprefix("平均") in noun_words().general


def _behind_verbs(site: Site, start: int, end: int) -> int:
    text, words = site.text, noun_words()
    wholes: list[tuple[int, int]] | None = None
    begin, openers = start, words.openers
    if site.quantity.kind in (FigureKind.COUNT, FigureKind.PHYSICAL):
        openers = words.weak
    elif site.quantity.kind is FigureKind.MONEY:
        openers = words.money
    for opener in openers.finditer(text, begin, end):
        if opener.end() > end - SHORTEST or text[opener.end() : end] in words.general:
            continue
        if wholes is None:
            wholes = [m.span() for m in words.wholes.finditer(text, begin, end)]
        if not any(a <= opener.start() and opener.end() <= b for a, b in wholes):
            start = opener.end()
    return start


def _behind_rest(text: str, start: int, end: int) -> int:
    """Behind the `/年` of the number before, and a bracket closed in [start, end) that was opened before."""
    if text[start] in "/／":
        start = min(end, start + 2)
    closing = text.rfind("）", start, end - SHORTEST)
    return closing + 1 if closing >= 0 and text.rfind("（", start, closing) < 0 else start


def _without_share(text: str, begin: int, end: int) -> tuple[int, int]:
    """`X占Y` is about X; a bare `占Y` about Y, unless that is a place."""
    found = noun_words().part_of.search(text, begin, end)
    if found is None:
        return begin, end
    if found.start() - begin >= SHORTEST:
        return begin, unpredicated(text, begin, found.start())
    whole = text[found.end() : end].strip("的")
    if whole in _WHOLES or whole.startswith("全部") or _PLANS.match(whole):
        return end, end
    return found.end(), end


def parts_before(site: Site, count: int, times: Times) -> list[Span] | None:
    """The parts of `甲、乙和丙分别` for so many numbers, one each; None where they share one measure."""
    text, start = site.text, site.start
    respectively = text.find("分别", start, site.quantity.whole.start)
    if respectively < 0:
        return None
    if unpredicated(text, respectively + 2, site.quantity.whole.start) - respectively - 2 >= SHORTEST:
        return None
    named = text[start:respectively].strip() in _NO_NAMES and _clause_before(site)
    if named:
        start, respectively = named.start, named.end
    compared = noun_words().compared.search(text, start + 1, respectively)
    end = unpredicated(text, start, compared.start() if compared else respectively)
    parts = _parted(text, start, end, count)
    if parts is None:
        return None
    trimmed = [phrase_before(site, a, b, times) or Span(a, b) for a, b in parts]
    if not _share_head([text[span.start : span.end] for span in trimmed]):
        return trimmed
    owned = noun_words().owner(text[slice(*parts[-1])])
    return None if owned else [Span(span.start, trimmed[-1].end) for span in trimmed]


def _clause_before(site: Site) -> Span | None:
    """`增长较快的是甲、乙，分别增长`: the list that the clause before ends with."""
    place = site.layout.index_at(site.start)
    before = site.layout.clauses[place - 1] if place else None
    if before is None or before.depth != site.clause.depth or before.sentence != site.clause.sentence:
        return None
    if "、" not in site.text[before.start : before.end] or any(
        c.isdigit() for c in site.text[before.start : before.end]
    ):
        return None
    opened = last_match(_OPENS_LIST, site.text, before.start, before.end)
    return Span(opened.end() if opened else before.start, before.end)


def _parted(text: str, start: int, end: int, count: int) -> list[tuple[int, int]] | None:
    """The pieces of a list of so many; `定金及预收款` is one of them where 及 would make it too many."""
    for joints in _PARTING:
        pieces = [m.span() for m in joints.finditer(text, start, end)]
        if len(pieces) == count:
            return pieces
    return None


def _share_head(parts: list[str]) -> bool:
    """`东部、中部和西部地区投资`: only the last part names what all of them are measured in."""
    words = noun_words()
    if not words.is_measure(parts[-1]) or any(words.is_measure(part) for part in parts[:-1]):
        return False
    return all(len(part) <= _SHARED or words.is_entity(part) for part in parts[:-1])


_SHARED = 4
