"""Where on the desk a step of undo was about, and whether a place is still there."""

from collections.abc import Mapping
from dataclasses import replace

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


def still_there(spot: Spot | None, sides: Mapping[Side, Opened]) -> Spot | None:
    """A spot where it stands now; None where its side, its finding or its annotation is gone."""
    one = None if spot is None else sides.get(spot.side)
    if spot is None or one is None:
        return None
    if spot.finding is not None:
        found = one.findings.get(spot.finding)
        return None if found is None else replace(spot, span=found.span)
    if spot.annotation is None:
        return spot
    note = one.annotation(spot.annotation)
    return None if note is None else replace(spot, span=note.anchor.span or spot.span)
