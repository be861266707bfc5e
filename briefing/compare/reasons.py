"""Why two passages belong together: the wording, quoted words, numbers and words that they share."""

from collections.abc import Iterable, Sequence

from briefing.compare.wording import Run

_MOST = 3
_SHORT = 2


def reason(folded: str, runs: Iterable[Run], shared: Sequence[str]) -> str:
    """The most telling things that two passages share, in the left text's words."""
    told = [run.left.of(folded).strip() for run in sorted(runs, key=lambda run: -run.length)[:_MOST]]
    whole = "".join(told)
    told += [trait[1:] for trait in shared if trait[0] in "“#" and trait[1:] not in whole][:_MOST]
    words = _chained([trait for trait in shared if trait[0] not in "“#"])
    told += [word for word in words if word not in whole][: max(0, _MOST - len(told))]
    return " · ".join(told)


def _chained(grams: Sequence[str]) -> list[str]:
    """Pairs of characters put together to the words that they are pieces of, the heaviest first."""
    left = [gram for gram in grams[:24] if len(gram) == _SHORT]
    words = []
    while left:
        word = left.pop(0)
        grown = True
        while grown:
            grown = False
            for gram in left:
                if gram[0] == word[-1] or gram[1] == word[0]:
                    word = word + gram[1] if gram[0] == word[-1] else gram[0] + word
                    left.remove(gram)
                    grown = True
                    break
        words.append(word)
    return words + [gram for gram in grams[:24] if len(gram) > _SHORT]
