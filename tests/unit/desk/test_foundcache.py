"""Findings kept between starts."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from briefing.desk import foundcache
from briefing.desk.foundcache import FoundCache, plain, restored
from briefing.model.article import Article, Paragraph
from briefing.model.figure import Bound, Cue, Direction, Figure, FigureKind, Period, Status
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Phrase, Span

ARTICLE = Article("a.txt", "投入3亿元", (Paragraph(Span(0, 5)),), title="投入")
FIGURE = Figure(
    Span(2, 5),
    "3亿元",
    FigureKind.MONEY,
    Decimal(300000000),
    "CNY",
    bound=Bound.ABOVE,
    indicator=Phrase("投入", Span(0, 2)),
    period=Period("2021", None, "2021年起", Span(0, 1)),
    status=Status.TARGET,
    direction=Direction.UP,
    rule="money",
    cues=(Cue("bound", "超", Span(1, 2)),),
    confidence=0.85,
)
THIRD = Figure(Span(0, 1), "三分之一", FigureKind.RATIO, Fraction(1, 3), ":", low=None, high=Decimal("0.50"))
MEASURE = Measure(
    Span(0, 5), "投入3亿元", Instrument.FUND, Strength.COMMIT, actor=Phrase("市"), figures=(FIGURE,)
)
FOUND = Findings((FIGURE, THIRD), (MEASURE,))


def test_findings_come_back_as_they_were() -> None:
    back = restored(Findings, plain(FOUND))
    assert back == FOUND
    assert [type(figure.value) for figure in back.figures] == [Decimal, Fraction]
    assert str(back.figures[1].high) == "0.50"


def test_what_was_found_once_is_not_looked_for_again(tmp_path: Path) -> None:
    asked: list[Article] = []

    def find(article: Article) -> Findings:
        asked.append(article)
        return FOUND

    assert FoundCache(tmp_path / "found", find)(ARTICLE) == FOUND
    assert FoundCache(tmp_path / "found", find)(ARTICLE) == FOUND
    assert asked == [ARTICLE]


@pytest.mark.parametrize(
    "other",
    [
        Article("a.txt", "投入4亿元", ARTICLE.paragraphs, title="投入"),
        Article("a.txt", ARTICLE.text, ARTICLE.paragraphs, title="投入", language="en"),
        Article("a.txt", ARTICLE.text, (), title="投入"),
    ],
)
def test_another_text_language_or_outline_is_looked_at_anew(tmp_path: Path, other: Article) -> None:
    FoundCache(tmp_path, lambda _article: FOUND)(ARTICLE)
    assert FoundCache(tmp_path, lambda _article: Findings())(other) == Findings()


def test_other_rules_find_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FoundCache(tmp_path, lambda _article: FOUND)(ARTICLE)
    monkeypatch.setattr(foundcache, "_rules", lambda: (("figures.toml", 1, 1),))
    assert FoundCache(tmp_path, lambda _article: Findings())(ARTICLE) == Findings()


@pytest.mark.parametrize("damaged", [b"", b"nonsense", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_file_is_found_anew_and_mended(tmp_path: Path, damaged: bytes) -> None:
    FoundCache(tmp_path, lambda _article: FOUND)(ARTICLE)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damaged)
    assert FoundCache(tmp_path, lambda _article: FOUND)(ARTICLE) == FOUND
    assert path.read_bytes() != damaged


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert FoundCache(tmp_path / "file" / "found", lambda _article: FOUND)(ARTICLE) == FOUND


def test_the_folder_stays_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foundcache, "_MOST", 4)
    keep = FoundCache(tmp_path, lambda _article: FOUND)
    for number in range(9):
        keep(Article("a.txt", str(number), ()))
    assert len(list(tmp_path.iterdir())) <= 5
