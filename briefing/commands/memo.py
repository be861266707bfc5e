"""Commands that gather the memo and write it."""

from briefing.commands.command import Command, Scene
from briefing.desk.opened import Spot


def memo_add(scene: Scene) -> None:
    """Put the current finding, note or selection into the memo."""
    span = scene.window.selection()
    spot = scene.desk.current
    if len(span) and spot is None:
        spot = Spot(scene.desk.active, span)
    if spot is None:
        scene.window.say("ui.no_finding_here")
        return
    scene.desk.memos.put(spot)
    scene.window.say("ui.into_memo")


def memo_export(scene: Scene) -> None:
    """Write the memo as a Word document; what is still undecided is counted."""
    if scene.desk.memos.is_empty():
        scene.window.say("ui.memo_nothing")
        return
    path = scene.window.ask_memo_path()
    if path is None:
        return
    scene.desk.memos.export(path, scene.window.language)
    decided, total = scene.desk.tally()
    code = "ui.memo_written" if decided == total else "ui.memo_undecided"
    scene.window.say(code, path=path.name, count=total - decided)


COMMANDS = (Command("memo-add", memo_add), Command("memo-export", memo_export))
