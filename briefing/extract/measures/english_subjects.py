"""Who acts in an English sentence: authorities, their schemes and rules, and speakers for them."""

import re
from itertools import pairwise

from briefing.extract.english_words import BASE, THIRD, EnglishWords, Word
from briefing.model.article import Article

_OFFICIAL = re.compile(
    r"FACT SHEET|[Bb]udget|REPORT ON|[Ss]peech|[Ss]tatement|[Pp]olicy [Aa]ddress|[Gg]overnment|Order|Plan\b"
    r"|Remarks"
)
_TITLED = re.compile(
    r"(?i)\b(?:measures|schemes?|programmes?|programs?|subsid(?:y|ies)|grants?|benefits?|support|rules|welfare|tax(?:es)?"
    r"|minister|ministry|cabinet|department|policy|policies|strategy|reforms?|initiatives?|package|fund|funding)\b"
)
_TODAY = re.compile(
    r"\b(?:Commission|Ministry|Department|Agency|Government|Council|Treasury|Board|Authority|Office|Administration"
    r"|Secretary|Minister|Bank|Service)\b(?: \([A-Z]+\))?(?: has| have)? today\b"
    r"|\b[Tt]oday,? (?:announced|adopted|proposed|issued|published|put forward|unveiled|launched)\b"
)
YEAR = re.compile(r"20\d\d")
SPEAKERS = frozenset({"we", "i"})
PRONOUNS = frozenset({"it", "he", "she"})
RULES = frozenset(
    {
        "rule",
        "rules",
        "order",
        "proposal",
        "regulation",
        "directive",
        "law",
        "bill",
        "legislation",
        "act",
        "package",
        "plan",
        "strategy",
        "scheme",
        "reform",
        "deal",
        "bills",
        "agreement",
        "programme",
        "program",
        "initiative",
        "fund",
        "budget",
        "framework",
        "policy",
        "provisions",
        "amendment",
        "amendments",
        "ordinance",
        "decree",
    }
)
_NEW = frozenset({"final", "new", "proposed", "interim", "draft", "executive"})
_RULING = frozenset({"will", "would", "shall"})
_BEFORE_RULING = _RULING | {"also", "further", "now"}
_MARKS = frozenset(",;:.")
_WITHIN = frozenset({"and", "of", "for", "with", "to", "in", "on"})
_DESCRIBED = 12
_OPENING, _NEAR_TITLE = 6, 8
_MANY = frozenset({"governments", "authorities"})
_LEVELS = frozenset({"local", "central", "federal", "state"})


class Subjects:
    """Recognises who acts in one article."""

    def __init__(self, article: Article, words: EnglishWords, head: str) -> None:
        self._text = article.text
        self._words = words
        self.acronyms = words.acronyms(article.text) | words["acronyms"]
        names = re.findall(r"[A-Za-z]+", f"{article.author or ''} {article.publisher or ''}")
        published = any(name.lower() in words["heads"] for name in names)
        titled = _TITLED.search(head.split("\n", maxsplit=1)[0]) is not None
        told = _OFFICIAL.search(head) or _TODAY.search(head)
        self.official = published or titled or bool(told) or self._acts(head)
        self.acting = False
        self.kinds = SPEAKERS | PRONOUNS | RULES
        for name in ("alone", "heads", "named_heads", "schemes", "countries"):
            self.kinds |= words[name]

    def _acts(self, head: str) -> bool:
        """Whether an authority acts in the title: Commission approves a scheme."""
        names = re.findall(r"[A-Za-z]+", head.split("\n", maxsplit=1)[0])[:_OPENING]
        return any(
            name[0].isupper()
            and name.lower() in self._words["heads"] | self._words["countries"]
            and self._words.forms.get(verb, ("", 0))[1] & THIRD
            for name, verb in pairwise(names)
        )

    def begin_here(self, words: list[Word], at: int) -> bool:
        """Whether a word is the head of an authority's name, or of a scheme's that acts for one."""
        low, raw, lists = words[at].low, words[at].raw, self._words
        before = words[at - 1].low if at else ""
        reason = before == "why" and at > 1 and words[at - 2].low == "is"
        embedded = before in lists["clauses"] and not reason
        if self._text[words[at].start - 1 : words[at].start] in ("(", "/") or embedded:
            return False
        if low in SPEAKERS | PRONOUNS:
            return self.official if low in SPEAKERS else self._is_meant(words, at)
        if low in RULES and raw[0].islower():
            return self._is_rule(words, at)
        if before == "president":
            return at == 1 or words[at - 2].low not in lists["clauses"]
        return low in lists["alone"] or raw in self.acronyms or self._is_named(words, at)

    def _is_meant(self, words: list[Word], at: int) -> bool:
        """Whether a pronoun stands for an authority that acted before, or for someone whose title is near."""
        titled = any(word.low in self._words["titles"] for word in words[max(0, at - _NEAR_TITLE) : at])
        return self.acting or (words[at].low != "it" and self.official and titled)

    def _is_named(self, words: list[Word], at: int) -> bool:
        """Whether an authority, a scheme or a country is named."""
        low, capital, lists = words[at].low, words[at].raw[0].isupper(), self._words
        before = words[at - 1] if at else None
        named = before is not None and (before.raw[0].isupper() or before.low in lists["determiners"])
        if low in lists["countries"]:
            placed = {word.low for word in words[max(0, at - 2) : at]} & lists["prepositions"]
            return capital and not placed
        if low in lists["named_heads"]:
            return capital and before is not None and before.raw[0].isupper()
        dated = low == "budget" and at + 1 < len(words) and YEAR.fullmatch(words[at + 1].raw) is not None
        if low in lists["schemes"] and (named or dated):
            return capital
        level = low in _MANY or (before is not None and before.low in _LEVELS)
        return low in lists["heads"] and (named or capital or level)

    def _is_rule(self, words: list[Word], at: int) -> bool:
        """Whether a rule lays something down: the rule requires, the final order prohibits."""
        if at == 0 or at + 1 >= len(words):
            return False
        verb = at + 1
        while verb + 1 < len(words) and words[verb].low in _BEFORE_RULING:
            verb += 1
        modal = bool({word.low for word in words[at + 1 : verb]} & _RULING)
        wanted = BASE if modal or words[at].low.endswith("s") else THIRD
        base, tags = self._words.forms.get(words[verb].low, ("", 0))
        return self._is_known(words, at) and bool(tags & wanted) and base in self._words["rules"]

    def _is_known(self, words: list[Word], at: int) -> bool:
        """Whether a determiner stands before a rule and the words that describe it."""
        first = max(0, at - _DESCRIBED)
        while at > first:
            at -= 1
            if words[at].low in self._words["determiners"] | _NEW:
                return True
            named = words[at].low in _WITHIN and words[at + 1].raw[0].isupper()
            if (words[at].low in self._words["stops"] and not named) or _MARKS & set(
                self._text[words[at].end]
            ):
                return False
        return False
