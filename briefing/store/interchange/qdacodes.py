"""The codebook in the REFI-QDA forms: inside a project, and as a file of its own (`.qdc`)."""

import re
from collections.abc import Iterator
from uuid import uuid5

from lxml import etree

from briefing.errors import ExchangeError
from briefing.model.codebook import Code, CodeId
from briefing.store.interchange.qdaform import (
    CODEBOOK,
    PROJECT,
    STYLES,
    as_bytes,
    document,
    element,
    parsed,
    text_element,
)

PARENT = "Briefing"
COLOURS = (
    "#F4D03F", "#7DCEA0", "#85C1E9", "#F1948A", "#C39BD3", "#F0B27A", "#76D7C4", "#AEB6BF", "#D7BDE2",
)  # fmt: skip
_STYLE = re.compile(r"style-([1-9])")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")


def written(codes: tuple[Code, ...]) -> bytes:
    """The codebook as a `.qdc` file; the same codes give the same bytes."""
    root = document(CODEBOOK, "CodeBook")
    root.set("origin", PARENT)
    write_codes(element(root, "Codes"), codes)
    return as_bytes(root)


def read(data: bytes) -> tuple[Code, ...]:
    """The codes of a `.qdc` file, parents before what stands under them; ExchangeError for no such file."""
    root = parsed(data, CODEBOOK, PROJECT)
    found = tuple(codes_of(root))
    if not found:
        raise ExchangeError("exchange.not-a-project", reason=str(root.tag))
    return found


def write_codes(parent: etree._Element, codes: tuple[Code, ...], *, styles: bool = False) -> None:
    """Write codes below an element, each below its own parent; the marks' styles too, where asked for."""
    if styles:
        group = element(parent, "Code", guid=str(STYLES), name=PARENT, isCodable="false")
        for number, colour in enumerate(COLOURS, start=1):
            names = {"name": f"style-{number}", "isCodable": "true", "color": colour}
            element(group, "Code", guid=style_id(number), **names)
    _write(parent, codes, None)


def codes_of(root: etree._Element, parent: CodeId | None = None) -> Iterator[Code]:
    """The codes below an element; those that stand for styles aside."""
    for child in root:
        name = str(child.tag).rpartition("}")[2]
        if name in ("CodeBook", "Codes"):
            yield from codes_of(child, parent)
        elif name == "Code" and child.get("guid") != str(STYLES):
            identity = CodeId(child.get("guid", ""))
            described = child.findtext(f"{{{etree.QName(child).namespace}}}Description") or ""
            yield Code(identity, child.get("name", ""), _nearest(child.get("color", "")), described, parent)
            yield from codes_of(child, identity)


def style_of(name: str) -> int | None:
    """The style that a code's name stands for; None for any other code."""
    found = _STYLE.fullmatch(name)
    return int(found[1]) if found else None


def style_id(style: int) -> str:
    """The identifier of a style's code."""
    return str(uuid5(STYLES, f"style-{style}"))


def code_id(name: str) -> str:
    """The identifier of a tag's code: the same in every file."""
    return str(uuid5(STYLES, f"tag\0{name}"))


def _write(parent: etree._Element, codes: tuple[Code, ...], above: CodeId | None) -> None:
    for code in codes:
        if code.parent == above:
            colour = COLOURS[code.colour - 1] if code.colour else None
            made = element(
                parent, "Code", guid=code_id(code.name), name=code.name, isCodable="true", color=colour
            )
            text_element(made, "Description", code.description)
            _write(made, codes, code.id)


def _nearest(colour: str) -> int:
    """The number of our colour that is most like one; 0 for none."""
    asked = _COLOUR.fullmatch(colour)
    if asked is None:
        return 0
    return 1 + min(range(len(COLOURS)), key=lambda number: _distance(COLOURS[number], asked))


def _distance(ours: str, theirs: re.Match[str]) -> int:
    known = _COLOUR.fullmatch(ours)
    assert known is not None  # noqa: S101
    return sum((int(a, 16) - int(b, 16)) ** 2 for a, b in zip(known.groups(), theirs.groups(), strict=True))
