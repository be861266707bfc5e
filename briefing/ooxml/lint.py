"""Faults of a Word document that validators overlook and readers stumble over."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from io import BytesIO

from lxml import etree

from briefing.ooxml.names import PACKAGE_RELATIONS, WP, C, R, W, w

_DOCUMENT = "word/document.xml"
_STORIES = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_REFERENCE = re.compile(r"^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_AMBIGUOUS = re.compile("[‘’“”…—·]")
_AXES = {f"{{{C}}}{kind}" for kind in ("catAx", "valAx", "dateAx", "serAx")}


class Fault(Enum):
    """What can be wrong."""

    ENTRY_TWICE = "an entry stands in the package twice"
    RELATION_MISSING = "a relationship is used that there is none of"
    PART_MISSING = "a relationship leads to a part that is not there"
    FIELD_OPEN = "a field is not closed"
    FIELD_UNOPENED = "a field ends that never began"
    BOOKMARK_NAME_TWICE = "two bookmarks have one name"
    BOOKMARK_ID_TWICE = "two bookmarks have one number"
    BOOKMARK_OPEN = "a bookmark has no end"
    BOOKMARK_UNOPENED = "a bookmark ends that never began"
    LINK_NOWHERE = "a link or reference leads to no bookmark"
    NOTE_MISSING = "a footnote or comment is referred to that there is none of"
    CONTROL_TWICE = "two content controls have one number"
    REVISION_TWICE = "two revisions have one number"
    DRAWING_TWICE = "two drawings have one number"
    AXES_UNPAIRED = "a chart's bars and axes do not fit together"
    HINT_MISSING = "marks between Chinese words are left to the Latin font"
    CELL_EMPTY = "a table's cell holds no paragraph"
    STORE_UNKNOWN = "a control is bound to data that is not there"


@dataclass(frozen=True, slots=True)
class Found:
    """A fault, the part that it is in, and what it is about."""

    fault: Fault
    part: str
    about: str = ""


def check(document: bytes) -> tuple[Found, ...]:
    """Every fault of a package; none for a sound one."""
    with zipfile.ZipFile(BytesIO(document)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in dict.fromkeys(names)}
    trees = {name: etree.fromstring(held) for name, held in parts.items() if name.endswith((".xml", ".rels"))}
    stories = {name: tree for name, tree in trees.items() if _STORIES.fullmatch(name)}
    found = [Found(Fault.ENTRY_TWICE, name) for name, count in Counter(names).items() if count > 1]
    found += _relations(trees, set(parts))
    for name, story in stories.items():
        found += (*_fields(name, story), *_hints(name, story), *_cells(name, story))
    found += (*_bookmarks(stories), *_numbers(stories), *_notes(trees), *_bound(trees))
    for name, tree in trees.items():
        if name.startswith("word/charts/chart"):
            found += _axes(name, tree)
    return tuple(found)


def _relations(trees: dict[str, etree._Element], parts: set[str]) -> Iterator[Found]:
    for name, tree in trees.items():
        if name.endswith(".rels"):
            yield from _targets(name, tree, parts)
            continue
        folder, file = posixpath.split(name)
        relations = trees.get(f"{folder}/_rels/{file}.rels")
        known = set() if relations is None else {one.get("Id") for one in relations}
        used = {
            str(value) for one in tree.iter() for key, value in one.attrib.items() if _is_relation(str(key))
        }
        yield from (Found(Fault.RELATION_MISSING, name, value) for value in sorted(used - known))


def _is_relation(attribute: str) -> bool:
    return attribute in (f"{{{R}}}id", f"{{{R}}}embed", f"{{{R}}}link")


def _targets(name: str, tree: etree._Element, parts: set[str]) -> Iterator[Found]:
    folder = posixpath.dirname(posixpath.dirname(name))
    for one in tree.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        target = str(one.get("Target"))
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        if one.get("TargetMode") != "External" and posixpath.normpath(path) not in parts:
            yield Found(Fault.PART_MISSING, name, target)


def _fields(name: str, story: etree._Element) -> Iterator[Found]:
    depth = 0
    for mark in story.iter(w("fldChar")):
        kind = mark.get(w("fldCharType"))
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            yield Found(Fault.FIELD_UNOPENED, name)
            depth = 0
    if depth:
        yield Found(Fault.FIELD_OPEN, name)


def _bookmarks(stories: dict[str, etree._Element]) -> Iterator[Found]:
    names: Counter[str] = Counter()
    for part, story in stories.items():
        starts = [str(one.get(w("id"))) for one in story.iter(w("bookmarkStart"))]
        ends = [str(one.get(w("id"))) for one in story.iter(w("bookmarkEnd"))]
        names.update(str(one.get(w("name"))) for one in story.iter(w("bookmarkStart")))
        yield from (
            Found(Fault.BOOKMARK_ID_TWICE, part, n) for n, count in Counter(starts).items() if count > 1
        )
        yield from (Found(Fault.BOOKMARK_OPEN, part, n) for n in starts if n not in ends)
        yield from (Found(Fault.BOOKMARK_UNOPENED, part, n) for n in ends if n not in starts)
    yield from (Found(Fault.BOOKMARK_NAME_TWICE, _DOCUMENT, n) for n, count in names.items() if count > 1)
    for part, story in stories.items():
        yield from (Found(Fault.LINK_NOWHERE, part, n) for n in _references(story) if n not in names)


def _references(story: etree._Element) -> Iterator[str]:
    yield from (str(one.get(w("anchor"))) for one in story.iter(w("hyperlink")) if one.get(w("anchor")))
    for code in story.iter(w("instrText")):
        match = _REFERENCE.match(code.text or "")
        if match:
            yield match.group(1)


def _numbers(stories: dict[str, etree._Element]) -> Iterator[Found]:
    for fault, paths in (
        (Fault.DRAWING_TWICE, (f"{{{WP}}}docPr",)),
        (Fault.CONTROL_TWICE, (f"{w('sdtPr')}/{w('id')}",)),
        (Fault.REVISION_TWICE, (w("ins"), w("del"))),
    ):
        seen: Counter[str] = Counter()
        for story in stories.values():
            for path in paths:
                seen.update(str(one.get("id") or one.get(w("id"))) for one in story.iterfind(f".//{path}"))
        yield from (Found(fault, _DOCUMENT, number) for number, count in seen.items() if count > 1)


def _notes(trees: dict[str, etree._Element]) -> Iterator[Found]:
    document = trees.get(_DOCUMENT)
    if document is None:
        return
    for mark, part, kind in (
        ("footnoteReference", "word/footnotes.xml", "footnote"),
        ("commentReference", "word/comments.xml", "comment"),
    ):
        held = trees.get(part)
        known = set() if held is None else {one.get(w("id")) for one in held.iter(w(kind))}
        for one in document.iter(w(mark)):
            if one.get(w("id")) not in known:
                yield Found(Fault.NOTE_MISSING, _DOCUMENT, str(one.get(w("id"))))


def _axes(name: str, chart: etree._Element) -> Iterator[Found]:
    axes = {one.find(f"{{{C}}}axId"): one for one in chart.iter(*_AXES)}
    numbers = {str(one.get("val")) for one in axes if one is not None}
    crossed = {str(one.get("val")) for one in chart.iter(f"{{{C}}}crossAx")}
    used = {str(one.get("val")) for one in chart.iter(f"{{{C}}}axId")}
    if numbers != crossed or used != numbers:
        yield Found(Fault.AXES_UNPAIRED, name, " ".join(sorted(numbers ^ crossed | used ^ numbers)))


def _hints(name: str, story: etree._Element) -> Iterator[Found]:
    for run in story.iter(w("r")):
        words = "".join(one.text or "" for one in run.iter(w("t")))
        if _CHINESE.search(words) and _AMBIGUOUS.search(words):
            fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
            if fonts is None or fonts.get(w("hint")) != "eastAsia":
                yield Found(Fault.HINT_MISSING, name, words[:20])


def _cells(name: str, story: etree._Element) -> Iterator[Found]:
    for cell in story.iter(w("tc")):
        if cell[-1].tag != w("p"):
            yield Found(Fault.CELL_EMPTY, name)


def _bound(trees: dict[str, etree._Element]) -> Iterator[Found]:
    kept = {
        str(value)
        for name, tree in trees.items()
        if re.fullmatch(r"customXml/itemProps\d+\.xml", name)
        for key, value in tree.attrib.items()
        if str(key).endswith("}itemID")
    }
    for name, tree in trees.items():
        for one in tree.iter(f"{{{W}}}dataBinding"):
            store = one.get(w("storeItemID"))
            if store and store not in kept:
                yield Found(Fault.STORE_UNKNOWN, name, store)
