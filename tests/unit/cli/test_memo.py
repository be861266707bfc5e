"""The `memo` and `check` commands from files to a document and verdicts."""

import json
from pathlib import Path

import pytest
from docx import Document
from docx2python import docx2python

from briefing.cli import program
from briefing.cli.console import ExitCode

FIRST = (
    "甲市工作\n\n2023年，甲市进出口总额预计超4100亿美元，完成技术改造项目20876个。"
    "市财政给予每家企业500万元奖励。\n"
)
SECOND = "乙报评甲市\n\n2023年，甲市进出口总额突破4100亿美元，完成技术改造项目2万多个。\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Two articles as text files."""
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def ran(*words: str) -> ExitCode:
    return program.run(program.understood([*words, "--language", "zh"]))


def test_articles_become_a_memo_the_same_each_time(articles: list[str], tmp_path: Path) -> None:
    one, other = tmp_path / "one.docx", tmp_path / "other.docx"
    for path in (one, other):
        assert ran("memo", *articles, "-o", str(path), "--date", "2024-02-01") is ExitCode.DONE
    assert one.read_bytes() == other.read_bytes()
    cells = [cell.text for table in Document(str(one)).tables for row in table.rows for cell in row.cells]
    assert any("4100亿美元" in cell for cell in cells)
    assert any("20876个" in cell for cell in cells)


def test_a_second_reader_finds_the_same_figures_and_sources(articles: list[str], tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    ran("memo", *articles, "-o", str(path), "--profile", "plain")
    with docx2python(path) as read:
        words = read.text
    for expected in ("20876个", "500万元", "[1]", "[2]", "甲市工作", "乙报评甲市"):
        assert expected in words


def test_head_lines_title_and_copies_are_as_they_were_asked_for(articles: list[str], tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    words = ["--profile", "专报", "--title", "技术改造核对", "--field", "to=市政府办公室", "--review"]
    assert ran("memo", *articles, "-o", str(path), *words) is ExitCode.DONE
    said = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "技术改造核对" in said
    assert "市政府办公室：" in said
    assert (tmp_path / "memo-review.docx").is_file()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--profile", "没有"], "没有名为“没有”的版式"),
        (["--date", "yesterday"], "yesterday"),
        (["--field", "no sign"], "no sign"),
        (["--template", "missing.docx"], "模板"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_written(
    words: list[str], told: str, articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "memo.docx"
    try:
        code = ran("memo", *articles, "-o", str(path), *words)
    except SystemExit as left:
        code = ExitCode(int(str(left.code)))
    assert code is ExitCode.USAGE
    assert told in capsys.readouterr().err
    assert not path.exists()


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_written(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "memo.docx"
    assert ran("memo", articles[0], str(tmp_path / "gone.txt"), "-o", str(path)) is ExitCode.SOME_FAILED
    assert "gone.txt" in capsys.readouterr().err
    assert path.is_file()


@pytest.mark.parametrize("name", ["memo.txt", "memo.pdf", "memo.doc", "memo"])
def test_a_memo_is_not_written_under_the_name_of_another_format(
    name: str, articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    assert ran("memo", *articles, "-o", str(path)) is ExitCode.USAGE
    assert f"“{name}”的名字要以 .docx 结尾" in capsys.readouterr().err
    assert not path.exists()


def test_without_any_article_no_memo_is_written(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    assert ran("memo", str(tmp_path / "gone.txt"), "-o", str(path)) is ExitCode.USAGE
    assert not path.exists()


def test_a_memo_of_ours_is_right_by_its_own_sources(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "memo.docx"
    ran("memo", *articles, "-o", str(path))
    assert ran("check", str(path), *articles) is ExitCode.DONE
    out = capsys.readouterr()
    assert out.out == ""
    assert "0个需要看一看" in out.err


def test_a_memo_of_others_is_held_against_the_sources(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    memo = tmp_path / "other.txt"
    memo.write_text("情况\n\n2023年，甲市完成技术改造项目20867个。新开公园17座。\n", encoding="utf-8")
    assert ran("check", str(memo), articles[0], "--format", "jsonl") is ExitCode.SOME_FAILED
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["printed"], one["verdict"]) for one in told] == [
        ("20867个", "changed"),
        ("17座", "no-source"),
    ]
    assert told[0]["source"]["printed"] == "20876个"
    ran("check", str(memo), articles[0])
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["行", "结论", "指标", "备忘录中", "来源中"]
    assert "数值改变" in rows[0]
