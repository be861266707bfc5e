"""Noun phrases of English text: what stands behind a number, and what the words before it name."""

import re

from briefing.extract.context.english_noun_words import MOST, WORD, YEAR, english_noun_words
from briefing.extract.english_words import BASE, GERUND, PARTICIPLE, THIRD, english_words
from briefing.model.span import Span

_ENDS = re.compile(r"[,;:!?\[\]–—“”\"]|\((?![A-Z][\w&-]{0,9}\) [A-Za-z])|\)(?! [A-Za-z])|(?<!\b[A-Z])\.")
_LONGEST, _LONGEST_NAME = 9, 16
_IN_FORCE = re.compile(
    r"\b(?:(?:will|would|shall|to|must)(?: also| then| only)? )?"
    r"(?:tak(?:e|es|ing)|took|(?:come|comes|came|coming|go|goes|enter|enters|entered) into) (?:effect|force)"
    r"\W*(?:[a-z]+ )?$"
)
_LONG_VERB = 60
_JOINING = frozenset(["that", "which", "while", "when", "where", "as"])
_ASIDE = re.compile(
    r"\b(?:over the (?:next|coming|past|last)|under|during|since|until|amid|throughout|after|across|as of"
    r"|(?:year|quarter|month)[- ]on[- ](?:year|quarter|month))\b"
)
_PRONOUNS = re.compile(
    r"(?:it|they|we|he|she|this|that|there|you|i|who|which|while|and|or|but|as|when|where)(?:[’'](?:s|re|ve|d|ll))?",
    re.IGNORECASE,
)
_BY_SO_MUCH = re.compile(r"\bby(?: \w+){0,2} ?$")
_COORDINATED = re.compile(
    r"\s*(?:in )?(?:(?:new|additional|the|total|more) )*"
    r"(?:[a-z]+-[a-z]+, (?:[a-z-]+ )?"
    r"|(?!people|children|women|men\b|money|funding)[a-z-]+(?<!s) and [a-z-]+(?<!s) )(?P<noun>[a-z]+s)\b"
)
_NUMBERED = re.compile(r"\s*\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\) ")
_DASH = re.compile(r"\s?—\s?|\s?–\s")
_WITHIN_NAMES = frozenset(["of", "for", "and", "the", "in", "on", "with", "to"])
_AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "shall", "be", "may", "might"]
)
_ARTICLES = frozenset(("the", "a", "an", "our", "its", "their", "these", "those", "his", "her"))
_LINKING = frozenset(
    ("is", "are", "was", "were", "been", "being", "to", "at", "so", "therefore", "thus", "now")
)
_TIME_WORDS, _NEAR_YEARS = 2, frozenset(("this", "last", "next"))
_BEFORE_VERBS = frozenset(("will", "would", "must", "shall", "should", "have", "has", "had"))
_PARTICLES = frozenset(("up", "out", "down", "off"))
_CHANGING = frozenset(
    ("climbing", "rising", "falling", "growing", "increasing", "declining", "dropping", "surging", "soaring")
)
_THINGS = frozenset(("costs", "gains", "cuts", "increases", "amounts", "climbs", "present", "total", "age"))
_MODALS = frozenset(("will", "would", "can", "shall"))
_PARTICIPLES = frozenset(
    ("pegged", "capped", "set", "valued", "priced", "fixed", "limited", "worth", "given", "spent", "costing")
)


def noun_phrase(text: str, begin: int, end: int, through: frozenset[str]) -> Span | None:
    """The noun phrase that begins at `begin` and goes on through some prepositions."""
    words, first, last, count = english_noun_words(), None, None, 0
    joined = _joined_from(text, begin)
    end = max(end, joined)
    close = _ENDS.search(text, joined, end)
    for word in WORD.finditer(text, begin, close.start() if close else end):
        lower = word.group().lower()
        if first is None and (lower in words.determiners or YEAR.fullmatch(lower) or _acts(text, word)):
            continue
        if first is not None and _goes_on(text, word, end):
            continue
        if (
            (lower in words.stops and lower not in through and word.start() >= joined)
            or lower[0].isdigit()
            or count >= _LONGEST
        ):
            break
        first = word.start() if first is None else first
        last, count = word.end(), count + 1
    if first is None or last is None or text[first:last].lower() in words.empty:
        return None
    if count == 1 and _says_nothing(text[first:last]):
        return None
    return _whole_brackets(text, first, last)


