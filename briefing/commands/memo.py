"""Commands that gather the memo and write it."""

from briefing.commands.asking import Option
from briefing.commands.command import Command, Scene
from briefing.desk.memooutput import Form
from briefing.desk.opened import Spot

SEE, WRITE = "see", "write"


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


def memo_plot(scene: Scene) -> None:
    """Put the plot in front into the memo, as a chart that Word can edit."""
    plotted = scene.window.plotted()
    if plotted is None:
        scene.window.say("ui.memo_no_plot")
        return
    scene.desk.memos.put_chart(plotted, scene.window.language)
    scene.window.say("ui.into_memo")


def memo_export(scene: Scene) -> None:
    """Write the memo as a Word document; what should be seen to first is asked about."""
    _export(scene, Form())


def memo_export_all(scene: Scene) -> None:
    """Write the memo for Word, a review copy with the notes as comments, and a PDF where LibreOffice is."""
    _export(scene, Form(review=True, pdf=scene.desk.memos.can_make_pdf()))


def memo_form(scene: Scene) -> None:
    """Choose the form that memos are written in."""
    names = scene.desk.memos.forms(scene.window.language)
    options = [Option(name, name) for name in names]
    scene.window.ask.pick(scene.window.told("ui.ask_form"), options, scene.desk.memos.choose_form)


def _export(scene: Scene, form: Form) -> None:
    if scene.desk.memos.is_empty():
        scene.window.say("ui.memo_nothing")
        return
    grave = [one for one in scene.desk.memos.cautions(scene.window.language) if one.is_grave]
    if not grave:
        _write(scene, form)
        return
    options = [
        Option(SEE, scene.window.told("ui.export_see")),
        Option(WRITE, scene.window.told("ui.export_write")),
    ]
    prompt = scene.window.told("ui.ask_export", count=len(grave))
    scene.window.ask.pick(prompt, options, lambda name: _decided(scene, form, name))


def _decided(scene: Scene, form: Form, name: str) -> None:
    from briefing.commands.memoediting import memo_check

    if name == WRITE:
        _write(scene, form)
    else:
        memo_check(scene)


def _write(scene: Scene, form: Form) -> None:
    path = scene.window.ask_memo_path()
    if path is None:
        return
    scene.desk.memos.export(path, scene.window.language, form)
    decided, total = scene.desk.tally()
    code = "ui.memo_written" if decided == total else "ui.memo_undecided"
    scene.window.say(code, path=path.name, count=total - decided)


COMMANDS = (
    Command("memo-add", memo_add),
    Command("memo-plot", memo_plot),
    Command("memo-export", memo_export),
    Command("memo-export-all", memo_export_all),
    Command("memo-form", memo_form),
)
