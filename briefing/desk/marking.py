"""Marking what is at hand: highlights and their styles, tags, and links from place to place."""

from collections.abc import Callable, Iterable

from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    LinkId,
    LinkKind,
    Target,
    target_of,
)
from briefing.store.port import Store

STYLES = range(1, 10)
_LAST = "style.last"


class Marking:
    """Every mark hangs on an annotation: one is made where there is none yet."""

    def __init__(self, store: Store, opened: Callable[[Side], Opened], refresh: Callable[[], None]) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh

    @property
    def last_style(self) -> int:
        """The style that was used last."""
        kept = self._store.remembered(_LAST)
        return int(kept) if kept else STYLES.start

    def style(self, spot: Spot, style: int) -> None:
        """Mark a place in a style; one that is marked already changes to it."""
        with self._store.step("style"):
            present = self.at(spot)
            if present is None:
                self._make(spot, style)
            else:
                self._store.restyle(present.id, style)
        self._store.remember(_LAST, str(style))
        self._refresh()

    def tag(self, spot: Spot, tags: Iterable[str]) -> None:
        """Give a place these tags and no others."""
        wanted = tuple(tags)
        present = self.at(spot)
        if present is None and not wanted:
            return
        with self._store.step("tag"):
            marked = self._ensured(spot)
            self._store.retag(marked, wanted)
            self._paint(marked, wanted)
        self._refresh()

    def tags(self, spot: Spot) -> tuple[str, ...]:
        """The tags of a place."""
        present = self.at(spot)
        return present.tags if present else ()

    def link(self, source: AnnotationId | Target, spot: Spot, kind: LinkKind, body: str = "") -> LinkId:
        """Link one place to another, as one step; what is not marked yet is."""
        with self._store.step("link"):
            first = self._highlighted(source) if isinstance(source, Target) else source
            made = self._store.link(first, self._ensured(spot), kind, body)
        self._refresh()
        return made

    def at(self, spot: Spot) -> Annotation | None:
        """The annotation at a place: the one that it is, the one on its finding, or on just these words."""
        one = self._opened(spot.side)
        if spot.annotation is not None:
            return one.annotation(spot.annotation)
        if spot.finding is not None:
            return one.note_on(spot.finding)
        return next(
            (a for a in one.annotations if a.target.finding is None and a.anchor.span == spot.span), None
        )

    def _paint(self, annotation: AnnotationId, tags: tuple[str, ...]) -> None:
        """Give a plain mark the colour that the codebook has for the first of its tags that has one."""
        colours = {code.name: code.colour for code in self._store.codes()}
        colour = next((colours[tag] for tag in tags if colours.get(tag)), 0)
        if colour and self._store.annotation(annotation).style == STYLES.start:
            self._store.restyle(annotation, colour)

    def _ensured(self, spot: Spot) -> AnnotationId:
        present = self.at(spot)
        return present.id if present else self._make(spot, STYLES.start)

    def _make(self, spot: Spot, style: int) -> AnnotationId:
        one = self._opened(spot.side)
        return self._highlighted(target_of(one.id, one.article, spot.span, spot.finding), style)

    def _highlighted(self, target: Target, style: int = STYLES.start) -> AnnotationId:
        return self._store.annotate(target, AnnotationKind.HIGHLIGHT, style=style)
