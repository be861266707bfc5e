"""Fonts that a form asks for and the machine lacks."""

import pytest

from briefing.memo.fonts import installed, missing
from briefing.memo.profile import load
from briefing.messages import Language

OFFICIAL = load("专报", Language.CHINESE)
ALL = {name for font in OFFICIAL.fonts.values() for name in (font.name, *font.instead)}


@pytest.mark.parametrize(
    ("known", "lacking"),
    [
        (ALL, ()),
        (None, ()),
        (ALL - {"仿宋_GB2312"}, ()),
        (ALL - {"仿宋_GB2312", "仿宋", "FangSong", "FandolFang R"}, ("仿宋_GB2312",)),
        (set(), ("仿宋_GB2312", "黑体", "楷体_GB2312", "Times New Roman", "宋体", "方正小标宋简体")),
    ],
)
def test_a_font_is_missing_where_nothing_may_stand_in_for_it(
    known: set[str] | None, lacking: tuple[str, ...]
) -> None:
    assert set(missing(OFFICIAL, known)) == set(lacking)


def test_without_fontconfig_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert installed() is None
