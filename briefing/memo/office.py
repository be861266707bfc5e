"""LibreOffice, where it is installed: a memo as PDF, and the pages that its headings stand on."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.errors import MemoError
from briefing.memo.body import Heading

DEADLINE = 90
_NAMES = ("soffice", "libreoffice")
_ELSEWHERE = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
)


def installed() -> Path | None:
    """Where LibreOffice is, None where it isn't."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else next((path for path in _ELSEWHERE if path.is_file()), None)


def as_pdf(document: bytes) -> bytes:
    """The document as PDF; MemoError without LibreOffice, or where it fails."""
    office = installed()
    if office is None:
        raise MemoError("memo.no_office")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "memo.docx").write_bytes(document)
        _convert(office, folder)
        made = folder / "memo.pdf"
        if not made.is_file():
            raise MemoError("memo.office_failed", reason="no PDF")
        return made.read_bytes()


def heading_pages(pdf: bytes, headings: Sequence[Heading]) -> Mapping[str, int]:
    """The page of each heading by its bookmark, as the PDF's outline has them."""
    import pypdfium2

    held = pypdfium2.PdfDocument(pdf)
    try:
        outline = [(one.get_title(), one.get_dest()) for one in held.get_toc()]
        listed = [(title, dest.get_index()) for title, dest in outline if dest is not None]
    finally:
        held.close()
    pages: dict[str, int] = {}
    at = 0
    for heading in headings:
        while at < len(listed) and _bare(listed[at][0]) != _bare(heading.words):
            at += 1
        if at < len(listed):
            pages[heading.bookmark] = int(listed[at][1] or 0) + 1
            at += 1
    return pages


def _bare(words: str) -> str:
    return "".join(words.split())


def _convert(office: Path, folder: Path) -> None:
    own = (folder / "profile").as_uri()
    words = [str(office), f"-env:UserInstallation={own}", "--headless", "--convert-to", "pdf"]
    try:
        subprocess.run(  # noqa: S603 - the program that was found, on a file of ours
            [*words, "--outdir", str(folder), str(folder / "memo.docx")],
            check=True,
            capture_output=True,
            timeout=DEADLINE,
            env={**os.environ, "HOME": str(folder)},
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise MemoError("memo.office_failed", reason=str(error)) from error
