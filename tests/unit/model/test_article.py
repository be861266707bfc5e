"""Articles: where a place stands, and what makes a version."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.annotation import CONTEXT, ArticleId, target_of
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span


def article(*lines: str, source: str = "a.txt") -> Article:
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    paragraphs = tuple(
        Paragraph(Span(start, start + len(line))) for start, line in zip(starts, lines, strict=False)
    )
    return Article(source, "\n".join(lines), paragraphs)


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (2, 0), (3, 1), (5, 1), (6, 1), (7, 2), (99, 2)])
def test_a_place_is_in_the_paragraph_that_holds_or_precedes_it(offset: int, index: int) -> None:
    assert article("甲乙", "丙丁戊", "己").paragraph_at(offset) == index


def test_an_empty_article_has_only_a_first_paragraph() -> None:
    assert Article("a.txt", "", ()).paragraph_at(7) == 0


@given(st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])), min_size=1))
def test_every_paragraph_is_found_at_its_own_start(lines: list[str]) -> None:
    made = article(*lines)

    assert [made.paragraph_at(p.span.start) for p in made.paragraphs] == list(range(len(lines)))
    assert [p.span.of(made.text) for p in made.paragraphs] == lines


def test_the_same_text_is_the_same_version_wherever_it_lies() -> None:
    assert article("甲", source="a.txt").version == article("甲", source="b.txt").version


def test_another_text_is_another_version() -> None:
    assert article("超1000亿元").version != article("超1000万元").version


def test_a_text_that_is_no_unicode_has_a_version_all_the_same() -> None:
    assert article("\ud800").version


def test_a_target_remembers_what_stood_around_it() -> None:
    made = article("题", "甲" * 50 + "超1000亿元" + "乙" * 50)
    place = made.text.index("1000亿元")

    target = target_of(ArticleId("x"), made, Span(place, place + 6), finding="k")

    assert target.exact == "1000亿元"
    assert target.prefix == "甲" * (CONTEXT - 1) + "超"
    assert target.suffix == "乙" * CONTEXT
    assert (target.paragraph, target.version, target.finding) == (1, made.version, "k")


def test_a_target_at_the_very_start_has_nothing_before_it() -> None:
    assert target_of(ArticleId("x"), article("甲乙"), Span(0, 1)).prefix == ""


@pytest.mark.parametrize(
    ("source", "title", "name"),
    [
        ("/papers/some.docx", "", "some.docx"),
        (r"C:\papers\some.docx", "", "some.docx"),
        ("papers/all.zip#folder/b.html", "", "b.html"),
        ("papers/rows.csv#2", "", "rows.csv#2"),
        ("https://example.com/a/", "", "a"),
        ("some.docx", "Some measures", "Some measures"),
    ],
)
def test_an_article_is_known_by_its_title_and_without_one_by_its_file(
    source: str, title: str, name: str
) -> None:
    assert Article(source, "", (), title=title).name == name
