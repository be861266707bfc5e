"""The `export` command: the library's annotations, codebook or references in another program's form."""

import argparse
from collections.abc import Callable
from pathlib import Path

from briefing.cli.console import Console, ExitCode
from briefing.cli.library import library, now
from briefing.cli.parser import Parser
from briefing.cli.writing import put, writable
from briefing.errors import UsageError
from briefing.messages import Language
from briefing.store.interchange import jsonld, notes, references
from briefing.store.interchange import library as whole
from briefing.store.interchange.contents import Contents, gathered

Written = Callable[[Contents, Language], str | bytes]


def _qdpx(contents: Contents, _: Language) -> bytes:
    from briefing.store.interchange import qdpx  # lxml

    return qdpx.written(contents)


def _qdc(contents: Contents, _: Language) -> bytes:
    from briefing.store.interchange import qdacodes  # lxml

    return qdacodes.written(contents.codes)


FORMS: dict[str, Written] = {
    "jsonld": lambda contents, _: jsonld.written(contents),
    "qdpx": _qdpx,
    "qdc": _qdc,
    "csv": notes.as_csv,
    "xlsx": notes.as_workbook,
    "md": notes.as_markdown,
    "csl.json": lambda contents, _: references.as_csl(contents.entries),
    "ris": lambda contents, _: references.as_ris(contents.entries),
    "bib": lambda contents, _: references.as_bibtex(contents.entries),
}
LIBRARY = "library"


def declare(parser: Parser) -> None:
    """Add the command's options."""
    file = parser.says("file")
    parser.option("--format", choices=(*FORMS, LIBRARY), help=parser.says("export-format"))
    parser.option("-o", "--output", type=Path, metavar=file, help=parser.says("export-output"))


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Write what was asked for."""
    form = options.format or _form_of(options.output)
    with library(options, console) as store:
        if form == LIBRARY:
            if options.output is None:
                raise UsageError("cli.export-needs-output")
            with writable(options.output):
                whole.pack(store, options.places, options.output, now())
        else:
            content = FORMS[form](gathered(store), console.language)
            data = content.encode("utf-8", "replace") if isinstance(content, str) else content
            put(options.output, console, data)
    return ExitCode.DONE


def _form_of(output: Path | None) -> str:
    name = "" if output is None else output.name.lower()
    known = {f".{form}": form for form in FORMS} | {whole.ENDING: LIBRARY, ".json": "jsonld"}
    for ending in sorted(known, key=len, reverse=True):
        if name.endswith(ending):
            return known[ending]
    raise UsageError("cli.export-which", forms=", ".join((*FORMS, LIBRARY)))
