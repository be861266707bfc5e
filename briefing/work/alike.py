"""The work of finding what else a library has of an article: the same text in other files, and reprints."""

from dataclasses import dataclass
from pathlib import Path

from briefing.loading.likeness import sketch
from briefing.model.annotation import ArticleId
from briefing.work.events import Tell
from briefing.work.seen import Seen


@dataclass(frozen=True, slots=True)
class AlikeJob:
    """A library's folder, the file that says what was gathered into it, and the article that is asked of."""

    library: Path
    seen: Path
    article: ArticleId


@dataclass(frozen=True, slots=True)
class Alike:
    """The files that hold the article, and the articles like it with how alike they are, up to 1."""

    files: tuple[Path, ...] = ()
    reprints: tuple[tuple[ArticleId, float], ...] = ()


def alike(job: AlikeJob, _tell: Tell) -> Alike:
    """What the library has that is the article or like it, the most alike first."""
    from briefing.store.sqlite import SqliteStore
    from briefing.work.keeping import now

    seen = Seen.load(job.seen)
    index = seen.reprints()
    store = SqliteStore.open(job.library, now)
    try:
        for one in store.listed():
            if not seen.holds(one.id):  # opened or pasted: no folder has it
                index.add(one.id, sketch(store.article(one.id).article.text))
    finally:
        store.close()
    return Alike(seen.holders(job.article), tuple(index.like(job.article)))
