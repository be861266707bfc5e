"""Offsets in code points against positions in Qt documents, which count UTF-16."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefing.model.article import Article, Paragraph
from briefing.model.span import Span
from briefing.ui.document import LONGEST_BLOCK, Layout, breaks, fill
from briefing.ui.positions import Positions
from briefing.ui.theme import text_font

LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30), min_size=1, max_size=5
)


def article(lines: list[str]) -> Article:
    spans, at = [], 0
    for line in lines:
        spans.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("a.txt", "\n".join(lines), tuple(spans))


@given(LINES, st.data())
def test_any_span_selects_its_own_words_in_the_document(lines: list[str], data: st.DataObject) -> None:
    shown = article(lines)
    document = QTextDocument()
    positions = fill(document, shown, Layout(text_font(12)))
    line = data.draw(st.sampled_from(shown.paragraphs)).span
    start = data.draw(st.integers(line.start, line.end))
    end = data.draw(st.integers(start, line.end))
    cursor = QTextCursor(document)
    cursor.setPosition(positions.position(start))
    cursor.setPosition(positions.end_position(end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u00a0", " ") == shown.text[start:end].replace("\u00a0", " ")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.data())
def test_an_offset_comes_back_from_its_position(text: str, data: st.DataObject) -> None:
    parted = sorted(data.draw(st.sets(st.integers(1, max(1, len(text))), max_size=4)))
    positions = Positions(text, [at for at in parted if at < len(text)])
    for offset in range(len(text) + 1):
        assert positions.offset(positions.position(offset)) == offset
        assert positions.offset(positions.end_position(offset)) == offset


def test_astral_characters_count_two() -> None:
    positions = Positions("甲😀乙𠮷丙")
    assert [positions.position(offset) for offset in range(6)] == [0, 1, 3, 4, 6, 7]
    assert positions.offset(2) == 1


def test_a_very_long_paragraph_is_parted_after_a_sentence_for_display_only() -> None:
    text = "增长百分之三，下降百分之五。" * 1500
    shown = article([text])
    parted = breaks(shown)
    assert all(shown.text[at - 1] == "。" for at in parted)
    edges = [0, *parted, len(text)]
    assert all(0 < b - a <= LONGEST_BLOCK for a, b in pairwise(edges))
    document = QTextDocument()
    positions = fill(document, shown, Layout(text_font(12)))
    assert document.blockCount() == len(parted) + 1
    assert positions.offset(positions.position(len(text))) == len(text)
