"""Notes as a table for spreadsheets, and as Markdown for people."""

from collections.abc import Iterator, Sequence

from briefing.messages import Language, sentence
from briefing.model.annotation import Annotation, AnnotationKind
from briefing.ooxml.spreadsheet import Cell, Sheet, csv_text, workbook
from briefing.store.interchange.contents import Contents, Entry

COLUMNS = (
    "article", "publisher", "date", "url", "paragraph", "kind", "quotation", "note", "tags", "style",
    "author", "created", "changed", "place",
)  # fmt: skip


def as_csv(contents: Contents, language: Language) -> str:
    """A row an annotation, for any spreadsheet."""
    return csv_text(_heads(language), _rows(contents, language))


def as_workbook(contents: Contents, language: Language) -> bytes:
    """A row an annotation, as an Excel workbook."""
    name = sentence("exchange.sheet", language)
    return workbook(Sheet(name, _heads(language), tuple(_rows(contents, language))))


def as_markdown(contents: Contents, language: Language) -> str:
    """Each article with its annotations: the words, then the note, its tags and who wrote it."""
    lines: list[str] = []
    for entry in contents.entries:
        mine = [one for one in contents.annotations if one.target.article == entry.id]
        if mine:
            lines += _article(entry)
            for annotation in mine:
                lines += _annotation(annotation, language)
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def _heads(language: Language) -> Sequence[str]:
    return [sentence(f"exchange.column-{name}", language) for name in COLUMNS]


def _rows(contents: Contents, language: Language) -> Iterator[Sequence[Cell]]:
    for annotation in contents.annotations:
        article = contents.entry(annotation.target.article).article
        yield (
            article.name,
            article.publisher,
            None if article.date is None else article.date.isoformat(),
            article.url,
            annotation.target.paragraph,
            sentence(f"exchange.kind-{annotation.kind.value}", language),
            annotation.target.exact,
            annotation.body,
            "; ".join(annotation.tags),
            annotation.style,
            annotation.author,
            None if annotation.created is None else annotation.created.isoformat(timespec="seconds"),
            None if annotation.updated is None else annotation.updated.isoformat(timespec="seconds"),
            sentence(f"exchange.anchor-{annotation.anchor.status.value}", language),
        )


def _article(entry: Entry) -> Iterator[str]:
    article = entry.article
    date = None if article.date is None else article.date.isoformat()
    yield f"# {_line(article.name)}"
    yield ""
    known = " · ".join(_line(piece) for piece in (article.publisher, article.author, date) if piece)
    if known:
        yield from (known, "")
    if article.url:
        yield from (f"<{article.url}>", "")


def _annotation(annotation: Annotation, language: Language) -> Iterator[str]:
    paragraph = sentence("exchange.paragraph", language, {"number": annotation.target.paragraph})
    yield f"## {paragraph}"
    yield ""
    yield from (f"> {_escaped(line)}" for line in annotation.target.exact.split("\n"))
    yield ""
    if annotation.kind is AnnotationKind.NOTE and annotation.body:
        yield from (*annotation.body.splitlines(), "")
    about = [f"#{tag.replace(' ', '_')}" for tag in annotation.tags]
    if annotation.author:
        about.append(f"— {_line(annotation.author)}")
    if about:
        yield from (" ".join(about), "")


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    """The text with what Markdown would take for markup escaped."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#" else character for character in text)
