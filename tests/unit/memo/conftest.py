"""Memos to write, and the validators that a written one must satisfy."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from briefing.memo.compose import Compared, Head, compose
from briefing.memo.material import Material
from briefing.messages import Language
from briefing.model.memo import Memo
from briefing.ooxml.lint import check
from tests.unit.memo.samples import COMPARISON, LEFT, LEFT_FINDINGS, RIGHT, RIGHT_FINDINGS, note

DAY = dt.date(2022, 4, 1)


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def memo(request: pytest.FixtureRequest) -> Memo:
    """A memo of two articles with notes, in each language."""
    return composed(request.param)


def composed(language: Language = Language.CHINESE) -> Memo:
    """A memo of two articles, compared, with two notes."""
    key = Material(LEFT, LEFT_FINDINGS).keys()[LEFT_FINDINGS.figures[2]]
    notes = (note("4.1万亿元", "口径待核", key), note("甲市部署", "提法与去年相同\n第二行"))
    materials = [Material(LEFT, LEFT_FINDINGS, annotations=notes), Material(RIGHT, RIGHT_FINDINGS)]
    head = Head("甲市要点与数据核对", language, DAY, "综合处", (("to", "市政府"), ("from", "综合处")))
    return compose(materials, [Compared(0, 1, COMPARISON)], head)


Judge = Callable[[bytes], list[str]]


@pytest.fixture
def faults(tmp_path: Path) -> Judge:
    """What the validators find wrong with a document."""
    validator = OpenXmlValidator()

    def judge(content: bytes) -> list[str]:
        path = tmp_path / "judged.docx"
        path.write_bytes(content)
        audited = [str(error) for error in validator.validate(str(path)).errors]
        linted = [str(found) for found in check(content)]
        return audited + linted + [str(finding) for finding in ooxml_integrity.check(str(path))]

    return judge
