"""Findings kept between starts."""

import os
import pickle
import zlib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from briefing.desk import foundcache
from briefing.desk.foundcache import FoundCache
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


def test_findings_come_back_as_they_were(tmp_path: Path) -> None:
    FoundCache(tmp_path).keep(ARTICLE, FOUND)
    back = FoundCache(tmp_path).kept(ARTICLE)
    assert back == FOUND
    assert back is not None
    assert [type(figure.value) for figure in back.figures] == [Decimal, Fraction]
    assert str(back.figures[1].high) == "0.50"


class Hostile:
    """What runs a command when it is unpickled, where nothing forbids that."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


def test_a_file_in_the_cache_runs_no_code(tmp_path: Path) -> None:
    FoundCache(tmp_path / "found").keep(ARTICLE, FOUND)
    (path,) = (tmp_path / "found").iterdir()
    for thing in (Hostile(tmp_path / "made"), Path("x"), (1, 2)):
        path.write_bytes(zlib.compress(pickle.dumps(thing)))
        assert FoundCache(tmp_path / "found").kept(ARTICLE) is None
    assert not (tmp_path / "made").exists()


def test_what_was_found_is_known_in_the_next_session(tmp_path: Path) -> None:
    assert FoundCache(tmp_path / "found").kept(ARTICLE) is None
    FoundCache(tmp_path / "found").keep(ARTICLE, FOUND)
    assert FoundCache(tmp_path / "found").kept(ARTICLE) == FOUND


@pytest.mark.parametrize(
    "other",
    [
        Article("a.txt", "投入4亿元", ARTICLE.paragraphs, title="投入"),
        Article("a.txt", ARTICLE.text, ARTICLE.paragraphs, title="投入", language="en"),
        Article("a.txt", ARTICLE.text, (), title="投入"),
    ],
)
def test_another_text_language_or_outline_is_not_known(tmp_path: Path, other: Article) -> None:
    FoundCache(tmp_path).keep(ARTICLE, FOUND)
    assert FoundCache(tmp_path).kept(other) is None


def test_other_rules_find_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FoundCache(tmp_path).keep(ARTICLE, FOUND)
    monkeypatch.setattr(foundcache, "_rules", lambda: (("figures.toml", 1, 1),))
    assert FoundCache(tmp_path).kept(ARTICLE) is None


@pytest.mark.parametrize("damaged", [b"", b"nonsense", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_file_is_not_known_and_written_anew(tmp_path: Path, damaged: bytes) -> None:
    FoundCache(tmp_path).keep(ARTICLE, FOUND)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damaged)
    assert FoundCache(tmp_path).kept(ARTICLE) is None
    FoundCache(tmp_path).keep(ARTICLE, FOUND)
    assert FoundCache(tmp_path).kept(ARTICLE) == FOUND


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    FoundCache(tmp_path / "file" / "found").keep(ARTICLE, FOUND)
    assert FoundCache(tmp_path / "file" / "found").kept(ARTICLE) is None


def test_the_folder_stays_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foundcache, "_MOST", 4)
    for number in range(9):
        FoundCache(tmp_path).keep(Article("a.txt", str(number), ()), FOUND)
    assert len(list(tmp_path.iterdir())) <= 5
