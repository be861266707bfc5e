"""A returned memo: figures kept, changed openly or silently, or removed; comments with their places."""

import pytest

from briefing.memo.profile import load
from briefing.memo.readback import Fate, ReadBack, read_back, span_of
from briefing.memo.returned import returned
from briefing.memo.word import Copy, document
from briefing.messages import Language
from tests.unit.memo.conftest import composed
from tests.unit.memo.samples import LEFT
from tests.unit.ooxml.test_lint import changed

DOCUMENT = "word/document.xml"
WORDS = '<w:t xml:space="preserve">4.1万亿元</w:t>'


def memo(copy: Copy = Copy.CLEAN) -> bytes:
    return document(composed(), load("plain", Language.CHINESE), copy)


def read(content: bytes) -> ReadBack:
    return read_back(returned("memo.docx", content))


def edited(old: str, new: str) -> bytes:
    return changed(memo(), DOCUMENT, lambda text: text.replace(old, new, 1))


def test_a_memo_that_nobody_touched_comes_back_as_it_went() -> None:
    back = read(memo())
    assert len(back.figures) >= 8
    assert back.changed == ()


@pytest.mark.parametrize(
    ("new", "fate", "words", "author"),
    [
        (WORDS.replace("4.1", "1.4"), Fate.SILENT, "1.4万亿元", ""),
        ("<w:t></w:t>", Fate.REMOVED, "", ""),
        (
            (
                '</w:r><w:del w:id="91" w:author="王五"><w:r><w:delText>4.1万亿元</w:delText></w:r></w:del>'
                '<w:ins w:id="92" w:author="王五"><w:r><w:t>4.2万亿元</w:t></w:r></w:ins><w:r><w:t></w:t>'
            ),
            Fate.TRACKED,
            "4.2万亿元",
            "王五",
        ),
    ],
)
def test_a_figure_that_was_changed_is_told_with_how(new: str, fate: Fate, words: str, author: str) -> None:
    (one,) = read(edited(WORDS, new)).changed
    assert (one.exported.printed, one.returned, one.fate, one.author) == ("4.1万亿元", words, fate, author)


def test_a_value_that_was_changed_in_its_own_column_is_told() -> None:
    (one,) = read(edited(">41,000亿元<", ">14,000亿元<")).changed
    assert (one.words, one.returned, one.fate) == ("41,000亿元", "14,000亿元", Fate.SILENT)
    assert one.exported.printed == "4.1万亿元"


def test_a_figure_taken_out_with_its_value_is_told_once() -> None:
    back = read(edited('w:name="_brf_0007"', 'w:name="_elsewhere"'))
    assert [one.fate for one in back.changed] == [Fate.REMOVED]
    gone = changed(
        memo(), DOCUMENT, lambda text: text.replace("_brf_0007", "_else").replace("_brv_0007", "_where")
    )
    assert [one.fate for one in read(gone).changed] == [Fate.REMOVED]


def test_a_figure_whose_bookmark_is_gone_is_told_as_removed() -> None:
    content = edited('w:name="_brf_0001"', 'w:name="_elsewhere"')
    assert [one.fate for one in read(content).changed] == [Fate.REMOVED]


def test_a_bookmark_that_moved_by_a_character_is_no_change() -> None:
    content = edited(WORDS, "<w:t>4.1万亿</w:t>")
    moved = changed(
        content, DOCUMENT, lambda text: text.replace("4.1万亿</w:t></w:r>", "4.1万亿</w:t></w:r>", 1) + " "
    )
    assert [one.fate for one in read(moved).changed] == [Fate.SILENT]
    whole = changed(memo(), DOCUMENT, _bookmark_ends_early)
    assert read(whole).changed == ()


def _bookmark_ends_early(text: str) -> str:
    """The bookmark of 4.1万亿元 closed before its last character."""
    start = text.index(WORDS)
    end = text.index("<w:bookmarkEnd", start)
    mark = text[end : text.index("/>", end) + 2]
    inside = text[start:end].replace(WORDS, '<w:t xml:space="preserve">4.1万亿</w:t>')
    return text[:start] + inside + mark + "<w:r><w:t>元</w:t></w:r>" + text[end + len(mark) :]


def test_comments_lead_to_the_figure_or_the_passage_they_are_about() -> None:
    back = read(memo(Copy.REVIEW))
    on_figure = next(one for one in back.remarks if one.figure is not None)
    assert (on_figure.words, on_figure.comment.body) == ("4.1万亿元", "口径待核")
    assert on_figure.figure is not None
    span = span_of(on_figure.figure)
    assert span is not None
    assert span.of(LEFT.text) == "4.1万亿元"
    on_quote = next(one for one in back.remarks if one.comment.body.startswith("提法"))
    assert (on_quote.figure, on_quote.source) == (None, 1)
