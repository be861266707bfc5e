"""The desk: what is open, where the reader is, and the one way by which anything changes."""

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from briefing.desk import review
from briefing.desk.comparing import Compare, Comparing, passage
from briefing.desk.memos import Memos
from briefing.desk.notes import Notes
from briefing.desk.opened import Opened, Side, Spot, opened
from briefing.desk.review import Filter, Kind
from briefing.desk.searching import Searching
from briefing.model.annotation import Annotation, ArticleId, Decision
from briefing.model.article import Article
from briefing.model.findings import Finding, Findings
from briefing.model.span import Span
from briefing.store.port import Change, Held, Store, Subject


class Aspect(Enum):
    """What a view may have to show anew."""

    LIBRARY = "library"
    SIDES = "sides"
    CURRENT = "current"
    MARKS = "marks"
    MEMO = "memo"
    FILTER = "filter"
    COMPARISON = "comparison"
    HITS = "hits"


Listener = Callable[[frozenset[Aspect]], None]

_ASPECTS = {
    Subject.ANNOTATION: Aspect.MARKS,
    Subject.VERDICT: Aspect.MARKS,
    Subject.TAG: Aspect.MARKS,
    Subject.LINK: Aspect.MARKS,
    Subject.MEMO: Aspect.MEMO,
    Subject.ARTICLE: Aspect.LIBRARY,
    Subject.RULE: Aspect.MARKS,
}


