"""Numerals whose characters a justified layout has spread with spaces (`一 百 五 十 万 元`)."""

import re

from briefing.extract.figures.numerals import HAN_DIGITS, MORE, SCALES, VAGUE

_MOST = 40
_SPREAD = re.compile(
    rf"[0-9０-９.．,{HAN_DIGITS}{SCALES}{VAGUE}{MORE}点點又分之个個百成折元圆圓角%％负負k ]+"
)


def compact(text: str) -> tuple[str, list[int]] | None:
    """A line that is all one spread numeral without its spaces, and where each character stood."""
    if len(text) > _MOST or " " not in text.strip() or not _SPREAD.fullmatch(text):
        return None
    kept = [(character, at) for at, character in enumerate(text) if character != " "]
    return "".join(character for character, _ in kept), [at for _, at in kept]
