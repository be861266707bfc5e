"""A memo written as a Word document: valid, the same bytes each time, every figure with its source."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Docx

from briefing.memo.profile import load
from briefing.memo.word import Copy, document
from briefing.model.memo import Memo
from tests.unit.memo.conftest import Judge

PROFILES = ("plain", "简报", "专报", "briefing-note")


def opened(content: bytes) -> Docx:
    return Document(BytesIO(content))


def words(docx: Docx) -> str:
    return "\n".join(paragraph.text for paragraph in docx.paragraphs)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("copy", list(Copy))
def test_the_validators_find_nothing(memo: Memo, profile: str, copy: Copy, faults: Judge) -> None:
    assert faults(document(memo, load(profile, memo.language), copy)) == []


def test_contents_and_footnotes_are_valid_too(memo: Memo, faults: Judge) -> None:
    profile = replace(load("plain", memo.language), contents=True, footnotes=True)
    assert faults(document(memo, profile, Copy.REVIEW, {"_Toc00000001": 1})) == []


def test_the_same_memo_gives_the_same_bytes(memo: Memo) -> None:
    profile = load("plain", memo.language)
    assert document(memo, profile, Copy.REVIEW) == document(memo, profile, Copy.REVIEW)


def test_figures_stand_in_a_table_with_their_qualifiers(memo: Memo) -> None:
    tables = opened(document(memo, load("plain", memo.language))).tables
    cells = [[cell.text for cell in row.cells] for row in tables[0].rows]
    printed = [row[1] for row in cells[1:]]
    assert "预计超2.2万亿元" in printed
    assert "突破3800亿美元" in printed
    assert all(row[5].startswith("[") for row in cells[1:])


def test_notes_and_sources_are_written_out(memo: Memo) -> None:
    said = words(opened(document(memo, load("plain", memo.language))))
    for expected in (
        "口径待核",
        "提法与去年相同",
        "第二行",
        "[1] 张三",
        "[2] ",
        "https://news.example/a?x=1&y=2",
    ):
        assert expected in said


def test_headings_are_headings(memo: Memo) -> None:
    docx = opened(document(memo, load("plain", memo.language)))
    styles = [p.style.name for p in docx.paragraphs if p.style is not None]
    assert styles.count("Heading 1") >= 5


def test_a_review_copy_carries_the_notes_as_comments_and_a_clean_one_none(memo: Memo) -> None:
    profile = load("plain", memo.language)
    review = opened(document(memo, profile, Copy.REVIEW))
    assert {(one.author, one.text) for one in review.comments} >= {("李四", "口径待核")}
    assert list(opened(document(memo, profile)).comments) == []
