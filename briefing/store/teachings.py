"""The part of the store that keeps what the analyst corrected and taught."""

from collections.abc import Mapping

from briefing.model.annotation import ArticleId
from briefing.store.annotationport import RuleId
from briefing.store.part import Part, plain
from briefing.store.tables import CORRECTION, TAUGHT


class Teachings(Part):
    """Corrected slots of findings, by the finding's key, and rules that hold for every article."""

    def correct(self, article: ArticleId, finding: str, field: str, value: str | None) -> None:
        """Set what a slot of a finding rightly is; None takes the correction back."""
        with self._db.editing("correct"):
            self._db.touch(article)
            if value is None:
                self._db.remove(CORRECTION, article, finding, field)
                return
            known = self._db.row(CORRECTION, article, finding, field)
            if known is None or known["value"] != plain(value):
                row = {"article": article, "finding": finding, "field": field, "value": plain(value)}
                stamp = {"corrected": self._db.now(), "author": self._db.author}
                self._db.put(CORRECTION, row | stamp)

    def corrections(self, article: ArticleId) -> Mapping[str, Mapping[str, str]]:
        """The corrected slots of an article's findings: by key, then by slot."""
        found: dict[str, dict[str, str]] = {}
        for row in self._db.found(CORRECTION, "WHERE article = ? ORDER BY finding, field", article):
            found.setdefault(str(row["finding"]), {})[str(row["field"])] = str(row["value"])
        return found

    def judgements(self) -> tuple[object, ...]:
        """What is the same as long as no finding is rejected, corrected or taught of, in any article."""
        return (
            *self._db.rows("SELECT count(*), max(decided) FROM verdict WHERE decision = 'rejected'"),
            *self._db.rows("SELECT count(*), max(corrected) FROM correction"),
            *self._db.rows("SELECT count(*), max(id) FROM taught"),
        )

    def teach(self, rule: str) -> RuleId:
        """Keep a rule that the analyst taught; the same rule is kept once."""
        known = self._db.rows("SELECT id FROM taught WHERE rule = ?", plain(rule))
        if known:
            return RuleId(str(known[0][0]))
        identity = RuleId(self._db.new_id())
        with self._db.editing("teach"):
            self._db.add(TAUGHT, {"id": identity, "rule": plain(rule)})
        return identity

    def unteach(self, rule: RuleId) -> None:
        """Forget a rule that was taught."""
        with self._db.editing("unteach"):
            self._db.remove(TAUGHT, rule)

    def taught(self) -> tuple[tuple[RuleId, str], ...]:
        """Every rule that was taught, in the order of teaching."""
        rows = self._db.found(TAUGHT, "ORDER BY id")
        return tuple((RuleId(str(row["id"])), str(row["rule"])) for row in rows)
