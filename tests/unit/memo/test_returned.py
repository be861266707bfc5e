"""A memo as it comes back: bookmarks, tracked changes, comments, provenance; and statements to check."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from briefing.errors import UnreadableFileError
from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material
from briefing.memo.profile import load
from briefing.memo.returned import Returned, returned
from briefing.memo.statements import statements
from briefing.memo.word import Copy, document
from briefing.messages import Language
from tests.unit.memo.conftest import DAY, composed
from tests.unit.memo.samples import COMPARISON, LEFT, LEFT_FINDINGS, RIGHT, RIGHT_FINDINGS
from tests.unit.ooxml.test_lint import changed

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
ZH = Language.CHINESE
DOCUMENT = "word/document.xml"


def read(content: bytes) -> Returned:
    return returned("memo.docx", content)


def memo(copy: Copy = Copy.CLEAN) -> bytes:
    return document(composed(), load("plain", Language.CHINESE), copy)


def test_every_figure_stands_in_its_bookmark_with_its_provenance() -> None:
    back = read(memo())
    marked = {mark.name: line.text[mark.start : mark.end] for line in back.lines for mark in line.bookmarks}
    assert len(back.figures) >= 8
    for figure in back.figures:
        assert marked[figure.bookmark] == figure.printed
    first = next(one for one in back.figures if one.shown)
    assert first.known["value"] == "2200000000000"
    assert "预计超2.2万亿元" in first.quote
    assert marked[first.bookmark.replace("_brf_", "_brv_")] == first.shown == "> 22,000亿元"
    assert back.sources[0]["title"] == "甲市部署春季工作"


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    old = '<w:t xml:space="preserve">4.1万亿元</w:t></w:r>'
    new = (
        '</w:r><w:del w:id="1" w:author="王五"><w:r><w:delText>4.1万亿元</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="王五"><w:r><w:t>4.2万亿元</w:t></w:r></w:ins>'
    )
    back = read(changed(memo(), DOCUMENT, lambda text: text.replace(old, new, 1)))
    (line,) = [line for line in back.lines if line.revisions]
    assert line.text == "4.2万亿元"
    assert [(r.put_in, r.words, r.author) for r in line.revisions] == [
        (False, "4.1万亿元", "王五"),
        (True, "4.2万亿元", "王五"),
    ]


def test_comments_are_read_with_their_place_replies_and_whether_they_are_settled() -> None:
    content = memo(Copy.REVIEW)
    root = f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="AA" w15:done="1"/>'
    reply = '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/></w15:commentsEx>'
    content = changed(
        content,
        "word/comments.xml",
        lambda text: (
            text.replace(
                "</w:comments>",
                '<w:comment w:id="90" w:author="赵六"><w:p w14:paraId="BB"><w:r><w:t>已改</w:t></w:r></w:p>'
                "</w:comment></w:comments>",
            )
            .replace("<w:comments ", f'<w:comments xmlns:w14="{W14}" ', 1)
            .replace("<w:p>", '<w:p w14:paraId="AA">', 1)
        ),
    )
    held = BytesIO(content)
    with zipfile.ZipFile(held, "a") as package:
        package.writestr("word/commentsExtended.xml", root + reply)
    back = read(held.getvalue())
    by_id = {one.id: one for one in back.comments}
    first, answer = back.comments[0], by_id["90"]
    assert (first.author, first.body, first.resolved) == ("李四", "口径待核", True)
    assert (answer.replies_to, answer.body) == (first.id, "已改")
    places = {mark.name: line.text[mark.start : mark.end] for line in back.lines for mark in line.comments}
    assert places[first.id] == "4.1万亿元"


def test_statements_are_rows_whole_without_own_counts_and_sources() -> None:
    stated = [text for _, text, _ in statements(read(memo()))]
    assert any(text.startswith("地区生产总值\t预计超2.2万亿元\t") for text in stated)
    assert not any("列数据" in text for text in stated)
    assert not any("https://" in text for text in stated)


def test_statements_are_without_contents_and_without_what_a_memo_reckons_itself() -> None:
    told = replace(COMPARISON.figures[0], reason="按1美元＝7.0元折算")
    compared = Compared(0, 1, replace(COMPARISON, figures=(told, *COMPARISON.figures[1:])))
    made = compose(
        [Material(LEFT, LEFT_FINDINGS), Material(RIGHT, RIGHT_FINDINGS)], [compared], Head("核对", ZH, DAY)
    )
    plain = replace(load("plain", ZH), contents=True)
    pages = {f"_Toc{number:08}": 40 + number for number in range(1, 9)}
    back = read(document(made, plain, Copy.CLEAN, pages=pages))
    assert any(line.listing and line.text.endswith("41") for line in back.lines)
    stated = [text for _, text, _ in statements(back)]
    assert not any("7.0元" in text or ("结论与建议" in text and "41" in text) for text in stated)
    assert any(text.startswith("进出口总额\t3800亿美元\t突破3800亿美元\t") for text in stated)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read(content)
