"""Two short articles of our own with findings written by hand, for tests of the memo."""

import datetime as dt
from decimal import Decimal

from briefing.model.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    target_of,
)
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.comparison import Comparison, FigurePair, Pair, PairKind, Relation
from briefing.model.figure import Bound, Cue, Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

LEFT_TEXT = (
    "甲市部署春季工作\n"
    "2021年，甲市地区生产总值预计超2.2万亿元，进出口总额3800亿美元，工业总产值4.1万亿元，财政收入2510亿元。\n"
    "到2025年，全市认定高新技术企业20000家。对首次上榜的企业，甲市给予3000万元奖励。\n"
)
RIGHT_TEXT = (
    "乙报评甲市\n2021年，甲市进出口总额突破3800亿美元，地区生产总值2.3万亿元。“搬不走、压不垮、拆不散”。\n"
)


IN_2021 = Period("2021", "2021", "2021年")


def article(text: str, title: str, **known: object) -> Article:
    """An article of lines, the first of them its title."""
    paragraphs: list[Paragraph] = []
    at = 0
    for line in text.rstrip("\n").split("\n"):
        kind = ParagraphKind.BODY if paragraphs else ParagraphKind.TITLE
        paragraphs.append(Paragraph(Span(at, at + len(line)), kind))
        at += len(line) + 1
    return Article(f"{title}.txt", text, tuple(paragraphs), title=title, **known)  # type: ignore[arg-type]


def at(text: str, words: str) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def figure(  # noqa: PLR0913 - a figure has that much to it
    text: str,
    words: str,
    value: str,
    indicator: str,
    *,
    unit: str = "CNY",
    kind: FigureKind = FigureKind.MONEY,
    bound: Bound = Bound.EQUAL,
    cues: tuple[tuple[str, str], ...] = (),
    status: Status = Status.ACTUAL,
    period: Period | None = IN_2021,
) -> Figure:
    """A figure that stands in a text, its cues the words nearest before it."""
    span = at(text, words)
    found = []
    for role, word in cues:
        start = text.rindex(word, 0, span.start)
        found.append(Cue(role, word, Span(start, start + len(word))))
    return Figure(
        span,
        words,
        kind,
        Decimal(value),
        unit,
        bound=bound,
        indicator=Phrase(indicator, None),
        period=period,
        status=status,
        cues=tuple(found),
    )


LEFT = article(
    LEFT_TEXT,
    "甲市部署春季工作",
    date=dt.date(2022, 1, 12),
    publisher="甲报",
    author="张三",
    url="https://news.example/a?x=1&y=2",
)
RIGHT = article(RIGHT_TEXT, "乙报评甲市", date=dt.date(2022, 3, 25), publisher="乙报")

REWARD = figure(LEFT_TEXT, "3000万元", "30000000", "奖励", status=Status.COMMITMENT, period=None)
LEFT_FIGURES = (
    figure(
        LEFT_TEXT,
        "2.2万亿元",
        "2200000000000",
        "地区生产总值",
        bound=Bound.ABOVE,
        cues=(("bound", "超"), ("status", "预计")),
        status=Status.ESTIMATE,
    ),
    figure(LEFT_TEXT, "3800亿美元", "380000000000", "进出口总额", unit="USD"),
    figure(LEFT_TEXT, "4.1万亿元", "4100000000000", "工业总产值"),
    figure(LEFT_TEXT, "2510亿元", "251000000000", "财政收入"),
    figure(
        LEFT_TEXT,
        "20000家",
        "20000",
        "高新技术企业",
        unit="家",
        kind=FigureKind.COUNT,
        status=Status.TARGET,
        period=Period(None, "2025", "到2025年"),
    ),
    REWARD,
)
MEASURE = Measure(
    at(LEFT_TEXT, "对首次上榜的企业，甲市给予3000万元奖励"),
    "对首次上榜的企业，甲市给予3000万元奖励",
    Instrument.REWARD,
    Strength.COMMIT,
    actor=Phrase("甲市"),
    beneficiary=Phrase("首次上榜的企业"),
    condition=Phrase("首次上榜"),
    figures=(REWARD,),
)
RIGHT_FIGURES = (
    figure(
        RIGHT_TEXT,
        "3800亿美元",
        "380000000000",
        "进出口总额",
        unit="USD",
        bound=Bound.ABOVE,
        cues=(("bound", "突破"),),
    ),
    figure(RIGHT_TEXT, "2.3万亿元", "2300000000000", "地区生产总值"),
)
LEFT_FINDINGS = Findings(LEFT_FIGURES, (MEASURE,))
RIGHT_FINDINGS = Findings(RIGHT_FIGURES)
COMPARISON = Comparison(
    (Pair(at(LEFT_TEXT, "甲市"), at(RIGHT_TEXT, "甲市"), 0.9, PairKind.CONTENT, "甲市"),),
    (
        FigurePair(Relation.BOUND, "进出口总额", LEFT_FIGURES[1], RIGHT_FIGURES[0]),
        FigurePair(Relation.DIFFERENT, "地区生产总值", LEFT_FIGURES[0], RIGHT_FIGURES[1]),
        FigurePair(Relation.LEFT, "工业总产值", LEFT_FIGURES[2], None),
    ),
)


def note(words: str, body: str, finding: str | None = None, where: Article = LEFT) -> Annotation:
    """The analyst's note on words of an article."""
    span = at(where.text, words)
    return Annotation(
        AnnotationId(f"note-{words}"),
        AnnotationKind.NOTE,
        target_of(ArticleId("left"), where, span, finding),
        Anchor(span, AnchorStatus.SAME),
        body,
        author="李四",
        updated=dt.datetime(2022, 4, 1, 8, 30, tzinfo=dt.UTC),
    )
