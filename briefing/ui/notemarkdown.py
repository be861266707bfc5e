"""Notes in Markdown as the rich text of a label: no pictures, no HTML of their own, nothing fetched."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MARKUP = re.compile(r"[*_`\[~\\]|^\s{0,3}(?:#{1,6}\s|>|[-+]\s|\d+[.)]\s|```)|\n", re.MULTILINE)


def has_markup(note: str) -> bool:
    """Whether a note may look different when its Markdown is read."""
    return _MARKUP.search(note.strip()) is not None


@lru_cache(maxsize=500)
def rendered(note: str) -> str:
    """A note's HTML, every character of the note's own escaped."""
    return str(_reader().render(note))


def page(text: str) -> str:
    """A page of our own, with tables."""
    from markdown_it import MarkdownIt  # not before the manual is read

    return str(MarkdownIt("commonmark", {"html": False}).enable("table").disable("image").render(text))


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # only where a note has markup

    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("strikethrough").disable("image")
