"""Where a span of an article stands on the page of its Qt document."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from briefing.model.span import Span
from briefing.ui.positions import Positions


def rectangles(document: QTextDocument, positions: Positions, span: Span) -> tuple[QRectF, ...]:
    """One rectangle a line that the span runs over, glyph-high, in document coordinates."""
    start, end = positions.position(span.start), positions.end_position(span.end)
    block = document.findBlock(start)
    found: list[QRectF] = []
    while block.isValid() and block.position() <= end:
        found += _in_block(document, block, start, end)
        block = block.next()
    return tuple(found)


def _in_block(document: QTextDocument, block: QTextBlock, start: int, end: int) -> list[QRectF]:
    # A kept block layout or line outlives its owner and crashes: both are used here and let go.
    outline = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    if layout.lineCount() == 0:  # not laid out yet: a line that isn't there crashes
        return []
    origin = outline.topLeft() + layout.lineAt(0).position()
    first = layout.lineAt(0).position()
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(start - block.position(), line.textStart())
        finish = min(end - block.position(), line.textStart() + line.textLength())
        if begin < finish:
            left, right = _x(line.cursorToX(begin)), _x(line.cursorToX(finish))
            top = origin.y() + line.y() - first.y()
            found.append(
                QRectF(origin.x() - first.x() + left, top, right - left, line.ascent() + line.descent())
            )
    return found


def _x(place: object) -> float:
    return float(place[0]) if isinstance(place, tuple) else float(place)  # type: ignore[arg-type]
