"""The `compare` command: two articles, or a ledger of many, in each form."""

import csv
import datetime as dt
import io
import json
from pathlib import Path

import openpyxl
import pytest

from briefing.__main__ import main
from briefing.extract.finder import find
from briefing.model.annotation import Decision
from briefing.model.findings import keyed
from briefing.store.sqlite import SqliteStore

LEFT = "南湾港工作通报\n\n2024年，南湾港货物吞吐量达到8600万吨，新开航线6条。\n\n观鸟栈道与科普馆同步建设。\n"
RIGHT = "港口年度综述\n\n观鸟栈道与科普馆同步建设完成。\n\n2024年南湾港货物吞吐量为8900万吨。\n"
THIRD = "=1+1 的标题\n\n2024年，南湾港货物吞吐量8600万吨。\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setattr("sys.argv", ["briefing"])


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    texts = {"left.txt": LEFT, "right.txt": RIGHT, "third.txt": THIRD}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in texts]


def test_two_articles_are_one_object(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "--format", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    record = json.loads(line)
    assert (record["left"], record["right"]) == (files[0], files[1])
    assert set(record) == {"left", "right", "pairs", "figures", "measures", "edits"}
    different = [one for one in record["figures"] if one["relation"] == "different"]
    assert [(one["left"]["text"], one["right"]["text"]) for one in different] == [("8600万吨", "8900万吨")]
    assert different[0]["left"]["value"] == "86000000"


def test_offsets_are_those_of_the_texts(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", *files[:2], "--format", "jsonl"])
    record = json.loads(capsys.readouterr().out)
    main(["extract", *files[:2], "--format", "jsonl"])
    texts = [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()]
    assert record["pairs"]
    for pair in record["pairs"]:
        for side, text in zip(("left", "right"), texts, strict=True):
            assert text[pair[side]["start"] : pair[side]["end"]] == pair[side]["text"]


def test_three_articles_are_a_ledger(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files, "--format", "jsonl"]) == 0
    groups = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert groups[0]["spread"] > 0
    assert {one["standing"] for one in groups[0]["figures"]} == {"agrees", "different"}


def test_a_table_is_for_reading(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "--format", "table"]) == 0
    shown = capsys.readouterr().out
    assert "different" in shown
    assert "观鸟栈道与科普馆同步建设" in shown


def test_csv_runs_no_formula(files: list[str], tmp_path: Path) -> None:
    output = tmp_path / "ledger.csv"
    assert main(["compare", *files, "-o", str(output)]) == 0
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig"))))
    assert {row["Article"] for row in rows} >= {"'=1+1 的标题"}
    assert {row["Value"] for row in rows} >= {"86000000", "89000000"}


def test_a_workbook_has_a_sheet_for_each_table(files: list[str], tmp_path: Path) -> None:
    output = tmp_path / "compared.xlsx"
    assert main(["compare", *files[:2], "-o", str(output)]) == 0
    book = openpyxl.load_workbook(output)
    assert book.sheetnames == ["Figures", "Measures", "Passages"]
    heads, *rows = book["Figures"].values
    read = [dict(zip(heads, row, strict=True)) for row in rows]
    assert any(row["Relation"] == "different" and row["Left: value"] == 86000000 for row in read)


def test_a_table_tells_falls_from_rises_bounds_from_numbers_and_the_articles_by_name(tmp_path: Path) -> None:
    for name, text in (("一", "2023年，耗水量下降8%。"), ("二", "2023年，耗水量上升超过8%。")):
        (tmp_path / f"{name}.txt").write_text(f"{name}市公报\n\n{text}\n", encoding="utf-8")
    output = tmp_path / "compared.csv"
    assert main(["compare", str(tmp_path / "一.txt"), str(tmp_path / "二.txt"), "-o", str(output)]) == 0
    (row,) = csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig")))
    assert (row["Left: 一市公报"], row["Left: direction"], row["Left: bound"]) == ("8%", "down", "exactly")
    assert (row["Right: 二市公报"], row["Right: direction"], row["Right: bound"]) == ("8%", "up", "more than")


def test_the_same_articles_give_the_same_bytes(files: list[str], tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("one.xlsx", "two.xlsx")]
    for output in outputs:
        main(["compare", *files, "-o", str(output)])
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_one_article_is_too_few(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", files[0]]) == 2
    assert "two articles" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files[:2], "nowhere.txt", "--format", "table"]) == 1
    assert "nowhere.txt" in capsys.readouterr().err


def test_the_library_is_compared_with_files(
    files: list[str], data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", *files[:2]]) == 0
    capsys.readouterr()
    assert main(["compare", "--library", files[2], "--format", "jsonl"]) == 0
    groups = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len({figure["source"] for figure in groups[0]["figures"]}) == 3
    assert data_folder.is_dir()


def test_what_was_rejected_in_the_library_is_not_compared(
    files: list[str], data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", *files[:2]]) == 0
    store = SqliteStore.open(data_folder, lambda: dt.datetime.now(dt.UTC))
    for held in store.articles():
        for key, finding in keyed(held.article.text, find(held.article)):
            if finding.text == "8600万吨":
                store.decide(held.id, [key], Decision.REJECTED)
    store.close()
    capsys.readouterr()
    assert main(["compare", "--library", files[2], "--format", "jsonl"]) == 0
    told = capsys.readouterr().out
    assert told.count("8600万吨") == 1
    assert "8900万吨" in told
