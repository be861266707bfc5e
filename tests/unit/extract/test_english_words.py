"""The forms of English verbs, and the words of a sentence."""

import pytest

from briefing.extract.english_words import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    english_words,
    words_of,
)


@pytest.mark.parametrize(
    ("form", "base", "tags"),
    [
        ("extend", "extend", BASE),
        ("extends", "extend", THIRD),
        ("extended", "extend", PAST | PARTICIPLE),
        ("raising", "raise", GERUND),
        ("planned", "plan", PAST | PARTICIPLE),
        ("limited", "limit", PAST | PARTICIPLE),
        ("committing", "commit", GERUND),
        ("simplifies", "simplify", THIRD),
        ("supplied", "supply", PAST | PARTICIPLE),
        ("withdrawn", "withdraw", PARTICIPLE),
        ("withdrew", "withdraw", PAST),
        ("set", "set", BASE | PAST | PARTICIPLE),
        ("freeing", "free", 0),
        ("overseeing", "oversee", GERUND),
        ("launches", "launch", THIRD),
        ("buoyed", "", 0),
    ],
)
def test_a_form_is_led_back_to_its_verb(form: str, base: str, tags: int) -> None:
    found = english_words().forms.get(form, ("", 0))
    assert found == (base if tags else "", tags)


def test_words_and_numbers_keep_their_places() -> None:
    text = "In 2021, the R&D fund paid $28.5 billion (or 62%)."
    words = words_of(text, 0, len(text))
    said = ["In", "2021", "the", "R&D", "fund", "paid", "$28.5", "billion", "or", "62%"]
    assert [word.raw for word in words] == said
    assert all(text[word.start : word.end] == word.raw for word in words)


def test_short_names_of_authorities_are_gathered_and_others_not() -> None:
    text = (
        "The Ministry of Home Affairs (MHA) met the Home Team. Gross Domestic Product (GDP) grew. "
        "The Housing and Development Board (HDB) built flats."
    )
    assert english_words().acronyms(text) == {"MHA", "HDB"}
