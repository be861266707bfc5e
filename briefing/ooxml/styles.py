"""A document's styles as a part of their own, from a few definitions."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.ooxml.markup import element, quoted
from briefing.ooxml.names import DECLARED, HEAD
from briefing.ooxml.paragraphs import PLAIN as UNSET
from briefing.ooxml.paragraphs import Layout
from briefing.ooxml.runs import PLAIN, Look


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its id, the name that Word knows it by, and what it sets.

    `ours` marks a name that Word has no style of; a character style sets no layout.
    """

    id: str
    name: str
    look: Look = PLAIN
    layout: Layout = UNSET
    based_on: str | None = "Normal"
    following: str | None = None
    is_character: bool = False
    ours: bool = False

    def markup(self) -> str:
        """The style as an element."""
        layout, look = self.layout.properties(), self.look.properties()
        kind = "character" if self.is_character else "paragraph"
        is_default = self.id == "Normal"
        head = f'<w:style w:type="{kind}"' + (' w:default="1"' if is_default else "")
        head += ' w:customStyle="1"' if self.ours else ""
        content = (
            element("name", val=self.name)
            + ("" if self.based_on is None or is_default else element("basedOn", val=self.based_on))
            + (element("next", val=self.following) if self.following else "")
            + "<w:qFormat/>"
            + (f"<w:pPr>{layout}</w:pPr>" if layout and not self.is_character else "")
            + (f"<w:rPr>{look}</w:rPr>" if look else "")
        )
        return f"{head} w:styleId={quoted(self.id)}>{content}</w:style>"


@dataclass(frozen=True, slots=True)
class TableRules:
    """The lines of a table style, in eighths of a point: outside, under the head, between rows."""

    id: str
    outer: int
    inner: int
    sides: bool = True
    colour: str = "808080"

    def markup(self) -> str:
        """The table style as an element."""
        outer, inner = self._line(self.outer), self._line(self.inner)
        side = outer if self.sides else {"val": "nil"}
        across = inner if self.sides else {"val": "nil"}
        borders = (
            element("top", **outer) + element("left", **side) + element("bottom", **outer)
            + element("right", **side) + element("insideH", **inner) + element("insideV", **across)
        )  # fmt: skip
        margins = element("left", w=85, type="dxa") + element("right", w=85, type="dxa")
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId={quoted(self.id)}>'
            + element("name", val=self.id)
            + element("basedOn", val="TableNormal")
            + "<w:tblPr>"
            + element("tblBorders", borders)
            + element("tblCellMar", margins)
            + "</w:tblPr></w:style>"
        )

    def _line(self, width: int) -> dict[str, str | int | None]:
        return {"val": "single", "sz": width, "space": 0, "color": self.colour}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where no style says otherwise: the look, and the languages of the text."""

    look: Look
    latin: str
    chinese: str


_BUILT_IN = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def styles_part(defaults: Defaults, styles: Iterable[Style], tables: Iterable[TableRules]) -> bytes:
    """The whole part."""
    languages = element("lang", val=defaults.latin, eastAsia=defaults.chinese, bidi="ar-SA")
    content = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults.look.properties()}{languages}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        + _BUILT_IN
        + "".join(style.markup() for style in styles)
        + "".join(table.markup() for table in tables)
    )
    return f"{HEAD}<w:styles {DECLARED}>{content}</w:styles>".encode()
