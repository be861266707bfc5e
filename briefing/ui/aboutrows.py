"""What is known of an open article as rows of a table: particulars, what was put aside, what is like it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from briefing.desk.opened import Opened
from briefing.model.annotation import ArticleId
from briefing.model.article import Article
from briefing.ui.speech import Speech
from briefing.ui.tables import Cell, TableRow

if TYPE_CHECKING:
    from briefing.work.alike import Alike

COLUMNS = ("about", "said", "origin")
ASIDE, REPRINT = "aside", "reprint"
_FIELDS = ("title", "date", "publisher", "author", "url", "document_number", "language")


def rows(opened: Opened, speech: Speech) -> Iterator[TableRow]:
    """A row for everything that is known of the article itself; rows of what was put aside are `aside:n`."""
    article = opened.article
    for name in _FIELDS:
        value = getattr(article, name)
        if value:
            said = speech.say(f"ui.about_{value}") if name == "language" else str(value)
            label = speech.say(f"loading.field-{name}")
            yield _row(f"field:{name}", label, said, _origin(article, name))
    read = " · ".join(filter(None, (article.media_type, article.charset)))
    yield _row("file", speech.say("ui.about_file"), article.source, read)
    yield _row("length", speech.say("ui.about_length"), _length(opened, speech))
    for number, notice in enumerate(article.notices):
        said = speech.say(notice.code, **dict(notice.arguments))
        yield _row(f"notice:{number}", speech.say("ui.about_notice"), said)
    for number, one in enumerate(article.furniture):
        paragraph = min(one.before, len(article.paragraphs)) + article.first_number
        yield TableRow(
            f"{ASIDE}:{number}",
            (
                Cell(speech.say("ui.about_aside", why=speech.say(f"loading.aside-{one.rule}"))),
                Cell(" ".join(one.text.split())),
                Cell(speech.say("ui.about_before", paragraph=paragraph), number=Fraction(paragraph)),
            ),
        )


def alike_rows(found: "Alike", titles: Mapping[ArticleId, str], speech: Speech) -> Iterator[TableRow]:
    """A row for each file with the same text, where there are several, and `reprint:id` for each like it."""
    for path in found.files if len(found.files) > 1 else ():
        yield _row(f"same:{path}", speech.say("ui.about_same"), str(path))
    for article, share in found.reprints:
        yield TableRow(
            f"{REPRINT}:{article}",
            (
                Cell(speech.say("ui.about_reprint")),
                Cell(titles.get(article, "")),
                Cell(speech.say("ui.about_share", share=f"{share:.0%}"), number=Fraction(share)),
            ),
        )


def _row(name: str, *words: str) -> TableRow:
    padded = (*words, "", "")[: len(COLUMNS)]
    return TableRow(name, tuple(map(Cell, padded)))


def _origin(article: Article, name: str) -> str:
    """Where a particular stood in the file, and its words there."""
    return " · ".join(f"{one.place}: {one.words}" for one in article.found if one.field == name)


def _length(opened: Opened, speech: Speech) -> str:
    article = opened.article
    return speech.say(
        "ui.about_extent",
        characters=len(article.text),
        paragraphs=len(article.paragraphs),
        findings=len(opened.findings),
    )
