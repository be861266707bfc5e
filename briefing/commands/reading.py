"""Commands that move through the texts."""

from dataclasses import replace

from briefing.commands.command import Command, Scene
from briefing.desk.desk import Aspect
from briefing.desk.review import Kind
from briefing.model.span import Span


def finding_next(scene: Scene) -> None:
    """Go to the next finding, in the order of review across both texts."""
    _walk(scene, Kind.FINDING, scene.times)


def finding_previous(scene: Scene) -> None:
    """Go to the previous finding."""
    _walk(scene, Kind.FINDING, -scene.times)


def figure_next(scene: Scene) -> None:
    """Go to the next figure."""
    _walk(scene, Kind.FIGURE, scene.times)


def figure_previous(scene: Scene) -> None:
    """Go to the previous figure."""
    _walk(scene, Kind.FIGURE, -scene.times)


def measure_next(scene: Scene) -> None:
    """Go to the next measure."""
    _walk(scene, Kind.MEASURE, scene.times)


def measure_previous(scene: Scene) -> None:
    """Go to the previous measure."""
    _walk(scene, Kind.MEASURE, -scene.times)


def note_next(scene: Scene) -> None:
    """Go to the next note or highlight."""
    _walk(scene, Kind.NOTE, scene.times)


def note_previous(scene: Scene) -> None:
    """Go to the previous note or highlight."""
    _walk(scene, Kind.NOTE, -scene.times)


def pair_next(scene: Scene) -> None:
    """Go to the next passage that has its like on the other side."""
    _walk_pairs(scene, scene.times)


def pair_previous(scene: Scene) -> None:
    """Go to the previous passage that has its like on the other side."""
    _walk_pairs(scene, -scene.times)


def find(scene: Scene) -> None:
    """Find words in both texts: width, case, and simplified or traditional characters aside."""
    scene.window.show_find()


def find_next(scene: Scene) -> None:
    """Go to the next place where the words stand."""
    _walk_hits(scene, scene.times)


def find_previous(scene: Scene) -> None:
    """Go to the previous place where the words stand."""
    _walk_hits(scene, -scene.times)


def sync_toggle(scene: Scene) -> None:
    """Free the other text from scrolling along, or lock it again where it stands."""
    locked = scene.window.toggle_sync()
    scene.desk.review_together(together=locked)
    scene.window.say("ui.sync_locked" if locked else "ui.sync_free")


def paragraph_next(scene: Scene) -> None:
    """Move the caret down by a paragraph, or by as many as the count says."""
    _move_paragraphs(scene, scene.times)


def paragraph_previous(scene: Scene) -> None:
    """Move the caret up by a paragraph, or by as many as the count says."""
    _move_paragraphs(scene, -scene.times)


def page_down(scene: Scene) -> None:
    """Turn to the next page of the text."""
    scene.window.scroll_page(scene.times)


def page_up(scene: Scene) -> None:
    """Turn to the previous page of the text."""
    scene.window.scroll_page(-scene.times)


def go_top(scene: Scene) -> None:
    """Move the caret to the beginning of the text."""
    scene.desk.travel.depart()
    _go_to_paragraph(scene, 0)


def go_end(scene: Scene) -> None:
    """Move the caret to the last paragraph, or to the paragraph with the count's number."""
    scene.desk.travel.depart()
    opened = scene.desk.sides.get(scene.desk.active)
    if opened is not None:
        _go_to_paragraph(scene, -1 if scene.count is None else scene.count - opened.article.first_number)


def pane_other(scene: Scene) -> None:
    """Read on in the other text."""
    if scene.desk.active.other in scene.desk.sides:
        scene.desk.activate(scene.desk.active.other)
        scene.window.focus_text()


def leave(scene: Scene) -> None:
    """Drop the selection, a link that was begun, and the current place."""
    if scene.desk.linking.drop():
        scene.desk.tell(Aspect.MODE)
        scene.window.say("ui.link_dropped")
        return
    caret = scene.window.selection().start
    scene.window.select(Span(caret, caret))
    scene.desk.leave()


def filter_next(scene: Scene) -> None:
    """Show all findings, then figures only, measures only, undecided ones only, and all again."""
    shown = scene.desk.filter
    if shown.undecided_only:
        chosen = replace(shown, figures=True, measures=True, undecided_only=False)
    elif shown.figures and shown.measures:
        chosen = replace(shown, measures=False)
    elif shown.figures:
        chosen = replace(shown, figures=False, measures=True)
    else:
        chosen = replace(shown, figures=True, measures=True, undecided_only=True)
    scene.desk.choose(chosen)


def _walk(scene: Scene, kind: Kind, steps: int) -> None:
    if scene.desk.walk(kind, steps):
        scene.window.focus_text()
    else:
        scene.window.say("ui.no_further" if steps > 0 else "ui.no_earlier")


def _walk_pairs(scene: Scene, steps: int) -> None:
    if not scene.desk.walk_pairs(steps):
        scene.window.say("ui.no_further" if steps > 0 else "ui.no_earlier")


def _walk_hits(scene: Scene, steps: int) -> None:
    if not scene.desk.walk_hits(steps):
        scene.window.say("ui.no_further" if steps > 0 else "ui.no_earlier")


def _move_paragraphs(scene: Scene, by: int) -> None:
    opened = scene.desk.sides.get(scene.desk.active)
    if opened is not None:
        at = opened.article.paragraph_at(scene.window.selection().start)
        _go_to_paragraph(scene, max(0, at + by))


def _go_to_paragraph(scene: Scene, place: int) -> None:
    """Go to a paragraph by its place from 0, the last one for -1; a place beyond the end is the last."""
    opened = scene.desk.sides.get(scene.desk.active)
    if opened is None or not opened.article.paragraphs:
        return
    paragraphs = opened.article.paragraphs
    start = paragraphs[min(place, len(paragraphs) - 1)].span.start
    scene.desk.leave()
    scene.window.select(Span(start, start))


COMMANDS = (
    Command("finding-next", finding_next),
    Command("finding-previous", finding_previous),
    Command("figure-next", figure_next),
    Command("figure-previous", figure_previous),
    Command("measure-next", measure_next),
    Command("measure-previous", measure_previous),
    Command("note-next", note_next),
    Command("note-previous", note_previous),
    Command("pair-next", pair_next),
    Command("pair-previous", pair_previous),
    Command("find", find),
    Command("find-next", find_next),
    Command("find-previous", find_previous),
    Command("sync-toggle", sync_toggle),
    Command("paragraph-next", paragraph_next),
    Command("paragraph-previous", paragraph_previous),
    Command("page-down", page_down),
    Command("page-up", page_up),
    Command("go-top", go_top),
    Command("go-end", go_end),
    Command("pane-other", pane_other),
    Command("leave", leave),
    Command("filter", filter_next),
)
