"""What holds of every article, whatever the bytes were."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UnreadableFileError
from briefing.loading.block import Ledger
from briefing.loading.canonical import canonical
from briefing.loading.reader import articles
from briefing.model.article import Article, ParagraphKind

MARKUP = [
    "<p>",
    "</p>",
    "<div class='nav'>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<!--",
    "-->",
    "<br>",
    "]]>",
]
MARKDOWN = [
    "# ",
    "- ",
    "**",
    "---\n",
    "title: x\n",
    "[a](http://b)",
    "1. ",
    "| a | b |\n|---|---|\n",
    "<?xml",
]
WORDS = [
    "增长3.5%",
    "，",
    "。",
    "来源：",
    "Budget ",
    "（",
    "）",
    "原标题：",
    "\u3000",
    "\ud800",
    "\U00020bb7",
    "&nbsp;",
]
ENDS = ["\n", "\n\n", "\r\n", "\t", "\0", "\u2028"]
PIECES = st.sampled_from([*MARKUP, *MARKDOWN, *WORDS, *ENDS])
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def read(data: bytes, name: str) -> tuple[Article, ...]:
    try:
        return articles(name, name, data)
    except UnreadableFileError:
        return ()


def holds(article: Article) -> None:
    spans = [paragraph.span for paragraph in article.paragraphs]
    assert "\n".join(span.of(article.text) for span in spans) == article.text
    assert all(span.of(article.text).strip() for span in spans)
    assert not re.search("[\r\u2028\u2029\x85\x0b\x0c\0\ud800-\udfff]", article.text)
    titled = [paragraph.kind for paragraph in article.paragraphs].count(ParagraphKind.TITLE)
    assert titled == bool(article.title)
    assert all(0 <= one.before <= len(article.paragraphs) for one in article.furniture)
    for table in article.tables:
        for cell in table.cells:
            assert article.paragraphs[article.paragraph_at(cell.span.start)].kind is ParagraphKind.TABLE_ROW
            assert "\n" not in cell.span.of(article.text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.html", "a.md", "a.csv"]))
def test_paragraphs_cover_the_text_of_any_markup(text: str, name: str) -> None:
    for article in read(text.encode("utf-8", "surrogatepass"), name):
        holds(article)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for article in read(data, "a.bin"):
        holds(article)


@given(st.text())
def test_a_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical(text, Ledger())

    assert canonical(once, Ledger()) == once


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_bytes_give_the_same_article(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")

    assert read(data, "a.md") == read(data, "a.md")
