"""The sort of a text: by its title, its labels and the share of sentences that order."""

import pytest

from briefing.extract.measures.genre import Genre, genre_of
from briefing.model.article import Article, Paragraph
from briefing.model.span import Span

GUIDE = ["服务对象:毕业生", "政策内容:发放补贴", "补贴标准:每人500元", "申请渠道:街道窗口"]
REPORT = ["海州市2021年政府工作报告", "各位代表:", "现在,我代表市人民政府作工作报告,请予审议。"]
ON_REPORT = ["海州:把蓝图变成实景", "海州市政府工作报告提出,今年建成公园30座。"]


def written(lines: list[str]) -> tuple[Article, str]:
    text, start, paragraphs = "\n".join(lines), 0, []
    for line in lines:
        paragraphs.append(Paragraph(Span(start, start + len(line))))
        start += len(line) + 1
    return Article(source="test", title=lines[0], text=text, paragraphs=tuple(paragraphs)), text


@pytest.mark.parametrize(
    ("lines", "bare", "genre"),
    [
        (["海州市助企纾困若干措施", "加大支持力度。"], 0.0, Genre.PAPER),
        (["海州就业政策", *GUIDE], 0.0, Genre.PAPER),
        (["海州就业政策", *GUIDE[1:2], "记者走进街道窗口。"], 0.0, Genre.NEWS),
        (REPORT, 0.0, Genre.REPORT),
        (ON_REPORT, 0.0, Genre.NEWS),
        (["基本情况", *["扩大报销范围。"] * 30], 0.3, Genre.PAPER),
        (["夜市", *["走进夜市。"] * 3], 0.3, Genre.NEWS),
        (["夜市", *["游客说起夜市。"] * 30], 0.1, Genre.NEWS),
    ],
)
def test_a_text_is_told_by_title_labels_and_orders(lines: list[str], bare: float, genre: Genre) -> None:
    article, plain = written(lines)
    assert genre_of(article, plain, bare) is genre
