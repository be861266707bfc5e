"""From two articles to a Word memo, by keyboard alone."""

from pathlib import Path

import pytest
from docx import Document

from briefing.desk.opened import Side, is_figure
from briefing.desk.review import Filter
from briefing.model.annotation import AnnotationKind, Decision
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def test_the_two_samples_lie_side_by_side_with_their_findings_marked(reader: Reader) -> None:
    assert set(reader.desk.sides) == {Side.LEFT, Side.RIGHT}
    assert reader.focus() is reader.pane(Side.LEFT).view
    decided, total = reader.desk.tally()
    assert decided == 0
    assert total > 40
    assert any(is_figure(finding) for finding in reader.desk.sides[Side.LEFT].findings.values())
    assert reader.pane(Side.LEFT).view.visible_marks()


def test_j_goes_through_every_finding_of_both_texts_and_k_comes_back(reader: Reader) -> None:
    seen = []
    for _ in range(reader.desk.tally()[1] + 3):
        reader.press("J")
        seen.append(reader.desk.current)
    assert set(seen) == set(reader.desk.shown())
    assert reader.desk.active is Side.RIGHT
    assert reader.status() != ""
    reader.press("9", "9", "9", "K")
    assert reader.desk.current == reader.desk.shown()[0]


def test_the_status_bar_spells_out_the_current_finding(reader: Reader) -> None:
    reader.press("J")
    spot = reader.desk.current
    assert spot is not None
    text = spot.span.of(reader.desk.sides[Side.LEFT].article.text)
    finding = reader.desk.finding(spot)
    assert finding is not None
    assert reader.window.views.spelled_out(spot) == reader.window.parts.status.finding.words
    if is_figure(finding):
        assert text in reader.window.parts.status.finding.words


def test_y_and_x_decide_and_go_on_and_u_takes_back(reader: Reader) -> None:
    reader.press("J")
    first = reader.desk.current
    reader.press("y")
    second = reader.desk.current
    reader.press("x")
    assert first is not None
    assert second is not None
    assert first != second
    assert reader.desk.decision(first) is Decision.ACCEPTED
    assert reader.desk.decision(second) is Decision.REJECTED
    assert reader.desk.tally()[0] == 2
    reader.press("u", "u")
    assert reader.desk.tally()[0] == 0
    reader.press("Ctrl+Y")
    assert reader.desk.decision(first) is Decision.ACCEPTED


def test_enter_type_ctrl_enter_notes_accepts_and_goes_on(reader: Reader) -> None:
    reader.press("J")
    first = reader.desk.current
    assert first is not None
    reader.press("Enter")
    reader.type("核对 j y x 出处")
    assert reader.desk.current == first
    reader.press("Ctrl+Enter")
    note = reader.desk.notes.at(first)
    assert note is not None
    assert note.body == "核对 j y x 出处"
    assert reader.desk.decision(first) is Decision.ACCEPTED
    assert reader.desk.current not in (None, first)
    assert reader.focus() is reader.pane(reader.desk.active).view


