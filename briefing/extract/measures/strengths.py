"""How binding a measure is worded."""

import re

from briefing.extract.measures.chain import Draft
from briefing.extract.measures.genre import DEFAULT, Era, Genre
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, ENCOURAGE, GIVE
from briefing.model.measure import Strength

_COUNTED = re.compile(r"\d")
_AHEAD = re.compile(r"^(?:力争|[\u4e00-\u9fff]{0,4}目标)?(?:到|至)\d{4}年")


def strength_of(text: str, draft: Draft, genre: Genre) -> tuple[Strength, str]:
    """The strength of a measure and the name of what decided it."""
    act = draft.act
    assert act.verb is not None
    if act.roles & ENCOURAGE:
        return Strength.ENCOURAGE, "verb"
    if (
        text[act.verb[1] : act.verb[1] + 1] == "了"
        or draft.bits & DONE
        and not draft.bits & (COMMIT | DIRECT)
    ):
        return Strength.DONE, "aspect"
    if _AHEAD.match(text[draft.start : act.verb[0]]):
        return Strength.COMMIT, "target"
    if act.bits & DIRECT or draft.bits & DIRECT and not act.bits & COMMIT:
        return Strength.DIRECT, "modal"
    if draft.bits & COMMIT:
        return Strength.COMMIT, "modal"
    if draft.era is Era.PAST:
        return Strength.DONE, "section"
    if act.roles & GIVE or act.rule == "disposal" and genre is Genre.PAPER:
        return Strength.COMMIT, "verb"
    if draft.era is Era.AHEAD and _COUNTED.search(text, act.verb[1], draft.end):
        return Strength.COMMIT, "section"
    return DEFAULT[genre], "genre"
