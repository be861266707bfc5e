"""What holds for the text inside an element: its kind, its marks, whether it is seen, bold or centred."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.article import ParagraphKind

SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "applet",
        "canvas",
        "svg",
        "math",
        "audio",
        "video",
        "map",
        "select",
        "button",
        "textarea",
        "datalist",
        "head",
        "title",
        "noframes",
        "frameset",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "blockquote",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KINDS = {
    "blockquote": ParagraphKind.QUOTATION,
    "figcaption": ParagraphKind.CAPTION,
    "caption": ParagraphKind.CAPTION,
    "li": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
}
_LANDMARKS = frozenset(["nav", "header", "footer", "aside", "article", "main", "form", "figure"])
_STRONG = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"))
_TELLING = SKIPPED | _LANDMARKS | _STRONG | frozenset(_KINDS) | {"center", "pre", "a"}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_WHITE = re.compile(r"(?<![-\w])color\s*:\s*(#fff(?:fff)?|white)\b", re.IGNORECASE)
_ON_WHITE = re.compile(r"background(?:-color)?\s*:\s*(#fff(?:fff)?|white)\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BOLD_CLASS = re.compile(r"\bstrong-bold\b|\bbold\b", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:^|[-_\s])(?:img|image|pic|picture|photo)[-_]?(?:desc|descr|caption|info|intro|text)|caption",
    re.IGNORECASE,
)
_MARKS = 400


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for the text inside an element; shared by all that change nothing."""

    kind: ParagraphKind = ParagraphKind.BODY
    level: int = 0
    marks: str = ""
    address: str = ""
    skipped: bool = False
    hidden: bool = False
    strong: bool = False
    centred: bool = False
    lines: bool = False


def inside(frame: Frame, tag: str, attributes: Mapping[str, str], depth: int) -> Frame:
    """What holds inside an element; the same frame where it changes nothing."""
    if not attributes and tag not in _TELLING:
        return frame
    style = attributes.get("style", "")
    marks = frame.marks if tag in ("html", "body") else _marks(frame.marks, tag, attributes)
    kind, level = _kind(frame, tag, depth, attributes)
    return Frame(
        kind,
        level,
        marks,
        attributes.get("href", "").strip() or frame.address if tag == "a" else frame.address,
        tag in SKIPPED,
        frame.hidden or _hides(style, attributes),
        frame.strong or tag in _STRONG or _is_bold(style, attributes),
        frame.centred
        or tag == "center"
        or attributes.get("align", "") == "center"
        or bool(style and _CENTRED.search(style)),
        frame.lines or tag == "pre",
    )


def _kind(frame: Frame, tag: str, depth: int, attributes: Mapping[str, str]) -> tuple[ParagraphKind, int]:
    kind = _KINDS.get(tag)
    if kind is ParagraphKind.HEADING:
        return kind, int(tag[1])
    if kind is ParagraphKind.LIST_ITEM:
        return kind, max(1, depth)
    if kind is not None:
        return kind, 0
    if _CAPTION.search(f"{attributes.get('class', '')} {attributes.get('id', '')}"):
        return ParagraphKind.CAPTION, 0
    return frame.kind, frame.level


def _is_bold(style: str, attributes: Mapping[str, str]) -> bool:
    return bool(
        _BOLD.search(style)
        or _BOLD_CLASS.search(attributes.get("cms-style", "") + attributes.get("class", ""))
    )


def _hides(style: str, attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return True
    return bool(style) and bool(_HIDING.search(style) or (_WHITE.search(style) and _ON_WHITE.search(style)))


def _marks(outer: str, tag: str, attributes: Mapping[str, str]) -> str:
    own = f"{attributes.get('id', '')} {attributes.get('class', '')}".strip()
    if tag in _LANDMARKS:
        own = f"<{tag}> {own}"
    return f"{outer} {own}"[-_MARKS:].strip() if own else outer
