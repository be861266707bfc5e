"""Text and runs as XML: what XML can't hold taken out, Chinese marks hinted, dates kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.ooxml.markup import clean, element, quoted, text
from briefing.ooxml.names import DECLARED, w
from briefing.ooxml.runs import Look, run


def read(markup: str) -> etree._Element:
    return etree.fromstring(f"<w:x {DECLARED}>{markup}</w:x>")


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("a\x00b\x1fc", "abc"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ufffe\uffffb", "ab"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("𠮷\t“引号”", "𠮷\t“引号”"),
    ],
)
def test_what_xml_cannot_hold_is_taken_out(words: str, cleaned: str) -> None:
    assert clean(words) == cleaned


@given(st.text(st.characters(codec=None)))
def test_any_words_are_read_back_from_text_and_attribute(words: str) -> None:
    root = etree.fromstring(f"<x a={quoted(words)}>{text(words)}</x>")
    assert (root.text or "") == clean(words)
    assert root.get("a") == clean(words)


def test_attributes_that_are_not_given_are_left_out() -> None:
    assert element("tab", val="left", leader=None, pos=3) == '<w:tab w:val="left" w:pos="3"/>'


@pytest.mark.parametrize(
    ("words", "hinted"),
    [("说“好”", True), ("“Good” — said", False), ("2021年", True), ("12%", False), ("３", True)],
)
def test_chinese_runs_are_hinted_and_others_are_not(words: str, hinted: bool) -> None:
    assert ('w:hint="eastAsia"' in run(words)) is hinted


def test_a_newline_is_a_break_a_tab_a_tab_and_a_date_stays_on_one_line() -> None:
    tags = [child.tag for child in read(run("甲\n乙\t丙 2022-03-25 3-4", Look(bold=True)))[0]][1:]
    expected = ["t", "br", "t", "tab", "t", "noBreakHyphen", "t", "noBreakHyphen", "t"]
    assert tags == [w(name) for name in expected]


def test_no_words_are_no_run() -> None:
    assert run("") == ""
