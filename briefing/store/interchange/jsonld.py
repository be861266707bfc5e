"""Annotations as a W3C Web Annotation page in JSON-LD, and such a page read.

The model is that of www.w3.org/TR/annotation-model: a note is a `commenting`, a mark without words a
`highlighting`, a link a `linking` annotation; places are given by quotation and by position. What the
model has no word for stands under the prefix `briefing`: article texts, findings' keys, verdicts.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.errors import ExchangeError
from briefing.model.annotation import (
    Anchor,
    AnchorStatus,
    Annotation,
    AnnotationId,
    AnnotationKind,
    ArticleId,
    Decision,
    Link,
    LinkId,
    LinkKind,
    Target,
)
from briefing.model.codebook import Code, CodeId
from briefing.model.span import Span
from briefing.store.articlecode import form_of, of_form
from briefing.store.interchange.contents import Contents, Entry, Verdict

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"briefing": "urn:x-briefing:"}]
_URN = "urn:uuid:"
_MOTIVES = {AnnotationKind.NOTE: "commenting", AnnotationKind.HIGHLIGHT: "highlighting"}
_KINDS = {motive: kind for kind, motive in _MOTIVES.items()}
_LINKING = "linking"
_Form = Mapping[str, Any]


def written(contents: Contents) -> str:
    """The contents as an annotation page; the same contents give the same text."""
    page = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": [
            *(_annotation(annotation, contents) for annotation in contents.annotations),
            *(_link(link) for link in contents.links),
        ],
        "briefing:articles": [_article(entry) for entry in contents.entries],
        "briefing:codes": [[c.id, c.name, c.colour, c.description, c.parent] for c in contents.codes],
        "briefing:verdicts": [[v.article, v.finding, v.decision.value] for v in contents.verdicts],
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def read(text: str) -> Contents:
    """The contents of an annotation page; ExchangeError where it isn't one that can be understood."""
    try:
        page = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExchangeError("exchange.not-json", reason=str(error)) from error
    if not isinstance(page, dict) or not isinstance(page.get("items"), list):
        raise ExchangeError("exchange.no-annotations")
    entries = tuple(_entries(page))
    links: list[_Form] = []
    others: list[_Form] = []
    for number, item in enumerate(page["items"], start=1):
        try:
            (links if item.get("motivation") == _LINKING else others).append(item)
        except AttributeError as error:
            raise ExchangeError("exchange.bad-item", number=number, reason="null") from error
    return Contents(
        entries,
        tuple(_each(others, _annotation_of)),
        tuple(_each(links, _link_of)),
        tuple(_each(page.get("briefing:verdicts", []), _verdict_of)),
        tuple(_each(page.get("briefing:codes", []), _code_of)),
    )


def _article(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.article.url or _URN + entry.id,
        "type": "Text",
        "briefing:id": entry.id,
        "briefing:versions": [form_of(article) for article in entry.versions],
    }


def _annotation(annotation: Annotation, contents: Contents) -> dict[str, Any]:
    target, anchor = annotation.target, annotation.anchor
    bodies = [_body(tag, "tagging") for tag in annotation.tags]
    if annotation.body:
        bodies.insert(0, _body(annotation.body, "commenting", "text/markdown"))
    return {
        "id": _URN + annotation.id,
        "type": "Annotation",
        "motivation": _MOTIVES[annotation.kind],
        "creator": {"type": "Person", "name": annotation.author},
        "created": _stamp(annotation.created),
        "modified": _stamp(annotation.updated),
        "body": bodies,
        "target": {
            "source": contents.entry(target.article).article.url or _URN + target.article,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": target.exact,
                    "prefix": target.prefix,
                    "suffix": target.suffix,
                },
                {"type": "TextPositionSelector", "start": target.span.start, "end": target.span.end},
            ],
            "briefing:article": target.article,
            "briefing:version": target.version,
            "briefing:paragraph": target.paragraph,
            "briefing:finding": target.finding,
        },
        "briefing:style": annotation.style,
        "briefing:revision": annotation.revision,
        "briefing:anchor": [
            anchor.span and [anchor.span.start, anchor.span.end],
            anchor.status.value,
            anchor.score,
        ],
    }


