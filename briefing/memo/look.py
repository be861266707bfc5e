"""The styles of a profile as Word's."""

from collections.abc import Mapping

from briefing.memo.profile import BASE, Profile, StyleRule
from briefing.messages import Language
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Indent, Layout, Spacing
from briefing.ooxml.runs import Fonts, Look
from briefing.ooxml.styles import Defaults, Style, TableRules, styles_part

EIGHTHS = 8
FONT_LINE = 240
CHARACTER = 100
TABLE = "BriefingTable"

# role -> Word's id, Word's name, whether the name is ours, outline level
_ROLES: dict[str, tuple[str, str, bool, int | None]] = {
    "body": ("BodyText", "Body Text", False, None),
    "title": ("Title", "Title", False, None),
    "subtitle": ("Subtitle", "Subtitle", False, None),
    "heading1": ("Heading1", "heading 1", False, 0),
    "heading2": ("Heading2", "heading 2", False, 1),
    "quotation": ("Quote", "Quote", False, None),
    "list": ("ListParagraph", "List Paragraph", False, None),
    "source": ("Bibliography", "Bibliography", False, None),
    "caption": ("Caption", "caption", False, None),
    "header": ("Header", "header", False, None),
    "footer": ("Footer", "footer", False, None),
    "toc-title": ("TOCHeading", "TOC Heading", False, None),
    "toc1": ("TOC1", "toc 1", False, None),
    "toc2": ("TOC2", "toc 2", False, None),
    "footnote": ("FootnoteText", "footnote text", False, None),
    "comment": ("CommentText", "annotation text", False, None),
    "note": ("AnalystNote", "Analyst Note", True, None),
    "source-quote": ("SourceQuote", "Source Quote", True, None),
    "table": ("TableText", "Table Text", True, None),
    "table-head": ("TableHead", "Table Head", True, None),
    "mark": ("IssuingMark", "Issuing Mark", True, None),
    "head-line": ("HeadLine", "Head Line", True, None),
    "head-field": ("HeadField", "Head Field", True, None),
    "recipient": ("Recipient", "Recipient", True, None),
    "signature": ("SignatureLine", "Signature Line", True, None),
    "colophon": ("Colophon", "Colophon", True, None),
    "chart": ("ChartLine", "Chart Line", True, None),
    "bottom-line": ("BottomLine", "Bottom Line", True, None),
}
_NO_FONTS = Fonts("Times New Roman", "宋体")


def style_id(role: str) -> str:
    """The id of the style of a role."""
    return _ROLES[role][0]


def fonts_of(profile: Profile, role: str) -> Fonts:
    """The fonts that text of a role has."""
    return _fonts(profile.style(role), profile)


def style_sheet(profile: Profile) -> bytes:
    """All styles of a profile as a part."""
    base = profile.style(BASE)
    normal = Style("Normal", "Normal", _look(base, profile), _layout(base, profile), None)
    defaults = Defaults(Look(fonts=_fonts(base, profile), size=base.size), _latin_language(profile), "zh-CN")
    return styles_part(defaults, (normal, *_all(profile)), (_table_rules(profile),))


def missing_styles(profile: Profile, known: Mapping[str, str]) -> tuple[list[str], dict[str, str]]:
    """The styles that a document lacks, and its own ids for those that it has.

    `known` are the document's ids by the names of its styles in small letters.
    """
    has = {style.id: known[style.name.lower()] for style in _all(profile) if style.name.lower() in known}
    missing = [style.markup() for style in _all(profile) if style.id not in has]
    if TABLE.lower() not in known:
        missing.append(_table_rules(profile).markup())
    return missing, has


def _all(profile: Profile) -> list[Style]:
    return [*(_style(role, profile) for role in _ROLES), *_characters()]


def _style(role: str, profile: Profile) -> Style:
    name, known_as, ours, level = _ROLES[role]
    rule = profile.style(role)
    following = "BodyText" if level is not None or role == "title" else None
    layout = _layout(rule, profile, level)
    return Style(name, known_as, _look(rule, profile), layout, following=following, ours=ours)


def _characters() -> tuple[Style, ...]:
    base = "DefaultParagraphFont"
    raised = Look(raised=True)
    return (
        Style("FootnoteReference", "footnote reference", raised, based_on=base, is_character=True),
        Style("CommentReference", "annotation reference", Look(size=8), based_on=base, is_character=True),
        Style("Hyperlink", "Hyperlink", Look(colour="1F4E8C"), based_on=base, is_character=True),
    )


def _look(rule: StyleRule, profile: Profile) -> Look:
    grid = profile.grid
    return Look(
        fonts=_fonts(rule, profile),
        bold=rule.bold,
        italic=rule.italic,
        colour=rule.colour or None,
        spacing=round(grid.spacing * TWIPS_A_POINT) if grid and grid.spacing else None,
        size=rule.size,
    )


def _fonts(rule: StyleRule, profile: Profile) -> Fonts:
    latin, chinese = profile.fonts.get(rule.latin), profile.fonts.get(rule.chinese)
    return Fonts(latin.name if latin else _NO_FONTS.latin, chinese.name if chinese else _NO_FONTS.chinese)


def _layout(rule: StyleRule, profile: Profile, level: int | None = None) -> Layout:
    return Layout(
        keep_next=rule.keep_next or None,
        widow_control=rule.widows,
        off_grid=profile.grid is not None,
        spacing=_spacing(rule),
        indent=_indent(rule),
        align=rule.align or None,
        level=level,
    )


def _spacing(rule: StyleRule) -> Spacing:
    before, after = round(rule.before * TWIPS_A_POINT), round(rule.after * TWIPS_A_POINT)
    if rule.line:
        return Spacing(before, after, round(rule.line * TWIPS_A_POINT))
    if rule.line_of_font:
        return Spacing(before, after, round(rule.line_of_font * FONT_LINE), exact=False)
    return Spacing(before, after)


def _indent(rule: StyleRule) -> Indent | None:
    """Indents by the character for Word, in twips for those who reckon no characters."""
    sides = {"left": rule.left, "right": rule.right, "first": rule.indent, "hanging": rule.hanging}
    given = {side: value for side, value in sides.items() if value}
    if not given:
        return None
    in_twips = {side: round(value * rule.size * TWIPS_A_POINT) for side, value in given.items()}
    # with a hanging indent Word reckons the left one in characters another way than in twips
    counted = {"first": rule.indent, "right": rule.right}
    in_characters = {
        f"{side}_characters": round(value * CHARACTER) for side, value in counted.items() if value
    }
    return Indent(**in_twips, **in_characters)


def _table_rules(profile: Profile) -> TableRules:
    rule = profile.table
    outer, inner = round(rule.outer * EIGHTHS), round(rule.inner * EIGHTHS)
    return TableRules(TABLE, outer, inner, rule.sides, rule.colour)


def _latin_language(profile: Profile) -> str:
    return "en-US" if profile.language is Language.CHINESE else "en-GB"
