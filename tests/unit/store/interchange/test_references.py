"""Articles as references for programs that keep them."""

import datetime as dt
import json
from dataclasses import replace

from briefing.model.annotation import ArticleId
from briefing.store.interchange import references
from briefing.store.interchange.contents import Entry
from tests.unit.store.samples import article

NEWS = replace(
    article(title="产业 50% 新政 {试行}", url="https://example.org/a?b=1&c={2}"),
    date=dt.date(2022, 1, 5),
    publisher="苏州日报",
    author="李明、王芳",
)
PAPER = replace(article(title="关于支持企业的意见"), publisher="国务院", document_number="国发〔2019〕3号")
ENTRIES = (Entry(ArticleId("n"), (NEWS,)), Entry(ArticleId("p"), (PAPER,)))


def test_csl_tells_news_from_documents() -> None:
    news, paper = json.loads(references.as_csl(ENTRIES))
    assert news["type"] == "article-newspaper"
    assert news["container-title"] == "苏州日报"
    assert news["issued"] == {"date-parts": [[2022, 1, 5]]}
    assert [author["literal"] for author in news["author"]] == ["李明", "王芳"]
    assert (paper["type"], paper["publisher"], paper["number"]) == ("report", "国务院", "国发〔2019〕3号")
    assert "issued" not in paper


def test_ris_has_a_tag_a_line_and_an_end_a_record() -> None:
    lines = references.as_ris(ENTRIES).split("\r\n")
    assert lines[:4] == ["TY  - NEWS", "TI  - 产业 50% 新政 {试行}", "AU  - 李明", "AU  - 王芳"]
    assert "DA  - 2022/01/05" in lines
    assert lines.count("ER  - ") == 2


def test_bibtex_escapes_what_tex_would_take_for_markup() -> None:
    text = references.as_bibtex(ENTRIES)
    assert r"title = {产业 50\% 新政 \{试行\}}," in text
    assert "author = {{李明} and {王芳}}," in text
    assert "url = {https://example.org/a?b=1&c=2}," in text
    assert text.count("@misc{") == 2