class Desk:
    """What one analyst has before them. Every change is in the store before its call returns."""

    def __init__(
        self,
        store: Store,
        read: Callable[[Path], tuple[Article, ...]],
        extract: Callable[[Article], Findings],
        compare: Compare,
    ) -> None:
        self.store = store
        self._read = read
        self._extract = extract
        self._listeners: list[Listener] = []
        self.sides: dict[Side, Opened] = {}
        self.active = Side.LEFT
        self.current: Spot | None = None
        self.carets: dict[Side, Span] = {Side.LEFT: Span(0, 0), Side.RIGHT: Span(0, 0)}
        self.filter = Filter()
        self._spots: dict[Kind | None, list[Spot]] = {}
        self.notes = Notes(store, lambda side: self.sides[side], self.refresh)
        self.comparing = Comparing(compare, lambda: self.sides)
        self.searching = Searching()
        self.memos = Memos(store, lambda side: self.sides[side], lambda: self.tell(Aspect.MEMO))

    # views
    def listen(self, listener: Listener) -> None:
        """Have `listener` called with what changed, after every change."""
        self._listeners.append(listener)

    def tell(self, *aspects: Aspect) -> None:
        """Tell the views what changed."""
        if {Aspect.SIDES, Aspect.MARKS, Aspect.FILTER} & set(aspects):
            self._spots = {}
        if Aspect.SIDES in aspects:
            self.comparing.forget()
            self.searching.look(self.searching.typed, self.sides)
        for listener in tuple(self._listeners):
            listener(frozenset(aspects))

    # articles
    def library(self) -> tuple[Held, ...]:
        """Every article that the library holds."""
        return self.store.articles()

    def bring_in(self, path: Path) -> tuple[ArticleId, ...]:
        """Read a file into the library; UnreadableFileError leaves everything as it was."""
        raw = path.read_bytes() if path.is_file() else b""
        held = [self.store.keep(article, raw) for article in self._read(path)]
        self.tell(Aspect.LIBRARY)
        return tuple(one.id for one in held)

    def show(self, side: Side, held: Held) -> None:
        """Open an article on a side."""
        found = opened(held, self._extract(held.article))
        self.sides[side] = self._refreshed(found)
        self.carets[side] = Span(0, 0)
        if self.current is not None and self.current.side is side:
            self.current = None
        self.tell(Aspect.SIDES, Aspect.MARKS, Aspect.CURRENT)

    def close(self, side: Side) -> None:
        """Leave a side empty."""
        self.sides.pop(side, None)
        if self.current is not None and self.current.side is side:
            self.current = None
        self.tell(Aspect.SIDES, Aspect.MARKS, Aspect.CURRENT)

    def swap(self) -> None:
        """Put the left article on the right and the right one on the left."""
        self.sides = {side.other: open_here for side, open_here in self.sides.items()}
        self.carets = {side.other: caret for side, caret in self.carets.items()}
        self.active, self.current = self.active.other, None
        self.tell(Aspect.SIDES, Aspect.MARKS, Aspect.CURRENT)

    def holding(self, article: ArticleId) -> Side | None:
        """The side on which an article lies open."""
        return next((side for side, one in self.sides.items() if one.id == article), None)

    # places
    def activate(self, side: Side) -> None:
        """Read on in a side."""
        if side is not self.active:
            self.active = side
            self.tell(Aspect.CURRENT)

    def caret(self, side: Side, span: Span) -> None:
        """Note where a side's caret stands; the current spot is left when the caret leaves it."""
        self.carets[side] = span
        spot = self.current
        if spot is not None and spot.side is side and not spot.span.start <= span.start <= spot.span.end:
            self.leave()

    def go(self, spot: Spot | None) -> bool:
        """Make a spot the current one; False where there is none to go to."""
        if spot is None:
            return False
        self.current, self.active = spot, spot.side
        self.carets[spot.side] = Span(spot.span.start, spot.span.start)
        self.tell(Aspect.CURRENT)
        return True

    def leave(self) -> None:
        """Have no current spot."""
        if self.current is not None:
            self.current = None
            self.tell(Aspect.CURRENT)

    def walk(self, kind: Kind, steps: int) -> bool:
        """Go on (or back) to a spot of a kind, from the current one or the caret."""
        return self.go(review.step(self.spots(kind), self.here(), steps))

    def walk_pairs(self, steps: int) -> bool:
        """Go on (or back) to a passage that has its like on the other side."""
        pair = self.comparing.step(self.active, self.here().span.start, steps)
        if pair is None:
            return False
        self.tell(Aspect.COMPARISON)
        return self.go(Spot(self.active, passage(pair, self.active)))

    def search(self, typed: str) -> None:
        """Look for words in the open texts."""
        self.searching.look(typed, self.sides)
        self.tell(Aspect.HITS)

    def walk_hits(self, steps: int) -> bool:
        """Go on (or back) to a place where the words looked for stand."""
        return self.go(review.step(self.searching.spots(), self.here(), steps))

    def compare(self) -> None:
        """Compare the two sides, unless that is done already."""
        if self.comparing.make():
            self.tell(Aspect.COMPARISON)

    def next_undecided(self) -> bool:
        """Go on to the next finding without a verdict, from the beginning again after the last."""
        spot = review.next_undecided(self.shown(), self.here(), self.decision)
        return spot != self.current and self.go(spot)

    def spots(self, kind: Kind) -> list[Spot]:
        """Every spot of a kind, in the order of review."""
        if kind not in self._spots:
            self._spots[kind] = review.of_kind(self.shown(), kind, self.sides)
        return self._spots[kind]

    def shown(self) -> list[Spot]:
        """Every spot that the filter lets through, in the order of review."""
        if None not in self._spots:
            self._spots[None] = review.sequence(self.sides, self.filter)
        return self._spots[None]

    def here(self) -> Spot:
        """The current spot, or the caret as one."""
        return self.current or Spot(self.active, self.carets[self.active])

    # findings
    def finding(self, spot: Spot | None) -> Finding | None:
        """The finding at a spot."""
        if spot is None or spot.finding is None or spot.side not in self.sides:
            return None
        return self.sides[spot.side].findings.get(spot.finding)

    def decision(self, spot: Spot) -> Decision | None:
        """The verdict on the finding at a spot."""
        return self.sides[spot.side].decision(spot.finding) if spot.finding else None

    def decide(self, spots: Iterable[Spot], decision: Decision | None, step: str) -> None:
        """Set the verdict on findings, as one step of undo."""
        with self.store.step(step):
            for spot in spots:
                if spot.finding is not None:
                    self.store.decide(self.sides[spot.side].id, [spot.finding], decision)
        self.refresh()

    def tally(self) -> tuple[int, int]:
        """How many findings of the open articles are decided, and how many there are."""
        decided = sum(one.settled for one in self.sides.values())
        return decided, sum(len(one.findings) for one in self.sides.values())

    def choose(self, shown: Filter) -> None:
        """Show and walk only the findings that a filter lets through."""
        self.filter = shown
        self.tell(Aspect.FILTER, Aspect.MARKS)

    # undo
    def undo(self) -> str | None:
        """Take the latest step back; its name, None where there is none."""
        return self._travelled(self.store.undo())

    def redo(self) -> str | None:
        """Do the step that was last taken back again; its name, None where there is none."""
        return self._travelled(self.store.redo())

    def note_here(self) -> Annotation | None:
        """The note at the current spot."""
        return self.notes.at(self.current) if self.current else None

    def refresh(self, *more: Aspect) -> None:
        """Read what the store holds of the open articles again, and tell the views."""
        self.sides = {side: self._refreshed(one) for side, one in self.sides.items()}
        if self.current is not None and self._vanished(self.current):
            self.current = None
        self.tell(Aspect.MARKS, Aspect.CURRENT, *more)

    def _travelled(self, change: Change | None) -> str | None:
        if change is None:
            return None
        self.refresh(*{_ASPECTS[subject] for subject in change.subjects})
        return change.step

    def _refreshed(self, one: Opened) -> Opened:
        return one.refreshed(self.store.annotations(one.id), self.store.decisions(one.id))

    def _vanished(self, spot: Spot) -> bool:
        if spot.annotation is None or spot.side not in self.sides:
            return spot.side not in self.sides
        return self.sides[spot.side].annotation(spot.annotation) is None
