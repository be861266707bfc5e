"""The longest word at a place, and what it can be."""

import pytest

from briefing.extract.measures.lexicon import ADVERB, GIVE, LEAD, VERB, Lexicon, lengths_of
from briefing.extract.measures.vocabulary import vocabulary
from briefing.model.folding import folded

WORDS = Lexicon(
    {"加": ADVERB, "加快": VERB | ADVERB, "加快建设": VERB, "对": LEAD, "对外": 0, "给予": VERB | GIVE}
)


@pytest.mark.parametrize(
    ("text", "end", "roles"),
    [
        ("加快建设港口", 4, VERB),
        ("加快审批", 2, VERB | ADVERB),
        ("加上", 1, ADVERB),
        ("对企业", 1, LEAD),
        ("对外贸易", 2, 0),
        ("给予奖励", 2, VERB | GIVE),
        ("港口", 0, 0),
        ("对", 1, LEAD),
        ("", 0, 0),
    ],
)
def test_the_longest_word_is_taken(text: str, end: int, roles: int) -> None:
    assert WORDS.at(text, 0) == (end, roles)


def test_words_are_looked_up_where_they_stand() -> None:
    assert WORDS.at("尽快给予奖励", 2) == (4, VERB | GIVE)


def test_lengths_go_from_long_to_short() -> None:
    assert lengths_of(["加快", "加快建设", "加", "对"]) == {"加": (4, 2, 1), "对": (1,)}


@pytest.mark.parametrize(
    "word", ["推进", "推动", "設立", "撥款", "寬減", "资助", "修订", "遏制", "招引", "试点"]
)
def test_common_verbs_are_known_in_simplified_characters(word: str) -> None:
    roles = vocabulary().lexicon.at(folded(word), 0)[1]
    assert roles & VERB


@pytest.mark.parametrize("name", ["服务业增加值", "高质量发展成效", "自贸试验区", "能源消费", "对外贸易"])
def test_a_thing_that_begins_like_a_verb_or_preposition_is_none(name: str) -> None:
    assert vocabulary().lexicon.at(name, 0)[1] == 0
