"""What LibreOffice makes of a memo: its pages, its grid, its notes. Left out where it is not installed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.memo.body import Body
from briefing.memo.delivery import Order, deliver
from briefing.memo.marks import Marks
from briefing.memo.office import as_pdf, heading_pages, installed
from briefing.memo.profile import Profile, load
from briefing.memo.word import document, written
from briefing.messages import Language
from briefing.model.memo import Memo, Section, TextItem
from briefing.model.section import SectionKind
from tests.unit.memo.conftest import composed
from tests.unit.memo.test_selection import note_of

pytestmark = [
    pytest.mark.skipif(installed() is None, reason="LibreOffice is not installed"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
LINES, CHARACTERS = 22, 28


def page_texts(pdf: bytes) -> list[str]:
    import pypdfium2

    held = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in held]
    held.close()
    return texts


def of_text(words: str) -> Memo:
    """A memo of one long section."""
    section = Section(SectionKind.OPTIONS, (TextItem("t", words),))
    return Memo("报告", Language.CHINESE, (section,), ())


def test_an_official_page_has_22_lines_of_28_characters() -> None:
    profile = load("专报", Language.CHINESE)
    pages = page_texts(as_pdf(document(of_text("文" * CHARACTERS * LINES * 4), profile)))
    lines = [line for line in re.split(r"[\r\n]+", pages[2]) if "文" in line]
    assert [line.count("文") for line in lines] == [CHARACTERS] * LINES


@pytest.mark.parametrize("name", ["plain", "专报", "简报", "briefing-note"])
def test_every_figure_and_source_is_on_the_pages(name: str) -> None:
    memo = composed(Language.ENGLISH if name == "briefing-note" else Language.CHINESE)
    shown = "".join("".join(page_texts(as_pdf(document(memo, load(name, memo.language))))).split())
    for expected in ("预计超2.2万亿元", "突破3800亿美元", "20000家", "甲市部署春季工作", "口径待核", "[2]"):
        assert expected in shown


def test_footnotes_are_on_the_pages() -> None:
    memo = composed()
    profile = replace(load("plain", Language.CHINESE), footnotes=True)
    shown = "".join("".join(page_texts(as_pdf(document(memo, profile)))).split())
    for _, note in notes_of(memo, profile):
        words = "".join(re.sub(r"<[^>]+>", "", note).replace("&amp;", "&").split())
        assert words in shown


def notes_of(memo: Memo, profile: Profile) -> list[tuple[int, str]]:
    marks = Marks(memo.language, footnotes=True, comments_at=None)
    Body(memo, profile, marks).sections()
    return marks.footnotes


def test_the_contents_lead_to_the_pages_that_the_headings_stand_on(tmp_path: Path) -> None:
    memo = composed()
    path = tmp_path / "memo.docx"
    made = deliver(memo, Order(path, "专报", contents=True, pdf=True))
    assert made == (path, path.with_suffix(".pdf"))
    pdf = path.with_suffix(".pdf").read_bytes()
    profile = replace(load("专报", Language.CHINESE), contents=True)
    pages = heading_pages(pdf, written(memo, profile).headings)
    assert len(pages) == len(written(memo, profile).headings)
    texts = ["".join(text.split()) for text in page_texts(pdf)]
    for heading in written(memo, profile).headings:
        words = "".join(heading.words.split())
        assert words in texts[pages[heading.bookmark] - 1]
        assert any(re.search(re.escape(words) + rf"\.*{pages[heading.bookmark]}", text) for text in texts)


def test_a_briefing_note_of_many_findings_keeps_to_two_pages_before_its_annexes() -> None:
    profile = load("briefing-note", Language.ENGLISH)
    memo = note_of(60)
    headings = written(memo, profile).headings
    pages = heading_pages(as_pdf(document(memo, profile)), headings)
    annexes = next(heading for heading in headings if heading.words.endswith("Annexes"))
    assert pages[annexes.bookmark] <= 3
