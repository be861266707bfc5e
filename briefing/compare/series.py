"""Which figures may be drawn as one series: of one thing, for times of one length, one number for a time."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple, TypeVar

from briefing.compare.fitting import is_share
from briefing.model.figure import Basis, Direction, Figure, FigureKind, Period, Status

_CHANGES = (FigureKind.PERCENT, FigureKind.POINT)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-\d\d)?|Q(?P<quarter>\d)|H(?P<half>\d)))?")
_MONTHS = {"month": 1, "quarter": 3, "half": 6}

T = TypeVar("T")


class Kind(NamedTuple):
    """What the figures of one series share; `stretch` is how long their times are."""

    name: str
    unit: str
    sort: str
    basis: Basis | None
    stretch: str


def kind_of(figure: Figure, name: str) -> Kind:
    """The series that a figure belongs to, by the name of what it measures."""
    changes = figure.kind in _CHANGES and figure.direction is not None
    sort = "change" if changes else "share" if is_share(figure) else "level"
    return Kind(name, figure.unit or "", sort, figure.basis, _stretch(figure.period))


def signed(figure: Figure) -> float | None:
    """The number to draw, the higher of a range; less than nothing for a fall."""
    number = figure.highest
    if number is None:
        return None
    falls = figure.kind in _CHANGES and figure.direction is Direction.DOWN
    return -float(number) if falls else float(number)


def moment(period: Period | None) -> float | None:
    """Where a period's end, else its beginning, stands in time: a year, with its months as parts of it."""
    stated = (period.end or period.start or "") if period else ""
    found = _ISO.fullmatch(stated)
    if found is None:
        return None
    length = next((name for name in _MONTHS if found[name]), None)
    part = (int(found[length]) - 1) * _MONTHS[length] / 12 if length else 0.0
    return int(found["year"]) + part


def reached(status: Status) -> bool:
    """Whether a number tells what is, not what is to be."""
    return status not in (Status.TARGET, Status.COMMITMENT)


def undoubted(
    points: Iterable[T], group: Callable[[T], Hashable], number: Callable[[T], Hashable]
) -> list[T]:
    """For each group the first with the number that most of it state; none where no number is before others.

    Several numbers for one indicator and time are of several things: parts, places, currencies. To draw
    them as one series would mislead.
    """
    groups: defaultdict[Hashable, list[T]] = defaultdict(list)
    for point in points:
        groups[group(point)].append(point)
    kept = []
    for members in groups.values():
        (first, times), *others = Counter(map(number, members)).most_common()
        if not others or others[0][1] < times:
            kept.append(next(one for one in members if number(one) == first))
    return kept


def _stretch(period: Period | None) -> str:
    """How long a period is: a year, a month, several years, the same months of a year."""
    if period is None:
        return ""
    start, end = period.start or period.end or "", period.end or period.start or ""
    if start == end:
        return re.sub(r"\d", "0", end)
    years = int(end[:4]) - int(start[:4]) if start[:4].isdigit() and end[:4].isdigit() else 0
    return f"{start[4:]}/{end[4:]}/{years}"
