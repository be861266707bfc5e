"""Reads a REFI-QDA project (`.qdpx`) of this program or another: its texts, passages, codes and notes."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefing.errors import ExchangeError
from briefing.model.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    Link,
    LinkId,
    LinkKind,
    target_of,
)
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.span import Span
from briefing.store.interchange.contents import Contents, Entry
from briefing.store.interchange.qdacodes import codes_of, style_of
from briefing.store.interchange.qdaform import PROJECT, parsed

ENTRIES, UNPACKED, RATIO = 5_000, 200 << 20, 200
_LINE_END = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
_RATIO_FROM = 1 << 20


@dataclass(slots=True)
class _Project:
    """What a project's parts are called, while its sources are read."""

    users: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


def read(data: bytes) -> Contents:
    """The contents of a project; ExchangeError where it isn't one, or is built to exhaust its reader."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            files = _unpacked(package)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ExchangeError("exchange.not-a-project", reason=str(error)) from error
    root = parsed(files.get("project.qde", b""), PROJECT)
    try:
        return _contents(root, files)
    except (KeyError, ValueError, TypeError) as error:
        raise ExchangeError("exchange.not-a-project", reason=str(error)) from error


def _unpacked(package: zipfile.ZipFile) -> dict[str, bytes]:
    """The files by their names in small letters, checked for size before they are unpacked."""
    infos = package.infolist()
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if len(infos) > ENTRIES or size > UNPACKED or (size > _RATIO_FROM and size > RATIO * packed):
        raise ExchangeError("exchange.too-large")
    wanted = (info for info in infos if info.filename.lower().endswith((".qde", ".txt")))
    return {info.filename.lower(): package.read(info) for info in wanted}


def _contents(root: etree._Element, files: Mapping[str, bytes]) -> Contents:
    project = _Project(
        users={user.get("guid", ""): user.get("name", "") for user in _all(root, "User")},
        codes={code.get("guid", ""): code.get("name", "") for code in _all(root, "Code")},
    )
    project.notes = {note.get("guid", ""): _text(note, files) for note in _all(root, "Note")}
    entries: dict[str, Entry] = {}
    annotations: list[Annotation] = []
    for source in _all(root, "TextSource"):
        entry = _entry(source, files)
        entries[entry.id] = entry
        found = (_annotation(selection, entry, project) for selection in _each(source, "PlainTextSelection"))
        annotations.extend(one for one in found if one is not None)
    known = {annotation.id for annotation in annotations}
    links = tuple(link for link in map(_link, _all(root, "Link")) if {link.source, link.target} <= known)
    books = (tuple(codes_of(book)) for book in _each(root, "CodeBook"))
    return Contents(tuple(entries.values()), tuple(annotations), links, codes=sum(books, ()))


def _entry(source: etree._Element, files: Mapping[str, bytes]) -> Entry:
    identity, title = str(source.attrib["guid"]), source.get("name", "")
    text = _text(source, files)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    kinds = [ParagraphKind.BODY] * len(spans)
    if spans[0].of(text) == title:
        kinds[0] = ParagraphKind.TITLE
    article = Article(
        source=_said(source, identity),
        text=text,
        paragraphs=tuple(Paragraph(span, kind) for span, kind in zip(spans, kinds, strict=True)),
        title=title,
        media_type="text/plain",
    )
    return Entry(ArticleId(identity), (article,))


def _said(source: etree._Element, identity: str) -> str:
    """The file that the text came from, where the description ends with it; else the source's id."""
    description = source.findtext(f"{{{PROJECT}}}Description") or ""
    return description.rpartition("\n")[2] or f"{identity}.txt"


def _text(element: etree._Element, files: Mapping[str, bytes]) -> str:
    within = element.findtext(f"{{{PROJECT}}}PlainTextContent")
    if within is not None:
        return within
    place = element.get("plainTextPath", "")
    if not place.startswith("internal://"):
        return ""
    data = files[f"sources/{place.removeprefix('internal://').lower()}"]
    return _LINE_END.sub("\n", data.decode("utf-8-sig", "replace"))


def _annotation(selection: etree._Element, entry: Entry, project: _Project) -> Annotation | None:
    """The annotation that a passage stands for; None for a passage of no characters."""
    start, end = int(selection.attrib["startPosition"]), int(selection.attrib["endPosition"])
    if start == end:
        return None
    if not 0 <= start < end <= len(entry.article.text):
        raise ExchangeError("exchange.wrong-place", id=selection.get("guid"), words=selection.get("name", ""))
    names = [project.codes.get(ref.get("targetGUID", ""), "") for ref in _all(selection, "CodeRef")]
    styles = [style for name in names if (style := style_of(name)) is not None]
    said = [project.notes.get(ref.get("targetGUID", ""), "") for ref in _each(selection, "NoteRef")]
    body = "\n\n".join(words for words in said if words)
    target = target_of(entry.id, entry.article, Span(start, end))
    return Annotation(
        id=AnnotationId(str(selection.attrib["guid"])),
        kind=AnnotationKind.NOTE if body else AnnotationKind.HIGHLIGHT,
        target=target,
        anchor=Anchor(target.span, AnchorStatus.SAME),
        body=body,
        style=styles[0] if styles else 1,
        tags=tuple(dict.fromkeys(name for name in names if name and style_of(name) is None)),
        author=project.users.get(selection.get("creatingUser", ""), ""),
        created=_moment(selection.get("creationDateTime")),
        updated=_moment(selection.get("modifiedDateTime") or selection.get("creationDateTime")),
    )


def _link(link: etree._Element) -> Link:
    kind, _, body = link.get("name", "").partition(": ")
    known = kind in {one.value for one in LinkKind}
    return Link(
        LinkId(str(link.attrib["guid"])),
        LinkKind(kind) if known else LinkKind.EXPLAINS,
        AnnotationId(link.get("originGUID", "")),
        AnnotationId(link.get("targetGUID", "")),
        body if known else link.get("name", ""),
    )


def _moment(words: str | None) -> dt.datetime | None:
    if not words:
        return None
    moment = dt.datetime.fromisoformat(words)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iter(f"{{{PROJECT}}}{name}")


def _each(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return iter(element.findall(f"{{{PROJECT}}}{name}"))
