"""The sign before a quantity: values are positive, and a minus tells that something fell."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extract.figures.core import Quantity
from briefing.model.figure import FigureKind
from briefing.model.span import Span

_MINUS = frozenset("-−－﹣")
_PLUS = frozenset("+＋")
_BELOW = frozenset("负負")
_RATES = (FigureKind.PERCENT, FigureKind.POINT)
_AMOUNTS = (*_RATES, FigureKind.MONEY, FigureKind.PHYSICAL)
_OPENING = frozenset(" \u3000\t\n(（:：,，、[【|")
_BEFORE_NUMBER = _MINUS | _PLUS | _BELOW | {" "}
_SAID = ("minus ", "negative ")


def signed(text: str, quantities: Iterable[Quantity], start: int) -> list[Quantity]:
    """The quantities, each with the place of its sign where one stands right before it."""
    return [
        _with_sign(text, quantity, start)
        if quantity.span.start > start and text[quantity.span.start - 1] in _BEFORE_NUMBER
        else quantity
        for quantity in quantities
    ]


def _with_sign(text: str, quantity: Quantity, start: int) -> Quantity:
    sign = _sign(text, quantity, start)
    if sign is None:
        return quantity
    first = min(quantity.whole.start, sign.start)
    return replace(quantity, sign=sign, whole=Span(first, quantity.whole.end))


def _sign(text: str, quantity: Quantity, start: int) -> Span | None:
    at, kind = quantity.span.start, quantity.kind
    mark = text[at - 1]
    if kind not in _AMOUNTS:
        return None
    if mark == " ":
        word = next((word for word in _SAID if text.endswith(word, start, at)), None)
        return Span(at - len(word), at - 1) if word else None
    if mark in _MINUS:
        return Span(at - 1, at) if _negative(text, quantity, start) else None
    return Span(at - 1, at) if kind in _RATES else None


def _negative(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a stroke is a minus: not the dash of `3%-5%`, of a code or of a list."""
    at = quantity.span.start - 1
    if at == start:
        return text[quantity.span.end : quantity.span.end + 1] in ("", "\t", "\n")
    before = text[at - 1]
    return before in _OPENING or "\u4e00" <= before <= "\u9fff"
