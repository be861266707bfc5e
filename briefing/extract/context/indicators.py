"""What a figure measures in Chinese text: the noun phrase before the number or behind it, in the text's words."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.extract.context.mention import Mention
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
_PERSONS = ("人", "人次", "名", "户", "家", "个", "項", "项")
_BRACKETED = re.compile(r"[（(\[][^（）()\[\]]*[）)\]]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    predicates: re.Pattern[str]
    openers: re.Pattern[str]
    wholes: re.Pattern[str]
    leading: re.Pattern[str]
    closers: re.Pattern[str]
    empty: re.Pattern[str]
    heads: re.Pattern[str]
    entities: re.Pattern[str]
    bare: frozenset[str]
    shares: re.Pattern[str]
    compared: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary("indicators")["chinese"]
    return _Patterns(
        predicates=re.compile(rf"(?:[\s，、：:“”‘’」』]|{backwards(words['predicates'])})+"),
        openers=re.compile(either(words["openers"])),
        wholes=re.compile(either(words["whole_words"])),
        leading=re.compile(rf"(?:\s|{either(words['leading'])})+"),
        closers=re.compile(rf"[，。；、：！？,;:!?（）()【】\t\n—]|{either(words['closers'])}"),
        empty=re.compile(rf"(?:{either(words['empty'])})+$"),
        heads=re.compile(rf"(?:{either(words['heads'])})$"),
        entities=re.compile(rf"(?:{either(words['entities'])})$"),
        bare=frozenset(words["bare_verbs"]),
        shares=re.compile(rf"(?:占|佔)[^，。；]*(?:{either(words['shares'])})$"),
        compared=re.compile(
            r"(?:(?<![同环环占对百之])比(?![重例率价亚利])|较(?![高大多强好低小快])|(?<!不)(?:高于|低于|好于|优于|快于|慢于))(?=.)"
            r"|[与同跟和](?=[^，。；、]{2,20}(?:相比|持平))"
        ),
    )


def chinese_indicator(site: Site, earlier: Span | None, mentions: tuple[Mention, ...]) -> Span | None:
    """The span of what the figure measures; `earlier` is the indicator of the figure before."""
    behind = _behind(site)
    kind = site.quantity.kind
    if behind is not None and kind in _AFTER_KINDS:
        return behind
    if behind is not None and site.behind[:1] == "的" and not _measured_before(site):
        return behind
    ahead = _ahead(site, mentions)
    if ahead is None:
        return _shared(site, earlier, mentions, behind)
    if _is_entity(site, ahead) and earlier is not None and (site.same_sentence or "其中" in site.all_before):
        text = site.text[earlier.start : earlier.end]
        if _patterns().heads.search(text):
            return earlier
    return ahead


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
    topic = _topic(site, mentions)
    return topic if topic is not None else earlier if _continues(site) else None


def _continues(site: Site) -> bool:
    return site.previous is not None and site.previous.clause.sentence + 1 >= site.clause.sentence


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
    if site.quantity.whole.end - site.quantity.span.end > 3:
        begin = site.quantity.span.end
    while begin < end and text[begin] in " 的之「“『《”":
        begin += 1
    stop = _patterns().closers.search(text, begin, end)
    end = stop.start() if stop else end
    while end > begin and text[end - 1] in " ”」』》’":
        end -= 1
    phrase = text[begin:end]
    quoted = phrase.find("」") if "」" in phrase else phrase.find("”")
    if quoted > 1:
        phrase = phrase[:quoted]
    if len(phrase) < 2 or _patterns().empty.match(phrase):
        return None
    return Span(begin, begin + len(phrase))


def _ahead(site: Site, mentions: tuple[Mention, ...]) -> Span | None:
    """The noun phrase that stands before the number, in its clause."""
    return _trimmed(site, site.start, site.quantity.whole.start, mentions)


def _trimmed(site: Site, start: int, end: int, mentions: tuple[Mention, ...]) -> Span | None:
    text, patterns = site.text, _patterns()
    compared = None
    for compared in patterns.compared.finditer(text, start, end):
        if compared.start() > start:
            break
    if compared is not None:
        end = compared.start()
    end = _unpredicated(text, start, end)
    if end - start < 2:
        return None
    share = patterns.shares.search(text, start, end)
    begin = _begin(site, start, share.start() if share else end, mentions)
    if share is None:
        begin, end = _without_share(text, begin, end)
    lead = patterns.leading.match(text, begin, end)
    if lead and lead.end() < end:
        begin = lead.end()
    while end > begin and text[end - 1] in " 的“「《（(、，”」":
        end -= 1
    named = end - begin >= 2 and text[begin:end] not in patterns.bare
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
        if start <= mention.span.start and mention.span.end < end:
            start = max(start, mention.span.end)
    wholes = [m.span() for m in _patterns().wholes.finditer(text, start, end)]
    for opener in _patterns().openers.finditer(text, start, end):
        inside = any(a <= opener.start() and opener.end() <= b for a, b in wholes)
        if not inside and opener.end() <= end - 2:
            start = opener.end()
    owner = text.rfind("的", start, end - 2)
    if owner >= 0:
        start = owner + 1
    if end - start > _LONG:
        joints = [text.rfind(mark, start, end - 3) for mark in ("和", "与", "及", "、")]
        start = max(start, max(joints) + 1)
    return start


def _without_share(text: str, begin: int, end: int) -> tuple[int, int]:
    """`X占Y` is about X; a bare `占Y` about Y."""
    for word in ("占", "佔", "相当于"):
        at = text.find(word, begin, end)
        if at < 0:
            continue
        if at - begin >= 2:
            return begin, at
        return at + len(word), end
    return begin, end


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
    measured = [bool(_patterns().heads.search(text[a:b])) for a, b in parts]
    if measured[-1] and not any(measured[:-1]) and len(text[parts[0][0] : parts[0][1]]) < 3:
        return None
    if measured[-1] and not any(measured[:-1]) and not measured[0] and count == 2:
        return None
    trimmed = [_trimmed(site, a, b, mentions) for a, b in parts]
    return [span or Span(a, b) for span, (a, b) in zip(trimmed, parts, strict=True)]
