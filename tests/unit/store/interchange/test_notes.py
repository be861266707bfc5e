"""Notes for spreadsheets and for people."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from briefing.messages import Language
from briefing.model.annotation import AnnotationKind
from briefing.store.interchange import notes
from briefing.store.interchange.contents import Contents, gathered
from tests.unit.store.interchange.stores import empty_store, fill, store_in
from tests.unit.store.samples import article, target

slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def contents(tmp_path: Path) -> Iterator[Contents]:
    with store_in(tmp_path) as store:
        held = store.keep(article(url="https://example.org/a"), b"")
        note = store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, "=1+1\n第二行")
        store.retag(note, ["财政 预算"])
        yield gathered(store)


def test_a_row_says_where_what_and_who(contents: Contents) -> None:
    heads, row = rows_of(notes.as_csv(contents, Language.CHINESE))
    said = dict(zip(heads, row, strict=True))
    assert said["原文"] == "12.5亿元"
    assert said["段落"] == "1"
    assert said["批注"] == "'=1+1\n第二行"
    assert said["作者"] == "分析员"
    assert said["位置"] == "原处"


def test_the_workbook_has_the_same_rows_and_runs_nothing(contents: Contents) -> None:
    book = load_workbook(io.BytesIO(notes.as_workbook(contents, Language.ENGLISH)))
    (sheet,) = book.worksheets
    heads, row = list(sheet.iter_rows(values_only=True))
    said = dict(zip(heads, row, strict=True))
    assert said["Note"] == "=1+1\n第二行"
    assert said["Quotation"] == "12.5亿元"


def test_markdown_quotes_the_words_and_gives_the_note_below(contents: Contents) -> None:
    text = notes.as_markdown(contents, Language.CHINESE)
    assert text.startswith("# 数字化改造专项资金安排\n\n<https://example.org/a>\n")
    assert "## 第 1 段\n\n> 12.5亿元\n\n=1+1\n第二行\n\n#财政_预算 — 分析员\n" in text


def test_articles_without_notes_are_not_listed(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.keep(article(), b"")
        assert notes.as_markdown(gathered(store), Language.ENGLISH) == ""


@slow
@given(st.data())
def test_every_annotation_has_a_row_of_its_own(data: st.DataObject) -> None:
    with empty_store() as store:
        fill(store, data)
        found = gathered(store)
    rows = rows_of(notes.as_csv(found, Language.ENGLISH))
    assert len(rows) == len(found.annotations) + 1
    assert {len(row) for row in rows} == {len(notes.COLUMNS)}
    assert notes.as_markdown(found, Language.ENGLISH).count("\n## ") >= len(found.annotations)
