"""Findings kept between starts: what the same rules found in the same text need not be found again."""

import contextlib
import hashlib
import io
import os
import pickle
import zlib
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from briefing import resources
from briefing.model.article import Article
from briefing.model.findings import Findings

_MOST = 3000
_OURS = "briefing.model."
_NUMBERS = {("decimal", "Decimal"), ("fractions", "Fraction")}


class FoundCache:
    """Keeps findings in a folder; a file that it can't read or write is no matter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def kept(self, article: Article) -> Findings | None:
        """What the rules, as they now are, found in this article before; None where that is not known."""
        try:
            packed = zlib.decompress(self._path(article).read_bytes())
            known = _Values(io.BytesIO(packed)).load()
        except Exception:  # a damaged pickle may raise anything
            return None
        return known if isinstance(known, Findings) else None

    def keep(self, article: Article, found: Findings) -> None:
        """Keep what was found in an article."""
        with contextlib.suppress(OSError):
            self._write(self._path(article), found)

    def _path(self, article: Article) -> Path:
        return self._folder / f"{_key(article)}.found"

    def _write(self, path: Path, found: Findings) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        written = io.BytesIO()
        _Writer(written, protocol=5).dump(found)
        beside.write_bytes(zlib.compress(written.getvalue(), level=1))
        beside.replace(path)
        kept = list(self._folder.iterdir())
        if len(kept) > _MOST:
            for old in sorted(kept, key=lambda one: one.stat().st_mtime)[: _MOST // 2]:
                old.unlink(missing_ok=True)


class _Writer(pickle.Pickler):
    """Writes an enumeration's members by their values: some Pythons would write a call of getattr."""

    def reducer_override(self, value: Any) -> Any:
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class _Values(pickle.Unpickler):
    """Makes values of the model and exact numbers, and nothing else: a file in the cache runs no code."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_OURS) or (module, name) in _NUMBERS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def _key(article: Article) -> str:
    parts = (article.version, article.language, article.date, article.title, article.paragraphs, _rules())
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:40]


@cache
def _rules() -> tuple[tuple[str, int, int], ...]:
    """What tells that no rule, no word of the vocabulary and no value's form has changed."""
    package = Path(__file__).resolve().parents[1]
    folders = (resources.resource("vocabulary"), package / "extract", package / "model")
    files = [path for folder in folders for path in sorted(folder.rglob("*.[pt][yo]*")) if path.is_file()]
    stats = [(path, path.stat()) for path in files if "__pycache__" not in path.parts]
    return tuple((path.name, stat.st_size, stat.st_mtime_ns) for path, stat in stats)
