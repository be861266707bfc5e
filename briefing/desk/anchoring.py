"""Notes whose place is in doubt since their article's text changed: looked at, confirmed, put elsewhere."""

from collections.abc import Callable

from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import Anchor, AnchorStatus, Annotation, AnnotationId
from briefing.store.port import Store

_DOUBTFUL = (AnchorStatus.CHANGED, AnchorStatus.UNCERTAIN)


def in_doubt(anchor: Anchor) -> bool:
    """Whether the analyst is to say if an annotation stands rightly where it is."""
    return anchor.status in _DOUBTFUL


class Anchoring:
    """What became of the notes of an article's earlier text."""

    def __init__(self, store: Store, opened: Callable[[Side], Opened], refresh: Callable[[], None]) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh

    def doubt(self, spot: Spot) -> Annotation | None:
        """The annotation at a spot, where its place is in doubt."""
        note = self._opened(spot.side).annotation(spot.annotation) if spot.annotation else None
        return note if note is not None and in_doubt(note.anchor) else None

    def astray(self, side: Side) -> tuple[Annotation, ...]:
        """The annotations of a side that are lost, then those that are in doubt."""
        notes = self._opened(side).annotations
        lost = [note for note in notes if note.anchor.status is AnchorStatus.ORPHAN]
        return (*lost, *(note for note in notes if in_doubt(note.anchor)))

    def confirm(self, annotation: AnnotationId) -> None:
        """Say that an annotation stands rightly."""
        with self._store.step("anchor-confirm"):
            self._store.confirm(annotation)
        self._refresh()

    def put(self, annotation: AnnotationId, spot: Spot) -> None:
        """Put an annotation to other words of its article."""
        with self._store.step("anchor-put"):
            self._store.relocate(annotation, spot.span)
        self._refresh()
