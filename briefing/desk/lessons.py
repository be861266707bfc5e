"""What the analyst taught and corrected: kept in the library, in force for every article at once."""

from collections.abc import Callable, Mapping

from briefing.extract.taught import check
from briefing.model.annotation import ArticleId
from briefing.model.correction import corrected
from briefing.model.findings import Finding
from briefing.model.teaching import Teaching, teachings_of, written
from briefing.store.annotationport import RuleId
from briefing.store.port import Store

Corrections = Mapping[str, Mapping[str, str]]


class Lessons:
    """Teaches and corrects; every change is a step of undo."""

    def __init__(self, store: Store, refresh: Callable[[], None]) -> None:
        self._store = store
        self._refresh = refresh
        self._read: tuple[tuple[RuleId, str], ...] = ()
        self._known: dict[RuleId, Teaching] = {}

    def all(self) -> dict[RuleId, Teaching]:
        """Every lesson, in the order of teaching; one that a newer program wrote is left alone."""
        kept = self._store.taught()
        if kept != self._read:
            self._read, self._known = kept, teachings_of(kept)
        return self._known

    def teach(self, teaching: Teaching) -> None:
        """Keep a lesson; findings follow it at once. ValueError for slots that no finding can have."""
        check(teaching)
        with self._store.step("teach"):
            self._store.teach(written(teaching))
        self._refresh()

    def forget(self, lesson: RuleId) -> None:
        """Take a lesson back."""
        with self._store.step("unteach"):
            self._store.unteach(lesson)
        self._refresh()

    def correct(self, article: ArticleId, key: str, finding: Finding, change: tuple[str, str]) -> None:
        """Set a slot of a finding by its name; ValueError for a value that the slot can't have."""
        corrected(finding, dict([change]))
        slot, value = change
        with self._store.step("correct"):
            self._store.correct(article, key, slot, value)
        self._refresh()

    def uncorrect(self, article: ArticleId, key: str) -> None:
        """Take every correction of a finding back."""
        with self._store.step("correct"):
            for slot in self._store.corrections(article).get(key, {}):
                self._store.correct(article, key, slot, None)
        self._refresh()

    def corrections(self, article: ArticleId) -> Corrections:
        """The corrected slots of an article's findings, by key."""
        return self._store.corrections(article)
