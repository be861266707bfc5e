"""The program opens no connection, whatever an article points to."""

import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import sys
from briefing.__main__ import main

calls = []

def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        calls.append((event, arguments))

sys.addaudithook(watch)
code = main(sys.argv[1:])
print(*calls, sep="\\n", file=sys.stderr)
sys.exit(3 if calls else code)
"""

PAGE = """<html><head><title>苏州设立产业基金</title><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
<script src="http://127.0.0.1:9/a.js"></script><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
</head><body><h1>苏州设立产业基金</h1><p>苏州将设立总规模超2000亿元的产业创新集群发展基金。</p>
<img src="http://127.0.0.1:9/pixel.png"><p>到2025年，全市培育高新技术企业20000家。</p>
<iframe src="http://127.0.0.1:9/frame.html"></iframe></body></html>
"""

XHTML = """<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM
"http://127.0.0.1:9/e.txt">]><html xmlns="http://www.w3.org/1999/xhtml"><head><title>实体</title></head>
<body><p>苏州将设立总规模超2000亿元的基金&e;。</p></body></html>
"""


def watched(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", WATCHED, *words], capture_output=True, text=True, check=False
    )


def test_the_watch_sees_a_connection() -> None:
    code = WATCHED.replace(
        "code = main(sys.argv[1:])", "import socket\ncode = socket.socket().connect_ex(('127.0.0.1', 9))"
    )

    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603

    assert seen.returncode == 3


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "page.xhtml").write_text(XHTML, encoding="utf-8")
    return folder


def test_extracting_opens_no_connection(pages: Path) -> None:
    seen = watched("extract", str(pages), "--format", "jsonl")

    assert seen.returncode == 1, seen.stderr  # 3 for a connection; the page with entities is refused
    assert "page.xhtml" in seen.stderr
    assert "2000亿元" in seen.stdout


def test_writing_a_memo_opens_no_connection(pages: Path) -> None:
    memo = pages.parent / "memo.docx"

    seen = watched("memo", str(pages / "page.html"), "-o", str(memo))

    assert seen.returncode == 0, seen.stderr
    assert memo.stat().st_size
