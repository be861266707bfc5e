"""Whom an English measure is for: persons, firms, bodies, places, and funds that are paid into."""

import re

from briefing.extract.english_words import BASE, GERUND, EnglishWords, Word, words_of
from briefing.extract.measures.clause import Place
from briefing.extract.measures.english import Action

_LEAD = re.compile(
    r"(?i)\b(?P<verb>for|help|support|supporting|encourage|give|enable|assist|allow|benefit|protect)\s"
)
_TO = re.compile(
    r"(?i)\b(?P<verb>to|for|into|towards?|reach|connect|number of|so that"
    r"|so(?= [a-z]+ (?:can|could|may|will)\b)|help(?:s|ed|ing)?|enabl(?:e|es|ed|ing)"
    r"|support(?:s|ing)?|assist(?:s|ing)?|giv(?:e|es|ing)|provid(?:e|es|ing)|benefit(?:s|ing)?|protect(?:s|ed|ing)?|encourag(?:e|es|ing)|allow(?:s|ing)?"
    r"|sav(?:e|es|ed|ing)|ensur(?:e|es|ing)(?: that)?)\s"
)
_BURDEN = re.compile(
    r"\b(?:burdens?|difficulties|tax(?:es)?|costs?|needs|pressure|livelihoods?|debts?|incomes?|rights|wages|products"
    r"|salaries|monitoring|goods|support|loans) (?:on|of|for|from) "
)
_COUNT = re.compile(
    r"(?i)(?:(?:(?:more|fewer|less) than|up to|nearly|about|around|over|almost|roughly|at least|close to|some"
    r"|another|an (?:additional|estimated|extra)|a (?:further|total of)|as many as|every additional"
    r"|additional|further|extra)\s+)*"
    r"(?:\d[\d,.]*|millions|thousands|hundreds"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)\b)\s+"
    r"(?:(?:hundred|thousand|million|billion)\s+)?(?:(?:of\s+(?:the\s+)?)|additional\s+|more\s+)?"
)
AUXILIARIES = re.compile(
    r"\s(?:will|shall|must|should|can|may|is|are|was|were|has|have|had|would)\b(?:\s(?:[a-z]+ly|be|been|being|also|now"
    r"|not|no longer|to|able|soon|only|further|continue|required|again|henceforth|already|still|both))*\s*$"
)
_BREAK = re.compile(r"[;:()–—\[]")
_ESPECIALLY = re.compile(r", (?:especially|particularly)(?: for)? (?:those|the|our) [^,.;()]{3,90}")
_STOP = re.compile(r"[;:()–—\[]|,(?!\d)")
_LIST = re.compile(r"(?:\s?[\w’'-]+){1,5}(?:,| and\b)")
_INFINITIVE = re.compile(r" to (?=[a-z])| through | via | by [a-z]+ing\b| so (?:that|as) | nearly ")
_VERB_BEFORE_NOUN = re.compile(r"[a-z]+ (?=(?:all|the|our|more|their|these|those|every|other)\b)")
_TOPPED = re.compile(r"top(?:s|ped|ping)?[ -]up ")
_HELPED = re.compile(r" (?:to )?(?:[a-z]+,? and )?[a-z]+ ")
_WHOLE, _HEAD = 200, 140
_LONGEST = 14
_JOINED = 6
_SUBJECT = 12
_NAMES = frozenset({"of", "for", "and", "the", "on", "in", "at"})
_WHO = frozenset({"who", "that", "whose"})
_PLACING = frozenset({"in", "of", "on", "at", "from"})
_MONEY = "$€£¥"
_EACH = ("each ", "every ")
_FUNDS = frozenset({"fund", "funds", "endowment", "trust"})
_THEM = frozenset({"them", "us", "it", "you", "him"})
_ONES = frozenset({"those", "anyone", "everyone", "everybody"})


