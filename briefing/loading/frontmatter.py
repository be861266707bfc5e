"""Front matter: the metadata that a post carries above its text, as strings and nothing else."""

import datetime as dt
import logging
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from briefing.loading.block import Ledger
from briefing.loading.limits import FRONT_MATTER

_FENCED = re.compile(r"\A[\ufeff\s]*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A[\ufeff\s]*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_SIMPLE = re.compile(r"^([A-Za-z_][\w-]*):[ \t]+(.*)$")
_ITEM = re.compile(r"^\s*-[ \t]+(\S.*)$")
_FIELDS = {
    "title": "title",
    "date": "date",
    "published_time": "date",
    "published": "date",
    "publish_date": "date",
    "pubdate": "date",
    "publishdate": "date",
    "created": "date",
    "author": "author",
    "authors": "author",
    "publisher": "publisher",
    "source": "publisher",
    "media": "publisher",
    "site": "publisher",
    "url": "url",
    "source_url": "url",
    "sourceurl": "url",
    "link": "url",
    "original_url": "url",
    "canonical_url": "url",
    "lang": "language",
    "language": "language",
    "categories": "category",
    "category": "category",
    "tags": "tag",
}
_DEEP = 20
_log = logging.getLogger("briefing.loading")
_MANY = 5000


def is_there(text: str) -> bool:
    """Whether a text begins with front matter."""
    return _found(text) is not None


def split(text: str, ledger: Ledger) -> str:
    """The text below the front matter, whose facts go into the ledger.

    Front matter that can't be read is left out, and that is noted.
    """
    found = _found(text)
    if found is None:
        return text
    words = found[1]
    said = None if len(words) > FRONT_MATTER else _said(words, ledger, toml=found.re is _TOML)
    if said is None:
        ledger.notice("front-matter-unreadable")
    else:
        _note(said, ledger)
    return text[found.end() :]


def _found(text: str) -> re.Match[str] | None:
    fence = {"---": _FENCED, "+++": _TOML}.get(text.lstrip("\ufeff \n\t")[:3])
    found = fence.match(text) if fence else None
    return found if found and _says_something(found[1]) else None


def _said(words: str, ledger: Ledger, *, toml: bool) -> dict[str, Any] | None:
    """What front matter says; None for what its parser can't read, whatever it stumbles on."""
    try:
        return _toml(words) if toml else _yaml(words, ledger)
    except Exception:
        _log.info("Front matter was left out", exc_info=True)
        return None


def _says_something(words: str) -> bool:
    return bool(re.search(r"^[\w\"'-]+\s*[:=]", words, re.MULTILINE))


def _note(said: dict[str, Any], ledger: Ledger) -> None:
    for key, name in _FIELDS.items():
        value = next((value for given, value in said.items() if given.lower() == key), None)
        for words in _words(value):
            ledger.fact(name, unescape(words), f"front-matter.{key}")


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value[:50]:
            yield from _words(item)
    elif isinstance(value, dict):
        yield from _words(value.get("name"))
    elif isinstance(value, (str, int, float, dt.date)):
        yield str(value)


def _toml(words: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(words)


def _yaml(words: str, ledger: Ledger) -> dict[str, Any]:
    simple = _plain(words)
    return simple if simple is not None else _full_yaml(words, ledger)


def _plain(words: str) -> dict[str, Any] | None:
    """The keys of front matter that is no more than `key: words` and simple lists; None for any other."""
    said: dict[str, Any] = {}
    last = ""
    for line in words.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        item, pair = _ITEM.match(line), _SIMPLE.match(line.rstrip() + " ")
        if item and last and isinstance(said[last], list):
            value = _scalar(item[1])
            said[last].append(value)
        elif pair and pair[1] not in said:
            last = pair[1]
            value = _scalar(pair[2])
            said[last] = value or []
        else:
            return None
        if value is None:
            return None
    return said


def _scalar(words: str) -> str | None:
    """A scalar that means the same to YAML as to a reader; None where YAML has to be asked."""
    words = words.strip()
    if not words:
        return ""
    quote = words[0]
    if quote in "'\"":
        inner = words[1:-1]
        whole = len(words) > 1 and words[-1] == quote and quote not in inner and "\\" not in inner
        return inner if whole else None
    if quote in "[]{}>|*&!%#`@,?:-" or ": " in words or " #" in words or words.endswith(":"):
        return None
    return words


def _full_yaml(words: str, ledger: Ledger) -> dict[str, Any]:
    import yaml

    depth = 0
    for count, event in enumerate(yaml.parse(words, Loader=yaml.BaseLoader)):
        if isinstance(event, yaml.AliasEvent) or count > _MANY:
            raise ValueError("aliases")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEP:
            raise ValueError("too deep")
        if "python" in (getattr(event, "tag", None) or ""):
            raise ValueError("tag")
    node = yaml.compose(words, Loader=yaml.BaseLoader)
    keys = [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
    if len(set(map(str, keys))) < len(keys):
        ledger.notice("front-matter-repeats")
    said = yaml.load(words, Loader=yaml.BaseLoader)  # noqa: S506 - strings, lists and mappings only
    if not isinstance(said, dict):
        raise TypeError("no mapping")
    return {str(key): value for key, value in said.items()}
