"""Errors keep their kind, code and arguments wherever they go."""

import pickle

import pytest

from briefing.errors import BriefingError, MemoError, StoreError, UnreadableFileError, UsageError

KINDS = (BriefingError, UnreadableFileError, StoreError, MemoError, UsageError)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_comes_whole_from_another_process(kind: type[BriefingError]) -> None:
    error = pickle.loads(pickle.dumps(kind("general.program", name="a.html", size=3)))  # noqa: S301

    assert type(error) is kind
    assert (error.code, error.arguments) == ("general.program", {"name": "a.html", "size": 3})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_caught_as_one(kind: type[BriefingError]) -> None:
    with pytest.raises(BriefingError):
        raise kind("general.program")
