"""An office's own template: filled where it says so, in its own styles."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from briefing.errors import MemoError
from briefing.memo.profile import load
from briefing.memo.template import filled
from briefing.memo.word import Copy
from briefing.messages import Language
from briefing.ooxml.lint import check
from tests.unit.memo.conftest import composed


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A letterhead with places for title, date and memo."""
    page = Document()
    page.sections[0].header.paragraphs[0].text = "某某市办公室　{{ date }}"
    page.add_paragraph("{{ title }}", style="Title")
    page.add_paragraph("致：{{ recipient }}")
    page.add_paragraph("{{p memo }}")
    page.add_paragraph("电话：12345678")
    heading = page.styles["Heading 1"].element
    heading.set(qn("w:styleId"), "1")
    path = tmp_path / "letterhead.docx"
    page.save(str(path))
    return path


@pytest.mark.parametrize("copy", list(Copy))
def test_a_template_is_filled_where_it_says_so(template: Path, copy: Copy) -> None:
    memo = composed(Language.CHINESE)
    content = filled(memo, load("plain", Language.CHINESE), template, copy)
    page = Document(BytesIO(content))
    words = [paragraph.text for paragraph in page.paragraphs]
    assert words[0] == memo.title
    assert words[1] == "致：市政府"
    assert words[-1] == "电话：12345678"
    assert page.sections[0].header.paragraphs[0].text == "某某市办公室　2022年4月1日"
    assert len(page.tables) == 3
    assert bool(list(page.comments)) is (copy is Copy.REVIEW)
    assert check(content) == ()


def test_the_templates_own_heading_style_is_used(template: Path) -> None:
    page = Document(BytesIO(filled(composed(), load("plain", Language.CHINESE), template)))
    headings = [p for p in page.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings
    assert {p.style.style_id for p in headings if p.style is not None} == {"1"}


def test_the_same_template_and_memo_give_the_same_bytes(template: Path) -> None:
    memo, profile = composed(), load("plain", Language.CHINESE)
    assert filled(memo, profile, template) == filled(memo, profile, template)


def test_a_template_without_a_place_for_the_memo_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    page = Document()
    page.add_paragraph("{{ title }}")
    page.save(str(path))
    with pytest.raises(MemoError) as refused:
        filled(composed(), load("plain", Language.CHINESE), path)
    assert refused.value.code == "memo.bad_template"


@pytest.mark.parametrize("words", ["{% for x in %}", "{{ ''.__class__.__mro__ }}"])
def test_a_template_that_makes_no_sense_or_reaches_out_is_refused(tmp_path: Path, words: str) -> None:
    path = tmp_path / "bad.docx"
    page = Document()
    page.add_paragraph(words)
    page.add_paragraph("{{p memo }}")
    page.save(str(path))
    with pytest.raises(MemoError):
        filled(composed(), load("plain", Language.CHINESE), path)


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("plain words")
    with pytest.raises(MemoError):
        filled(composed(), load("plain", Language.CHINESE), path)
