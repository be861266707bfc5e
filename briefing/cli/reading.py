"""What is known of how an article was read: where its metadata stood, what was put aside, what to know."""

from collections.abc import Iterator

from briefing import messages
from briefing.messages import Language
from briefing.model.article import Article

Json = dict[str, object]


def as_json(article: Article, language: Language) -> Json:
    """The same for programs; notices in the words of the language."""
    return {
        "media_type": article.media_type,
        "charset": article.charset,
        "document_number": article.document_number,
        "found": [{"field": one.field, "place": one.place, "words": one.words} for one in article.found],
        "furniture": [
            {"text": one.text, "before": one.before, "rule": one.rule} for one in article.furniture
        ],
        "notices": list(notices(article, language)),
    }


def lines(article: Article, language: Language) -> str:
    """The same for a person, a line each."""
    found = [
        f"{messages.sentence(f'loading.field-{one.field}', language)} ← {one.place}: {one.words}"
        for one in article.found
    ]
    aside = [f"{_why(one.rule, language)}: {one.text}" for one in article.furniture]
    read = " ".join(filter(None, (article.media_type, article.charset)))
    return "".join(f"  {_tame(line)}\n" for line in (read, *found, *aside, *notices(article, language)))


def notices(article: Article, language: Language) -> Iterator[str]:
    """What the reader should know of the reading."""
    for notice in article.notices:
        yield messages.sentence(notice.code, language, dict(notice.arguments))


def _why(rule: str, language: Language) -> str:
    return messages.sentence(f"loading.aside-{rule}", language)


def _tame(line: str) -> str:
    """The line without characters that a terminal would obey."""
    return "".join(
        character if character.isprintable() or character == "\u3000" else " " for character in line
    )
