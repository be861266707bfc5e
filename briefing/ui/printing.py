"""An article on paper: its text with the analyst's notes numbered in it, and the notes after it."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from briefing.desk.opened import Opened
from briefing.model.annotation import Annotation
from briefing.model.article import ParagraphKind
from briefing.model.span import Span
from briefing.ui.speech import Speech
from briefing.ui.theme import text_font

POINTS = 10.5
_TITLE_POINTS = 15.0


def on_paper(opened: Opened, speech: Speech) -> QTextDocument:
    """The pages of an article."""
    document = QTextDocument()
    document.setDefaultFont(text_font(POINTS, opened.article.language))
    cursor = QTextCursor(document)
    notes = [note for note in opened.annotations if note.body and note.anchor.span is not None]
    _text(cursor, opened, notes)
    cursor.insertBlock()
    cursor.insertText(speech.source(opened.article), _look(italic=True))
    for number, note in enumerate(notes, start=1):
        cursor.insertBlock()
        cursor.insertText(f"[{number}] ", _look(bold=True))
        cursor.insertText(f"{note.target.exact}  ", _look(italic=True))
        cursor.insertText(note.body, _look())
    return document


def print_to(printer: QPrinter, opened: Opened, speech: Speech) -> None:
    """Put an article on a printer's paper."""
    on_paper(opened, speech).print_(printer)


def _text(cursor: QTextCursor, opened: Opened, notes: list[Annotation]) -> None:
    """The paragraphs, with the number of each note after the words that it is about."""
    ends = {note.anchor.span.end: number for number, note in enumerate(notes, start=1) if note.anchor.span}
    article = opened.article
    for place, paragraph in enumerate(article.paragraphs):
        if place:
            cursor.insertBlock()
        title = paragraph.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
        look = _look(bold=title, points=_TITLE_POINTS if paragraph.kind is ParagraphKind.TITLE else POINTS)
        at = paragraph.span.start
        for end in sorted(one for one in ends if paragraph.span.start < one <= paragraph.span.end):
            cursor.insertText(Span(at, end).of(article.text), look)
            cursor.insertText(f"[{ends[end]}]", _look(bold=True))
            at = end
        cursor.insertText(Span(at, paragraph.span.end).of(article.text), look)


def _look(*, bold: bool = False, italic: bool = False, points: float = POINTS) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    look.setFontItalic(italic)
    look.setFontPointSize(points)
    return look
