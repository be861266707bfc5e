"""What is found in each article, as it was taught and corrected."""

from collections.abc import Callable
from dataclasses import replace

from briefing.desk.lessons import Corrections, Lessons
from briefing.desk.opened import Opened, opened
from briefing.extract.taught import taught
from briefing.model.article import Article
from briefing.model.correction import as_corrected
from briefing.model.findings import Findings
from briefing.model.teaching import Teaching
from briefing.store.port import Held

LARGE = 2_000
Ground = tuple[tuple[Teaching, ...], Corrections]


class Found:
    """Finds once in every text, and dresses what was found by the lessons of the library.

    `kept` gives what an earlier session found, `keep` keeps it for the next. `elsewhere` is asked to find
    in a text that takes a while, in the background; where it does, `learn` brings them.
    """

    def __init__(self, extract: Callable[[Article], Findings], lessons: Lessons) -> None:
        self._extract = extract
        self._lessons = lessons
        self._plain: dict[str, Findings] = {}
        self._grounds: dict[str, Ground] = {}
        self.kept: Callable[[Article], Findings | None] = lambda _article: None
        self.keep: Callable[[Article, Findings], None] = lambda _article, _found: None
        self.elsewhere: Callable[[Article], bool] = lambda _article: False

    def plain(self, article: Article) -> Findings:
        """What the rules find in an article; nothing yet where somebody else was asked to find it."""
        known = self._plain.get(article.version) or self.kept(article)
        if known is not None:
            self._plain[article.version] = known
            return known
        if len(article.text) > LARGE and self.elsewhere(article):
            return Findings()
        found = self._plain[article.version] = self._extract(article)
        self.keep(article, found)
        return found

    def taught(self, article: Article) -> Findings:
        """What is found in an article after the library's lessons."""
        return taught(article, self.plain(article), self.lessons())

    def learn(self, version: str, findings: Findings) -> None:
        """Take the findings of a text that were found elsewhere."""
        self._plain[version] = findings

    def open(self, held: Held) -> Opened:
        """An article with its findings, by keys that no correction changes."""
        self._grounds[held.id] = ground = self._ground(held)
        one = opened(held, self.taught(held.article))
        findings = {key: as_corrected(f, ground[1].get(key, {})) for key, f in one.findings.items()}
        uncorrected = {key: f for key, f in one.findings.items() if findings[key] != f}
        return replace(one, findings=findings, uncorrected=uncorrected)

    def renewed(self, one: Opened) -> Opened:
        """An open article as it is now taught and corrected; itself where nothing changed."""
        if self._grounds.get(one.id) == self._ground(one.held):
            return one
        found = self.open(one.held)
        return found.refreshed(one.annotations, one.decided, one.links)

    def lessons(self) -> tuple[Teaching, ...]:
        """The lessons in force."""
        return tuple(self._lessons.all().values())

    def _ground(self, held: Held) -> Ground:
        return self.lessons(), self._lessons.corrections(held.id)
