"""Our own lint: nothing wrong with a memo, and every fault of deliberately broken ones found."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from briefing.memo.profile import load
from briefing.memo.word import Copy, document
from briefing.messages import Language
from briefing.ooxml.lint import Fault, check
from tests.unit.memo.conftest import composed

DOCUMENT = "word/document.xml"
CHART = "word/charts/chart1.xml"
Edit = Callable[[str], str]


def memo() -> bytes:
    """A memo with everything in it: comments, footnotes, a chart, contents."""
    profile = replace(load("plain", Language.CHINESE), contents=True, footnotes=True)
    return document(composed(), profile, Copy.REVIEW)


def changed(package: bytes, part: str, edit: Edit) -> bytes:
    """The package with a part edited; ValueError where the edit changes nothing."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as there, zipfile.ZipFile(result, "w") as here:
        for name in there.namelist():
            held = there.read(name)
            if name == part:
                now = edit(held.decode()).encode()
                assert now != held
                held = now
            here.writestr(name, held)
    return result.getvalue()


def swapped(old: str, new: str, count: int = 1) -> Edit:
    return lambda text: text.replace(old, new, count)


def without(pattern: str) -> Edit:
    return lambda text: re.sub(pattern, "", text, count=1)


SDT = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
BOUND = SDT.replace("</w:sdtPr>", '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr>')
INSERTED = '<w:p><w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'
TABLE = "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"

BROKEN: dict[str, tuple[str, Edit, Fault]] = {
    "field without end": (
        DOCUMENT,
        without(r'<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        Fault.FIELD_OPEN,
    ),
    "field without beginning": (
        DOCUMENT,
        without(r'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        Fault.FIELD_UNOPENED,
    ),
    "two bookmarks of one name": (DOCUMENT, swapped("_brf_0002", "_brf_0001"), Fault.BOOKMARK_NAME_TWICE),
    "bookmark without end": (DOCUMENT, without(r'<w:bookmarkEnd w:id="1"/>'), Fault.BOOKMARK_OPEN),
    "bookmark without beginning": (
        DOCUMENT,
        without(r'<w:bookmarkStart w:id="1" [^>]*/>'),
        Fault.BOOKMARK_UNOPENED,
    ),
    "two bookmarks of one number": (
        DOCUMENT,
        swapped('<w:bookmarkStart w:id="2"', '<w:bookmarkStart w:id="1"'),
        Fault.BOOKMARK_ID_TWICE,
    ),
    "link to nowhere": (DOCUMENT, swapped('w:anchor="_Toc', 'w:anchor="_Tox'), Fault.LINK_NOWHERE),
    "footnote that is not there": (
        DOCUMENT,
        swapped('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="999"/>'),
        Fault.NOTE_MISSING,
    ),
    "comment that is not there": (
        DOCUMENT,
        swapped('<w:commentReference w:id="0"/>', '<w:commentReference w:id="999"/>'),
        Fault.NOTE_MISSING,
    ),
    "relationship that is not there": (
        DOCUMENT,
        swapped('r:id="rIdChart1"', 'r:id="rIdChart9"'),
        Fault.RELATION_MISSING,
    ),
    "part that is not there": (
        "word/_rels/document.xml.rels",
        swapped("styles.xml", "stiles.xml"),
        Fault.PART_MISSING,
    ),
    "axis that is not there": (
        CHART,
        swapped('<c:axId val="1001"/>', '<c:axId val="1003"/>'),
        Fault.AXES_UNPAIRED,
    ),
    "axis that crosses nothing": (
        CHART,
        swapped('<c:crossAx val="1001"/>', '<c:crossAx val="1007"/>'),
        Fault.AXES_UNPAIRED,
    ),
    "quotation mark in Latin": (
        DOCUMENT,
        lambda text: text.replace(' w:hint="eastAsia"', ""),
        Fault.HINT_MISSING,
    ),
    "two controls of one number": (DOCUMENT, swapped("<w:body>", f"<w:body>{SDT}{SDT}"), Fault.CONTROL_TWICE),
    "control bound to nothing": (DOCUMENT, swapped("<w:body>", f"<w:body>{BOUND}"), Fault.STORE_UNKNOWN),
    "two revisions of one number": (
        DOCUMENT,
        swapped("<w:body>", f"<w:body>{INSERTED}{INSERTED}"),
        Fault.REVISION_TWICE,
    ),
    "cell without paragraph": (DOCUMENT, swapped("<w:body>", f"<w:body>{TABLE}"), Fault.CELL_EMPTY),
    "two drawings of one number": (
        DOCUMENT,
        lambda text: re.sub(r"(<w:drawing>.*?</w:drawing>)", r"\1\1", text, count=1),
        Fault.DRAWING_TWICE,
    ),
}


def test_a_memo_is_without_fault() -> None:
    assert check(memo()) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_memo_is_told(name: str) -> None:
    part, edit, fault = BROKEN[name]
    assert fault in {found.fault for found in check(changed(memo(), part, edit))}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_that_stands_twice_is_told() -> None:
    held = BytesIO(memo())
    with zipfile.ZipFile(held, "a") as package:
        package.writestr(DOCUMENT, package.read(DOCUMENT))
    assert Fault.ENTRY_TWICE in {found.fault for found in check(held.getvalue())}


def test_every_fault_has_its_broken_memo() -> None:
    assert {fault for _, _, fault in BROKEN.values()} | {Fault.ENTRY_TWICE} == set(Fault)
