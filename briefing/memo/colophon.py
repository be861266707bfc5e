"""The lines at the foot of an official document's last page: who else gets it, who printed it."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from briefing.memo.look import style_id
from briefing.memo.profile import Profile
from briefing.memo.titles import width_of
from briefing.ooxml.markup import element
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Layout, Tab, paragraph, twips
from briefing.ooxml.runs import run

THICK, THIN = 8, 6  # eighths of a point: 0.35 mm and 0.25 mm
_BLANK = "　"
_LINE = 1.5


def colophon(lines: Sequence[str], profile: Profile) -> str:
    """Lines that end on the bottom of the text area; thick rules above and below, thin ones between.

    Each stands in a frame of its own, placed from the page's upper edge: LibreOffice puts neither a table
    nor lines of one frame with rules between them there.
    """
    rule = profile.style("colophon")
    width, size = twips(profile.page.text_width), round(rule.size * TWIPS_A_POINT)
    pitch = round((rule.line or rule.size * _LINE) * TWIPS_A_POINT)
    heights = [ceil(max(1, width_of(line)) * size / (width - 2 * size)) * pitch for line in lines]
    top = twips(profile.page.height - profile.page.bottom) - sum(heights)
    tabs = (Tab(width - size, "right"),)
    written = []
    for number, (line, height, below) in enumerate(zip(lines, heights, accumulate(heights), strict=True)):
        layout = Layout(
            style_id("colophon"),
            frame=_frame(width, height, top + below - height),
            borders=_rules(is_first=number == 0, is_last=number == len(lines) - 1),
            tabs=tabs,
        )
        written.append(paragraph(run(_BLANK + line), layout))
    return "".join(written) + paragraph("")


def _frame(width: int, height: int, top: int) -> str:
    return element(
        "framePr",
        w=width,
        h=height,
        hRule="exact",
        wrap="around",
        vAnchor="page",
        hAnchor="margin",
        x=1,
        y=top,
    )


def _rules(*, is_first: bool, is_last: bool) -> str:
    above = _rule("top", THICK if is_first else THIN)
    return above + (_rule("bottom", THICK) if is_last else "")


def _rule(side: str, size: int) -> str:
    return element(side, val="single", sz=size, space=0, color="000000")
