"""Acts that only say what the act before them is for, made of or has brought."""

from briefing.extract.measures.clause import Clause, Subject
from briefing.extract.measures.draft import Draft
from briefing.extract.measures.lexicon import GIVE, MODAL, PUBLISH
from briefing.extract.measures.patterns import MONEY, NUMBER_AT_END, ONLY_MONEY
from briefing.extract.measures.vocabulary import Vocabulary

_HELP = ("津贴", "补贴", "资助", "补助", "贷款", "担保", "信贷担保", "援助")
_SETS_ASIDE = ("预留", "拨款", "拨出", "斥资", "耗资")
_TO_WHOM = ("为", "向", "透过", "用以", "用于", "供", "资助", "协助")


class Belonging:
    """Tells in one text which acts belong to the measure before them."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._text = text
        self._spending, self._completing = words["spending"], words["completing"]
        self._schemes, self._paying = words["schemes"], words["paying"]

    def belongs(self, clause: Clause, last: Draft, *, target: bool) -> bool:
        """Whether an act only says what the one before it is for or made of."""
        if clause.bits & MODAL or clause.subject is not Subject.UNSAID:
            return False
        if last.actor and self._text[last.actor[1] - 1] == "》":
            return bool(clause.roles & PUBLISH) and clause.rule == "bare"
        if ONLY_MONEY.fullmatch(self._text, last.verb[1], last.end) or self._only_pays(clause, last):
            return True
        return (not target and self._completes(clause, last)) or self._says_what_for(clause, last)

    def _only_pays(self, clause: Clause, last: Draft) -> bool:
        """Whether an act only sets money aside for the one before it: 试行新渡轮,预留3亿元."""
        if clause.verb is None or not self._text.startswith(_SETS_ASIDE, clause.verb[0]):
            return False
        alone = ONLY_MONEY.fullmatch(self._text, clause.verb[1], clause.end)
        return alone is not None and MONEY.search(self._text, last.start, last.end) is None

    def _says_what_for(self, clause: Clause, last: Draft) -> bool:
        if not self._text.startswith(self._spending, clause.start):
            return False
        return self.spends(last) or (self._text.startswith(_TO_WHOM, clause.start) and self._is_scheme(last))

    def spends(self, last: Draft) -> bool:
        """Whether a measure gives money, or makes public a scheme whose content comes next."""
        money = MONEY.search(self._text, last.verb[1], last.end)
        if money is None:
            helps = self._text.endswith(_HELP, last.verb[1], last.end)
            return helps or (self._is_scheme(last) and bool(last.act.roles & PUBLISH))
        pays = self._text.startswith(self._paying, last.verb[0])
        return money.group()[0].isdigit() or pays or bool(last.act.roles & (GIVE | PUBLISH))

    def _is_scheme(self, last: Draft) -> bool:
        return self._text.endswith(self._schemes, last.start, last.end)

    def _completes(self, clause: Clause, last: Draft) -> bool:
        """Whether a clause tells what the money before it has brought so far."""
        if not self._text.startswith(self._completing, clause.start):
            return False
        number = NUMBER_AT_END.search(self._text, clause.start, clause.end)
        return number is not None and MONEY.search(self._text, last.start, last.end) is not None
