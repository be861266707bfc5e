"""PDF files: lines to paragraphs, what runs along every sheet put aside, what goes wrong told."""

import pytest

from briefing.errors import UnreadableFileError
from briefing.loading import pdf
from briefing.loading.block import Ledger
from briefing.loading.pdflayout import Line, Sheet, laid_out
from briefing.model.article import ParagraphKind
from tests.unit.loading import samples
from tests.unit.loading.samples import lines, loaded, notices


def sheet(*texts: tuple[str, float, float, float], hides: bool = False) -> Sheet:
    """A sheet of lines: words, left and right edge, base line; all of size 10."""
    return Sheet(
        600, 800, tuple(Line(text, left, right, y, y + 10, 10) for text, left, right, y in texts), hides
    )


def paragraphs(*sheets: Sheet) -> list[str]:
    return [block.text for block in laid_out(sheets, Ledger()) if not block.rule]


def test_a_pdf_is_read_by_a_process_of_its_own() -> None:
    page = [
        (72, 720, 20, "Budget Statement"),
        (72, 690, 11, "The province set aside 3.5 billion yuan in 2021 for small and medium-"),
        (72, 675, 11, "sized enterprises, and exports rose by 5.6 percent in the same year."),
        (72, 650, 11, "A second paragraph."),
    ]
    article = loaded(samples.pdf([page]), "a.pdf")

    assert article.title == "Budget Statement"
    assert lines(article)[0].startswith("The province set aside 3.5 billion yuan in 2021 for small and")
    assert lines(article)[0].endswith("exports rose by 5.6 percent in the same year.")
    assert lines(article)[1:] == ["A second paragraph."]


def test_han_is_joined_without_spaces() -> None:
    assert paragraphs(
        sheet(
            ("　　为促进全市经济平稳健康发展，结合实", 120, 500, 700),
            ("际，制定措施，安排资金12.5亿元。", 100, 400, 685),
        )
    ) == ["为促进全市经济平稳健康发展，结合实际，制定措施，安排资金12.5亿元。"]


def test_an_indent_begins_a_paragraph_and_a_new_sheet_does_not() -> None:
    assert paragraphs(
        sheet(
            ("第一段的开头一直写到行末为止没有", 120, 500, 700),
            ("结束，这里仍是第一段的内容并且写到", 100, 500, 685),
        ),
        sheet(("行末，翻页之后才结束。", 100, 300, 700), ("第二段另起。", 120, 300, 685)),
    ) == [
        "第一段的开头一直写到行末为止没有结束，这里仍是第一段的内容并且写到行末，翻页之后才结束。",
        "第二段另起。",
    ]


def test_what_runs_along_every_sheet_is_put_aside() -> None:
    sheets = [
        sheet(
            ("某市公报 第3期", 100, 200, 770),
            (f"正文第{n}段说明情况。", 120, 500, 700),
            (f"— {n} —", 280, 320, 30),
        )
        for n in range(1, 5)
    ]

    assert paragraphs(*sheets) == [f"正文第{n}段说明情况。" for n in range(1, 5)]


def test_larger_type_is_a_heading() -> None:
    large = Line("总体要求", 100, 200, 720, 740, 20)
    found = laid_out(
        (Sheet(600, 800, (large, *sheet(("正文说明情况。" * 5, 100, 500, 690)).lines)),), Ledger()
    )

    assert [(block.kind, block.level) for block in found] == [
        (ParagraphKind.HEADING, 1),
        (ParagraphKind.BODY, 0),
    ]


def test_text_that_is_not_drawn_is_told() -> None:
    page = [(72, 720, 11, "growth 3.5 percent")]
    data = samples.pdf([page]).replace(b"/F1 11 Tf", b"3 Tr /F1 11 Tf ").replace(b"3 Tr ", b"3 Tr", 1)

    assert notices(loaded(data, "a.pdf")) == ["invisible-text"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.4\nnothing of the kind", "loading.pdf-damaged"),
        (samples.pdf([[(72, 720, 11, "x")]])[:200], "loading.pdf-damaged"),
        (samples.pdf([[]]), "loading.pdf-no-text"),
    ],
    ids=["no pdf", "cut off", "empty"],
)
def test_a_pdf_without_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as told:
        loaded(data, "a.pdf")

    assert told.value.code == code


