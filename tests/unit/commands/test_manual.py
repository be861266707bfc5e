"""The manual: its tables are those in force, and both languages have the same chapters."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing import messages, resources
from briefing.commands.keymap import Keymap, keymap_from
from briefing.commands.manual import FIRST, Manual, command_help, licences
from briefing.commands.table import all_commands, usual_keymap
from briefing.messages import Language, sentence
from briefing.settings import DECLARED

COMMANDS = all_commands()
PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def manual(language: Language, keymap: Keymap | None = None) -> Manual:
    return Manual(COMMANDS, keymap or usual_keymap(), language)


def chapter(language: Language, name: str, keymap: Keymap | None = None) -> str:
    return next(one.text for one in manual(language, keymap).chapters() if one.name == name)


def test_both_languages_have_the_same_chapters() -> None:
    chinese, english = (
        [one.name for one in manual(language).chapters()] for language in (Language.CHINESE, Language.ENGLISH)
    )
    assert chinese == english
    assert chinese[0] == FIRST


@pytest.mark.parametrize("language", list(Language))
def test_no_placeholder_is_left_and_every_chapter_has_a_title(language: Language) -> None:
    for one in manual(language).chapters():
        assert one.title
        assert not re.search(r"\{[a-z]+(:[a-z-]+)?\}", one.text)


@pytest.mark.parametrize("language", list(Language))
def test_placeholders_name_the_same_things_in_both_languages(language: Language) -> None:
    def named(of: Language) -> dict[str, set[str]]:
        folder = resources.resource("help", of.value)
        return {
            path.name: set(re.findall(r"\{[a-z]+:[a-z-]+\}", path.read_text(encoding="utf-8")))
            for path in folder.glob("*.md")
        }

    assert named(language) == named(Language.ENGLISH)


@pytest.mark.parametrize("language", list(Language))
def test_the_table_of_keys_has_every_command_once(language: Language) -> None:
    rows = [line.split(" | ") for line in chapter(language, "keys").splitlines() if line.startswith("| ")]
    titles = [row[1] for row in rows]
    for name in COMMANDS.names():
        assert titles.count(sentence(f"commands.{name}", language)) == 1, name


def test_the_tables_follow_the_keys_in_force() -> None:
    keymap = keymap_from({"reading": {"Ctrl+Alt+J": "finding-next"}})
    text = chapter(Language.ENGLISH, "keys", keymap)
    assert "| `Ctrl+Alt+J` | Next finding |" in text
    assert "| – | Accept |" in text
    assert "Press `Ctrl+Alt+J`" in chapter(Language.ENGLISH, FIRST, keymap)
    assert "Press `Accept`" not in text


@pytest.mark.parametrize("language", list(Language))
def test_the_table_of_settings_has_every_setting(language: Language) -> None:
    text = chapter(language, "settings")
    for setting in DECLARED:
        assert f"| `{setting.name}` |" in text
        assert sentence(setting.code, language) in text


def test_a_key_that_parts_cells_is_escaped() -> None:
    assert "`\\|`" in chapter(Language.ENGLISH, "keys", keymap_from({"reading": {"|": "accept"}}))


@pytest.mark.parametrize("name", COMMANDS.names())
def test_every_command_says_what_it_does_in_both_languages(name: str) -> None:
    assert command_help(name, Language.ENGLISH) == " ".join(COMMANDS[name].help.split())
    assert re.search(r"[\u4e00-\u9fff]", command_help(name, Language.CHINESE))


def test_no_sentence_stands_for_a_command_that_is_gone() -> None:
    assert set(messages.names("commandhelp")) == set(COMMANDS.names())


@pytest.mark.skipif(not PROJECT.exists(), reason="the project file lies in the source tree only")
def test_every_dependency_has_its_licence_named() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=\[ ]", one)[0].lower() for one in project["dependencies"]}
    assert {name.lower() for name, _, _ in licences()} == needed
