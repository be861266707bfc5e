"""Commands that rule on what the comparison paired, join passages by hand, and move one text alone."""

from briefing.commands.command import Command, Scene
from briefing.desk import textobjects
from briefing.desk.opened import Side
from briefing.desk.textobjects import Unit
from briefing.model.comparison import Pair, Ruling
from briefing.model.figure import Figure
from briefing.model.span import Span

Ends = tuple[Span, Span]


def pair_pin(scene: Scene) -> None:
    """Pin the pair at the caret, or what is selected in both texts: they scroll by it; unpin one pinned."""
    pair = None if _selected(scene) else _pair(scene)
    ends = (pair.left, pair.right) if pair else _by_hand(scene)
    if ends is None:
        return
    if pair is not None and pair.pinned:
        _rule(scene, ends, None, "pair-unpin")
        scene.window.say("ui.pair_unpinned")
    else:
        _rule(scene, ends, Ruling.PINNED, "pair-pin")
        scene.window.say("ui.pair_pinned")


def pair_accept(scene: Scene) -> None:
    """Accept the pair at the caret: it stays whatever else changes."""
    pair = _pair(scene)
    if pair is None:
        scene.window.say("ui.no_pair_here")
        return
    _rule(scene, (pair.left, pair.right), Ruling.ACCEPTED, "pair-accept")
    scene.window.say("ui.pair_accepted")


def pair_break(scene: Scene) -> None:
    """Part the pair at the caret: the two passages are not paired again."""
    pair = _pair(scene)
    if pair is None:
        scene.window.say("ui.no_pair_here")
        return
    _rule(scene, (pair.left, pair.right), Ruling.BROKEN, "pair-break")
    scene.window.say("ui.pair_broken")


def pair_join(scene: Scene) -> None:
    """Join what is selected in both texts, or the sentences at both carets."""
    ends = _by_hand(scene)
    if ends is not None:
        _rule(scene, ends, Ruling.ACCEPTED, "pair-join")
        scene.window.say("ui.pair_joined")


def pair_memo(scene: Scene) -> None:
    """Put the current figure with its counterpart, or the pair at the caret, into the memo's comparison."""
    from briefing.desk.comparedentries import figure_pair_of, figures_entry, passages_entry

    desk = scene.desk
    if len(desk.sides) < len(Side):
        scene.window.say("ui.two_texts_first")
        return
    left, right = desk.sides[Side.LEFT], desk.sides[Side.RIGHT]
    finding, pair = desk.finding(desk.current), _pair(scene)
    figures = desk.comparing.made().figures
    compared = figure_pair_of(finding, figures) if isinstance(finding, Figure) else None
    if compared is not None:
        desk.memos.put_entry(figures_entry(left, right, compared))
    elif pair is not None:
        desk.memos.put_entry(passages_entry(left, right, pair))
    else:
        scene.window.say("ui.no_pair_here")
        return
    scene.window.say("ui.into_memo")


def overview(scene: Scene) -> None:
    """List the figures of the whole library by indicator, those that stand apart first."""
    scene.window.show_table("overview")


def comparison_save(scene: Scene) -> None:
    """Write the library's figures, where they are in front, else the comparison, for spreadsheets."""
    from briefing.desk.comparedtables import save_comparison, save_library

    desk, window = scene.desk, scene.window
    lines = window.overview()
    if lines is None and len(desk.sides) < len(Side):
        window.say("ui.two_texts_first")
        return
    path = window.ask_tables_path()
    if path is None:
        return
    if lines is None:
        save_comparison(path, desk.sides, desk.comparing.made(), window.language)
    else:
        save_library(path, lines, window.language)
    window.say("ui.tables_written", path=path.name)


def alone_down(scene: Scene) -> None:
    """Move this text down, the other one staying where it is; they keep together from there."""
    scene.window.scroll_alone(scene.times)


def alone_up(scene: Scene) -> None:
    """Move this text up, the other one staying where it is; they keep together from there."""
    scene.window.scroll_alone(-scene.times)


def _pair(scene: Scene) -> Pair | None:
    """The pair of the passage in which the caret stands."""
    desk = scene.desk
    return desk.comparing.at(desk.active, desk.here().span.start)


def _selected(scene: Scene) -> bool:
    """Whether something is selected in both texts."""
    return all(len(scene.desk.carets[side]) for side in Side)


def _by_hand(scene: Scene) -> Ends | None:
    """What is selected on each side, else the sentence at its caret; the user is told where there is none."""
    desk = scene.desk
    if len(desk.sides) < len(Side):
        scene.window.say("ui.two_texts_first")
        return None
    spans = [desk.carets[side] or _sentence(scene, side) for side in Side]
    if not all(map(len, spans)):
        scene.window.say("ui.no_passage_here")
        return None
    return spans[0], spans[1]


def _sentence(scene: Scene, side: Side) -> Span:
    article = scene.desk.sides[side].article
    return textobjects.around(article, scene.desk.carets[side], Unit.SENTENCE) or Span(0, 0)


def _rule(scene: Scene, ends: Ends, ruling: Ruling | None, step: str) -> None:
    scene.desk.rule(*ends, ruling, step)


COMMANDS = (
    Command("pair-pin", pair_pin),
    Command("pair-accept", pair_accept),
    Command("pair-break", pair_break),
    Command("pair-join", pair_join),
    Command("pair-memo", pair_memo),
    Command("table-overview", overview),
    Command("comparison-save", comparison_save),
    Command("alone-down", alone_down),
    Command("alone-up", alone_up),
)
