"""What was found where is said on request, in words that exist for every field and rule."""

from pathlib import Path

import pytest

from briefing.cli import reading
from briefing.loading import furniture
from briefing.loading.reader import read
from briefing.messages import Language, names
from briefing.model.article import Article

PAGE = """<html><head><meta name="pubdate" content="2024-03-05"><title>某省出台措施</title></head><body>
<h1>某省出台措施</h1><p>全年安排资金3.5亿元。</p><p>第二段说明情况。</p><p>责任编辑：某某</p>
<p style="display:none">9亿元</p></body></html>"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    file = tmp_path / "a.html"
    file.write_text(PAGE, encoding="gbk")
    return read(file)[0]


def test_a_person_reads_what_was_found_where_and_what_was_put_aside(article: Article) -> None:
    assert reading.lines(article, Language.ENGLISH).splitlines() == [
        "  text/html gb18030",
        "  date ← meta.pubdate: 2024-03-05",
        "  editor's line: 责任编辑：某某",
        "  hidden text: 9亿元",
        "  The file does not say its charset; it was read as gb18030",
        "  1 hidden passages were put aside and do not count",
    ]


def test_a_program_reads_the_same(article: Article) -> None:
    said = reading.as_json(article, Language.CHINESE)

    assert said["found"] == [{"field": "date", "place": "meta.pubdate", "words": "2024-03-05"}]
    assert [one["rule"] for one in said["furniture"]] == ["editor", "hidden-text"]  # type: ignore[attr-defined]
    assert said["charset"] == "gb18030"


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("题目\n（文章来源：示例\x1b[31m报）\n全年安排资金3.5亿元。\n编辑：某\n")

    assert "\x1b" not in reading.lines(read(file)[0], Language.ENGLISH)


def test_there_is_a_word_for_every_rule() -> None:
    known = {name.removeprefix("aside-") for name in names("loading") if name.startswith("aside-")}

    assert {rule.name for rule in furniture.rules()} <= known