class Beneficiaries:
    """Finds whom the measures of one text are for."""

    def __init__(self, text: str, words: EnglishWords) -> None:
        self._text = text
        self._words = words
        self._ends = words["stops"] | words["auxiliaries"] | words["prepositions"] | words["could"]
        self._ends |= words["phrase_ends"]
        self._parting = self._ends - {"and", "or", "as"}
        self._joinable = words["beneficiaries"] | {"and", "or"}

    def of(self, action: Action) -> Place | None:
        """Whom a measure is for, None where it does not say."""
        if self._receives(action) and (place := self._subject(action.begin, action.verb[0])):
            return place
        after = action.verb[1]
        if action.base in self._words["orders"]:
            return None
        if action.rule != "passive" and (place := self._direct(action, after)):
            return place
        lead = _LEAD.search(self._text, action.start, action.begin)
        if lead and (place := self._phrase(lead.end(), action.begin)):
            return place
        paid = action.base in self._words["pays"]
        start = action.begin if action.rule in ("passive", "decreed") else after
        return self._behind(start, action.end, paid=paid) or self._burdened(start, action.end)

    def _direct(self, action: Action, after: int) -> Place | None:
        """Whom a verb helps or gives to: give firms grants, help restore shops, top up the Pier Fund."""
        if topped := _TOPPED.match(self._text, action.verb[0], action.end):
            return self._phrase(topped.end(), action.end, named=True)
        if action.base == "ensure":
            that = len(" that") * self._text.startswith(" that ", after)
            return self._phrase(after + that, action.end, given=True)
        if action.base not in self._words["helps"]:
            return None
        if place := self._phrase(after, action.end, given=True):
            return place
        helped = _HELPED.match(self._text, after, action.end) if action.base == "help" else None
        return self._phrase(helped.end(), action.end, given=True) if helped else None

    def _receives(self, action: Action) -> bool:
        """Whether the subject is whom a measure is for."""
        if action.base in self._words["received"]:
            return True
        thing = action.rule in ("passive", "decreed")
        return thing and action.base in self._words["claimed"] | self._words["favoured"]

    def _subject(self, start: int, verb: int) -> Place | None:
        """The subject of those who receive something, with what describes them."""
        said = AUXILIARIES.search(self._text, start, verb)
        end = said.start() if said else verb
        while end > start and self._text[end - 1] in " ,":
            end -= 1
        words = words_of(self._text, start, end)
        head = next((at for at, word in enumerate(words) if self._may_receive(word)), None)
        if head is None or words[-1].low in self._words["pronouns"]:
            return None
        first = words[max(0, head - _SUBJECT)].start
        comma = self._text.rfind(", ", start, words[head].start)
        begin = max(first, comma + 2) if comma >= 0 else first
        count = _COUNT.match(self._text, begin, end)
        return count.end() if count else begin, end

    def _may_receive(self, word: Word) -> bool:
        agency = word.raw[0].isupper() and word.low in self._words["heads"]
        return agency or (word.low in _ONES or word.low in self._words["beneficiaries"])

    def _behind(self, start: int, end: int, *, paid: bool) -> Place | None:
        """The first phrase for someone behind a preposition or a verb of help."""
        while match := _TO.search(self._text, start, end):
            if self._text.rfind("“", start, match.start()) > self._text.rfind("”", start, match.start()):
                start = max(match.end(), self._text.find("”", match.end(), end))
                continue
            given = match.group("verb").lower() not in ("to", "for", "into", "toward", "towards")
            if place := self._phrase(match.end(), end, given=given, named=paid and not given):
                return place
            start = match.end()
        return None

    def _burdened(self, start: int, end: int) -> Place | None:
        """Those whose burden, taxes or needs are spoken of."""
        found = _BURDEN.search(self._text, start, end)
        return self._phrase(found.end(), end) if found else None

    def _phrase(self, start: int, end: int, *, given: bool = False, named: bool = False) -> Place | None:
        """The noun phrase at `start` if its head is someone, without the number before it.

        Behind a verb that gives, `with` leads to what is given; a receiver of money may be a mere name.
        """
        start += self._text.startswith(" ", start)
        start += next((len(each) for each in _EACH if self._text.startswith(each, start)), 0)
        end = min(end, start + _WHOLE)
        if count := _COUNT.match(self._text, start, end):
            start = count.end()
        elif verb := _VERB_BEFORE_NOUN.match(self._text, start, end):
            first = self._text[start : verb.end() - 1]
            kept = self._words["determiners"] | self._words["helps"] | self._words["beneficiaries"]
            start = start if first in kept else verb.end()
        words = words_of(self._text, start, min(end, start + _HEAD))
        last = self._head(words, named=named)
        if (
            last is None
            or words[0].raw[0] in _MONEY
            or words[0].low in self._ends | _THEM
            or self._is_verb(words[0])
        ):
            return None
        stop = self._described(words, last, end, given=given)
        more = _ESPECIALLY.match(self._text, stop, end)
        return words[0].start, more.end() if more else stop

    def _is_verb(self, word: Word) -> bool:
        tags = self._words.forms.get(word.low, ("", 0))[1]
        acts = bool(tags & BASE) or (bool(tags & GERUND) and word.low not in self._words["describing"])
        return acts and word.low not in self._words["beneficiaries"] and word.raw[0].islower()

    def _head(self, words: list[Word], *, named: bool) -> int | None:
        """The number of the word that heads a noun phrase, if it is someone."""
        head = None
        for at, word in enumerate(words[:_LONGEST]):
            if at and self._ends_at(words, at, named=named):
                break
            capital = word.raw[0].isupper() and (named or word.low in _FUNDS)
            if capital or word.low in self._words["beneficiaries"] or (word.low in _ONES and at == 0):
                head = at
            elif word.low not in _NAMES | {"and", "or"}:
                head = None
        if head is None or words[head].low in self._words["no_receivers"]:
            return None
        return head

    def _ends_at(self, words: list[Word], at: int, *, named: bool) -> bool:
        """Whether a noun phrase ends before a word."""
        before, word = words[at - 1], words[at]
        gap = self._text[before.end : word.start]
        if "," in gap and (word.low in _ONES or not _LIST.match(self._text, word.start)):
            return True
        if gap != " " and _BREAK.search(gap):
            return True
        if word.low in ("and", "or") and not named:
            return not any(
                each.low in self._words["beneficiaries"] for each in words[at + 1 : at + 1 + _JOINED]
            )
        someone = before.low in self._words["beneficiaries"] and before.low.endswith("s")
        someone = someone or (at == 1 and before.low in _ONES)
        if someone and "," not in gap and word.low not in self._joinable:
            return True
        within = named and word.low in _NAMES and at + 1 < len(words) and words[at + 1].raw[0].isupper()
        return word.low in self._parting and not within

    def _described(self, words: list[Word], head: int, end: int, *, given: bool) -> int:
        """Where the words end that describe someone: firms that hire, families in their states."""
        after, text = head + 1, self._text
        if after >= len(words) or text[words[head].end : words[after].start] != " ":
            return words[head].end
        low, following = words[after].low, words[after + 1] if after + 1 < len(words) else None
        if low in _WHO:
            return self._until_comma(words[after].start, end)
        if low in self._words["describing"] or (low == "with" and not given):
            stop = self._until_comma(words[after].start, end)
            infinitive = _INFINITIVE.search(text, words[after].end, stop)
            return infinitive.start() if infinitive else stop
        placed = (
            following is not None
            and following.low not in self._words["months"]
            and (following.raw[0].isupper() or following.low in self._words["determiners"])
        )
        if low in _PLACING and placed:
            at = after + 1
            while at + 1 < len(words) and not self._ends_at(words, at + 1, named=True):
                at += 1
            return words[at].end
        return words[head].end

    def _until_comma(self, start: int, end: int) -> int:
        mark = _STOP.search(self._text, start, end)
        stop = mark.start() if mark else end
        while stop > start and self._text[stop - 1] in " .":
            stop -= 1
        return stop
