"""Whether two articles are one text in two versions, whatever the order of its parts."""

from collections.abc import Sequence

from briefing.compare.numbers import amounts
from briefing.model.comparison import Pair

_SURE = 0.95
_FEW = 5
_SHARE_OF_SENTENCES, _SHARE_OF_NUMBERS = 0.5, 0.5


def is_one_text(left: str, right: str, pairs: Sequence[Pair], sentences: int) -> bool:
    """Whether most sentences of the shorter folded text come again, most of their numbers unchanged.

    Reports of a series have the same sentences too, but other numbers.
    """
    sure = [pair for pair in pairs if pair.confidence >= _SURE]
    if len({pair.left for pair in sure}) < max(_FEW, _SHARE_OF_SENTENCES * sentences):
        return False
    numbers = [(amounts(pair.left.of(left)), amounts(pair.right.of(right))) for pair in sure]
    stated = [(ours, theirs) for ours, theirs in numbers if ours and theirs]
    return sum(ours == theirs for ours, theirs in stated) >= _SHARE_OF_NUMBERS * len(stated)
