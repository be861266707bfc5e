"""A whole library as one file, to move it to another machine or person, and back."""

import datetime as dt
import hashlib
import json
import tempfile
import zipfile
from pathlib import Path

from briefing.errors import ExchangeError
from briefing.settings import Places
from briefing.store.backup import backups, sync
from briefing.store.health import check_file
from briefing.store.restore import FILE, restore
from briefing.store.safety import Safety

ENDING = ".briefing"
FORM = 1
_MANIFEST, _SETTINGS = "manifest.json", "settings.toml"
_LARGEST = 64 << 30
_RATIO = 400
_PIECE = 1 << 20


def pack(store: Safety, places: Places, path: Path, now: dt.datetime) -> None:
    """Write the library and the settings to one file, there only when it is whole and on the disk.

    StoreError where the library doesn't hold its sums.
    """
    draft = path.with_name(path.name + ".partial")
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(folder, FILE)
        store.rescue(copy)
        try:
            _write(draft, copy, places.settings, now)
            sync(draft)
            draft.replace(path)
            sync(path.parent)
        finally:
            draft.unlink(missing_ok=True)


def unpack(path: Path, places: Places, now: dt.datetime, *, replace: bool = False) -> Path | None:
    """Put a packed library where the user's library lies; it must not be open.

    Gives the folder with what stood there before, None where nothing did. ExchangeError where the file
    is no whole library, or where there is a library already and it is not to be replaced.
    """
    present = (places.library / FILE).exists() or bool(backups(places.library))
    if present and not replace:
        raise ExchangeError("exchange.not-empty", path=str(places.library))
    places.library.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=places.library) as folder:
        library, settings = _read(path, Path(folder))
        aside = restore(places.library, library, now)
        if settings is not None and not places.settings.exists():
            places.settings.parent.mkdir(parents=True, exist_ok=True)
            places.settings.write_bytes(settings)
    return aside if present else None


def is_packed(path: Path) -> bool:
    """Whether a file looks like a packed library."""
    try:
        with zipfile.ZipFile(path) as package:
            return {_MANIFEST, FILE} <= set(package.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def _write(path: Path, library: Path, settings: Path, now: dt.datetime) -> None:
    manifest = {"form": FORM, "packed": now.astimezone(dt.UTC).isoformat(), "sums": {FILE: _sum(library)}}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        if settings.exists():
            manifest["sums"] |= {_SETTINGS: _sum(settings)}  # type: ignore[operator]
            package.write(settings, _SETTINGS)
        package.write(library, FILE)
        package.writestr(_MANIFEST, json.dumps(manifest, indent=1))


def _read(path: Path, folder: Path) -> tuple[Path, bytes | None]:
    """The library unpacked into a folder, its sums held, and the settings file's bytes."""
    try:
        with zipfile.ZipFile(path) as package:
            manifest = json.loads(package.read(_MANIFEST)) if _size(package, _MANIFEST) < _PIECE else {}
            sums = manifest["sums"]
            library = folder / FILE
            _extract(package, FILE, library)
            settings = package.read(_SETTINGS) if _SETTINGS in sums else None
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, EOFError, RuntimeError) as error:
        raise ExchangeError("exchange.not-a-library", reason=str(error)) from error
    whole = _sum(library) == sums[FILE]
    if settings is not None and hashlib.sha256(settings).hexdigest() != sums[_SETTINGS]:
        whole = False
    if manifest.get("form") != FORM or not whole or not check_file(library).sound:
        raise ExchangeError("exchange.not-a-library", reason=path.name)
    return library, settings


def _extract(package: zipfile.ZipFile, name: str, to: Path) -> None:
    info = package.getinfo(name)
    if info.file_size > _LARGEST or info.file_size > _RATIO * max(info.compress_size, _PIECE):
        raise ExchangeError("exchange.too-large")
    with package.open(name) as source, to.open("wb") as target:
        while piece := source.read(_PIECE):
            target.write(piece)


def _size(package: zipfile.ZipFile, name: str) -> int:
    return package.getinfo(name).file_size


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
