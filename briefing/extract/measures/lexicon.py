"""Words with what they can be in a clause, and the longest of them at a place."""

from collections.abc import Iterable, Mapping

VERB, NOUN, ENCOURAGE, GIVE, PUBLISH = 1, 2, 4, 8, 16
DONE, COMMIT, DIRECT, ADVERB = 32, 64, 128, 256
OPENER, LEAD, SPEECH, NAME, STATE = 512, 1024, 2048, 4096, 8192
MODAL = DONE | COMMIT | DIRECT
BEFORE_VERB = MODAL | ADVERB

Token = tuple[int, int]


def lengths_of(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """For each first character the lengths of the words that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()}


class Lexicon:
    """Looks words up by their first character, longest first; roles of a word in several lists add up."""

    def __init__(self, roles: Mapping[str, int]) -> None:
        self._roles = dict(roles)
        self._lengths = lengths_of(roles)

    def at(self, text: str, start: int) -> Token:
        """Where the longest word at `start` ends and its roles; `start` and no role if there is none."""
        lengths = self._lengths.get(text[start : start + 1])
        if lengths is None:
            return start, 0
        roles = self._roles
        for length in lengths:
            role = roles.get(text[start : start + length])
            if role is not None:
                return start + length, role
        return start, 0
