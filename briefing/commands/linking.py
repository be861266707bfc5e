"""Commands that link places and follow the links."""

from collections.abc import Callable

from briefing.commands.asking import Option, Question
from briefing.commands.command import Command, Scene
from briefing.commands.hand import at_hand, bring_up, wanted
from briefing.desk.desk import Aspect
from briefing.desk.linking import Tie
from briefing.desk.opened import Spot
from briefing.model.annotation import LinkKind


def link(scene: Scene) -> None:
    """Begin a link at this place; at a second place, choose what kind of link it is."""
    spot, linking = wanted(scene), scene.desk.linking
    if spot is None:
        return
    if linking.source is None:
        begun = linking.begin(spot)
        scene.desk.tell(Aspect.MODE)
        scene.window.say("ui.link_begun", text=begun.exact)
        return
    if linking.is_source(spot):
        linking.drop()
        scene.desk.tell(Aspect.MODE)
        scene.window.say("ui.link_dropped")
        return
    options = [Option(kind.value, scene.window.told(f"ui.link_{kind.value}")) for kind in LinkKind]
    scene.window.ask.pick(
        scene.window.told("ui.ask_link"), options, lambda name: _complete(scene, spot, LinkKind(name))
    )


def link_follow(scene: Scene) -> None:
    """Go to the other end of a link of this place; a count says of which."""
    _with_tie(scene, _follow)


def link_note(scene: Scene) -> None:
    """Write some words on a link of this place."""
    _with_tie(scene, _ask_words)


def link_kind(scene: Scene) -> None:
    """Change the kind of a link of this place."""
    _with_tie(scene, _ask_kind)


def link_remove(scene: Scene) -> None:
    """Take a link of this place away."""
    _with_tie(scene, _remove)


def _complete(scene: Scene, spot: Spot, kind: LinkKind) -> None:
    scene.desk.linking.complete(spot, kind)
    scene.desk.tell(Aspect.MODE)
    scene.window.say("ui.link_made", kind=scene.window.told(f"ui.link_{kind.value}"))


def _with_tie(scene: Scene, act: Callable[[Scene, Spot, Tie], None]) -> None:
    """Do something with the link of this place that a count or the user chooses."""
    spot = at_hand(scene)
    ties = scene.desk.linking.ties(spot) if spot else ()
    if spot is None or not ties:
        scene.window.say("ui.no_link_here")
        return
    if len(ties) == 1 or scene.count is not None:
        act(scene, spot, ties[min(scene.times, len(ties)) - 1])
        return
    options = [Option(str(number), _said(scene, tie)) for number, tie in enumerate(ties)]
    scene.window.ask.pick(
        scene.window.told("ui.ask_which_link"), options, lambda name: act(scene, spot, ties[int(name)])
    )


def _said(scene: Scene, tie: Tie) -> str:
    arrow = "→" if tie.outward else "←"
    kind = scene.window.told(f"ui.link_{tie.link.kind.value}")
    return f"{arrow} {kind}: {scene.desk.linking.end(tie).target.exact}"


def _follow(scene: Scene, spot: Spot, tie: Tie) -> None:
    desk = scene.desk
    end = desk.linking.end(tie)
    side = bring_up(scene, end.target.article, spot.side.other)
    there = desk.sides[side].spot_of(side, end)
    if there is None:
        scene.window.say("ui.link_lost", text=end.target.exact)
        return
    desk.jump(there)
    scene.window.focus_text()


def _ask_words(scene: Scene, _spot: Spot, tie: Tie) -> None:
    question = Question(scene.window.told("ui.ask_link_words"), tie.link.body)
    scene.window.ask.line(
        question, lambda words: scene.desk.linking.change(tie.link, tie.link.kind, words.strip())
    )


def _ask_kind(scene: Scene, _spot: Spot, tie: Tie) -> None:
    options = [Option(kind.value, scene.window.told(f"ui.link_{kind.value}")) for kind in LinkKind]
    scene.window.ask.pick(
        scene.window.told("ui.ask_link"),
        options,
        lambda name: scene.desk.linking.change(tie.link, LinkKind(name), tie.link.body),
    )


def _remove(scene: Scene, _spot: Spot, tie: Tie) -> None:
    scene.desk.linking.remove(tie.link)
    scene.window.say("ui.link_removed")


COMMANDS = (
    Command("link", link),
    Command("link-follow", link_follow),
    Command("link-note", link_note),
    Command("link-kind", link_kind),
    Command("link-remove", link_remove),
)
