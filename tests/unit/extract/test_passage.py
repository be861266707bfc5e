"""A line of text is an article of its own, in its own language."""

import pytest

from briefing.extract.passage import passage


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("全年增长5.3%", "zh"),
        ("政府撥款10億元", "zh-Hant"),
        ("首季升幅為2.4%", "zh-Hant"),
        ("全县人口增长2.4%，其中內地人口", "zh"),
        ("Exports rose 5 percent", "en"),
        ("10.1", "zh"),
        ("", "zh"),
    ],
)
def test_a_line_has_the_language_of_its_characters(line: str, language: str) -> None:
    assert passage(line, "1").language == language


def test_a_line_is_one_paragraph_and_keeps_its_number() -> None:
    article = passage("全年增长5.3%", "12")
    assert (article.source, article.text) == ("12", "全年增长5.3%")
    assert [p.span.of(article.text) for p in article.paragraphs] == ["全年增长5.3%"]


def test_an_empty_line_has_no_paragraph() -> None:
    assert passage("", "1").paragraphs == ()
