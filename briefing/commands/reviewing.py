"""Commands that decide findings, one by one, a screen at a time, and on through the library."""

from briefing.commands.asking import Option
from briefing.commands.command import Command, Scene
from briefing.commands.hand import at_caret, at_hand, on_screen
from briefing.desk.opened import Spot
from briefing.model.annotation import AnnotationId, Decision
from briefing.model.span import Span


def accept(scene: Scene) -> None:
    """Accept the current finding, or the place of a note in doubt; go on to the next undecided one."""
    spot = scene.desk.current or at_caret(scene)
    doubtful = scene.desk.anchoring.doubt(spot) if spot else None
    if doubtful is None:
        _decide(scene, Decision.ACCEPTED, "accept")
        return
    scene.desk.anchoring.confirm(doubtful.id)
    go_on(scene)


def reject(scene: Scene) -> None:
    """Reject the current finding and go on to the next undecided one."""
    _decide(scene, Decision.REJECTED, "reject")


def snooze(scene: Scene) -> None:
    """Put the current finding off: it comes up again after all others; go on to the next undecided one."""
    _decide(scene, Decision.SNOOZED, "snooze")


def undecide(scene: Scene) -> None:
    """Take back the verdict on the current finding."""
    spot = _finding(scene)
    if spot is not None:
        scene.desk.decide([spot], None, "undecide")


def accept_screen(scene: Scene) -> None:
    """Accept every undecided finding that can be seen, as one step of undo."""
    desk = scene.desk
    waiting = [spot for spot in on_screen(scene) if desk.decision(spot) is None]
    if not waiting:
        scene.window.say("ui.nothing_undecided_here")
        return
    desk.decide(waiting, Decision.ACCEPTED, f"accept-screen:{len(waiting)}")
    scene.window.say("ui.accepted_many", count=len(waiting))


def undecided_next(scene: Scene) -> None:
    """Go to the next finding without a verdict, from the beginning again after the last."""
    go_on(scene)


def article_next(scene: Scene) -> None:
    """Open the next article of the library that has undecided findings, on the active side."""
    _open_undecided(scene, scene.times)


def article_previous(scene: Scene) -> None:
    """Open the previous article of the library that has undecided findings, on the active side."""
    _open_undecided(scene, -scene.times)


def go_on(scene: Scene) -> None:
    """Go to the next undecided finding; where there is none left, say where there are more."""
    desk = scene.desk
    if desk.next_undecided():
        scene.window.focus_text()
        return
    if any(desk.walking.waits(spot) for spot in desk.shown()):
        return
    scene.window.say("ui.all_decided" if desk.shelf.next(1) is None else "ui.all_decided_here")


def note_place(scene: Scene) -> None:
    """Put a note that is lost or in doubt since the text changed to what is selected, or to this place."""
    side = scene.desk.active
    astray = scene.desk.anchoring.astray(side) if side in scene.desk.sides else ()
    spot = at_hand(scene)
    if not astray:
        scene.window.say("ui.none_astray")
    elif spot is None:
        scene.window.say("ui.select_place")
    else:
        options = [Option(note.id, note.target.exact, note.body.partition("\n")[0]) for note in astray]
        scene.window.ask.pick(
            scene.window.told("ui.ask_astray"),
            options,
            lambda name: scene.desk.anchoring.put(AnnotationId(name), spot),
        )


def _open_undecided(scene: Scene, steps: int) -> None:
    desk = scene.desk
    held = desk.shelf.next(steps)
    if held is None:
        scene.window.say("ui.library_decided")
        return
    desk.show(desk.active, held)
    scene.window.select(Span(0, 0))
    scene.window.focus_text()
    desk.next_undecided()


def _finding(scene: Scene) -> Spot | None:
    desk = scene.desk
    spot = desk.current if desk.finding(desk.current) else at_caret(scene)
    if spot is None or spot.finding is None:
        scene.window.say("ui.no_finding_here")
        return None
    return spot


def _decide(scene: Scene, decision: Decision, step: str) -> None:
    spot = _finding(scene)
    if spot is None:
        return
    scene.desk.go(spot)
    scene.desk.decide([spot], decision, step)
    go_on(scene)


COMMANDS = (
    Command("accept", accept, repeats=True),
    Command("reject", reject, repeats=True),
    Command("snooze", snooze, repeats=True),
    Command("undecide", undecide, repeats=True),
    Command("accept-screen", accept_screen),
    Command("undecided-next", undecided_next),
    Command("note-place", note_place),
    Command("article-undecided-next", article_next),
    Command("article-undecided-previous", article_previous),
)
