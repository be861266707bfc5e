"""How large a file or a part of it may be, and the refusal of what is larger."""

from briefing.errors import UnreadableFileError

MEGABYTE = 1 << 20
FILE = 100 * MEGABYTE
TEXT = 20 * MEGABYTE
LINE = 2_000_000
TAG = 64 << 10
TAGS = 300_000
FRONT_MATTER = 64 << 10
PARTS = 2_000
UNPACKED = 100 * MEGABYTE
RATIO = 200
PART = 20 * MEGABYTE
SPAN = 100


def refuse(name: str, reason: str, **arguments: object) -> UnreadableFileError:
    """The error that says why a file is not opened."""
    return UnreadableFileError(f"loading.{reason}", name=name, **arguments)


def within(name: str, what: str, size: int, most: int) -> None:
    """UnreadableFileError where `size` is more than `most`."""
    if size > most:
        raise refuse(name, f"{what}-too-large", size=size, most=most)
