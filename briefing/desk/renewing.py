"""Keeping open articles as the store has them, reading no more of it than what changed."""

from briefing.desk.opened import Opened
from briefing.model.annotation import Annotation, AnnotationId
from briefing.store.port import Store

_MANY = 100
_NEVER = 2**62


class Renewing:
    """Reads anew what was touched since the last look; everything where that is much or unknown."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._turn, _ = store.annotations_since(_NEVER)
        self._typed_in: set[AnnotationId] = set()

    def typed_in(self, annotation: AnnotationId) -> None:
        """Note that the draft of an annotation changed, which is no step."""
        self._typed_in.add(annotation)

    def read(self, one: Opened) -> Opened:
        """An article with all that the store holds of it."""
        notes, decided = self._store.annotations(one.id), self._store.decisions(one.id)
        return one.refreshed(notes, decided, self._store.links_in(one.id))

    def renew(self, ones: list[Opened]) -> list[Opened]:
        """Open articles with what changed since the last time."""
        self._turn, touched = self._store.annotations_since(self._turn)
        typed_in, self._typed_in = self._typed_in, set()
        if touched is None or len(touched) > _MANY:
            return [self.read(one) for one in ones]
        return [self._with(one, touched | typed_in) for one in ones]

    def _with(self, one: Opened, touched: frozenset[AnnotationId]) -> Opened:
        for identity in touched:
            one = one.with_annotation(identity, self._annotation(one, identity))
        links = self._store.links_in(one.id) if touched else one.links
        return one.refreshed(one.annotations, self._store.decisions(one.id), links)

    def _annotation(self, one: Opened, identity: AnnotationId) -> Annotation | None:
        try:
            found = self._store.annotation(identity)
        except KeyError:
            return None
        return found if found.target.article == one.id else None
