"""Places that a reader comes back to."""

from briefing.desk.opened import Side
from briefing.desk.trail import Stop, Trail
from briefing.model.annotation import ArticleId

HERE, THERE, YONDER = (Stop(ArticleId("a"), Side.LEFT, offset) for offset in (0, 1000, 5000))


def test_back_goes_to_the_latest_place_left_and_forward_returns() -> None:
    trail = Trail()
    trail.left(HERE)
    trail.left(THERE)

    assert trail.back(YONDER) == THERE
    assert trail.back(THERE) == HERE
    assert trail.back(HERE) is None
    assert trail.forward(HERE) == THERE
    assert trail.forward(THERE) == YONDER
    assert trail.ways == (True, False)


def test_a_place_close_by_is_not_gone_back_to() -> None:
    trail = Trail()
    trail.left(HERE)
    trail.left(THERE)

    near = Stop(THERE.article, Side.LEFT, THERE.offset + 20)
    assert near.near(THERE)
    assert trail.back(near) == HERE


def test_the_same_offset_on_the_other_side_or_in_another_article_is_another_place() -> None:
    assert not HERE.near(Stop(HERE.article, Side.RIGHT, HERE.offset))
    assert not HERE.near(Stop(ArticleId("b"), Side.LEFT, HERE.offset))


def test_leaving_for_a_new_place_ends_the_way_forward() -> None:
    trail = Trail()
    trail.left(HERE)
    trail.back(THERE)
    assert trail.ways == (False, True)

    trail.left(YONDER)
    assert trail.ways == (True, False)


def test_a_place_left_twice_is_kept_once_and_a_new_trail_is_empty() -> None:
    trail = Trail()
    trail.left(HERE)
    trail.left(HERE)

    assert trail.back(THERE) == HERE
    assert trail.ways[0] is False
    trail.forget()
    assert trail.ways == (False, False)
