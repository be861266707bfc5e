"""Bytes of every charset that our articles come in become the same text; what was read by is told."""

import pytest

from briefing.loading.block import Ledger
from briefing.loading.decoding import decode
from tests.unit.loading.samples import lines, loaded, notices

SIMPLIFIED = "某省政府工作报告\n2021年，全省生产总值达到2.2万亿元，增长8.1%，城镇新增就业63万人。\n" * 3
TRADITIONAL = (
    "財政預算案措施重點\n政府今日公布新一份財政預算案，錄得1380億元盈餘，較去年大幅增加。啲措施喺今年推行。\n"
    * 3
)


@pytest.mark.parametrize(
    ("text", "charset", "told"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "㐀𠮷", "gb18030", "gb18030"),
        (TRADITIONAL, "big5hkscs", "big5hkscs"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        ("The café’s revenue rose 5.6% – a record.\n" * 5, "cp1252", "cp1252"),
    ],
)
def test_a_text_is_the_same_whatever_its_charset(text: str, charset: str, told: str) -> None:
    article = loaded(text.encode(charset))

    assert article.text == loaded(text).text
    assert article.charset == told


def test_a_wrong_declaration_is_corrected_and_told() -> None:
    markup = (
        f'<html><head><meta charset="utf-8"></head><body><p>{SIMPLIFIED}</p><p>第二段。</p></body></html>'
    )
    article = loaded(markup.encode("gbk"))

    assert "2.2万亿元" in article.text
    assert (article.charset, notices(article)) == ("gb18030", ["charset-corrected"])


def test_a_right_declaration_needs_no_word() -> None:
    markup = (
        f'<html><head><meta charset="gb2312"></head><body><p>{SIMPLIFIED}</p><p>第二段。</p></body></html>'
    )

    assert notices(loaded(markup.encode("gbk"))) == []


def test_bytes_that_are_nothing_are_shown_and_counted() -> None:
    article = loaded(
        "全年增长3.5%，好于预期，城镇新增就业63万人，全省生产总值再创新高。".encode() + b"\xff\xfe\n"
    )

    assert "�" in article.text
    assert notices(article) == ["bytes-replaced"]


def test_a_byte_order_mark_twice_is_none_in_the_text() -> None:
    assert loaded(b"\xef\xbb\xbf\xef\xbb\xbf---\ntitle: x\n---\ntext\n").text == "x\ntext"


def test_utf7_is_not_read() -> None:
    assert "<script" not in loaded("<meta charset=utf-7>+ADw-script+AD4-alert(1)", "a.html").text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_every_line_end_is_one(end: str) -> None:
    assert lines(loaded(f"题目{end}第一段。{end}第二段。")) == ["第一段。", "第二段。"]


def test_nul_is_dropped_and_counted() -> None:
    article = loaded("题目\n增长3.\x005%。\n")

    assert (lines(article), notices(article)) == (["增长3.5%。"], ["nul-dropped"])


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("增长\u202e%5.3\u202c", "bidi-controls"),
        ("增长3\u200b.5%", "zero-width"),
        ("正文\U000e0068\U000e0069", "tag-characters"),
        ("增长З.5%，投资l00亿元", "look-alikes"),
        ("Z" + "\u0335" * 12, "combining"),
        ("红\x1b[31m字", "controls"),
    ],
)
def test_what_may_deceive_is_kept_and_told(text: str, notice: str) -> None:
    article = loaded(text)

    assert article.text == text
    assert notice in notices(article)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("积极扩大优质产品供给", "gbk"),
        ("域风险防范和处置", "gbk"),
        ("庫房持續水浸，派糖減少", "big5hkscs"),
        ("我們都樂意幫忙一起做", "big5hkscs"),
        ("全市生产总值突破两万亿元，增长较快", "utf-16-le"),
        ("Small firms’ revenue – a record", "cp1252"),
    ],
)
def test_a_few_words_are_enough(text: str, charset: str) -> None:
    assert decode(text.encode(charset), Ledger()).text == text


def test_a_long_head_in_ascii_does_not_hide_what_comes_after() -> None:
    markup = (
        f"<html><head><style>{'p{margin:0}' * 9000}</style></head><body><p>{SIMPLIFIED}</p></body></html>"
    )

    assert loaded(markup.encode("gbk")).charset == "gb18030"
