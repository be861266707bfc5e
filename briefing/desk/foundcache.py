"""Findings kept between starts: what the same rules found in the same text need not be found again."""

import contextlib
import dataclasses
import hashlib
import json
import os
import zlib
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from briefing import resources
from briefing.model.article import Article
from briefing.model.findings import Findings

_MOST = 3000


class FoundCache:
    """Keeps findings in a folder; a file that it can't read or write is no matter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def kept(self, article: Article) -> Findings | None:
        """What the rules, as they now are, found in this article before; None where that is not known."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, zlib.error):
            known: Findings = restored(
                Findings, json.loads(zlib.decompress(self._path(article).read_bytes()))
            )
            return known
        return None

    def keep(self, article: Article, found: Findings) -> None:
        """Keep what was found in an article."""
        with contextlib.suppress(OSError):
            self._write(self._path(article), found)

    def _path(self, article: Article) -> Path:
        return self._folder / f"{_key(article)}.json.z"

    def _write(self, path: Path, found: Findings) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_bytes(zlib.compress(json.dumps(plain(found), separators=(",", ":")).encode(), level=3))
        beside.replace(path)
        kept = list(self._folder.iterdir())
        if len(kept) > _MOST:
            for old in sorted(kept, key=lambda one: one.stat().st_mtime)[: _MOST // 2]:
                old.unlink(missing_ok=True)


def plain(value: Any) -> Any:
    """A frozen value as lists, strings and numbers."""
    if dataclasses.is_dataclass(value):
        return [plain(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal | Fraction) else value


def restored(kind: Any, form: Any) -> Any:
    """The value of a kind that `plain` made this of."""
    if form is None:
        return None
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        parts = zip(_kinds(kind), form, strict=True)
        return kind(*(restored(one, part) for one, part in parts))
    if get_origin(kind) is tuple:
        return tuple(restored(get_args(kind)[0], part) for part in form)
    if get_args(kind):
        return restored(_chosen(kind, form), form)
    made = isinstance(kind, type) and issubclass(kind, Enum | Decimal | Fraction)
    return kind(form) if made else form


@cache
def _kinds(kind: type) -> tuple[Any, ...]:
    return tuple(get_type_hints(kind).values())


def _chosen(union: Any, form: Any) -> Any:
    """Which of the kinds a form is of: a number with a stroke is a fraction."""
    kinds = [kind for kind in get_args(union) if kind is not type(None)]
    if Fraction in kinds:
        return Fraction if "/" in form else Decimal
    return kinds[0]


def _key(article: Article) -> str:
    parts = (article.version, article.language, article.date, article.title, article.paragraphs, _rules())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:40]


@cache
def _rules() -> tuple[tuple[str, int, int], ...]:
    """What tells that no rule and no word of the vocabulary has changed."""
    folders = (resources.resource("vocabulary"), Path(__file__).resolve().parents[1] / "extract")
    files = [path for folder in folders for path in sorted(folder.rglob("*.[pt][yo]*")) if path.is_file()]
    stats = [(path, path.stat()) for path in files if "__pycache__" not in path.parts]
    return tuple((path.name, stat.st_size, stat.st_mtime_ns) for path, stat in stats)
