"""A long run that was stopped goes on behind what it has written."""

import json
from pathlib import Path

import pytest

from briefing.cli.resume import already_in
from briefing.errors import UsageError


def lines(*sources: str) -> bytes:
    return b"".join(json.dumps({"source": source}).encode() + b"\n" for source in sources)


@pytest.mark.parametrize(
    ("written", "done", "left"),
    [
        (b"", set(), b""),
        (lines("a"), set(), b""),
        (lines("a", "b", "c"), {"a", "b"}, lines("a", "b")),
        (lines("a", "b") + b'{"sour', {"a"}, lines("a")),
        (lines("a", "z#1", "z#2"), {"a"}, lines("a")),
        (lines("z#1", "z#2", "b"), {"z", "z#1", "z#2"}, lines("z#1", "z#2")),
    ],
)
def test_what_stands_whole_is_kept_and_the_last_file_is_done_again(
    written: bytes, done: set[str], left: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "found.jsonl"
    file.write_bytes(written)

    assert already_in(file) == done
    assert file.read_bytes() == left


def test_a_file_that_is_not_there_yet_holds_nothing(tmp_path: Path) -> None:
    assert already_in(tmp_path / "found.jsonl") == frozenset()


@pytest.mark.parametrize("content", [b"a letter\n", b"[1]\n", b"{}\n", b"7\n", b'{"source": 3}\n', b"\xff\n"])
def test_a_file_of_something_else_is_refused_and_left_alone(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(content)

    with pytest.raises(UsageError, match="not-results"):
        already_in(file)
    assert file.read_bytes() == content
