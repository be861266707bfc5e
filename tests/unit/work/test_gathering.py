"""Source folders come into the library: once each, again when they change, never lost unsaid."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from briefing.store.sqlite import SqliteStore
from briefing.work.gathering import Gathered, GatherJob, gather
from briefing.work.seen import Seen

TEXT = "第{n}篇。" + "".join(
    f"第{k}项措施支持示例{k}号工程，安排资金{{n}}{k}7万元，新增岗位。" for k in range(12)
)


@pytest.fixture
def job(tmp_path: Path) -> GatherJob:
    folder = tmp_path / "articles"
    folder.mkdir()
    SqliteStore.open(tmp_path / "library", lambda: dt.datetime.now(dt.UTC)).close()
    return GatherJob(tmp_path / "library", tmp_path / "cache" / "seen.json", (folder,))


def put(job: GatherJob, name: str, n: int, title: str = "") -> Path:
    path = job.folders[0] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{title or f'题目{n}'}\n{TEXT.format(n=n)}\n")
    return path


def done(job: GatherJob) -> Gathered:
    told: list[tuple[int, int]] = []
    found = gather(job, lambda number, total: told.append((number, total)))
    assert [number for number, _ in told] == list(range(1, len(told) + 1))
    return found


def titles(job: GatherJob) -> list[tuple[str, bool]]:
    store = SqliteStore.open(job.library, lambda: dt.datetime.now(dt.UTC))
    try:
        return [(held.article.title, held.gone) for held in store.articles()]
    finally:
        store.close()


def test_every_file_is_an_article_and_a_second_look_finds_nothing_new(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    put(job, "深/b.txt", 2)

    assert len(done(job).kept) == 2
    assert not done(job)
    assert titles(job) == [("题目1", False), ("题目2", False)]


def test_many_files_are_read_by_several_processes(job: GatherJob) -> None:
    for n in range(12):
        put(job, f"{n:02d}.txt", n)

    assert len(done(job).kept) == 12


def test_a_file_that_was_written_to_is_read_again(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    first = done(job)
    put(job, "a.txt", 2, title="题目1（修订）")

    assert done(job).kept == first.kept
    assert titles(job) == [("题目1（修订）", False)]


def test_a_file_that_was_moved_keeps_its_article(job: GatherJob) -> None:
    path = put(job, "a.txt", 1)
    first = done(job)
    path.rename(path.with_name("b.txt"))
    second = done(job)

    assert (second.kept, second.gone) == (first.kept, ())
    assert (first.fresh, second.fresh) == (first.kept, ())
    assert titles(job) == [("题目1", False)]


def test_a_file_that_was_deleted_leaves_its_article_marked(job: GatherJob) -> None:
    path = put(job, "a.txt", 1)
    put(job, "b.txt", 2)
    first = done(job)
    path.unlink()

    assert done(job).gone == first.kept[:1]
    assert titles(job) == [("题目1", True), ("题目2", False)]


def test_a_file_that_comes_back_is_there_again(job: GatherJob) -> None:
    path = put(job, "a.txt", 1)
    done(job)
    path.unlink()
    done(job)
    put(job, "a.txt", 1)
    done(job)

    assert titles(job) == [("题目1", False)]


def test_copies_are_one_article_that_is_gone_only_with_the_last_of_them(job: GatherJob) -> None:
    paths = [put(job, name, 1) for name in ("a.txt", "b.txt")]
    first = done(job)

    (article,) = set(first.kept)
    assert Seen.load(job.seen).holders(article) == tuple(paths)
    paths[1].unlink()
    assert done(job).gone == ()
    paths[0].unlink()
    assert len(done(job).gone) == 1


def test_reprints_are_other_articles_that_are_known_to_be_alike(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    put(job, "b.txt", 1, title="转载：题目1")
    put(job, "c.txt", 2)
    kept = done(job).kept

    reprints = Seen.load(job.seen).reprints()
    assert [[other for other, _ in reprints.like(one)] for one in kept] == [[kept[1]], [kept[0]], []]


def test_a_file_that_cant_be_read_is_named_once_and_the_rest_is_kept(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    bad = job.folders[0] / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 no")

    found = done(job)

    assert [(path, error.code) for path, error in found.failed] == [(bad, "package.damaged")]
    assert len(found.kept) == 1
    assert not done(job)
    assert list(Seen.load(job.seen).troubles()) == [bad]


def test_a_folder_that_cant_be_reached_loses_nothing(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    done(job)
    job.folders[0].rename(job.folders[0].with_name("elsewhere"))

    found = done(job)

    assert (found.gone, found.away) == ((), job.folders)
    assert titles(job) == [("题目1", False)]


def test_no_library_is_made_where_one_was_lost(job: GatherJob) -> None:
    put(job, "a.txt", 1)
    shutil.rmtree(job.library)

    assert not done(job)
    assert not job.library.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"form": 99}', '{"form": 1, "files": {"a": 1}}'])
def test_a_cache_that_is_lost_is_gathered_anew(job: GatherJob, content: str) -> None:
    put(job, "a.txt", 1)
    first = done(job)
    job.seen.write_text(content)

    assert done(job).kept == first.kept
