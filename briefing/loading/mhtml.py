"""Web archives (MHTML) to the page that was saved in them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.loading import html, limits
from briefing.loading.block import Ledger, Page
from briefing.loading.canonical import canonical
from briefing.loading.decoding import decode

if TYPE_CHECKING:
    from email.message import Message

MEDIA = "multipart/related"
_HEAD = 4096
_IS_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_STARTS = re.compile(rb"\A\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}")
_MOST = 500


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a web archive: mail headers that say so."""
    head = data[:_HEAD].replace(b"\r\n", b"\n")
    return bool(_STARTS.match(head) and _IS_ARCHIVE.search(head))


def pages(name: str, data: bytes) -> tuple[Page, ...]:
    """The page that the archive was made of; UnreadableFileError where there is none."""
    from email import message_from_bytes  # no other file needs it

    message = message_from_bytes(data)
    root = next(
        (
            part
            for part in _parts(message)
            if part.get_content_type() in ("text/html", "application/xhtml+xml")
        ),
        None,
    )
    payload = None if root is None else root.get_payload(decode=True)
    if root is None or not isinstance(payload, bytes):
        raise limits.refuse(name, "no-page")
    ledger = Ledger()
    decoded = decode(payload, ledger, root.get_content_charset() or "")
    markup = canonical(decoded.text, ledger)
    for header in (message["Snapshot-Content-Location"], root["Content-Location"]):
        if header and str(header).startswith(("http://", "https://")):
            ledger.fact("url", str(header), "mhtml.location")
    blocks = html.blocks(name, markup, ledger)
    facts, notices = tuple(ledger.facts), tuple(ledger.notices)
    return (Page(blocks, facts, notices, MEDIA, decoded.charset, whole=True, markup=markup),)


def _parts(message: "Message") -> "Iterator[Message]":
    for number, part in enumerate(message.walk()):
        if number == _MOST:
            return
        yield part
