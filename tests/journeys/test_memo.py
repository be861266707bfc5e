"""The memo by keys alone: drafted, ordered, reworded, previewed, copied, kept apart from others, exported."""

import zipfile
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtWidgets import QApplication

from briefing.desk.opened import Side
from briefing.model.section import SectionKind
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def shown(reader: Reader) -> list[str]:
    return [row.title for row in reader.window.parts.memo.list.rows()]


def entries(reader: Reader) -> list[str]:
    memos = reader.desk.memos
    return [memos.title(entry) for entry in memos.entries()]


@pytest.fixture
def gathered(reader: Reader) -> Reader:
    """Three figures in the memo, the keyboard on its outline, the first of them pointed to."""
    for _ in range(3):
        reader.press("]", "f", "b")
    reader.press("g", "d", "j", "j")
    assert reader.focus() is reader.window.parts.memo.list
    assert reader.window.parts.memo.entry() == reader.desk.memos.entries()[0].id
    return reader


def test_the_outline_shows_every_section_with_what_was_put_in(gathered: Reader) -> None:
    lines = shown(gathered)
    assert lines[0] == "Bottom line" or lines[0] == "结论与建议"
    assert len(lines) == 7 + 3


def test_entries_are_moved_and_undone(gathered: Reader) -> None:
    first, second, third = entries(gathered)
    gathered.press("J")
    assert entries(gathered) == [second, first, third]
    gathered.press("J", "K")
    gathered.press("u", "u", "u")
    assert entries(gathered) == [first, second, third]
    gathered.press("d")
    assert entries(gathered) == [second, third]


def test_an_entry_is_moved_to_a_section_of_choice(gathered: Reader) -> None:
    first = entries(gathered)[0]
    gathered.press("m", "7")
    assert gathered.desk.memos.entries()[-1].section == SectionKind.OPEN.value
    assert entries(gathered)[-1] == first
    assert gathered.focus() is gathered.window.parts.memo.list


def test_words_are_put_for_an_entry_and_written_into_a_section(gathered: Reader) -> None:
    gathered.press("e")
    gathered.type("专项资金总额")
    gathered.press("Enter")
    assert gathered.focus() is gathered.window.parts.memo.list
    gathered.press("k", "k", "k", "k", "o")
    gathered.type("建议尽快落实。")
    gathered.press("Enter")
    assert gathered.desk.memos.entries()[0].section == SectionKind.BOTTOM_LINE.value
    assert entries(gathered)[0] == "建议尽快落实。"
    assert "专项资金总额" in entries(gathered)[1:]


def test_the_preview_follows_and_the_section_is_copied_with_its_format(gathered: Reader) -> None:
    gathered.press("p")
    preview = gathered.window.parts.memo.preview
    assert preview.isVisible()
    words = preview.toPlainText()
    gathered.press("d")
    assert preview.toPlainText() != words
    gathered.press("c")
    held = QApplication.clipboard().mimeData()
    assert "<table" in held.html()
    assert "亿元" in held.text()
    assert "<td" not in held.text()


def test_enter_goes_to_where_an_entry_is_from(gathered: Reader) -> None:
    entry = gathered.desk.memos.entries()[0]
    gathered.press("Enter")
    assert gathered.focus() is gathered.pane(Side.LEFT).view
    assert gathered.desk.current is not None
    assert gathered.desk.current.finding == entry.reference


def test_a_draft_takes_what_was_accepted_and_a_second_memo_is_kept_apart(reader: Reader) -> None:
    reader.press("J", "y", "y", "y", "g", "d", "D")
    drafted = len(entries(reader))
    assert drafted >= 3
    reader.press("n")
    reader.type("二月")
    reader.press("Enter")
    assert entries(reader) == []
    assert "二月" in reader.window.parts.memo.title.text()
    reader.press("l", "1")
    assert len(entries(reader)) == drafted
    reader.restart()
    assert len(entries(reader)) == drafted


def test_what_should_be_seen_to_is_asked_about_before_a_memo_is_written(
    reader: Reader, tmp_path: Path
) -> None:
    target = next(
        key for key, finding in reader.desk.sides[Side.LEFT].findings.items() if finding.text == "20000家"
    )
    spot = next(s for s in reader.desk.shown() if s.finding == target)
    reader.desk.go(spot)
    reader.press("b", "g", "d", "o")
    reader.type("苏州已认定高新技术企业20000家。")
    reader.press("Enter", "Ctrl+Shift+E")
    assert reader.answers.asked == []
    reader.press("2")
    assert reader.answers.asked
    words = "\n".join(p.text for p in Document(str(tmp_path / "memo.docx")).paragraphs)
    assert "苏州已认定高新技术企业20000家。" in words


def test_escape_leads_back_to_the_text(gathered: Reader) -> None:
    gathered.press("Escape")
    assert gathered.focus() is gathered.pane(gathered.desk.active).view


def test_a_plot_becomes_a_chart_of_the_memo(reader: Reader, tmp_path: Path) -> None:
    reader.press("Ctrl+Shift+B")
    assert entries(reader) == []
    reader.press("g", "p", "Ctrl+Shift+B", "Ctrl+Shift+B")
    (entry,) = reader.desk.memos.entries()
    assert entry.kind == "chart"
    reader.press("Ctrl+Shift+E")
    with zipfile.ZipFile(tmp_path / "memo.docx") as package:
        assert "word/charts/chart1.xml" in package.namelist()
        assert "word/embeddings/values1.xlsx" in package.namelist()