def test_a_process_that_takes_too_long_is_ended() -> None:
    with pytest.raises(UnreadableFileError) as told:
        pdf.sheets("a.pdf", samples.pdf([[(72, 720, 11, "x")]]), seconds=0.0)

    assert told.value.code == "loading.pdf-too-long"


def test_scripts_and_launches_in_a_pdf_do_nothing() -> None:
    action = "/OpenAction << /S /Launch /F (/bin/true) >>"

    assert loaded(samples.pdf([[(72, 720, 11, "growth 3.5%")]], action), "a.pdf").text == "growth 3.5%"


def test_a_gap_begins_a_paragraph_where_nothing_is_indented() -> None:
    assert paragraphs(
        sheet(
            ("第一段写满了整整一行而且没有缩进一直写到", 100, 500, 700),
            ("行末才结束，安排资金12.5亿元，支持企业发展。", 100, 498, 684),
            ("第二段同样写满了整整一行而且没有缩进一直", 100, 500, 661),
            ("写到行末。", 100, 200, 645),
            ("某市人民政府", 100, 180, 622),
        )
    ) == [
        "第一段写满了整整一行而且没有缩进一直写到行末才结束，安排资金12.5亿元，支持企业发展。",
        "第二段同样写满了整整一行而且没有缩进一直写到行末。",
        "某市人民政府",
    ]


def test_a_number_that_happens_to_begin_a_line_begins_no_paragraph() -> None:
    assert paragraphs(
        sheet(
            ("今年要办好以下实事。（1）新增床位3000张；（2）改造管网；", 120, 500, 700),
            ("（3）新建学校20所；（4）发放补贴2亿元。", 100, 400, 684),
        )
    ) == ["今年要办好以下实事。（1）新增床位3000张；（2）改造管网；（3）新建学校20所；（4）发放补贴2亿元。"]


def test_indented_lines_of_their_own_are_paragraphs() -> None:
    assert paragraphs(
        sheet(
            ("（2026年1月27日在某省人民代表大会会议上）", 120, 380, 700),
            ("省长李某某", 120, 180, 684),
            ("现在，我代表省人民政府，向大会报告工作，请予审议，并请", 120, 500, 668),
            ("列席人员提出意见。", 100, 200, 652),
        )
    ) == [
        "（2026年1月27日在某省人民代表大会会议上）",
        "省长李某某",
        "现在，我代表省人民政府，向大会报告工作，请予审议，并请列席人员提出意见。",
    ]


def test_lines_in_columns_are_rows_of_a_table() -> None:
    found = laid_out(
        (
            sheet(
                ("各地安排资金如下，由财政部门负责解释并执行。", 120, 500, 700),
                ("地区\t金额\t增长", 100, 500, 684),
                ("东部\t3.5亿元\t5.6%", 100, 500, 668),
                ("西部\t4.1亿元\t7.2%", 100, 500, 652),
                ("1.\t其他事项另行通知。", 100, 300, 636),
            ),
        ),
        Ledger(),
    )

    assert [(block.kind, block.text) for block in found[1:]] == [
        (ParagraphKind.TABLE_ROW, "地区\t金额\t增长"),
        (ParagraphKind.TABLE_ROW, "东部\t3.5亿元\t5.6%"),
        (ParagraphKind.TABLE_ROW, "西部\t4.1亿元\t7.2%"),
        (ParagraphKind.BODY, "1. 其他事项另行通知。"),
    ]
    assert [cell.text for cell in found[2].cells] == ["东部", "3.5亿元", "5.6%"]


def test_columns_are_seen_in_a_real_file() -> None:
    page = [
        (72, 720, 11, "The sums set aside by region are as follows, as the ministry of finance has said."),
        *((72, y, 11, words) for y, words in ((690, "East"), (675, "West"))),
        *((250, y, 11, words) for y, words in ((690, "3.5 billion"), (675, "4.1 billion"))),
    ]
    article = loaded(samples.pdf([sorted(page, key=lambda one: (-one[1], one[0]))]), "a.pdf")

    assert lines(article)[-2:] == ["East\t3.5 billion", "West\t4.1 billion"]
