"""What a command is about: what is selected, the current place, or what the caret stands in."""

from briefing.commands.command import Scene
from briefing.desk.opened import Side, Spot
from briefing.model.annotation import ArticleId
from briefing.model.span import Span


def at_hand(scene: Scene) -> Spot | None:
    """The selection, else the current place, else the smallest mark around the caret."""
    desk = scene.desk
    if desk.active not in desk.sides:
        return None
    span = scene.window.selection()
    if len(span) and (desk.current is None or desk.current.span != span):
        return Spot(desk.active, span)
    return desk.current or at_caret(scene)


def wanted(scene: Scene) -> Spot | None:
    """The same; where there is nothing the user is told how to select."""
    spot = at_hand(scene)
    if spot is None:
        scene.window.say("ui.select_first")
    return spot


def at_caret(scene: Scene) -> Spot | None:
    """The smallest spot that the caret stands in."""
    caret = scene.window.selection().start
    around = [
        spot
        for spot in scene.desk.shown()
        if spot.side is scene.desk.active and spot.span.start <= caret < max(spot.span.end, caret)
    ]
    return min(around, key=lambda spot: len(spot.span), default=None)


def on_screen(scene: Scene) -> list[Spot]:
    """The findings of which all can be seen, in the order of review."""
    seen = scene.window.on_screen()

    def visible(side: Side, span: Span) -> bool:
        return side in seen and seen[side].holds(span)

    return [spot for spot in scene.desk.shown() if spot.finding and visible(spot.side, spot.span)]


def bring_up(scene: Scene, article: ArticleId, side: Side) -> Side:
    """The side on which an article lies open; it is opened on `side` where it is not."""
    present = scene.desk.holding(article)
    if present is not None:
        return present
    scene.desk.show(side, scene.desk.store.article(article))
    return side


def settle(scene: Scene) -> None:
    """Leave the caret where a selection began, nothing selected."""
    start = scene.window.selection().start
    scene.window.select(Span(start, start))