def _whole_brackets(text: str, first: int, last: int) -> Span:
    """The span without a bracket at its end that is opened in it and not closed."""
    opened = text.rfind("(", first, last)
    if opened > first and text.find(")", opened, last) < 0:
        last = len(text[:opened].rstrip())
    return Span(first, last)


def _acts(text: str, word: re.Match[str]) -> bool:
    """Whether a word is a gerund with an object: helping our workers."""
    if not word.group().endswith("ing") or text[word.end() : word.end() + 1] != " ":
        return False
    following = WORD.match(text, word.end() + 1)
    return following is not None and following.group().lower() in _ARTICLES


def noun_before(text: str, start: int, end: int) -> Span:
    """The noun that ends at `end` with the words that describe it."""
    said, verbs = english_noun_words(), english_words()
    words = list(WORD.finditer(text, start, end))
    first = words[-1].start()
    for before, word in zip(words[-2::-1], words[:0:-1], strict=False):
        low = before.group().lower()
        parted = text[before.end() : word.start()].strip() or low in said.determiners | said.stops
        verb = (
            (low in verbs.forms and low not in said.nouns | said.gerunds)
            or low in said.predicates
            or said.verbs.fullmatch(low)
            or low.endswith("ed")
        )
        if parted or verb or low[0].isdigit():
            break
        first = before.start()
    return Span(first, end)


def _goes_on(text: str, word: re.Match[str], end: int) -> bool:
    """Whether a name goes on behind a small word, or a noun behind `and`: loan and grant awards."""
    following = WORD.search(text, word.end(), end)
    if following is None or word.group().lower() not in _WITHIN_NAMES or text[word.end()] != " ":
        return False
    if english_noun_words().times.match(text, following.start()):
        return False
    before = text[: word.start()].rstrip().rpartition(" ")[2]
    low = following.group().lower()
    if word.group().lower() in ("and", "the"):
        said = english_noun_words()
        verbs = english_words()
        verb = bool(verbs.forms.get(low, ("", 0))[1] & BASE) or low in verbs["intends"] | said.predicates
        verb = verb and following.group()[0].islower()
        return not (verb or low in said.stops or low in said.determiners or low[0].isdigit())
    return before[:1].isupper() and following.group()[0].isupper()


def _joined_from(text: str, begin: int) -> int:
    """Where the noun ends that several words before it describe: `well-paid, steady jobs`."""
    found = _COORDINATED.match(text, begin)
    return found.end("noun") if found else begin


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The words of [start, end) without a predicate at the end and determiners at the front."""
    listed = _NUMBERED.match(text, start, end)
    start = listed.end() if listed else start
    for dash in _DASH.finditer(text, start, end):
        start = dash.end()
    if in_force := _IN_FORCE.search(text, max(start, end - _LONG_VERB), end):
        end = in_force.start()
    aside = _ASIDE.search(text, start + 1, end)
    words = _unpredicated(list(WORD.finditer(text, start, aside.start() if aside else end)))
    if not words:
        return None
    said, cut = english_noun_words(), 0
    turned = next((n for n, word in enumerate(words) if n and word.group().lower() in said.changed), None)
    words = words[:turned]
    object_of = _BY_SO_MUCH.search(text, start, end) is not None
    for place, word in enumerate(words):
        lower = word.group().lower()
        first = (place == 0 or object_of) and (lower in said.up or lower in said.down)
        if (first or lower in _JOINING or YEAR.fullmatch(lower)) and place < len(words) - 1:
            cut = place + 1
    return _named(_without_predicate(_object(text, words, cut)))


def _object(text: str, words: list[re.Match[str]], cut: int) -> list[re.Match[str]]:
    """The words from the number `cut` on, or behind the last verb; before one in the passive with `by`."""
    said = english_noun_words()
    for given in said.verbs.finditer(text, words[0].start(), words[-1].end()):
        if text.startswith(" by ", given.end()) and given.start() > words[cut].start():
            words = [word for word in words if word.end() < given.start()]
            break
        before = text[: given.start()].rstrip().rpartition(" ")[2].lower()
        if (
            given.group() in said.nouns
            and given.start() > words[0].start()
            and before not in said.before_verbs
        ):
            continue
        if before in said.determiners - {"that", "this", "also", "further", "each"} or before == "cash":
            continue
        cut = max(cut, sum(word.start() < given.end() for word in words))
        if given.group() in _BEFORE_VERBS:
            cut = _behind_verb(words, cut, modal=given.group() in _MODALS)
    return words[cut:]


def _behind_verb(words: list[re.Match[str]], at: int, *, modal: bool) -> int:
    """The number of the word behind the verb and its adverbs that follow an auxiliary, if any are left."""
    after = at
    while after < len(words) and words[after].group().lower().endswith("ly"):
        after += 1
    if after >= len(words):
        return at
    low = words[after].group()
    tags = english_words().forms.get(low, ("", 0))[1]
    determined = after + 1 < len(words) and words[after + 1].group() in _ARTICLES
    acts = tags & BASE or determined if modal else low.endswith("ed") or tags & PARTICIPLE
    after += 1
    after += after < len(words) and words[after].group() in _PARTICLES
    return after if acts and after < len(words) else at


def _without_predicate(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The object behind an auxiliary and its verb, else the subject; who is described, or what with."""
    lows = [word.group().lower() for word in words]
    if lows[:1] == ["let"]:
        return []
    if "with" in lows[1:-1]:
        return words[lows.index("with", 1) + 1 :]
    described = next((at for at, low in enumerate(lows) if at and low in ("who", "whose")), None)
    if described is not None:
        words, lows = words[:described], lows[:described]
        first = max((at + 1 for at, low in enumerate(lows) if low in _WITHIN_NAMES), default=0)
        return words[first:]
    last = max((at for at, low in enumerate(lows) if low in _AUXILIARIES), default=0)
    if last == 0:
        return words
    after = last + 1
    if lows[last] in _MODALS:
        while after < len(words) - 1 and lows[after].endswith("ly"):
            after += 1
        after += 1
    while after < len(words) and (
        lows[after].endswith(("ed", "ing", "ly")) or lows[after] in english_words().forms
    ):
        after += 1
    return words[after:] if after < len(words) else words[:last]


