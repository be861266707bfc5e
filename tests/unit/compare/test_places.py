"""Which place a figure is about."""

import pytest

from briefing.compare.places import Home, Place, Reach, home, one_place, place_in


@pytest.mark.parametrize(
    ("clause", "place"),
    [
        ("全市规上工业总产值", Reach.OWN),
        ("全国粮食产量", Reach.NATION),
        ("江苏粮食产量", "江苏"),
        ("高于全国、低于浙江", "浙江"),
        ("粮食产量", None),
    ],
)
def test_a_clause_names_its_place_last(clause: str, place: Place) -> None:
    assert place_in(clause) == place


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("苏州召开发展大会", "全市要加快转型。", "苏州"),
        ("政府工作报告", "全省上下同心，浙江不靠天吃饭，浙江靠自己。", "浙江"),
        ("工作综述", "经济稳中有进。", Reach.NATION),
        ("工作综述", "全市经济稳中有进。", None),
        ("外贸观察", "深圳与东莞的企业最多。", Reach.NATION),
    ],
)
def test_an_article_has_a_home(title: str, text: str, expected: Place) -> None:
    assert home(title, text) == Home(expected)


@pytest.mark.parametrize(
    ("left", "right", "homes", "expected"),
    [
        (None, Reach.OWN, ("苏州", "上海"), True),
        ("苏州", None, ("苏州", "苏州"), True),
        ("苏州", None, ("上海", "上海"), False),
        ("苏州", "上海", (None, None), False),
        (Reach.NATION, None, (None, "苏州"), False),
        (Reach.NATION, None, (None, Reach.NATION), True),
    ],
)
def test_figures_of_two_places_are_two(
    left: Place, right: Place, homes: tuple[Place, Place], *, expected: bool
) -> None:
    assert one_place(left, right, (Home(homes[0]), Home(homes[1]))) is expected
