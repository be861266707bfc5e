"""Writing notes and highlights on the desk: drafts kept as they are typed, nothing empty made."""

from collections.abc import Callable

from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import Annotation, AnnotationId, AnnotationKind, Decision, Target, target_of
from briefing.store.port import Store


class Notes:
    """The analyst's own words and marks on what is open."""

    def __init__(
        self,
        store: Store,
        opened: Callable[[Side], Opened],
        refresh: Callable[[], None],
        typed_in: Callable[[AnnotationId], None],
    ) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh
        self._typed_in = typed_in

    def target(self, spot: Spot) -> Target:
        """What a new annotation at a spot would be about."""
        one = self._opened(spot.side)
        return target_of(one.id, one.article, spot.span, spot.finding)

    def text(self, spot: Spot) -> tuple[str, bool]:
        """What stands in the note at a spot, and whether that is a draft not yet saved."""
        note = self.at(spot)
        if note is not None:
            draft = self._store.annotation(note.id).draft
            return (note.body, False) if draft is None else (draft, True)
        drafts = self._store.drafts(self._opened(spot.side).id)
        wanted = self.target(spot)
        kept = next((text for target, text in drafts if _same_place(target, wanted)), None)
        return (kept or "", kept is not None)

    def at(self, spot: Spot) -> Annotation | None:
        """The annotation at a spot: the one that it is, or the note on its finding."""
        one = self._opened(spot.side)
        if spot.annotation is not None:
            return one.annotation(spot.annotation)
        return one.note_on(spot.finding) if spot.finding else None

    def keep_draft(self, spot: Spot, text: str) -> None:
        """Keep what is being typed at a spot; nothing is a note until it is saved."""
        note = self.at(spot)
        saved = note.body if note else ""
        draft = text if text != saved else None
        if note is not None:
            self._store.draft(note.id, draft)
            self._typed_in(note.id)
        else:
            self._store.draft_for(self.target(spot), draft)

    def save(self, spot: Spot, text: str) -> None:
        """Save the note at a spot and accept its finding, as one step; an empty note is not made."""
        body, note = text.strip(), self.at(spot)
        with self._store.step("note-save"):
            if note is not None:
                self._store.write(note.id, body)
            elif body:
                self._store.annotate(self.target(spot), AnnotationKind.NOTE, body)
            if spot.finding is not None:
                one = self._opened(spot.side)
                self._store.decide(one.id, [spot.finding], Decision.ACCEPTED)
        if note is None:
            self._store.draft_for(self.target(spot), None)
        self._refresh()

    def delete(self, annotation: AnnotationId) -> None:
        """Put an annotation into the bin."""
        with self._store.step("delete"):
            self._store.delete(annotation)
        self._refresh()

    def restore(self, annotation: AnnotationId) -> None:
        """Take an annotation out of the bin."""
        with self._store.step("restore"):
            self._store.restore(annotation)
        self._refresh()

    def rewrite(self, annotation: AnnotationId, body: str) -> None:
        """Give a note other words, as one it had before."""
        with self._store.step("rewrite"):
            self._store.write(annotation, body)
        self._refresh()


def _same_place(one: Target, other: Target) -> bool:
    if one.finding is not None or other.finding is not None:
        return one.finding == other.finding
    return (one.version, one.span) == (other.version, other.span)
