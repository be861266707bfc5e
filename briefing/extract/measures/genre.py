"""What sort of text an article is: who speaks in a clause without a subject, and how binding it is."""

import re
from enum import Enum

from briefing.model.article import Article, ParagraphKind
from briefing.model.measure import Strength


class Genre(Enum):
    """A kind of policy text."""

    PAPER = "paper"
    REPORT = "report"
    BUDGET = "budget"
    NEWS = "news"


_REPORT = re.compile(r"政府工作报告|工作报告")
_PAPER = re.compile(r"(?:意见|通知|办法|方案|规划|条例|决定|规定|措施|细则|公告|通告|纲要|要点|计划)$")
_BUDGET = re.compile(r"预算案|施政报告|财政预算")
_POINTS = re.compile(r"重点|措施|摘要|要点|一览|全文")
_BARE = 0.4


def genre_of(article: Article, plain: str, bare: float) -> Genre:
    """The genre by title, number and the share of sentences that begin with an action."""
    first = article.paragraphs[0].span.of(plain) if article.paragraphs else ""
    head = f"{article.title}\n{plain[:300]}"
    if _REPORT.search(head):
        return Genre.REPORT
    points = sum(p.kind is ParagraphKind.LIST_ITEM for p in article.paragraphs)
    if _BUDGET.search(head) and 3 * points > len(article.paragraphs):
        return Genre.BUDGET
    if article.document_number or _PAPER.search(first.strip()) or "现提出以下意见" in plain:
        return Genre.PAPER
    return Genre.PAPER if bare > _BARE else Genre.NEWS


DEFAULT = {
    Genre.PAPER: Strength.DIRECT,
    Genre.REPORT: Strength.DIRECT,
    Genre.BUDGET: Strength.COMMIT,
    Genre.NEWS: Strength.DONE,
}
