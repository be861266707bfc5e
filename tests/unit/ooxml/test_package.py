"""Packages are looked over before anything in them is unpacked."""

import io
import zipfile

import pytest

from briefing.errors import UnreadableFileError
from briefing.ooxml import package
from tests.unit.loading.samples import packed

MEGABYTE = 1 << 20


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as told:
        unpacked(data)
    assert told.value.arguments["name"] == "a.docx"
    return told.value.code


def unpacked(data: bytes) -> list[bytes | None]:
    found = package.opened("a.docx", data)
    return [found.part(name) for name in found.names()]


def locked() -> bytes:
    data = bytearray(packed({"a": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def lying(size: int) -> bytes:
    """A package whose directory says that an entry is smaller than it is."""
    data = bytearray(packed({"a": b"0" * size}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04nothing", "package.damaged"),
        (packed({"a": b"x"})[:-10], "package.damaged"),
        (locked(), "package.encrypted"),
        (packed({str(number): b"" for number in range(2001)}), "package.too-many-parts"),
        (packed({str(number): b"0" * 15 * MEGABYTE for number in range(7)}), "package.too-large"),
        (packed({"a": b"0" * 2 * MEGABYTE}), "package.too-dense"),
        (lying(30_000), "package.damaged"),
    ],
    ids=["no zip", "cut off", "password", "many", "large", "dense", "lying"],
)
def test_what_is_built_to_do_harm_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_a_part_that_is_too_large_is_refused() -> None:
    import os

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a", os.urandom(1 << 16) * 336)

    assert refused(buffer.getvalue()) == "package.part-too-large"


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "C:\\a", "\\\\host\\a", "a\\..\\..\\b"])
def test_names_that_lead_out_are_not_there(name: str) -> None:
    assert package.opened("a.zip", packed({name: b"x", "b": b"y"})).names() == ("b",)


@pytest.mark.parametrize("name", ["a..b", "a/b.c", "...", "深/层.txt"])
def test_names_that_only_look_so_are_there(name: str) -> None:
    assert package.opened("a.zip", packed({name: b"x"})).names() == (name,)


def test_names_in_the_charset_of_chinese_windows_are_read() -> None:
    name = "通知.txt"
    data = bytearray(packed({"abcdefgh": b"x"}))
    raw = name.encode("gbk")
    found = package.opened("a.zip", bytes(data).replace(b"abcdefgh", raw))

    assert found.names() == (name,)
    assert found.part(name) == b"x"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "<!doctype a [ ]><a/>",
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_charset(text: str, charset: str) -> None:
    with pytest.raises(UnreadableFileError) as told:
        package.parsed("a.xml", text.encode(charset))

    assert told.value.code == "package.entities"


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(UnreadableFileError):
        package.parsed("a.xml", b"<a>" * 5000 + b"</a>" * 5000)