def _body(value: str, purpose: str, form: str = "text/plain") -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": form, "purpose": purpose}


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": _URN + link.id,
        "type": "Annotation",
        "motivation": _LINKING,
        "body": [_URN + link.target, *([_body(link.body, "commenting")] if link.body else [])],
        "target": _URN + link.source,
        "briefing:relation": link.kind.value,
    }


def _stamp(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def _each(items: Iterable[Any], made: Any) -> Iterator[Any]:
    for number, item in enumerate(items, start=1):
        try:
            yield made(item)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise ExchangeError("exchange.bad-item", number=number, reason=str(error)) from error


def _entries(page: _Form) -> Iterator[Entry]:
    def made(form: _Form) -> Entry:
        versions = tuple(of_form(version) for version in form["briefing:versions"])
        return Entry(ArticleId(str(form["briefing:id"])), (*versions[:-1], versions[-1]))

    yield from _each(page.get("briefing:articles", []), made)


def _annotation_of(form: _Form) -> Annotation:
    target, bodies = _target_of(form["target"]), form.get("body", [])
    said = [body["value"] for body in bodies if body.get("purpose") != "tagging"]
    return Annotation(
        id=AnnotationId(_without_urn(form["id"])),
        kind=_KINDS[form.get("motivation", "commenting")],
        target=target,
        anchor=_anchor_of(form.get("briefing:anchor"), target),
        body="\n\n".join(said),
        style=int(form.get("briefing:style", 1)),
        tags=tuple(str(body["value"]) for body in bodies if body.get("purpose") == "tagging"),
        author=str((form.get("creator") or {}).get("name") or ""),
        created=_moment(form.get("created")),
        updated=_moment(form.get("modified")),
        revision=int(form.get("briefing:revision", 1)),
    )


def _target_of(form: _Form) -> Target:
    selectors = {selector["type"]: selector for selector in form["selector"]}
    quotation, position = selectors["TextQuoteSelector"], selectors["TextPositionSelector"]
    finding = form.get("briefing:finding")
    return Target(
        article=ArticleId(str(form["briefing:article"])),
        version=str(form["briefing:version"]),
        span=Span(int(position["start"]), int(position["end"])),
        exact=str(quotation["exact"]),
        prefix=str(quotation.get("prefix", "")),
        suffix=str(quotation.get("suffix", "")),
        paragraph=int(form.get("briefing:paragraph", 0)),
        finding=None if finding is None else str(finding),
    )


def _anchor_of(form: Any, target: Target) -> Anchor:
    if form is None:
        return Anchor(target.span, AnchorStatus.SAME)
    span, status, score = form
    return Anchor(None if span is None else Span(*span), AnchorStatus(status), float(score))


def _link_of(form: _Form) -> Link:
    target, *bodies = form["body"]
    return Link(
        id=LinkId(_without_urn(form["id"])),
        kind=LinkKind(form["briefing:relation"]),
        source=AnnotationId(_without_urn(form["target"])),
        target=AnnotationId(_without_urn(target)),
        body="\n\n".join(str(body["value"]) for body in bodies),
    )


def _verdict_of(form: Any) -> Verdict:
    article, finding, decision = form
    return Verdict(ArticleId(str(article)), str(finding), Decision(decision))


def _code_of(form: Any) -> Code:
    identity, name, colour, description, parent = form
    above = None if parent is None else CodeId(str(parent))
    return Code(CodeId(str(identity)), str(name), int(colour), str(description), above)


def _without_urn(name: Any) -> str:
    return str(name).removeprefix(_URN)


def _moment(stamp: Any) -> dt.datetime | None:
    return None if stamp is None else dt.datetime.fromisoformat(str(stamp)).astimezone(dt.UTC)
