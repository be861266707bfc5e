"""What was gathered from which file: kept in the cache, so that a file is read again only when it changed."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.loading.folder import Stamp
from briefing.loading.likeness import Reprints, Sketch, index
from briefing.model.annotation import ArticleId

_FORM = 1


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as it was when it was read: its articles with their sketches, or why there are none."""

    stamp: Stamp
    articles: tuple[ArticleId, ...] = ()
    sketches: tuple[Sketch, ...] = ()
    trouble: str = ""
    about: Mapping[str, str] | None = None


class Seen:
    """Every file that was read, by its path."""

    def __init__(self, place: Path, files: dict[Path, SeenFile] | None = None) -> None:
        self._place = place
        self._files: dict[Path, SeenFile] = {}
        self._held: Counter[ArticleId] = Counter()
        for path, one in (files or {}).items():
            self.note(path, one)

    @classmethod
    def load(cls, place: Path) -> "Seen":
        """What was kept; nothing where that is lost or of another form."""
        try:
            kept = json.loads(place.read_text(encoding="utf-8"))
            if kept["form"] != _FORM:
                return cls(place)
            return cls(place, {Path(path): _read(one) for path, one in kept["files"].items()})
        except (OSError, ValueError, KeyError, TypeError):
            return cls(place)

    def save(self) -> None:
        """Keep it, whole or not at all."""
        self._place.parent.mkdir(parents=True, exist_ok=True)
        beside = self._place.with_name(f"{self._place.name}.new")
        files = {str(path): _written(one) for path, one in self._files.items()}
        beside.write_text(json.dumps({"form": _FORM, "files": files}, ensure_ascii=True), encoding="utf-8")
        os.replace(beside, self._place)  # noqa: PTH105

    def stamps(self) -> dict[Path, Stamp]:
        """Every file with its stamp."""
        return {path: one.stamp for path, one in self._files.items()}

    def note(self, path: Path, seen: SeenFile) -> None:
        """Note what a file gave."""
        self.forget(path)
        self._files[path] = seen
        self._held.update(set(seen.articles))

    def forget(self, path: Path) -> SeenFile | None:
        """Leave a file out; what it had given."""
        found = self._files.pop(path, None)
        if found is not None:
            self._held.subtract(set(found.articles))
        return found

    def holds(self, article: ArticleId) -> bool:
        """Whether any file has the article in it."""
        return self._held[article] > 0

    def troubles(self) -> dict[Path, SeenFile]:
        """The files that gave nothing, each with why."""
        return {path: one for path, one in self._files.items() if one.trouble}

    def holders(self, article: ArticleId) -> tuple[Path, ...]:
        """The files that have the article in them."""
        return tuple(path for path, one in self._files.items() if article in one.articles)

    def reprints(self) -> Reprints[ArticleId]:
        """The articles by how alike they are."""
        return index(
            pair for one in self._files.values() for pair in zip(one.articles, one.sketches, strict=False)
        )

    def below(self, folders: Iterable[Path]) -> tuple[Path, ...]:
        """The files in one of these folders."""
        roots = tuple(folders)
        return tuple(path for path in self._files if any(path.is_relative_to(root) for root in roots))


def _written(one: SeenFile) -> dict[str, Any]:
    said: dict[str, Any] = {"stamp": [one.stamp.size, one.stamp.written], "articles": list(one.articles)}
    if one.sketches:
        said["sketches"] = [list(drawn) for drawn in one.sketches]
    if one.trouble:
        said |= {"trouble": one.trouble, "about": dict(one.about or {})}
    return said


def _read(said: dict[str, Any]) -> SeenFile:
    size, written = said["stamp"]
    return SeenFile(
        Stamp(int(size), int(written)),
        tuple(map(ArticleId, said["articles"])),
        tuple(tuple(map(int, drawn)) for drawn in said.get("sketches", ())),
        str(said.get("trouble", "")),
        {str(key): str(value) for key, value in said.get("about", {}).items()},
    )
