"""The smaller parts of a document: settings, fonts, footnotes, comments, properties."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.ooxml.markup import element, quoted, text
from briefing.ooxml.names import CUSTOM_PROPERTIES, DECLARED, EXTENDED_PROPERTIES, HEAD, VARIANT_TYPES

_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_COMPATIBLE = "http://schemas.microsoft.com/office/word"
_BANNED_AT_START = "!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗！＂＇），．：；？］｀｜｝～"
_BANNED_AT_END = "([{£¥‘“‹〈《「『【〔〖（．［｛￡￥"


@dataclass(frozen=True, slots=True)
class FontName:
    """A font that the document asks for, and those that may stand in for it."""

    name: str
    instead: tuple[str, ...] = ()
    is_chinese: bool = True


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment's words, and who wrote it when."""

    number: int
    author: str
    written: dt.datetime
    paragraphs: tuple[str, ...]


def settings_part(*, odd_and_even: bool, has_footnotes: bool, language: str) -> bytes:
    """The settings: no prompt, no compatibility mode; Chinese line breaks."""
    content = (
        '<w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="420"/>'
        + ("<w:evenAndOddHeaders/>" if odd_and_even else "")
        + '<w:drawingGridVerticalSpacing w:val="156"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        + element("noLineBreaksAfter", lang="zh-CN", val=_BANNED_AT_END)
        + element("noLineBreaksBefore", lang="zh-CN", val=_BANNED_AT_START)
        + (_separators() if has_footnotes else "")
        + "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
        "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        + "".join(
            element("compatSetting", name=name, uri=_COMPATIBLE, val=value)
            for name, value in (
                ("compatibilityMode", "15"),
                ("overrideTableStyleFontSizeAndJustification", "1"),
                ("enableOpenTypeFeatures", "1"),
                ("doNotFlipMirrorIndents", "1"),
            )
        )
        + "</w:compat>"
        + (
            element("themeFontLang", val="en-US", eastAsia="zh-CN")
            if language == "zh"
            else element("themeFontLang", val="en-GB", eastAsia="zh-CN")
        )
        + '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
    )
    return f"{HEAD}<w:settings {DECLARED}>{content}</w:settings>".encode()


def fonts_part(fonts: Iterable[FontName]) -> bytes:
    """The font table, with the fonts that may stand in."""
    content = "".join(
        f"<w:font w:name={quoted(font.name)}>"
        + (element("altName", val=",".join(font.instead)) if font.instead else "")
        + element("charset", val="86" if font.is_chinese else "00")
        + element("family", val="auto")
        + element("pitch", val="variable")
        + "</w:font>"
        for font in fonts
    )
    return f"{HEAD}<w:fonts {DECLARED}>{content}</w:fonts>".encode()


def footnotes_part(notes: Sequence[tuple[int, str]]) -> bytes:
    """The footnotes: their numbers and paragraphs, after the two separators that Word wants."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
        f'w:lineRule="auto"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for number, kind, mark in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    written = "".join(
        f'<w:footnote w:id="{number}">{paragraphs}</w:footnote>' for number, paragraphs in notes
    )
    return f"{HEAD}<w:footnotes {DECLARED}>{separators}{written}</w:footnotes>".encode()


def comments_part(comments: Iterable[Comment]) -> bytes:
    """The comments of a review copy."""
    written = "".join(
        f'<w:comment w:id="{one.number}" w:author={quoted(one.author)} w:date="{stamp(one.written)}" '
        f"w:initials={quoted(one.author[:2])}>{''.join(one.paragraphs)}</w:comment>"
        for one in comments
    )
    return f"{HEAD}<w:comments {DECLARED}>{written}</w:comments>".encode()


def custom_properties_part(values: Iterable[tuple[str, str]]) -> bytes:
    """Properties of the document that no standard one is there for."""
    written = "".join(
        f'<property fmtid="{_CUSTOM}" pid="{number}" name={quoted(name)}>'
        f"<vt:lpwstr>{text(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values, start=2)
    )
    root = f'<Properties xmlns="{CUSTOM_PROPERTIES}" xmlns:vt="{VARIANT_TYPES}">'
    return f"{HEAD}{root}{written}</Properties>".encode()


def program_part(program: str) -> bytes:
    """The property that names the program that wrote the document."""
    root = f'<Properties xmlns="{EXTENDED_PROPERTIES}">'
    return f"{HEAD}{root}<Application>{text(program)}</Application></Properties>".encode()


def stamp(moment: dt.datetime) -> str:
    """A moment as Word writes it."""
    return moment.replace(tzinfo=None, microsecond=0).isoformat() + "Z"


def _separators() -> str:
    return '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
