"""The work that brings source folders into a library: new and changed files read, lost ones marked gone."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.loading.folder import Changes, Stamp, changes, files_of
from briefing.loading.likeness import Sketch, sketch
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.work.events import Done, Outcome, Tell
from briefing.work.keeping import now
from briefing.work.line import here, in_order
from briefing.work.seen import Seen, SeenFile

if TYPE_CHECKING:
    from briefing.store.sqlite import SqliteStore

FILE_SECONDS = 30.0
FEW = 6
_SAVE_EVERY = 500
_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class GatherJob:
    """A library's folder, the file that says what was gathered before, and the folders to gather from."""

    library: Path
    seen: Path
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of it: articles that were kept, articles whose files are gone, files that gave nothing.

    `fresh` are those kept that are new or have another text. `away` are folders that can't be reached:
    nothing of them is taken for gone.
    """

    kept: tuple[ArticleId, ...] = ()
    gone: tuple[ArticleId, ...] = ()
    failed: tuple[tuple[Path, BriefingError], ...] = ()
    away: tuple[Path, ...] = ()
    fresh: tuple[ArticleId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.kept or self.gone or self.failed)


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file holds: its articles, each with its sketch, and its bytes."""

    articles: tuple[Article, ...]
    sketches: tuple[Sketch, ...]
    raw: bytes


def gather(job: GatherJob, tell: Tell) -> Gathered:
    """Bring the folders' new and changed files into the library; cheap where nothing changed.

    It may be ended at any moment: what was kept stays, the rest is found to be new the next time. No library
    is made where there is none: it may have been lost, and be about to be saved.
    """
    from briefing.store.restore import FILE

    if not (job.library / FILE).exists():
        return Gathered()
    seen = Seen.load(job.seen)
    there = tuple(folder for folder in job.folders if folder.is_dir())
    away = tuple(folder for folder in job.folders if folder not in there)
    present = {path: stamp for folder in there for path, stamp in files_of(folder)}
    known = seen.stamps()
    changed = changes({path: known[path] for path in seen.below(there)}, present)
    if not changed.fresh and not changed.gone:
        return Gathered(away=away)
    from briefing.store.sqlite import SqliteStore

    store = SqliteStore.open(job.library, now)
    try:
        gatherer = _Gatherer(store, seen, present)
        gatherer.take(changed, tell)
        return Gathered(
            tuple(gatherer.kept), tuple(gatherer.gone), tuple(gatherer.failed), away, tuple(gatherer.fresh)
        )
    finally:
        seen.save()
        store.close()


def read_file(path: Path, _tell: Tell) -> FileRead:
    """What a file holds; UnreadableFileError where it can't be read."""
    from briefing.loading import reader

    raw = reader.content(path)
    articles = reader.articles(str(path), path.name, raw)
    return FileRead(articles, tuple(sketch(article.text) for article in articles), raw)


@dataclass(slots=True)
class _Gatherer:
    store: "SqliteStore"
    seen: Seen
    present: Mapping[Path, Stamp]
    known: Mapping[ArticleId, str] = field(default_factory=dict)
    kept: list[ArticleId] = field(default_factory=list)
    fresh: list[ArticleId] = field(default_factory=list)
    gone: list[ArticleId] = field(default_factory=list)
    failed: list[tuple[Path, BriefingError]] = field(default_factory=list)

    def take(self, changed: Changes, tell: Tell) -> None:
        """Read what is fresh, then mark what is gone."""
        total = len(changed.fresh)
        self.known = dict(self.store.versions())
        for done, (path, outcome) in enumerate(_outcomes(changed.fresh), start=1):
            self._keep(path, outcome)
            tell(done, total)
            if done % _SAVE_EVERY == 0:
                self.seen.save()
        for path in changed.gone:
            self._lose(path)

    def _keep(self, path: Path, outcome: Outcome[FileRead]) -> None:
        before = self.seen.forget(path)
        stamp = self.present[path]
        if isinstance(outcome, Done):
            read = outcome.value
            held = tuple(self.store.keep(article, read.raw) for article in read.articles)
            self.seen.note(path, SeenFile(stamp, tuple(one.id for one in held), read.sketches))
            self.kept.extend(one.id for one in held)
            self.fresh += [one.id for one in held if self.known.get(one.id) != one.article.version]
        else:
            error = outcome.error
            about = {key: str(value) for key, value in error.arguments.items()}
            self.seen.note(path, SeenFile(stamp, trouble=error.code, about=about))
            self.failed.append((path, error))
        for article in before.articles if before else ():
            self._mark(article)

    def _lose(self, path: Path) -> None:
        before = self.seen.forget(path)
        for article in before.articles if before else ():
            self._mark(article)

    def _mark(self, article: ArticleId) -> None:
        """Mark an article gone that is in no file any more; one that is in another file is there."""
        if self.seen.holds(article):
            return
        self.store.mark_gone(article, gone=True)
        self.gone.append(article)


def _outcomes(paths: Sequence[Path]) -> Iterator[tuple[Path, Outcome[FileRead]]]:
    """Every file with what came of reading it: in processes of their own where there are many."""
    if len(paths) <= FEW:
        return here(read_file, paths)
    return in_order(read_file, paths, min(_PROCESSES, os.cpu_count() or 1), FILE_SECONDS)
