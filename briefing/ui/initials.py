"""Titles by their sound: the initials of their pinyin, and the pinyin itself."""

import os
from functools import lru_cache

os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # single characters do, in a third of the time

from pypinyin import Style, lazy_pinyin


@lru_cache(maxsize=20_000)
def initials(title: str) -> str:
    """What a title can be found by when it is typed in Latin letters: `szkn suzhoukainian`."""
    if title.isascii():
        return "".join(word[0] for word in title.split()).casefold()
    sounds = lazy_pinyin(title, style=Style.NORMAL, errors="ignore")
    return f"{''.join(sound[0] for sound in sounds)} {''.join(sounds)}"
