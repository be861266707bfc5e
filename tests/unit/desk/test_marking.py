"""Marks, tags and links on the desk; labels, bookmarks, lessons, the shelf; with a real store."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk.bookmarks import Bookmark, place
from briefing.desk.desk import Desk
from briefing.desk.hints import LETTERS, hints, labels
from briefing.desk.opened import Side, Spot
from briefing.model.annotation import AnnotationKind, ArticleId, Decision, LinkKind
from briefing.model.article import Article, Paragraph
from briefing.model.comparison import Comparison
from briefing.model.figure import Bound, Figure, FigureKind
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.model.teaching import Lesson, Sort, Teaching
from briefing.store.sqlite import SqliteStore

TEXTS = {
    "one": "甲市投入3亿元支持企业，完成项目5个。",
    "two": "甲市投入4亿元。",
    "three": "没有数字。",
    "four": "乙市投入6亿元。",
}


def extract(article: Article) -> Findings:
    return Findings(
        tuple(
            Figure(
                Span(*m.span()), m.group(), FigureKind.COUNT, Decimal(m.group(1)), m.group(2), rule=m.group(2)
            )
            for m in re.finditer(r"(\d+)(亿元|个)", article.text)
        )
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    moments = iter(range(10**6))
    start = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    store = SqliteStore.open(tmp_path / "library", lambda: start + dt.timedelta(seconds=next(moments)))
    made = Desk(store, lambda _path: (), extract, lambda *_: Comparison())
    for name, text in TEXTS.items():
        store.keep(Article(f"{name}.txt", text, (Paragraph(Span(0, len(text))),), title=name), b"")
    by_title = {listed.title: listed.id for listed in store.listed()}
    made.show(Side.LEFT, store.article(by_title["one"]))
    made.show(Side.RIGHT, store.article(by_title["two"]))
    made.activate(Side.LEFT)
    yield made
    store.close()


def spot(desk: Desk, words: str, side: Side = Side.LEFT) -> Spot:
    at = desk.sides[side].article.text.index(words)
    span = Span(at, at + len(words))
    key = next((k for k, f in desk.sides[side].findings.items() if f.span == span), None)
    return Spot(side, span, finding=key)


def test_a_style_marks_words_and_changes_the_mark_that_is_there(desk: Desk) -> None:
    desk.marking.style(spot(desk, "支持企业"), 3)
    desk.marking.style(spot(desk, "支持企业"), 5)
    (mark,) = desk.sides[Side.LEFT].annotations
    assert (mark.kind, mark.style, mark.target.exact) == (AnnotationKind.HIGHLIGHT, 5, "支持企业")
    assert desk.marking.last_style == 5


def test_the_mark_on_a_finding_knows_the_finding(desk: Desk) -> None:
    there = spot(desk, "3亿元")
    desk.marking.style(there, 2)
    (mark,) = desk.sides[Side.LEFT].annotations
    assert mark.target.finding == there.finding
    assert desk.decision(there) is None


def test_no_tags_make_no_mark(desk: Desk) -> None:
    desk.marking.tag(spot(desk, "支持企业"), ())
    assert desk.sides[Side.LEFT].annotations == ()
    assert desk.store.steps() == (None, None)


def test_a_plain_mark_takes_its_tags_colour_and_a_styled_one_keeps_its_own(desk: Desk) -> None:
    desk.codebook.add("资金")
    ((_, code),) = desk.codebook.rows()
    desk.codebook.paint(code, 6)
    desk.marking.tag(spot(desk, "支持企业"), ["核对", "资金"])
    desk.marking.style(spot(desk, "3亿元"), 4)
    desk.marking.tag(spot(desk, "3亿元"), ["资金"])
    assert {note.target.exact: note.style for note in desk.sides[Side.LEFT].annotations} == {
        "支持企业": 6,
        "3亿元": 4,
    }


def test_a_link_is_one_step_with_the_marks_at_its_ends(desk: Desk) -> None:
    one, two = spot(desk, "3亿元"), spot(desk, "4亿元", Side.RIGHT)
    desk.linking.begin(one)
    assert desk.linking.is_source(one)
    assert desk.sides[Side.LEFT].annotations == ()
    desk.linking.complete(two, LinkKind.CONTRADICTS, "口径不同")
    (here,), (there,) = desk.linking.ties(one), desk.linking.ties(two)
    assert (here.outward, there.outward) == (True, False)
    assert desk.linking.end(here).target.exact == "4亿元"
    assert desk.linking.end(there).target.exact == "3亿元"
    assert desk.linking.source is None
    desk.undo()
    assert [one.annotations for one in desk.sides.values()] == [(), ()]


def test_a_link_can_begin_in_an_article_that_is_closed_since(desk: Desk) -> None:
    one, two = spot(desk, "3亿元"), spot(desk, "4亿元", Side.RIGHT)
    desk.linking.begin(one)
    desk.close(Side.LEFT)
    desk.linking.complete(two, LinkKind.UPDATES)
    assert len(desk.linking.ties(two)) == 1


def test_a_link_that_was_not_begun_is_not_made(desk: Desk) -> None:
    assert desk.linking.complete(spot(desk, "3亿元"), LinkKind.UPDATES) is None
    assert desk.sides[Side.LEFT].links == ()


def test_only_what_changed_is_read_anew_and_nothing_is_missed(desk: Desk) -> None:
    desk.marking.style(spot(desk, "支持企业"), 3)
    kept = desk.sides[Side.LEFT].annotations[0]
    desk.marking.style(spot(desk, "完成项目"), 4)
    assert desk.sides[Side.LEFT].annotations[0] is kept
    desk.notes.delete(kept.id)
    desk.undo()
    desk.marking.tag(spot(desk, "支持企业"), ["资金"])
    assert desk.sides[Side.LEFT].annotations == desk.store.annotations(desk.sides[Side.LEFT].id)
    ((_, code),) = desk.codebook.rows()
    desk.codebook.rename(code, "财政资金")
    assert desk.sides[Side.LEFT].annotations[0].tags == ("财政资金",)


# lessons
def test_a_lesson_holds_for_open_articles_and_for_those_opened_later(desk: Desk) -> None:
    desk.lessons.teach(Teaching(Lesson.NEVER_RULE, Sort.FIGURE, "亿元"))
    assert [f.text for one in desk.sides.values() for f in one.findings.values()] == ["5个"]
    four = next(listed.id for listed in desk.store.listed() if listed.title == "four")
    desk.show(Side.RIGHT, desk.store.article(four))
    assert desk.sides[Side.RIGHT].findings == {}
    desk.undo()
    assert [f.text for f in desk.sides[Side.RIGHT].findings.values()] == ["6亿元"]


def test_a_lesson_with_a_value_that_is_none_is_refused_and_not_kept(desk: Desk) -> None:
    lesson = Teaching(Lesson.ALWAYS, Sort.FIGURE, "企业", (("value", "5亿元"),))
    with pytest.raises(ValueError, match="5亿元"):
        desk.lessons.teach(lesson)
    assert desk.lessons.all() == {}


def test_a_lesson_that_nobody_can_read_is_left_alone(desk: Desk) -> None:
    desk.store.teach("what a newer program wrote")
    desk.refresh()
    assert len(desk.sides[Side.LEFT].findings) == 2
    assert desk.lessons.all() == {}


def test_a_correction_keeps_the_findings_key_its_verdict_and_its_note(desk: Desk) -> None:
    there = spot(desk, "3亿元")
    desk.notes.save(there, "核对")
    finding = desk.finding(there)
    assert finding is not None
    article = desk.sides[Side.LEFT].id
    desk.lessons.correct(article, there.finding or "", finding, ("bound", Bound.AT_LEAST.value))
    changed = desk.finding(there)
    assert isinstance(changed, Figure)
    assert changed.bound is Bound.AT_LEAST
    assert desk.decision(there) is Decision.ACCEPTED
    assert desk.notes.text(there) == ("核对", False)
    desk.lessons.uncorrect(article, there.finding or "")
    assert desk.finding(there) == finding


@pytest.mark.parametrize("change", [("value", "five"), ("bound", "sometimes"), ("nose", "red")])
def test_a_value_that_a_slot_can_not_have_is_refused_and_nothing_kept(
    desk: Desk, change: tuple[str, str]
) -> None:
    there = spot(desk, "3亿元")
    finding = desk.finding(there)
    assert finding is not None
    with pytest.raises(ValueError, match=r".+"):
        desk.lessons.correct(desk.sides[Side.LEFT].id, there.finding or "", finding, change)
    assert desk.store.corrections(desk.sides[Side.LEFT].id) == {}


def test_a_current_finding_that_is_never_found_again_is_left(desk: Desk) -> None:
    desk.go(spot(desk, "3亿元"))
    desk.lessons.teach(Teaching(Lesson.NEVER_PHRASE, Sort.FIGURE, "3亿元"))
    assert desk.current is None


# the shelf
def test_the_next_article_has_something_undecided_and_is_not_open(desk: Desk) -> None:
    titles = []
    for steps in (1, -1):
        held = desk.shelf.next(steps)
        assert held is not None
        titles.append(held.article.title)
    assert titles == ["four", "four"]
    held = desk.shelf.next(1)
    assert held is not None
    desk.store.decide(held.id, desk_keys(desk, held.article), Decision.REJECTED)
    assert desk.shelf.next(1) is None


def desk_keys(desk: Desk, article: Article) -> list[str]:
    one = next(desk.found.open(held) for held in desk.store.articles() if held.article == article)
    return list(one.findings)


# labels
@pytest.mark.parametrize("count", [0, 1, 26, 27, 51, 52, 200, 676])
def test_labels_are_so_many_and_none_begins_another(count: int) -> None:
    made = labels(count)
    assert len(made) == count == len(set(made))
    assert not any(one != other and other.startswith(one) for one in made for other in made)
    assert all(set(label) <= set(LETTERS) for label in made)
    assert [len(label) for label in made] == sorted(len(label) for label in made)


@given(st.integers(1, 120), st.data())
def test_the_letters_of_a_label_lead_to_its_place(count: int, data: st.DataObject) -> None:
    shown = hints([Spot(Side.LEFT, Span(n, n + 1)) for n in range(count)])
    label, wanted = data.draw(st.sampled_from(sorted(shown.places.items(), key=lambda pair: pair[0])))
    for letter in label:
        assert shown.chosen is None
        assert wanted in shown.waiting().values()
        shown = shown.after(letter.upper())
    assert shown.chosen == wanted


def test_a_letter_that_no_label_has_next_changes_nothing() -> None:
    shown = hints([Spot(Side.LEFT, Span(0, 1))])
    assert shown.after("z") == shown


# bookmarks
@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("前言。甲市投入3亿元", 3),
        ("甲市投入3亿元", 0),
        ("甲市投入3亿元。前言。甲市投入3亿元", 0),
        ("全不一样", 2),
        ("短", 1),
    ],
)
def test_a_bookmark_is_found_where_its_words_stand_next(text: str, offset: int) -> None:
    mark = Bookmark("a", ArticleId("x"), 2, "甲市投入")
    article = Article("a.txt", text, (Paragraph(Span(0, len(text))),))
    assert place(mark, article) == offset


def test_a_letter_has_one_place(desk: Desk) -> None:
    one = desk.sides[Side.LEFT]
    for offset in (1, 5):
        desk.bookmarks.put("a", one.id, one.article, offset)
    mark = desk.bookmarks.at("a")
    assert mark is not None
    assert mark.offset == 5
    assert place(mark, replace(one.article)) == 5
    assert desk.bookmarks.at("b") is None
