"""The commands that work on the library: import, export, search, backup, check-store."""

import json
import os
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.cli.library import now
from briefing.model.annotation import AnnotationKind
from briefing.store.sqlite import SqliteStore
from tests.unit.store.samples import target

TEXT = (
    "新区支持企业办法\n\n全市将设立总规模50亿元的产业基金，支持中小企业。\n\n到2027年，培育示范工厂100家。\n"
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setattr("sys.argv", ["briefing"])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def noted(article: Path, data_folder: Path) -> Path:
    """A library with an article and a note."""
    assert main(["import", str(article)]) == 0
    store = SqliteStore.open(data_folder, now)
    (held,) = store.articles()
    note = store.annotate(target(held, "50亿元"), AnnotationKind.NOTE, "查一下出资人")
    store.retag(note, ["基金"])
    store.close()
    return data_folder


def hits(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (["产业基金"], ["article"]),
        (["基"], ["note", "article"]),
        (["出资人"], ["note"]),
        (["tag:基金"], ["note"]),
        (["money>=40亿"], ["article"]),
        (["instrument:fund"], ["article"]),
        (["产业基金 -中小企业"], []),
        (["money>=60亿"], []),
    ],
)
def test_search_finds_articles_and_notes(
    capsys: pytest.CaptureFixture[str], words: list[str], kinds: list[str]
) -> None:
    code = main(["search", *words])
    assert code == (0 if kinds else 1)
    assert sorted(str(hit["kind"]) for hit in hits(capsys)) == sorted(kinds)


@pytest.mark.usefixtures("noted")
def test_search_as_a_table_shows_the_words_around(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "出资人", "--format", "table"]) == 0
    assert "查一下出资人" in capsys.readouterr().out


@pytest.mark.usefixtures("noted")
def test_search_says_which_condition_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    main(["search", "基金", "weight>5"])
    assert "weight>5" in capsys.readouterr().err


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    ("condition", "example"), [("date:2022-13", "date:2022-01..2022-06"), ("money>=", "money>=10亿")]
)
def test_search_for_a_condition_without_a_sound_value_says_what_one_is(
    condition: str, example: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", condition]) == 2
    told = capsys.readouterr()
    assert condition in told.err
    assert example in told.err
    assert told.out == ""
    assert "Nothing was found" not in told.err


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("form", ["jsonld", "qdpx"])
def test_annotations_go_from_one_library_to_another(tmp_path: Path, form: str) -> None:
    file, other = tmp_path / f"notes.{form}", tmp_path / "other"
    assert main(["export", "-o", str(file)]) == 0
    assert main(["import", str(file), "--data-dir", str(other)]) == 0
    store = SqliteStore.open(other, now)
    notes = [note for held in store.articles() for note in store.annotations(held.id)]
    store.close()
    assert [(note.target.exact, note.body, note.tags) for note in notes] == [
        ("50亿元", "查一下出资人", ("基金",))
    ]


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    "name", ["a.csv", "a.xlsx", "a.md", "a.ris", "a.bib", "a.csl.json", "a.qdc", "a.json"]
)
def test_every_form_is_known_by_its_ending(tmp_path: Path, name: str) -> None:
    assert main(["export", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).stat().st_size
    assert not list(tmp_path.glob(".*partial"))


@pytest.mark.usefixtures("noted")
def test_a_form_goes_to_the_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "--format", "csv"]) == 0
    assert "查一下出资人".encode() in capfdbinary.readouterr().out


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    "words", [["export"], ["export", "-o", "notes.unknown"], ["export", "--format", "library"]]
)
def test_an_export_that_does_not_say_what_or_where_is_refused(words: list[str]) -> None:
    assert main(words) == 2


@pytest.mark.usefixtures("noted")
def test_a_place_that_cannot_be_written_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "-o", "/nowhere/notes.csv"]) == 2
    assert "/nowhere/notes.csv" in capsys.readouterr().err


@pytest.mark.usefixtures("noted")
def test_a_broken_file_is_named_and_the_rest_is_taken_in(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.jsonld"
    broken.write_text("{", encoding="utf-8")
    assert main(["import", str(broken), str(tmp_path / "missing.qdpx"), str(article)]) == 1
    said = capsys.readouterr().err
    assert "broken.jsonld" in said
    assert "missing.qdpx" in said
    assert "Articles read in: 1" in said


@pytest.mark.usefixtures("noted")
def test_a_whole_library_moves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = tmp_path / "all.briefing", str(tmp_path / "other")
    assert main(["export", "-o", str(file)]) == 0
    assert main(["import", str(file), "--data-dir", other]) == 0
    assert main(["search", "出资人", "--data-dir", other]) == 0
    assert main(["import", str(file), "--data-dir", other]) == 2
    assert main(["import", str(file), "--data-dir", other, "--replace"]) == 0
    assert "is kept at" in capsys.readouterr().err


def test_backups_are_taken_listed_and_restored(noted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup"]) == 0
    assert main(["backup"]) == 0
    assert "Nothing has changed" in capsys.readouterr().err
    store = SqliteStore.open(noted, now)
    (held,) = store.articles()
    store.delete(store.annotations(held.id)[0].id)
    store.close()
    assert main(["backup", "--list"]) == 0
    assert "annotations: 1" in capsys.readouterr().out
    assert main(["backup", "--restore", "newest"]) == 0
    assert main(["search", "出资人"]) == 0


@pytest.mark.usefixtures("data_folder")
@pytest.mark.parametrize("named", ["newest", "missing.db"])
def test_a_backup_that_is_not_there_is_not_restored(named: str) -> None:
    assert main(["backup", "--restore", named]) == 2


@pytest.mark.usefixtures("noted")
def test_a_sound_library_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-store"]) == 0
    assert "is sound" in capsys.readouterr().err


def test_a_damaged_library_is_called_so(noted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = noted / "library.db"
    data = bytearray(path.read_bytes())
    place = data.find("查一下".encode())
    data[place] ^= 1
    path.write_bytes(data)
    assert main(["check-store"]) == 1
    assert "annotation" in capsys.readouterr().out


def test_no_library_is_no_sound_one(data_folder: Path) -> None:
    assert main(["check-store"]) == 1
    assert not os.path.lexists(data_folder / "library.db")
