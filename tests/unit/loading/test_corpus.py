"""The real articles that are kept beside the program: every one is read, and as people said it should be."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing import resources
from briefing.loading.reader import read
from briefing.model.article import Article

SHARED = Path(resources.__file__).parents[2] / "shared"
FIELDS = ("title", "publisher", "author", "url", "language")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))


def squeezed(text: str) -> str:
    return "".join(text.split()).translate(INVISIBLE)


def files() -> list[Path]:
    corpus = SHARED / "corpus"
    return sorted((*corpus.glob("dev/*"), *corpus.glob("seeds/*"))) if corpus.is_dir() else []


def expected() -> list[Any]:
    found = sorted(SHARED.glob("gold/*/*.json"))
    said = [json.loads(path.read_text("utf-8")) for path in found]
    return [pytest.param(one, id=Path(one["source"]).name) for one in said]


def article(source: str) -> Article:
    path = next(path for path in files() if path.name == Path(source).name)
    return read(path)[0]


def pieces(said: dict[str, Any]) -> Iterator[str]:
    ends = said.get("paragraphs") or {}
    yield from (ends[end] for end in ("first", "last") if ends.get(end))
    yield from (one["context"] for one in (*said["figures"], *said["measures"]))


@pytest.mark.skipif(not files(), reason="the articles are not here")
@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_article_is_read_with_something_to_read_in_it(path: Path) -> None:
    found = read(path)

    assert all(len(one.paragraphs) > 1 and len(one.text) > 30 for one in found)
    assert not any("\ufffd" in one.text for one in found)


@pytest.mark.skipif(not expected(), reason="nobody's words are here")
@pytest.mark.parametrize("said", expected())
def test_the_whole_text_is_there_and_nothing_else(said: dict[str, Any]) -> None:
    text = squeezed(article(said["source"]).text)

    assert [piece for piece in pieces(said) if squeezed(piece) not in text] == []
    assert [piece for piece in said.get("furniture", ()) if squeezed(piece) in text] == []


@pytest.mark.skipif(not expected(), reason="nobody's words are here")
@pytest.mark.parametrize("said", expected())
def test_what_is_said_of_the_article_is_found(said: dict[str, Any]) -> None:
    found = article(said["source"])

    assert (found.date.isoformat() if found.date else None) == said.get("date")
    for field in FIELDS:
        if said.get(field):
            assert squeezed(said[field]) in squeezed(getattr(found, field) or ""), field
