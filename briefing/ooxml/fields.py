"""Fields, bookmarks, links and references inside a paragraph."""

from briefing.ooxml.markup import element, quoted, text
from briefing.ooxml.runs import PLAIN, Look, run

NAME_LENGTH = 40


class Numbers:
    """Numbers that are given out once each: for bookmarks, drawings, notes and comments."""

    def __init__(self, first: int = 1) -> None:
        self._next = first

    def take(self) -> int:
        """The next number."""
        taken = self._next
        self._next += 1
        return taken


def field(code: str, shown: str, look: Look = PLAIN) -> str:
    """A field with what it shows until it is brought up to date; no reader is asked to do so."""
    properties = look.properties()
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    instruction = f'<w:r>{head}<w:instrText xml:space="preserve"> {text(code)} </w:instrText></w:r>'
    return (
        _mark("begin", head) + instruction + _mark("separate", head) + run(shown, look) + _mark("end", head)
    )


def field_begin(code: str) -> str:
    """The beginning of a field whose content spans paragraphs."""
    instruction = f'<w:r><w:instrText xml:space="preserve"> {text(code)} </w:instrText></w:r>'
    return _mark("begin", "") + instruction + _mark("separate", "")


def field_end() -> str:
    """The end of a field whose content spans paragraphs."""
    return _mark("end", "")


def bookmark(name: str, number: int, content: str) -> str:
    """Content in a bookmark; a name that begins with an underscore is hidden."""
    if len(name) > NAME_LENGTH:
        raise ValueError(name)
    start = element("bookmarkStart", id=number, name=name)
    return start + content + element("bookmarkEnd", id=number)


def link_within(name: str, content: str) -> str:
    """Content that leads to a bookmark of the document."""
    return f'<w:hyperlink w:anchor={quoted(name)} w:history="1">{content}</w:hyperlink>'


def link_out(relation: str, content: str) -> str:
    """Content that leads to an address, by the id of its relationship."""
    return f'<w:hyperlink r:id={quoted(relation)} w:history="1">{content}</w:hyperlink>'


def _mark(kind: str, head: str) -> str:
    return f"<w:r>{head}{element('fldChar', fldCharType=kind)}</w:r>"
