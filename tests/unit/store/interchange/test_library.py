"""A whole library goes into one file and comes out as it was; what is broken touches nothing."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest

from briefing.errors import ExchangeError
from briefing.messages import Language, told
from briefing.model.annotation import AnnotationKind
from briefing.settings import TEXT_SIZE, Places, Settings
from briefing.store.interchange.contents import gathered
from briefing.store.interchange.library import is_packed, pack, unpack
from tests.unit.store.interchange.stores import sense, store_in
from tests.unit.store.samples import article, target

NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    places = Places.below(tmp_path / "ours")
    places.config.mkdir(parents=True)
    Settings(places.settings).change(TEXT_SIZE, 20)
    with store_in(places.library) as store:
        held = store.keep(article(), b"raw bytes")
        store.annotate(target(held, "12.5亿元"), AnnotationKind.NOTE, "核对")
        pack(store, places, tmp_path / "all.briefing", NOW)
    return tmp_path / "all.briefing"


def test_a_library_is_the_same_on_another_machine(packed: Path, tmp_path: Path) -> None:
    theirs = Places.below(tmp_path / "theirs")
    assert is_packed(packed)
    assert unpack(packed, theirs, NOW) is None
    assert Settings(theirs.settings).value(TEXT_SIZE) == 20
    with store_in(theirs.library) as there, store_in(tmp_path / "ours") as here:
        assert sense(gathered(there)) == sense(gathered(here))
        (held,) = there.articles()
        assert there.raw(held.id, held.article.version) == b"raw bytes"
        assert there.undo() is not None
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".partial"]


def test_a_library_that_is_there_is_replaced_only_when_told_and_kept_beside(
    packed: Path, tmp_path: Path
) -> None:
    theirs = Places.below(tmp_path / "theirs")
    with store_in(theirs.library) as store:
        store.keep(article("另一篇。", title="别的"), b"")
    with pytest.raises(ExchangeError, match="not-empty"):
        unpack(packed, theirs, NOW)
    aside = unpack(packed, theirs, NOW, replace=True)
    assert aside is not None
    assert (aside / "library.db").exists()
    with store_in(theirs.library) as store:
        assert [held.article.title for held in store.articles()] == ["数字化改造专项资金安排"]


def _truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _nothing(_: bytes) -> bytes:
    return b""


def _no_manifest(data: bytes) -> bytes:
    return _copied(data, leave_out="manifest.json")


def _other_library(data: bytes) -> bytes:
    return _copied(data, leave_out="library.db", put_in=("library.db", b"SQLite format 3\0" + b"\0" * 500))


def _bomb(data: bytes) -> bytes:
    return _copied(data, leave_out="library.db", put_in=("library.db", b"\0" * (500 << 20)))


def _copied(data: bytes, leave_out: str, put_in: tuple[str, bytes] | None = None) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != leave_out:
                new.writestr(info, old.read(info))
        if put_in is not None:
            new.writestr(*put_in)
    return written.getvalue()


@pytest.mark.parametrize("damage", [_truncated, _nothing, _no_manifest, _other_library, _bomb])
def test_a_broken_file_is_refused_and_what_is_there_stays(
    packed: Path, tmp_path: Path, damage: object
) -> None:
    assert callable(damage)
    packed.write_bytes(damage(packed.read_bytes()))
    theirs = Places.below(tmp_path / "theirs")
    with store_in(theirs.library) as store:
        store.keep(article(title="别的"), b"")
    with pytest.raises(ExchangeError) as refused:
        unpack(packed, theirs, NOW, replace=True)
    assert all(told(refused.value, language) for language in Language)
    with store_in(theirs.library) as store:
        assert [held.article.title for held in store.articles()] == ["别的"]
