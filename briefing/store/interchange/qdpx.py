"""Annotations as a REFI-QDA project (`.qdpx`), which programs for qualitative analysis open.

A tag is a code, a note a note on its passage; each passage is also coded with its mark's style, since
such programs show coded passages only. Positions are code points of the text with single line ends.
"""

import io
import zipfile
from collections.abc import Iterable
from uuid import uuid5

from lxml import etree

from briefing.model.annotation import Annotation, Link
from briefing.store.interchange.contents import Contents, Entry
from briefing.store.interchange.qdacodes import PARENT, code_id, style_id, write_codes
from briefing.store.interchange.qdaform import (
    PROJECT,
    STYLES,
    as_bytes,
    document,
    element,
    guid,
    stamp,
    text_element,
)

_MADE = (2000, 1, 1, 0, 0, 0)


def written(contents: Contents) -> bytes:
    """The project as one file; the same contents give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, "project.qde", as_bytes(_project(contents)))
        for entry in contents.entries:
            for number, article in enumerate(entry.versions):
                _put(
                    package,
                    f"Sources/{_source_id(entry, number)}.txt",
                    article.text.encode("utf-8", "replace"),
                )
    return file.getvalue()


def _put(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    package.writestr(zipfile.ZipInfo(name, _MADE), data, zipfile.ZIP_DEFLATED)


def _project(contents: Contents) -> etree._Element:
    root = document(PROJECT, "Project")
    root.set("name", PARENT)
    root.set("origin", PARENT)
    authors = sorted({annotation.author for annotation in contents.annotations})
    if authors:
        users = element(root, "Users")
        for author in authors:
            element(users, "User", guid=_user_id(author), name=author)
    write_codes(element(element(root, "CodeBook"), "Codes"), contents.codes, styles=True)
    if contents.entries:
        sources = element(root, "Sources")
        for entry in contents.entries:
            for number in range(len(entry.versions)):
                _source(sources, entry, number, contents.annotations)
    notes = [annotation for annotation in contents.annotations if annotation.body]
    if notes:
        _notes(element(root, "Notes"), notes)
    if contents.links:
        _links(element(root, "Links"), contents.links)
    return root


def _source(sources: etree._Element, entry: Entry, number: int, annotations: Iterable[Annotation]) -> None:
    article, identity = entry.versions[number], _source_id(entry, number)
    source = element(
        sources, "TextSource", guid=identity, name=article.name,
        plainTextPath=f"internal://{identity}.txt",
    )  # fmt: skip
    date = None if article.date is None else article.date.isoformat()
    known = (article.publisher, article.author, date, article.url, article.source)
    text_element(source, "Description", "\n".join(piece for piece in known if piece))
    for annotation in annotations:
        target = annotation.target
        if (target.article, target.version) == (entry.id, article.version):
            _selection(source, annotation)


def _selection(source: etree._Element, annotation: Annotation) -> None:
    span, user = annotation.target.span, _user_id(annotation.author)
    selection = element(
        source, "PlainTextSelection", guid=guid(annotation.id), name=annotation.target.exact,
        startPosition=str(span.start), endPosition=str(span.end), creatingUser=user,
        creationDateTime=stamp(annotation.created), modifyingUser=user,
        modifiedDateTime=stamp(annotation.updated),
    )  # fmt: skip
    for code in (style_id(annotation.style), *(code_id(tag) for tag in annotation.tags)):
        coding = element(selection, "Coding", guid=guid(f"{annotation.id}{code}"), creatingUser=user)
        element(coding, "CodeRef", targetGUID=code)
    if annotation.body:
        element(selection, "NoteRef", targetGUID=_note_id(annotation))


def _notes(notes: etree._Element, annotations: Iterable[Annotation]) -> None:
    for annotation in annotations:
        user = _user_id(annotation.author)
        note = element(
            notes, "Note", guid=_note_id(annotation), name=annotation.target.exact, creatingUser=user,
            creationDateTime=stamp(annotation.created), modifyingUser=user,
            modifiedDateTime=stamp(annotation.updated),
        )  # fmt: skip
        text_element(note, "PlainTextContent", annotation.body)


def _links(links: etree._Element, found: Iterable[Link]) -> None:
    for link in found:
        name = f"{link.kind.value}: {link.body}" if link.body else link.kind.value
        element(
            links, "Link", guid=guid(link.id), name=name, direction="OneWay",
            originGUID=guid(link.source), targetGUID=guid(link.target),
        )  # fmt: skip


def _source_id(entry: Entry, number: int) -> str:
    last = number == len(entry.versions) - 1
    return guid(entry.id if last else f"{entry.id}{entry.versions[number].version}")


def _user_id(author: str) -> str:
    return str(uuid5(STYLES, f"user\0{author}"))


def _note_id(annotation: Annotation) -> str:
    return str(uuid5(STYLES, f"note\0{annotation.id}"))