def test_what_is_typed_and_left_is_a_draft_that_survives_a_restart(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("半句话")
    spot = reader.desk.current
    assert spot is not None
    reader.press("Escape")
    assert reader.desk.notes.at(spot) is None
    assert reader.desk.tally()[0] == 0
    reader.restart()
    assert reader.desk.current == spot
    reader.press("Enter")
    assert reader.window.actions_.note_text() == "半句话"


def test_an_empty_note_is_not_made(reader: Reader) -> None:
    reader.press("J", "Enter", "Ctrl+Enter")
    assert reader.desk.sides[Side.LEFT].annotations == ()
    assert reader.desk.tally()[0] == 1


def test_text_is_selected_and_annotated_by_keyboard(reader: Reader) -> None:
    reader.press("j", "j", "j", "Shift+Right", "Shift+Right", "Shift+Right")
    selected = reader.window.actions_.selection()
    assert len(selected) == 3
    reader.press("a")
    reader.type("我的看法")
    reader.press("Ctrl+Enter")
    (note,) = reader.desk.sides[Side.LEFT].annotations
    assert (note.anchor.span, note.body) == (selected, "我的看法")
    assert note.kind is AnnotationKind.NOTE


def test_a_highlight_is_made_deleted_and_brought_back(reader: Reader) -> None:
    reader.press("j", "j", "v", "h")
    (mark,) = reader.desk.sides[Side.LEFT].annotations
    assert mark.kind is AnnotationKind.HIGHLIGHT
    reader.press("g", "g", "]", "n", "d")
    assert reader.desk.sides[Side.LEFT].annotations == ()
    reader.press("Ctrl+Z")
    assert [one.id for one in reader.desk.sides[Side.LEFT].annotations] == [mark.id]


def test_accepting_all_on_screen_is_one_step(reader: Reader) -> None:
    reader.press("g", "g", "Y")
    assert reader.desk.tally()[0] > 1
    reader.press("u")
    assert reader.desk.tally()[0] == 0


def test_the_filter_goes_round_and_the_walk_keeps_to_it(reader: Reader) -> None:
    reader.press("g", "f")
    assert reader.desk.filter == Filter(measures=False)
    reader.press("J")
    finding = reader.desk.finding(reader.desk.current)
    assert finding is not None
    assert is_figure(finding)
    for _ in range(3):
        reader.press("g", "f")
    assert reader.desk.filter == Filter()


def test_the_palette_runs_a_command_and_the_key_sheet_closes_with_escape(reader: Reader) -> None:
    reader.press(":")
    reader.type("finding-next")
    reader.press("Enter")
    assert reader.desk.current is not None
    reader.press("?")
    assert reader.window.parts.key_sheet.isVisible()
    assert "Esc" in reader.window.parts.key_sheet.hint.text()
    reader.press("Escape")
    assert not reader.window.parts.key_sheet.isVisible()
    assert reader.focus() is reader.pane(Side.LEFT).view


def test_files_are_opened_and_one_that_cannot_be_read_is_named(reader: Reader, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text("新政\n\n全市将投入5亿元支持企业。\n", encoding="utf-8")
    bad.write_bytes(b"%PDF-1.4\n%%EOF")
    reader.answers.open = (bad, good)
    reader.press("Ctrl+O")
    assert len(reader.desk.library()) == 3
    assert "5亿元" in reader.desk.sides[reader.desk.active].article.text


def test_everything_is_where_it_was_after_a_restart(reader: Reader) -> None:
    reader.press("5", "J", "Enter")
    reader.type("记下")
    reader.press("Ctrl+Enter", "y", "w")
    before = (reader.desk.current, reader.desk.active, reader.desk.tally())
    titles = {side: one.article.title for side, one in reader.desk.sides.items()}
    reader.restart()
    assert {side: one.article.title for side, one in reader.desk.sides.items()} == titles
    assert (reader.desk.current, reader.desk.active, reader.desk.tally()) == before
    bodies = [note.body for one in reader.desk.sides.values() for note in one.annotations]
    assert bodies == ["记下"]


def test_the_review_becomes_a_memo_with_tables_quotations_and_sources(reader: Reader, tmp_path: Path) -> None:
    reader.press("]", "f", "b")
    reader.press("Enter")
    reader.type("与去年口径不同")
    reader.press("Ctrl+Enter", "y", "y", "]", "m", "b", "y")
    reader.press("Ctrl+Shift+E")
    assert reader.answers.asked
    memo = Document(str(tmp_path / "memo.docx"))
    words = "\n".join(paragraph.text for paragraph in memo.paragraphs)
    assert len(memo.tables) >= 2
    assert "与去年口径不同" in words
    styles = {p.style.name for p in memo.paragraphs if p.style is not None}
    assert any(name and name.startswith("Heading") for name in styles)
