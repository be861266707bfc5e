"""Every setting once: name, type, default; and the file and folders that the user's choices live in."""

import locale
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from briefing.errors import BriefingError, UsageError
from briefing.messages import Language

PROGRAM = "briefing"
DATA_VARIABLE = "BRIEFING_DATA"

Value = TypeVar("Value", bool, int, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """A choice that the user has; `name` is `group.key`, as in the settings file.

    `choices` are the only values allowed, where there are any; numbers stay within `least` and `most`.
    """

    name: str
    default: Value
    choices: tuple[Value, ...] = ()
    least: Value | None = None
    most: Value | None = None

    @property
    def code(self) -> str:
        """The message code of the sentence that explains the setting."""
        return "settings." + self.name.replace(".", "-")

    def allows(self, value: object) -> bool:
        """Whether a value has the setting's type and lies within its bounds."""
        if type(value) is not type(self.default):
            return False
        if self.choices:
            return value in self.choices
        return (self.least is None or self.least <= value) and (self.most is None or value <= self.most)


LANGUAGE = Setting("general.language", "auto", choices=("auto", "zh", "en"))
THEME = Setting("reading.theme", "auto", choices=("auto", "light", "dark", "contrast"))
TEXT_SIZE = Setting("reading.text-size", 17, least=8, most=48)
HAN_FONT = Setting("reading.chinese-font", "")
LATIN_FONT = Setting("reading.latin-font", "")
LINE_HEIGHT = Setting("reading.line-height", 170, least=120, most=260)
COLUMN_WIDTH = Setting("reading.column-width", 40, least=20, most=80)
PARAGRAPHS = Setting("reading.paragraphs", "indent", choices=("indent", "space"))
CHARACTER_KEYS = Setting("keys.characters", default=True)
MEMO_PROFILE = Setting("memo.profile", "auto")

DECLARED: tuple[Setting[Any], ...] = (
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    HAN_FONT,
    LATIN_FONT,
    LINE_HEIGHT,
    COLUMN_WIDTH,
    PARAGRAPHS,
    CHARACTER_KEYS,
    MEMO_PROFILE,
)


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one user: the library, and the configuration, state and cache beside it."""

    library: Path
    config: Path
    state: Path
    cache: Path

    @classmethod
    def standard(cls, data_dir: Path | None = None) -> "Places":
        """The desktop's own places, or all below `data_dir`, else below what BRIEFING_DATA names."""
        override = data_dir or _from_environment()
        if override is not None:
            return cls.below(override)
        import platformdirs

        folders = platformdirs.PlatformDirs(PROGRAM, appauthor=False)
        return cls(
            folders.user_data_path, folders.user_config_path, folders.user_state_path, folders.user_cache_path
        )

    @classmethod
    def below(cls, folder: Path) -> "Places":
        """Everything in one folder, the library at its top."""
        return cls(folder, folder / "config", folder / "state", folder / "cache")

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"


def _from_environment() -> Path | None:
    named = os.environ.get(DATA_VARIABLE)
    return Path(named).expanduser() if named else None


class Settings:
    """The user's choices, read from a TOML file and written back to it.

    Keys, comments and order that the program does not know of stay in the file. `problems` are the
    values that could not be used, each an error to be told; their defaults hold instead.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._problems: list[BriefingError] = []
        self._damaged = False
        self._table = self._read()
        self._problems += [_refusal(s, self._stored(s)) for s in DECLARED if not self._usable(s)]

    @property
    def problems(self) -> tuple[BriefingError, ...]:
        """What the user must be told of the file, as it was read."""
        return tuple(self._problems)

    def value(self, setting: Setting[Value]) -> Value:
        """What the user chose, else the default."""
        stored = self._stored(setting)
        return cast("Value", stored) if setting.allows(stored) else setting.default

    def change(self, setting: Setting[Value], value: Value) -> None:
        """Choose a value and write the file; UsageError for one that the setting doesn't allow."""
        if not setting.allows(value):
            raise _refusal(setting, value)
        group, _, key = setting.name.partition(".")
        self._write(group, key, value)
        self._table = self._read()

    def _stored(self, setting: Setting[Any]) -> Any:
        group, _, key = setting.name.partition(".")
        table = self._table.get(group)
        return table.get(key) if isinstance(table, Mapping) else None

    def _usable(self, setting: Setting[Any]) -> bool:
        stored = self._stored(setting)
        return stored is None or setting.allows(stored)

    def _read(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            self._damaged = True
            self._problems.append(UsageError("settings.unreadable", name=self.path, reason=str(error)))
            return {}

    def _write(self, group: str, key: str, value: object) -> None:
        import tomlkit

        document = tomlkit.parse(self._text_to_keep())
        if not isinstance(document.get(group), dict):
            document[group] = tomlkit.table()
        document[group][key] = value
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(self.path.name + ".new")
        beside.write_text(tomlkit.dumps(document), encoding="utf-8")
        beside.replace(self.path)

    def _text_to_keep(self) -> str:
        """The file's text; one that is no TOML is put aside, so that nothing the user wrote is lost."""
        if self._damaged:
            self.path.replace(self.path.with_name(self.path.name + ".damaged"))
            self._damaged = False
        return self.path.read_text(encoding="utf-8") if self.path.exists() else ""


def spoken(chosen: str = "auto") -> Language:
    """The language of a choice (`zh`, `en`); for `auto` the desktop's, English where it is neither."""
    wanted = _desktop_language() if chosen == "auto" else chosen
    return Language.CHINESE if wanted.lower().startswith(("zh", "chinese")) else Language.ENGLISH


def _desktop_language() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        named = os.environ.get(variable)
        if named:
            preferred = os.environ.get("LANGUAGE", "") if named not in ("C", "POSIX") else ""
            return preferred or named
    return locale.getlocale()[0] or ""


def _refusal(setting: Setting[Any], value: object) -> UsageError:
    if setting.choices:
        allowed = ", ".join(map(str, setting.choices))
        return UsageError("settings.not-a-choice", name=setting.name, value=value, allowed=allowed)
    if setting.least is not None:
        bounds = {"least": setting.least, "most": setting.most}
        return UsageError("settings.out-of-bounds", name=setting.name, value=value, **bounds)
    return UsageError("settings.wrong-type", name=setting.name, value=value)
