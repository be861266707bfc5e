"""An article as a Qt document: our own blocks, never the article's markup."""

import re
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.span import Span
from briefing.ui.positions import Positions
from briefing.ui.theme import text_font

LONGEST_BLOCK = 5000
_STOP = re.compile(r"[。！？!?；;.][”’」』）)]*")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the user wants text set: size, families, line height, and a column's width in Han characters."""

    points: float = 13.0
    han: str = ""
    latin: str = ""
    line_height: float = 1.7
    column: int = 40
    indented: bool = True

    def layout(self, language: str) -> "Layout":
        """The layout of a text in a language."""
        font = text_font(self.points, language, self.han, self.latin)
        indent = 2.0 if self.indented and language.startswith("zh") else 0.0
        return Layout(font, self.line_height, indent, 0.5 if indent else 0.9, self.column)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: font, line height as a share of the font's, indent and gap of paragraphs in ems."""

    font: QFont
    line_height: float = 1.7
    indent: float = 2.0
    gap: float = 0.5
    column: int = 40


def breaks(article: Article) -> list[int]:
    """Where long paragraphs are parted for display only: after a sentence, as code point offsets."""
    found: list[int] = []
    for paragraph in article.paragraphs:
        at = paragraph.span.start
        while paragraph.span.end - at > LONGEST_BLOCK:
            window = article.text[at : at + LONGEST_BLOCK]
            stops = [m.end() for m in _STOP.finditer(window)]
            at += stops[-1] if stops else LONGEST_BLOCK
            found.append(at)
    return found


def shown_text(article: Article, parted: list[int]) -> str:
    """The article's text with a line end at every place where it is parted."""
    edges = [0, *parted, len(article.text)]
    return "\n".join(article.text[a:b] for a, b in pairwise(edges))


def fill(document: QTextDocument, article: Article, layout: Layout) -> Positions:
    """Put an article into a document; returns the map of its offsets."""
    parted = breaks(article)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(layout.font)
    document.setPlainText(shown_text(article, parted))
    positions = Positions(article.text, parted)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block_format(Paragraph(Span(0, 0)), article.language, layout))
    for paragraph in article.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            _set_paragraph(cursor, positions, paragraph, article.language, layout)
    cursor.endEditBlock()
    return positions


def _set_paragraph(
    cursor: QTextCursor, positions: Positions, paragraph: Paragraph, language: str, layout: Layout
) -> None:
    cursor.setPosition(positions.position(paragraph.span.start))
    cursor.setPosition(positions.end_position(paragraph.span.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(_block_format(paragraph, language, layout))
    if (character := _char_format(paragraph, layout)) is not None:
        cursor.mergeCharFormat(character)


def _block_format(paragraph: Paragraph, language: str, layout: Layout) -> QTextBlockFormat:
    em = layout.font.pointSizeF() * 4 / 3
    form = QTextBlockFormat()
    form.setLineHeight(layout.line_height * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(em * layout.gap)
    match paragraph.kind:
        case ParagraphKind.TITLE:
            form.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setTopMargin(em * 0.5)
            form.setBottomMargin(em)
        case ParagraphKind.HEADING:
            form.setTopMargin(em * 0.9)
            form.setHeadingLevel(min(6, max(1, paragraph.level)))
        case ParagraphKind.LIST_ITEM | ParagraphKind.QUOTATION:
            form.setLeftMargin(em * (1 + max(0, paragraph.level - 1)))
        case ParagraphKind.TABLE_ROW:
            form.setBottomMargin(0)
        case ParagraphKind.BODY if language.startswith("zh") and layout.indent:
            form.setTextIndent(em * layout.indent)
        case _:
            pass
    return form


def _char_format(paragraph: Paragraph, layout: Layout) -> QTextCharFormat | None:
    scale = {ParagraphKind.TITLE: 1.4, ParagraphKind.HEADING: 1.1, ParagraphKind.CAPTION: 0.9}
    if paragraph.kind not in scale:
        return None
    form = QTextCharFormat()
    form.setFontPointSize(layout.font.pointSizeF() * scale[paragraph.kind])
    if paragraph.kind is not ParagraphKind.CAPTION:
        form.setFontWeight(QFont.Weight.DemiBold)
    return form
