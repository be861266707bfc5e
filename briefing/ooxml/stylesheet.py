"""What a Word document's styles say of a paragraph or a run: heading, list, bold, centred, hidden."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset(("title", "标题", "標題"))
_OFF = frozenset(("0", "false", "off", "none"))
_LEVELS = 9
_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Numbering:
    """The list that a paragraph is an item of, and its level from 0."""

    list: str
    level: int


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What its style and its own settings say of a paragraph; `heading` 0 where it is none."""

    heading: int = 0
    title: bool = False
    strong: bool = False
    centred: bool = False
    numbering: Numbering | None = None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The styles by their identifiers."""

    styles: "Mapping[str, _Element]"

    @classmethod
    def of(cls, root: "_Element | None") -> "StyleSheet":
        """The styles of a document; none where it has no such part."""
        found = (
            {} if root is None else {style.get(w("styleId"), ""): style for style in root.iter(w("style"))}
        )
        return cls(found)

    def paragraph(self, settings: "_Element | None") -> ParagraphStyle:
        """What is known of a paragraph with these settings."""
        if settings is None:
            return ParagraphStyle()
        chain = [settings, *self._based(_value(settings, "pStyle"), "pPr")]
        names = [_value(style, "name") for style in self._chain(_value(settings, "pStyle"))]
        heading = next((int(found[1]) for name in names if (found := _HEADING.fullmatch(name))), 0)
        outline = next((level for one in chain if (level := _value(one, "outlineLvl"))), "")
        if not heading and outline.isdigit() and int(outline) < _LEVELS:
            heading = int(outline) + 1
        return ParagraphStyle(
            heading=heading,
            title=bool(names) and names[0].lower() in _TITLES,
            strong=any(self._is_on(one, "b") for one in self._based(_value(settings, "pStyle"), "rPr")),
            centred=next((_value(one, "jc") for one in chain if _value(one, "jc")), "") == "center",
            numbering=next(filter(None, map(_numbering, chain)), None),
        )

    def hides(self, settings: "_Element | None") -> bool:
        """Whether a run with these settings is not to be seen."""
        return self._run_has(settings, "vanish") or self._run_has(settings, "webHidden")

    def is_strong(self, settings: "_Element | None") -> bool:
        """Whether a run is set in bold."""
        return self._run_has(settings, "b")

    def _run_has(self, settings: "_Element | None", name: str) -> bool:
        if settings is None:
            return False
        if settings.find(w(name)) is not None:
            return self._is_on(settings, name)
        return any(self._is_on(one, name) for one in self._based(_value(settings, "rStyle"), "rPr"))

    def _based(self, style: str, part: str) -> "Iterator[_Element]":
        for one in self._chain(style):
            found = one.find(w(part))
            if found is not None:
                yield found

    def _chain(self, style: str) -> "Iterator[_Element]":
        """A style and those that it is based on."""
        for _ in range(_DEPTH):
            found = self.styles.get(style)
            if found is None:
                return
            yield found
            style = _value(found, "basedOn")

    @staticmethod
    def _is_on(settings: "_Element", name: str) -> bool:
        switch = settings.find(w(name))
        return switch is not None and switch.get(w("val"), "1") not in _OFF


def _numbering(settings: "_Element") -> Numbering | None:
    number = settings.find(w("numPr"))
    identity = "" if number is None else _value(number, "numId")
    if number is None or identity in ("", "0"):
        return None
    level = _value(number, "ilvl")
    return Numbering(identity, int(level) if level.isdigit() and int(level) < _LEVELS else 0)


def _value(element: "_Element", name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(w("val"), "")
