"""Links between places: where they lead, and the first end while the second is looked for."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.desk.marking import Marking
from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import Annotation, AnnotationId, Link, LinkId, LinkKind, Target, target_of
from briefing.store.port import Store


@dataclass(frozen=True, slots=True)
class Tie:
    """A link seen from one of its ends; `outward` where it was made from here."""

    link: Link
    other: AnnotationId
    outward: bool


class Linking:
    """Makes links in two halves and tells what hangs together."""

    def __init__(
        self, store: Store, marking: Marking, opened: Callable[[Side], Opened], refresh: Callable[[], None]
    ) -> None:
        self._store = store
        self._marking = marking
        self._opened = opened
        self._refresh = refresh
        self.source: Target | None = None
        self._from: AnnotationId | None = None

    def begin(self, spot: Spot) -> Target:
        """Take a place as the first end of a link; nothing is made yet."""
        one, present = self._opened(spot.side), self._marking.at(spot)
        self.source = target_of(one.id, one.article, spot.span, spot.finding)
        self._from = present.id if present else None
        return self.source

    def drop(self) -> bool:
        """Give up a link that was begun; whether one was."""
        begun = self.source is not None
        self.source = self._from = None
        return begun

    def is_source(self, spot: Spot) -> bool:
        """Whether a place is the first end of the link that was begun."""
        one, source = self._opened(spot.side), self.source
        return source is not None and (source.article, source.span) == (one.id, spot.span)

    def complete(self, spot: Spot, kind: LinkKind, body: str = "") -> LinkId | None:
        """Link the place begun at to another, as one step; None where none was begun."""
        source = self.source
        if source is None:
            return None
        made = self._marking.link(self._from or source, spot, kind, body)
        self.drop()
        return made

    def change(self, link: Link, kind: LinkKind, body: str) -> None:
        """Give a link another kind or other words."""
        with self._store.step("link-change"):
            self._store.relink(link.id, kind, body)
        self._refresh()

    def remove(self, link: Link) -> None:
        """Take a link away."""
        with self._store.step("unlink"):
            self._store.unlink(link.id)
        self._refresh()

    def ties(self, spot: Spot) -> tuple[Tie, ...]:
        """The links from and to a place, in the order they were made."""
        present = self._marking.at(spot)
        if present is None:
            return ()
        links = self._opened(spot.side).links
        return tuple(
            Tie(link, link.target if link.source == present.id else link.source, link.source == present.id)
            for link in links
            if present.id in (link.source, link.target)
        )

    def end(self, tie: Tie) -> Annotation:
        """The annotation at the other end."""
        return self._store.annotation(tie.other)
