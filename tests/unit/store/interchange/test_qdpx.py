"""A REFI-QDA project carries texts, passages, codes, notes and links, to other programs and back."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.errors import ExchangeError
from briefing.messages import Language, told
from briefing.model.annotation import AnnotationKind, LinkKind
from briefing.model.codebook import Code, CodeId
from briefing.store.interchange import qdacodes, qdpx, qdpxreading
from briefing.store.interchange.contents import Contents, codebook, gathered
from briefing.store.interchange.taking import take_in, take_in_codes
from briefing.store.sqlite import SqliteStore
from tests.unit.store.interchange.refiqda import NAMESPACE, complaints
from tests.unit.store.interchange.stores import empty_store, fill, store_in
from tests.unit.store.samples import article, target

slow = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def carried(contents: Contents) -> object:
    """What the form has a place for."""
    return (
        sorted(
            (
                contents.entry(a.target.article).article.text,
                a.target.span,
                a.body,
                a.style,
                sorted(a.tags),
                a.author,
                a.created,
                a.id,
            )
            for a in contents.annotations
        ),
        codes(contents.codes),
        sorted((link.kind.value, link.source, link.target) for link in contents.links),
    )


def codes(book: tuple[Code, ...]) -> object:
    """A codebook without its ids."""
    names = {code.id: code.name for code in book}
    return sorted((c.name, c.colour, c.description, c.parent and names[c.parent]) for c in book)


def project(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read("project.qde"))


@slow
@given(st.data())
def test_what_the_form_has_a_place_for_comes_back(data: st.DataObject) -> None:
    with empty_store() as ours, empty_store() as theirs:
        fill(ours, data)
        file = qdpx.written(gathered(ours))
        assert complaints(project(file)) == []
        take_in(theirs, qdpxreading.read(file))
        assert carried(gathered(theirs)) == carried(gathered(ours))
        assert file == qdpx.written(gathered(ours))


@slow
@given(st.data())
def test_a_codebook_file_comes_back(data: st.DataObject) -> None:
    with empty_store() as ours, empty_store() as theirs:
        fill(ours, data)
        if ours.codes():
            assert take_in_codes(theirs, qdacodes.read(qdacodes.written(codebook(ours)))) == len(ours.codes())
        assert codes(codebook(theirs)) == codes(codebook(ours))


def test_what_ours_says_of_a_code_stays_and_what_it_leaves_out_is_filled(tmp_path: Path) -> None:
    with store_in(tmp_path / "ours") as store:
        store.code_put(replace(Code(store.code_add("财政"), "财政"), colour=3))
        take_in_codes(store, (Code(CodeId("x"), "财政", 5, "资金与预算"),))
        (code,) = store.codes()
    assert (code.colour, code.description) == (3, "资金与预算")


@pytest.mark.parametrize("data", [b"", b"<a/>", b"<CodeBook xmlns='urn:QDA-XML:codebook:1.0'/>", b"\xff\xfe"])
def test_what_is_no_codebook_is_refused(data: bytes) -> None:
    with pytest.raises(ExchangeError):
        qdacodes.read(data)


@pytest.fixture
def ours(tmp_path: Path) -> Any:
    with store_in(tmp_path / "ours") as store:
        held = store.keep(article("头一句😀。", "拨款12.5亿元。"), b"raw")
        first = store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, "与去年\r\n持平", 3)
        second = store.annotate(target(held, "头一句"), AnnotationKind.HIGHLIGHT)
        store.retag(first, ["财政"])
        store.link(first, second, LinkKind.UPDATES)
        yield store


def test_positions_are_code_points_of_the_text_that_lies_beside(ours: SqliteStore) -> None:
    file = qdpx.written(gathered(ours))
    root = project(file)
    for source in root.iter(f"{{{NAMESPACE}}}TextSource"):
        name = source.get("plainTextPath", "").replace("internal://", "Sources/")
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            text = package.read(name).decode()
        for selection in source.iter(f"{{{NAMESPACE}}}PlainTextSelection"):
            start, end = int(selection.attrib["startPosition"]), int(selection.attrib["endPosition"])
            assert text[start:end] == selection.get("name")


TWICE = "55555555-5555-4555-8555-555555555555"
FOREIGN = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Other 1.0">
<Users><User guid="11111111-1111-4111-8111-111111111111" name="李"/></Users>
<CodeBook><Codes><Code guid="22222222-2222-4222-8222-222222222222" name="资金" isCodable="true">
<Code guid="33333333-3333-4333-8333-333333333333" name="上限" isCodable="true" color="#ff0000"/>
</Code></Codes></CodeBook>
<Sources><TextSource guid="44444444-4444-4444-8444-444444444444" name="通知"
 plainTextPath="internal://44444444-4444-4444-8444-444444444444.txt">
<PlainTextSelection guid="55555555-5555-4555-8555-555555555555" startPosition="4" endPosition="7"
 creatingUser="11111111-1111-4111-8111-111111111111" creationDateTime="2019-06-04T05:25:16Z">
<Coding guid="66666666-6666-4666-8666-666666666666">
<CodeRef targetGUID="33333333-3333-4333-8333-333333333333"/></Coding>
<NoteRef targetGUID="77777777-7777-4777-8777-777777777777"/></PlainTextSelection>
<PlainTextSelection guid="88888888-8888-4888-8888-888888888888" startPosition="4" endPosition="4"/>
</TextSource></Sources>
<Notes><Note guid="77777777-7777-4777-8777-777777777777" plainTextPath="internal://note.txt"/></Notes>
</Project>"""

