"""What a text leads to as it is written: bookmarks of figures, places in sources, comments, footnotes."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.memo.look import style_id
from briefing.memo.rows import place, quoted
from briefing.messages import Language
from briefing.model.memo import Citation, FigureItem, Note
from briefing.ooxml.fields import Numbers, bookmark, link_out, link_within
from briefing.ooxml.markup import element
from briefing.ooxml.paragraphs import Layout, paragraph
from briefing.ooxml.parts import Comment
from briefing.ooxml.runs import PLAIN, Look, run

FIGURE = "_brf_{number:04}"
VALUE = "_brv_{number:04}"
SOURCE = "_src_{number}"
OWN = "_bro_{number}"
_ADDRESS = re.compile(r"https?://[!-~]+")
LINK = Look(style="Hyperlink")
_REFERENCE = Look(style="FootnoteReference")


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure of the document: its bookmark, the item that it is, its value where that is shown beside."""

    name: str
    item: FigureItem
    shown: str = ""


class Marks:
    """Gives out every number and name of a document once, and keeps what they stand for."""

    def __init__(
        self, language: Language, *, footnotes: bool, comments_at: dt.datetime | None, first: int = 1
    ) -> None:
        self._language = language
        self._with_footnotes = footnotes
        self._comments_at = comments_at
        self.numbers = Numbers(first)
        self.drawings = Numbers(first)
        self._own = Numbers()
        self.traces: list[Trace] = []
        self.comments: list[Comment] = []
        self.footnotes: list[tuple[int, str]] = []
        self.links: dict[str, str] = {}
        self.cited: dict[Citation, None] = {}

    def figure(self, item: FigureItem, look: Look = PLAIN) -> str:
        """A figure as printed, in a hidden bookmark of its own."""
        return self.remarked(self._traced(item, look), item.notes)

    def stated(self, line: str, items: Iterable[FigureItem]) -> str:
        """A line of text; figures that stand in it as their sources print them are bookmarked, in order."""
        written, rest = "", line
        for item in items:
            before, printed, after = rest.partition(item.printed)
            if printed:
                written, rest = written + run(before) + self._traced(item), after
        return written + run(rest)

    def _traced(self, item: FigureItem, look: Look = PLAIN) -> str:
        trace = Trace(FIGURE.format(number=len(self.traces) + 1), item)
        self.traces.append(trace)
        return bookmark(trace.name, self.numbers.take(), run(item.printed, look))

    def valued(self, item: FigureItem, words: str) -> tuple[str, str]:
        """A figure as printed, and its value in one form, each in a hidden bookmark of its own."""
        printed = self.figure(item)
        if not words:
            return printed, run(words)
        self.traces[-1] = replace(self.traces[-1], shown=words)
        name = VALUE.format(number=len(self.traces))
        return printed, bookmark(name, self.numbers.take(), run(words))

    def counted(self, content: str) -> str:
        """Words of the memo's own, that count what it holds or reckon with it: no source has them."""
        return bookmark(OWN.format(number=self._own.take()), self.numbers.take(), content)

    def places(self, *citations: Citation, between: str = " ") -> str:
        """Where something stands: links to the sources with something between, or footnotes."""
        for citation in citations:
            self.cited.setdefault(citation)
        if self._with_footnotes:
            return "".join(map(self._footnote, citations))
        once = {(one.source, one.paragraph): one for one in reversed(citations)}
        return run(between).join(map(self._link, reversed(once.values())))

    def address(self, url: str) -> str:
        """A link to an address outside; the bare words where it is none that may be followed."""
        if not _ADDRESS.fullmatch(url):
            return run(url)
        name = self.links.setdefault(url, f"rIdLink{len(self.links) + 1}")
        return link_out(name, run(url, LINK))

    def remarked(self, content: str, notes: tuple[Note, ...]) -> str:
        """Content with notes as comments on it, in a review copy."""
        if self._comments_at is None:
            return content
        for note in notes:
            content = self._comment(content, note, self._comments_at)
        return content

    def _link(self, citation: Citation) -> str:
        return link_within(SOURCE.format(number=citation.source), run(place(citation, self._language), LINK))

    def _footnote(self, citation: Citation) -> str:
        number = len(self.footnotes) + 1
        words = place(citation, self._language)
        quote = quoted(citation.quote, self._language)
        mark = f"<w:r><w:rPr>{_REFERENCE.properties()}</w:rPr><w:footnoteRef/></w:r>"
        said = paragraph(mark + run(f" {words} {quote}"), Layout(style_id("footnote")))
        self.footnotes.append((number, said))
        reference = element("footnoteReference", id=number)
        return f"<w:r><w:rPr>{_REFERENCE.properties()}</w:rPr>{reference}</w:r>"

    def _comment(self, content: str, note: Note, otherwise: dt.datetime) -> str:
        number = len(self.comments)
        said = tuple(paragraph(run(line), Layout(style_id("comment"))) for line in note.body.splitlines())
        written = note.written or otherwise
        self.comments.append(Comment(number, note.author or "Briefing", written, said or (paragraph(""),)))
        look = Look(style="CommentReference").properties()
        reference = f"<w:r><w:rPr>{look}</w:rPr>{element('commentReference', id=number)}</w:r>"
        return (
            element("commentRangeStart", id=number)
            + content
            + element("commentRangeEnd", id=number)
            + reference
        )
