"""The instrument of an English measure, by its verb and what heads its object."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing.extract.measures.english_tally import SHARE, Tally
from briefing.model.measure import Instrument
from briefing.resources import table

_WORD = re.compile(r"[$€£¥]?[A-Za-z0-9&][A-Za-z0-9&.,]*(?:[’'-][A-Za-z0-9&]+)*|[;:()–—]")
_SITE = re.compile(r"\w\.(?:gov|com|org|net|sg|cn|hk|uk|eu)\b")
_BOUND = re.compile(
    r"(?i)\s*"
    r"(?:(?:at least|up to|over|more than|nearly|almost|about|around|some|close to|roughly|between)\s)+"
    r"(?=[$€£¥\d])"
)
_APOSTROPHES = ("’", "'")
_SIGNS = "$€£¥"
_MARKS = frozenset(";:()–—")
_MAGNITUDES = frozenset({"million", "billion", "trillion"})
_MOST_WORDS = 3
_FARTHEST_TO, _TO_VERB, _SECOND = 8, 2, 2
_STRONG = 2.0
_HEAD, _NOUN, _COMPLEMENT, _REST, _PURPOSE = 3.0, 1.5, 2.5, 0.8, 0.4
_FADING = 20
_MONEY, _DESCRIBED = 5.0, 1.5
_CURRENCIES = frozenset({"yuan", "euro", "euros", "dollars", "pounds"})
_GIVEN_AS, _TOLD_AS = ("in", "of", "worth"), 2.0
_AMOUNTS = _MAGNITUDES | _CURRENCIES
_POINTING = frozenset({"this", "it", "these", "them"})
_NOBODY: frozenset[str] = frozenset()
_TOLD = (Instrument.FINANCE, Instrument.TAX, Instrument.REWARD)


class Said(NamedTuple):
    """A measure's verb, the noun phrase that its act is about with what follows, and what stands around it.

    `subject` is what is acted on where that stands before the verb, `whom` who benefits, `around` other
    words that may tell the topic: the measure's lead and its sentence.
    """

    verb: str
    subject: str
    rest: str
    whom: str = ""
    around: tuple[str, ...] = ()


class _Token(NamedTuple):
    low: str
    raw: str
    parted: bool


@dataclass(frozen=True, slots=True)
class EnglishInstruments:
    """Cues of all instruments, the verbs that tell themselves, and lists of words by name."""

    cues: Mapping[tuple[str, ...], tuple[Instrument, float]]
    firsts: frozenset[str]
    verbs: Mapping[str, tuple[Instrument, float]]
    lists: Mapping[str, frozenset[str]]

    def of(self, said: Said) -> tuple[Instrument, str]:
        """The instrument and the cue word that decided."""
        tokens = self._object(said)
        behind = _tokens(said.rest) if said.subject else []
        if paper := self._paper(said, tokens):
            return Instrument.DOCUMENT, paper
        if self._points_back(said, tokens):
            return Instrument.OTHER, ""
        tally, ends = Tally(), self._ends(tokens)
        self._weigh(tokens, self._roles(tokens, ends), 0, tally)
        if behind:
            self._weigh(behind, [_REST] * len(behind), len(tokens), tally)
        whom = frozenset(token.low for token in _tokens(said.whom)) if said.whom else _NOBODY
        bonus = self._money(tokens, ends, tally, firms=bool(whom & self.lists["firms"]))
        self._add_verb(said, bonus, tally)
        if whom:
            self._turn(said.verb, tokens[: ends[-1]], whom, tally)
        best = tally.best()
        helping = self.lists["helping"]
        helps = said.verb in helping or any(each.low in helping for each in tokens[:2])
        if not best[1] and helps and whom & self.lists["persons"] - self.lists["firms"]:
            return Instrument.LIVELIHOOD, said.verb
        for words in said.around:
            if best[1]:
                break
            self._weigh_around(_tokens(words), tally)
            best = tally.best()
        return best

    def _points_back(self, said: Said, tokens: list[_Token]) -> bool:
        """Whether the object is what the measure before spoke of: raise this to 200%."""
        alone = len(tokens) > 1 and tokens[0].low in _POINTING and tokens[1].low in self.lists["stops"]
        return alone and not said.subject and said.verb not in self.verbs

    def of_title(self, title: str) -> Instrument:
        """The instrument that a title tells of most."""
        tally = Tally()
        self._weigh_around(_tokens(title), tally)
        return tally.best()[0]

    def _object(self, said: Said) -> list[_Token]:
        """What a measure acts on, without whom it is for: behind `require firms to`, what follows."""
        orders = said.verb in self.lists["orders"]
        if said.subject and not orders:
            return _tokens(said.subject)
        tokens = _tokens(said.rest.replace(said.whom, "", 1) if said.whom else said.rest)
        if tokens and tokens[0].low in self.lists["particles"]:
            tokens = tokens[1:]
        given, joined, what = said.rest.partition(" with ")
        if said.verb in self.lists["with"] and joined and " to " not in given:
            return _tokens(what)
        if orders:
            near = tokens[:_FARTHEST_TO]
            to = next(
                (at for at, each in enumerate(near) if each.low == "to" and near[at - 1].low != "up"), None
            )
            return tokens if to is None else tokens[to + _TO_VERB :] or tokens
        return tokens

    def _paper(self, said: Said, tokens: list[_Token]) -> str:
        """The paper that the verb makes public or asks to be made law."""
        if said.verb not in self.lists["publishes"]:
            return ""
        if said.verb == "call":
            passed = any(token.low in ("pass", "enact", "adopt") for token in _tokens(said.rest))
            return said.verb if passed else ""
        heads = [tokens[at].low for at in self._heads(tokens)]
        papers = self.lists["papers"] - (
            self.lists["loose"] - {"details", "measures"} if said.verb in self.lists["loosely"] else set()
        )
        return next((head for head in heads if head in papers), "") or self._described(tokens, papers)

    def _described(self, tokens: list[_Token], papers: frozenset[str]) -> str:
        """A paper before its short name or a participle: an order strengthening, a memorandum (NSM)."""
        for token, after in pairwise(tokens[: self._noun_end(tokens, 0)]):
            told = after.low.endswith("ing") or (after.raw.isupper() and not token.raw.isupper())
            if token.low in papers and told:
                return token.low
        return ""

    def _heads(self, tokens: list[_Token]) -> list[int]:
        """The numbers of the words that head the first noun phrase."""
        end = self._noun_end(tokens, 0)
        if end == 0:
            return []
        joined = [at - 1 for at in range(1, end) if tokens[at].low == "and"]
        return [end - 1, *joined[-1:]]

    def _noun_end(self, tokens: list[_Token], start: int) -> int:
        """The number of the word before which the noun phrase at `start` ends."""
        at = start
        while at < len(tokens) and tokens[at].low not in self.lists["ends"]:
            if at > start and tokens[at].parted and not _is_listed(tokens, at):
                break
            at += 1
        return at

    def _weigh(self, tokens: list[_Token], roles: list[float], already: int, tally: Tally) -> None:
        """Add what the words of an object tell: the head most, then its complement, what for least."""
        at = 0
        while at < len(tokens):
            if tokens[at].low not in self.firsts and "." not in tokens[at].low:
                at += 1
                continue
            found, length = self._cue(tokens, at)
            if found is not None:
                weight = found[1] * max(roles[at : at + length]) / (1 + (already + at) / _FADING)
                tally.add(found[0], weight, " ".join(token.raw for token in tokens[at : at + length]))
            at += length

    def _weigh_around(self, tokens: list[_Token], tally: Tally) -> None:
        """Add what words around the measure tell, if it tells nothing itself."""
        at = 0
        while at < len(tokens):
            found, length = self._cue(tokens, at)
            if found is not None and found[1] > 1 and found[0] is not Instrument.DOCUMENT:
                tally.add(found[0], 1.0, tokens[at].raw)
            at += length

    def _ends(self, tokens: list[_Token]) -> list[int]:
        """Where the object's first noun phrase ends, and each of its complements."""
        end = self._noun_end(tokens, 0)
        if end == 0 and tokens and tokens[0].low in self.lists["complements"]:
            end = self._noun_end(tokens, 1)
        ends = [end]
        while 0 < ends[-1] < len(tokens) and (following := self._complement(tokens, ends[-1])):
            ends.append(following)
        return ends

    def _roles(self, tokens: list[_Token], ends: list[int]) -> list[float]:
        """How much each word counts by its place in the object."""
        roles, end = [_REST] * len(tokens), ends[0]
        heads = {end - 1, *self._heads(tokens)}
        light = end > 0 and tokens[end - 1].low in self.lists["light"]
        for at in range(end):
            roles[at] = _HEAD if at in heads or (light and at == end - _SECOND) else _NOUN
        for start, last in pairwise(ends):
            for at in range(start, last):
                roles[at] = _COMPLEMENT if at == last - 1 else _NOUN
        for at in range(ends[-1], len(tokens)):
            if tokens[at].low == "to":
                roles[at:] = [_PURPOSE] * (len(tokens) - at)
                break
        return roles

    def _complement(self, tokens: list[_Token], end: int) -> int:
        """Where the complement of a phrase that says little ends: a range of homes, steps to cut; else 0."""
        head, following = tokens[end - 1], tokens[end].low
        if head.low in _AMOUNTS or _is_money(head):
            last = self._noun_end(tokens, end + 1) if following in _GIVEN_AS else 0
        elif head.low not in self.lists["leading"]:
            return 0
        elif following == "to" and end + _TO_VERB < len(tokens) and not _is_counted(tokens[end + 1]):
            last = self._noun_end(tokens, end + _TO_VERB)
        else:
            last = self._noun_end(tokens, end + 1) if following in self.lists["complements"] else 0
        return last if last > end + 1 else 0

    def _cue(self, tokens: list[_Token], at: int) -> tuple[tuple[Instrument, float] | None, int]:
        """The longest cue that begins at a word, and how many words it has."""
        low = tokens[at].low
        if "." in low and _SITE.search(low):
            return (Instrument.SERVICE, _STRONG), 1
        if low not in self.firsts:
            return None, 1
        for length in range(min(_MOST_WORDS, len(tokens) - at), 0, -1):
            words = tuple(token.low for token in tokens[at : at + length])
            found = self.cues.get(words) or self.cues.get((*words[:-1], words[-1].removesuffix("s")))
            if found is not None:
                return found, length
        return None, 1

    def _add_verb(self, said: Said, bonus: float, tally: Tally) -> None:
        """Add what the verb tells, and that money is given."""
        inner = _tokens(said.rest)[:_FARTHEST_TO] if said.verb in self.lists["orders"] else []
        for before, token in pairwise(inner):
            if before.low == "to" and token.low in self.verbs:
                tally.add(*self.verbs[token.low], token.raw)
        if said.verb in self.verbs and (bonus or said.verb not in self.lists["paying"]):
            instrument, weight = self.verbs[said.verb]
            tally.add(instrument, weight / SHARE if tally.weight(instrument) else weight, said.verb)
        if bonus:
            tally.add(Instrument.FUND, bonus, said.verb)

    def _money(self, tokens: list[_Token], ends: list[int], tally: Tally, *, firms: bool) -> float:
        """How much it counts that money is given: less where it only describes, or is told what it is."""
        end, last = ends[0], ends[-1]
        if end and tokens[end - 1].low in self.lists["moneys"]:
            return _MONEY
        money = next((at for at in range(last) if _is_money(tokens[at])), None)
        if money is None:
            return 0.0
        after = money + 1
        while after < last and tokens[after].low in _AMOUNTS:
            after += 1
        heads = after >= end or tokens[after].low in self.lists["stops"]
        benefit = 0.0 if firms else tally.weight(Instrument.LIVELIHOOD)
        told = max(benefit, *(tally.weight(each) for each in _TOLD)) >= _TOLD_AS
        return _DESCRIBED if not heads or told else _MONEY

    def _turn(self, verb: str, tokens: list[_Token], whom: frozenset[str], tally: Tally) -> None:
        """A handout is a benefit for persons and a reward for firms."""
        given = {token.low for token in tokens}
        if whom & self.lists["firms"] and given & self.lists["handouts"]:
            tally.add(Instrument.REWARD, _MONEY, verb)
        elif whom & self.lists["persons"] and given & (self.lists["handouts"] | self.lists["benefits"]):
            tally.add(Instrument.LIVELIHOOD, _MONEY, verb)


