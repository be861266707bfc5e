"""Identifiers that sort by when they were made and never clash between machines: UUID version 7."""

import datetime as dt
import os
from collections.abc import Callable

_COUNTER_BITS = 12


class Identifiers:
    """Makes UUIDs of version 7 (RFC 9562); each sorts after the one before, also when the clock goes back."""

    def __init__(self, clock: Callable[[], dt.datetime]) -> None:
        self._clock = clock
        self._latest = 0

    def new(self) -> str:
        """The next identifier."""
        moment = int(self._clock().timestamp() * 1000) << _COUNTER_BITS
        self._latest = max(self._latest + 1, moment)
        milliseconds, counter = divmod(self._latest, 1 << _COUNTER_BITS)
        high = milliseconds << 16 | 0x7 << 12 | counter
        low = 0b10 << 62 | int.from_bytes(os.urandom(8), "big") >> 2
        form = f"{high:016x}{low:016x}"
        return "-".join((form[:8], form[8:12], form[12:16], form[16:20], form[20:]))
