"""Tells the page's text from the article's: by rules that are data, each with examples and near misses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.loading.block import Block
from briefing.model.article import ParagraphKind
from briefing.resources import table

_EDGE = 12


@dataclass(frozen=True, slots=True)
class Rule:
    """What shows a paragraph to be furniture: its words, or the class and id words around it.

    `place` limits it to the first or last paragraphs; `rest` takes all that follows too; one of `cues`
    has to stand in the text before the pattern is tried.
    """

    name: str
    text: str = ""
    marks: str = ""
    cues: tuple[str, ...] = ()
    place: str = ""
    rest: bool = False

    def fits(self, block: Block) -> bool:
        """Whether the paragraph looks like it, wherever it stands."""
        if self.marks and re.search(self.marks, block.marks, re.IGNORECASE):
            return True
        if not self.text or (self.cues and not any(cue in block.text for cue in self.cues)):
            return False
        return bool(re.fullmatch(self.text, block.text, re.IGNORECASE))


def told_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those that are furniture with the rule that says so."""
    count = len(blocks)
    found = [
        block if block.rule else replace(block, rule=_rule(block, at, count))
        for at, block in enumerate(blocks)
    ]
    return tuple(_rest_taken(found))


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which they are tried."""
    read = table("vocabulary", "furniture.toml")["rule"]
    return tuple(
        Rule(
            rule["name"],
            rule.get("text", ""),
            rule.get("marks", ""),
            tuple(rule.get("cues", ())),
            rule.get("place", ""),
            rule.get("rest", False),
        )
        for rule in read
    )


def _rule(block: Block, at: int, count: int) -> str:
    if block.kind is ParagraphKind.TABLE_ROW:
        return ""
    if len(block.text) > 400 and not block.marks:
        return ""
    for rule in rules():
        if (rule.place == "start" and at >= _EDGE) or (rule.place == "end" and at < count - _EDGE):
            continue
        if rule.fits(block):
            return rule.name
    return _link_alone(block, at)


def _link_alone(block: Block, at: int) -> str:
    """A paragraph that is one link to another page leads away; a list of links may be the writer's own."""
    led = block.kind in (ParagraphKind.BODY, ParagraphKind.HEADING) and at > 0
    leads = block.address.startswith(("http", "//", "/", "..")) and block.links >= 0.9 * len(
        block.text.replace(" ", "")
    )
    return "link-alone" if led and leads else ""


def _rest_taken(blocks: list[Block]) -> Iterator[Block]:
    opening = {rule.name for rule in rules() if rule.rest}
    taken = ""
    for block in blocks:
        if block.rule in opening:
            taken = block.rule
        yield replace(block, rule=taken) if taken and not block.rule else block
