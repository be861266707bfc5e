"""Magnitudes that English tables name in their heads: `Amount (billions)`, `in $ million`, `(£m)`."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from briefing.extract.figures.core import Quantity
from briefing.model.figure import FigureKind, Number

_NAMED = re.compile(
    r"(?P<sign>US ?\$|S\$|A\$|C\$|HK\$|NZ\$|USD|SGD|CAD|AUD|EUR|GBP|HKD|CNY|RMB|JPY|[$£€¥])?\s?"
    r"(?P<scale>thousands?|millions?|billions?|trillions?|mn|bn|m|b|k|tn)\b\.?"
    r"(?:\s(?:of\s)?(?P<money>(?:US |Canadian |Singapore |Australian |Hong Kong )?dollars|USD|SGD|CAD|AUD|EUR"
    r"|GBP|euros?|pounds|yuan|RMB))?",
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?:[(\[,]|\bin\b|[-–—:])\s*(?:in\s)?$", re.IGNORECASE)
_HAS_OWN = re.compile(r"\d\s*[A-Za-z]")
_POWERS = {"t": 3, "k": 3, "m": 6, "b": 9}
_MONEY = {
    words: code
    for code, named in (
        ("USD", ("usd", "us$", "us dollars", "$", "dollars")),
        ("SGD", ("sgd", "s$", "singapore dollars")),
        ("AUD", ("aud", "a$", "australian dollars")),
        ("CAD", ("cad", "c$", "canadian dollars")),
        ("HKD", ("hkd", "hk$", "hong kong dollars")),
        ("NZD", ("nz$",)),
        ("EUR", ("eur", "€", "euro", "euros")),
        ("GBP", ("gbp", "£", "pounds")),
        ("CNY", ("cny", "rmb", "yuan", "¥")),
        ("JPY", ("jpy",)),
    )
    for words in named
}


def scaled(quantity: Quantity, head: str) -> Quantity | None:
    """The quantity in the magnitude and money that the head names; None where it names none."""
    named = next((m for m in _NAMED.finditer(head) if _OPENED.search(head, 0, m.start())), None)
    if named is None or _HAS_OWN.search(quantity.text):
        return None
    money = _MONEY.get((named["sign"] or named["money"] or "").lower().replace("us $", "us$"))
    power = 10 ** _power(named["scale"].lower())
    return replace(
        quantity,
        kind=FigureKind.MONEY if money else quantity.kind,
        unit=quantity.unit or money,
        value=_times(quantity.value, power),
        low=_times(quantity.low, power),
        high=_times(quantity.high, power),
        rule=f"{quantity.rule}-scale",
    )


def _power(word: str) -> int:
    return 12 if word.startswith(("tr", "tn")) else _POWERS[word[0]]


def _times(value: Number | None, factor: int) -> Number | None:
    return value * factor if isinstance(value, Decimal | Fraction) else None
