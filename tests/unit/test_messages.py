"""The catalogue says everything in both languages, and the program uses no code that it lacks."""

import re
import string
import tomllib
from pathlib import Path

import pytest

from briefing import messages, resources
from briefing.errors import UsageError
from briefing.messages import Language

PACKAGE = Path(resources.__file__).parent
TOPICS = sorted(path.stem for path in resources.resource("messages").glob("*.toml"))
RAISED = re.compile(r"""\b\w*Error\(\s*f?["']([a-z_]+\.[A-Za-z_.-]+)["']""")


def fields(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def codes_raised() -> set[str]:
    return {code for path in PACKAGE.rglob("*.py") for code in RAISED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("topic", TOPICS)
def test_every_sentence_is_there_in_each_language_and_nothing_else_is(topic: str) -> None:
    table = tomllib.loads(resources.resource("messages", f"{topic}.toml").read_text("utf-8"))

    assert {name for name, texts in table.items() if set(texts) - {"trouble"} != {"zh", "en"}} == set()
    assert {name for name, texts in table.items() if not all(texts.values())} == set()


@pytest.mark.parametrize("topic", TOPICS)
def test_the_languages_are_filled_in_with_the_same_arguments(topic: str) -> None:
    def arguments(name: str, language: Language) -> set[str]:
        return fields(messages.sentence(f"{topic}.{name}", language))

    assert {
        name
        for name in messages.names(topic)
        if arguments(name, Language.CHINESE) != arguments(name, Language.ENGLISH)
    } == set()


def test_arguments_fill_a_sentence_in() -> None:
    error = UsageError("cli.unknown", names="--colour")

    assert messages.told(error, Language.ENGLISH) == "--colour is unknown"
    assert messages.told(error, Language.CHINESE) == "不认识 --colour"


def test_a_code_that_is_not_in_the_catalogue_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        messages.sentence("general.no-such-thing", Language.ENGLISH)


def test_every_code_that_the_program_raises_has_its_sentence() -> None:
    known = {f"{topic}.{name}" for topic in TOPICS for name in messages.names(topic)}

    assert codes_raised() - known == set()
    assert codes_raised()


@pytest.mark.parametrize("language", Language)
def test_the_tabs_beside_and_below_the_texts_have_names_of_their_own(language: Language) -> None:
    tabs = ["library", "outline", "findings", "notes", "memo"]
    pages = ["ledger", "overview", "measures", "beneficiaries", "plots", "about"]
    names = [messages.sentence(f"ui.{name}", language) for name in (*tabs, *pages)]
    assert len(set(names)) == len(names)
