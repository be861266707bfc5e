"""Bytes to text: by byte order mark, by declaration, else by what the bytes look like."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from briefing.loading.block import Ledger
from briefing.resources import table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 8_000
_BEYOND = re.compile(rb"[\x80-\xff]")
_ODD = re.compile("[\ufffd\ue000-\uf8ff]")
_ASCII = re.compile("[\0-\x7f]")
_PRINTED = re.compile(r"[ -~\r\n\t]")
_LEAST = 4
_DAMAGED = 0.1
_ORDINARY = 0.6
_LIKELY = 0.3
_LATIN = "cp1252"
_MOSTLY = 0.7
_WINDOW = 64 << 10


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the charset that it was read by."""

    text: str
    charset: str


def decode(data: bytes, ledger: Ledger, declared: str = "") -> Decoded:
    """The text of the bytes; every byte is accounted for, the unreadable ones as U+FFFD, and noted.

    `declared` is what an envelope says, the bytes' own declaration is looked up here.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, charset, ledger)
    wide = _wide(data)
    if wide:
        ledger.notice("charset-detected", charset=wide)
        return Decoded(data.decode(wide, "replace"), wide)
    said = _known(declared) or _declaration(data)
    text = _strictly(data, "utf-8")
    if text is not None:
        if said not in ("", "utf-8") and not data.isascii():
            ledger.notice("charset-corrected", declared=said, charset="utf-8")
        return Decoded(text, "utf-8")
    return _legacy(data, said, ledger)


def _marked(data: bytes, mark: bytes, charset: str, ledger: Ledger) -> Decoded:
    while data.startswith(mark):
        data = data[len(mark) :]
    return Decoded(_replacing(data, charset, ledger), charset)


def _legacy(data: bytes, said: str, ledger: Ledger) -> Decoded:
    if said == "utf-8" or not said:
        damaged = _nearly_utf8(data)
        if damaged is not None:
            ledger.notice("bytes-replaced", count=damaged.count("\ufffd"))
            return Decoded(damaged, "utf-8")
    best = _likeliest(data, said)
    if best is None:
        return Decoded(_replacing(data, said or "utf-8", ledger), said or "utf-8")
    if said and best != said:
        ledger.notice("charset-corrected", declared=said, charset=best)
    elif not said:
        ledger.notice("charset-detected", charset=best)
    return Decoded(_replacing(data, best, ledger), best)


def _likeliest(data: bytes, said: str) -> str | None:
    """The legacy charset that reads the bytes as the most ordinary text."""
    sample = _telling(data)
    scores = {charset: _ordinary(sample.decode(charset, "replace")) for charset in _charsets()["tried"]}
    if not _is_mostly_ascii(data[:_WINDOW]):
        scores[_LATIN] = 0.0
    if said in scores:
        scores[said] += 0.1
    best = max(scores, key=lambda charset: scores[charset])
    return best if scores[best] > _LIKELY else None


def _is_mostly_ascii(data: bytes) -> bool:
    """Whether the bytes may be text in Latin letters, which has few that are not ASCII."""
    return len(_BEYOND.findall(data)) < (1 - _MOSTLY) * len(data)


def _telling(data: bytes) -> bytes:
    """The part of the bytes that can tell charsets apart: from the first that is not ASCII on."""
    first = _BEYOND.search(data)
    start = first.start() if first else 0
    return data[start : start + _SAMPLE]


def _ordinary(text: str) -> float:
    """How ordinary a text is: the share of common characters among those beyond ASCII, less the oddities."""
    beyond = len(text) - len(_ASCII.findall(text))
    if not beyond:
        return 0.0
    return (len(_common().findall(text)) - 4 * len(_ODD.findall(text))) / beyond


def _nearly_utf8(data: bytes) -> str | None:
    """The text by UTF-8 where all but a few bytes are; None where it is something else."""
    sample = _telling(data).decode("utf-8", "replace")
    beyond = len(sample) - len(_ASCII.findall(sample))
    return data.decode("utf-8", "replace") if sample.count("\ufffd") <= _DAMAGED * beyond else None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: no UTF-8, or full of NULs, and ordinary text in one of the two orders."""
    if len(data) < _LEAST or len(data) % 2 or (b"\0" not in data and _strictly(data, "utf-8") is not None):
        return ""
    scores = {}
    for charset in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, charset)
        scores[charset] = 0.0 if text is None else _readable(text[:_HEAD])
    best = max(scores, key=lambda charset: scores[charset])
    return best if scores[best] > _ORDINARY else ""


def _readable(text: str) -> float:
    """The share of a text that is common characters or printable ASCII."""
    return (len(_common().findall(text)) + len(_PRINTED.findall(text))) / len(text)


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeError:
        return None


def _replacing(data: bytes, charset: str, ledger: Ledger) -> str:
    text = data.decode(charset, "replace")
    bad = text.count("\ufffd")
    if bad:
        ledger.notice("bytes-replaced", count=bad)
    return text


def _declaration(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return _known(found.group(1).decode("ascii")) if found else ""


def _known(label: str) -> str:
    """The codec for a label of the WHATWG list; none for others, UTF-7 among them."""
    return str(_charsets()["labels"].get(label.strip().lower(), "")) if label else ""


@cache
def _charsets() -> dict[str, dict[str, str]]:
    return table("loading", "charsets.toml")


@cache
def _common() -> re.Pattern[str]:
    """The characters that ordinary text is mostly made of."""
    return re.compile(f"[{re.escape(''.join(table('loading', 'charsets.toml')['common'].values()))}]")
