"""Word documents are read as a reader sees them."""

import pytest

from briefing.ooxml import package
from briefing.ooxml.labels import numeral
from briefing.ooxml.reading import read
from briefing.ooxml.wordtext import Place, WordParagraph, WordTable, WordText
from tests.unit.loading.samples import p, packed, part, word


def document(body: str, **parts: str) -> WordText:
    return read(package.opened("a.docx", word(body, **parts)))


def texts(body: str, **parts: str) -> list[str]:
    return ["".join(part.lines) for part in document(body, **parts).parts if isinstance(part, WordParagraph)]


def run(text: str, settings: str = "") -> str:
    return f"<w:r>{settings and f'<w:rPr>{settings}</w:rPr>'}<w:t>{text}</w:t></w:r>"


TWICE = (
    f"<mc:AlternateContent><mc:Choice>{run('新')}</mc:Choice><mc:Fallback>{run('旧')}</mc:Fallback>"
    "</mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        (f"<w:ins>{run('插入3.5%')}</w:ins>", "插入3.5%"),
        (f"<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>{run('留下')}", "留下"),
        (f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>", "新处"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>{run('之后')}", "链接之后"),
        (f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('3')}", "3"),
        (run("隐藏", "<w:vanish/>") + run("显示"), "显示"),
        (run("显示", '<w:vanish w:val="0"/>'), "显示"),
        (run("5") + "<w:r><w:noBreakHyphen/></w:r>" + run("6"), "5-6"),
        (TWICE, "新"),
    ],
)  # fmt: skip
def test_a_reader_sees_what_stands_and_not_what_is_gone(inner: str, seen: str) -> None:
    assert texts(f"<w:p>{inner}</w:p>") == [seen]


def test_hidden_words_are_kept_apart() -> None:
    style = '<w:style w:styleId="h" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = run("隐藏", '<w:rStyle w:val="h"/>')
    found = document(f"<w:p>{run('显示')}{hidden}</w:p>", styles=style)

    assert found.hidden == ("隐藏",)


def test_a_break_parts_lines() -> None:
    (paragraph,) = document("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>").parts

    assert isinstance(paragraph, WordParagraph)
    assert paragraph.lines == ("一", "二")


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前半，')}</w:p>"

    assert texts(gone + p("后半。")) == ["前半，后半。"]


def test_text_boxes_follow_their_paragraph() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('框内')}</w:txbxContent></w:pict></w:r>"

    assert texts(f"<w:p>{run('正文')}{box}</w:p>") == ["正文", "框内"]


def test_notes_and_running_heads_say_where_they_stand() -> None:
    found = document(p("正文"), footnotes=f"<w:footnote>{p('脚注')}</w:footnote>", header1=p("页眉"))

    assert [part.place for part in found.parts if isinstance(part, WordParagraph)] == [
        Place.BODY,
        Place.NOTE,
        Place.RUNNING,
    ]


def cell(text: str, settings: str = "") -> str:
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{p(text)}</w:tc>"


def test_cells_reach_over_rows_and_columns() -> None:
    first = cell("地区", '<w:vMerge w:val="restart"/>') + cell("投资", '<w:gridSpan w:val="2"/>')
    second = cell("", "<w:vMerge/>") + cell("上半年") + cell("全年")
    (table,) = document(f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>").parts

    assert isinstance(table, WordTable)
    assert [(one.row, one.column, one.rows, one.columns) for row in table.rows for one in row] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
    ]


def test_a_deleted_row_is_gone() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('删')}</w:tr>"
    (table,) = document(f"<w:tbl>{gone}<w:tr>{cell('留')}</w:tr></w:tbl>").parts

    assert isinstance(table, WordTable)
    assert len(table.rows) == 1


NUMBERING = """<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>"""


def item(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'


def test_the_numbers_of_lists_are_those_that_word_shows() -> None:
    body = p("甲", item(0)) + p("乙", item(1)) + p("丙", item(1)) + p("丁", item(0)) + p("戊", item(1))
    found = document(body, numbering=NUMBERING)

    assert [(part.label, part.item) for part in found.parts if isinstance(part, WordParagraph)] == [
        ("一、", 1),
        ("一.1", 2),
        ("一.2", 2),
        ("二、", 1),
        ("二.1", 2),
    ]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "chineseCounting", "二十"),
        (35, "chineseCounting", "三十五"),
        (3, "chineseLegalSimplified", "叁"),
        (2, "ideographTraditional", "乙"),
        (27, "upperLetter", "AA"),
        (4, "lowerRoman", "iv"),
        (19, "upperRoman", "XIX"),
        (3, "decimalEnclosedCircle", "③"),
        (7, "decimalZero", "07"),
        (12, "decimal", "12"),
    ],
)
def test_a_number_takes_every_form(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ('<w:name w:val="heading 2"/>', 2),
        ('<w:name w:val="标题 3"/>', 3),
        ('<w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>', 1),
        ('<w:name w:val="Normal"/>', 0),
    ],
)
def test_a_style_says_that_a_paragraph_is_a_heading(style: str, level: int) -> None:
    sheet = f'<w:style w:styleId="s" w:type="paragraph">{style}</w:style>'
    (paragraph,) = document(p("题", '<w:pStyle w:val="s"/>'), styles=sheet).parts

    assert isinstance(paragraph, WordParagraph)
    assert paragraph.heading == level


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = "".join(
        f'<w:style w:styleId="{one}"><w:name w:val="x"/><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )

    assert texts(p("正文", '<w:pStyle w:val="a"/>'), styles=styles) == ["正文"]


def test_a_document_is_where_the_package_says_that_it_is() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{office}" Target="/word/document2.xml"/></Relationships>'
    )
    entries = {
        "_rels/.rels": relations,
        "word/document2.xml": part("document", f"<w:body>{p('正文')}</w:body>"),
    }
    found = read(package.opened("a.docx", packed(entries)))

    assert [one.lines for one in found.parts if isinstance(one, WordParagraph)] == [("正文",)]


def test_the_strict_kind_of_word_file_is_read_too() -> None:
    strict = part("document", f"<w:body>{p('正文')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    found = read(package.opened("a.docx", packed({"word/document.xml": strict})))

    assert len(found.parts) == 1
