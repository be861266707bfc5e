"""The sections of a memo, by what they are for."""

from enum import Enum


class SectionKind(Enum):
    """What a section is for; a memo has them in this order unless its profile says another."""

    BOTTOM_LINE = "bottom-line"
    FIGURES = "figures"
    MEASURES = "measures"
    COMPARISON = "comparison"
    QUOTATIONS = "quotations"
    OPTIONS = "options"
    OPEN = "open"
    SOURCES = "sources"
