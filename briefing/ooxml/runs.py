"""Runs of text: their look, in the order that the schema wants, and the hint that Chinese marks need."""

import re
from dataclasses import dataclass

from briefing.ooxml.markup import element, text

HALF_POINTS = 2
_EAST_ASIAN = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_DATE_HYPHEN = re.compile(r"(?<=\b\d{4})-(?=\d{2}-\d{2}\b)|(?<=\b\d{4}-\d{2})-(?=\d{2}\b)")
_UNBROKEN = "\x1e"  # stands for a hyphen that no line may end after; nothing that XML holds
_PIECES = re.compile(rf"[\n\t{_UNBROKEN}]|[^\n\t{_UNBROKEN}]+")


@dataclass(frozen=True, slots=True)
class Fonts:
    """A font for Latin letters and one for Chinese."""

    latin: str
    chinese: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks where it differs from its style; sizes in points, spacing in twips."""

    style: str | None = None
    fonts: Fonts | None = None
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    spacing: int | None = None
    size: float | None = None
    raised: bool = False

    def properties(self, inner: str = "") -> str:
        """The properties without their element; `inner` is the hint of the fonts."""
        fonts = self.fonts
        half = None if self.size is None else round(self.size * HALF_POINTS)
        return "".join(
            (
                element("rStyle", val=self.style) if self.style else "",
                font_names(fonts, inner or None) if fonts or inner else "",
                "<w:b/><w:bCs/>" if self.bold else "",
                "<w:i/><w:iCs/>" if self.italic else "",
                element("color", val=self.colour) if self.colour else "",
                element("spacing", val=self.spacing) if self.spacing is not None else "",
                element("sz", val=half) + element("szCs", val=half) if half else "",
                element("vertAlign", val="superscript") if self.raised else "",
            )
        )


PLAIN = Look()


def font_names(fonts: Fonts | None, hint: str | None = None) -> str:
    """The element that names a run's fonts; every slot of it, so that none comes from a theme."""
    if fonts is None:
        return element("rFonts", hint=hint)
    latin, chinese = fonts.latin, fonts.chinese
    return element("rFonts", hint=hint, ascii=latin, eastAsia=chinese, hAnsi=latin, cs=latin)


def run(words: str, look: Look = PLAIN) -> str:
    """A run; a newline breaks the line, a tab is one, a date stays on one; nothing for no words."""
    if not words:
        return ""
    properties = look.properties("eastAsia" if _EAST_ASIAN.search(words) else "")
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = _PIECES.findall(_DATE_HYPHEN.sub(_UNBROKEN, text(words)))
    return f"<w:r>{head}{''.join(map(_piece, pieces))}</w:r>"


def _piece(piece: str) -> str:
    if piece == "\n":
        return "<w:br/>"
    if piece == "\t":
        return "<w:tab/>"
    if piece == _UNBROKEN:
        return "<w:noBreakHyphen/>"
    return f'<w:t xml:space="preserve">{piece}</w:t>'
