"""Marking, tagging, linking and jumping by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.annotation import Annotation, AnnotationKind, Decision, LinkKind
from briefing.model.correction import slots
from briefing.model.figure import Bound, Figure
from briefing.settings import CHARACTER_KEYS
from briefing.ui.printing import on_paper
from briefing.ui.speech import Speech
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def selected(reader: Reader) -> str:
    desk = reader.desk
    return reader.window.actions_.selection().of(desk.sides[desk.active].article.text)


def notes(reader: Reader) -> list[Annotation]:
    return [
        note for side in Side if side in reader.desk.sides for note in reader.desk.sides[side].annotations
    ]


def here(reader: Reader) -> Spot:
    spot = reader.desk.current
    assert spot is not None
    return spot


# selecting
def test_v_selects_a_clause_and_letters_take_larger_pieces(reader: Reader) -> None:
    reader.press("4", "G", "v")
    clause = selected(reader)
    assert clause
    assert reader.desk.modes.selecting
    reader.press("c")
    assert selected(reader).startswith(clause)
    assert len(selected(reader)) > len(clause)
    reader.press("p")
    article = reader.desk.sides[Side.LEFT].article
    paragraph = article.paragraphs[article.paragraph_at(reader.window.actions_.selection().start)]
    assert selected(reader) == paragraph.span.of(article.text)
    reader.press("-")
    assert clause in selected(reader)
    reader.press("Escape")
    assert selected(reader) == ""
    assert not reader.desk.modes.selecting


def test_arrows_move_the_end_where_the_caret_is_and_o_changes_ends(reader: Reader) -> None:
    reader.press("4", "G", "v")
    clause = selected(reader)
    reader.press("3", "Right")
    assert selected(reader)[: len(clause)] == clause
    assert len(selected(reader)) == len(clause) + 3
    reader.press("o", "Right", "Right")
    assert len(selected(reader)) == len(clause) + 1
    reader.press("3", "Left")
    assert len(selected(reader)) == len(clause) + 4


def test_a_mark_ends_the_selecting(reader: Reader) -> None:
    reader.press("4", "G", "v", "Alt+4")
    (mark,) = notes(reader)
    assert (mark.kind, mark.style) == (AnnotationKind.HIGHLIGHT, 4)
    assert not reader.desk.modes.selecting
    assert selected(reader) == ""


# styles and tags
def test_a_style_is_given_changed_repeated_and_taken_back(reader: Reader) -> None:
    reader.press("J", "Alt+3", "Alt+7", "J", "q", "J", ".")
    assert [note.style for note in notes(reader)] == [7, 7, 7]
    reader.press("u", "u", "u")
    assert [note.style for note in notes(reader)] == [3]
    reader.press("u")
    assert notes(reader) == []


def test_tags_complete_themselves_and_are_repeated(reader: Reader) -> None:
    reader.press("J", "t")
    reader.type("资金, 核对")
    reader.press("Enter", "J", "t")
    reader.type("zj")
    reader.press("Tab", "Enter")
    assert [note.tags for note in notes(reader)] == [("资金", "核对"), ("资金",)]
    reader.press("J", ".")
    assert [note.tags for note in notes(reader)][2:] == [("资金",)]
    assert reader.focus() is reader.pane(reader.desk.active).view


def test_escape_leaves_the_tags_as_they_were(reader: Reader) -> None:
    reader.press("J", "t")
    reader.type("资金")
    reader.press("Escape")
    assert notes(reader) == []
    assert reader.focus() is reader.pane(reader.desk.active).view


def test_the_codebook_renames_paints_nests_merges_and_undoes(reader: Reader) -> None:
    reader.press("J", "t")
    reader.type("钱, 资金")
    reader.press("Enter", "g", "c")
    panel = reader.window.actions_.codebook
    assert panel.isVisible()
    panel.list.setCurrentRow(0)
    first = reader.desk.codebook.rows()[0][1]
    reader.press("5", "r")
    reader.type("财政资金")
    reader.press("Enter")
    renamed = reader.desk.codebook.code(first.id)
    assert renamed is not None
    assert (renamed.name, renamed.colour) == ("财政资金", 5)
    assert "财政资金" in notes(reader)[0].tags
    reader.press("m", "1")
    assert len(reader.desk.codebook.rows()) == 1
    reader.press("u")
    assert len(reader.desk.codebook.rows()) == 2
    reader.press("n")
    reader.type("新标签")
    reader.press("Enter", "Escape")
    assert not panel.isVisible()
    assert {code.name for _, code in reader.desk.codebook.rows()} >= {"新标签", "财政资金"}
    assert reader.focus() is reader.pane(reader.desk.active).view


# links
def test_a_link_is_made_in_four_keys_and_followed_from_both_ends(reader: Reader) -> None:
    reader.press("J")
    one = here(reader)
    reader.press("l", "J", "l", "3")
    other = here(reader)
    (tie,) = reader.desk.linking.ties(one)
    assert (tie.link.kind, tie.outward) == (LinkKind.CONTRADICTS, True)
    reader.press("L")
    assert here(reader).span == one.span
    reader.press("L")
    assert here(reader).span == other.span
    reader.press("u")
    assert reader.desk.linking.ties(one) == ()
    assert notes(reader) == []


def test_a_link_gets_words_another_kind_and_is_removed(reader: Reader) -> None:
    reader.press("J", "l", "J", "l", "1", "g", "k")
    reader.type("口径不同")
    reader.press("Enter", "g", "K", "2")
    (tie,) = reader.desk.linking.ties(here(reader))
    assert (tie.link.kind, tie.link.body) == (LinkKind.UPDATES, "口径不同")
    assert "口径不同" in "".join(reader.window.views._cards.all()[0].links)
    reader.press("g", "x")
    assert reader.desk.linking.ties(here(reader)) == ()


def test_escape_gives_a_begun_link_up(reader: Reader) -> None:
    mode = reader.window.parts.status.mode
    before = mode.text()
    reader.press("J", "l", "J")
    assert mode.text() != before
    reader.press("Escape")
    assert mode.text() == before
    assert reader.desk.linking.source is None
    assert reader.desk.current is not None
    reader.press("J", "l", "l")
    assert reader.desk.linking.source is None


def test_a_link_leads_to_an_article_that_was_closed(reader: Reader) -> None:
    reader.press("J", "l", "J", "l", "1")
    end = here(reader)
    other = reader.desk.linking.ties(end)[0]
    article = reader.desk.linking.end(other).target.article
    side = reader.desk.holding(article)
    assert side is not None
    if side is not end.side:
        reader.desk.close(side)
    reader.desk.go(end)
    reader.press("L")
    assert reader.desk.holding(article) is not None


# jumping
def shows_hints(reader: Reader) -> bool:
    return any(layer.isVisible() for layer in reader.window.parts.hints)


def test_a_hint_goes_to_a_clause_by_its_letters(reader: Reader) -> None:
    reader.press("g", "g", "f")
    hints = reader.desk.modes.hints
    assert hints is not None
    label, spot = list(hints.places.items())[5]
    assert all(layer.isVisible() for layer in reader.window.parts.hints)
    reader.press(*label)
    assert not shows_hints(reader)
    assert reader.window.actions_.selection().start == spot.span.start


def test_keys_that_are_no_labels_leave_the_hints_and_escape_takes_them_away(reader: Reader) -> None:
    reader.press("g", "g", "f", "7", "Down", "Space")
    assert shows_hints(reader)
    before = reader.window.actions_.selection()
    reader.press("Escape")
    assert not shows_hints(reader)
    assert reader.window.actions_.selection() == before


def test_a_hint_ends_a_selection(reader: Reader) -> None:
    reader.press("g", "g", "v", "f")
    hints = reader.desk.modes.hints
    assert hints is not None
    label, spot = list(hints.places.items())[4]
    reader.press(*label)
    assert reader.window.actions_.selection().end == spot.span.end
    assert reader.desk.modes.selecting


def test_marks_are_kept_over_a_restart_and_the_way_back_too(reader: Reader) -> None:
    reader.press("G", "m", "a", "g", "g")
    place = reader.desk.sides[Side.LEFT].article.paragraphs[-1].span.start
    reader.restart()
    reader.press("'", "a")
    assert reader.window.actions_.selection().start == place
    reader.press("'", "'")
    assert reader.window.actions_.selection().start != place


def test_a_mark_in_another_article_brings_it_up(reader: Reader) -> None:
    reader.press("w", "m", "b")
    article = reader.desk.sides[Side.RIGHT].id
    reader.press("Ctrl+W")
    assert reader.desk.holding(article) is None
    reader.press("w", "'", "b")
    assert reader.desk.holding(article) is not None


# notes
def test_a_note_is_repeated_on_the_next_finding(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("同一口径")
    reader.press("Ctrl+Enter", ".")
    assert [note.body for note in notes(reader)] == ["同一口径", "同一口径"]
    assert reader.desk.tally()[0] == 2


def test_what_an_input_method_still_composes_is_saved_with_the_note(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("已核")
    QApplication.sendEvent(reader.focus(), QInputMethodEvent("duì", []))
    assert reader.window.actions_.note_text() == "已核duì"
    reader.press("Ctrl+Enter")
    assert [note.body for note in notes(reader)] == ["已核duì"]


def test_a_notes_markdown_is_previewed_and_shown_on_its_card(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("**bold** <b>raw</b>")
    card = reader.window.parts.cards._cards[here(reader)]
    assert card._preview is not None
    assert "<strong>bold</strong>" in card._preview.text()
    assert "<b>raw" not in card._preview.text()
    reader.press("F4")
    assert not card._preview.isVisible()
    reader.press("F4", "Ctrl+Enter")
    shown = reader.window.parts.cards._cards
    assert any("<strong>bold</strong>" in card._body.text() for card in shown.values())


def test_a_function_key_moves_on_and_the_note_stays_a_draft_of_its_place(reader: Reader) -> None:
    reader.press("J", "Enter")
    first = here(reader)
    reader.type("半句")
    reader.press("F8")
    assert here(reader) != first
    assert reader.desk.notes.text(first) == ("半句", True)
    reader.press("Enter")
    reader.type("别处")
    reader.press("Ctrl+Enter")
    assert [note.body for note in notes(reader)] == ["别处"]
    assert reader.desk.notes.text(first) == ("半句", True)


def test_marking_a_place_keeps_the_draft_that_is_there(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("半句")
    reader.press("Escape", "Alt+2")
    assert reader.desk.notes.text(here(reader)) == ("半句", True)
    reader.press("u")
    assert reader.desk.notes.text(here(reader)) == ("半句", True)


def test_an_earlier_wording_comes_back_from_the_history(reader: Reader) -> None:
    reader.press("J", "Enter")
    first = here(reader)
    reader.type("一")
    reader.press("Ctrl+Enter", "K", "Enter")
    reader.type("二")
    reader.press("Ctrl+Enter")
    reader.desk.go(first)
    reader.press("g", "h", "2")
    assert [note.body for note in notes(reader)] == ["一"]
    reader.press("u")
    assert [note.body for note in notes(reader)] == ["一二"]


def test_what_was_deleted_comes_back_from_the_bin(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("留着")
    reader.press("Ctrl+Enter", "K", "d")
    assert notes(reader) == []
    reader.press("g", "B", "1")
    assert [note.body for note in notes(reader)] == ["留着"]


# deciding
def test_what_was_put_off_comes_up_after_everything_else(reader: Reader) -> None:
    reader.press("J")
    first = here(reader)
    total = reader.desk.tally()[1]
    reader.press("z", *["y"] * (total - 1))
    assert here(reader) == first
    assert reader.desk.tally() == (total - 1, total)
    reader.press("y")
    assert reader.desk.tally() == (total, total)
    assert reader.status() != ""


def test_a_verdict_is_taken_back(reader: Reader) -> None:
    reader.press("J", "y", "K", "g", "u")
    assert reader.desk.decision(here(reader)) is None
    assert reader.desk.tally()[0] == 0


def test_the_counterpart_comes_right_after_its_finding_while_the_texts_scroll_together(
    reader: Reader,
) -> None:
    counterparts = reader.desk.comparing.counterparts()
    left = next(
        spot for spot in reader.desk.shown() if spot.side is Side.LEFT and spot.finding in counterparts
    )
    reader.desk.go(left)
    reader.press("J")
    assert here(reader).finding == counterparts[left.finding or ""]
    reader.press("w", "s", "g", "g")
    order = [spot.side for spot in reader.desk.shown()]
    assert order == sorted(order, key=lambda side: side is Side.RIGHT)


def test_the_review_goes_on_in_the_library(reader: Reader) -> None:
    left, right = (reader.desk.sides[side].id for side in Side)
    reader.press("w", "Ctrl+W", "w")
    assert reader.desk.holding(right) is None
    reader.press("]", "a")
    assert reader.desk.holding(right) is not None
    assert reader.desk.holding(left) is None
    assert reader.desk.current is not None
    reader.desk.decide(reader.desk.shown(), Decision.ACCEPTED, "accept")
    reader.press("[", "a")
    assert reader.desk.holding(left) is not None
    reader.desk.decide(reader.desk.shown(), Decision.ACCEPTED, "accept")
    reader.press("]", "a")
    assert reader.desk.holding(left) is not None
    assert reader.status() != ""


# keys
def test_a_key_is_changed_by_pressing_it_and_acts_at_once(reader: Reader) -> None:
    reader.press("Ctrl+,")
    preferences = reader.window.actions_.preferences
    preferences.pages.setCurrentIndex(1)
    preferences.keys.line.setFocus()
    reader.type("finding-next")
    reader.press("Enter", "e")
    QTest.qWait(1100)
    reader.press("Escape")
    assert not preferences.isVisible()
    reader.press("e")
    assert reader.desk.current is not None
    reader.restart()
    reader.press("e", "e")
    assert reader.desk.walking.number(here(reader)) not in (None, 0)


def test_single_characters_switched_off_act_after_their_leading_key(reader: Reader) -> None:
    reader.press("Ctrl+,")
    box = reader.window.actions_.preferences.fields[CHARACTER_KEYS.name]
    box.setFocus()
    reader.press("Space", "Escape", "J", "y")
    assert reader.desk.current is None
    reader.press("F12", "J", "F12", "y")
    assert reader.desk.tally()[0] == 1
    assert reader.desk.decision(reader.desk.shown()[0]) is Decision.ACCEPTED
    reader.press("F8")
    assert reader.desk.current is not None


# teaching
def figure(reader: Reader) -> Spot:
    reader.press("]", "f")
    return here(reader)


def test_words_that_are_never_to_be_found_go_at_once_and_come_back_by_undo(reader: Reader) -> None:
    spot = figure(reader)
    finding = reader.desk.finding(spot)
    assert finding is not None
    reader.press("T", "1")
    left = [one.text for side in Side for one in reader.desk.sides[side].all_findings().figures]
    assert finding.text not in left
    assert reader.desk.current is None
    reader.press("u")
    assert reader.desk.finding(spot) == finding


def test_a_rule_that_is_never_to_find_is_forgotten_again(reader: Reader) -> None:
    finding = reader.desk.finding(figure(reader))
    assert finding is not None
    reader.press("T", "2")
    assert all(
        one.rule != finding.rule for side in Side for one in reader.desk.sides[side].all_findings().figures
    )
    reader.press("T", "1", "1")
    assert reader.desk.finding(figure(reader)) is not None
    assert reader.desk.lessons.all() == {}


def test_what_is_selected_is_always_found_after_it_was_taught(reader: Reader) -> None:
    reader.press("3", "G", "v")
    words = selected(reader)
    before = reader.desk.tally()[1]
    reader.press("T", "2", "2", "2")
    assert reader.desk.tally()[1] > before
    measures = reader.desk.sides[Side.LEFT].all_findings().measures
    assert any(one.text == words and one.rule == "taught" for one in measures)
    reader.restart()
    assert any(one.rule == "taught" for one in reader.desk.sides[Side.LEFT].all_findings().measures)


def test_a_slot_is_corrected_and_taken_back(reader: Reader) -> None:
    spot = figure(reader)
    before = reader.desk.finding(spot)
    names = list(slots(before)) if before else []
    reader.press("c", str(names.index("bound") + 1), "6")
    changed = reader.desk.finding(here(reader))
    assert isinstance(changed, Figure)
    assert changed.bound is Bound.ABOUT
    assert here(reader).finding == spot.finding
    reader.press("c", str(names.index("value") + 1))
    reader.type("five")
    reader.press("Enter")
    assert "five" in reader.status()
    line = reader.focus()
    assert isinstance(line, QLineEdit)
    assert line.text() == "five"
    reader.press("Escape")
    reader.restart()
    kept = reader.desk.finding(spot)
    assert isinstance(kept, Figure)
    assert kept.bound is Bound.ABOUT
    reader.press("u")
    assert reader.desk.finding(spot) == before


def test_i_says_why_something_was_found(reader: Reader) -> None:
    finding = reader.desk.finding(figure(reader))
    assert finding is not None
    reader.press("i")
    sheet = reader.window.actions_.ask.sheet_
    assert sheet.isVisible()
    assert finding.rule in sheet._words.text()
    assert all(cue.text in sheet._words.text() for cue in finding.cues)
    reader.press("Escape")
    assert reader.focus() is reader.pane(reader.desk.active).view


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # said of every menu offscreen
def test_the_menu_has_every_command_and_names_what_undo_undoes(reader: Reader) -> None:
    reader.press("J", "y", "F10")
    menu = reader.window.actions_.menu
    assert menu is not None
    assert menu.isVisible()
    told = reader.window.actions_
    assert told.step_said("accept") in menu.entries["undo"].text()
    assert not menu.entries["redo"].isEnabled()
    assert menu.entries["accept"].text().endswith("y")
    menu.entries["undo"].trigger()
    menu.hide()
    assert reader.desk.tally()[0] == 0


def test_a_bulk_step_says_how_many_it_was_about(reader: Reader) -> None:
    reader.press("g", "g", "Y")
    decided = reader.desk.tally()[0]
    reader.press("u")
    assert str(decided) in reader.status()


# reading and paper
def test_words_are_copied_as_the_article_has_them(reader: Reader) -> None:
    reader.press("4", "G", "v")
    words = selected(reader)
    reader.press("Ctrl+C")
    assert QApplication.clipboard().text() == words
    reader.press("J", "Ctrl+C")
    assert QApplication.clipboard().text() == here(reader).span.of(
        reader.desk.sides[here(reader).side].article.text
    )


def test_an_article_is_printed_with_its_notes(reader: Reader, tmp_path: Path) -> None:
    reader.press("J", "Enter")
    reader.type("核对出处")
    reader.press("Ctrl+Enter", "Ctrl+P")
    assert reader.answers.asked
    reader.answers.paper = tmp_path / "paper.pdf"
    reader.press("Ctrl+P")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    left = reader.desk.sides[Side.LEFT]
    words = on_paper(left, Speech(Language.CHINESE)).toPlainText()
    assert "[1] " in words
    assert words.count("核对出处") == 1
    assert words.startswith(left.article.title[:5])


def test_undo_goes_back_to_what_it_takes_back(reader: Reader) -> None:
    reader.press("J")
    first = here(reader)
    reader.press("y", "y", "y", "u", "u", "u")
    assert here(reader) == first
    assert reader.desk.tally()[0] == 0
    reader.press("Ctrl+Y")
    assert here(reader) == first
    assert reader.desk.tally()[0] == 1


def test_an_undo_in_an_article_that_is_closed_names_it(reader: Reader) -> None:
    reader.press("J", "y")
    title = reader.desk.sides[Side.LEFT].article.title
    reader.desk.close(Side.LEFT)
    reader.press("u")
    assert title in reader.status()


def test_faults_in_the_users_own_keys_are_told_at_the_start_and_listed(reader: Reader) -> None:
    path = reader.window.actions_.keytable._path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('[reading]\n"e" = "finding-next"\n"r" = "fly"\n"g" = "undo"\n', encoding="utf-8")
    reader.restart()
    troubles = reader.window.actions_.keytable.troubles
    assert {one.keys for one in troubles} >= {"r", "gg"}
    assert str(len(troubles)) in reader.status()
    reader.press("Ctrl+,")
    said = reader.window.actions_.preferences.keys.said.text()
    assert "fly" in said
    assert "gg" in said
    reader.press("Escape", "e")
    assert reader.desk.current is not None


def test_a_count_goes_to_the_paragraph_with_the_number_beside_it(reader: Reader) -> None:
    article = reader.desk.sides[Side.LEFT].article
    for number in (4, 1, 9):
        reader.press(*str(number), "G")
        assert article.paragraph_number(reader.window.actions_.selection().start) == number
    reader.press("2", "j")
    assert article.paragraph_number(reader.window.actions_.selection().start) == 11
    reader.press("G")
    assert reader.window.actions_.selection().start == article.paragraphs[-1].span.start
    reader.press("g", "g")
    assert reader.window.actions_.selection().start == 0
