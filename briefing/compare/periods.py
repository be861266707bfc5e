"""Whether two figures hold for one time."""

from datetime import date

from briefing.model.figure import Period

_DAY = len("2021-01-01")


def compatible(left: Period | None, right: Period | None) -> bool:
    """Whether two periods may be one; an unstated one may be any."""
    if left is None or right is None:
        return True
    if not _same(left.end, right.end):
        return False
    return _same(left.start, right.start) or left.start is None or right.start is None


def same(left: Period | None, right: Period | None) -> bool:
    """Whether both are stated, and the same."""
    return left is not None and right is not None and compatible(left, right)


def may_be_one(left: tuple[Period | None, int | None], right: tuple[Period | None, int | None]) -> bool:
    """Whether two figures may hold for one time, each with the year in which it was written.

    One without a period holds for that year or the one before.
    """
    ours, theirs = _years(*left), _years(*right)
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _years(period: Period | None, written: int | None) -> frozenset[int]:
    said = year(period)
    if said is not None:
        return frozenset({said})
    return frozenset() if written is None else frozenset({written - 1, written})


def year(period: Period | None) -> int | None:
    """The year in which a period ends."""
    written = (period.end or period.start or "") if period else ""
    return int(written[:4]) if written[:4].isdigit() else None


def told(period: Period | None) -> str:
    """The period as ISO dates: `2021`, `2021/2025`, `../2025`."""
    if period is None:
        return ""
    if period.start == period.end:
        return period.start or ""
    return f"{period.start or '..'}/{period.end or '..'}"


def _same(left: str | None, right: str | None) -> bool:
    if left == right:
        return True
    if left is None or right is None:
        return False
    return _DAY in {len(left), len(right)} and (_month(left) == right or _month(right) == left)


def _month(written: str) -> str:
    """A day's month; what is no day as it is."""
    try:
        return date.fromisoformat(written).isoformat()[:7]
    except ValueError:
        return written
