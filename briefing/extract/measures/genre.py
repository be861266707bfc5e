"""What sort of text an article is: who acts in a clause without a subject, and how binding it is."""

import re
from enum import Enum

from briefing.model.article import Article, ParagraphKind
from briefing.model.measure import Strength


class Genre(Enum):
    """A kind of policy text."""

    PAPER = "paper"
    REPORT = "report"
    BUDGET = "budget"
    SPEECH = "speech"
    NEWS = "news"


class Era(Enum):
    """Whether a part of a report looks back or ahead."""

    NONE = "none"
    PAST = "past"
    AHEAD = "ahead"


_REPORT = re.compile(r"政府工作报告|(?:关于.{4,30}|计划|预算)执行情况")
_PAPER = re.compile(
    r"(?:意见|通知|办法|方案|规划|条例|决定|规定|措施|细则|通告|纲要|要点|计划)(?:\(.{2,8}\))?$"
)
_TELLS = re.compile(
    r"^(?!关于)(?!.{0,24}关于).{2,16}?(?:推出|出台|公布|发布|推|拟|将|印发)[^,。]*(?:措施|政策|新政|计划|方案|规划|办法|意见)$"
)
_ISSUES = re.compile(r"现(?:提出|就|将).{0,30}(?:如下|以下|印发给)|制定本(?:办法|条例|方案|规定)")
_BUDGET = re.compile(r"预算案|施政报告")
_ADDRESS = re.compile("各位(?:代表|委员|人大代表)|请予审议|请审议|向大会(?:报告|作)")
_LABEL = re.compile(
    r"(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?(?:政策|扶持|支持|资助|奖励|补贴|补助|服务)(?:内容|标准|措施|对象|依据|测算|方式)[:]"
)
_LABELLED = re.compile(
    r"(?:政策|扶持|支持|资助|奖励|补贴|补助|服务|工作|优惠|申请|办理|申报)(?:内容|标准|措施|对象|依据|测算|方式|待遇|条件|渠道|流程)(?=[:])"
)
_PARTICULAR = re.compile(
    r"(?:申请|申报|办理|受理|咨询|联系|服务|适用|政策|文件|所需|计算)(?:渠道|流程|程序|部门|单位|地点|电话|方式|对象|依据|材料|公式)[:]"
)
_BYLINE = re.compile(r"记者|本报讯|中新网")
_FEW, _FRONT, _HEAD = 3, 800, 200
_SPEECH = re.compile(r"(?:书记|省长|市长|部长|主任|局长|总理|主席|县长|区长)[\u4e00-\u9fff]{2,4}[:]")
_PAST = re.compile(
    r"回顾|过去[一五]年|五年来|一年来|工作成效|主要成绩|取得的成绩|\d{4}年工作(?!安排|任务|重点)|\d{4}年.{0,12}(?:完成情况|执行情况)"
)
_AHEAD = re.compile(
    r"主要任务|工作安排|重点工作|总体要求|总体思路|预期目标|主要目标|目标任务|下一步|奋斗目标|工作建议|展望|今年工作|今年.{0,4}重点|今后五年|未来五年"
    r"|做好以下|\d{4}年(?:政府)?(?:重点)?工作(?:安排|任务|重点)|要(?:重点)?(?:做好|抓好)"
)
_TURNS_AHEAD = re.compile(
    r"今年(?:要)?(?:重点)?(?:要)?(?:做好|抓好)|做好以下|今后五年|未来五年|做好今年|今年.{0,12}(?:预期)?目标"
)
_TURNS_BACK = re.compile(r"^(?:各位代表[,!])?(?:过去[一五]年|五年来|一年来|回望|回顾)")
_LISTING = re.compile(r"(?:措施|政策|重点|内容|要点|建议|安排)[^,。;]{0,6}(?:如下|包括|有)?[:：]?$")
_OPENING = re.compile(r"(?:措施|举措|政策|安排|工作|任务|要求|部署)(?:如下|包括)?[:：]$")
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十],|首先|其次|再次|最后|\(?[一二三四五六七八九十\d]{1,2}[)、.])"
)
_SPEAKS = re.compile(r"表示|认为|指出|强调|[^小]说[,:「“]|续称|回应")
_BARE, _BARE_FEW, _MANY = 0.28, 0.4, 20
_LONG_LINE = 44


