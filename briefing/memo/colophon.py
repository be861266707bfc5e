"""The lines at the foot of an official document's last page: who else gets it, who printed it."""

from collections.abc import Sequence
from math import ceil

from briefing.memo.look import style_id
from briefing.memo.profile import Profile
from briefing.memo.titles import width_of
from briefing.ooxml.markup import element
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Layout, Tab, paragraph, twips
from briefing.ooxml.runs import run

THICK, THIN = 8, 6  # eighths of a point: 0.35 mm and 0.25 mm


def colophon(lines: Sequence[str], profile: Profile) -> str:
    """A table that ends on the bottom of the text area; thick rules above and below, thin ones between.

    It is placed from the page's upper edge by its own height: LibreOffice knows no other way.
    """
    rule, width = profile.style("colophon"), twips(profile.page.text_width)
    inset = round(rule.size * TWIPS_A_POINT)
    room = (width - 2 * inset) / inset
    pitch = round((rule.line or rule.size * 1.5) * TWIPS_A_POINT)
    heights = [ceil(max(1, width_of(line)) / room) * pitch for line in lines]
    top = twips(profile.page.height - profile.page.bottom) - sum(heights)
    rows = "".join(_row(line, width, inset, height) for line, height in zip(lines, heights, strict=True))
    grid = element("tblGrid", element("gridCol", w=width))
    return f"<w:tbl>{_properties(width, inset, top)}{grid}{rows}</w:tbl>{paragraph('')}"


def _row(line: str, width: int, inset: int, height: int) -> str:
    tab = Tab(width - 2 * inset, "right")
    content = paragraph(run(line), Layout(style_id("colophon"), tabs=(tab,)))
    size = element("tcW", w=width, type="dxa")
    rules = "<w:cantSplit/>" + element("trHeight", val=height, hRule="atLeast")
    return f"<w:tr><w:trPr>{rules}</w:trPr><w:tc><w:tcPr>{size}</w:tcPr>{content}</w:tc></w:tr>"


def _properties(width: int, inset: int, top: int) -> str:
    place = element("tblpPr", vertAnchor="page", horzAnchor="margin", tblpX=0, tblpY=top)
    borders = _line("top", THICK) + _line("bottom", THICK) + _line("insideH", THIN)
    margins = element("left", w=inset, type="dxa") + element("right", w=inset, type="dxa")
    return element(
        "tblPr",
        place
        + element("tblW", w=width, type="dxa")
        + element("tblBorders", borders)
        + element("tblLayout", type="fixed")
        + element("tblCellMar", margins)
        + element("tblLook", val="0000"),
    )


def _line(side: str, size: int) -> str:
    return element(side, val="single", sz=size, space=0, color="000000")