def _is_counted(token: _Token) -> bool:
    return token.raw[0].isdigit() or _is_money(token)


def _is_money(token: _Token) -> bool:
    return token.raw[0] in _SIGNS or token.low == "yuan"


def _is_listed(tokens: list[_Token], at: int) -> bool:
    """Whether a comma before a word only parts items of a list that `and` closes."""
    return "-" in tokens[at].low or any(token.low == "and" for token in tokens[at : at + 6])


def _tokens(text: str) -> list[_Token]:
    """The words of a text behind bounds like `over`, each with whether a comma stands before it."""
    found: list[_Token] = []
    bound = _BOUND.match(text)
    text = text[bound.end() :] if bound else text
    parted = False
    for word in _WORD.findall(text):
        raw = word.rstrip(".,")
        low = raw.lower()
        if low[-1:] == "s" and low[-2:-1] in _APOSTROPHES:
            low = low[:-2]
        found.append(_Token(low, raw, parted))
        parted = word[-1] == ","
    return found


@cache
def english_instruments() -> EnglishInstruments:
    """The cues as they stand in the resources."""
    lists: dict[str, dict[str, str]] = dict(table("vocabulary", "instruments-english.toml"))
    words, verbs = lists.pop("words"), lists.pop("verbs")
    cues: dict[tuple[str, ...], tuple[Instrument, float]] = {}
    for name, each in lists.items():
        for kind, weight in (("normal", 1.0), ("strong", _STRONG)):
            for cue in each[kind].lower().split():
                cues[tuple(cue.split("_"))] = (Instrument(name), weight)
    sets = {name: frozenset(text.split()) for name, text in words.items()}
    sets["ends"], sets["leading"] = sets["stops"] | _MARKS, sets["light"] | sets["moneys"]
    return EnglishInstruments(
        cues=cues,
        firsts=frozenset(cue[0] + ending for cue in cues for ending in ("", "s")),
        verbs={verb: _weighed(said) for verb, said in verbs.items()},
        lists=sets,
    )


def _weighed(said: str) -> tuple[Instrument, float]:
    name, weight = said.split()
    return Instrument(name), float(weight)
