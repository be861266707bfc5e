"""What every store does with articles."""

import datetime as dt
from dataclasses import replace

import pytest

from briefing.model.annotation import ArticleId
from briefing.model.article import Article, Cell, Found, Furniture, Notice, Paragraph, ParagraphKind, Table
from briefing.model.span import Span
from briefing.store.port import Store
from tests.unit.store.conftest import Opener
from tests.unit.store.samples import BODY, article

FULL = Article(
    source="报告#2",
    text="题\n甲\t乙😀",
    paragraphs=(
        Paragraph(Span(0, 1), ParagraphKind.TITLE),
        Paragraph(Span(2, 6), ParagraphKind.TABLE_ROW, 1),
    ),
    title="题",
    date=dt.date(2026, 2, 28),
    publisher="某报",
    author="某人",
    url="https://example.org/1",
    document_number="某政发〔2026〕1号",
    language="zh-Hant",
    tables=(Table((Cell(Span(2, 3), 0, 0, head=True), Cell(Span(4, 6), 0, 1, columns=2))),),
    furniture=(Furniture("分享到", 1, "share"),),
    found=(Found("date", "meta", "2026-02-28"),),
    notices=(Notice("loading.guessed", (("charset", "gbk"),)),),
    media_type="text/html",
    charset="gbk",
)


def test_an_article_comes_back_as_it_was_without_its_file(reopened: Opener) -> None:
    identity = reopened().keep(FULL, b"<html>\xff\x00").id
    store = reopened()
    assert store.article(identity).article == FULL
    assert store.articles()[0].article == FULL
    assert store.raw(identity, FULL.version) == b"<html>\xff\x00"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (article(url="u:1"), article("别的。", source="b.txt", url="u:1"), True),
        (article(url="u:1"), article("别的。", source="a.txt", url="u:2"), False),
        (article(url="u:1"), article(source="b.txt", url="u:2"), False),
        (article(), article(source="moved.txt"), True),
        (article(), article("改过的内容。"), True),
        (article(), article("别的。", source="b.txt"), False),
        (article(), article(url="u:1"), True),
        (article(url="u:1"), article(), True),
    ],
    ids=[
        "one URL, another text and file",
        "one file, two URLs",
        "one text under two URLs",
        "a file that moved",
        "a file that was edited",
        "another file with another text",
        "a file that became known by its URL",
        "a file that lost its URL",
    ],
)
def test_an_article_is_known_by_url_else_text_else_source(
    store: Store, first: Article, second: Article, *, same: bool
) -> None:
    assert (store.keep(first, b"1").id == store.keep(second, b"2").id) is same
    assert len(store.articles()) == (1 if same else 2)


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    old, new = article(), article(*BODY[:2])
    identity = store.keep(old, b"old").id
    store.keep(new, b"new")
    assert store.article(identity).article == new
    assert store.article_version(identity, old.version) == old
    assert store.raw(identity, old.version) == b"old"


def test_a_text_that_comes_back_is_the_old_version_again(store: Store) -> None:
    old = article()
    identity = store.keep(old, b"1").id
    store.keep(article("别的。"), b"2")
    assert store.keep(old, b"1").id == identity
    assert store.article(identity).article == old


def test_better_metadata_of_the_same_text_replaces_what_was_known(store: Store) -> None:
    identity = store.keep(article(), b"1").id
    store.keep(article(url="u:1"), b"1")
    assert store.article(identity).article.url == "u:1"


def test_articles_stand_by_title(store: Store) -> None:
    for title in ("丙", "甲", "乙"):
        store.keep(article(f"{title}说。", title=title, source=title), b"")
    assert [held.article.title for held in store.articles()] == sorted(["甲", "乙", "丙"])


def test_an_article_whose_file_is_gone_stays_and_says_so(store: Store) -> None:
    held = store.keep(article(), b"1")
    store.mark_gone(held.id, gone=True)
    assert store.article(held.id).gone
    assert store.articles()[0].gone
    assert store.steps() == (None, None)
    assert not store.keep(article(), b"1").gone
    assert not store.article(held.id).gone


def test_a_file_name_that_is_no_utf8_is_kept(store: Store) -> None:
    odd = article(source="\udcff报告.txt")
    identity = store.keep(odd, b"1").id
    assert store.article(identity).article.source == odd.source
    assert store.keep(odd, b"1").id == identity


def test_an_article_or_version_that_was_never_kept_is_a_key_error(store: Store) -> None:
    held = store.keep(article(), b"1")
    with pytest.raises(KeyError):
        store.article(ArticleId("none"))
    with pytest.raises(KeyError):
        store.article_version(held.id, "none")
    with pytest.raises(KeyError):
        store.raw(held.id, "none")
    with pytest.raises(KeyError):
        store.mark_gone(ArticleId("none"), gone=True)


def test_articles_are_listed_by_title_without_their_texts(store: Store) -> None:
    known = replace(
        article(title="乙", source="b.txt", url="https://example.org/b"),
        date=dt.date(2026, 1, 5),
        publisher="日报",
        author="李明",
        document_number="国发〔2026〕1号",
    )
    second, first = store.keep(known, b"raw"), store.keep(article(title="A", source="a.txt"), b"raw")
    store.mark_gone(first.id, gone=True)
    listed = store.listed()
    assert [one.id for one in listed] == [first.id, second.id]
    assert listed[0].gone
    assert (listed[1].title, listed[1].date, listed[1].publisher) == ("乙", known.date, "日报")
    assert (listed[1].author, listed[1].document_number, listed[1].url) == (
        "李明",
        "国发〔2026〕1号",
        known.url,
    )
    assert listed[1].version == known.version
