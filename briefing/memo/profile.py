"""The form of a memo as data: page, fonts, styles, head, order of the sections."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from briefing import resources
from briefing.errors import MemoError
from briefing.messages import Language
from briefing.model.section import SectionKind
from briefing.ooxml.parts import FontName

BASE = "base"
_OWN = {"indent", "align", "before", "after"}
_USUAL = {Language.CHINESE: "简报", Language.ENGLISH: "briefing-note"}


class HeadForm(Enum):
    """What stands above the text."""

    PLAIN = "plain"
    NOTE = "note"
    OFFICIAL = "official"
    BULLETIN = "bulletin"


class PageNumbers(Enum):
    """Where the page's number stands and how it is written."""

    CENTRE = "centre"
    OUTSIDE = "outside"
    OF_TOTAL = "of-total"


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        """How wide the text is."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class GridRule:
    """Lines of one height, in points, and how much closer characters stand, in points."""

    pitch: float
    spacing: float = 0


@dataclass(frozen=True, slots=True)
class TableRule:
    """The lines of tables in points, the head's shade, and the lines' colour."""

    outer: float = 1.0
    inner: float = 0.5
    sides: bool = True
    shade: str = ""
    colour: str = "000000"


@dataclass(frozen=True, slots=True)
class StyleRule:
    """How text of one role is set: sizes in points, indents in characters of its own size.

    `line` is a fixed height in points, `line_of_font` a multiple of the font's own.
    """

    chinese: str = ""
    latin: str = ""
    size: float = 11
    bold: bool = False
    italic: bool = False
    colour: str = ""
    align: str = ""
    indent: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    line: float = 0
    line_of_font: float = 0
    keep_next: bool = False
    widows: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """A form that memos are written in, for one language."""

    name: str
    language: Language
    head: HeadForm
    page: Page
    fonts: Mapping[str, FontName]
    styles: Mapping[str, StyleRule]
    order: tuple[SectionKind, ...]
    numbering: tuple[str, ...]
    page_numbers: PageNumbers
    citation: str
    contents: bool = False
    footnotes: bool = False
    charts: bool = True
    running_title: bool = False
    mark_top: float = 0
    annex: tuple[SectionKind, ...] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    grid: GridRule | None = None
    table: TableRule = TableRule()

    def style(self, role: str) -> StyleRule:
        """How text of a role is set; as the base is, where the profile doesn't say."""
        return self.styles.get(role, self.styles[BASE])


def load(name: str, language: Language) -> Profile:
    """The profile of a name or in a TOML file of the user's; MemoError where there is none.

    `auto` is the language's usual one.
    """
    wanted = _USUAL[language] if name == "auto" else name
    if wanted.endswith(".toml"):
        return _read(Path(wanted), language)
    for path in _shipped():
        if wanted in tomllib.loads(path.read_text(encoding="utf-8"))["names"]:
            return _read(path, language)
    raise MemoError("memo.unknown_profile", name=name, known=", ".join(known()))


def names(language: Language) -> tuple[str, ...]:
    """The first name of every shipped profile, the language's usual one first."""
    firsts = [tomllib.loads(path.read_text(encoding="utf-8"))["names"][0] for path in _shipped()]
    return tuple(sorted(firsts, key=lambda name: name != _USUAL[language]))


def known() -> tuple[str, ...]:
    """Every name that a shipped profile goes by."""
    return tuple(
        name for path in _shipped() for name in tomllib.loads(path.read_text(encoding="utf-8"))["names"]
    )


def _shipped() -> Iterator[Path]:
    yield from sorted(resources.resource("memo", "profiles").glob("*.toml"))


def _read(path: Path, language: Language) -> Profile:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _profile(_spoken(table, language), language)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise MemoError("memo.bad_profile", name=path, reason=str(error)) from error


def _spoken(value: Any, language: Language) -> Any:
    """The table with `{ zh = …, en = … }` replaced by what is for the language."""
    if isinstance(value, dict):
        if set(value) <= {"zh", "en"} and value:
            return value.get(language.value)
        return {key: _spoken(one, language) for key, one in value.items()}
    return value


def _profile(table: dict[str, Any], language: Language) -> Profile:
    base = table["styles"].get(BASE, {})
    styles = {role: StyleRule(**{**_inherited(base, rule), **rule}) for role, rule in table["styles"].items()}
    return Profile(
        name=table["names"][0],
        language=language,
        head=HeadForm(table["head"]),
        page=Page(**table["page"]),
        fonts={role: _font(one) for role, one in table["fonts"].items()},
        styles={**styles, BASE: StyleRule(**base)},
        order=tuple(map(SectionKind, table["order"])),
        numbering=tuple(table["numbering"]),
        page_numbers=PageNumbers(table["page_numbers"]),
        citation=table["citation"],
        contents=table.get("contents", False),
        footnotes=table.get("footnotes", False),
        charts=table.get("charts", True),
        running_title=table.get("running_title", False),
        mark_top=table.get("mark_top", 0),
        annex=tuple(map(SectionKind, table.get("annex", ()))),
        limits=table.get("limits", {}),
        fields=table.get("fields", {}),
        grid=GridRule(**table["grid"]) if "grid" in table else None,
        table=TableRule(**table.get("table", {})),
    )


def _inherited(base: Mapping[str, Any], rule: Mapping[str, Any]) -> dict[str, Any]:
    """What a role takes from the base; a height by the font stands against a fixed one."""
    never = {*_OWN, "line"} if "line_of_font" in rule else _OWN
    return {key: value for key, value in base.items() if key not in never}


def _font(rule: Mapping[str, Any]) -> FontName:
    first, *instead = rule["names"]
    return FontName(first, tuple(instead), rule.get("chinese", True))
