"""What holds of every article, whatever the bytes were."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UnreadableFileError
from briefing.loading.assembly import assembled
from briefing.loading.block import Block, Ledger, Page
from briefing.loading.canonical import canonical, one_line, squeezed
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
REFERENCES = ["&#x2028;", "&#13;", "&#xd800;", "&#0;", "&#133;", "&#12;", "&#9;", "&#160;"]
ENDS = ["\n", "\n\n", "\r\n", "\t", "\0", "\u2028"]
PIECES = st.sampled_from([*MARKUP, *MARKDOWN, *WORDS, *REFERENCES, *ENDS])
PHRASES = [
    "全市安排资金3.5亿元",
    "，",
    "。",
    "某省出台措施",
    "责任编辑：某",
    "来源：示例报",
    "相关报道：",
    "一、总体要求",
    "1.",
    "（",
    "）",
]
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


BLOCKS = st.lists(
    st.builds(
        Block,
        st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map("".join).map(one_line).filter(bool),
        st.sampled_from([ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.QUOTATION]),
        marks=st.sampled_from(["", "nav", "content", "footer"]),
        links=st.sampled_from([0, 4]),
        address=st.sampled_from(["", "/a", "https://example.com/a"]),
        strong=st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(BLOCKS, st.booleans())
def test_nothing_is_lost_it_is_at_most_put_aside(blocks: list[Block], whole: bool) -> None:
    article = assembled("a", Page(tuple(blocks), media_type="text/html", whole=whole))

    given_text = "".join(block.text for block in blocks)
    kept = article.text + "".join(one.text for one in article.furniture)
    assert sorted(squeezed(kept)) == sorted(squeezed(given_text))
