"""Articles as references for Zotero and its like: CSL-JSON, RIS and BibTeX."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.model.article import Article
from briefing.store.interchange.contents import Entry

_HELD = re.compile(r"[{}%#&$_^~\\]")
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "&": r"\&", "$": r"\$",
    "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_SPACE_OR_BRACE = re.compile(r"[{}\s]")
_NAME_ENDS = re.compile(r"[、,，;；/]|\s{2,}")


def as_csl(entries: Iterable[Entry]) -> str:
    """CSL-JSON, as docs.citationstyles.org describes an item."""
    items = [_item(entry.article, entry.id) for entry in entries]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def as_ris(entries: Iterable[Entry]) -> str:
    """RIS, with a record an article."""
    return "".join(_record(entry.article) for entry in entries)


def as_bibtex(entries: Iterable[Entry]) -> str:
    """BibTeX, with an `@misc` entry an article."""
    return "\n".join(_bibtex(entry.article, entry.id) for entry in entries)


def _item(article: Article, identity: str) -> dict[str, Any]:
    date = article.date
    item = {
        "id": identity,
        "type": "report" if article.document_number else "article-newspaper",
        "title": article.name,
        "author": [{"literal": name} for name in _authors(article)],
        "container-title": None if article.document_number else article.publisher,
        "publisher": article.publisher if article.document_number else None,
        "number": article.document_number,
        "issued": None if date is None else {"date-parts": [[date.year, date.month, date.day]]},
        "URL": article.url,
        "language": article.language,
    }
    return {key: value for key, value in item.items() if value}


def _record(article: Article) -> str:
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _fields(article)) + "ER  - \r\n\r\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT" if article.document_number else "NEWS"
    yield "TI", article.name
    yield from (("AU", name) for name in _authors(article))
    known = (
        ("PB" if article.document_number else "T2", article.publisher),
        ("M1", article.document_number),
        ("DA", None if article.date is None else article.date.strftime("%Y/%m/%d")),
        ("PY", None if article.date is None else article.date.strftime("%Y")),
        ("UR", article.url),
        ("LA", article.language),
    )
    yield from ((tag, value) for tag, value in known if value)


def _bibtex(article: Article, identity: str) -> str:
    fields = {
        "title": article.name,
        "author": " and ".join(f"{{{_plain(name)}}}" for name in _authors(article)),
        "howpublished": article.publisher,
        "number": article.document_number,
        "date": None if article.date is None else article.date.isoformat(),
        "year": None if article.date is None else str(article.date.year),
        "langid": {"en": "english"}.get(article.language, "chinese"),
    }
    if article.url:
        fields["url"] = _SPACE_OR_BRACE.sub("", article.url)
    as_it_is = ("author", "url")
    said = {name: value if name in as_it_is else _plain(value) for name, value in fields.items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in said.items()]
    return "\n".join((f"@misc{{briefing-{identity},", *lines, "}")) + "\n"


def _authors(article: Article) -> list[str]:
    return [name for name in map(str.strip, _NAME_ENDS.split(article.author or "")) if name]


def _plain(text: str) -> str:
    return _HELD.sub(lambda found: _BIBTEX[found[0]], _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())
