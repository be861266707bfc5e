"""What befalls a library file, and what the store makes of it: the fault cases that are quick to stage."""

import datetime as dt
import random
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from briefing.errors import StoreError
from briefing.messages import Language, sentence
from briefing.model.annotation import AnnotationKind, Decision
from briefing.store.connection import connect_reading
from briefing.store.health import check_file
from briefing.store.places import NETWORK, refuse_network, warnings
from briefing.store.port import Standing, Subject
from briefing.store.restore import FILE
from briefing.store.schema import SCHEMA
from briefing.store.sqlite import SqliteStore
from briefing.store.tables import EVERY, META
from tests.unit.store.samples import Clock, article, target
from tests.unit.store.test_contract_steps import annotate_and_fail

NOTE = AnnotationKind.NOTE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.open(folder, Clock(), patience=0.02)
    yield store
    store.close()


def fill(store: SqliteStore, notes: int = 20) -> None:
    held = store.keep(article(), b"raw" * 500)
    for number in range(notes):
        note = store.annotate(target(held, "12.5亿元"), NOTE, f"第{number}条批注" * 3)
        store.retag(note, ["甲", f"标签{number}"])
    store.decide(held.id, ["a", "b"], Decision.ACCEPTED)
    store.remember("open", held.id)


def bodies(folder: Path) -> list[str]:
    store = SqliteStore.open(folder, Clock())
    found = [note.body for held in store.articles() for note in store.annotations(held.id)]
    store.close()
    return found


def refusal(folder: Path) -> str:
    with pytest.raises(StoreError) as caught:
        SqliteStore.open(folder, Clock(), patience=0.02)
    for language in Language:
        assert sentence(caught.value.code, language)
    return caught.value.code


def copied(folder: Path, name: str, *parts: str) -> Path:
    other = folder.parent / name
    other.mkdir()
    for part in parts:
        shutil.copyfile(folder / part, other / part)
    return other


def foreign(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()


def newer(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.execute(META.upsert, META.summed({"key": "schema", "value": str(SCHEMA + 1)}))
    connection.close()


def test_a_file_of_another_program_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir()
    foreign(folder / FILE)
    before = (folder / FILE).read_bytes()
    assert refusal(folder) == "store.foreign"
    assert (folder / FILE).read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"PK\x03\x04" + bytes(5000)])
def test_a_file_that_is_no_database_is_refused_and_left_alone(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / FILE).write_bytes(content)
    assert refusal(folder) == "store.foreign"
    assert (folder / FILE).read_bytes() == content


def test_an_empty_file_is_a_new_library(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE).touch()
    assert bodies(folder) == []


def test_a_creation_that_was_cut_short_is_done_again(folder: Path) -> None:
    folder.mkdir()
    connection = apsw.Connection(str(folder / FILE))
    connection.pragma("journal_mode", "wal")
    connection.close()
    assert bodies(folder) == []


def test_a_newer_library_is_read_but_not_written(folder: Path, store: SqliteStore) -> None:
    fill(store, 2)
    store.close()
    newer(folder / FILE)
    reader = SqliteStore.open(folder, Clock())
    assert reader.standing is Standing.NEWER
    (held,) = reader.articles()
    assert len(reader.annotations(held.id)) == 2
    with pytest.raises(StoreError, match=r"store\.newer"):
        reader.annotate(target(held, "12.5亿元"), NOTE)
    reader.close()


def test_a_truncated_library_is_damaged(folder: Path, store: SqliteStore) -> None:
    fill(store)
    store.close()
    path = folder / FILE
    path.write_bytes(path.read_bytes()[:20_000])
    assert not check_file(path).sound


def test_a_library_that_vanished_is_not_made_anew_over_its_backups(folder: Path, store: SqliteStore) -> None:
    fill(store, 1)
    store.back_up(dt.datetime.now(dt.UTC))
    store.close()
    (folder / FILE).unlink()
    assert refusal(folder) == "store.missing"


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "library") == "store.cannot_open"


def test_a_library_that_can_only_be_read_refuses_edits(folder: Path, store: SqliteStore) -> None:
    fill(store, 1)
    (held,) = store.articles()
    store._db.standing = Standing.READ_ONLY
    with pytest.raises(StoreError, match=r"store\.read_only"):
        store.remember("a", "b")
    assert len(store.annotations(held.id)) == 1
    reading = connect_reading(folder / FILE)
    with pytest.raises(apsw.ReadOnlyError):
        reading.execute("DELETE FROM annotation")
    reading.close()


def test_a_full_disk_refuses_the_edit_and_keeps_all_before_it(folder: Path, store: SqliteStore) -> None:
    fill(store, 3)
    (held,) = store.articles()
    pages = store._db.rows("PRAGMA page_count")[0][0]
    store._db.rows(f"PRAGMA max_page_count = {int(str(pages))}")
    with pytest.raises(StoreError, match=r"store\.full"):
        store.annotate(target(held, "12.5亿元"), NOTE, "长" * 100_000)
    assert len(store.annotations(held.id)) == 3
    store._db.rows("PRAGMA max_page_count = 1000000")
    store.annotate(target(held, "12.5亿元"), NOTE, "长" * 100_000)
    assert len(bodies(folder)) == 4


def test_another_writer_makes_edits_wait_then_fail_while_reading_goes_on(
    folder: Path, store: SqliteStore
) -> None:
    fill(store, 1)
    (held,) = store.articles()
    other = apsw.Connection(str(folder / FILE))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"store\.busy"):
        store.remember("a", "b")
    assert len(store.annotations(held.id)) == 1
    other.execute("ROLLBACK")
    store.remember("a", "b")
    assert store.remembered("a") == "b"
    other.close()


