"""Sources as references: GB/T 7714-2015, and styles of the Citation Style Language."""

import datetime as dt
from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import MemoError
from briefing.memo.citing import gbt7714, references
from briefing.model.memo import Source

DAY = dt.date(2022, 1, 12)
URL = "https://news.example/x"

CITED = [
    (Source(1, "甲市开工", "甲报", "张三", DAY, URL), f"张三. 甲市开工[N/OL]. 甲报, 2022-01-12. {URL}."),
    (Source(1, "甲市开工", "甲报", None, DAY), "甲市开工[N]. 甲报, 2022-01-12."),
    (Source(1, "甲市开工", None, None, DAY, URL), f"甲市开工[EB/OL]. (2022-01-12). {URL}."),
    (Source(1, "甲市开工", "甲报"), "甲市开工[N]. 甲报."),
    (Source(1, "甲市开工"), "甲市开工[N]."),
    (
        Source(1, "关于稳增长的意见", "甲市政府", None, DAY, URL, "甲政发〔2022〕3号"),
        f"关于稳增长的意见：甲政发〔2022〕3号[N/OL]. 甲市政府, 2022-01-12. {URL}.",
    ),
]


@pytest.mark.parametrize(("source", "reference"), CITED)
def test_a_source_is_cited_by_the_standard(source: Source, reference: str) -> None:
    assert gbt7714(source) == reference


@pytest.mark.parametrize("style", ["author-date", "title-first"])
def test_our_styles_name_who_what_where_and_when_in_the_order_of_the_numbers(style: str) -> None:
    late = Source(1, "Zeal & <effort>", "The Daily", "Zhou", DAY, URL)
    early = Source(2, "A plan", "The Daily", None, dt.date(2021, 3, 4))
    first, second = references([late, early], style)
    for expected in ("Zeal & <effort>", "The Daily", "12 January 2022", URL):
        assert expected in first
    assert "A plan" in second
    assert "4 March 2021" in second


def test_a_style_of_ones_own_is_used(tmp_path: Path) -> None:
    text = resources.resource("memo", "citation", "title-first.csl").read_text(encoding="utf-8")
    own = tmp_path / "own.csl"
    own.write_text(text.replace('delimiter=", "', 'delimiter=" ; "'), encoding="utf-8")
    assert " ; The Daily ; " in references([Source(1, "A plan", "The Daily", None, DAY)], str(own))[0]


@pytest.mark.parametrize(
    ("style", "code"), [("no-such-style", "memo.no_citation"), ("broken.csl", "memo.bad_citation")]
)
def test_a_style_that_cannot_be_used_is_told(
    style: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.csl").write_text("<no style", encoding="utf-8")
    with pytest.raises(MemoError) as refused:
        references([Source(1, "A plan")], style)
    assert refused.value.code == code
