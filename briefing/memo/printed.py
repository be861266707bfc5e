"""A figure in words: as the source prints it, and brought to one form so that values can be held together."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache

from briefing import messages, resources
from briefing.messages import Language
from briefing.model.figure import Bound, Direction, Figure, FigureKind, Number, Status, written

NEAR = 4
_STOPS = "。；;！!？?\n、"
_SIGNS = {
    Bound.EQUAL: "",
    Bound.ABOVE: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.BELOW: "< ",
    Bound.AT_MOST: "≤ ",
    Bound.ABOUT: "≈ ",
}


def as_printed(text: str, figure: Figure) -> str:
    """The figure with the words beside it that qualify it (`预计超4万亿元`), as `text` has them."""
    start, end = figure.span.start, figure.span.end
    roles = {"bound", "direction"} | ({"status"} if figure.status is Status.ESTIMATE else set())
    cues = [cue for cue in figure.cues if cue.role in roles]
    for cue in sorted(cues, key=lambda cue: -cue.span.end):
        if cue.span.end <= start and _touches(text, cue.span.end, start):
            start = cue.span.start
    for cue in sorted(cues, key=lambda cue: cue.span.start):
        if cue.span.start >= end and _touches(text, end, cue.span.start):
            end = cue.span.end
    return text[start:end].replace("\n", " ")


def normalised(figure: Figure, language: Language) -> str:
    """The value in the language's own magnitudes, its bound a sign: `≥ 1,000 亿元`, `CNY 2.2 trillion`."""
    numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    if not numbers:
        return ""
    said = "–".join(_scaled(number, figure, language) for number in numbers)
    if figure.kind is FigureKind.RANK:
        return messages.sentence("memo.rank", language, {"number": said, "unit": figure.unit or ""})
    return _change(figure) + _SIGNS[figure.bound] + _with_unit(said, figure, language)


def _change(figure: Figure) -> str:
    """An arrow for a change in per cent or points; a minus would turn its bound round."""
    if figure.kind not in (FigureKind.PERCENT, FigureKind.POINT) or figure.direction is None:
        return ""
    return "↑ " if figure.direction is Direction.UP else "↓ "


def _touches(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return len(between) <= NEAR and not any(one in _STOPS or one.isdigit() for one in between)


def _scaled(number: Number, figure: Figure, language: Language) -> str:
    if isinstance(number, Fraction):
        return written(number)
    exact = [one for one in (figure.value, figure.low, figure.high) if isinstance(one, Decimal)]
    largest = max(map(abs, exact))
    if figure.kind in (FigureKind.MONEY, FigureKind.COUNT, FigureKind.PHYSICAL):
        for size, word in _magnitudes(language):
            if largest >= size:
                return grouped(number / size) + word
    return grouped(number)


def grouped(number: Decimal) -> str:
    """A number with its thousands parted; at most six decimals."""
    short = number.quantize(Decimal("0.000001"), ROUND_HALF_UP)
    text = f"{short:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(said: str, figure: Figure, language: Language) -> str:
    unit = figure.unit
    if figure.kind is FigureKind.RATIO or unit is None:
        return said
    units = _units(language)
    head, slash, rest = unit.partition("/")
    if figure.kind is FigureKind.MONEY and language is Language.ENGLISH:
        return f"{head} {said}{slash and ' per '}{rest}"
    word = units.get(head, head) + slash + rest
    space = " " if word[:1].isascii() and word[:1].isalpha() else ""
    return f"{said}{space}{word}"


@cache
def _magnitudes(language: Language) -> tuple[tuple[Decimal, str], ...]:
    rows = resources.table("memo", "units.toml")["magnitudes"][language.value]
    return tuple((Decimal(row["size"]), row["word"]) for row in rows)


@cache
def _units(language: Language) -> dict[str, str]:
    units: dict[str, str] = resources.table("memo", "units.toml")["units"][language.value]
    return units


def unit_word(largest: float, figure: Figure, language: Language) -> tuple[float, str]:
    """The magnitude that suits a figure and others up to `largest`: its divisor and its words."""
    return magnitude(largest, figure.kind, figure.unit or "", language)


def magnitude(largest: float, kind: FigureKind, unit: str, language: Language) -> tuple[float, str]:
    """The magnitude that suits values up to `largest`, as a divisor, and the unit with it in words."""
    size, word = 1.0, ""
    if kind is not FigureKind.PERCENT:
        for step, name in _magnitudes(language):
            if largest >= step:
                size, word = float(step), name
                break
    if kind is FigureKind.MONEY and language is Language.ENGLISH:
        return size, f"{unit}{word}"
    return size, (word + _units(language).get(unit, unit)).strip()
