"""Plain text: a line a paragraph, unless its lines were broken at a width."""

import datetime as dt

import pytest

from briefing.loading import lines as broken
from briefing.model.article import ParagraphKind
from tests.unit.loading.samples import SENTENCE, lines, loaded, rules

REPORT = f"""下载
打印
【字号：
加大
】
2026年某省政府工作报告
——2026年1月27日在某省第十四届人民代表大会第四次会议上
来源：示例日报
时间：2026-02-09
省长 李某某
各位代表：
现在，我代表省人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
{SENTENCE}
相关报道：
某市召开会议
"""


def test_a_report_is_read_without_the_tools_of_its_page() -> None:
    article = loaded(REPORT)

    assert lines(article)[0] == "——2026年1月27日在某省第十四届人民代表大会第四次会议上"
    assert lines(article)[-1] == SENTENCE
    assert set(rules(article)) >= {"下载", "加大", "】", "来源：示例日报", "时间：2026-02-09", "某市召开会议"}


def test_a_report_says_who_gave_it() -> None:
    article = loaded(REPORT)

    assert (article.title, article.author, article.publisher, article.date) == (
        "2026年某省政府工作报告",
        "李某某",
        "示例日报",
        dt.date(2026, 2, 9),
    )


def test_the_day_on_which_it_was_given_is_its_date_where_no_other_is_said() -> None:
    article = loaded(
        "政府工作报告\n（2026年1月27日在某省第十四届人民代表大会第四次会议上）\n省长 李某某\n各位代表：\n"
    )

    assert article.date == dt.date(2026, 1, 27)


def test_a_pictures_caption_above_the_title_is_not_the_title() -> None:
    article = loaded(f"政府工作报告。 示例日报记者 某某 摄\n政府工作报告\n{SENTENCE}\n")

    assert article.title == "政府工作报告"
    assert article.paragraphs[1].kind is ParagraphKind.CAPTION


def test_the_heading_related_articles_within_a_text_puts_nothing_aside() -> None:
    more = "第二部分说明。" * 20
    article = loaded(f"题目\n{SENTENCE}\n相关报道：\n{more}\n")

    assert lines(article) == [SENTENCE, "相关报道：", more]


def test_clauses_on_lines_of_their_own_are_one_sentence() -> None:
    article = loaded("题目\n全市上下共同努力，\n统筹发展和安全，\n全年目标任务较好完成。\n出口增长5%。\n")

    assert lines(article) == ["全市上下共同努力，统筹发展和安全，全年目标任务较好完成。", "出口增长5%。"]


WRAPPED_ENGLISH = """Budget Statement

The province set aside 3.5 billion yuan in 2021 for small and
medium-sized enterprises, and the long-term develop-
ment programme supported more than 3,000 of them across
all of its counties.

A second paragraph follows, which says that exports of the
province rose by 5.6 percent in the same year, and that the
number of new market entities exceeded two million.
"""
WRAPPED_CHINESE = """某市稳增长若干措施

　　为贯彻落实上级部署，促进全市经济平稳健康发展，结合实
际，制定以下措施。全年安排专项资金12.5亿元，支持企业技术改
造和数字化转型，对符合条件的项目给予最高1000万元补助。
　　第二段说明资金的使用范围和申报程序，由市财政局会同有
关部门负责解释，自2022年3月1日起施行，有效期至2025年12
月31日。
"""


def test_lines_broken_at_a_width_are_paragraphs_again() -> None:
    first, second = lines(loaded(WRAPPED_ENGLISH))

    assert "small and medium-sized enterprises, and the long-term development programme" in first
    assert "more than 3,000 of them across all of its counties." in first
    assert second.endswith("the number of new market entities exceeded two million.")


def test_han_is_joined_without_spaces_and_figures_stay_whole() -> None:
    first, second = lines(loaded(WRAPPED_CHINESE))

    assert "结合实际，制定以下措施" in first
    assert "支持企业技术改造和数字化转型" in first
    assert "2025年12月31日" in second


def test_a_line_a_sentence_is_left_as_it_is() -> None:
    sentences = [f"第{number}项指标比上年增长{number}.5%，好于预期。" for number in range(1, 9)]

    assert lines(loaded("\n".join(["题目", *sentences]))) == sentences


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["develop-", "ment of"], "development of"),
        (["long-", "term plan"], "long-term plan"),
        (["medium-", "sized firms"], "medium-sized firms"),
        (["pro-", "gramme"], "programme"),
        (["Biden-", "Harris"], "Biden- Harris"),
        (["增长", "5%"], "增长5%"),
        (["rose 5", "percent"], "rose 5 percent"),
    ],
)
def test_a_words_own_hyphen_stays_and_one_that_broke_it_goes(pieces: list[str], joined: str) -> None:
    assert broken.together(pieces, frozenset({"long-term"})) == joined


def test_a_list_of_short_lines_is_no_wrapped_text() -> None:
    items = ["北京市 100亿元", "上海市 120亿元", "广东省 130亿元", "江苏省 125亿元", "浙江省 118亿元"]

    assert lines(loaded("\n".join(["各地投资", *items]))) == items
