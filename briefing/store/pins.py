"""The part of the store that keeps what the analyst ruled on passages of two articles."""

from briefing.model.annotation import ArticleId, Target
from briefing.model.comparison import Pin, PinId, Ruling
from briefing.model.span import Span
from briefing.store.annotationrows import target_of_row, target_row
from briefing.store.articles import Articles
from briefing.store.tables import PIN, PIN_END, Row

_ENDS = ", ".join(f"{end}.{column}" for end in "ab" for column in PIN_END.columns[2:])
_PINS = " ".join(
    (
        "SELECT p.id, p.ruling,",
        _ENDS,
        "FROM pin p JOIN pin_end a ON a.pin = p.id JOIN pin_end b ON b.pin = p.id AND b.side != a.side",
        "WHERE a.article = ? AND b.article = ? AND (a.article != b.article OR a.side = 0)",
        "ORDER BY p.created, p.id",
    )
)
_WIDTH = len(PIN_END.columns) - 2


class Pins(Articles):
    """Pins: readable from both sides; two passages have one at most."""

    def pin(self, left: Target, right: Target, ruling: Ruling) -> PinId:
        """Join or part two passages; the latest word on these two holds."""
        known = next(
            (one for one in self._kept(left.article, right.article) if one[2:] == (left, right)), None
        )
        with self._db.editing("pin"):
            self._db.touch(left.article)
            self._db.touch(right.article)
            if known is not None:
                if known[1] is not ruling:
                    self._db.put(PIN, self._row(known[0], ruling))
                return known[0]
            identity = PinId(self._db.new_id())
            self._db.add(PIN, self._row(identity, ruling))
            for side, target in enumerate((left, right)):
                self._db.add(PIN_END, {**target_row(target), "pin": identity, "side": side})
        return identity

    def unpin(self, pin: PinId) -> None:
        """Take back what was ruled on two passages; KeyError where nothing was."""
        ends = self._db.found(PIN_END, "WHERE pin = ?", pin)
        if not ends:
            raise KeyError(pin)
        with self._db.editing("unpin"):
            for end in ends:
                self._db.touch(str(end["article"]))
                self._db.remove(PIN_END, pin, end["side"])
            self._db.remove(PIN, pin)

    def pins(self, left: ArticleId, right: ArticleId) -> tuple[Pin, ...]:
        """What was ruled on passages of two articles, where these stand in the latest texts."""
        found = []
        for identity, ruling, here, there in self._kept(left, right):
            ours, theirs = self._present(here), self._present(there)
            if ours is not None and theirs is not None:
                found.append(Pin(ours, theirs, ruling, identity))
        return tuple(found)

    def _kept(self, left: ArticleId, right: ArticleId) -> list[tuple[PinId, Ruling, Target, Target]]:
        return [
            (
                PinId(str(row[0])),
                Ruling(row[1]),
                target_of_row(row[2 : 2 + _WIDTH]),
                target_of_row(row[2 + _WIDTH :]),
            )
            for row in self._db.rows(_PINS, left, right)
        ]

    def _row(self, pin: PinId, ruling: Ruling) -> Row:
        return {"id": pin, "ruling": ruling.value, "author": self._db.author, "created": self._db.now()}

    def _present(self, target: Target) -> Span | None:
        """Where a target stands in the latest text; None where its words are gone or moved doubtfully."""
        article = self.article(target.article).article
        if article.version == target.version:
            return target.span
        from briefing.store.anchoring import anchored

        old = self.article_version(target.article, target.version).text
        return anchored(old, article.text, (target,))[0].span