def genre_of(article: Article, plain: str, bare: float) -> Genre:
    """The genre by title, number and the share of sentences that begin with an action."""
    first = article.paragraphs[0].span.of(plain).strip() if article.paragraphs else ""
    head = f"{article.title}\n{plain[:300]}"
    points = sum(p.kind is ParagraphKind.LIST_ITEM for p in article.paragraphs)
    if _REPORT.search(f"{article.title}\n{first}") or (
        _REPORT.search(head) and _ADDRESS.search(plain, 0, _FRONT)
    ):
        return Genre.REPORT
    if _BUDGET.search(head) and 3 * points > len(article.paragraphs):
        return Genre.BUDGET
    if (
        article.document_number
        or (_PAPER.search(first) and not _TELLS.search(first))
        or _ISSUES.search(plain)
        or len(_LABEL.findall(plain)) >= _FEW
    ):
        return _paper(article)
    if _SPEECH.search(head):
        return Genre.SPEECH
    return _paper(article) if _is_bare(bare, len(article.paragraphs)) else Genre.NEWS


def _is_bare(share: float, lines: int) -> bool:
    """Whether so many sentences begin with an action that they order; in few lines it takes more."""
    return share > (_BARE if lines >= _MANY else _BARE_FEW)


def _paper(article: Article) -> Genre:
    """A list of measures: orders in a paper, promises where they are told in traditional characters."""
    promised = article.language == "zh-Hant" and not article.document_number
    return Genre.BUDGET if promised else Genre.PAPER


def is_particular(line: str) -> bool:
    """Whether a line of a guide says how to apply or what it rests on: `申请渠道：街道窗口`."""
    return _PARTICULAR.match(line) is not None


def label_of(line: str) -> int:
    """How long the label at a line's front is, its colon left out: `补贴标准：…`."""
    label = _LABELLED.match(line)
    return label.end() if label else 0


def is_told(line: str) -> bool:
    """Whether a line tells what someone says, and lists nothing."""
    return _SPEAKS.search(line) is not None


def lists_measures(line: str, *, listing: bool, numbered: bool) -> bool:
    """Whether from this line on an article of news lists measures in bare phrases.

    Behind a sentence that opens a `numbered` list with a colon, only lines with numbers do.
    """
    if numbered:
        return _NUMBERED.match(line) is not None
    if len(line) <= _LONG_LINE and _LISTING.search(line):
        return True
    return listing and not _SPEAKS.search(line)


def opens_numbered(line: str) -> bool:
    """Whether a long line opens a list of measures: `负责人表示，主要有以下四个方面的安排：`."""
    return len(line) > _LONG_LINE and _OPENING.search(line) is not None


def first_era(genre: Genre, plain: str) -> Era:
    """The era with which a text begins: a report looks back, news of one tells what it sets out to do."""
    if genre is not Genre.REPORT:
        return Era.NONE
    return Era.AHEAD if _BYLINE.search(plain, 0, _HEAD) else Era.PAST


def era_of(line: str, before: Era) -> Era:
    """The era from a heading, or from a paragraph that says so at its beginning, on."""
    if len(line) <= _LONG_LINE:
        ahead, past = _AHEAD, _PAST
    else:
        ahead, past, line = _TURNS_AHEAD, _TURNS_BACK, line[:_LONG_LINE]
    if ahead.search(line):
        return Era.AHEAD
    return Era.PAST if past.search(line) else before


DEFAULT = {
    Genre.PAPER: Strength.DIRECT,
    Genre.REPORT: Strength.DIRECT,
    Genre.SPEECH: Strength.DIRECT,
    Genre.BUDGET: Strength.COMMIT,
    Genre.NEWS: Strength.DONE,
}
