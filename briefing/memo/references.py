"""The numbered sources at a memo's end, each with the places that the memo takes from it."""

from collections.abc import Iterator

from briefing import messages
from briefing.memo.citing import references
from briefing.memo.look import style_id
from briefing.memo.marks import SOURCE, Marks
from briefing.memo.profile import Profile
from briefing.memo.rows import quoted
from briefing.model.memo import Memo
from briefing.ooxml.fields import bookmark
from briefing.ooxml.paragraphs import Layout, paragraph
from briefing.ooxml.runs import run


class References:
    """Writes what was cited until now; so the sources come after everything that cites them."""

    def __init__(self, memo: Memo, profile: Profile, marks: Marks) -> None:
        self._memo = memo
        self._profile = profile
        self._marks = marks

    def entries(self) -> Iterator[str]:
        """A paragraph for each source, and under it one for each place with its words."""
        written = references(self._memo.sources, self._profile.citation)
        for source, reference in zip(self._memo.sources, written, strict=True):
            name = SOURCE.format(number=source.number)
            number = bookmark(name, self._marks.numbers.take(), run(f"[{source.number}]"))
            quotes = list(self._quotes(source.number))
            layout = Layout(style_id("source"), keep_next=bool(quotes) or None)
            yield paragraph(number + run(" ") + self._linked(reference, source.url or ""), layout)
            yield from quotes

    def _linked(self, reference: str, url: str) -> str:
        """A reference whose address can be followed."""
        before, found, after = reference.partition(url) if url else (reference, "", "")
        return run(before) + (self._marks.address(found) if found else "") + run(after)

    def _quotes(self, number: int) -> Iterator[str]:
        cited = sorted(
            (one for one in self._marks.cited if one.source == number), key=lambda one: one.span.start
        )
        by_place: dict[int, dict[str, None]] = {}
        for one in cited:
            by_place.setdefault(one.paragraph, {}).setdefault(one.quote)
        for place, quotes in sorted(by_place.items()):
            words = "".join(quoted(quote, self._memo.language) for quote in _without_parts(quotes))
            head = self._said("paragraph" if place else "title_paragraph", paragraph=place)
            yield paragraph(run(f"{head} {words}"), Layout(style_id("source-quote")))

    def _said(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._memo.language, arguments)


def _without_parts(quotes: dict[str, None]) -> list[str]:
    """The quotes that no other one holds whole."""
    kept: list[str] = []
    for quote in sorted(quotes, key=len, reverse=True):
        if not any(quote.strip("…") in other for other in kept):
            kept.append(quote)
    return [quote for quote in quotes if quote in kept]
