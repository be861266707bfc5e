"""The one canonical text: which characters it holds, and what among them may deceive a reader."""

import re

from briefing.loading.block import Ledger
from briefing.loading.characters import clean

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
WIDE = HAN + "\u2014\u2018-\u201d\u2026\u3000-\u3004\u3008-\u303f\uff00-\uffef"

_SPACES = re.compile(r"[ \t\n]+")
_WIDE_LINE_END = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t\n]*(?=[{WIDE}])")
_REFERRED_TO = re.compile("[\0\r\u2028\u2029\x85\x0b\x0c\ud800-\udfff]")
_EDGES = " \t\n\xa0\u3000"

_DECEPTIVE = {
    "bidi-controls": re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]"),
    "zero-width": re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]"),
    "tag-characters": re.compile("[\U000e0000-\U000e007f]"),
    "look-alikes": re.compile(
        r"(?:(?<![A-Za-zА-я])[ЗзОоlOI](?=[.,]?\d|%)|(?<=\d)[ЗзОоlO](?![A-Za-zА-я]))|[０-９]{2}|[𝟎-𝟿]|[٠-٩۰-۹]"
    ),
    "combining": re.compile("[\u0300-\u036f\u0483-\u0489]{9}"),
    "controls": re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"),
}


def canonical(text: str, ledger: Ledger) -> str:
    """The text with NUL dropped, lone surrogates replaced and every line end a newline; no other change."""
    found = clean(text)
    if found.nul:
        ledger.notice("nul-dropped", count=found.nul)
    if found.lone:
        ledger.notice("surrogates-replaced", count=found.lone)
    return found.text


def warn(text: str, ledger: Ledger) -> None:
    """Note what in the text may show a reader something else than it says."""
    if text.isascii() and text.isprintable():
        return
    for name, pattern in _DECEPTIVE.items():
        count = sum(1 for _ in pattern.finditer(text))
        if count:
            ledger.notice(name, count=count)


def one_line(text: str) -> str:
    """The text as one line: white space collapsed as a browser does, none between Han at a line's end."""
    if _REFERRED_TO.search(text):
        text = clean(text).text
    if "\n" in text:
        text = _WIDE_LINE_END.sub("", text)
    line = _SPACES.sub(" ", text).strip(_EDGES)
    return "" if line.isspace() else line


def squeezed(text: str) -> str:
    """The text without any white space, to compare by."""
    return "".join(text.split())
