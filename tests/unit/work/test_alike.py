"""What else a library has of an article: copies in other files, and reprints, however they came in."""

import datetime as dt
from pathlib import Path

import pytest

from briefing.loading.reader import read
from briefing.model.annotation import ArticleId
from briefing.store.sqlite import SqliteStore
from briefing.work.alike import Alike, AlikeJob, alike
from briefing.work.gathering import GatherJob, gather

TEXT = "".join(f"第{n}条：对示例{n}号企业给予补助{n}3万元，新增岗位{n}1个。" for n in range(14))
OTHER = "".join(f"{n}月用电量同比增长{n}.7%，其中工业用电{n}8亿千瓦时，居民用电平稳。" for n in range(1, 13))


@pytest.fixture
def job(tmp_path: Path) -> GatherJob:
    (tmp_path / "articles").mkdir()
    SqliteStore.open(tmp_path / "library", _now).close()
    return GatherJob(tmp_path / "library", tmp_path / "seen.json", (tmp_path / "articles",))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def gathered(job: GatherJob, **files: str) -> tuple[ArticleId, ...]:
    """The articles of these files, in the order of their names."""
    for name, text in files.items():
        (job.folders[0] / f"{name}.txt").write_text(text, encoding="utf-8")
    return gather(job, lambda _done, _total: None).kept


def asked(job: GatherJob, article: ArticleId) -> Alike:
    return alike(AlikeJob(job.library, job.seen, article), lambda _done, _total: None)


def test_an_article_alone_is_in_one_file_and_like_nothing(job: GatherJob) -> None:
    first, _ = gathered(job, a=f"甲\n{TEXT}", b=f"乙\n{OTHER}")
    assert asked(job, first) == Alike((job.folders[0] / "a.txt",))


def test_copies_are_named_by_their_files(job: GatherJob) -> None:
    first, *_ = gathered(job, a=f"甲\n{TEXT}", b=f"甲\n{TEXT}")
    assert [path.name for path in asked(job, first).files] == ["a.txt", "b.txt"]


def test_a_reprint_is_found_from_either_end(job: GatherJob) -> None:
    first, second = gathered(job, a=f"甲\n{TEXT}", b=f"转载：甲\n{TEXT}\n（来源：示例报）")
    for one, other in ((first, second), (second, first)):
        ((found, share),) = asked(job, one).reprints
        assert found == other
        assert 0.55 <= share <= 1


def test_articles_that_no_folder_has_are_looked_at_too(job: GatherJob, tmp_path: Path) -> None:
    (first,) = gathered(job, a=f"甲\n{TEXT}")
    pasted = tmp_path / "pasted.txt"
    pasted.write_text(f"贴来的\n{TEXT}", encoding="utf-8")
    store = SqliteStore.open(job.library, _now)
    held = store.keep(read(pasted)[0], pasted.read_bytes())
    store.close()

    assert [one for one, _ in asked(job, first).reprints] == [held.id]
    assert [one for one, _ in asked(job, held.id).reprints] == [first]
