"""Note cards: a page of them at a time, Markdown read, the note typed in place."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.desk.opened import Side, Spot
from briefing.messages import Language
from briefing.model.annotation import AnnotationId
from briefing.model.span import Span
from briefing.ui.cardcolumn import PAGE, CardColumn
from briefing.ui.cards import CardText
from briefing.ui.noteeditor import NoteEditor
from briefing.ui.notemarkdown import has_markup, rendered
from briefing.ui.speech import Speech

MANY = 300


def text(number: int, body: str = "note", **more: object) -> CardText:
    spot = Spot(Side.LEFT, Span(number * 10, number * 10 + 4), annotation=AnnotationId(f"a{number}"))
    return CardText(spot, f"quote {number}", f"{body} {number}", **more)  # type: ignore[arg-type]


@pytest.fixture
def watched() -> list[NoteEditor]:
    return []


@pytest.fixture
def column(qtbot: QtBot, watched: list[NoteEditor]) -> Iterator[CardColumn]:
    made = CardColumn(Speech(Language.ENGLISH), watched.append)
    qtbot.addWidget(made)
    made.resize(300, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    QApplication.processEvents()


def there(column: CardColumn) -> list[int]:
    """The numbers of the cards that are made, from top to bottom."""
    order = sorted(column._cards.values(), key=column._column.indexOf)
    return [card.text.spot.span.start // 10 for card in order]


def test_of_many_cards_only_a_page_is_made(column: CardColumn) -> None:
    column.show_cards(tuple(text(n) for n in range(MANY)), None)
    assert there(column) == list(range(PAGE))
    assert str(MANY - PAGE) in column._below.text()
    assert column._above.isHidden()


def test_the_page_follows_the_current_place(column: CardColumn) -> None:
    texts = tuple(text(n) for n in range(MANY))
    column.show_cards(texts, None)
    column.follow(texts[200].spot)
    assert 200 in there(column)
    assert len(there(column)) == PAGE
    assert column._cards[texts[200].spot].property("current") is True
    column.follow(texts[0].spot)
    assert there(column)[0] == 0


def test_cards_that_stay_the_same_are_not_made_anew(column: CardColumn) -> None:
    texts = tuple(text(n) for n in range(5))
    column.show_cards(texts, None)
    kept = dict(column._cards)
    changed = (*texts[:2], text(2, "other"), *texts[3:], text(5))
    column.show_cards(changed, None)
    assert there(column) == [0, 1, 2, 3, 4, 5]
    assert [column._cards[t.spot] is kept.get(t.spot) for t in changed] == [
        True,
        True,
        False,
        True,
        True,
        False,
    ]


def test_a_card_inserted_between_stands_between(column: CardColumn) -> None:
    column.show_cards((text(1), text(5)), None)
    column.show_cards((text(1), text(3), text(5)), None)
    assert there(column) == [1, 3, 5]
    column.show_cards((text(5),), None)
    assert there(column) == [5]
    column.show_cards((), None)
    assert there(column) == []
    assert column._empty.isVisible()


def test_a_note_is_typed_on_its_card_among_the_others(column: CardColumn, watched: list[NoteEditor]) -> None:
    column.show_cards((text(1), text(5)), None)
    column.edit(text(3))
    assert there(column) == [1, 3, 5]
    assert watched == [column.editor]
    assert QApplication.focusWidget() is column.editor
    column.show_cards((text(1),), None)
    assert there(column) == [1, 3, 5]
    column.close_editor()
    assert there(column) == [1]
    assert column.editor is None


def test_the_note_before_is_left_when_another_is_opened(column: CardColumn) -> None:
    column.show_cards((text(1), text(5)), None)
    column.edit(text(1))
    column.edit(text(5))
    assert column.editing == text(5).spot
    assert there(column) == [1, 5]


def test_what_is_typed_is_told_with_its_place(column: CardColumn, qtbot: QtBot) -> None:
    column.edit(text(3, ""))
    assert column.editor is not None
    with qtbot.waitSignal(column.typed) as heard:
        column.editor.setPlainText("half")
    assert heard.args == [text(3).spot, "half"]


def test_a_card_says_its_style_tags_and_links(column: CardColumn) -> None:
    column.show_cards((text(1, tags=("funds",), style=4, links=("→ repeats  x",)),), None)
    (card,) = column._cards.values()
    assert "#funds" in card.accessibleName()
    assert "→ repeats" in card.accessibleName()
    from PySide6.QtWidgets import QLabel

    said = [label.text() for label in card.findChildren(QLabel)]
    assert any(line.startswith("4 ") for line in said)


@pytest.mark.parametrize(
    ("note", "markup"),
    [
        ("plain words, 12.5% and more", False),
        ("**bold**", True),
        ("- one\n- two", True),
        ("# head", True),
        ("3. third", True),
        ("two\nlines", True),
        ("`code`", True),
        ("2+2-1", False),
    ],
)
def test_notes_with_markup_are_told_from_plain_ones(note: str, markup: bool) -> None:
    assert has_markup(note) is markup


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("**bold** and *slanted*", "<strong>bold</strong> and <em>slanted</em>"),
        ("- one\n- two", "<li>one</li>"),
        ("one\ntwo", "one<br />\ntwo"),
        ("~~gone~~", "<s>gone</s>"),
        ("<img src='file:///etc/passwd'>", "&lt;img src="),
        ("<script>x</script>", "&lt;script&gt;"),
        ("![p](file:///etc/passwd)", "<p>![p](file"),
    ],
)
def test_markdown_is_read_and_nothing_else(note: str, html: str) -> None:
    assert html in rendered(note)
    assert "<img" not in rendered(note)
    assert "<script" not in rendered(note)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_an_address_that_runs_something_is_no_link(address: str) -> None:
    assert "href" not in rendered(f"[here]({address})")
