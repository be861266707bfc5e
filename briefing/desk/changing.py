"""Where on the desk a step of undo was about, and whether a place is still there."""

from collections.abc import Mapping

from briefing.desk.opened import Opened, Side, Spot
from briefing.store.port import Change


def place_of(change: Change, sides: Mapping[Side, Opened]) -> Spot | None:
    """The place that a change was about, where it was one and lies open."""
    found = [
        Spot(side, one.findings[key].span, finding=key)
        for article, key in change.findings
        for side, one in sides.items()
        if one.id == article and key in one.findings
    ]
    notes = [
        one.spot_of(side, note)
        for identity in change.annotations
        for side, one in sides.items()
        if (note := one.annotation(identity)) is not None
    ]
    spots = {spot for spot in (*found, *notes) if spot is not None}
    return spots.pop() if len(spots) == 1 else None


def vanished(spot: Spot, sides: Mapping[Side, Opened]) -> bool:
    """Whether a place is gone: its side closed, its finding found no more, its annotation in the bin."""
    one = sides.get(spot.side)
    if one is None or (spot.finding is not None and spot.finding not in one.findings):
        return True
    return spot.annotation is not None and one.annotation(spot.annotation) is None
