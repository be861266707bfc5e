"""Tells the page's text from the article's: by rules that are data, each with examples and near misses."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefing.loading.block import Block
from briefing.loading.canonical import squeezed
from briefing.model.article import ParagraphKind
from briefing.resources import table

_EDGE = 12
_LONGEST = 100
_PROSE = 100
_DIGEST = 20
_MOST = 0.6
_LINKED = 0.9
_SENTENCES = re.compile(r"[。！？].*[。！？]|.{30}[。！？]$")
_SOURCE_NAMED = re.compile(r"[（(][^（）()]{2,20}[）)]$")


@dataclass(frozen=True, slots=True)
class Rule:
    """What shows a paragraph to be furniture: its words, or the class and id words around it.

    `place` limits it to the first or last paragraphs; `rest` takes all that follows too; one of `cues`
    has to stand in the text, of no more than `longest` characters and without what `never` finds, before
    the pattern is tried.
    """

    name: str
    text: str
    marks: str
    cues: re.Pattern[str] | None = None
    place: str = ""
    rest: bool = False
    longest: int = 0
    never: str = ""

    def fits(self, block: Block) -> bool:
        """Whether the paragraph's own words say so."""
        text = block.text
        if not self.text or len(text) > self.longest:
            return False
        if self.cues is not None and not self.cues.search(text):
            return False
        if self.never and _compiled(self.never).search(text):
            return False
        return _compiled(self.text).fullmatch(text) is not None


def told_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those that are furniture with the rule that says so.

    The edges are counted in paragraphs of the article: from above, then, in what is left, from below.
    """
    by_marks = _telling(blocks)
    found = _from_edge(blocks, "start", by_marks)
    found = _from_edge(found[::-1], "end", by_marks)[::-1]
    return _digest_aside(_rest_taken(_links_below(found)))


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which they are tried."""
    return tuple(
        Rule(
            rule["name"],
            rule.get("text", ""),
            rule.get("marks", ""),
            _any_of(rule.get("cues", ())),
            rule.get("place", ""),
            rule.get("rest", False),
            rule.get("longest", _LONGEST),
            rule.get("never", ""),
        )
        for rule in table("vocabulary", "furniture.toml")["rule"]
    )


def _any_of(cues: Sequence[str]) -> re.Pattern[str] | None:
    return _compiled("|".join(map(re.escape, cues))) if cues else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled where it is first tried: a text without a rule's cues needs it not."""
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=4096)
def around(marks: str) -> frozenset[str]:
    """The rules that the class and id words around a paragraph speak for."""
    return frozenset(rule.name for rule in rules() if rule.marks and _compiled(rule.marks).search(marks))


def _telling(blocks: Sequence[Block]) -> frozenset[str]:
    """The rules whose marks tell parts of this page apart: not those that stand around most of its text."""
    shares: Counter[str] = Counter()
    every = 0
    for block in blocks:
        every += len(block.text)
        for name in around(block.marks) if block.marks else ():
            shares[name] += len(block.text)
    return frozenset(name for name, share in shares.items() if share <= _MOST * every)


def _from_edge(blocks: Sequence[Block], edge: str, by_marks: frozenset[str]) -> list[Block]:
    found: list[Block] = []
    kept = 0
    for block in blocks:
        rule = block.rule or _rule(block, _Where(edge, by_marks, near=kept < _EDGE, first=not kept))
        kept += not rule
        found.append(block if rule == block.rule else replace(block, rule=rule))
    return found


@dataclass(frozen=True, slots=True)
class _Where:
    """From which edge a paragraph is looked at, and whether it is near it or the first."""

    edge: str
    by_marks: frozenset[str]
    near: bool
    first: bool


def _rule(block: Block, where: _Where) -> str:
    if block.kind is ParagraphKind.TABLE_ROW:
        return ""
    marked = around(block.marks) & where.by_marks if block.marks else frozenset()
    cued = _any_cue().search(block.text) is not None
    for rule in _tried(where.edge, where.near):
        if rule.name in marked or ((cued or rule.cues is None) and rule.fits(block)):
            return rule.name
    return "" if where.first or where.edge == "end" else _link_alone(block)


@cache
def _any_cue() -> re.Pattern[str]:
    """A word that at least one rule asks for."""
    return re.compile("|".join(rule.cues.pattern for rule in rules() if rule.cues))


@cache
def _tried(edge: str, near: bool) -> tuple[Rule, ...]:  # noqa: FBT001
    """The rules that are tried when paragraphs are gone through from an edge."""
    return tuple(
        rule for rule in rules() if (near if rule.place == edge else not rule.place and edge == "start")
    )


def _link_alone(block: Block) -> str:
    """A paragraph that is one link to another page leads away; a list of links may be the writer's own."""
    led = block.kind in (ParagraphKind.BODY, ParagraphKind.HEADING)
    return "link-alone" if led and _leads_away(block) else ""


def _leads_away(block: Block) -> bool:
    leads = block.address.startswith(("http", "//", "/", ".."))
    linked = leads and block.links >= _LINKED * len(squeezed(block.text))
    return linked and not _own_links().match(block.text)


@cache
def _own_links() -> re.Pattern[str]:
    return re.compile(str(table("vocabulary", "furniture.toml")["links"]["own"]))


def _links_below(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a list of links to other pages below the text put aside."""
    found = list(blocks)
    for at in range(len(found) - 1, 0, -1):
        if found[at].rule:
            continue
        if found[at].kind is ParagraphKind.TABLE_ROW or not _leads_away(found[at]):
            break
        found[at] = replace(found[at], rule="link-alone")
    return found


def _rest_taken(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, what follows the heading of a list of other articles put aside with it."""
    opening = {rule.name for rule in rules() if rule.rest}
    for at, block in enumerate(blocks):
        if block.rule in opening:
            if any(map(_is_prose, blocks[at + 1 :])):
                return [replace(one, rule="") if one is block else one for one in blocks]
            return [
                one if one.rule else replace(one, rule=block.rule) if place > at else one
                for place, one in enumerate(blocks)
            ]
    return list(blocks)


def _is_prose(block: Block) -> bool:
    return not block.rule and (len(block.text) > _PROSE or bool(_SENTENCES.search(block.text)))


def _digest_aside(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a digest that only repeats a paragraph below it put aside."""
    first = next((at for at, block in enumerate(blocks) if not block.rule), None)
    if first is None or blocks[first].kind is not ParagraphKind.QUOTATION:
        return tuple(blocks)
    words = squeezed(_SOURCE_NAMED.sub("", blocks[first].text)).rstrip("….")
    below = "".join(squeezed(block.text) for block in blocks[first + 1 :])
    if len(words) > _DIGEST and words in below:
        return (*blocks[:first], replace(blocks[first], rule="digest"), *blocks[first + 1 :])
    return tuple(blocks)
