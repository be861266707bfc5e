"""Where a sentence goes on to a clause with a subject and a predicate of its own."""

import re

from briefing.extract.english_words import BASE, THIRD, EnglishWords

_JOINT = re.compile(r"[,;]\s+(?:(?:and|but|while|so|or|yet)\s+(?:also\s+)?)?|\s+and\s+")
_SUBJECT = re.compile(
    r"(?P<subject>(?:[^\s;:()]*[^\s;:(),]\s+){1,12}?)"
    r"(?P<predicate>will|has|have|had|was|were|is|are|must|shall|should|can|may|’ll|intends?|plans? to"
    r"|(?:increased|decreased|grew|rose|fell|dropped|declined|climbed|reached|exceeded|surpassed|stood|remained"
    r"|became|received|gained|benefited)"
    r"(?= (?:by|to|at|from|over|above|the|a|an|access|more|nearly|about|\d|[$€£¥])))\s"
)
_MORE_THAN = re.compile(r"\b(?:more|less|fewer|rather|other|such) (?:than|as)\b|\bas well as\b")
_OPEN = re.compile(r"\b(?:that|which|who|whom|whose|whether|how|what|if|when|where|because|as|than|unless)\b")
_SOMEONE = re.compile(r"(?:\w+ ){1,3}(?:who|that) (?:[^ ]+ ){2,}$")
_MODALS = frozenset({"will", "can", "may", "must", "shall"})
_WORD = re.compile(r"[A-Za-z’'-]+")
_PLACED = frozenset({"of", "for", "on", "to", "in"})
_PREDICATE = 12
_CHANGED = frozenset(
    {
        "must",
        "shall",
        "should",
        "had",
        "grew",
        "rose",
        "fell",
        "was",
        "were",
        "reached",
        "stood",
        "remained",
        "became",
        "came",
        "increased",
        "decreased",
        "dropped",
        "declined",
        "exceeded",
        "received",
        "saw",
        "posted",
        "registered",
    }
)


class Joints:
    """Finds such clauses in one text."""

    def __init__(self, text: str, words: EnglishWords) -> None:
        self._text = text
        self._words = words

    def after(self, at: int, end: int) -> int | None:
        """Where what stands before the next clause of its own ends, from `at` on."""
        for joint in _JOINT.finditer(self._text, at, end):
            if self._subject(joint, end) and not self._within_relative(at, joint):
                return joint.start()
        return None

    def before(self, floor: int, predicate: int) -> int:
        """Where the clause begins whose predicate stands at `predicate`."""
        begin = floor
        for joint in _JOINT.finditer(self._text, floor, predicate):
            subject = self._subject(joint, predicate + _PREDICATE)
            if subject is None or subject.start("predicate") != predicate:
                continue
            if joint.start() == floor or self._has_predicate(begin, joint.start()):
                begin = joint.end()
        return begin

    def _subject(self, joint: re.Match[str], end: int) -> re.Match[str] | None:
        found = _SUBJECT.match(self._text, joint.end(), end)
        if found is None:
            return None
        if _OPEN.search(_MORE_THAN.sub("", found["subject"])):
            return found if _SOMEONE.match(found["subject"]) and found["predicate"] in _MODALS else None
        said = [word.group().lower() for word in _WORD.finditer(found["subject"])]
        if not said or (said[-1] in self._words["stops"]):
            return None if said else found
        if len(said) == 1:
            return found
        acts = self._words.forms.get(said[0], ("", 0))[1] & (BASE | THIRD) and said[1] not in _PLACED
        return None if acts or said[0] in self._words["cut"] else found

    def _within_relative(self, at: int, joint: re.Match[str]) -> bool:
        """Whether the joint stands in a clause without a predicate yet: that shops and firms are run."""
        opened = _OPEN.search(self._text, at, joint.start())
        return opened is not None and not self._has_predicate(opened.end(), joint.start())

    def _has_predicate(self, start: int, end: int) -> bool:
        lows = (word.group().lower() for word in _WORD.finditer(self._text, start, end))
        return any(low in self._words["auxiliaries"] or low in _CHANGED for low in lows)
