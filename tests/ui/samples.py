"""Two small articles with findings made by hand, on a desk with a real store."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from briefing.desk.desk import Desk
from briefing.desk.opened import Side, Spot
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.comparison import Comparison, FigurePair, Pair, PairKind, Pin, Relation
from briefing.model.figure import Bound, Cue, Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span
from briefing.store.sqlite import SqliteStore

LEFT = (
    "甲市发布新政",
    "2024年财政收入120亿元。",
    "到2026年，财政收入超过150亿元。",
    "甲市设立30亿元基金支持企业。",
)
RIGHT = ("甲市新政解读", "2024年财政收入118亿元。", "基金规模30亿元，用于支持企业。")


def article(name: str, lines: tuple[str, ...]) -> Article:
    """An article of these lines, the first its title."""
    paragraphs, at = [], 0
    for number, line in enumerate(lines):
        kind = ParagraphKind.BODY if number else ParagraphKind.TITLE
        paragraphs.append(Paragraph(Span(at, at + len(line)), kind, 0 if number else 1))
        at += len(line) + 1
    return Article(
        f"{name}.txt",
        "\n".join(lines),
        tuple(paragraphs),
        title=lines[0],
        date=dt.date(2025, 1, 9),
        publisher="甲市日报",
    )


def _figure(text: str, core: str, year: str, status: Status, indicator: str) -> Figure:
    at = text.index(core)
    name = text.rindex(indicator, 0, at)
    above = text[at - 2 : at] == "超过"
    return Figure(
        Span(at, at + len(core)),
        core,
        FigureKind.MONEY,
        Decimal(core.removesuffix("亿元")) * 10**8,
        "CNY",
        bound=Bound.ABOVE if above else Bound.EQUAL,
        indicator=Phrase(indicator, Span(name, name + len(indicator))),
        period=Period(year, year, f"{year}年"),
        status=status,
        rule="money",
        cues=(Cue("bound", "超过", Span(at - 2, at)),) if above else (),
        confidence=0.9,
    )


def find(one: Article) -> Findings:
    """The findings of either article."""
    text = one.text
    if text.startswith(LEFT[0]):
        figures = (
            _figure(text, "120亿元", "2024", Status.ACTUAL, "财政收入"),
            _figure(text, "150亿元", "2026", Status.TARGET, "财政收入"),
            _figure(text, "30亿元", "2025", Status.COMMITMENT, "设立"),
        )
        at = text.index("甲市设立")
        said = text[at : text.index("。", at)]
        measure = Measure(
            Span(at, at + len(said)),
            said,
            Instrument.FUND,
            Strength.COMMIT,
            actor=Phrase("甲市", Span(at, at + 2)),
            beneficiary=Phrase("企业"),
            figures=(figures[2],),
        )
        return Findings(figures, (measure,))
    if text.startswith(RIGHT[0]):
        return Findings(
            (
                _figure(text, "118亿元", "2024", Status.ACTUAL, "财政收入"),
                _figure(text, "30亿元", "2025", Status.OTHER, "规模"),
            )
        )
    return Findings()


def compare(
    left: Article, found: Findings, right: Article, there: Findings, _pins: Sequence[Pin] = ()
) -> Comparison:
    """The two articles held against each other."""
    if not (found.figures and there.figures):
        return Comparison()
    passages = [left.paragraphs[1].span, right.paragraphs[1].span]
    return Comparison(
        (Pair(passages[0], passages[1], 0.8, PairKind.CONTENT, "财政收入"),),
        (
            FigurePair(Relation.DIFFERENT, "财政收入", found.figures[0], there.figures[0]),
            FigurePair(Relation.LEFT, "财政收入", found.figures[1], None),
            FigurePair(Relation.EQUAL, "基金", found.figures[2], there.figures[1]),
        ),
    )


def read(path: Path) -> tuple[Article, ...]:
    """A file's lines as an article."""
    return (article(path.stem, tuple(path.read_text(encoding="utf-8").splitlines())),)


def desk(folder: Path) -> Desk:
    """A desk with both articles open and compared."""
    store = SqliteStore.open(folder / "library", lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    made = Desk(store, read, find, compare)
    for side, lines in ((Side.LEFT, LEFT), (Side.RIGHT, RIGHT)):
        made.show(side, store.keep(article(side.value, lines), b""))
    made.compare()
    return made


def spot(made: Desk, side: Side, text: str) -> Spot:
    """The spot of the finding with these words."""
    key = next(key for key, one in made.sides[side].findings.items() if one.text == text)
    return Spot(side, made.sides[side].findings[key].span, finding=key)
