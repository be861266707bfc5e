"""The desk: what is open, where the reader is, and the one way by which anything changes."""

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from briefing.desk.anchoring import Anchoring
from briefing.desk.bookmarks import Bookmarks
from briefing.desk.changing import place_of, still_there
from briefing.desk.codebook import Codebook
from briefing.desk.comparing import Compare, Comparing, passage
from briefing.desk.found import Found
from briefing.desk.latest import Latest
from briefing.desk.lessons import Lessons
from briefing.desk.linking import Linking
from briefing.desk.marking import Marking
from briefing.desk.memos import Memos
from briefing.desk.modes import Modes
from briefing.desk.notes import Notes
from briefing.desk.opened import Opened, Side, Spot
from briefing.desk.order import Order
from briefing.desk.renewing import Renewing
from briefing.desk.review import Filter, Kind
from briefing.desk.searching import Searching
from briefing.desk.seen import Seen
from briefing.desk.shelf import Shelf
from briefing.desk.trail import Stop, Travel
from briefing.desk.walking import Walking
from briefing.model.annotation import Annotation, ArticleId, Decision
from briefing.model.article import Article
from briefing.model.comparison import Ruling
from briefing.model.findings import Finding, Findings
from briefing.model.span import Span
from briefing.store.port import Change, Held, Listed, Store, Subject


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
    MODE = "mode"


Listener = Callable[[frozenset[Aspect]], None]

