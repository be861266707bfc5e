"""PDF files to blocks: read by a process of its own with bounded memory and time, laid out here."""

import contextlib
import sys
from multiprocessing import get_context
from multiprocessing.connection import Connection

from briefing.loading import limits
from briefing.loading.block import Ledger, Page
from briefing.loading.pdflayout import Sheet, laid_out
from briefing.loading.pdfsheets import sheets_of

MEDIA = "application/pdf"
MEMORY = 1 << 30
SECONDS = 20.0


def pages(name: str, data: bytes) -> tuple[Page, ...]:
    """The page that a PDF's text makes; UnreadableFileError where it has none or takes too much."""
    found = sheets(name, data)
    ledger = Ledger()
    blocks = laid_out(found, ledger)
    if not blocks:
        raise limits.refuse(name, "pdf-no-text")
    return (Page(blocks, tuple(ledger.facts), tuple(ledger.notices), MEDIA),)


def sheets(name: str, data: bytes, seconds: float = SECONDS) -> tuple[Sheet, ...]:
    """What the process says of each sheet; it is ended with whatever it is at when its time is over."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send_bytes(data)
        if not ours.poll(seconds):
            raise limits.refuse(name, "pdf-too-long", seconds=round(seconds))
        found = ours.recv()
    except (EOFError, OSError) as error:
        raise limits.refuse(name, "pdf-died") from error
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(found, str):
        raise limits.refuse(name, f"pdf-{found}")
    return tuple(found)


def serve(channel: Connection) -> None:
    """The process's side: take the bytes, send the sheets, or the name of what is wrong with them."""
    _bound()
    with contextlib.suppress(EOFError, OSError):
        data = channel.recv_bytes()
        try:
            channel.send(sheets_of(data))
        except MemoryError:
            channel.send("memory")


def _bound() -> None:
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (round(SECONDS), round(SECONDS)))
