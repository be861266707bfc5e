"""Zip packages (Word files, EPUB, archives), looked over before anything in them is unpacked."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import UnreadableFileError
from briefing.ooxml.names import W

if TYPE_CHECKING:
    from lxml.etree import _Element

MEGABYTE = 1 << 20
_PARTS = 2_000
_UNPACKED = 100 * MEGABYTE
_PART = 20 * MEGABYTE
_RATIO = 200
_SMALL = MEGABYTE
_ENCRYPTED = 0x1
_SAYS_UTF8 = 0x800
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_DECLARED = re.compile(rb"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose entries keep within the limits; nothing of it is ever written to disk."""

    name: str
    data: bytes
    sizes: tuple[tuple[str, int], ...]
    charset: str | None = None

    def names(self) -> tuple[str, ...]:
        """The entries, in the package's order; folders and unsafe names are not among them."""
        return tuple(name for name, _ in self.sizes)

    def part(self, name: str) -> bytes | None:
        """An entry's bytes, None where there is none; UnreadableFileError where it is too large."""
        size = dict(self.sizes).get(name)
        if size is None:
            return None
        if size > _PART:
            raise _too_large(self.name, name, size)
        try:
            with _archive(self.data, self.charset) as archive, archive.open(name) as entry:
                found = entry.read(_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise refusal("damaged", self.name) from error
        if len(found) > _PART:
            raise _too_large(self.name, name, _PART)
        return found

    def xml(self, name: str) -> "_Element | None":
        """An entry parsed, no entity or address in it followed; None where there is none."""
        found = self.part(name)
        return None if found is None else parsed(self.name, found.replace(_STRICT, _USUAL))


def opened(name: str, data: bytes) -> Package:
    """The package that the bytes are; UnreadableFileError for what is damaged or built to do harm."""
    try:
        with _archive(data, None) as archive:
            charset = _charset(archive.infolist())
        with _archive(data, charset) as archive:
            entries = archive.infolist()
    except _BROKEN as error:
        raise refusal("damaged", name) from error
    _look_over(name, entries)
    safe = {one.filename: one.file_size for one in entries if not one.is_dir() and is_safe(one.filename)}
    return Package(name, data, tuple(safe.items()), charset)


def parsed(name: str, data: bytes) -> "_Element":
    """XML parsed safely; UnreadableFileError where it declares entities or is no XML."""
    from lxml import etree

    if _declares(data):
        raise refusal("entities", name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusal("not-xml", name) from error


def is_safe(entry: str) -> bool:
    """Whether an entry's name stays within the package."""
    return not _OUTSIDE.search(entry)


def refusal(reason: str, name: str, **arguments: object) -> UnreadableFileError:
    """The error that says why a package is not opened."""
    return UnreadableFileError(f"package.{reason}", name=name, **arguments)


def _archive(data: bytes, charset: str | None) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data), metadata_encoding=charset)


def _charset(entries: Sequence[zipfile.ZipInfo]) -> str | None:
    """What names are written in that do not say: Chinese Windows writes its own charset."""
    names = [entry.filename for entry in entries if not entry.flag_bits & _SAYS_UTF8]
    try:
        decoded = [name.encode("cp437").decode("gb18030") for name in names]
    except UnicodeError:
        return None
    return "gb18030" if decoded != names else None


def _too_large(name: str, part: str, size: int) -> UnreadableFileError:
    return refusal("part-too-large", name, part=part, size=size // MEGABYTE, most=_PART // MEGABYTE)


def _look_over(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _PARTS:
        raise refusal("too-many-parts", name, count=len(entries), most=_PARTS)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refusal("encrypted", name)
    total = sum(entry.file_size for entry in entries)
    if total > _UNPACKED:
        raise refusal("too-large", name, size=total // MEGABYTE, most=_UNPACKED // MEGABYTE)
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > _RATIO * max(1, entry.compress_size):
            raise refusal("too-dense", name, part=entry.filename, most=_RATIO)


def _declares(data: bytes) -> bool:
    head = data[:_HEAD]
    return bool(_DECLARED.search(head.replace(b"\0", b"") if head.startswith(_WIDE_MARKS) else head))
