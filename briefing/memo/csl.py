"""References in a style of the Citation Style Language: one of ours, or a file of the user's."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing import resources
from briefing.errors import MemoError
from briefing.model.memo import Source


def styled(sources: Sequence[Source], style: str) -> list[str]:
    """Each source as a reference, in plain text; MemoError for a style that there is not."""
    if not sources:
        return []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc warns of every variable that a source lacks
        return _rendered(sources, _path(style))


def _rendered(sources: Sequence[Source], path: Path) -> list[str]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    written: list[str] = []
    try:
        rules = CitationStylesStyle(str(path), validate=False)
        for source in sources:  # one by one: a style may sort them, and leaves out what it has no words for
            listed = CitationStylesBibliography(rules, CiteProcJSON([_as_csl(source)]), formatter.plain)
            listed.register(Citation([CitationItem(_id(source))]))
            written.append("".join(map(str, listed.bibliography())) or source.title)
    except Exception as error:  # whatever a style of the user's makes of citeproc
        raise MemoError("memo.bad_citation", name=path, reason=str(error)) from error
    return written


def _path(style: str) -> Path:
    path = Path(style) if style.endswith(".csl") else resources.resource("memo", "citation", f"{style}.csl")
    if not path.is_file():
        raise MemoError("memo.no_citation", name=style)
    return path


def _as_csl(source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {"id": _id(source), "type": "webpage" if source.url else "article-newspaper"}
    known = {
        "title": source.title,
        "container-title": source.publisher,
        "number": source.document_number,
        "URL": source.url,
    }
    item.update({name: value for name, value in known.items() if value})
    if source.author:
        item["author"] = [{"literal": source.author}]
    if source.date:
        item["issued"] = {"date-parts": [[source.date.year, source.date.month, source.date.day]]}
    return item


def _id(source: Source) -> str:
    return f"s{source.number}"
