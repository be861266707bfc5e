"""Texts as the full-text index has them."""

import re

from briefing.model.folding import folded

__all__ = ["folded", "tokenised", "tokens"]

_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_EACH_HAN = re.compile(f"({_HAN})")
_TOKEN = re.compile(rf"{_HAN}|(?:(?!{_HAN})[^\W_])+")


def tokenised(text: str) -> str:
    """A folded text with every Han character a word of its own, for the full-text index."""
    return _EACH_HAN.sub(r" \1 ", text)


def tokens(text: str) -> tuple[str, ...]:
    """The words of a folded text as the index has them."""
    return tuple(_TOKEN.findall(text))
