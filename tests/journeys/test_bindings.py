"""No widget swallows a bound key, offscreen or under X11, and no stream of keys breaks anything."""

import contextlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from briefing.commands.keymap import Keymap, Mode
from briefing.commands.keynames import DIGIT, LETTER, Chord
from briefing.commands.table import all_commands, usual_keymap
from briefing.desk.hints import hints
from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.annotation import Annotation
from briefing.model.span import Span
from briefing.store.port import Store
from briefing.ui.speech import Speech
from briefing.ui.toolactions import key_groups
from tests.journeys.conftest import Reader

pytestmark = pytest.mark.journey


def reading(reader: Reader) -> QWidget:
    return reader.pane(Side.LEFT).view


def selecting(reader: Reader) -> QWidget:
    reader.desk.modes.selecting = True
    return reader.pane(Side.LEFT).view


def hinting(reader: Reader) -> QWidget:
    reader.desk.modes.hints = hints([Spot(Side.LEFT, Span(0, 1))])
    return reader.pane(Side.LEFT).view


def note(reader: Reader) -> QWidget:
    if reader.window.parts.cards.editor is None:
        reader.desk.go(reader.desk.shown()[0])
        reader.window.actions_.edit_note()
    editor = reader.window.parts.cards.editor
    assert editor is not None
    return editor


def finding_words(reader: Reader) -> QWidget:
    reader.window.actions_.show_find()
    return reader.window.parts.find.line


def library(reader: Reader) -> QWidget:
    return reader.window.parts.left.library


def cards(reader: Reader) -> QWidget:
    return reader.window.parts.cards


def memo(reader: Reader) -> QWidget:
    reader.window.parts.tabs.setCurrentWidget(reader.window.parts.memo)
    return reader.window.parts.memo.list


WHERE: tuple[tuple[Mode, Callable[[Reader], QWidget]], ...] = (
    (Mode.READING, reading),
    (Mode.SELECTING, selecting),
    (Mode.HINTING, hinting),
    (Mode.NOTE, note),
    (Mode.TYPING, finding_words),
    (Mode.ANYWHERE, library),
    (Mode.ANYWHERE, cards),
    (Mode.MEMO, memo),
)


def pressable(chord: Chord) -> tuple[str, ...]:
    """A chord with a key for each placeholder."""
    return tuple(key.replace(LETTER, "q").replace(DIGIT, "7") for key in chord)


@pytest.mark.parametrize(("mode", "widget"), WHERE)
def test_every_bound_key_reaches_its_command(
    reader: Reader, mode: Mode, widget: Callable[[Reader], QWidget]
) -> None:
    ran: list[str] = []
    reader.window.keys._run = lambda name, _count, _argument: ran.append(name)
    bindings = usual_keymap().bindings(mode)
    assert bindings
    missed = []
    for chord, command in bindings.items():
        ran.clear()
        where = widget(reader)
        where.setFocus()
        assert QApplication.focusWidget() is where
        reader.press(*pressable(chord))
        if ran != [command]:
            missed.append((chord, command, tuple(ran)))
    assert missed == []


KEYSYMS = {
    "Enter": "Return",
    "Space": "space",
    "PageDown": "Next",
    "PageUp": "Prior",
    "Ctrl": "ctrl",
    "Alt": "alt",
    "Shift": "shift",
    ",": "comma",
    "=": "equal",
    "-": "minus",
}


def pressed_on_the_display(key: str) -> None:
    """Press a key as a keyboard would, for the window that has the display's focus."""
    if len(key) == 1:
        command = ["xdotool", "type", "--", key]
    else:
        names = [KEYSYMS.get(part, part.lower() if len(part) == 1 else part) for part in key.split("+")]
        command = ["xdotool", "key", "+".join(names)]
    subprocess.run(command, check=True, timeout=10)  # noqa: S603


