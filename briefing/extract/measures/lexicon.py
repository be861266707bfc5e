"""Words with what they can be in a clause, and the longest of them at a place."""

from collections.abc import Iterable, Iterator, Mapping

VERB, NOUN, ENCOURAGE, GIVE, PUBLISH = 1, 2, 4, 8, 16
DONE, COMMIT, DIRECT, ADVERB = 32, 64, 128, 256
OPENER, LEAD, SPEECH, NAME, STATE = 512, 1024, 2048, 4096, 8192
MODAL = DONE | COMMIT | DIRECT
BEFORE_VERB = MODAL | ADVERB

Token = tuple[int, int]
_PAIR = 2
_NO_WORD = -1


class Lexicon:
    """Looks words up by their first two characters; roles of a word in several lists add up.

    Most words have two characters, so that most places take one look.
    """

    def __init__(self, roles: Mapping[str, int]) -> None:
        self._roles = dict(roles)
        self._singles = {word: role for word, role in roles.items() if len(word) == 1}
        longer = lengths_of((word for word in roles if len(word) >= _PAIR), _PAIR)
        self._pairs = {
            pair: (roles.get(pair, _NO_WORD), tuple(length for length in lengths if length > _PAIR))
            for pair, lengths in longer.items()
        }

    def at(self, text: str, start: int) -> Token:
        """Where the longest word at `start` ends and its roles; `start` and no role if there is none."""
        pair = text[start : start + _PAIR]
        entry = self._pairs.get(pair)
        if entry is not None:
            own, lengths = entry
            for length in lengths:
                role = self._roles.get(text[start : start + length])
                if role is not None:
                    return start + length, role
            if own >= 0:
                return start + _PAIR, own
        role = self._singles.get(pair[:1])
        return (start, 0) if role is None else (start + 1, role)

    def words_in(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The words that begin in [start, end), none within another: place, end and roles of each."""
        pairs, singles = self._pairs, self._singles
        at = start
        while at < end:
            pair = text[at : at + _PAIR]
            if pair in pairs or pair[0] in singles:
                after, role = self.at(text, at)
                if after > at:
                    yield at, after, role
                    at = after
                    continue
            at += 1


def lengths_of(words: Iterable[str], beginning: int = 1) -> dict[str, tuple[int, ...]]:
    """For each beginning of so many characters the lengths of the words that have it, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:beginning], set()).add(len(word))
    return {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}


def by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their last character, so that `endswith` is given only those that can be."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[-1]] = (*found.get(word[-1], ()), word)
    return found
