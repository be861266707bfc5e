"""Comparing by keys: walking the pairs, pinning, parting and joining, scrolling together, into the memo."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.desk.opened import Side
from briefing.model.comparison import Pair
from briefing.ui.drawer import Page
from briefing.ui.tables import TablePanel
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    """Waits until something is so."""
    return lambda so: qtbot.waitUntil(so, timeout=20_000)


@pytest.fixture
def compared(reader: Reader, wait: Wait) -> Reader:
    """The samples side by side, compared."""
    wait(lambda: bool(reader.desk.comparing.result.pairs))
    return reader


def pairs(reader: Reader) -> tuple[Pair, ...]:
    return reader.desk.comparing.result.pairs


def test_a_pin_set_by_a_key_holds_after_a_restart_and_goes_by_undo(compared: Reader, wait: Wait) -> None:
    compared.press("]", "p", "p")
    (pinned,) = [pair for pair in pairs(compared) if pair.pinned]
    assert compared.desk.comparing.pair == pinned
    compared.restart()
    wait(lambda: any(pair.pinned for pair in pairs(compared)))
    compared.press("u")
    assert not any(pair.pinned for pair in pairs(compared))


def test_the_same_key_takes_the_pin_off(compared: Reader) -> None:
    before = pairs(compared)
    compared.press("]", "p", "p", "p")
    assert pairs(compared) == before


def test_a_pair_parted_by_a_key_is_gone_until_undone(compared: Reader) -> None:
    before = pairs(compared)
    compared.press("]", "p", "P")
    assert len(pairs(compared)) < len(before)
    compared.press("u")
    assert pairs(compared) == before


def test_an_accepted_pair_is_marked(compared: Reader) -> None:
    compared.press("]", "p", "g", "y")
    assert sum(pair.accepted for pair in pairs(compared)) == 1


def test_the_sentences_at_both_carets_are_joined(compared: Reader) -> None:
    compared.press("g", "g", "w", "g", "g", "g", "j")
    (made,) = [pair for pair in pairs(compared) if pair.accepted]
    assert (made.left.start, made.right.start) == (0, 0)


def test_a_pair_goes_into_the_memo_by_one_key(compared: Reader) -> None:
    compared.press("]", "p", "B")
    entries = compared.desk.store.memo()
    assert [entry.section for entry in entries] == ["comparison"]
    assert compared.desk.memos.title(entries[0])


def test_a_figure_goes_into_the_comparison_with_its_counterpart(compared: Reader) -> None:
    compared.press("]", "f", "B")
    (entry,) = compared.desk.store.memo()
    assert entry.section == "comparison"
    assert compared.desk.memos.composed(compared.window.actions_.language).sections


def test_one_text_moves_alone_and_they_keep_together_from_there(compared: Reader, wait: Wait) -> None:
    bars = {side: compared.pane(side).view.verticalScrollBar() for side in Side}
    compared.window.resize(1400, 420)
    wait(lambda: all(bar.maximum() > 60 for bar in bars.values()))
    right = bars[Side.RIGHT].value()
    compared.press("Alt+J", "Alt+J")
    assert bars[Side.LEFT].value() > 0
    assert bars[Side.RIGHT].value() == right
    bars[Side.LEFT].setValue(bars[Side.LEFT].value() + 40)
    assert bars[Side.RIGHT].value() > right


def test_a_free_text_stays_where_it_is(compared: Reader, wait: Wait) -> None:
    bars = {side: compared.pane(side).view.verticalScrollBar() for side in Side}
    compared.window.resize(1400, 420)
    wait(lambda: all(bar.maximum() > 60 for bar in bars.values()))
    compared.press("s")
    right = bars[Side.RIGHT].value()
    bars[Side.LEFT].setValue(bars[Side.LEFT].maximum())
    assert bars[Side.RIGHT].value() == right
    compared.press("s")
    bars[Side.LEFT].setValue(0)
    assert bars[Side.RIGHT].value() != right or right == 0


def test_a_walk_brings_both_passages_into_view(compared: Reader, wait: Wait) -> None:
    compared.window.resize(1400, 500)
    wait(lambda: compared.pane(Side.LEFT).view.verticalScrollBar().maximum() > 60)
    for _ in pairs(compared):
        compared.press("]", "p")
        pair = compared.desk.comparing.pair
        assert pair is not None
        for side, span in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            assert span.meets(compared.pane(side).view.visible())


def test_the_ledger_goes_to_both_sides(compared: Reader) -> None:
    for key in "gl":
        compared.press(key)
    figures = compared.desk.comparing.result.figures
    both = [pair for pair in figures if pair.left and pair.right]
    panel = compared.window.parts.drawer.sheet(Page.LEDGER).widget
    assert isinstance(panel, TablePanel)
    assert both
    for pair in both:
        assert pair.left is not None
        assert pair.right is not None
        key = next(k for k, f in compared.desk.sides[Side.LEFT].findings.items() if f == pair.left)
        panel.chosen.emit(f"left:{key}")
        for side, span in ((Side.LEFT, pair.left.span), (Side.RIGHT, pair.right.span)):
            assert span.meets(compared.pane(side).view.visible())


def test_the_library_is_listed_and_a_row_opens_its_article(compared: Reader, wait: Wait) -> None:
    compared.press("g", "L")
    panel = compared.window.parts.drawer.sheet(Page.OVERVIEW).widget
    assert isinstance(panel, TablePanel)
    wait(lambda: panel.table.model().rowCount() > 10)
    figures = {index: panel.table.model().index(index, 2).data() for index in range(3)}
    panel.chosen.emit("0")
    spot = compared.desk.current
    assert spot is not None
    assert spot.finding is not None
    assert figures[0].startswith(spot.span.of(compared.desk.sides[spot.side].article.text))


def test_the_comparison_is_written_for_spreadsheets(compared: Reader, tmp_path: Path) -> None:
    compared.answers.save = tmp_path / "tables.csv"
    compared.press("g", "w")
    figures = compared.desk.comparing.result.figures
    rows = list(csv.reader(compared.answers.save.read_text("utf-8-sig").splitlines()))
    assert figures
    assert len(rows) == 1 + len(figures)
    compared.answers.save = tmp_path / "tables.xlsx"
    compared.press("g", "w")
    assert compared.answers.save.read_bytes().startswith(b"PK")


def test_the_library_is_written_where_it_is_in_front(compared: Reader, wait: Wait, tmp_path: Path) -> None:
    compared.press("g", "L")
    panel = compared.window.parts.drawer.sheet(Page.OVERVIEW).widget
    assert isinstance(panel, TablePanel)
    wait(lambda: panel.table.model().rowCount() > 10)
    compared.answers.save = tmp_path / "library.csv"
    compared.press("Tab", "Ctrl+Shift+S")
    rows = list(csv.reader(compared.answers.save.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + panel.table.model().rowCount()
