"""Web pages: their text in order, their tables, what is hidden, and what stands around the article."""

import datetime as dt

import pytest

from briefing.errors import UnreadableFileError
from briefing.loading import chrome
from briefing.loading.block import Block
from briefing.model.article import ParagraphKind
from tests.unit.loading.samples import SENTENCE, lines, loaded, notices, rules

PAGE = f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>某省出台二十条措施_时政_示例网</title>
<meta property="og:image" content="https://img.example.com/20200514/1.jpg">
<meta name="publishdate" content="2024-03-05"></head>
<body class="single has-sidebar comments-open">
<ul class="top"><li><a href="/">首页</a></li><li><a href="/a">时政</a></li><li><a href="/b">财经</a></li></ul>
<div class="path">您的位置：<a href="/">示例网</a> &gt; 正文</div>
<h1>某省出台二十条措施</h1>
<div class="info">2024年03月05日 08:30 来源：示例日报</div>
<div class="body"><p>　　本报记者 陈某某</p><p>　　{SENTENCE}</p>
<p>　　到2025年，民营企业超过<a href="/x">200万户</a>。</p><p>（完）</p></div>
<div class="editor">责任编辑：某某</div>
<div><h3>相关新闻</h3><ul><li><a href="/1">某市公布一季度数据 增长5.6%</a></li></ul></div>
<div id="comments">网友：去年减税30万元！</div>
<div class="footer">Copyright © 2024 示例网 京ICP备00000000号</div></body></html>"""


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"


def test_a_whole_page_gives_the_article_and_nothing_else() -> None:
    article = loaded(PAGE)

    assert lines(article) == ["本报记者 陈某某", SENTENCE, "到2025年，民营企业超过200万户。"]
    assert article.title == "某省出台二十条措施"


def test_a_page_says_who_published_it_and_when_and_nothing_is_invented() -> None:
    article = loaded(PAGE)

    assert (article.publisher, article.author, article.date, article.url) == (
        "示例日报",
        "陈某某",
        dt.date(2024, 3, 5),
        None,
    )


def test_what_was_found_where_is_kept() -> None:
    assert {(one.field, one.place) for one in loaded(PAGE).found} >= {
        ("date", "meta.publishdate"),
        ("publisher", "source-line"),
        ("author", "byline"),
    }


def test_furniture_is_kept_with_its_place_and_rule() -> None:
    article = loaded(PAGE)
    editor = next(one for one in article.furniture if one.rule == "editor")

    assert (editor.text, editor.before) == ("责任编辑：某某", len(article.paragraphs))
    assert "去年减税30万元" in " ".join(rules(article))


def test_a_class_around_the_whole_text_puts_nothing_aside() -> None:
    assert lines(loaded(page(f'<div class="share related"><p>{SENTENCE}</p><p>第二段。</p></div>'))) == [
        SENTENCE,
        "第二段。",
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<p style="display:none">增长99%</p>',
        '<p style="visibility: hidden">增长99%</p>',
        '<span style="font-size:0">增长99%</span>',
        "<p hidden>增长99%</p>",
        '<p style="color:#fff;background:#fff">增长99%</p>',
        '<div style="position:absolute;left:-9999px">增长99%</div>',
    ],
)
def test_hidden_text_is_put_aside_and_counted(markup: str) -> None:
    article = loaded(page(f"<p>{SENTENCE}</p>{markup}<p>第二段。</p>"))

    assert "99" not in article.text
    assert rules(article) == {"增长99%": "hidden-text"}
    assert notices(article) == ["hidden-text"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>document.write('9亿元')</script>",
        "<style>p::after{content:'9亿元'}</style>",
        "<noscript>9亿元</noscript>",
        "<template>9亿元</template>",
        "<!-- 9亿元 -->",
        "<select><option>9亿元</select>",
        '<img src="http://127.0.0.1:9/x.gif" alt="9亿元">',
    ],
)
def test_what_a_reader_never_sees_is_no_text(markup: str) -> None:
    assert lines(loaded(page(f"<p>{SENTENCE}</p>{markup}<p>第二段。</p>"))) == [SENTENCE, "第二段。"]


def test_figures_split_by_inline_tags_are_whole() -> None:
    article = loaded(page("<p>金额<font>1022</font>.<b>8</b>亿元，增长<span>11.6</span>%</p><p>第二段。</p>"))

    assert lines(article)[0] == "金额1022.8亿元，增长11.6%"


def test_a_line_end_between_han_is_no_space_and_one_between_words_is() -> None:
    article = loaded(page("<p>全市经济\n   保持增长。</p><p>small\nbusinesses grew.</p>"))

    assert lines(article) == ["全市经济保持增长。", "small businesses grew."]


def test_layout_tables_are_no_tables_and_data_tables_keep_their_cells() -> None:
    data = "<table><tr><th>项目<th>金额<tr><td rowspan=2>补助<td>30万元<tr><td>50万元</table>"
    inner = f"<table><tr><td><p>{SENTENCE}</p><p>第二段。</p>{data}</td></tr></table>"
    layout = f"<table><tr><td>{inner}</td></tr></table>"
    article = loaded(page(layout))

    assert lines(article) == [SENTENCE, "第二段。", "项目\t金额", "补助\t30万元", "50万元"]
    (table,) = article.tables
    assert [(cell.row, cell.column, cell.rows) for cell in table.cells] == [
        (0, 0, 1),
        (0, 1, 1),
        (1, 0, 2),
        (1, 1, 1),
        (2, 1, 1),
    ]


PARTICULARS = """
<table><tr><td><b>索 引 号：</b></td><td>X001/2019-1</td><td><b>主题分类：</b></td><td>财政</td></tr>
<tr><td>发文机关：</td><td>某市人民政府</td><td>成文日期：</td><td>2019年01月12日</td></tr>
<tr><td>标　　题：</td><td colspan="3">某市关于支持企业的意见</td></tr>
<tr><td>发文字号：</td><td>某政发〔2019〕3号</td><td>发布日期：</td><td>2019年01月25日</td></tr></table>
<table><tr><td>主 题 词：</td><td></td></tr></table>"""


def test_a_documents_particulars_are_its_metadata_and_not_its_text() -> None:
    shown = "<p align=center><b>某市关于</b></p><p align=center><b>支持企业的意见</b></p>"
    article = loaded(f'<div class="wrap">{PARTICULARS}{shown}<p>{SENTENCE}</p></div>')

    assert lines(article) == [SENTENCE]
    assert (article.title, article.publisher, article.document_number, article.date) == (
        "某市关于支持企业的意见",
        "某市人民政府",
        "某政发〔2019〕3号",
        dt.date(2019, 1, 25),
    )


def test_particulars_in_lines_are_read_too() -> None:
    labelled = "<div>索引号：1</div><div>发文机关：某局</div><div>发布日期：2023-02-06</div>"
    article = loaded(page(f"{labelled}<p>{SENTENCE}</p><p>第二段。</p>"))

    assert (article.publisher, article.date) == ("某局", dt.date(2023, 2, 6))


def test_one_line_that_begins_like_a_particular_is_text() -> None:
    assert lines(loaded(page(f"<p>名称：示例工程</p><p>{SENTENCE}</p>")))[0] == "名称：示例工程"


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 20_000, "<b><i>" * 20_000, "<table><tr><td>" * 3_000],
    ids=["divs", "inline", "tables"],
)
def test_text_below_any_depth_is_read(markup: str) -> None:
    article = loaded(page(f"<p>{SENTENCE}</p>{markup}深<p>第二段。</p>"))

    assert lines(article) == [SENTENCE, "深", "第二段。"]


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("<p " + "a=1 " * 50_000 + ">", "loading.tag-too-large"),
        ("<i></i>" * 200_000, "loading.markup-too-large"),
    ],
    ids=["attributes", "tags"],
)
def test_markup_built_to_exhaust_is_refused_by_name(markup: str, code: str) -> None:
    with pytest.raises(UnreadableFileError) as told:
        loaded(page(markup), "page.html")

    assert (told.value.code, told.value.arguments["name"]) == (code, "page.html")


def test_entities_of_a_pages_own_are_refused() -> None:
    with pytest.raises(UnreadableFileError) as told:
        loaded(
            '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>'
        )

    assert told.value.code == "loading.entities"


def test_structured_data_is_trusted_first() -> None:
    said = '{"@type":"NewsArticle","headline":"题目","datePublished":"2024-05-01","author":{"name":"张某"}}'
    script = f'<script type="application/ld+json">{said}</script>'
    article = loaded(
        f"<html><head>{script}<title>别的</title></head><body><p>{SENTENCE}</p><p>二。</p></body></html>"
    )

    assert (article.title, article.date, article.author) == ("题目", dt.date(2024, 5, 1), "张某")


def test_captions_are_told_from_text() -> None:
    article = loaded(
        page(
            f"<p>{SENTENCE}</p><figure><figcaption>会议现场</figcaption></figure><p>图片来源：示例社</p><p>完毕。</p>"
        )
    )

    assert [one.kind for one in article.paragraphs[1:3]] == [ParagraphKind.CAPTION, ParagraphKind.CAPTION]


def test_another_reader_is_asked_where_we_kept_little() -> None:
    said = (f"第{n}项措施明确，全市安排资金{n}亿元，支持企业发展，促进就业增长。" for n in range(9))
    text = "".join(f"<p>{one}</p>" for one in said)
    menu = f'<div class="menu"><p>{"站点提供公开信息服务。" * 25}</p></div>'
    article = loaded(page(f'{menu}<div class="hot-news">{text}</div>'))

    assert "全市安排资金8亿元" in article.text


def test_an_opinion_takes_nothing_back_where_enough_was_kept() -> None:
    blocks = (Block(SENTENCE * 4), Block("站点" * 30, rule="navigation"))

    assert chrome.with_opinion(blocks, f"{SENTENCE * 4}{'站点' * 30}") == blocks


def test_a_title_that_is_shown_below_the_text_takes_nothing_from_it() -> None:
    text = "".join(
        f"<p>第{n}项措施明确，全市安排资金{n}亿元，支持企业发展，促进就业增长。</p>" for n in range(5)
    )
    again = "<h3>某省出台二十条措施</h3>"
    markup = f"<html><head><title>某省出台二十条措施</title></head><body>{text}{again}</body></html>"

    assert len(lines(loaded(markup))) == 5


def test_what_structured_data_says_is_one_clean_line() -> None:
    said = '{"@type":"Article","headline":"某省\\u2028出台\\ud800措施","author":"张\\u0000某"}'
    script = f'<script type="application/ld+json">{said}</script>'
    article = loaded(f"<html><head>{script}</head><body><p>{SENTENCE}</p></body></html>")

    assert (article.title, article.author) == ("某省出台\ufffd措施", "张某")


def test_text_set_in_lines_of_a_width_is_paragraphs_again() -> None:
    text = """The province set aside 3.5 billion yuan in 2021 for small and
medium-sized enterprises, and exports of the whole province rose by 5.6
percent in the same year, as the commission said in its report.

A second paragraph says that the number of new market entities was more
than two million, an increase of eleven percent over the year before."""
    first, second = lines(loaded(page(f"<pre>{text}</pre>")))

    assert (
        "for small and medium-sized enterprises, and exports of the whole province rose by 5.6 percent"
        in first
    )
    assert second.startswith("A second paragraph")


def test_short_lines_of_a_list_stay_lines() -> None:
    items = ["北京 100亿元", "上海 120亿元", "广东 130亿元", "江苏 125亿元", "浙江 118亿元"]

    assert lines(loaded(page(f"<p>{'<br>'.join(items)}</p><p>{SENTENCE}</p>")))[:5] == items
