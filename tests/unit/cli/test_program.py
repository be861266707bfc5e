"""What the words of a command line mean, in both languages."""

import socket
from pathlib import Path

import pytest

from briefing.__main__ import main
from briefing.cli import program
from briefing.cli.console import ExitCode
from briefing.messages import Language

SCREENLESS = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setattr("sys.argv", ["briefing"])


@pytest.fixture
def without_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable in SCREENLESS:
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize(
    ("words", "command", "files"),
    [
        (["a.html", "b.txt"], "open", ["a.html", "b.txt"]),
        (["open", "a.html"], "open", ["a.html"]),
        (["open"], "open", []),
        (["--language", "zh", "a.html"], "open", ["a.html"]),
        (["a.html", "--data-dir", "d"], "open", ["a.html"]),
        (["--data-dir", "d"], "open", []),
        (["./extract", "b.txt"], "open", ["./extract", "b.txt"]),
        (["extract", "a.html", "b.txt"], "extract", ["a.html", "b.txt"]),
        (["--language", "zh", "extract", "a.html"], "extract", ["a.html"]),
        (["extract", "a.html", "--language", "zh"], "extract", ["a.html"]),
        (["extract", "-"], "extract", ["-"]),
    ],
)
def test_words_are_a_command_or_files_for_the_window(
    words: list[str], command: str, files: list[str]
) -> None:
    options = program.understood(words)

    assert (options.command, options.files) == (command, [Path(file) for file in files])


def test_a_file_without_a_suffix_is_a_file_where_it_exists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report").touch()

    assert program.understood(["report"]).command == "open"


def test_the_data_folder_is_known_to_every_command(tmp_path: Path) -> None:
    options = program.understood(["extract", "a.html", "--data-dir", str(tmp_path)])

    assert options.data_dir == tmp_path
    assert options.places.library == tmp_path


def test_the_settings_choose_the_language_where_no_option_does(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('[general]\nlanguage = "zh"\n')
    words = ["extract", "a.html", "--data-dir", str(tmp_path)]

    assert program.understood(words).language is Language.CHINESE
    assert program.understood([*words, "--language", "en"]).language is Language.ENGLISH


@pytest.mark.parametrize(
    ("words", "complaint", "where"),
    [
        (["extarct"], "COMMAND can't be 'extarct'", ""),
        (["extract"], "FILE is missing", " extract"),
        (["extract", "a", "--colour"], "--colour is unknown", " extract"),
        (["memo", "a", "-o", "m.docx", "--colour"], "--colour is unknown", " memo"),
        (["search"], "WORDS is missing", " search"),
        (["extract", "a", "--format", "xml"], "--format can't be 'xml'", " extract"),
        (["extract", "a", "--processes", "many"], "--processes can't be 'many'", " extract"),
        (["extract", "a", "-o"], "-o/--output lacks its value", " extract"),
        (["--language", "la", "a.html"], "--language can't be 'la'", " open"),
    ],
)
def test_a_command_that_makes_no_sense_is_told_in_a_sentence(
    words: list[str], complaint: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.USAGE

    told = capsys.readouterr().err
    assert complaint in told
    assert f"briefing{where} --help" in told


def test_complaints_are_in_the_users_language(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--language", "zh", "extract"])

    assert "缺少 文件" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", [[], ["open"], *([name] for name in program.COMMANDS)])
def test_every_command_explains_itself_with_examples(
    command: list[str], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help", "--language", language]) == ExitCode.DONE

    told = capsys.readouterr().out
    assert told.startswith({"zh": "用法：", "en": "usage: "}[language])
    assert {"zh": "例：", "en": "examples:"}[language] in told
    assert "{program}" not in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith("briefing 0.")


@pytest.mark.usefixtures("without_display")
@pytest.mark.parametrize("words", [[], ["a.html"]])
def test_a_machine_without_a_display_is_told_the_command_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.USAGE

    told = capsys.readouterr().err
    assert "no display" in told
    assert "briefing memo FILE" in told


@pytest.mark.usefixtures("without_display")
def test_it_is_told_in_the_users_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    main([])

    assert "没有图形界面" in capsys.readouterr().err


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """What the window was opened on, without opening it."""
    opened: list[list[Path]] = []

    def run(files: list[Path], _data_dir: Path | None, _language: Language | None) -> int:
        opened.append(files)
        return 0

    monkeypatch.setattr("briefing.app.run", run)
    return opened


@pytest.mark.usefixtures("without_display")
@pytest.mark.parametrize(
    ("variable", "value"), [("DISPLAY", "elsewhere:0"), ("QT_QPA_PLATFORM", "offscreen")]
)
def test_the_window_opens_where_there_is_a_display_of_any_kind(
    variable: str, value: str, opened: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)

    assert main(["a.html"]) == 0
    assert opened == [[Path("a.html")]]


@pytest.mark.usefixtures("without_display")
def test_the_window_opens_where_a_wayland_display_answers(
    tmp_path: Path, opened: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")

    assert main([]) == ExitCode.USAGE
    with socket.socket(socket.AF_UNIX) as display:
        display.bind(str(tmp_path / "wayland-7"))
        display.listen()
        assert main([]) == 0
    assert [list(files) for files in opened] == [[]]


@pytest.mark.usefixtures("without_display")
@pytest.mark.parametrize("display", [":4711", "unix:4711.0", "nonsense"])
def test_a_display_that_is_gone_is_none(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display)

    assert main([]) == ExitCode.USAGE


@pytest.mark.usefixtures("without_display")
@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl"])
def test_a_platform_that_needs_a_display_does_not_stand_for_one(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)

    assert main([]) == ExitCode.USAGE
