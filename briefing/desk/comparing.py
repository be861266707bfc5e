"""The comparison of the two open articles, and walking through what was paired."""

from collections.abc import Callable, Mapping, Sequence

from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import target_of
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pair, Pin, Ruling
from briefing.model.findings import Finding, Findings
from briefing.model.span import Span
from briefing.store.port import Store
from briefing.work.comparing import Sides

Compare = Callable[[Article, Findings, Article, Findings, Sequence[Pin]], Comparison]


LARGE = 40_000


class Comparing:
    """What agrees between the sides; made anew when asked to after one of them changed.

    `elsewhere` is asked to compare long articles in the background; where it does, `learn` tells the result.
    """

    def __init__(self, compare: Compare, sides: Callable[[], Mapping[Side, Opened]], store: Store) -> None:
        self._compare = compare
        self._sides = sides
        self._store = store
        self._made_of: tuple[object, ...] | None = None
        self.result = Comparison()
        self.pins: tuple[Pin, ...] = ()
        self.pair: Pair | None = None
        self.elsewhere: Callable[[Sides], bool] = lambda _sides: False
        self._awaited: Sides | None = None
        self._ways: tuple[tuple[object, ...], Mapping[str, str]] | None = None

    def forget_others(self) -> None:
        """Have no comparison, until one is made, where that at hand is not of the texts that lie open."""
        sides = self._sides()
        if self._made_of is not None and self._awaited is None and len(sides) == len(Side):
            left, _, right, *_ = self._made_of
            if (left, right) == tuple(sides[side].article.version for side in Side):
                return
        self.forget()

    def forget(self) -> None:
        """Have no comparison, until one is made."""
        self.result, self.pair, self._made_of, self._awaited = Comparison(), None, None, None

    def make(self, *, at_once: bool = False) -> bool:
        """Compare the two sides; False where nothing is new yet: done already, or begun elsewhere."""
        sides = self._sides()
        if len(sides) < len(Side):
            return False
        left, right = sides[Side.LEFT], sides[Side.RIGHT]
        pins = self._store.pins(left.id, right.id)
        job = Sides(left.article, left.all_findings(), right.article, right.all_findings(), pins)
        wanted = (left.article.version, job.found, right.article.version, job.found_there, pins)
        if wanted == self._made_of and not (at_once and self._awaited):
            return False
        self._made_of, self.pins = wanted, pins
        self._awaited = None
        across = job.left.language != job.right.language  # glossaries and the sounds of names are read first
        if not at_once and (across or job.length > LARGE) and self.elsewhere(job):
            self._awaited = job
            return False
        self._take(self._compare(job.left, job.found, job.right, job.found_there, pins))
        return True

    def learn(self, sides: Sides, comparison: Comparison) -> bool:
        """Take a comparison that was made elsewhere; False where it is no longer waited for."""
        if sides is not self._awaited:
            return False
        self._awaited = None
        self._take(comparison)
        return True

    def give_up(self, sides: Sides) -> None:
        """Wait no more for a comparison that is not coming: it is made when it is next asked for."""
        if sides is self._awaited:
            self.forget()

    def _take(self, comparison: Comparison) -> None:
        self.result = comparison
        self.pair = self._between(self.pair.left, self.pair.right) if self.pair else None

    def mirror(self) -> None:
        """Keep the comparison over a swap of the sides: it is the same, seen from the other."""
        sides = self._sides()
        if self._made_of is None or self._awaited is not None or len(sides) < len(Side):
            self.forget()
            return
        left, right = sides[Side.LEFT], sides[Side.RIGHT]
        self.pins = self._store.pins(left.id, right.id)
        there, found_there, here, found, _ = self._made_of
        self._made_of = (here, found, there, found_there, self.pins)
        known = self._ways
        self.result = self.result.mirrored()
        if known is not None:
            made_of = (self.result, left.findings, right.findings)
            self._ways = (made_of, {there: here for here, there in known[1].items()})
        self.pair = self.pair.mirrored() if self.pair else None

    def renew(self) -> None:
        """Compare again what was compared, where the analyst ruled on passages since."""
        if self._made_of is not None:
            self.make()

    def made(self) -> Comparison:
        """The comparison of the two sides, made where there is none yet."""
        self.make(at_once=True)
        return self.result

    def counterparts(self) -> Mapping[str, str]:
        """The keys of the left findings that have one across, with its key."""
        sides = self._sides()
        if self._made_of is None or len(sides) < len(Side):
            return {}
        made_of = (self.result, *(sides[side].findings for side in Side))
        if self._ways is None or any(a is not b for a, b in zip(made_of, self._ways[0], strict=True)):
            self._ways = (made_of, self._paired(sides))
        return self._ways[1]

    def _paired(self, sides: Mapping[Side, Opened]) -> Mapping[str, str]:
        keys = {side: {finding: key for key, finding in sides[side].findings.items()} for side in Side}
        found: dict[str, str] = {}
        both: list[tuple[Finding | None, Finding | None]] = []
        both += [(pair.left, pair.right) for pair in self.result.figures]
        both += [(pair.left, pair.right) for pair in self.result.measures]
        for left, right in both:
            here = keys[Side.LEFT].get(left) if left else None
            there = keys[Side.RIGHT].get(right) if right else None
            if here is not None and there is not None:
                found.setdefault(here, there)
        return found

    def across(self, spot: Spot) -> Spot | None:
        """The counterpart of the finding at a spot; None where it has none."""
        ways = self.counterparts()
        if spot.side is Side.RIGHT:
            ways = {there: here for here, there in ways.items()}
        key = ways.get(spot.finding or "")
        there = self._sides().get(spot.side.other)
        if key is None or there is None or key not in there.findings:
            return None
        return Spot(spot.side.other, there.findings[key].span, finding=key)

    def at(self, side: Side, offset: int) -> Pair | None:
        """The pair at a place: the current one, else the surest, of those whose passage holds it."""
        here = [
            pair
            for pair in self.result.pairs
            if passage(pair, side).start <= offset < passage(pair, side).end
        ]
        if self.pair in here:
            return self.pair
        return max(here, key=lambda pair: (pair.pinned, pair.confidence), default=None)

    def ruling(self, pair: Pair) -> Pin | None:
        """What the analyst ruled on a pair."""
        return next((pin for pin in self.pins if (pin.left, pin.right) == (pair.left, pair.right)), None)

    def rule(self, left: Span, right: Span, ruling: Ruling | None, step: str) -> None:
        """Rule on two passages, or take the ruling back, as one step; the comparison follows it."""
        sides = self._sides()
        here, there = sides[Side.LEFT], sides[Side.RIGHT]
        known = next((pin for pin in self.pins if (pin.left, pin.right) == (left, right)), None)
        with self._store.step(step):
            if ruling is not None:
                ours = target_of(here.id, here.article, left)
                self._store.pin(ours, target_of(there.id, there.article, right), ruling)
            elif known is not None:
                self._store.unpin(known.id)
        self.make()
        self.pair = self._between(left, right)

    def _between(self, left: Span, right: Span) -> Pair | None:
        return next((one for one in self.result.pairs if (one.left, one.right) == (left, right)), None)

    def step(self, side: Side, offset: int, steps: int) -> Pair | None:
        """The pair so many on from the current one, or from an offset in a side's text; current then."""
        ordered = sorted(self.result.pairs, key=lambda pair: passage(pair, side))
        if self.pair in ordered:
            to = ordered.index(self.pair) + steps
        else:
            ahead = sum(passage(pair, side).start < offset for pair in ordered)
            to = ahead + steps - (steps > 0)
        if not 0 <= to < len(ordered):
            return None
        self.pair = ordered[to]
        return self.pair


def passage(pair: Pair, side: Side) -> Span:
    """A pair's passage on a side."""
    return pair.left if side is Side.LEFT else pair.right


def wording(pairs: Sequence[Pair], side: Side) -> list[Span]:
    """The long wording of a side that pairs share."""
    return [run.left if side is Side.LEFT else run.right for pair in pairs for run in pair.shared]
