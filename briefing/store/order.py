"""Keys that sort in an order of the analyst's making, with room for another between any two."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def between(low: str, high: str | None) -> str:
    """A key above `low` (empty for the start) and below `high` (None for the end).

    Keys are fractions in base 36 written without the point; none ends in 0, so that one fits below each.
    """
    key = ""
    while True:
        place = len(key)
        floor = _DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = _DIGITS.index(high[place]) if high is not None and place < len(high) else len(_DIGITS)
        if ceiling - floor > 1:
            return key + _DIGITS[(floor + ceiling) // 2]
        key += _DIGITS[floor]
        if ceiling > floor:
            high = None
