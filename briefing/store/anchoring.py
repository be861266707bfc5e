"""Where a target stands in a later text of its article."""

from briefing.model.annotation import Anchor, AnchorStatus, Target
from briefing.model.span import Span


def anchored(targets: tuple[Target, ...], text: str) -> tuple[Anchor, ...]:
    """An anchor for each target in the text that its article has now."""
    return tuple(_anchor(target, text) for target in targets)


def _anchor(target: Target, text: str) -> Anchor:
    whole = target.prefix + target.exact + target.suffix
    found = text.find(whole)
    if found < 0:
        return Anchor(None, AnchorStatus.ORPHAN, 0.0)
    start = found + len(target.prefix)
    span = Span(start, start + len(target.exact))
    return Anchor(span, AnchorStatus.SAME if span == target.span else AnchorStatus.MOVED)
