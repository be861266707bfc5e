"""Whatever a memo holds: valid in every form, figures and sources read back the same by two readers."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import ooxml_integrity
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from briefing.memo.html import memo_html
from briefing.memo.profile import load
from briefing.memo.returned import returned
from briefing.memo.snapshot import decoded, encoded, packed, unpacked
from briefing.memo.word import Copy, document
from briefing.model.memo import FigureItem, Item, Memo
from briefing.ooxml.lint import check
from briefing.ooxml.markup import clean
from tests.unit.memo.generated import items, memos

FORMS = ("plain", "简报", "专报", "briefing-note")


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("judged") / "memo.docx"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(memos, st.sampled_from(FORMS), st.booleans(), st.sampled_from(Copy))
def test_any_memo_in_any_form_is_valid(judged: Path, memo: Memo, form: str, more: bool, copy: Copy) -> None:
    profile = replace(load(form, memo.language), footnotes=more, contents=more)
    content = document(memo, profile, copy)
    judged.write_bytes(content)
    assert check(content) == ()
    assert list(OpenXmlValidator().validate(str(judged)).errors) == []
    assert list(ooxml_integrity.check(str(judged))) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(memos)
def test_every_figure_is_read_back_as_it_was_printed(memo: Memo) -> None:
    content = document(memo, load("plain", memo.language))
    back = returned("memo.docx", content)
    marked = {mark.name: line.text[mark.start : mark.end] for line in back.lines for mark in line.bookmarks}
    for figure in back.figures:
        assert marked[figure.bookmark] == figure.printed
    printed = {clean(item.printed) for s in memo.sections for item in s.items if isinstance(item, FigureItem)}
    assert printed <= {figure.printed for figure in back.figures}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(memos)
def test_the_same_memo_gives_the_same_bytes_and_opens(memo: Memo) -> None:
    profile = load("简报", memo.language)
    content = document(memo, profile)
    assert content == document(memo, profile)
    assert Document(BytesIO(content)).paragraphs


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(memos)
def test_the_preview_takes_any_memo(memo: Memo) -> None:
    page = memo_html(memo, "gbt7714")
    assert "\x00" not in page
    page.encode()


@settings(max_examples=150, deadline=None)
@given(items)
def test_an_item_is_unpacked_as_it_was_packed(item: Item) -> None:
    assert unpacked(packed(item, (), "")) == (item, ())
    assert decoded(type(item), json.loads(json.dumps(encoded(item)))) == item
