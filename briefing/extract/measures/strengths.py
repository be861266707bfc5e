"""How binding a measure is worded."""

from briefing.extract.measures.draft import Draft
from briefing.extract.measures.genre import DEFAULT, Era, Genre
from briefing.extract.measures.lexicon import (
    BEFORE_VERB,
    COMMIT,
    DIRECT,
    DONE,
    ENCOURAGE,
    GIVE,
    LEAD,
    MODAL,
    NOUN,
    VERB,
)
from briefing.extract.measures.patterns import COUNTED, DIGIT, PAST
from briefing.extract.measures.vocabulary import Vocabulary
from briefing.model.measure import Strength

_AT = ("为", "按")
_TELLING = ("提出", "规定", "明确")
_SET_UP, _UP_TO = ("设立", "免费"), "截至"


def strength_of(text: str, draft: Draft, genre: Genre, words: Vocabulary) -> Strength:
    """The strength of a measure: by its verb and modal, else by what it takes over from its surroundings."""
    act = draft.act
    own = _by_verb(text, draft, words) or _strives(text, draft) or _by_modal(act.bits & MODAL)
    if own is not None:
        return own
    if draft.era is Era.PAST:
        return Strength.DONE
    if (
        act.roles & GIVE
        or act.rule in ("decreed", "more")
        or (act.rule == "hidden" and text.endswith(_AT, *draft.verb))
        or (act.rule == "disposal" and genre is Genre.PAPER)
    ):
        return Strength.DONE if _is_news(text, draft, genre, words) else Strength.COMMIT
    taken = _by_modal(draft.bits)
    if taken is not None and not (genre is Genre.PAPER and taken is Strength.COMMIT and not draft.leads):
        return taken
    return Strength.COMMIT if _promises_number(text, draft, genre, words) else DEFAULT[genre]


def _is_news(text: str, draft: Draft, genre: Genre, words: Vocabulary) -> bool:
    """Whether news says that someone has spent, set up or allowed something, no sum promised."""
    if genre is not Genre.NEWS or draft.act.rule not in ("actor", "bare", "led"):
        return False
    if draft.act.rule != "actor":
        told = draft.bits & (COMMIT | DIRECT) or draft.leads
        if told or not text.startswith(_SET_UP, draft.verb[0]):
            return False
        return not DIGIT.search(text, draft.start, draft.end)
    if text.startswith(words["spent"], draft.verb[0]):
        return True
    return not DIGIT.search(text, draft.start, draft.end) and text.startswith(words["setting"], draft.verb[0])


def _by_verb(text: str, draft: Draft, words: Vocabulary) -> Strength | None:
    if draft.act.roles & ENCOURAGE:
        return Strength.ENCOURAGE
    if draft.act.rule == "listed" or text.startswith(words["binding"], draft.verb[0], draft.verb[1]):
        return Strength.DIRECT
    if text.startswith("了", draft.verb[1]) or _is_past(text, draft):
        return Strength.DONE
    if text.endswith(_TELLING, *draft.verb) and (told := _told(text, draft, words)):
        return told
    return Strength.COMMIT if draft.target else None


def _told(text: str, draft: Draft, words: Vocabulary) -> Strength | None:
    """How binding what a paper says is worded: 方案提出加快改造; None where it only names something."""
    at, bits, end = draft.verb[1], 0, draft.act.end
    after, roles = words.lexicon.at(text, at)
    while at < after < end and roles & BEFORE_VERB and not roles & VERB:
        bits, at = bits | roles, after
        after, roles = words.lexicon.at(text, at)
    acts = roles & (VERB | NOUN) == VERB or (roles & VERB and bits) or roles & LEAD
    if not acts or after >= end:
        return None
    if roles & ENCOURAGE:
        return Strength.ENCOURAGE
    return Strength.COMMIT if bits & COMMIT or roles & GIVE else Strength.DIRECT


def _is_past(text: str, draft: Draft) -> bool:
    """Whether the clause itself says that it was last year or before, or its lead up to when it was so."""
    if draft.act.bits & MODAL:
        return False
    return text.startswith(_UP_TO, draft.start) or bool(PAST.search(text, draft.act.start, draft.verb[0]))


def _strives(text: str, draft: Draft) -> Strength | None:
    """A promise where both a modal of promise and one of order stand before a number: 力争建成50个."""
    both = draft.act.bits & COMMIT and draft.act.bits & DIRECT
    return Strength.COMMIT if both and DIGIT.search(text, draft.verb[0], draft.act.end) else None


def _by_modal(bits: int) -> Strength | None:
    if bits & DIRECT:
        return Strength.DIRECT
    if bits & COMMIT:
        return Strength.COMMIT
    return Strength.DONE if bits & DONE else None


def _promises_number(text: str, draft: Draft, genre: Genre, words: Vocabulary) -> bool:
    """Whether a plan states the number to reach, and so promises more than it orders."""
    if draft.era is Era.AHEAD and COUNTED.search(text, draft.verb[1], draft.end):
        return True
    planned = genre in (Genre.PAPER, Genre.SPEECH)
    return planned and words.making.match(text, draft.verb[0], draft.act.end) is not None
