"""Files of several parts: Word, EPUB, web archives, ZIP, tables of articles, translation memories."""

import datetime as dt

import pytest

from briefing.errors import UnreadableFileError
from briefing.loading.reader import articles
from briefing.model.article import Article, ParagraphKind
from tests.unit.loading.samples import SENTENCE, lines, loaded, notices, p, packed, part, rules, word


def several(data: bytes, name: str) -> tuple[Article, ...]:
    return articles(name, name, data)


HEADING = '<w:style w:styleId="1" w:type="paragraph"><w:name w:val="heading 1"/></w:style>'
TITLE = '<w:style w:styleId="T" w:type="paragraph"><w:name w:val="Title"/></w:style>'


def test_a_word_file_keeps_headings_tables_and_notes() -> None:
    cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in ("补助", "30万元"))
    body = (
        p("某市措施", '<w:pStyle w:val="T"/>')
        + p("资金支持", '<w:pStyle w:val="1"/>')
        + p(SENTENCE)
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    article = loaded(
        word(body, styles=HEADING + TITLE, footnotes=f"<w:footnote>{p('注：口径为全市。')}</w:footnote>")
    )

    assert article.title == "某市措施"
    assert [(one.kind, one.span.of(article.text)) for one in article.paragraphs[1:]] == [
        (ParagraphKind.HEADING, "资金支持"),
        (ParagraphKind.BODY, SENTENCE),
        (ParagraphKind.TABLE_ROW, "补助\t30万元"),
        (ParagraphKind.NOTE, "注：口径为全市。"),
    ]
    assert [cell.span.of(article.text) for cell in article.tables[0].cells] == ["补助", "30万元"]


def layout(*rows: str) -> str:
    """A table of rows of one cell each."""
    return f"<w:tbl>{''.join(f'<w:tr><w:tc>{row}</w:tc></w:tr>' for row in rows)}</w:tbl>"


def grid(*rows: tuple[str, ...]) -> str:
    """A table of data."""
    cells = ["".join(f"<w:tc>{p(text)}</w:tc>" for text in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


PARTICULARS = grid(
    ("索 引 号：", "0001/2022", "发布日期：", "2022年03月01日"), ("标　　题：", "某省关于担保的意见")
)
AMOUNTS = grid(("地区", "亿元"), ("甲市", "3.5"))


def test_text_in_layout_tables_of_a_word_file_is_its_paragraphs_and_data_tables_stay() -> None:
    text = [
        p("某省关于担保的意见"),
        p("各市人民政府："),
        p("一、总体要求"),
        p(SENTENCE),
        AMOUNTS,
        p("2022年3月1日"),
    ]
    article = loaded(word(layout(PARTICULARS + p("")) + layout(layout("".join(text)), p("扫一扫"))), "a.docx")

    assert (article.title, article.date) == ("某省关于担保的意见", dt.date(2022, 3, 1))
    assert lines(article)[:6] == [
        "各市人民政府：",
        "一、总体要求",
        SENTENCE,
        "地区\t亿元",
        "甲市\t3.5",
        "2022年3月1日",
    ]
    assert [len(table.cells) for table in article.tables] == [4]


def test_a_long_text_beside_a_margin_is_its_paragraphs() -> None:
    text = [f"{SENTENCE}其中第{number}批{number}亿元。" for number in range(1, 6)]
    article = loaded(
        word(f"<w:tbl><w:tr><w:tc>{p('栏目')}</w:tc><w:tc>{''.join(map(p, text))}</w:tc></w:tr></w:tbl>")
    )

    assert lines(article)[-5:] == text


def test_cells_of_several_paragraphs_stay_rows_where_rows_are_data() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format(p("对象"), p("标准")) + row.format(p("企业"), p("一次性30万元；") + p("每年5万元。"))
    article = loaded(word(p(SENTENCE) + f"<w:tbl>{rows}</w:tbl>"))

    assert lines(article)[1:] == ["对象\t标准", "企业\t一次性30万元； 每年5万元。"]


def test_a_bold_centred_first_row_is_no_title() -> None:
    bold = "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    head = "".join(f"<w:tc>{bold.format(text)}</w:tc>" for text in ("地区", "亿元"))
    body = f"<w:tbl><w:tr>{head}</w:tr><w:tr><w:tc>{p('甲市')}</w:tc><w:tc>{p('3.5')}</w:tc></w:tr></w:tbl>"

    assert loaded(word(body)).title == ""


def test_running_heads_in_a_table_are_put_aside_too() -> None:
    article = loaded(word(p(SENTENCE), header1=grid(("内部资料", "第1期"))))

    assert (lines(article), set(rules(article))) == ([SENTENCE], {"内部资料", "第1期"})


def test_running_heads_of_a_word_file_are_put_aside() -> None:
    article = loaded(word(p(SENTENCE), header1=p("内部资料")))

    assert (lines(article), rules(article)) == ([SENTENCE], {"内部资料": "running-head"})


def test_hidden_words_of_a_word_file_are_put_aside_and_told() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>增长99%</w:t></w:r>"
    article = loaded(word(f"<w:p><w:r><w:t>增长5%。</w:t></w:r>{hidden}</w:p>"))

    assert (lines(article), rules(article)) == (["增长5%。"], {"增长99%": "hidden-text"})
    assert notices(article) == ["hidden-text"]


def test_macros_are_told_and_not_run() -> None:
    entries: dict[str, str | bytes] = {
        "word/document.xml": part("document", f"<w:body>{p(SENTENCE)}</w:body>"),
        "word/vbaProject.bin": b"\0",
        "[Content_Types].xml": "x",
    }

    assert notices(loaded(packed(entries), "a.docm")) == ["macros"]


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
    "<dc:title>政策汇编</dc:title><dc:creator>某某某</dc:creator><dc:date>2022-03-01</dc:date></metadata><manifest>"
    '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="b" href="b%20b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
)


def chapter(heading: str, text: str) -> str:
    return f"<html><head><title>{heading}</title></head><body><h2>{heading}</h2><p>{text}</p></body></html>"


def test_a_book_is_its_chapters_in_order() -> None:
    entries = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": BOOK,
        "OEBPS/nav.xhtml": chapter("目录", "目录"),
        "OEBPS/b b.xhtml": chapter("第二章", "第二章的内容。"),
        "OEBPS/a.xhtml": chapter("第一章", SENTENCE),
    }
    article = loaded(packed(entries), "book.epub")

    assert (article.title, article.author, article.date) == ("政策汇编", "某某某", dt.date(2022, 3, 1))
    assert lines(article) == ["第一章", SENTENCE, "第二章", "第二章的内容。"]


ARCHIVE = b"""From: <Saved>
Snapshot-Content-Location: https://www.example.com/a.html
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="X"

--X
Content-Type: text/html; charset=gb2312
Content-Transfer-Encoding: base64
Content-Location: https://www.example.com/a.html

%s
--X
Content-Type: image/png
Content-Location: https://www.example.com/a.png

0
--X--
"""


def test_a_web_archive_is_the_page_in_it() -> None:
    import base64

    markup = f"<html><body><h1>某市措施</h1><p>{SENTENCE}</p><p>第二段说明。</p></body></html>"
    article = loaded(ARCHIVE % base64.b64encode(markup.encode("gbk")), "page.mhtml")

    assert (article.title, article.url, article.charset) == (
        "某市措施",
        "https://www.example.com/a.html",
        "gb18030",
    )
    assert lines(article) == [SENTENCE, "第二段说明。"]


def test_an_archive_is_every_file_in_it_that_can_be_read() -> None:
    inner = packed({"c.txt": "丙\n" + SENTENCE})
    entries: dict[str, str | bytes] = {
        "a.txt": "甲\n" + SENTENCE,
        "文件夹/b.html": f"<h1>乙</h1><p>{SENTENCE}</p>",
        "more.zip": inner,
        "picture.png": b"\x89PNG",
        "__MACOSX/a.txt": "no",
        ".hidden.txt": "no",
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    }
    found = several(packed(entries), "all.zip")

    assert [(one.source, one.title) for one in found] == [
        ("all.zip#a.txt", "甲"),
        ("all.zip#文件夹/b.html", "乙"),
        ("all.zip#more.zip#c.txt", "丙"),
    ]
    assert notices(found[0]) == ["part-unreadable"]


def test_an_archive_of_nothing_readable_says_what_is_wrong_with_the_first() -> None:
    with pytest.raises(UnreadableFileError) as told:
        several(packed({"old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}), "a.zip")

    assert told.value.code == "package.old-word"


def test_archives_in_archives_are_not_opened_without_end() -> None:
    data = packed({"a.txt": SENTENCE})
    for _ in range(4):
        data = packed({"a.zip": data})

    with pytest.raises(UnreadableFileError) as told:
        several(data, "deep.zip")

    assert told.value.code == "loading.nested-archive"


TABLE = f'﻿省份,title,source_url,publish_date,full_text\n某省,某省报告,https://e.com/1,2026-01-22,"第一行\n{SENTENCE}\n第三行。"\n'


def test_a_row_is_an_article_where_the_columns_say_so() -> None:
    article = loaded(TABLE, "a.csv")

    assert (article.source, article.title, article.url, article.date) == (
        "a.csv",
        "某省报告",
        "https://e.com/1",
        dt.date(2026, 1, 22),
    )
    assert lines(article) == ["第一行", SENTENCE, "第三行。"]


def test_several_rows_are_several_articles() -> None:
    found = several(f"标题;正文\n甲;{SENTENCE}\n乙;第二篇。\n丙;\n".encode("gbk"), "a.csv")

    assert [(one.source, one.title) for one in found] == [("a.csv#2", "甲"), ("a.csv#3", "乙")]


def test_a_table_of_numbers_is_one_article_of_rows() -> None:
    article = loaded("年份,亿元\n2021,3.5\n2022,4.1\n", "a.csv")

    assert lines(article) == ["年份\t亿元", "2021\t3.5", "2022\t4.1"]
    assert [cell.head for cell in article.tables[0].cells][:3] == [True, True, False]


MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header/><body>
<tu><tuv xml:lang="zh-CN"><seg>政府工作报告</seg></tuv><tuv xml:lang="en-US"><seg>Report</seg></tuv></tu>
<tu><tuv xml:lang="zh-CN"><seg>增长<bpt i="1">&lt;b&gt;</bpt>8.1%<ept i="1">&lt;/b&gt;</ept>。</seg></tuv>
<tuv xml:lang="en-US"><seg>Growth of 8.1 <hi>percent</hi>.</seg></tuv></tu>
</body></tmx>"""


def test_a_translation_memory_is_an_article_a_language() -> None:
    chinese, english = several(MEMORY.encode(), "a.tmx")

    assert (chinese.source, chinese.language, chinese.text) == (
        "a.tmx#zh-CN",
        "zh",
        "政府工作报告\n增长8.1%。",
    )
    assert (english.source, english.language, english.text) == (
        "a.tmx#en-US",
        "en",
        "Report\nGrowth of 8.1 percent.",
    )


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "loading.empty"),
        (b" \n\t\n", "a.txt", "loading.empty"),
        (bytes(range(256)) * 20, "a.txt", "loading.no-text"),
        (b"\x00\x01PK", "a.docx", "loading.no-text"),
        (b"\x00\x01PK", "a.pdf", "loading.no-text"),
        (b"\x00\x01PK", "a.doc", "loading.no-text"),
        (b"\x05\x06\xfe\xff\x12\x00", "a.epub", "loading.no-text"),
        (b"Words of a report, cut off\x02 in the middle.", "a.docx", "loading.no-text"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "loading.other-format"),
        (b"{\\rtf1 x}", "a.rtf", "loading.other-format"),
        (packed({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "a.xlsx", "loading.other-format"),
        (b"PK\x03\x04 not at all", "a.docx", "package.damaged"),
        (b'<?xml version="1.0"?><a><b></a>', "a.xml", "package.not-xml"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "a.xml", "package.entities"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n--X--\n",
            "a.mht",
            "loading.no-page",
        ),
    ],
)
def test_what_is_no_article_is_refused_and_says_so(data: bytes, name: str, code: str) -> None:
    with pytest.raises(UnreadableFileError) as told:
        several(data, name)

    assert (told.value.code, told.value.arguments["name"]) == (code, name)


def test_a_file_that_is_not_what_its_name_says_is_read_as_what_it_is() -> None:
    article = loaded(f"<html><body><h1>题</h1><p>{SENTENCE}</p></body></html>", "a.docx")

    assert (lines(article), notices(article)) == ([SENTENCE], ["wrong-name"])


def test_a_short_text_with_a_stray_control_character_is_read() -> None:
    assert "3.5亿元" in loaded(f"{SENTENCE}\x02").text


def test_an_outside_declaration_is_not_looked_up() -> None:
    data = b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a>text of it</a>'

    assert loaded(data, "a.xml").text == "text of it"
