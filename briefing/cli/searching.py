"""The `search` command: words, tags, dates and values over everything in the library."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from briefing.cli.console import Console, ExitCode
from briefing.cli.extract import JSON_LINES, TABLE
from briefing.cli.library import index, library
from briefing.cli.parser import Parser, positive
from briefing.store.search import Hit, Search

MOST = 50


def declare(parser: Parser) -> None:
    """Add the command's operands and options."""
    parser.operand("words", nargs="+", metavar=parser.says("words"), help=parser.says("search-words"))
    parser.option("--format", choices=(JSON_LINES, TABLE), help=parser.says("extract-format"))
    parser.option("--most", type=positive, default=MOST, metavar="N", help=parser.says("search-most"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Print the hits, best first; 1 where there are none."""
    with library(options, console) as store, index(options, console, store) as found:
        results = Search(found, store).results(" ".join(options.words), options.most)
        for operator in results.query.unknown:
            console.tell("search-unknown", operator=operator)
        for doubt in results.query.unclear:
            console.tell("search-unclear", operator=doubt.said, example=doubt.example)
        if results.query.empty and (results.query.unknown or results.query.unclear):
            return ExitCode.USAGE
        form = options.format or (TABLE if console.output.isatty() else JSON_LINES)
        for hit in results.hits:
            if form == TABLE:
                console.output.writelines(line + "\n" for line in _lines(hit, console))
            else:
                console.output.write(json.dumps(_form(hit), ensure_ascii=False) + "\n")
        if results.more:
            console.tell("search-more", most=options.most)
    if not results.hits:
        console.tell("search-none")
        return ExitCode.SOME_FAILED
    return ExitCode.DONE


def _lines(hit: Hit, console: Console) -> Iterator[str]:
    kind = console.sentence(f"search-{hit.kind.value}")
    yield "  ".join(part for part in (hit.title, hit.date, kind) if part)
    for line in hit.lines:
        yield f"    {' '.join(line.text.split())}"


def _form(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind.value,
        "article": hit.article,
        "annotation": hit.annotation,
        "title": hit.title,
        "date": hit.date,
        "matches": [[span.start, span.end] for span in hit.matches],
        "lines": [{"start": line.span.start, "end": line.span.end, "text": line.text} for line in hit.lines],
    }
