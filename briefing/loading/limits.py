"""How large a file or a part of it may be, and the refusal of what is larger."""

import re

from briefing.errors import UnreadableFileError

MEGABYTE = 1 << 20
FILE = 100 * MEGABYTE
TEXT = 20 * MEGABYTE
TAG = 64 << 10
TAGS = 300_000
FRONT_MATTER = 64 << 10
ROWS = 100_000
SPAN = 100
_NOISE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_SAMPLE = 64 << 10
_NOISY = 0.05
_TELLING = 200


def refuse(name: str, reason: str, **arguments: object) -> UnreadableFileError:
    """The error that says why a file is not opened."""
    return UnreadableFileError(f"loading.{reason}", name=name, **arguments)


def within(name: str, what: str, size: int, most: int) -> None:
    """UnreadableFileError where `size` is more than `most`."""
    if size > most:
        raise refuse(name, f"{what}-too-large", size=size, most=most)


def is_noise(text: str) -> bool:
    """Whether what was decoded is no text: mostly control characters and bytes that no charset has."""
    sample = text[:_SAMPLE]
    return len(sample) > _TELLING and len(_NOISE.findall(sample)) > _NOISY * len(sample)


def has_noise(text: str) -> bool:
    """Whether anything in what was decoded is no text."""
    return _NOISE.search(text[:_SAMPLE]) is not None
