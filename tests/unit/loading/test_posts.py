"""Posts with front matter: what they say of themselves, and Markdown and HTML below it."""

import datetime as dt

import pytest

from briefing.model.article import ParagraphKind
from tests.unit.loading.samples import SENTENCE, lines, loaded, notices, rules


def post(front: str, body: str = SENTENCE) -> str:
    return f"---\n{front}\n---\n{body}\n"


def test_a_post_says_its_title_date_and_address() -> None:
    article = loaded(
        post('title: "某市出台措施"\ndate: 2022-01-12 10:16:53 +0800\nurl: https://example.com/a')
    )

    assert (article.title, article.date, article.url) == (
        "某市出台措施",
        dt.date(2022, 1, 12),
        "https://example.com/a",
    )
    assert article.text == f"某市出台措施\n{SENTENCE}"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Thu, 24 Mar 2022 23:30:22 GMT", dt.date(2022, 3, 25)),
        ("Thu, 24 Mar 2022 15:59:59 GMT", dt.date(2022, 3, 24)),
        ("2022-03-24T16:00:00Z", dt.date(2022, 3, 25)),
        ("2022-03-24 23:30:22 +0800", dt.date(2022, 3, 24)),
        ("'2022-03-24'", dt.date(2022, 3, 24)),
        ("2022-02-30", None),
    ],
)
def test_a_stamp_in_universal_time_is_a_day_in_beijing_for_a_chinese_article(
    stamp: str, day: dt.date | None
) -> None:
    assert loaded(post(f"title: 题\ndate: {stamp}")).date == day


def test_the_same_stamp_is_the_day_that_it_says_for_an_english_article() -> None:
    text = "The province set aside 350 million yuan for small businesses in 2021."

    assert loaded(post("date: Thu, 24 Mar 2022 23:30:22 GMT", text)).date == dt.date(2022, 3, 24)


def test_a_date_that_there_is_none_of_is_reported() -> None:
    assert notices(loaded(post("date: 2022-02-30"))) == ["date-impossible"]


def test_an_outlet_given_as_author_is_the_publisher() -> None:
    article = loaded(post("title: 题\nauthor: 示例财经\ncategories:\n - 示例财经"))

    assert (article.publisher, article.author) == ("示例财经", None)


def test_a_reporter_is_an_author_without_the_role() -> None:
    assert loaded(post("author: 實習記者陳小明")).author == "陳小明"


@pytest.mark.parametrize(
    "front",
    [
        "title: !!python/object/apply:os.system ['true']",
        "a: &a [x]\nb: [*a, *a]\ntitle: x",
        "title: " + "[" * 20_000,
        f"title: {'9' * 100_000}",
    ],
)
def test_front_matter_that_means_harm_is_left_out_and_the_text_kept(front: str) -> None:
    article = loaded(post(front))

    assert lines(article) == [SENTENCE]
    assert "front-matter-unreadable" in notices(article)


def test_keys_said_twice_are_reported_and_the_last_one_holds() -> None:
    article = loaded(post("title: 一\ntitle: 二"))

    assert (article.title, notices(article)) == ("二", ["front-matter-repeats"])


def test_toml_is_front_matter_too() -> None:
    assert loaded(f'+++\ntitle = "题"\n+++\n{SENTENCE}\n').title == "题"


def test_front_matter_that_never_ends_is_text() -> None:
    article = loaded(f"---\ntitle: 题\n\n{SENTENCE}\n", "a.md")

    assert SENTENCE in article.text
    assert "title: 题" in article.text


def test_the_heading_that_repeats_the_title_is_put_aside() -> None:
    article = loaded(post("title: 某市出台措施", f"# 某市出台措施\n\n{SENTENCE}"))

    assert lines(article) == [SENTENCE]
    assert rules(article) == {"某市出台措施": "title-repeated"}


def test_a_text_that_says_the_title_as_a_sentence_is_the_text() -> None:
    article = loaded(post("title: 某所计划研发16个品种 涉及4大板块", "某所计划研发16个品种，涉及4大板块。"))

    assert lines(article) == ["某所计划研发16个品种，涉及4大板块。"]


def test_lines_hard_wrapped_in_markdown_are_one_paragraph() -> None:
    article = loaded(post("title: T", "The province set aside $3.5\nbillion for small businesses\nin 2021."))

    assert lines(article) == ["The province set aside $3.5 billion for small businesses in 2021."]


def test_asterisks_too_close_to_a_space_to_be_bold_are_no_text() -> None:
    article = loaded(post("title: T", "-   **Triple lending.  **Nearly two thirds of loans."))

    assert lines(article) == ["Triple lending. Nearly two thirds of loans."]


