"""How binding a measure is worded."""

import re

from briefing.extract.measures.chain import Draft
from briefing.extract.measures.genre import DEFAULT, Era, Genre
from briefing.extract.measures.lexicon import COMMIT, DIRECT, DONE, ENCOURAGE, GIVE, MODAL
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.measure import Strength

_COUNTED = re.compile(r"\d")
_MODAL = ((DIRECT, Strength.DIRECT), (COMMIT, Strength.COMMIT), (DONE, Strength.DONE))


def strength_of(text: str, draft: Draft, genre: Genre, words: Vocabulary) -> Strength:
    """The strength of a measure: by its verb and modal, else by what it takes over from its surroundings."""
    act = draft.act
    assert act.verb is not None
    if act.roles & ENCOURAGE:
        return Strength.ENCOURAGE
    if act.rule == "listed":
        return Strength.DIRECT
    if text[act.verb[1] : act.verb[1] + 1] == "了":
        return Strength.DONE
    if draft.target:
        return Strength.COMMIT
    own = _by_modal(act.bits & MODAL)
    if own is not None:
        return own
    if draft.era is Era.PAST:
        return Strength.DONE
    if act.roles & GIVE or (act.rule == "disposal" and genre is Genre.PAPER):
        return Strength.COMMIT
    return _by_surroundings(text, draft, genre, words)


def _by_surroundings(text: str, draft: Draft, genre: Genre, words: Vocabulary) -> Strength:
    taken = _by_modal(draft.bits)
    if taken is not None and not (genre is Genre.PAPER and taken is Strength.COMMIT and not draft.leads):
        return taken
    assert draft.act.verb is not None
    plan = genre in (Genre.PAPER, Genre.SPEECH) and words.making.match(text, draft.act.verb[0], draft.act.end)
    if plan or (draft.era is Era.AHEAD and _COUNTED.search(text, draft.act.verb[1], draft.end)):
        return Strength.COMMIT
    return DEFAULT[genre]


def _by_modal(bits: int) -> Strength | None:
    return next((strength for bit, strength in _MODAL if bits & bit), None)
