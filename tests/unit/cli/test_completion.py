"""Completion knows every command, option and choice."""

import shutil
import subprocess

import pytest

from briefing.__main__ import main
from briefing.cli import program

BASH = shutil.which("bash")


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.skipif(BASH is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "completions"),
    [
        (["ext"], {"extract"}),
        (["extract", "--fo"], {"--format"}),
        (["extract", "--format", ""], {"jsonl", "table"}),
        (["extract", "--format", "j"], {"jsonl"}),
        (["extract", "a"], set()),
        (["--language", ""], {"zh", "en"}),
        (["--language", "zh", "ext"], {"extract"}),
        (["completion", ""], {"bash", "zsh", "fish"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bash_completes_a_word(
    words: list[str], completions: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    line = " ".join(f"'{word}'" for word in ["briefing", *words])
    ask = f'COMP_WORDS=({line}); COMP_CWORD={len(words)}; _briefing; echo "${{COMPREPLY[@]}}"'

    said = subprocess.run(  # noqa: S603
        [BASH or "", "-c", script("bash", capsys) + ask], capture_output=True, text=True, check=True
    )

    assert set(said.stdout.split()) == completions


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("command", program.COMMANDS)
def test_every_shell_knows_every_command(
    shell: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command in script(shell, capsys)