def _named(words: list[re.Match[str]]) -> Span | None:
    """What is left to name something without the words that only turn to it."""
    said = english_noun_words()
    words = _unturned(words)
    if len(words) > MOST:
        lasts = [
            at for at, word in enumerate(words) if word.group().lower() in _WITHIN_NAMES - {"and", "the"}
        ]
        words = words[lasts[-1] + 1 :] if lasts else []
    if (
        not words
        or (len(words) == 1 and _says_nothing(words[0].group()))
        or (len(words) == 1 and _PRONOUNS.fullmatch(words[0].group()))
    ):
        return None
    if all(word.group().lower() in said.empty | said.stops | said.determiners for word in words):
        return None
    return _whole_brackets(words[0].string, words[0].start(), words[-1].end())


def _says_nothing(word: str) -> bool:
    """Whether a word alone is a participle or an adverb, not a noun: residing, co-invested, collectively."""
    low = word.lower().rpartition("-")[2]
    if low in english_noun_words().gerunds:
        return False
    if low.endswith("ly") and word.islower() and low not in english_noun_words().gerunds:
        return True
    tags = english_words().forms.get(low, ("", 0))[1]
    return bool(tags & (GERUND | PARTICIPLE)) and not tags & (BASE | THIRD) and word.islower()


def _unturned(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without those of change or pointing before them, and of setting or time behind."""
    said = english_noun_words()
    turning = said.determiners | said.up | said.down | {"and", "or", "but"}
    while len(words) > 1 and words[0].group().lower() in turning:
        words.pop(0)
    while len(words) > 1 and words[-1].group().lower() in _PARTICIPLES:
        words.pop()
    if len(words) > _TIME_WORDS and words[-1].group() == "year" and words[-2].group() in _NEAR_YEARS:
        words = words[:-_TIME_WORDS]
    if len(words) > 1 and words[0].group().endswith("ing") and words[1].group().lower() in _ARTICLES:
        words.pop(0)
    if words and words[0].group().lower() in said.determiners:
        words.pop(0)
    while len(words) > 1 and words[0].group().lower() in _LINKING:
        words.pop(0)
        base = english_words().forms.get(words[0].group().lower(), ("", 0))[1] & BASE
        if base and len(words) > 1:
            words.pop(0)
    return words


def _unpredicated(words: list[re.Match[str]]) -> list[re.Match[str]]:
    predicates = english_noun_words().predicates
    if len(words) > 1 and words[-1].group().lower() in _CHANGING:
        words = words[:-1]
    said = False
    while words and (words[-1].group().lower() in predicates or YEAR.fullmatch(words[-1].group())):
        if said and words[-1].group().lower() in _THINGS:
            break
        low = words.pop().group().lower()
        said = said or low in _AUXILIARIES or low in english_noun_words().changed
    return words
