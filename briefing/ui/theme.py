"""Colours, type and spacing: read from a theme file, given to every widget by the window."""

from dataclasses import dataclass, fields
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from briefing import resources

SPACING = (0, 4, 8, 12, 16, 24, 32)
HAN_FAMILIES = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
)
PLAIN_FAMILIES = (
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
)
LATIN_FAMILIES = ("Source Serif 4", "Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif")

# Adjacent full-width punctuation closes up, in fonts that know how.
_COMPRESSED = ("chws",)


class ThemeName(Enum):
    """A look that comes with the program."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by its role, as `#rrggbb`."""

    window: str
    panel: str
    page: str
    ink: str
    soft: str
    line: str
    accent: str
    on_accent: str
    selection: str
    focus: str
    figure_fill: str
    figure_line: str
    measure_fill: str
    measure_line: str
    note_fill: str
    note_line: str
    link_fill: str
    link_line: str
    current: str
    accepted: str
    rejected: str
    snoozed: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A look: its colours and whether it is a dark one."""

    name: ThemeName
    dark: bool
    colours: Colours
    fills: tuple[str, ...]
    lines: tuple[str, ...]

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(getattr(self.colours, role))

    def style_fill(self, style: int) -> QColor:
        """The pale ground of a style of own marks, from 1."""
        return QColor(self.fills[(style - 1) % len(self.fills)])

    def style_colour(self, style: int) -> QColor:
        """The line and glyph of a style of own marks, from 1."""
        return QColor(self.lines[(style - 1) % len(self.lines)])

    def palette(self) -> QPalette:
        """The colours as Qt's widgets take them."""
        roles = QPalette.ColorRole
        colours = {
            roles.Window: "window",
            roles.WindowText: "ink",
            roles.Base: "page",
            roles.AlternateBase: "panel",
            roles.Text: "ink",
            roles.Button: "panel",
            roles.ButtonText: "ink",
            roles.BrightText: "current",
            roles.Highlight: "selection",
            roles.HighlightedText: "ink",
            roles.ToolTipBase: "panel",
            roles.ToolTipText: "ink",
            roles.PlaceholderText: "soft",
            roles.Link: "accent",
            roles.Mid: "line",
            roles.Dark: "soft",
        }
        palette = QPalette()
        for role, name in colours.items():
            palette.setColor(role, self.colour(name))
        return palette

    def sheet(self) -> str:
        """The style sheet of panels, lists, cards and bars."""
        colours = {field.name: getattr(self.colours, field.name) for field in fields(Colours)}
        template = resources.resource("themes", "window.qss").read_text(encoding="utf-8")
        for name in sorted(colours, key=len, reverse=True):
            template = template.replace(f"@{name}", colours[name])
        return template


def load_theme(name: ThemeName) -> Theme:
    """A theme that comes with the program."""
    read = resources.table("themes", f"{name.value}.toml")
    styles = read["styles"]
    return Theme(
        name, read["dark"], Colours(**read["colours"]), tuple(styles["fills"]), tuple(styles["lines"])
    )


def text_font(points: float, language: str = "zh", han: str = "", latin: str = "") -> QFont:
    """The font for reading; Han and Latin families both named, the language's own first.

    `han` and `latin` are families that the user prefers.
    """
    chinese, western = [han, *HAN_FAMILIES], [latin, *LATIN_FAMILIES]
    families = [*western, *chinese] if language == "en" or latin else [*chinese, *western]
    font = QFont(present(families) or [QFont().defaultFamily()])
    font.setPointSizeF(points)
    for feature in _COMPRESSED:
        font.setFeature(QFont.Tag(feature), 1)
    return font


def interface_font(points: float = 10.0) -> QFont:
    """The font of panels and bars."""
    font = QFont(present(PLAIN_FAMILIES) or [QFont().defaultFamily()])
    font.setPointSizeF(points)
    return font


def present(families: list[str] | tuple[str, ...]) -> list[str]:
    """Those of the families that this machine has."""
    here = set(QFontDatabase.families())
    return [family for family in families if family in here]


def draws_chinese() -> bool:
    """Whether any font of this machine covers Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
