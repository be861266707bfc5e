"""Profiles as they ship: every one loads, and the official one has the standard's numbers."""

import re
import tomllib
from dataclasses import fields

import pytest

from briefing import resources
from briefing.memo.profile import Profile, StyleRule, known, load, names
from briefing.memo.word import document
from briefing.messages import Language
from briefing.model.section import SectionKind
from tests.unit.memo.conftest import composed
from tests.unit.memo.test_word import opened

SHIPPED = sorted(resources.resource("memo", "profiles").glob("*.toml"))
MARGINS = [37, 35, 28, 26]


@pytest.mark.parametrize("name", known())
@pytest.mark.parametrize("language", list(Language))
def test_every_name_loads_in_both_languages_with_all_sections(name: str, language: Language) -> None:
    profile = load(name, language)
    assert set(profile.order) == set(SectionKind)
    assert {rule.chinese for rule in profile.styles.values()} <= {*profile.fonts, ""}
    assert {rule.latin for rule in profile.styles.values()} <= {*profile.fonts, ""}


@pytest.mark.parametrize("language", list(Language))
def test_the_usual_profile_comes_first_among_the_names(language: Language) -> None:
    assert load("auto", language).name == names(language)[0]
    assert len(names(language)) == len(SHIPPED)


def test_the_head_of_the_plain_profile_explains_every_key_that_there_is() -> None:
    text = resources.resource("memo", "profiles", "plain.toml").read_text("utf-8")
    explained = set(
        re.findall(r"[a-z_]+", "\n".join(line for line in text.splitlines() if line.startswith("#")))
    )
    keys = {key for path in SHIPPED for key in tomllib.loads(path.read_text("utf-8"))}
    rules = {one.name for one in fields(StyleRule)}
    inside = {one.name for one in fields(Profile)} - {"name", "language", "styles", "page"}
    assert keys - {"page", "styles", "fonts"} <= explained
    assert rules <= explained
    assert inside <= explained


def test_the_official_report_has_the_pages_and_types_of_the_standard() -> None:
    profile = load("专报", Language.CHINESE)
    page = profile.page
    assert [page.width, page.height, page.text_width] == [210, 297, 156]
    assert [page.top, page.bottom, page.left, page.right] == MARGINS
    assert profile.grid is not None
    assert profile.grid.pitch * 22 == pytest.approx((page.height - page.top - page.bottom) / 25.4 * 72, abs=1)
    sizes = {role: profile.style(role).size for role in ("body", "title", "heading1", "footer", "colophon")}
    assert sizes == {"body": 16, "title": 22, "heading1": 16, "footer": 14, "colophon": 14}
    faces = {role: profile.style(role).chinese for role in ("body", "title", "heading1", "heading2")}
    assert faces == {"body": "fangsong", "title": "xiaobiaosong", "heading1": "hei", "heading2": "kai"}
    assert profile.style("body").indent == 2


def test_the_written_page_has_the_margins_of_the_standard() -> None:
    section = opened(document(composed(), load("专报", Language.CHINESE))).sections[0]
    given = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one.mm) for one in given if one is not None] == MARGINS
