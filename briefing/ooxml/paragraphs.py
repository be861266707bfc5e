"""Paragraphs, and the breaks between them."""

from dataclasses import dataclass

from briefing.ooxml.markup import element

TWIPS_A_POINT = 20
TWIPS_A_MILLIMETRE = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Indent:
    """Indents in twips, and in hundredths of a character where Word should reckon them so."""

    left: int | None = None
    right: int | None = None
    first: int | None = None
    hanging: int | None = None
    right_characters: int | None = None
    first_characters: int | None = None

    def markup(self) -> str:
        """The indents as an element."""
        return element(
            "ind",
            left=self.left,
            rightChars=self.right_characters,
            right=self.right,
            firstLineChars=self.first_characters,
            firstLine=self.first,
            hanging=self.hanging,
        )


@dataclass(frozen=True, slots=True)
class Spacing:
    """The space before and after a paragraph and of its lines, in twips; `exact` or the font's lines."""

    before: int | None = None
    after: int | None = None
    line: int | None = None
    exact: bool = True

    def markup(self) -> str:
        """The spacing as an element."""
        rule = None if self.line is None else "exact" if self.exact else "auto"
        return element("spacing", before=self.before, after=self.after, line=self.line, lineRule=rule)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line under a paragraph: its width in eighths of a point, its colour."""

    width: int
    colour: str = "000000"
    space: int = 0

    def markup(self) -> str:
        """The rule as one of a paragraph's borders."""
        return element("bottom", val="single", sz=self.width, space=self.space, color=self.colour)


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop at twips from the left."""

    at: int
    align: str = "left"
    leader: str | None = None

    def markup(self) -> str:
        """The stop as an element."""
        return element("tab", val=self.align, leader=self.leader, pos=self.at)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph is set where it differs from its style."""

    style: str | None = None
    keep_next: bool | None = None
    keep_lines: bool = False
    page_before: bool = False
    frame: str = ""
    widow_control: bool | None = None
    borders: str = ""
    tabs: tuple[Tab, ...] = ()
    off_grid: bool = False
    spacing: Spacing | None = None
    indent: Indent | None = None
    align: str | None = None
    level: int | None = None

    def properties(self) -> str:
        """The properties without their element, in the order that the schema wants."""
        stops = "".join(tab.markup() for tab in self.tabs)
        return "".join(
            (
                element("pStyle", val=self.style) if self.style else "",
                _switch("keepNext", self.keep_next),
                "<w:keepLines/>" if self.keep_lines else "",
                "<w:pageBreakBefore/>" if self.page_before else "",
                self.frame,
                _switch("widowControl", self.widow_control),
                f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "",
                f"<w:tabs>{stops}</w:tabs>" if stops else "",
                element("snapToGrid", val=0) if self.off_grid else "",
                self.spacing.markup() if self.spacing else "",
                self.indent.markup() if self.indent else "",
                element("jc", val=self.align) if self.align else "",
                "" if self.level is None else element("outlineLvl", val=self.level),
            )
        )


PLAIN = Layout()


def paragraph(content: str, layout: Layout = PLAIN, section: str = "") -> str:
    """A paragraph; `section` ends a section of the document with it."""
    properties = layout.properties() + section
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{content}</w:p>"


def _switch(name: str, on: bool | None) -> str:  # noqa: FBT001
    """A setting turned on or off; nothing where the style's holds."""
    return "" if on is None else element(name) if on else element(name, val=0)


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * TWIPS_A_MILLIMETRE)
