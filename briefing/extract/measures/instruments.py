"""The instrument of a measure, by cue words in its action and object."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing.extract.measures.lexicon import PUBLISH, lengths_of
from briefing.extract.measures.patterns import MONEY
from briefing.model.measure import Instrument
from briefing.resources import table

_NAME = re.compile(r"《[^》]*》|“[^”]{8,}”")
_ROLE = re.compile(r"在[^,]{2,20}中的|(?:的)?(?:核心|关键|主体|引领|带动|支撑)?(?:作用|地位|功能|力量)$")
_ROLES = ("作用", "地位", "功能", "力量")
_PAPER_AT_END = re.compile(r"》(?:\([^)]*\))?$")
_FUNDED = re.compile(r"(?P<cue>资金|经费|专款|专项)[^,]{0,6}?\d[\d.]*(?:百|千|万|亿)*(?:余|多)?元")
_AMOUNT = re.compile(r"[^,\d]{0,6}\d[\d.,]*(?:百|千|万|亿)*(?:余|多)?(?:美|港|日|欧|澳)?元")
_ASIDE = re.compile(
    r"(?P<cue>拨款|预留|拨出|注资|增拨|斥资)[^,\d]{0,4}\d[\d.,]*(?:百|千|万|亿)*(?:余|多)?(?:美|港)?元"
)
_COUNT_AT_END = re.compile(
    r"(?<=[\u4e00-\u9fff”])[超近约达共]{0,2}\d[\d.]*[百千万亿]{0,2}[余多]?[\u4e00-\u9fff]{1,2}(?:以上|左右)?$"
)
_PAPER_COMES_OUT = re.compile(r"》(?:正式|全面|今起|同时|将于[^,]{2,12})?$")
_PAYS_FOR = ("列支", "承担", "负担", "支出")
_BRINGS = ("引进", "招引")
_MADE_PUBLIC = ("公示", "公告", "修订", "修改", "制定", "制订", "起草", "编制", "出台")
_SETS_ASIDE = (
    "安排",
    "预留",
    "拿出",
    "划出",
    "拨出",
    "增拨",
    "筹集",
    "投入",
    "注入",
    "注资",
    "拨款",
    "设立",
    "成立",
    "动用",
    "斥资",
)
_LAUNCHES, _SCHEMES = ("推出", "宣布", "推行", "公布", "正推出"), ("措施", "计划", "政策措施", "政策", "安排")
_NO_REWARD = (Instrument.TAX, Instrument.FINANCE, Instrument.LIVELIHOOD)
_PAIR = 2
_PAPER = Instrument.DOCUMENT.value
_INSTRUMENTS = {instrument.value: instrument for instrument in Instrument}
_DECIDING = 4.0
_HEAD = 3.5
_BUILT = 7.0
_WEAKENED, _WIDER, _AROUND, _LEAST = 0.6, 0.8, 6.0, 3.0
_HELP = ("补贴", "津贴", "资助", "补助")
_SURE, _CLEAR = 2.5, 7.0
_PLACE_NAME = 1.0
_BY_ACTION = 5.0


_NONE = (0.0, "")
Around = Callable[[], Mapping[str, float]]


def _nothing() -> Mapping[str, float]:
    return {}


class Weight(NamedTuple):
    """A cue word's instrument, its weight, and what is added to it at the object's end."""

    instrument: str
    base: float
    by_place: float


class Cued(NamedTuple):
    """The verb of a measure, its roles, what follows it, whom it is for, and all of the measure's text."""

    action: str
    roles: int
    rest: str
    beneficiary: str = ""
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Instruments:
    """Cue words of all instruments; `deciding` ones weigh more, `places` are names that say little."""

    action: Mapping[str, Instrument]
    weights: Mapping[str, Weight]
    papers: tuple[str, ...]
    weak_papers: frozenset[str]
    gives: frozenset[str]
    builds: frozenset[str]
    heads: frozenset[str]
    needy: re.Pattern[str]
    earning: re.Pattern[str]
    firms: re.Pattern[str]
    lengths: Mapping[str, tuple[int, ...]]
    telling: frozenset[str]
    firsts: frozenset[str]
    telling_firsts: frozenset[str]
    telling_lengths: Mapping[str, tuple[int, ...]]

    def told(self, text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The deciding cue words in [start, end): where each ends, and its instrument."""
        for word, at in self._found(text, start, end, self.telling_lengths):
            if word in self.telling:
                yield at, self.weights[word].instrument

    def of(self, said: Cued, around: Around = _nothing) -> tuple[Instrument, str]:
        """The instrument of a measure and the cue word that decided; `around` says what is told near it."""
        instrument, cue = self._of(said, around)
        if instrument is Instrument.REWARD and self._is_benefit(said):
            return Instrument.LIVELIHOOD, cue
        helps = cue.endswith(_HELP) and instrument is Instrument.LIVELIHOOD
        if helps and self.firms.search(said.beneficiary):
            return Instrument.REWARD, cue
        return instrument, cue

    def _is_benefit(self, said: Cued) -> bool:
        """Whether what is given goes to persons for their living, not to firms or talents."""
        if self.earning.search(said.beneficiary):
            return False
        return self.needy.search(said.beneficiary or said.whole) is not None

    def _of(self, said: Cued, around: Around) -> tuple[Instrument, str]:
        if paper := self._paper(said):
            return Instrument.DOCUMENT, paper
        rest = _unnamed(said.rest)
        if said.beneficiary:
            rest = rest.replace(said.beneficiary, "", 1)
        if rest.endswith(_ROLES) and (role := _ROLE.search(rest)):
            rest = rest[: role.start()] or rest
        if funded := self._funded(said, rest):
            return Instrument.FUND, funded
        best, cue, weight = self._widely(_COUNT_AT_END.sub("", rest) or rest, said, around)
        if best is not Instrument.FUND and (aside := _set_aside(said, rest)):
            return Instrument.FUND, aside
        if self._is_reward(said, rest, best):
            return Instrument.REWARD, said.action
        by_action = self.action.get(said.action)
        brings = said.action in _BRINGS and best in (Instrument.INDUSTRY, Instrument.PLATFORM)
        brings = brings and "人才" not in said.whole
        return (by_action, said.action) if by_action and (brings or weight < _BY_ACTION) else (best, cue)

    def _is_reward(self, said: Cued, rest: str, best: Instrument) -> bool:
        """Whether the verb gives money or support, or pays a part of a fee: 补贴七成电费."""
        if best is Instrument.TAX:
            return said.action in _HELP
        return said.action in self.gives and best not in _NO_REWARD and _rewards(rest, best)

    def _funded(self, said: Cued, rest: str) -> str:
        """The word that says out of which money something is paid, or how much is for it."""
        if said.action in _PAYS_FOR and "由" in rest:
            return said.action
        paid = _FUNDED.search(rest) if said.action not in self.gives else None
        return paid.group("cue") if paid else ""

    def _widely(self, rest: str, said: Cued, around: Around) -> tuple[Instrument, str, float]:
        """The best cue of the object, else of all that the measure says, each helped by what is around it."""
        own = self._weighed(rest, builds=said.action in self.builds)
        if not own:
            wider = self._weighed(_unnamed(f"{said.beneficiary} {said.whole}"))
            own = {each: (weight * _WIDER, cue) for each, (weight, cue) in wider.items()}
        shares = around() if _is_unsure(own) else {}
        best, total = Instrument.OTHER.value, 0.0 if own else _LEAST
        for each in (*own, *shares):
            sum_of_both = own.get(each, _NONE)[0] + shares.get(each, 0.0) * _AROUND
            if sum_of_both >= total:
                best, total = each, sum_of_both
        weight, cue = own.get(best, _NONE)
        return _INSTRUMENTS[best], cue, weight

    def _paper(self, said: Cued) -> str:
        """The paper that an act of publishing makes public, or that itself comes out."""
        if said.action == "要求":
            return ""
        if "》" in said.rest and _PAPER_COMES_OUT.search(said.rest) and said.whole.startswith(said.rest):
            return said.action
        makes = self.action.get(said.action) is Instrument.DOCUMENT
        if not said.roles & PUBLISH and not makes and not said.rest.startswith(_MADE_PUBLIC):
            return ""
        if makes and not said.roles & PUBLISH:
            return next((paper for paper in self.papers if said.rest.endswith(paper)), "")
        return self._published(said)

    def _is_scheme(self, action: str, paper: str, rest: str) -> bool:
        """Whether what is launched is no paper but a scheme with a matter of its own: 推出租金宽减措施."""
        if action not in _LAUNCHES or paper not in _SCHEMES:
            return False
        return paper == "计划" or any(
            word in self.telling for word, _ in self._found(rest, 0, len(rest), self.lengths)
        )

    def _published(self, said: Cued) -> str:
        rest = said.rest.split(",")[0].rstrip("等的")
        for paper in self.papers:
            if rest.endswith(paper) and not self._is_scheme(said.action, paper, rest):
                return paper
        if said.action in self.weak_papers:
            return said.action if rest.endswith("》") else ""
        if "《" in rest or _PAPER_AT_END.search(rest):
            return said.action
        return next((paper for paper in self.papers if paper in rest), "")

    def _weighed(self, text: str, *, builds: bool = False) -> dict[str, tuple[float, str]]:
        """The weight and the word of the best cue for each instrument."""
        found: dict[str, tuple[float, str]] = {}
        size = len(text)
        for word, at in self._found(text, 0, size, self.lengths):
            instrument, base, by_place = self.weights[word]
            score = base + by_place * at / size
            if at == size and word in self.heads:
                score += _BUILT if builds else _DECIDING
            if instrument != _PAPER and score >= found.get(instrument, _NONE)[0]:
                found[instrument] = score, word
        return found

    def _found(
        self, text: str, start: int, end: int, lengths: Mapping[str, tuple[int, ...]]
    ) -> list[tuple[str, int]]:
        """The cue words in [start, end), none within another, and where each ends."""
        found, after, weights = [], start, self.weights
        firsts = self.telling_firsts if lengths is self.telling_lengths else self.firsts
        for at in [each for each, first in enumerate(text[start:end], start) if first in firsts]:
            tried = lengths.get(text[at : at + _PAIR]) if at >= after else None
            for length in tried or ():
                word = text[at : at + length]
                if word in weights:
                    after = at + length
                    found.append((word, after))
                    break
        return found


def _is_unsure(own: Mapping[str, tuple[float, str]]) -> bool:
    """Whether no cue outweighs the next by far."""
    first = second = 0.0
    for weight, _ in own.values():
        if weight > first:
            first, second = weight, first
        elif weight > second:
            second = weight
    return first < _CLEAR and first - second < _SURE


def _set_aside(said: Cued, rest: str) -> str:
    """The word by which money is set aside, whatever for."""
    if said.action in _SETS_ASIDE and _AMOUNT.match(rest):
        return said.action
    found = _ASIDE.search(said.whole)
    return found.group("cue") if found and said.action not in _SETS_ASIDE else ""


def _rewards(rest: str, best: Instrument) -> bool:
    """Whether what is given is money or support."""
    return best is Instrument.REWARD or not rest or rest.endswith("支持") or MONEY.search(rest) is not None


def _unnamed(text: str) -> str:
    """The text without names of papers and long quotations."""
    return _NAME.sub("", text) if "《" in text or "“" in text else text


@cache
def instruments() -> Instruments:
    """The cues as they stand in the resources."""
    lists: dict[str, dict[str, str]] = table("vocabulary", "instruments.toml")
    general = lists.pop("general")
    deciding = _by_word(lists, "deciding")
    objects = _by_word(lists, "object") | deciding
    weak, places = general["weak"].split(), frozenset(general["places"].split())
    telling = frozenset(deciding)
    papers = sorted(lists["document"]["object"].split(), key=len, reverse=True)
    return Instruments(
        action=_by_word(lists, "action"),
        weights=_weights(objects, deciding, weak, places),
        papers=tuple(papers),
        weak_papers=frozenset(general["weak_papers"].split()),
        gives=frozenset(general["gives"].split()),
        builds=frozenset(general["builds"].split()),
        heads=frozenset(general["heads"].split()),
        needy=_any(general["needy"]),
        earning=_any(general["earning"]),
        firms=_any(general["firms"]),
        lengths=lengths_of(objects, _PAIR),
        telling=telling,
        firsts=frozenset(word[0] for word in objects),
        telling_firsts=frozenset(word[0] for word in telling),
        telling_lengths=lengths_of(telling, _PAIR),
    )


def _weights(
    objects: Mapping[str, Instrument], deciding: Container[str], weak: Container[str], places: Container[str]
) -> dict[str, Weight]:
    found = {}
    for word, instrument in objects.items():
        base, by_place = float(len(word)), _HEAD
        if word in places:
            base, by_place = _PLACE_NAME, 0.0
        if word in deciding:
            base += _DECIDING
        elif word in weak:
            base, by_place = base * _WEAKENED, by_place * _WEAKENED
        found[word] = Weight(instrument.value, base, by_place)
    return found


def _any(words: str) -> re.Pattern[str]:
    return re.compile("|".join(words.split()))


def _by_word(lists: Mapping[str, Mapping[str, str]], kind: str) -> dict[str, Instrument]:
    return {
        word: Instrument(name) for name, each in lists.items() for word in each.get(kind, "").lower().split()
    }
