"""What a figure measures in Chinese text: the noun phrase before the number or behind it, in the text's words."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.mention import Mention
from briefing.extract.context.placing import from_at, is_alone, is_to
from briefing.extract.context.site import Site
from briefing.extract.context.words import backwards, either, vocabulary
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_AFTER_KINDS = (
    FigureKind.COUNT,
    FigureKind.MONEY,
    FigureKind.PHYSICAL,
    FigureKind.DURATION,
    FigureKind.RATIO,
)
_LONG = 14
_TITLE = 80
_SHARED = 4
_SHORTEST = 2
_WIDE = 3
_OPENERS = {"」": "「", "”": "“", "》": "《", "』": "『"}
_WHOLES = frozenset(["全球", "全国", "世界", "全省", "全市", "全区", "国内", "全部", "总量", "总数", "全县"])
_PLACES = frozenset("区县市省国镇村人户港")
_QUOTES = {"「": "」", "“": "”", "《": "》", "『": "』"}


@dataclass(frozen=True, slots=True)
class _Patterns:
    predicates: re.Pattern[str]
    openers: re.Pattern[str]
    weak: re.Pattern[str]
    wholes: re.Pattern[str]
    leading: re.Pattern[str]
    closers: re.Pattern[str]
    empty: re.Pattern[str]
    heads: re.Pattern[str]
    places: re.Pattern[str]
    entities: re.Pattern[str]
    bare: frozenset[str]
    opening: re.Pattern[str]
    aid: re.Pattern[str]
    standing: re.Pattern[str]
    multiple: re.Pattern[str]
    shares: re.Pattern[str]
    part_of: re.Pattern[str]
    compared: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary("indicators")["chinese"]
    return _Patterns(
        predicates=re.compile(rf"(?:[\s，、：:“”‘’」』]|{backwards(words['predicates'])})+"),
        openers=re.compile(either(words["openers"])),
        weak=re.compile(either([*words["openers"], *words["weak_openers"]])),
        wholes=re.compile(
            rf"“[^”，。]{{1,24}}”|「[^」，。]{{1,24}}」|《[^》]{{1,40}}》|{either(words['whole_words'])}"
        ),
        leading=re.compile(
            rf"(?:\s|[\d.、．（）()]+(?=[^\d])|有(?![效机色轨限关线序价利])|{either(words['leading'])})+"
        ),
        closers=re.compile(rf"[，。；、：！？,;:!?（）()【】\t\n—]|{either(words['closers'])}"),
        empty=re.compile(rf"(?:{either(words['empty'])})+$"),
        heads=re.compile(rf"(?:{either(words['heads'])})$"),
        places=re.compile(
            rf"[^，。；]{{1,12}}(?:成员国|沿线国家|国家|地区(?!生产))(?=[^，。；和与、及]{{0,8}}(?:{either(words['heads'])})$)"
        ),
        entities=re.compile(rf"(?:{either(words['entities'])})$"),
        bare=frozenset(words["bare_verbs"]),
        opening=re.compile(
            r"\s*(?:[/／](?:年|月|日|天|小时|人|户))?(?:人民币)?"
            r"(?:俗称[^，。]{0,8}?的|参与了?|参加了?|从事|推行|用于|用以|是|左右的?|以上的?|以下的?|以内的?"
            r"|的?(?:具有|拥有|带有|配有|符合|达到|获得|属于|位于|来自|由|在|以|有)[^，。；、]{1,24}?的(?=[^，。]))?的?\s?"
        ),
        aid=re.compile(
            r"(?P<what>(?:项目|资金|经费|财政|专项)?(?:支持|奖励|补助|补贴|资助|扶持|配套|奖补|贴息|贷款|担保|授信|融资|投资))"
            r"(?=[，。；、！？）\s]|$|的|予以|并|和)"
        ),
        standing=re.compile(
            r"(?:连续|排名|位居|位列|名列|稳居|跃居|跃升至?|跻身|居|列|排|保持|继续|稳定在|升至|进入|位次|为)*"
            r"(?:世界|全国|全球|亚洲|全省|国内|国际|行业|同类城市|中部|西部|东部|省内|全市)?(?:前列|前茅|同类)?的?$"
        ),
        multiple=re.compile(r"(?:大约|约)?(?:是|为|相当于|比|较)[^，。；]*的?$"),
        part_of=re.compile(r"约?占(?!有|比|地|用|据)|相当于"),
        shares=re.compile(rf"(?:占(?!有|比|地|用|据)|相当于|与)[^，。；]*(?:{either(words['shares'])})$"),
        compared=re.compile(
            r"(?:(?<![同环环占对百之])比(?![重例率价亚利])|较(?![高大多强好低小快为])|(?<!不)(?:高于|低于|好于|优于|快于|慢于))(?=.)"
            r"|[与同跟和](?=[^，。；、]{2,20}(?:相比|持平))"
        ),
    )


def chinese_indicator(site: Site, earlier: Span | None, mentions: tuple[Mention, ...]) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    behind = _behind(site)
    kind = site.quantity.kind
    former = from_at(site)
    if former is not None or is_to(site):
        behind = None
    if behind is not None and kind in _AFTER_KINDS and not _is_owner(site, behind):
        return behind
    if behind is not None and site.behind[:1] == "的" and not _measured_before(site):
        return behind
    ahead = _trimmed(site, site.start, former or site.quantity.whole.start, mentions)
    if _is_owner(site, behind) and (ahead is None or not _heads(site, ahead)):
        return behind
    if ahead is None:
        return _shared(site, earlier, mentions, behind)
    if (
        _is_entity(site, ahead)
        and earlier is not None
        and (site.same_sentence or site.continued or "其中" in site.all_before)
    ):
        text = site.text[earlier.start : earlier.end]
        if _patterns().heads.search(text):
            return earlier
    return ahead


def _heads(site: Site, span: Span) -> bool:
    return bool(_patterns().heads.search(site.text[span.start : span.end]))


def _is_owner(site: Site, behind: Span | None) -> bool:
    """`突破5万亿元的城市`: what stands behind has the quantity, it is not what is measured."""
    if behind is None or site.quantity.kind is FigureKind.COUNT:
        return False
    text = site.text[behind.start : behind.end]
    linked = site.text[site.quantity.whole.end : behind.start].strip()[-1:] == "的"
    return linked and bool(_patterns().entities.search(text)) and not _heads(site, behind)


def _measured_before(site: Site) -> bool:
    return bool(re.search(r"(?:占|佔|为|达|增长|下降|至|到|高|低)\s?$", site.before))


def _is_entity(site: Site, span: Span) -> bool:
    text = site.text[span.start : span.end]
    rate = site.quantity.kind in (FigureKind.PERCENT, FigureKind.POINT, FigureKind.MONEY)
    return rate and bool(_patterns().entities.search(text)) and not _patterns().heads.search(text)


def _shared(
    site: Site, earlier: Span | None, mentions: tuple[Mention, ...], behind: Span | None
) -> Span | None:
    if site.same_sentence and earlier is not None:
        return earlier
    if behind is not None:
        return behind
    topic = _topic(site, mentions) or _announced(site, mentions)
    return topic if topic is not None else earlier if _continues(site) else None


def _continues(site: Site) -> bool:
    if site.previous is None:
        return site.continued
    return site.previous.clause.sentence + 1 >= site.clause.sentence


def _announced(site: Site, mentions: tuple[Mention, ...]) -> Span | None:
    """A number alone, as titles have it: what the next clause speaks of."""
    number = site.number + 1
    if not is_alone(site) or number >= len(site.layout.clauses):
        return None
    clause = site.layout.clauses[number]
    return _subject(site, clause.start, clause.end, mentions)


def _subject(site: Site, start: int, end: int, mentions: tuple[Mention, ...]) -> Span | None:
    for mention in mentions:
        if start <= mention.span.start <= start + 2:
            start = mention.span.end
    stop = _closed(site.text, start, end)
    return _trimmed(site, start, stop, mentions) if stop - start >= _SHORTEST else None


def _topic(site: Site, mentions: tuple[Mention, ...]) -> Span | None:
    """The subject of an earlier clause of the sentence, where the clause itself names none."""
    for number in range(site.number - 1, max(-1, site.number - 4), -1):
        clause = site.layout.clauses[number]
        if clause.sentence != site.clause.sentence or clause.depth != site.clause.depth:
            break
        found = _trimmed(site, clause.start, clause.end, mentions)
        if found is not None:
            return found
    return None


def _behind(site: Site) -> Span | None:
    """The noun phrase that stands behind the number."""
    begin, end, text = site.quantity.whole.end, site.end, site.text
    if site.quantity.whole.end - site.quantity.span.end > _WIDE:
        begin = site.quantity.span.end
    opening = _patterns().opening.match(text, begin, end)
    begin = opening.end() if opening else begin
    if begin < end and text[begin] in _QUOTES:
        closing = text.find(_QUOTES[text[begin]], begin, end)
        if closing > begin + 1:
            return _named(text, begin, closing, end)
    aid = _patterns().aid.match(text, begin, end)
    if aid:
        return Span(*aid.span("what"))
    stop = _closed(text, begin, end)
    while stop > begin and text[stop - 1] in " ”」』》’的“「":
        stop -= 1
    while stop > begin and text[stop - 1] in "和与及或":
        stop -= 1
    phrase = text[begin:stop]
    if phrase in _PLACES:
        return Span(begin, stop)
    if len(phrase) < _SHORTEST or _patterns().empty.match(phrase):
        return None
    owner = phrase.rfind("的", 0, -2)
    if owner >= _SHORTEST and _patterns().heads.search(phrase[:owner]):
        return Span(begin, begin + owner)
    return Span(begin + owner + 1, stop)


def _named(text: str, begin: int, closing: int, end: int) -> Span:
    """A name in quotation marks, and what goes on behind it."""
    stop = _closed(text, closing + 1, end)
    if stop - closing - 1 < _SHORTEST or text[closing + 1] == "的":
        return Span(begin + 1, closing)
    return Span(begin, stop)


def _closed(text: str, begin: int, end: int) -> int:
    """Where the noun phrase from `begin` ends: at a mark, a verb or a preposition."""
    patterns = _patterns()
    wholes = [m.span() for m in patterns.wholes.finditer(text, begin, min(end, begin + 40))]
    for closer in patterns.closers.finditer(text, begin, end):
        inside = any(a <= closer.start() < b and closer.end() <= b for a, b in wholes)
        if not inside:
            return closer.start()
    return end


def _trimmed(site: Site, start: int, end: int, mentions: tuple[Mention, ...]) -> Span | None:
    text, patterns = site.text, _patterns()
    compared = patterns.compared.search(text, start, end)
    if compared is not None:
        end = compared.start()
    if site.quantity.kind is FigureKind.RANK and end == site.quantity.whole.start:
        standing = patterns.standing.search(text, max(start, end - 24), end)
        end = standing.start() if standing else end
    elif site.quantity.kind is FigureKind.MULTIPLE and (base := patterns.multiple.search(text, start, end)):
        end = base.start()
    end = _unpredicated(text, start, end)
    if end - start < _SHORTEST:
        return None
    share = patterns.shares.search(text, start, end)
    begin = _begin(site, start, share.start() if share else end, mentions)
    if share is None:
        begin, end = _without_share(text, begin, end)
    lead = patterns.leading.match(text, begin, end)
    if lead and lead.end() < end:
        begin = lead.end()
    while end > begin and text[end - 1] in " 的“「《（(、，":
        end -= 1
    if end - begin > _SHORTEST and text[end - 1] in _QUOTES.values():
        opened = text.rfind(_OPENERS[text[end - 1]], begin, end)
        begin, end = (
            (begin if opened > begin else max(begin, opened + 1)),
            (end if opened > begin else end - 1),
        )
    while begin < end and text[begin] in " “「《（(、，”」：":
        if text[begin] in _QUOTES and _QUOTES[text[begin]] in text[begin:end]:
            break
        begin += 1
    named = end - begin >= _SHORTEST and text[begin:end] not in patterns.bare
    return Span(begin, end) if named else None


def _unpredicated(text: str, start: int, end: int) -> int:
    """Where the noun phrase ends once predicates and brackets are taken from its end."""
    while end > start:
        piece = text[start:end]
        if piece[-1] in "）)":
            opened = max(piece.rfind("（"), piece.rfind("("))
            if opened >= 0:
                end = start + opened
                continue
        found = _patterns().predicates.match(piece[-60:][::-1])
        if found is None:
            break
        end -= found.end()
    return end


def _begin(site: Site, start: int, end: int, mentions: tuple[Mention, ...]) -> int:
    text = site.text
    for mention in mentions:
        if start - 2 <= mention.span.start and mention.span.end <= end:
            start = max(start, mention.span.end)
    wholes = [m.span() for m in _patterns().wholes.finditer(text, start, end)]
    counts = site.quantity.kind not in (FigureKind.PERCENT, FigureKind.POINT)
    openers = _patterns().weak if counts else _patterns().openers
    for opener in openers.finditer(text, start, end):
        inside = any(a <= opener.start() and opener.end() <= b for a, b in wholes)
        if not inside and opener.end() <= end - 2:
            start = opener.end()
    start = max(start, text.rfind("的", start, end - 2) + 1)
    place = _patterns().places.match(text[start:end])
    start += place.end() if place else 0
    if end - start > _LONG:
        joints = [text.rfind(mark, start, end - 3) for mark in ("和", "与", "及", "、")]
        start = max(start, max(joints) + 1)
    return start


def _without_share(text: str, begin: int, end: int) -> tuple[int, int]:
    """`X占Y` is about X; a bare `占Y` about Y, unless that is a place."""
    found = _patterns().part_of.search(text, begin, end)
    if found is None:
        return begin, end
    if found.start() - begin >= _SHORTEST:
        return begin, _unpredicated(text, begin, found.start())
    if text[found.end() : end].strip("的") in _WHOLES:
        return end, end
    return found.end(), end


def assigned(site: Site, count: int, mentions: tuple[Mention, ...]) -> list[Span] | None:
    """The parts of `甲、乙和丙分别` for so many numbers, one each; None where they share one measure."""
    text, start = site.text, site.start
    respectively = text.find("分别", start, site.quantity.whole.start)
    if respectively < 0 or count < 2:
        return None
    if _unpredicated(text, respectively + 2, site.quantity.whole.start) - respectively - 2 >= 2:
        return None
    for compared in _patterns().compared.finditer(text, start + 1, respectively):
        respectively = compared.start()
        break
    end = _unpredicated(text, start, respectively)
    parts = [m.span() for m in re.compile(r"[^、和与及，]+").finditer(text, start, end)]
    if len(parts) != count:
        return None
    trimmed = [_trimmed(site, a, b, mentions) or Span(a, b) for a, b in parts]
    return None if _share_head([text[span.start : span.end] for span in trimmed]) else trimmed


def _share_head(parts: list[str]) -> bool:
    """`东部、中部和西部地区投资`: only the last part names what all of them are measured in."""
    patterns = _patterns()
    if not patterns.heads.search(parts[-1]) or any(patterns.heads.search(part) for part in parts[:-1]):
        return False
    return all(len(part) <= _SHARED or patterns.entities.search(part) for part in parts[:-1])
