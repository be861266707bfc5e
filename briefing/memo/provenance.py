"""Where every figure of a memo comes from, as XML that travels inside the document."""

from collections.abc import Sequence

from briefing.memo.marks import Trace
from briefing.model.figure import Number, written
from briefing.model.memo import Memo, Source
from briefing.ooxml.markup import quoted, text
from briefing.ooxml.names import CUSTOM_XML, HEAD

NAMESPACE = "urn:briefing:provenance:1"
ITEM_ID = "{5B7C0B8E-1B52-4B8C-9C65-2D0B7A1F6E11}"


def provenance_part(memo: Memo, traces: Sequence[Trace]) -> bytes:
    """The sources with their texts' hashes, and each bookmarked figure with value, place and words."""
    sources = "".join(map(_source, memo.sources))
    figures = "".join(map(_figure, traces))
    return f'{HEAD}<provenance xmlns="{NAMESPACE}">{sources}{figures}</provenance>'.encode()


def properties_part() -> bytes:
    """What Word wants beside it."""
    return (
        f'{HEAD}<ds:datastoreItem xmlns:ds="{CUSTOM_XML}" ds:itemID="{ITEM_ID}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def _source(source: Source) -> str:
    known = {
        "number": str(source.number),
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.isoformat() if source.date else None,
        "url": source.url,
        "file": source.file.replace("\\", "/").rpartition("/")[2],
        "version": source.version,
        "article": source.article,
    }
    return f"<source{_attributes(known)}/>"


def _figure(trace: Trace) -> str:
    figure, cited = trace.item.figure, trace.item.citation
    known = {
        "bookmark": trace.name,
        "key": trace.item.key,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "kind": figure.kind.value,
        "bound": figure.bound.value,
        "status": figure.status.value,
        "source": str(cited.source),
        "paragraph": str(cited.paragraph),
        "start": str(cited.span.start),
        "end": str(cited.span.end),
    }
    words = f"<printed>{text(trace.item.printed)}</printed><quote>{text(cited.quote)}</quote>"
    shown = f"<shown>{text(trace.shown)}</shown>" if trace.shown else ""
    return f"<figure{_attributes(known)}>{words}{shown}</figure>"


def _number(number: Number | None) -> str | None:
    return None if number is None else written(number)


def _attributes(values: dict[str, str | None]) -> str:
    return "".join(f" {name}={quoted(value)}" for name, value in values.items() if value is not None)
