"""The part of the store that keeps the analyst's verdicts on findings."""

from collections.abc import Iterable, Mapping

from briefing.model.annotation import ArticleId, Decision
from briefing.store.part import Part
from briefing.store.tables import VERDICT


class Verdicts(Part):
    """Verdicts by the finding's key, which outlives a rule's change."""

    def decide(self, article: ArticleId, findings: Iterable[str], decision: Decision | None) -> None:
        """Set the verdict on findings, by key; None takes it back."""
        with self._db.editing("decide"):
            self._db.touch(article)
            for finding in findings:
                if decision is None:
                    self._db.remove(VERDICT, article, finding)
                elif self._decision(article, finding) is not decision:
                    row = {"article": article, "finding": finding, "decision": decision.value}
                    self._db.put(VERDICT, row | {"decided": self._db.now(), "author": self._db.author})

    def decisions(self, article: ArticleId) -> Mapping[str, Decision]:
        """The verdicts on an article's findings, by key."""
        found = self._db.rows("SELECT finding, decision FROM verdict WHERE article = ?", article)
        return {str(finding): Decision(decision) for finding, decision in found}

    def _decision(self, article: ArticleId, finding: str) -> Decision | None:
        """The verdict on one finding."""
        row = self._db.row(VERDICT, article, finding)
        return None if row is None else Decision(row["decision"])
