"""The memo on the desk: put in, ordered, edited, drafted, kept apart from other memos, undone, written."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from briefing.desk.desk import Desk
from briefing.desk.memooutput import Form
from briefing.desk.opened import Side
from briefing.desk.review import Kind
from briefing.errors import MemoError
from briefing.messages import Language
from briefing.model.annotation import Decision
from briefing.model.memo import Doubt, QuestionItem
from briefing.model.section import SectionKind
from tests.unit.desk.test_desk import desk as _desk
from tests.unit.ooxml.test_lint import changed

desk = _desk


@pytest.fixture
def figures(desk: Desk) -> list[str]:
    """The ids of two figures that were put into the memo."""
    for spot in desk.spots(Kind.FIGURE)[:2]:
        desk.memos.put(spot)
    return [entry.id for entry in desk.memos.entries()]


def shown(desk: Desk) -> list[tuple[str, str]]:
    return [(entry.section, desk.memos.title(entry)) for entry in desk.memos.entries()]


@pytest.mark.usefixtures("figures")
def test_what_is_put_in_keeps_its_section_and_what_it_said(desk: Desk) -> None:
    desk.memos.put(desk.spots(Kind.MEASURE)[0])
    assert shown(desk) == [
        ("figures", "3亿元"),
        ("figures", "5个"),
        ("measures", "甲市投入3亿元支持企业"),
    ]


def test_a_thing_is_put_in_once(desk: Desk, figures: list[str]) -> None:
    desk.memos.put(desk.spots(Kind.FIGURE)[0])
    assert [entry.id for entry in desk.memos.entries()] == figures


def test_entries_move_within_their_section_and_on_to_the_next(desk: Desk, figures: list[str]) -> None:
    desk.memos.move(figures[0], 1)
    assert [entry.id for entry in desk.memos.entries()] == figures[::-1]
    desk.memos.move(figures[0], -1)
    assert [entry.id for entry in desk.memos.entries()] == figures
    desk.memos.move(figures[1], 1)
    assert shown(desk) == [("figures", "3亿元"), ("measures", "5个")]
    desk.memos.move(figures[0], -1)
    assert shown(desk)[0] == ("bottom-line", "3亿元")
    desk.memos.move(figures[0], -1)
    assert shown(desk)[0] == ("bottom-line", "3亿元")


def test_every_change_of_the_memo_is_one_step_back(desk: Desk, figures: list[str]) -> None:
    desk.memos.edit(figures[0], "专项资金")
    desk.memos.move(figures[0], 1)
    desk.memos.take_out(figures[1])
    before = shown(desk)
    for expected in ("memo-remove", "memo-move", "memo-edit", "memo-add", "memo-add"):
        assert desk.undo() == expected
    assert shown(desk) == []
    for _ in range(5):
        desk.redo()
    assert shown(desk) == before == [("figures", "专项资金")]


def test_the_analysts_own_words_stand_in_the_section_they_were_written_for(desk: Desk) -> None:
    first = desk.memos.write(SectionKind.BOTTOM_LINE, "建议尽快落实。")
    second = desk.memos.write(SectionKind.OPTIONS, "方案一")
    assert first != second
    desk.memos.edit(second, "方案二")
    assert shown(desk) == [("bottom-line", "建议尽快落实。"), ("options", "方案二")]
    memo = desk.memos.composed(Language.CHINESE)
    assert [section.kind for section in memo.sections] == [SectionKind.BOTTOM_LINE, SectionKind.OPTIONS]


def test_a_draft_holds_what_was_accepted_noted_and_compared_and_nothing_twice(desk: Desk) -> None:
    spots = desk.spots(Kind.FIGURE)
    desk.decide(spots[:1], Decision.ACCEPTED, "accept")
    desk.decide(spots[1:2], Decision.REJECTED, "reject")
    desk.notes.save(desk.spots(Kind.MEASURE)[0], "由市财政出")
    desk.memos.put(spots[0])
    assert desk.memos.draft() >= 1
    assert desk.memos.draft() == 0
    titles = [title for _, title in shown(desk)]
    assert "3亿元" in titles
    assert "5个" not in titles
    memo = desk.memos.composed(Language.CHINESE)
    quoted = next(section for section in memo.sections if section.kind is SectionKind.QUOTATIONS)
    assert any("由市财政出" in str(item) for item in quoted.items)


def test_memos_are_kept_apart_and_the_chosen_one_is_remembered(desk: Desk, figures: list[str]) -> None:
    desk.memos.make("二月")
    assert desk.memos.name() == "二月"
    assert shown(desk) == []
    desk.memos.put(desk.spots(Kind.FIGURE)[0])
    assert shown(desk) == [("figures", "3亿元")]
    desk.memos.rename("二月简报")
    first, second = desk.memos.all()
    desk.memos.choose(first.id)
    assert [entry.id for entry in desk.memos.entries()] == figures
    desk.memos.choose(second.id)
    desk.memos.delete()
    assert desk.memos.chosen == first.id
    desk.undo()
    assert [memo.title for memo in desk.memos.all()] == ["", "二月简报"]


def test_an_entry_goes_on_saying_what_it_said_after_its_article_changed(desk: Desk, tmp_path: Path) -> None:
    desk.memos.put(desk.spots(Kind.FIGURE)[0])
    path = tmp_path / "left.txt"
    path.write_text(path.read_text("utf-8").replace("3亿元", "9亿元"), encoding="utf-8")
    (article,) = desk.bring_in(path)
    assert article == desk.memos.entries()[0].article
    assert shown(desk) == [("figures", "3亿元")]
    kinds = [one.kind.value for one in desk.memos.cautions(Language.CHINESE)]
    assert "changed" in kinds


def test_undecided_findings_are_a_caution_until_they_are_decided(desk: Desk) -> None:
    desk.memos.put(desk.spots(Kind.FIGURE)[0])
    total = desk.tally()[1]
    assert (desk.memos.cautions(Language.CHINESE)[0].kind.value, total) == ("undecided", 5)
    desk.decide(desk.spots(Kind.FINDING), Decision.ACCEPTED, "accept")
    assert desk.memos.cautions(Language.CHINESE) == ()


def test_the_memo_is_written_with_its_title_and_review_copy(desk: Desk, tmp_path: Path) -> None:
    desk.memos.rename("产业资金核对")
    spot = desk.spots(Kind.FIGURE)[0]
    desk.notes.save(spot, "与去年口径不同")
    desk.memos.put(spot)
    path = tmp_path / "memo.docx"
    made = desk.memos.export(path, Language.CHINESE, Form("专报", review=True))
    assert made == (path, tmp_path / "memo-review.docx")
    words = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "产业资金核对" in words
    assert any("与去年口径不同" in line for line in words)
    assert next(iter(Document(str(made[1])).comments)).text == "与去年口径不同"


def test_an_empty_memo_is_not_written(desk: Desk, tmp_path: Path) -> None:
    desk.close(Side.LEFT)
    desk.close(Side.RIGHT)
    assert desk.memos.is_empty()
    with pytest.raises(MemoError):
        desk.memos.export(tmp_path / "memo.docx", Language.CHINESE)


@pytest.mark.usefixtures("figures")
def test_preview_and_clipboard_hold_what_word_gets(desk: Desk) -> None:
    desk.memos.write(SectionKind.OPTIONS, "方案 <一>\n第二行")
    page = desk.memos.preview(Language.CHINESE)
    for expected in ("<h2>关键数据</h2>", "<td>3亿元</td>", "方案 &lt;一&gt;<br>第二行", "来源"):
        assert expected in page
    section = desk.memos.section_html(SectionKind.FIGURES, Language.CHINESE)
    assert "<table" in section
    assert "方案" not in section
    assert desk.memos.section_html(SectionKind.MEASURES, Language.CHINESE) == ""


def test_comments_of_a_returned_memo_become_notes_once(desk: Desk, tmp_path: Path) -> None:
    spot = desk.spots(Kind.FIGURE)[0]
    desk.notes.save(spot, "与去年口径不同")
    desk.memos.put(spot)
    path = tmp_path / "memo.docx"
    desk.memos.export(path, Language.CHINESE, Form("plain", review=True))
    review = tmp_path / "memo-review.docx"
    content = changed(
        review.read_bytes(),
        "word/comments.xml",
        lambda text: text.replace("与去年口径不同", "请再核实", 1),
    )
    review.write_bytes(content)
    taken = desk.memos.take_back(review)
    assert (taken.made, taken.placeless) == (1, 0)
    assert taken.read.changed == ()
    desk.refresh()
    notes = {note.body: note.target.exact for note in desk.sides[Side.LEFT].annotations}
    assert any(body.startswith("请再核实") and exact == "3亿元" for body, exact in notes.items())
    assert desk.memos.take_back(review).made == 0
    assert desk.undo() == "memo-return"


def test_a_changed_figure_of_a_source_with_a_newer_version_is_told_as_such(
    desk: Desk, tmp_path: Path
) -> None:
    desk.memos.put(desk.spots(Kind.FIGURE)[0])
    path = tmp_path / "memo.docx"
    desk.memos.export(path, Language.CHINESE, Form("plain"))
    article = desk.sides[Side.LEFT].article
    assert desk.memos.take_back(path).outdated == {}
    desk.store.keep(replace(article, text=article.text.replace("3亿元", "8亿元")), b"")
    path.write_bytes(
        changed(path.read_bytes(), "word/document.xml", lambda text: text.replace("3亿元", "4亿元"))
    )
    taken = desk.memos.take_back(path)
    assert taken.outdated == {"1": article.title}
    assert taken.read.changed
    assert all(taken.is_outdated(one.exported) for one in taken.read.changed)


def test_words_among_what_is_to_be_checked_are_a_question(desk: Desk) -> None:
    entry = desk.memos.write(SectionKind.OPEN, "两报口径是否一致")
    desk.memos.edit(entry, "两报口径为何不同")
    (section,) = desk.memos.composed(Language.CHINESE).sections
    (question,) = section.of(QuestionItem)
    assert (question.text, question.doubt) == ("两报口径为何不同", Doubt.ASKED)


def test_the_form_is_the_one_named_else_the_librarys_else_the_users(desk: Desk, tmp_path: Path) -> None:
    desk.memos.put(desk.spots(Kind.FIGURE)[0])

    def margin(form: Form | None = None) -> int:
        path = tmp_path / "memo.docx"
        desk.memos.export(path, Language.CHINESE, form)
        top = Document(str(path)).sections[0].top_margin
        assert top is not None
        return int(top.mm + 0.5)

    official, plain = 37, 25
    assert margin() == official
    desk.memos.usual_form = "plain"
    assert margin() == plain
    desk.memos.choose_form("专报")
    assert margin() == official
    assert margin(Form("plain")) == plain
