"""Figures of our own memo that stand as exported are held against the very places they are from."""

from dataclasses import replace

import pytest

from briefing.memo.checking import Checked, Verdict, check, claims, grounds
from briefing.memo.profile import load
from briefing.memo.returned import returned
from briefing.memo.statements import statements
from briefing.memo.tracing import traced
from briefing.memo.word import Copy, document
from briefing.messages import Language
from tests.unit.memo.conftest import composed
from tests.unit.memo.samples import LEFT, LEFT_FINDINGS, RIGHT, RIGHT_FINDINGS
from tests.unit.ooxml.test_lint import changed

GROUNDS = grounds([(LEFT, LEFT_FINDINGS), (RIGHT, RIGHT_FINDINGS)])


def judged(content: bytes) -> list[Checked]:
    standing, rest = traced(returned("memo.docx", content), GROUNDS)
    return [*standing, *check(claims(statements(rest)), GROUNDS)]


def faults(content: bytes) -> list[tuple[str, Verdict]]:
    return [
        (one.claim.printed, one.verdict) for one in judged(content) if one.verdict is not Verdict.CONFIRMED
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["plain", "bulletin", "briefing-note"])
def test_a_fresh_memo_has_nothing_to_look_at(name: str, language: Language) -> None:
    assert faults(document(composed(language), load(name, language), Copy.CLEAN)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [(">4.1万亿元<", ">1.4万亿元<"), (">41,000亿元<", ">14,000亿元<")],
    ids=["printed", "value"],
)
def test_what_was_changed_since_is_found(old: str, new: str) -> None:
    content = document(composed(), load("plain", Language.CHINESE), Copy.CLEAN)
    edited = changed(content, "word/document.xml", lambda text: text.replace(old, new, 1))
    assert [printed for printed, _ in faults(edited)] == [new[1:-1]]


def test_a_figure_that_its_source_has_no_more_is_held_against_all_of_them() -> None:
    content = document(composed(), load("plain", Language.CHINESE), Copy.CLEAN)
    moved = [replace(one, figure=replace(one.figure, span=RIGHT.paragraphs[0].span)) for one in GROUNDS]
    standing, rest = traced(returned("memo.docx", content), moved)
    assert standing == ()
    assert any("4.1万亿元" in line.text for line in rest.lines)
