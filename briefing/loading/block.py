"""What a format's reader hands on: the blocks of a page in reading order, and what was said about it."""

from dataclasses import dataclass, field

from briefing.loading.characters import clean
from briefing.model.article import Notice, ParagraphKind


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table row, before the row has its place in the article."""

    text: str
    row: int
    column: int
    head: bool = False
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page, not yet known to be the article's or the page's.

    `marks` holds the class and id words around it, outermost first; `links` counts its characters that
    are link text, `address` is where the first link leads. `broken` says that it ended at a line break,
    not at a paragraph's end; `rule` names what has already shown it to be furniture.
    """

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    level: int = 0
    cells: tuple[TableCell, ...] = ()
    table: int = 0
    marks: str = ""
    links: int = 0
    address: str = ""
    strong: bool = False
    centred: bool = False
    broken: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something said about the article: the field, its value, the place, and the words there."""

    field: str
    value: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """A file, or a part of one, as its format's reader found it.

    `facts` stand in the order of trust; `part` names the part of a file that holds several articles.
    `whole` says that it may hold navigation around the article, as a saved web page does: its `markup`
    is kept for a second opinion.
    """

    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...] = ()
    notices: tuple[Notice, ...] = ()
    media_type: str = ""
    charset: str = ""
    part: str = ""
    whole: bool = False
    markup: str = ""


@dataclass(slots=True)
class Ledger:
    """Facts and notices while a page is being read."""

    facts: list[Fact] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def fact(self, name: str, value: str, place: str, words: str = "") -> None:
        """Note a fact, on one line; an empty value says nothing."""
        said, shown = _on_one_line(value), _on_one_line(words or value)
        if said:
            self.facts.append(Fact(name, said, place, shown))

    def notice(self, code: str, **arguments: object) -> None:
        """Note something that the reader should know, once."""
        said = Notice(f"loading.{code}", tuple((key, str(value)) for key, value in arguments.items()))
        if said not in self.notices:
            self.notices.append(said)


def _on_one_line(words: str) -> str:
    return clean(words).text.replace("\n", " ").replace("\t", " ").strip()
