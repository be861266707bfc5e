"""The manual, its table of keys made from the commands and the keys in force."""

from briefing import resources
from briefing.commands.command import Commands, Group
from briefing.commands.keymap import Keymap
from briefing.commands.keynames import all_shown
from briefing.messages import Language, sentence

_TABLE = "{{keys}}"


def manual(commands: Commands, keymap: Keymap, language: Language) -> str:
    """The manual in a language, as Markdown."""
    text = resources.resource("manual", f"{language.value}.md").read_text(encoding="utf-8")
    return text.replace(_TABLE, key_tables(commands, keymap, language))


def key_tables(commands: Commands, keymap: Keymap, language: Language) -> str:
    """Every command with its keys, a table for each group."""
    parts = []
    for group in Group:
        names = [name for name in commands.names() if commands.group(name) is group]
        if names:
            rows = [_row(name, keymap, language) for name in names]
            head = f"### {sentence(f'ui.group_{group.value}', language)}"
            parts.append("\n".join([head, "", "| | |", "| --- | --- |", *rows]))
    return "\n\n".join(parts)


def _row(name: str, keymap: Keymap, language: Language) -> str:
    keys = all_shown(keymap.chords(name)).replace("|", "\\|")
    title = sentence(f"commands.{name}", language)
    return f"| {f'`{keys}`' if keys else '–'} | {title} |"