@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") != "xcb", reason="only a display has keys of its own")
@pytest.mark.skipif(shutil.which("xdotool") is None, reason="there is no xdotool here to press keys with")
@pytest.mark.parametrize(("mode", "widget"), WHERE[:4])
def test_every_bound_key_arrives_through_the_display(
    reader: Reader, qtbot: QtBot, mode: Mode, widget: Callable[[Reader], QWidget]
) -> None:
    ran: list[str] = []
    reader.window.keys._run = lambda name, _count, _argument: ran.append(name)
    subprocess.run(["xdotool", "windowfocus", str(int(reader.window.winId()))], check=True, timeout=10)  # noqa: S603, S607
    missed = []
    for chord, command in usual_keymap().own(mode).items():
        ran.clear()
        widget(reader).setFocus()
        for key in pressable(chord):
            pressed_on_the_display(key)
        with contextlib.suppress(Late):
            qtbot.waitUntil(lambda: bool(ran), timeout=1500)
        if ran != [command]:
            missed.append((chord, command, tuple(ran)))
    assert missed == []


@pytest.mark.parametrize("key", ["Ctrl+E", "Ctrl+K", "Ctrl+D", "Space", "Alt+Up", "Alt+Down", "Ctrl+A"])
def test_keys_that_text_widgets_take_are_ours_once_bound(reader: Reader, key: str) -> None:
    ran: list[str] = []
    reader.window.keys._run = lambda name, _count, _argument: ran.append(name)
    reader.window.keys.use(Keymap({Mode.READING: {(key,): "ours"}}))
    reader.press(key)
    assert ran == ["ours"]


@pytest.mark.parametrize("widget", [reading, selecting, hinting, library, cards])
def test_no_input_method_composes_where_keys_are_commands(
    reader: Reader, widget: Callable[[Reader], QWidget]
) -> None:
    where = widget(reader)
    where.setFocus()
    reader.press("Down")
    assert not where.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize("widget", [note, finding_words])
def test_input_methods_compose_where_words_are_typed(
    reader: Reader, widget: Callable[[Reader], QWidget]
) -> None:
    assert widget(reader).testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_questions_by_digit_take_no_input_method(reader: Reader) -> None:
    reader.press("J", "l", "J", "l")
    assert reader.focus() is reader.window.actions_.ask.picker.list
    assert not reader.focus().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    reader.press("Escape", "g", "c")
    assert not reader.focus().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_letters_are_words_in_every_text_box(reader: Reader) -> None:
    reader.press("J", "Enter")
    reader.type("jyxzYGgg5J")
    assert reader.window.actions_.note_text() == "jyxzYGgg5J"
    assert reader.desk.tally()[0] == 0
    reader.press("Escape", "/")
    reader.type("yJ")
    assert reader.window.parts.find.line.text() == "yJ"
    assert reader.desk.tally()[0] == 0


def test_undo_in_a_text_box_undoes_typing_and_no_decision(reader: Reader) -> None:
    reader.press("J", "y", "Enter")
    reader.type("abc")
    reader.press("Ctrl+Z")
    assert reader.window.actions_.note_text() == ""
    assert reader.desk.tally()[0] == 1


def test_backspace_never_deletes_a_mark(reader: Reader) -> None:
    reader.press("4", "G", "v", "h", "]", "n", "Backspace")
    assert len(reader.desk.sides[Side.LEFT].annotations) == 1


@pytest.mark.parametrize("language", list(Language))
def test_the_key_sheet_has_every_binding_of_the_table_and_no_other(language: Language) -> None:
    keymap, speech = usual_keymap(), Speech(language)
    shown = [row for _, rows in key_groups(keymap, speech) for row in rows]
    for mode in Mode:
        for name in dict.fromkeys(keymap.own(mode).values()):
            assert any(title == speech.say(f"commands.{name}") for _, title in shown)
    assert len(shown) == sum(len(set(keymap.own(mode).values())) for mode in Mode)


def test_the_palette_has_every_command_with_its_keys(reader: Reader) -> None:
    reader.press(":")
    listed = reader.window.parts.chooser.list
    words = [listed.item(row).text() for row in range(listed.count())]
    names = all_commands().names()
    assert len(words) == len(names)
    assert all(reader.window.actions_.keys_of(name) in "".join(words) for name in names)


