"""The part of the store that keeps what is being typed, and small strings of the session."""

from briefing.model.annotation import AnnotationId, ArticleId, Target
from briefing.store.annotationrows import target_of_row, target_row
from briefing.store.part import Part, plain
from briefing.store.tables import DRAFT, PLACE_DRAFT, REMEMBERED


class Drafts(Part):
    """Drafts and remembered strings: committed at once, no steps of undo."""

    def draft(self, annotation: AnnotationId, text: str | None) -> None:
        """Keep what is being typed, or forget it."""
        with self._db.writing():
            if text is None:
                self._db.forget(DRAFT, annotation)
            else:
                self._db.keep(DRAFT, {"annotation": annotation, "body": plain(text)})

    def draft_for(self, target: Target, text: str | None) -> None:
        """Keep what is being typed where no annotation is yet, or forget it."""
        row = target_row(target) | {"finding": target.finding or ""}
        with self._db.writing():
            if text is None:
                self._db.forget(PLACE_DRAFT, *PLACE_DRAFT.keyed(row))
            else:
                self._db.keep(PLACE_DRAFT, row | {"body": plain(text)})

    def drafts(self, article: ArticleId) -> tuple[tuple[Target, str], ...]:
        """What was typed in an article, for places without an annotation, and not yet saved."""
        pairs = []
        for row in self._db.found(PLACE_DRAFT, "WHERE article = ? ORDER BY start, stop", article):
            row["finding"] = row["finding"] or None
            target = target_of_row([row[name] for name in _TARGET_COLUMNS])
            pairs.append((target, str(row["body"])))
        return tuple(pairs)

    def remember(self, key: str, value: str) -> None:
        """Keep a string under a key."""
        with self._db.writing():
            self._db.keep(REMEMBERED, {"key": key, "value": plain(value)})

    def remembered(self, key: str) -> str | None:
        """The string kept under a key."""
        row = self._db.row(REMEMBERED, key)
        return None if row is None else str(row["value"])


_TARGET_COLUMNS = ("article", "version", "start", "stop", "exact", "prefix", "suffix", "paragraph", "finding")