def test_headings_lists_and_quotations_are_told_apart() -> None:
    article = loaded(post("title: 题", "## 措施\n\n> 摘要如下，供各地参考。\n\n1. 减税2万元\n2. 补贴3万元\n"))

    assert [(one.kind, one.span.of(article.text)) for one in article.paragraphs[1:]] == [
        (ParagraphKind.HEADING, "措施"),
        (ParagraphKind.QUOTATION, "摘要如下，供各地参考。"),
        (ParagraphKind.LIST_ITEM, "1. 减税2万元"),
        (ParagraphKind.LIST_ITEM, "2. 补贴3万元"),
    ]


def test_a_heading_whose_marks_stand_alone_is_the_next_line() -> None:
    article = loaded(post("title: 题", "##  \n 稅務措施：\n\n- 寬減2萬元"))

    assert article.paragraphs[1].kind is ParagraphKind.HEADING


def test_a_markdown_table_keeps_its_cells() -> None:
    article = loaded(post("title: 题", "| 项目 | 金额 |\n|---|---|\n| 补贴 | 3万元 |"))

    (table,) = article.tables
    assert [cell.span.of(article.text) for cell in table.cells] == ["项目", "金额", "补贴", "3万元"]
    assert [cell.head for cell in table.cells] == [True, True, False, False]


def test_html_blocks_in_markdown_are_read_as_html() -> None:
    body = f"<div>\n<p>　　每年投入<font>1022.8</font>亿元。</p>\n\n<p>{SENTENCE}</p>\n</div>\n"

    assert lines(loaded(post("title: 题", body))) == ["每年投入1022.8亿元。", SENTENCE]


def test_what_stands_in_named_comments_is_put_aside() -> None:
    body = (
        f"<p>{SENTENCE}</p>\n<!--adlist[\n<strong>开户立减50%</strong>\n\n]adlist-->\n<p>第二段说明情况。</p>"
    )
    article = loaded(post("title: 题", body))

    assert lines(article) == [SENTENCE, "第二段说明情况。"]
    assert rules(article) == {"开户立减50%": "commented-out"}


def test_an_address_alone_is_where_the_post_is_from() -> None:
    article = loaded(post("title: 题", f"{SENTENCE}\n\n<https://www.cs.com.cn/a,1.html>\n\n[返回首页](/)"))

    assert (article.url, article.publisher) == ("https://www.cs.com.cn/a,1.html", "中证网")
    assert lines(article) == [SENTENCE]


def test_a_digest_that_repeats_a_paragraph_is_put_aside() -> None:
    words = "示例公司宣布为某品牌提供新产品，成为国内首家使用该产品的企业"
    article = loaded(post("title: 题", f"> {words}。（示例报）\n\n<p>{words}。</p><p>{SENTENCE}</p>"))

    assert lines(article) == [f"{words}。", SENTENCE]
    assert list(rules(article).values()) == ["digest"]


def test_a_digest_that_says_more_than_the_text_stays() -> None:
    article = loaded(post("title: 题", f"> 全年增长5%，好于预期，创近五年来新高。\n\n{SENTENCE}"))

    assert lines(article)[0] == "全年增长5%，好于预期，创近五年来新高。"


def test_a_tag_names_the_publisher_where_nothing_else_does() -> None:
    front = "title: 题\ntags: 示例日报新闻"

    assert loaded(post(front)).publisher == "示例日报"
    assert loaded(post(front, f"{SENTENCE}\n\n（文章来源：别的报）")).publisher == "别的报"
    assert loaded(post("title: 题\ntags: 滚动新闻")).publisher is None


def test_entities_in_front_matter_are_characters() -> None:
    assert loaded(post("title: '研发&amp;制造 &quot;双轮&quot;驱动'")).title == '研发&制造 "双轮"驱动'


def test_links_to_other_articles_below_the_text_are_put_aside() -> None:
    links = "\n".join(f"- [某市出台措施{n}](https://example.com/{n})" for n in range(3))
    article = loaded(post("title: 题", f"{SENTENCE}\n\n{links}\n"))

    assert lines(article) == [SENTENCE]


def test_a_link_to_the_texts_own_annex_stays() -> None:
    article = loaded(
        post(
            "title: 题", f"{SENTENCE}\n\n[附件：第二批支持创新改革举措推广清单](https://example.com/a.doc)\n"
        )
    )

    assert lines(article) == [SENTENCE, "附件：第二批支持创新改革举措推广清单"]