# any stream of keys
LEAVING = {"quit", "article-open", "memo-export", "memo-export-all", "memo-return", "full-screen", "print"}
TYPED = ("数", "字", "a", ",", "1", "*")


def stream(seed: int, length: int) -> Iterator[str]:
    """Keys as a restless hand presses them: bound ones mostly, some that mean nothing, some words."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable stream, nothing secret
    keymap = usual_keymap()
    chords = [
        pressable(chord) for mode in Mode for chord, name in keymap.own(mode).items() if name not in LEAVING
    ]
    for _ in range(length):
        kind = chance.random()
        if kind < 0.75:
            yield from chance.choice(chords)
        elif kind < 0.85:
            yield chance.choice(["Escape", "Enter", "Tab", "Down", "Up", "Left", "Backspace"])
        else:
            yield chance.choice([*"0123456789", *"abcklmq", *TYPED])


def check(reader: Reader) -> None:
    """What holds whatever was pressed."""
    desk = reader.desk
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible() or QApplication.activePopupWidget() is not None  # a menu gives it back
    spot = desk.current
    if spot is not None:
        assert spot.side in desk.sides
        assert spot.span.end <= len(desk.sides[spot.side].article.text)
    for side, one in desk.sides.items():
        assert settled(one.annotations) == settled(desk.store.annotations(one.id))
        assert one.decided == desk.store.decisions(one.id)
        assert desk.carets[side].end <= len(one.article.text)
    decided, total = desk.tally()
    assert 0 <= decided <= total


def settled(annotations: tuple[Annotation, ...]) -> list[Annotation]:
    """The annotations without what is being typed in them, which the desk reads when it is left."""
    return [replace(one, draft=None) for one in annotations]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # said of every menu offscreen
@pytest.mark.parametrize("seed", range(6))
def test_any_stream_of_keys_leaves_everything_valid_and_loses_nothing(reader: Reader, seed: int) -> None:
    reader.press("J", "Enter")
    reader.type("留下的话")
    reader.press("Ctrl+Enter", "J", "Enter")
    reader.type("草稿的话")
    reader.press("Escape")
    store = reader.desk.store
    articles = [held.id for held in store.articles()]
    for key in stream(seed, 120):
        if key in TYPED and not key.isascii():
            reader.type(key)
        else:
            reader.press(key)
        check(reader)
    for _ in range(4):
        reader.press("Escape")
    before = {article: (store.annotations(article), store.decisions(article)) for article in articles}
    reader.restart()
    store = reader.desk.store
    assert {one: (store.annotations(one), store.decisions(one)) for one in articles} == before
    while store.redo() is not None:
        pass
    assert "留下的话" in kept_words(store)


def kept_words(store: Store) -> set[str]:
    """Every wording of every note: present, earlier, and in the bin."""
    notes = [note for held in store.articles() for note in store.annotations(held.id)]
    binned = [one.annotation for one in store.bin()]
    earlier = {one.body for note in (*notes, *binned) for one in store.history(note.id)}
    return earlier | {note.body for note in (*notes, *binned)}


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here to run a window under")
@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") == "xcb", reason="this is the run under X11")
def test_the_same_keys_act_under_x11(tmp_path: Path) -> None:
    read, written = os.pipe()
    with subprocess.Popen(  # noqa: S603
        ["Xvfb", "-displayfd", str(written), "-screen", "0", "1600x1000x24"],  # noqa: S607
        pass_fds=[written],
        stderr=subprocess.DEVNULL,
    ) as screen:
        os.close(written)
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        try:
            tests = Path(__file__).parent
            chosen = "bound_key or text_widgets or letters or undo_in or selects or hint or composes"
            options = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'x11'}"]
            files = [str(tests / name) for name in ("test_bindings.py", "test_keyboard.py")]
            run = subprocess.run(  # noqa: S603
                [sys.executable, "-m", "pytest", *options, "-k", chosen, *files],
                env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
        finally:
            screen.terminate()
    assert run.returncode == 0, run.stdout[-4000:]
