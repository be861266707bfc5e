"""What we rely on in other people's work, and once had to find out the hard way."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF


def test_calls_into_qt_keep_every_reference_of_none() -> None:
    """A release of the Qt binding dropped one a call, and the process died after some thousands of calls."""
    rectangle = QRectF(0, 0, 1, 1)
    before = sys.getrefcount(None)

    for _ in range(1000):
        rectangle.translate(0, 0)

    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("module", ["briefing.__main__", "briefing.cli.program", "briefing.work.worker"])
def test_the_command_line_starts_without_qt_and_the_heavy_libraries(module: str) -> None:
    heavy = ("PySide6", "lxml", "docx", "yaml", "trafilatura", "tomlkit", "platformdirs")
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert found.stdout.strip() == "[]"
