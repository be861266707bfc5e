"""The comparison of the two open articles, and walking through what was paired."""

from collections.abc import Callable, Mapping

from briefing.desk.opened import Opened, Side
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Pair
from briefing.model.findings import Finding, Findings
from briefing.model.span import Span

Compare = Callable[[Article, Findings, Article, Findings], Comparison]


class Comparing:
    """What agrees between the sides; made anew when asked to after one of them changed."""

    def __init__(self, compare: Compare, sides: Callable[[], Mapping[Side, Opened]]) -> None:
        self._compare = compare
        self._sides = sides
        self._made_of: tuple[str, str] | None = None
        self.result = Comparison()
        self.pair: Pair | None = None

    def forget(self) -> None:
        """Have no comparison, until one is made."""
        self.result, self.pair, self._made_of = Comparison(), None, None

    def make(self) -> bool:
        """Compare the two sides; False where that is done already, or one is empty."""
        sides = self._sides()
        if len(sides) < len(Side):
            return False
        left, right = sides[Side.LEFT], sides[Side.RIGHT]
        wanted = (left.article.version, right.article.version)
        if wanted == self._made_of:
            return False
        self.result = self._compare(left.article, left.all_findings(), right.article, right.all_findings())
        self._made_of, self.pair = wanted, None
        return True

    def made(self) -> Comparison:
        """The comparison of the two sides, made where there is none yet."""
        self.make()
        return self.result

    def counterparts(self) -> Mapping[str, str]:
        """The keys of the left findings that have one across, with its key."""
        sides = self._sides()
        if self._made_of is None or len(sides) < len(Side):
            return {}
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