_ASPECTS = {Subject.PIN: Aspect.COMPARISON, Subject.MEMO: Aspect.MEMO, Subject.ARTICLE: Aspect.LIBRARY}


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
        self._listeners: list[Listener] = []
        self.sides: dict[Side, Opened] = {}
        self.active = Side.LEFT
        self.current: Spot | None = None
        self.carets: dict[Side, Span] = {Side.LEFT: Span(0, 0), Side.RIGHT: Span(0, 0)}
        self.filter = Filter()
        self.travel = Travel(lambda: self.sides, self.here, self._arrive)
        self.travelled: Change | None = None
        self.lessons = Lessons(store, self.refresh)
        self.found = Found(extract, self.lessons)
        self.modes = Modes()
        self.seen = Seen(store)
        self.bookmarks = Bookmarks(store)
        self.codebook = Codebook(store, self.refresh)
        self._renewing = Renewing(store)
        self._latest = Latest(store, self._as_kept, lambda: self.sides, lambda: self.carets)
        self.notes = Notes(store, lambda side: self.sides[side], self.refresh, self._renewing.typed_in)
        self.marking = Marking(store, lambda side: self.sides[side], self.refresh)
        self.linking = Linking(store, self.marking, lambda side: self.sides[side], self.refresh)
        self.anchoring = Anchoring(store, lambda side: self.sides[side], self.refresh)
        self.comparing = Comparing(compare, lambda: self.sides, store)
        self.walking = Walking(self.comparing, lambda: self.sides, lambda: self.filter)
        self.shelf = Shelf(store, self.found, lambda: self.sides, lambda: self.active)
        self.searching = Searching()
        self.memos = Memos(
            store, lambda side: self.sides[side], lambda: self.tell(Aspect.MEMO), self.comparing.made
        )

    # views
    def listen(self, listener: Listener) -> None:
        """Have `listener` called with what changed, after every change."""
        self._listeners.append(listener)

    def tell(self, *aspects: Aspect) -> None:
        """Tell the views what changed."""
        if Aspect.COMPARISON in aspects:
            self.comparing.renew()
        if Aspect.SIDES in aspects:
            self.comparing.forget_others()
            self.searching.look(self.searching.typed, self.sides)
        for listener in tuple(self._listeners):
            listener(frozenset(aspects))

    # articles
    def library(self) -> tuple[Listed, ...]:
        """Every article that the library holds, without its text."""
        return self.store.listed()

    def bring_in(self, path: Path) -> tuple[ArticleId, ...]:
        """Read a file into the library; UnreadableFileError leaves everything as it was."""
        raw = path.read_bytes() if path.is_file() else b""
        return self.hold(self._read(path), raw)

    def hold(self, articles: Iterable[Article], raw: bytes) -> tuple[ArticleId, ...]:
        """Keep articles that were read from these bytes in the library."""
        held = [self.store.keep(article, raw) for article in articles]
        self.tell(Aspect.LIBRARY, *([Aspect.SIDES, Aspect.MARKS] if self._latest.take() else []))
        return tuple(one.id for one in held)

    def show(self, side: Side, held: Held) -> None:
        """Open an article on a side."""
        if side in self.sides:
            self.travel.trail.left(Stop(self.sides[side].id, side, self.carets[side].start))
        self._open(side, held)

    def _open(self, side: Side, held: Held) -> None:
        self.sides[side] = self._as_kept(held)
        self.carets[side] = Span(0, 0)
        if self.current is not None and self.current.side is side:
            self.current = None
        self.tell(Aspect.SIDES, Aspect.MARKS, Aspect.CURRENT)

    def _as_kept(self, held: Held) -> Opened:
        return self._renewing.read(self.found.open(held))

    def learn(self, version: str, findings: Findings) -> None:
        """Take the findings of a text that were found elsewhere; an open text shows them at once."""
        self.found.learn(version, findings)
        for side, one in tuple(self.sides.items()):
            if one.article.version == version:
                self.sides[side] = self._as_kept(one.held)
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
        self.comparing.mirror()
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

    def jump(self, spot: Spot | None) -> bool:
        """Go to a spot from afar: the place left is one to come back to."""
        if spot is not None:
            self.travel.depart(spot)
        return self.go(spot)

    def _arrive(self, stop: Stop) -> None:
        open_here = self.sides.get(stop.side)
        if open_here is None or open_here.id != stop.article:
            self._open(stop.side, self.store.article(stop.article))
        self.current, self.active = None, stop.side
        self.carets[stop.side] = Span(stop.offset, stop.offset)
        self.tell(Aspect.CURRENT)

    def leave(self) -> None:
        """Have no current spot."""
        if self.current is not None:
            self.current = None
            self.tell(Aspect.CURRENT)

    def walk(self, kind: Kind, steps: int) -> bool:
        """Go on (or back) to a spot of a kind, from the current one or the caret."""
        return self.go(self.walking.step(kind, self.here(), steps))

    def go_to_entry(self, entry: str) -> bool:
        """Go to where a memo's entry is from, its article opened first; False where that can't be found."""
        place = self.memos.place(entry)
        known = {listed.id for listed in self.library()}
        if place is None or place.article not in known:
            return False
        side = self.holding(place.article)
        if side is None:
            side = self.active
            self.show(side, self.store.article(place.article))
        found = self.sides[side].findings.get(place.finding)
        span = found.span if found is not None else place.span
        within = span.end <= len(self.sides[side].article.text)
        return within and self.jump(Spot(side, span, place.finding if found is not None else None))

    def walk_pairs(self, steps: int) -> bool:
        """Go on (or back) to a passage that has its like on the other side."""
        pair = self.comparing.step(self.active, self.here().span.start, steps)
        if pair is None:
            return False
        gone = self.go(Spot(self.active, passage(pair, self.active)))
        self.tell(Aspect.COMPARISON)
        return gone

    def rule(self, left: Span, right: Span, ruling: Ruling | None, step: str) -> None:
        """Join, pin or part two passages of the open texts, or take that back, as one step of undo."""
        self.comparing.rule(left, right, ruling, step)
        self.refresh(Aspect.COMPARISON)

    def search(self, typed: str) -> None:
        """Look for words in the open texts."""
        self.searching.look(typed, self.sides)
        self.tell(Aspect.HITS)

    def walk_hits(self, steps: int) -> bool:
        """Go on (or back) to a place where the words looked for stand."""
        return self.jump(Order(self.searching.spots()).step(self.here(), steps))

    def compare(self) -> None:
        """Compare the two sides, unless that is done already."""
        if self.comparing.make():
            self.tell(Aspect.COMPARISON)

    def next_undecided(self) -> bool:
        """Go on to the next finding without a verdict, from the beginning again after the last."""
        spot = self.walking.next_undecided(self.here())
        return spot != self.current and self.go(spot)

    def spots(self, kind: Kind) -> tuple[Spot, ...]:
        """Every spot of a kind, in the order of review."""
        return self.walking.spots(kind)

    def shown(self) -> tuple[Spot, ...]:
        """Every spot that the filter lets through, in the order of review."""
        return self.walking.shown()

    def review_together(self, *, together: bool) -> None:
        """Review each finding's counterpart right after it, or one text after the other."""
        self.walking.together = together
        self.tell(Aspect.CURRENT)

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
        """Take the latest step back, and go to what it was about; its name, None where there is none."""
        return self._travelled(self.store.undo())

    def redo(self) -> str | None:
        """Do the step that was last taken back again, and go there; its name, None where there is none."""
        return self._travelled(self.store.redo())

    def note_here(self) -> Annotation | None:
        """The note at the current spot."""
        return self.notes.at(self.current) if self.current else None

    def heard(self, change: Change) -> tuple[Side, ...]:
        """Show what others changed in the library; the sides on which another text is open now."""
        renewed = self._latest.take()
        self.sides = {side: self._renewing.read(one) for side, one in self.sides.items()}
        self.refresh(
            *{_ASPECTS.get(subject, Aspect.MARKS) for subject in change.subjects},
            *[Aspect.SIDES] * bool(renewed),
        )
        return renewed

    def refresh(self, *more: Aspect) -> None:
        """Read what the store holds of the open articles again, and tell the views."""
        before = [self.found.renewed(one) for one in self.sides.values()]
        if any(one is not old for one, old in zip(before, self.sides.values(), strict=True)):
            more = (*more, Aspect.SIDES)  # other findings: compared anew, counted anew
        self.sides = dict(zip(self.sides, self._renewing.renew(before), strict=True))
        self.current = still_there(self.current, self.sides)
        self.tell(Aspect.MARKS, Aspect.CURRENT, *more)

    def _travelled(self, change: Change | None) -> str | None:
        self.travelled = change
        if change is None:
            return None
        self.refresh(*{_ASPECTS.get(subject, Aspect.MARKS) for subject in change.subjects})
        self.go(place_of(change, self.sides))
        return change.step
