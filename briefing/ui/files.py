"""Bringing files into the library and articles onto the desk; what takes long is done elsewhere."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing.desk.desk import Desk
from briefing.desk.opened import Side
from briefing.desk.recent import Recent
from briefing.errors import BriefingError
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.ui.background import Background, Progress
from briefing.ui.parts import Parts
from briefing.ui.speech import Speech

if TYPE_CHECKING:
    from briefing.work.reading import Read

_SMALL = 60_000
_LONG = 50_000
_KEEP_MS = 300
_PLAIN = ".txt"  # any other form needs a library that takes a while to be read itself


class Files:
    """Small text files are read at once; the rest, and what long texts say, by another process."""

    def __init__(self, parts: Parts, desk: Desk, speech: Speech, parent: QObject) -> None:
        self._parts = parts
        self._desk = desk
        self._speech = speech
        self._places: dict[Path, Side] = {}
        self._shown: list[Side] = []
        self._brought = 0
        self._waiting: set[str] = set()
        self._background = Background(parent)
        self._background.progressed.connect(self._tell)
        self._background.read.connect(self._take_in)
        self._background.found.connect(self._found)
        self._background.failed.connect(self._failed)
        self._background.idle.connect(self._finish)
        desk.found.elsewhere = self._find_elsewhere

    @property
    def busy(self) -> bool:
        """Whether something is being read in the background."""
        return self._background.busy

    def stop(self) -> bool:
        """End what is done in the background; False where there is nothing."""
        self._waiting.clear()
        return self._background.stop()

    def open(self, paths: Iterable[Path]) -> None:
        """Bring files into the library and show one, or two side by side; what can't be read is named."""
        given = list(paths)
        free = [side for side in Side if side not in self._desk.sides] or [self._desk.active]
        self._places = dict(zip(given, Side if len(given) > 1 else free, strict=False))
        self._shown, self._brought = [], 0
        later = []
        for path in given:
            if _is_quick(path):
                self._try(path, partial(self._bring, path))
            else:
                later.append(path)
        if later:
            self._background.take(later)
        else:
            self._finish()

    def show_article(self, article: ArticleId, side: Side) -> None:
        """Show an article of the library on a side; one that is not there is left alone."""
        try:
            held = self._desk.store.article(article)
        except KeyError:
            return
        self._desk.show(side, held)
        self._desk.activate(side)
        Recent(self._desk.store).note(article)

    def _bring(self, path: Path) -> None:
        self._show(path, self._desk.bring_in(path))

    def _try(self, path: Path, bring: Callable[[], None]) -> None:
        try:
            bring()
        except (BriefingError, OSError) as error:
            self._name_failure(path.name, error)

    def _show(self, path: Path, brought: Iterable[ArticleId]) -> None:
        """Show a file's first article in the file's place, others on sides that are free."""
        place = self._places.pop(path, None)
        for article in brought:
            self._brought += 1
            side = place or next((one for one in Side if one not in self._desk.sides), None)
            place = None
            if side is not None:
                self.show_article(article, side)
                self._shown.append(side)

    def _take_in(self, path: Path, read: "Read") -> None:
        for article, findings in read:
            self._keep_later(article, findings)
            self._desk.learn(article.version, findings)
        kept = partial(self._desk.hold, tuple(article for article, _ in read))
        self._try(path, lambda: self._show(path, kept(path.read_bytes())))

    def _find_elsewhere(self, article: Article) -> bool:
        """Find in the background what a reader would wait for; before the window is there nobody does."""
        if not self._parts.root.isVisible() and len(article.text) < _LONG:
            return False
        if article.version not in self._waiting:
            self._waiting.add(article.version)
            self._background.take([article])
        return True

    def _found(self, article: Article, read: "Read") -> None:
        self._waiting.discard(article.version)
        self._keep_later(article, read[0][1])
        self._desk.learn(article.version, read[0][1])

    def _keep_later(self, article: Article, findings: Findings) -> None:
        """Keep findings for the next session when what they are shown by has been drawn."""
        QTimer.singleShot(_KEEP_MS, self._background, partial(self._desk.found.keep, article, findings))

    def _failed(self, job: Path | Article, error: Exception) -> None:
        """Name a file that was not read, or an article in which nothing could be found."""
        if isinstance(job, Path):
            self._name_failure(job.name, error)
            return
        self._waiting.discard(job.version)
        self._desk.learn(job.version, Findings())
        why = self._speech.told(error) if isinstance(error, BriefingError) else str(error)
        self._parts.status.message.tell(
            self._speech.say("ui.not_found", name=job.name, why=why), trouble=True
        )

    def _tell(self, progress: Progress) -> None:
        words = self._speech.say("ui.work_at", name=progress.name, done=progress.done, total=progress.total)
        self._parts.status.show_work(words, progress.done, progress.total)

    def _name_failure(self, name: str, error: Exception) -> None:
        why = self._speech.told(error) if isinstance(error, BriefingError) else str(error)
        words = self._speech.say("ui.not_read", name=name, why=why)
        self._parts.status.message.tell(words, trouble=True)
        if self._desk.active not in self._desk.sides:
            self._parts.panes[self._desk.active].show_trouble(words)

    def _finish(self) -> None:
        self._parts.status.show_work("")
        if self._brought > 1 or (self._brought and not self._parts.status.message.words):
            self._parts.status.message.tell(self._speech.say("ui.opened_many", count=self._brought))
        if len(self._shown) > 1:
            self._desk.activate(Side.LEFT)
        self._brought = 0


def _is_quick(path: Path) -> bool:
    return path.suffix.lower() == _PLAIN and path.is_file() and path.stat().st_size <= _SMALL
