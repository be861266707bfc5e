"""The manual: its chapters in a language, their tables made from the commands, keys and settings in force."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefing import resources
from briefing.commands.command import Commands, Group
from briefing.commands.keymap import Keymap
from briefing.commands.keynames import all_shown
from briefing.messages import Language, sentence
from briefing.settings import DECLARED, Setting

FIRST = "start"
_PLACE = re.compile(r"\{([a-z]+)(?::([a-z-]+))?\}")
_NAME = re.compile(r"\d+-([a-z]+)")
_NO_KEY = "–"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its name, its title, and its text in Markdown."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Manual:
    """Makes the chapters for a language from what is in force."""

    commands: Commands
    keymap: Keymap
    language: Language

    def chapters(self) -> tuple[Chapter, ...]:
        """Every chapter, in order; KeyError for a placeholder that stands for nothing."""
        folder = resources.resource("help", self.language.value)
        found = []
        for path in sorted(folder.glob("*.md")):
            name = _NAME.fullmatch(path.stem)
            assert name is not None, path  # noqa: S101
            text = _PLACE.sub(self._filled, path.read_text(encoding="utf-8"))
            found.append(Chapter(name[1], text.partition("\n")[0].removeprefix("# "), text))
        return tuple(found)

    def _filled(self, place: re.Match[str]) -> str:
        kinds: dict[str, Callable[[str], str]] = {
            "key": self._key,
            "title": lambda name: sentence(f"commands.{self.commands[name].name}", self.language),
            "keys": self._keys,
            "settings": lambda _: self._settings(),
            "licences": lambda _: self._licences(),
        }
        return kinds[place[1]](place[2] or "")

    def _key(self, name: str) -> str:
        """The first key of a command; its title where it has none."""
        chords = self.keymap.chords(self.commands[name].name)
        return all_shown(chords[:1]) if chords else sentence(f"commands.{name}", self.language)

    def _keys(self, wanted: str) -> str:
        """The table of a group's commands, or of every group's."""
        if wanted != "all":
            return self._group(Group(wanted))
        heads = {group: sentence(f"ui.group_{group.value}", self.language) for group in Group}
        return "\n\n".join(f"## {head}\n\n{self._group(group)}" for group, head in heads.items())

    def _group(self, group: Group) -> str:
        names = [name for name in self.commands.names() if self.commands.group(name) is group]
        rows = []
        for name in names:
            keys = all_shown(self.keymap.chords(name))
            title = sentence(f"commands.{name}", self.language)
            rows.append((f"`{keys}`" if keys else _NO_KEY, title, command_help(name, self.language)))
        return self._table(("key", "command", "what"), rows)

    def _settings(self) -> str:
        rows = [(f"`{one.name}`", f"`{_value(one)}`", sentence(one.code, self.language)) for one in DECLARED]
        return self._table(("setting", "usual", "what"), rows)

    def _licences(self) -> str:
        rows = [(name, licence, use[self.language.value]) for name, licence, use in licences()]
        return self._table(("name", "licence", "use"), rows)

    def _table(self, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
        said = [sentence(f"manual.{head}", self.language) for head in heads]
        lines = [said, ["---"] * len(said), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def command_help(name: str, language: Language) -> str:
    """What a command does, in a sentence."""
    return sentence(f"commandhelp.{name}", language)


def licences() -> tuple[tuple[str, str, dict[str, str]], ...]:
    """The software that the program stands on: name, licence, and what it is used for, by language."""
    software = resources.table("help", "licences.toml")["software"]
    return tuple((one["name"], one["licence"], one["use"]) for one in software)


def _value(setting: Setting[bool] | Setting[int] | Setting[str]) -> str:
    return str(setting.default).lower() if isinstance(setting.default, bool) else str(setting.default)
