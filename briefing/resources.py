"""The one place that knows where resources and sample articles lie: source tree, wheel or bundle."""

import sys
import tomllib
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder below `resources/`."""
    return _root().joinpath("resources", *parts)


def table(*parts: str) -> dict[str, Any]:
    """A TOML file below `resources/`, read."""
    return tomllib.loads(resource(*parts).read_text(encoding="utf-8"))


def samples() -> Path:
    """The folder of sample articles."""
    return _root() / "articles"


def _root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    installed = _PACKAGE / "_data"
    if bundle is not None:
        return Path(bundle)
    return installed if installed.is_dir() else _PACKAGE.parent
