"""The desk with a real store under it: opening, deciding, noting, undoing, comparing."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.desk.desk import Aspect, Desk
from briefing.desk.opened import Side, Spot
from briefing.desk.review import Filter, Kind
from briefing.errors import UnreadableFileError
from briefing.model.annotation import Decision
from briefing.model.article import Article, Paragraph
from briefing.model.comparison import Comparison, Pair, PairKind, Pin
from briefing.model.figure import Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.measure import Instrument, Measure, Strength
from briefing.model.span import Span
from briefing.store.port import Change, Subject
from briefing.store.sqlite import SqliteStore

LEFT_TEXT = "甲市投入3亿元支持企业。乙区完成项目5个。"
RIGHT_TEXT = "另一篇说，甲市投入3亿元支持企业。"


def extract(article: Article) -> Findings:
    figures = [
        Figure(Span(*m.span()), m.group(), FigureKind.COUNT, Decimal(m.group(1)), m.group(2))
        for m in re.finditer(r"(\d+)(亿元|个)", article.text)
    ]
    measures = [
        Measure(Span(*m.span()), m.group(), Instrument.FUND, Strength.COMMIT)
        for m in re.finditer(r"甲市投入[^。]*", article.text)
    ]
    return Findings(tuple(figures), tuple(measures))


def compare(
    left: Article, _found: Findings, right: Article, _there: Findings, _pins: Sequence[Pin]
) -> Comparison:
    shared = "甲市投入3亿元支持企业"
    spans = [Span(t.index(shared), t.index(shared) + len(shared)) for t in (left.text, right.text)]
    return Comparison((Pair(spans[0], spans[1], 0.9, PairKind.WORDING, shared),))


def read(path: Path) -> tuple[Article, ...]:
    if path.suffix == ".bad":
        raise UnreadableFileError("loading.damaged", name=path.name)
    text = path.read_text(encoding="utf-8")
    return (Article(str(path), text, (Paragraph(Span(0, len(text))),), title=path.stem),)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore.open(tmp_path / "library", lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    made = Desk(store, read, extract, compare)
    for side, text in ((Side.LEFT, LEFT_TEXT), (Side.RIGHT, RIGHT_TEXT)):
        path = tmp_path / f"{side.value}.txt"
        path.write_text(text, encoding="utf-8")
        (article,) = made.bring_in(path)
        made.show(side, made.store.article(article))
    made.activate(Side.LEFT)
    yield made
    store.close()


def walked(desk: Desk, kind: Kind, steps: int = 1) -> list[str]:
    found = []
    while desk.walk(kind, steps):
        assert desk.current is not None
        article = desk.sides[desk.current.side].article
        found.append(desk.current.span.of(article.text))
    return found


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.FINDING, ["甲市投入3亿元支持企业", "3亿元", "5个", "甲市投入3亿元支持企业", "3亿元"]),
        (Kind.FIGURE, ["3亿元", "5个", "3亿元"]),
        (Kind.MEASURE, ["甲市投入3亿元支持企业"] * 2),
        (Kind.NOTE, []),
    ],
)
def test_a_walk_stops_at_every_spot_of_its_kind_in_both_texts(
    desk: Desk, kind: Kind, texts: list[str]
) -> None:
    assert walked(desk, kind) == texts


def test_the_next_undecided_comes_round_from_the_end_and_stops_when_all_is_decided(desk: Desk) -> None:
    spots = desk.spots(Kind.FIGURE)
    desk.go(spots[-1])
    desk.decide([spots[-1]], Decision.ACCEPTED, "accept")
    assert desk.next_undecided()
    assert desk.current == desk.shown()[0]
    desk.decide(desk.shown(), Decision.REJECTED, "reject")
    assert not desk.next_undecided()
    assert desk.tally() == (5, 5)


def test_a_snoozed_finding_is_not_decided(desk: Desk) -> None:
    desk.decide(desk.shown(), Decision.SNOOZED, "snooze")
    assert desk.tally() == (0, 5)


def test_many_verdicts_at_once_are_one_step_of_undo(desk: Desk) -> None:
    desk.decide(desk.shown(), Decision.ACCEPTED, "accept-screen")
    assert desk.undo() == "accept-screen"
    assert desk.tally() == (0, 5)
    assert desk.redo() == "accept-screen"
    assert desk.tally() == (5, 5)


def test_there_is_nothing_to_undo_at_first(desk: Desk) -> None:
    assert desk.undo() is None
    assert desk.redo() is None


def test_a_note_accepts_its_finding_in_the_same_step(desk: Desk) -> None:
    spot = desk.spots(Kind.FIGURE)[0]
    desk.notes.save(spot, "  核对过  ")
    note = desk.notes.at(spot)
    assert note is not None
    assert note.body == "核对过"
    assert desk.decision(spot) is Decision.ACCEPTED
    desk.undo()
    assert desk.notes.at(spot) is None
    assert desk.decision(spot) is None


def test_a_draft_is_kept_for_its_place_and_gone_once_saved(desk: Desk) -> None:
    spot = desk.spots(Kind.FIGURE)[0]
    desk.notes.keep_draft(spot, "半句")
    assert desk.notes.text(spot) == ("半句", True)
    assert desk.notes.at(spot) is None
    desk.notes.save(spot, "整句")
    assert desk.notes.text(spot) == ("整句", False)
    desk.notes.keep_draft(spot, "整句又半句")
    assert desk.notes.text(spot) == ("整句又半句", True)
    desk.notes.keep_draft(spot, "整句")
    assert desk.notes.text(spot) == ("整句", False)


def test_the_current_spot_is_left_when_the_caret_leaves_it(desk: Desk) -> None:
    desk.walk(Kind.FIGURE, 1)
    assert desk.current is not None
    desk.caret(Side.LEFT, desk.current.span)
    assert desk.current is not None
    desk.caret(Side.LEFT, Span(0, 0))
    assert desk.current is None


def test_a_walk_goes_on_from_the_caret(desk: Desk) -> None:
    desk.caret(Side.LEFT, Span(LEFT_TEXT.index("乙区"), LEFT_TEXT.index("乙区")))
    desk.walk(Kind.FIGURE, 1)
    assert desk.current is not None
    assert desk.current.span.of(LEFT_TEXT) == "5个"


def test_the_filter_keeps_decided_findings_out_of_the_walk(desk: Desk) -> None:
    desk.decide(desk.spots(Kind.MEASURE), Decision.ACCEPTED, "accept")
    desk.choose(Filter(undecided_only=True))
    assert walked(desk, Kind.FINDING) == ["3亿元", "5个", "3亿元"]


def test_swapping_takes_caret_and_articles_along(desk: Desk) -> None:
    desk.caret(Side.LEFT, Span(3, 5))
    left = desk.sides[Side.LEFT].id
    desk.swap()
    assert desk.sides[Side.RIGHT].id == left
    assert desk.carets[Side.RIGHT] == Span(3, 5)
    assert desk.active is Side.RIGHT


def test_views_are_told_what_changed(desk: Desk) -> None:
    told: list[Aspect] = []
    desk.listen(told.extend)
    desk.walk(Kind.FIGURE, 1)
    assert set(told) == {Aspect.CURRENT}
    told.clear()
    desk.decide(desk.shown()[:1], Decision.ACCEPTED, "accept")
    assert Aspect.MARKS in told
    assert Aspect.SIDES not in told


def test_pairs_are_walked_from_either_side(desk: Desk) -> None:
    assert not desk.walk_pairs(1)
    desk.compare()
    assert desk.walk_pairs(1)
    assert desk.current == Spot(Side.LEFT, desk.comparing.result.pairs[0].left)
    desk.activate(Side.RIGHT)
    assert not desk.walk_pairs(1)


def test_a_comparison_is_forgotten_when_a_side_changes(desk: Desk) -> None:
    desk.compare()
    desk.close(Side.RIGHT)
    assert desk.comparing.result == Comparison()
    desk.compare()
    assert desk.comparing.result == Comparison()


def test_a_file_that_cannot_be_read_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.library()
    with pytest.raises(UnreadableFileError):
        desk.bring_in(tmp_path / "some.bad")
    assert desk.library() == before


def test_what_is_put_into_the_memo_twice_is_in_it_once(desk: Desk) -> None:
    spot = desk.spots(Kind.FIGURE)[0]
    desk.memos.put(spot)
    desk.memos.put(spot)
    (entry,) = desk.store.memo()
    assert (entry.kind, desk.memos.title(entry)) == ("figure", "3亿元")
    desk.memos.take_out(entry.id)
    assert desk.store.memo() == ()
    desk.undo()
    assert desk.store.memo() == (entry,)


def test_a_text_that_changed_while_it_was_read_is_opened_with_the_reader_at_the_same_words(
    desk: Desk,
) -> None:
    held = desk.sides[Side.LEFT].held
    spot = desk.spots(Kind.FIGURE)[1]
    desk.go(spot)
    text = LEFT_TEXT.replace("甲市投入3亿元", "据悉，甲市投入13亿元")
    newer = Article(held.article.source, text, (Paragraph(Span(0, len(text))),), title=held.article.title)
    desk.store.keep(newer, b"")

    change = Change("", frozenset({Subject.ARTICLE}), frozenset({held.id}))

    assert desk.heard(change) == (Side.LEFT,)
    assert desk.sides[Side.LEFT].article.text == text
    assert desk.carets[Side.LEFT].start == text.index("5个")
    assert desk.current is not None
    assert desk.current.span.of(text) == "5个"
    assert desk.heard(change) == ()
