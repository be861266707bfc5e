"""Searching a library: what is found, where, and what is not."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.model.annotation import AnnotationKind
from briefing.model.figure import Figure, FigureKind, Period
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Span
from briefing.store.index import LibraryIndex
from briefing.store.port import Held
from briefing.store.query import HitKind
from briefing.store.search import Search
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import BODY, Clock, article, target

ISLAND = "全岛規劃建設冷鏈倉儲3座，ＧＤＰ增速不低于6%。"


@dataclass
class Library:
    store: SqliteStore
    index: LibraryIndex
    search: Search
    funds: Held
    island: Held

    def titles(self, typed: str) -> list[str]:
        return [hit.title for hit in self.search.results(typed).hits]


def figure(held: Held, words: str, kind: FigureKind, value: str, **more: object) -> Figure:
    start = held.article.text.index(words)
    made = Figure(Span(start, start + len(words)), words, kind, Decimal(value), None)
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    store = SqliteStore.open(tmp_path / "library", Clock())
    index = LibraryIndex.open(tmp_path / "cache" / "index.db")
    dated = replace(article(title="资金安排"), date=dt.date(2026, 1, 15), publisher="某市日报")
    funds = store.keep(dated, b"")
    island = store.keep(article(ISLAND, title="冷链规划", source="岛.txt"), b"")
    money = figure(funds, "12.5亿元", FigureKind.MONEY, "1250000000", unit="CNY")
    money = replace(money, period=Period("2026", "2026"))
    share = figure(island, "6%", FigureKind.PERCENT, "6", unit="%")
    start = funds.article.text.index("给予最高200万元奖励")
    reward = Measure(Span(start, start + 11), "给予最高200万元奖励", Instrument.REWARD, Strength.COMMIT)
    index.put(funds, Findings((money,), (reward,)))
    index.put(island, Findings((share,)))
    yield Library(store, index, Search(index, store), funds, island)
    index.close()
    store.close()


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("专项资金", ["资金安排"]),
        ("岛", ["冷链规划"]),
        ("规划", ["冷链规划"]),
        ("規劃", ["冷链规划"]),
        ("gdp", ["冷链规划"]),
        ("GD", ["冷链规划"]),
        ("12.5亿", ["资金安排"]),
        ("建设 不低于", ["冷链规划"]),
        ("资金 岛", []),
        ("改造到2027", []),
        ("全 -岛", ["资金安排"]),
        ("-岛", ["资金安排"]),
        ("！？", []),
        ("查无此词", []),
        ("source:日报", ["资金安排"]),
        ("source:岛", ["冷链规划"]),
        ("date:2026-01..2026-02", ["资金安排"]),
        ("date:2026-02..", []),
        ("money>=10亿", ["资金安排"]),
        ("money>=10亿元", ["资金安排"]),
        ("money>=10亿美元", []),
        ("money>12.5亿", []),
        ("money=12.5亿", ["资金安排"]),
        ("percent<=6%", ["冷链规划"]),
        ("money>=10亿 period:2025..2027", ["资金安排"]),
        ("money>=10亿 period:2027..", []),
        ("period:2026-Q3", ["资金安排"]),
        ("instrument:reward", ["资金安排"]),
        ("instrument:tax", []),
        ("instrument:reward 岛", []),
        ("kind:note", []),
        ("", []),
        ('"资金" OR "岛"', []),
    ],
)
def test_a_query_finds_its_articles(library: Library, typed: str, titles: list[str]) -> None:
    assert library.titles(typed) == titles


def test_a_hit_shows_its_lines_and_all_its_places(library: Library) -> None:
    (hit,) = library.search.results("转型").hits
    text = library.funds.article.text
    assert (hit.kind, hit.article, hit.annotation, hit.date) == (
        HitKind.ARTICLE,
        library.funds.id,
        None,
        "2026-01-15",
    )
    assert {place.of(text) for place in hit.matches} == {"转型"}
    (line,) = hit.lines
    assert line.text == line.span.of(text) == BODY[1]
    assert line.matches == hit.matches


def test_a_value_is_shown_where_it_stands(library: Library) -> None:
    (hit,) = library.search.results("money>=10亿").hits
    assert [place.of(library.funds.article.text) for place in hit.matches] == ["12.5亿元"]
    (hit,) = library.search.results("instrument:reward").hits
    assert [place.of(library.funds.article.text) for place in hit.matches] == ["给予最高200万元奖励"]


def test_a_long_paragraph_is_cut_around_the_match(library: Library) -> None:
    held = library.store.keep(article("前" * 500 + "奇词" + "后" * 500, title="长", source="l"), b"")
    library.index.put(held, Findings())
    (line,) = library.search.results("奇词").hits[0].lines
    assert len(line.text) < 100
    assert line.matches[0].of(held.article.text) == "奇词"


def test_notes_are_found_by_their_words_tags_and_the_words_they_stand_on(library: Library) -> None:
    store = library.store
    note = store.annotate(target(library.funds, "12.5亿元"), AnnotationKind.NOTE, "口径待核實")
    store.retag(note, ["重点"])
    library.index.follow(store)
    for typed in ("核实", "tag:重点", "重点", "kind:note 12.5", "口径 重点"):
        hits = library.search.results(typed).hits
        assert [hit.annotation for hit in hits if hit.kind is HitKind.NOTE] == [note]
    assert library.search.results("核实").hits[0].matches == (Span(3, 5),)
    store.delete(note)
    library.index.follow(store)
    assert library.titles("核实") == []
    store.undo()
    assert library.titles("核实") == []
    library.index.follow(store)
    assert library.titles("核实") == ["资金安排"]


def test_an_index_that_is_behind_shows_nothing_that_is_gone(library: Library) -> None:
    note = library.store.annotate(target(library.funds, "12.5亿元"), AnnotationKind.NOTE, "临时")
    library.index.follow(library.store)
    library.store.delete(note)
    assert library.titles("临时") == []


def test_what_is_missing_from_the_index_is_known(library: Library) -> None:
    assert library.index.missing(library.store) == ()
    held = library.store.keep(article("新的内容。", source="岛.txt"), b"")
    assert library.index.missing(library.store) == (held.id,)
    library.index.put(held, Findings())
    assert library.index.missing(library.store) == ()
    assert library.titles("冷链") == []
    assert library.titles("新的内容") == [held.article.title]


def test_an_article_without_a_title_is_shown_by_its_files_name(library: Library) -> None:
    held = library.store.keep(article("没有标题的内容。", title="", source="/资料/某通知.docx"), b"")
    library.index.put(held, Findings())
    assert library.titles("没有标题") == ["某通知.docx"]


def test_results_come_in_pages(library: Library) -> None:
    for number in range(30):
        held = library.store.keep(article(f"共同的词{number}。", source=str(number)), b"")
        library.index.put(held, Findings())
    first = library.search.results("共同的词", limit=20)
    second = library.search.results("共同的词", limit=20, skip=20)
    assert (len(first.hits), first.more, len(second.hits), second.more) == (20, True, 10, False)
    assert len({hit.article for hit in first.hits + second.hits}) == 30


@pytest.mark.parametrize("harm", ["garbage", "older form", "truncated"])
def test_a_damaged_index_is_made_anew(tmp_path: Path, library: Library, harm: str) -> None:
    library.index.close()
    path = tmp_path / "cache" / "index.db"
    if harm == "garbage":
        path.write_bytes(b"garbage" * 999)
    elif harm == "truncated":
        path.write_bytes(path.read_bytes()[:5000])
    else:
        raw = path.read_bytes()
        path.write_bytes(raw[:60] + (99).to_bytes(4, "big") + raw[64:])
    index = LibraryIndex.open(path)
    assert set(index.missing(library.store)) == {library.funds.id, library.island.id}
    index.put(library.funds, Findings())
    assert Search(index, library.store).results("专项资金").hits
    index.close()
