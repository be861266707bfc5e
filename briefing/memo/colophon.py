"""The table at the foot of an official document's last page: who else gets it, who printed it."""

from collections.abc import Sequence

from briefing.memo.look import style_id
from briefing.ooxml.markup import element
from briefing.ooxml.paragraphs import Layout, Tab, paragraph
from briefing.ooxml.runs import run

THICK, THIN = 8, 6  # eighths of a point: 0.35 mm and 0.25 mm
_INSET = 280


def colophon(lines: Sequence[str], width: int) -> str:
    """A table on the bottom of the text area; thick rules above and below, thin ones between."""
    rows = "".join(_row(line, width) for line in lines)
    return f"<w:tbl>{_properties(width)}<w:tblGrid>{element('gridCol', w=width)}</w:tblGrid>{rows}</w:tbl>"


def _row(line: str, width: int) -> str:
    tab = Tab(width - 2 * _INSET, "right")
    content = paragraph(run(line), Layout(style_id("colophon"), tabs=(tab,)))
    size = element("tcW", w=width, type="dxa")
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>{size}</w:tcPr>{content}</w:tc></w:tr>"


def _properties(width: int) -> str:
    def line(side: str, size: int) -> str:
        return element(side, val="single", sz=size, space=0, color="000000")

    nothing = {"val": "nil"}
    borders = (
        line("top", THICK)
        + element("left", **nothing)
        + line("bottom", THICK)
        + element("right", **nothing)
        + line("insideH", THIN)
    )
    margins = element("left", w=_INSET, type="dxa") + element("right", w=_INSET, type="dxa")
    place = element("tblpPr", vertAnchor="margin", horzAnchor="margin", tblpX=0, tblpYSpec="bottom")
    return element(
        "tblPr",
        place
        + element("tblW", w=width, type="dxa")
        + element("tblBorders", borders)
        + element("tblLayout", type="fixed")
        + element("tblCellMar", margins)
        + element("tblLook", val="0000"),
    )
