"""What a page's head says of the article: meta tags, title, canonical address, structured data."""

import json
import re
from typing import TYPE_CHECKING, Any

from briefing.loading.block import Ledger
from briefing.loading.canonical import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELDS = {
    "og:title": "title",
    "articletitle": "title",
    "dc.title": "title",
    "twitter:title": "title",
    "article:published_time": "date",
    "og:published_time": "date",
    "pubdate": "date",
    "publishdate": "date",
    "publish_date": "date",
    "datepublished": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "date": "date",
    "weibo: article:create_at": "date",
    "contentsource": "publisher",
    "source": "publisher",
    "mediaid": "publisher",
    "publisher": "publisher",
    "dc.publisher": "publisher",
    "article:publisher": "publisher",
    "og:site_name": "site",
    "sitename": "site",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "og:url": "url",
    "og:locale": "language",
}
_STRUCTURED = {
    "headline": "title",
    "datePublished": "date",
    "publisher": "publisher",
    "author": "author",
    "url": "url",
    "mainEntityOfPage": "url",
    "inLanguage": "language",
}
_LARGEST = 200_000
_LONGEST = 2_000
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NAMES = frozenset(("title", "date", "publisher", "author", "site", "language"))


def read(root: "_Element", ledger: Ledger) -> None:
    """Note what the head and the `html` element say, the most trusted first."""
    _structured(root, ledger)
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = one_line(meta.get("content") or "")
        if key in _FIELDS and len(content) < _LONGEST:
            _fact(ledger, _FIELDS[key], content, f"meta.{key}")
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            _fact(ledger, "url", (link.get("href") or "").strip(), "link.canonical")
    for title in root.iter("title"):
        ledger.fact("page-title", one_line(title.text or "")[:500], "title")
        break
    ledger.fact("language", root.get("lang") or "", "html.lang")


def _fact(ledger: Ledger, name: str, value: str, place: str) -> None:
    if name == "url" and not _ADDRESS.fullmatch(value):
        return
    if name in _NAMES and _ADDRESS.fullmatch(value):
        return
    ledger.fact(name, value, place)


def _structured(root: "_Element", ledger: Ledger) -> None:
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and script.text:
            if len(script.text) > _LARGEST:
                continue
            try:
                found = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            _said(found, ledger)


def _said(found: Any, ledger: Ledger) -> None:
    for item in _items(found):
        if "headline" not in item and "Article" not in str(item.get("@type", "")):
            continue
        for key, name in _STRUCTURED.items():
            _fact(ledger, name, one_line(_plain(item.get(key))), f"json-ld.{key}")


def _items(found: Any) -> list[dict[str, Any]]:
    listed = found if isinstance(found, list) else [found]
    graphs = [item.get("@graph", []) for item in listed if isinstance(item, dict)]
    nested = [item for graph in graphs if isinstance(graph, list) for item in graph]
    return [item for item in [*listed, *nested] if isinstance(item, dict)]


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(filter(None, (_plain(item) for item in value[:5])))
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("@id"))
    return value if isinstance(value, str) else ""
