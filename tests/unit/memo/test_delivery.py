"""A memo as files: whole or not at all, and what is wrong is said."""

import os
import stat
from pathlib import Path

import pytest
from docx import Document

from briefing.errors import MemoError
from briefing.memo.delivery import Order, deliver
from briefing.memo.save import save
from briefing.messages import Language
from briefing.model.memo import Memo
from tests.unit.memo.conftest import composed

BAD_PROFILES = {
    "no such name": "memo.unknown_profile",
    "missing.toml": "memo.bad_profile",
}


def test_the_review_copy_lies_beside_the_clean_one(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    assert deliver(composed(), Order(path, "plain", review=True)) == (path, tmp_path / "memo-review.docx")
    assert list(Document(str(path)).comments) == []
    assert list(Document(str(tmp_path / "memo-review.docx")).comments)


def test_a_memo_without_anything_in_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MemoError) as refused:
        deliver(Memo("", Language.CHINESE, (), ()), Order(tmp_path / "memo.docx"))
    assert refused.value.code == "memo.empty"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["memo.txt", "memo.pdf", "memo"])
def test_a_memo_goes_by_no_other_formats_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(MemoError) as refused:
        deliver(composed(), Order(tmp_path / name, "plain"))
    assert (refused.value.code, list(tmp_path.iterdir())) == ("memo.not_word", [])


@pytest.mark.parametrize("name", BAD_PROFILES)
def test_a_profile_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(MemoError) as refused:
        deliver(composed(), Order(tmp_path / "memo.docx", name))
    assert refused.value.code == BAD_PROFILES[name]


@pytest.mark.parametrize("text", ["= no toml", "names = ['x']", "head = 'sideways'\nnames = ['x']"])
def test_a_profile_that_makes_no_sense_is_told(text: str, tmp_path: Path) -> None:
    profile = tmp_path / "own.toml"
    profile.write_text(text, encoding="utf-8")
    with pytest.raises(MemoError) as refused:
        deliver(composed(), Order(tmp_path / "memo.docx", str(profile)))
    assert refused.value.code == "memo.bad_profile"


def test_a_profile_of_ones_own_is_used(tmp_path: Path) -> None:
    from briefing import resources

    text = resources.resource("memo", "profiles", "plain.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(text.replace("width = 210", "width = 216"), encoding="utf-8")
    deliver(composed(), Order(tmp_path / "memo.docx", str(own)))
    width = Document(str(tmp_path / "memo.docx")).sections[0].page_width
    assert width is not None
    assert round(width.mm) == 216


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["nowhere/memo.docx", "."])
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(name: str, tmp_path: Path) -> None:
    with pytest.raises(MemoError) as refused:
        save(tmp_path / name, b"new")
    assert refused.value.code == "memo.unwritable"
    assert list(tmp_path.iterdir()) == []


def test_what_fails_while_it_is_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MemoError) as refused:
        save(path, b"new")
    assert refused.value.arguments["reason"] == "No space left on device"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
