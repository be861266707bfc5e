"""What an earlier run has written already, so that the next one goes on behind it."""

import json
from pathlib import Path
from typing import BinaryIO

from briefing.errors import UsageError


def already_in(file: Path) -> frozenset[str]:
    """The files whose articles stand whole in a file of JSON Lines.

    The last file's are cut off it, for some may be missing. UsageError where it holds something else.
    """
    try:
        with file.open("r+b") as lines:
            done, end = _whole(lines)
            lines.truncate(end)
    except FileNotFoundError:
        return frozenset()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError("cli.not-results", name=file) from error
    return frozenset(done)


def _whole(lines: BinaryIO) -> tuple[set[str], int]:
    """The files that all lines but the last file's are of, and where the last file's begin."""
    done: set[str] = set()
    group: set[str] = set()
    last, start, offset = None, 0, 0
    for line in lines:
        if not line.endswith(b"\n"):
            break
        source: str = json.loads(line)["source"]
        name = source.rpartition("#")[0] or source
        if name != last:
            done |= group
            group, last, start = set(), name, offset
        group |= {source, name}
        offset += len(line)
    return done, start
