"""The manual: its table is the table of commands, and every key it names is bound."""

import re

import pytest

from briefing import resources
from briefing.commands.keydoc import key_tables, manual
from briefing.commands.keymap import Keymap, Mode, keymap_from
from briefing.commands.keynames import shown
from briefing.commands.table import all_commands, usual_keymap
from briefing.messages import Language, sentence

# Samples of Markdown and of arguments, and words that are no keys.
OTHERS = {"**粗**", "*斜*", "**bold**", "*slanted*", "QT_IM_MODULE=ibus", "ma", "'a", "Alt+1", "Alt+9", "F12"}
NAMES = {"Esc": "Escape", "Alt+左": "Alt+Left", "Alt+右": "Alt+Right"}


@pytest.mark.parametrize("language", list(Language))
def test_every_key_that_the_manual_names_is_bound(language: Language) -> None:
    text = resources.resource("manual", f"{language.value}.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`]+)`", text)) - OTHERS
    keymap = usual_keymap()
    bound = {shown(chord) for mode in Mode for chord in keymap.own(mode)}
    unbound = {key for key in named if shown((NAMES.get(key, key),)) not in bound | {"Tab"}}
    assert unbound == set()


@pytest.mark.parametrize("language", list(Language))
def test_the_manuals_table_has_every_command_once_with_its_keys(language: Language) -> None:
    commands, keymap = all_commands(), usual_keymap()
    rows = [line for line in key_tables(commands, keymap, language).splitlines() if line.startswith("| ")]
    titled = [row for row in rows if row not in ("| | |", "| --- | --- |")]
    assert len(titled) == len(commands.names())
    for name in commands.names():
        assert any(row.endswith(f"| {sentence(f'commands.{name}', language)} |") for row in titled)


def test_the_table_follows_the_keys_in_force() -> None:
    text = manual(all_commands(), keymap_from({"reading": {"Ctrl+Alt+J": "finding-next"}}), Language.ENGLISH)
    assert "| `Ctrl+Alt+J` | Next finding |" in text
    assert "| – | Accept |" in text
    assert "{{" not in text


@pytest.mark.parametrize("keys", ["|", "a |"])
def test_a_key_that_parts_cells_is_escaped(keys: str) -> None:
    keymap: Keymap = keymap_from({"reading": {keys: "accept"}})
    assert "\\|" in key_tables(all_commands(), keymap, Language.ENGLISH)