def test_two_stores_hear_of_each_other(folder: Path, store: SqliteStore) -> None:
    held = store.keep(article(), b"")
    other = SqliteStore.open(folder, Clock())
    assert other.news() is None
    store.annotate(target(held, "12.5亿元"), NOTE)
    mine = other.annotate(target(held, "200万元"), NOTE)
    news = other.news()
    assert news is not None
    assert news.subjects == {Subject.ANNOTATION, Subject.ARTICLE}
    assert news.articles == {held.id}
    assert other.news() is None
    assert len(other.annotations(held.id)) == 2
    store.news()
    store.delete(mine)
    store.undo()
    assert other.news() is not None
    other.close()


@pytest.mark.parametrize("fate", ["deleted", "renamed", "replaced"])
def test_a_file_lost_while_open_is_noticed_before_anything_is_called_saved(
    folder: Path, store: SqliteStore, fate: str
) -> None:
    fill(store, 4)
    (held,) = store.articles()
    assert store.present()
    path = folder / FILE
    if fate == "deleted":
        path.unlink()
    else:
        path.rename(folder / "elsewhere.db")
    if fate == "replaced":
        path.write_bytes(b"another")
    assert not store.present()
    with pytest.raises(StoreError, match=r"store\.lost"):
        store.annotate(target(held, "12.5亿元"), NOTE)
    store.rescue(folder / "rescued.db")
    assert check_file(folder / "rescued.db").sound
    rescued = copied(folder, "other", "rescued.db")
    (rescued / "rescued.db").rename(rescued / FILE)
    assert len(bodies(rescued)) == 4


def test_a_copy_without_its_write_ahead_log_is_noticed(folder: Path, store: SqliteStore) -> None:
    fill(store)
    whole = copied(folder, "whole", FILE, f"{FILE}-wal", "library.seen")
    half = copied(folder, "half", FILE, "library.seen")
    for place, expected in ((whole, False), (half, True)):
        opened = SqliteStore.open(place, Clock())
        assert ("store.edits_missing" in opened.warnings()) is expected
        opened.close()
        opened = SqliteStore.open(place, Clock())
        assert "store.edits_missing" not in opened.warnings()
        opened.close()


def test_edits_that_were_rolled_back_do_not_count_as_lost(folder: Path, store: SqliteStore) -> None:
    fill(store, 1)
    (held,) = store.articles()
    with pytest.raises(KeyError):
        annotate_and_fail(store, held)
    store.remember("a", "b")
    store.close()
    opened = SqliteStore.open(folder, Clock())
    assert "store.edits_missing" not in opened.warnings()
    opened.close()


def test_a_flipped_bit_is_found_or_harmless(folder: Path, store: SqliteStore) -> None:
    fill(store, 6)
    store.close()
    path, chance = folder / FILE, random.Random(3)  # noqa: S311 -- the same flips every time
    good, content = path.read_bytes(), everything(path)
    for _ in range(60):
        damaged, bit = bytearray(good), chance.randrange(len(good) * 8)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        assert not check_file(path).sound or everything(path) == content
    path.write_bytes(good)
    assert check_file(path).sound


def everything(path: Path) -> list[object]:
    connection = connect_reading(path)
    found = [list(connection.execute(table.select_all)) for table in EVERY]
    connection.close()
    return [*found]


def test_a_changed_row_is_refused_when_it_is_read(folder: Path, store: SqliteStore) -> None:
    fill(store, 1)
    (held,) = store.articles()
    raw = apsw.Connection(str(folder / FILE))
    raw.execute("UPDATE annotation SET body = replace(body, '第0', '第9')")
    raw.close()
    with pytest.raises(StoreError, match=r"store\.damaged"):
        store.annotations(held.id)
    problem = store.check().problems[0]
    assert problem.table == "annotation"


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = 0",
        "DROP INDEX target_place",
        "ALTER TABLE annotation RENAME COLUMN body TO cody",
        "ALTER TABLE meta RENAME TO beta",
    ],
)
def test_a_library_with_other_tables_than_it_was_made_with_is_damaged(
    folder: Path, store: SqliteStore, statement: str
) -> None:
    store.close()
    raw = apsw.Connection(str(folder / FILE))
    raw.execute(statement)
    raw.close()
    assert refusal(folder) == "store.damaged"


def test_the_clock_going_back_changes_no_order(folder: Path) -> None:
    clock = Clock()
    store = SqliteStore.open(folder, clock)
    held = store.keep(article(), b"")
    first = store.annotate(target(held, "12.5亿元"), NOTE, "先")
    clock.set(dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    store.write(first, "后")
    store.undo()
    assert store.annotation(first).body == "先"
    store.redo()
    assert store.annotation(first).body == "后"
    store.close()


def test_a_network_drive_is_refused(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nserver:/x {tmp_path}/my\\040share nfs4 rw 0 0\n")
    refuse_network(tmp_path, mounts)
    refuse_network(tmp_path / "other", tmp_path / "no such file")
    with pytest.raises(StoreError, match=r"store\.network_drive"):
        refuse_network(tmp_path / "my share" / "library", mounts)
    with pytest.raises(StoreError, match=r"store\.network_drive"):
        refuse_network(Path("//server/share/library"), mounts)
    assert "ext4" not in NETWORK


def test_a_synchronised_folder_is_warned_of(tmp_path: Path) -> None:
    place = tmp_path / "OneDrive - Office" / "library"
    place.mkdir(parents=True)
    assert "store.synchronised" in warnings(place)
    assert "store.synchronised" not in warnings(tmp_path)


def test_the_file_says_whose_it_is(folder: Path, store: SqliteStore) -> None:
    store.close()
    head = (folder / FILE).read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert struct.unpack(">I", head[68:72])[0].to_bytes(4, "big") == b"BRIF"
