"""Places in an article's canonical text, counted in Unicode code points."""

from dataclasses import dataclass

from briefing.model.value import Value


@dataclass(frozen=True, slots=True, order=True)
class Span(Value):
    """The half-open range [start, end) of code points; ValueError unless 0 <= start <= end."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"no span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The piece of `text` that stands here."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether all of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The span `by` code points further on."""
        return Span(self.start + by, self.end + by)


# Spans are made by the thousand; to set their slots directly takes half as long as the usual way.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__


@dataclass(frozen=True, slots=True)
class Phrase(Value):
    """Words taken from the text, and where they stand; `span` is None where they were put together."""

    text: str
    span: Span | None = None
