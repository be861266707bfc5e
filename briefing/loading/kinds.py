"""What paragraphs are to a reader, by their words and how they are set, where their format does not say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from briefing.loading.block import Block
from briefing.model.article import ParagraphKind
from briefing.resources import table

_SET_APART = 50
_SET_APART_LEVEL = 3
_SENTENCE = re.compile(r"[。；;，,！!？?]$|。.|(?<=[a-z])\.$")


@dataclass(frozen=True, slots=True)
class KindRule:
    """A pattern that a whole paragraph has to match to be of a kind."""

    name: str
    kind: ParagraphKind
    level: int
    longest: int
    pattern: str

    def fits(self, text: str) -> bool:
        """Whether the paragraph is of the kind."""
        return len(text) <= self.longest and bool(re.fullmatch(self.pattern, text))


def told(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, plain paragraphs among them with the kind that they show."""
    return tuple(
        _of_kind(block) if block.kind is ParagraphKind.BODY and not block.rule else block for block in blocks
    )


@cache
def rules() -> tuple[KindRule, ...]:
    """Every rule, in the order in which they are tried."""
    return tuple(
        KindRule(
            rule["name"], ParagraphKind(rule["kind"]), rule.get("level", 0), rule["longest"], rule["pattern"]
        )
        for rule in table("loading", "kinds.toml")["kind"]
    )


def _of_kind(block: Block) -> Block:
    for rule in rules():
        if rule.fits(block.text):
            return replace(block, kind=rule.kind, level=rule.level)
    if block.strong and is_phrase(block.text):
        return replace(block, kind=ParagraphKind.HEADING, level=_SET_APART_LEVEL)
    return block


def is_numbered(text: str) -> bool:
    """Whether a heading is one of several by its number."""
    return any(rule.kind is ParagraphKind.HEADING and rule.fits(text) for rule in rules())


def is_phrase(text: str) -> bool:
    """Whether a paragraph is short and no sentence, as headings are."""
    return len(text) <= _SET_APART and not _SENTENCE.search(text)