SAME_GUID = FOREIGN.replace('"4" endPosition="4"', '"5" endPosition="6"').replace(
    "88888888-8888-4888-8888-888888888888", TWICE
)


def packed(qde: str, **files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("project.qde", qde)
        for name, text in files.items():
            package.writestr(name.replace("__", "/"), text)
    return data.getvalue()


def foreign(qde: str = FOREIGN) -> bytes:
    text, note = "\ufeff第一行\r\n五百万元", "上限是多少？"
    return packed(
        qde, **{"sources__44444444-4444-4444-8444-444444444444.txt": text, "sources__note.txt": note}
    )


def test_another_programs_project_is_taken_in(tmp_path: Path) -> None:
    with store_in(tmp_path / "theirs") as theirs:
        take_in(theirs, qdpxreading.read(foreign()))
        (found,) = gathered(theirs).annotations
    assert (found.target.exact, found.body, found.tags, found.author) == (
        "五百万",
        "上限是多少？",
        ("上限",),
        "李",
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "exchange.not-a-project"),
        (b"PK\x05\x06" + b"\0" * 18, "exchange.not-a-project"),
        (foreign()[:200], "exchange.not-a-project"),
        (packed("<Project"), "exchange.not-a-project"),
        (packed("<Project xmlns='urn:other'/>"), "exchange.not-a-project"),
        (packed(FOREIGN), "exchange.not-a-project"),
        (foreign(FOREIGN.replace('endPosition="7"', 'endPosition="700"')), "exchange.wrong-place"),
        (foreign(FOREIGN.replace('endPosition="7"', 'endPosition="x"')), "exchange.not-a-project"),
        (foreign(SAME_GUID),
         "exchange.twice"),
    ],
)  # fmt: skip
def test_a_broken_project_changes_nothing(tmp_path: Path, data: bytes, code: str) -> None:
    with store_in(tmp_path / "theirs") as theirs:
        with pytest.raises(ExchangeError) as refused:
            take_in(theirs, qdpxreading.read(data))
        assert refused.value.code == code
        assert all(told(refused.value, language) for language in Language)
        assert theirs.articles() == ()


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("project.qde", b"0" * (64 << 20))
    with pytest.raises(ExchangeError) as refused:
        qdpxreading.read(data.getvalue())
    assert refused.value.code == "exchange.too-large"


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    qde = FOREIGN.replace(
        "<Project ", f'<!DOCTYPE Project [<!ENTITY e SYSTEM "{secret.as_uri()}">]><Project ', 1
    )
    qde = qde.replace(
        'plainTextPath="internal://note.txt"/>', "><PlainTextContent>&e;</PlainTextContent></Note>"
    )
    try:
        said = [annotation.body for annotation in qdpxreading.read(foreign(qde)).annotations]
    except ExchangeError:
        return
    assert not any("机密" in words for words in said)
