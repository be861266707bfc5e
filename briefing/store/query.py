"""What an analyst types into the search box, understood: words, phrases and operators."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from briefing.model.figure import FigureKind
from briefing.model.measure import Instrument
from briefing.store.folding import folded
from briefing.store.periods import is_moment


class HitKind(Enum):
    """What a hit is."""

    ARTICLE = "article"
    NOTE = "note"


class Comparison(Enum):
    """How a figure's value must stand to the one asked for."""

    AT_LEAST = ">="
    AT_MOST = "<="
    ABOVE = ">"
    BELOW = "<"
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure asked for: `money>=1000亿`; `unit` is folded (`cny`, `家`), empty for any."""

    kind: FigureKind
    comparison: Comparison
    value: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """From a moment to a moment, ISO 8601 at any precision, both included; None for an open end."""

    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """A condition whose name is known and whose value is none; `example` is one that is understood."""

    said: str
    example: str


@dataclass(frozen=True, slots=True)
class Query:
    """A search; everything in it must hold. Texts are folded.

    `unknown` are conditions by a name that there is not, `unclear` those whose value is not understood.
    """

    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    kinds: tuple[HitKind, ...] = ()
    dates: tuple[Range, ...] = ()
    periods: tuple[Range, ...] = ()
    amounts: tuple[Amount, ...] = ()
    unknown: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing."""
        asked = (self.phrases, self.tags, self.sources, self.instruments, self.kinds, self.dates)
        return not any((*asked, self.periods, self.amounts, self.without))


_PIECE = re.compile(
    r'(?P<minus>-?)(?:(?P<name>[a-z]+)\s*(?P<sign>:|>=|<=|>|<|=)\s*)?(?P<said>"[^"]*"?|[^\s"]+)'
)
_NUMBER = re.compile(
    r"(?P<sign>[$¥€£])?(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<scale>万亿|[十百千万亿兆]+|[a-z]+)?(?P<unit>.*)"
)
_SCALES = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12, "兆": 10**12,
    "k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
    "tn": 10**12, "trillion": 10**12,
}  # fmt: skip
_CURRENCIES = {
    "元": "cny", "人民币": "cny", "元人民币": "cny", "美元": "usd", "港元": "hkd", "港币": "hkd",
    "欧元": "eur", "日元": "jpy", "英镑": "gbp", "yuan": "cny", "rmb": "cny", "dollars": "usd",
}  # fmt: skip
_SIGNS = {"$": "usd", "¥": "cny", "€": "eur", "£": "gbp"}
_KINDS = {kind.value: kind for kind in HitKind}
_FIGURES = {kind.value: kind for kind in FigureKind}
_EXAMPLES = {
    "tag": "tag:jobs", "source": "source:gov.cn", "instrument": "instrument:fund", "kind": "kind:note",
    "date": "date:2022-01..2022-06", "period": "period:2022-Q3",
    "money": "money>=10亿", "percent": "percent>=5%",
}  # fmt: skip
_INSTRUMENTS = frozenset(one.value for one in Instrument)
_VALUELESS = re.compile(r"([a-z]+)(?::|>=|<=|>|<|=)")


@dataclass(slots=True)
class _Parts:
    lists: dict[str, list[str]] = field(default_factory=dict)
    kinds: list[HitKind] = field(default_factory=list)
    dates: dict[str, list[Range]] = field(default_factory=dict)
    amounts: list[Amount] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)

    def add(self, name: str, said: str) -> None:
        self.lists.setdefault(name, []).append(said)

    def doubt(self, name: str, said: str) -> None:
        """Note a condition that can't be taken."""
        if _is_known(name):
            self.unclear.append(Unclear(said, _EXAMPLES.get(name, f"{name}>=10")))
        else:
            self.add("unknown", said)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self.lists.get(name, ()))

    def ranges(self, name: str) -> tuple[Range, ...]:
        return tuple(self.dates.get(name, ()))


def understood(typed: str) -> Query:
    """The query that a line of the search box stands for; never fails: what isn't understood is listed."""
    parts = _Parts()
    for piece in _PIECE.finditer(folded(typed)):
        said = piece["said"].strip('"').strip()
        if not said and not piece["name"]:
            continue
        valueless = _VALUELESS.fullmatch(said) if piece["name"] is None else None
        if valueless and _is_known(valueless[1]):
            parts.doubt(valueless[1], said)
        elif piece["name"] is None:
            parts.add("without" if piece["minus"] else "phrases", said)
        elif not _operator(parts, piece["name"], piece["sign"], said):
            parts.doubt(piece["name"], piece.group())
    return Query(
        phrases=parts.texts("phrases"),
        without=parts.texts("without"),
        tags=parts.texts("tag"),
        sources=parts.texts("source"),
        instruments=parts.texts("instrument"),
        kinds=tuple(parts.kinds),
        dates=parts.ranges("date"),
        periods=parts.ranges("period"),
        amounts=tuple(parts.amounts),
        unknown=parts.texts("unknown"),
        unclear=tuple(parts.unclear),
    )


def _operator(parts: _Parts, name: str, sign: str, said: str) -> bool:
    """Take an operator into the parts; False where it makes no sense."""
    if sign == ":" and (name in ("tag", "source") or (name == "instrument" and said in _INSTRUMENTS)):
        parts.add(name, said)
    elif sign == ":" and name == "kind" and said in _KINDS:
        parts.kinds.append(HitKind(said))
    elif sign == ":" and name in ("date", "period"):
        found = _range(said)
        if found is None:
            return False
        parts.dates.setdefault(name, []).append(found)
    else:
        amount = _amount(name, sign, said)
        if amount is None:
            return False
        parts.amounts.append(amount)
    return True


def _is_known(name: str) -> bool:
    return name in _EXAMPLES or name in _FIGURES


def _range(said: str) -> Range | None:
    start, dots, end = said.partition("..")
    ends = (start, end) if dots else (start, start)
    if not any(ends) or any(part and not is_moment(part) for part in ends):
        return None
    return Range(ends[0] or None, ends[1] or None)


def _amount(name: str, sign: str, said: str) -> Amount | None:
    number = _NUMBER.fullmatch(said)
    if name not in _FIGURES or number is None:
        return None
    scale, unit = number["scale"] or "", number["unit"].strip()
    if scale not in _SCALES and not all(character in _SCALES for character in scale):
        scale, unit = "", scale + unit
    value = Decimal(number["number"].replace(",", ""))
    for factor in [scale] if scale in _SCALES else scale:
        value *= _SCALES[factor]
    kind = _FIGURES[name]
    if kind is FigureKind.MONEY:
        unit = _SIGNS.get(number["sign"] or "", _CURRENCIES.get(unit, unit))
    return Amount(kind, Comparison("=" if sign == ":" else sign), value, unit)
