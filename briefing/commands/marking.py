"""Commands that mark text: highlights in styles, tags, the codebook."""

from collections.abc import Sequence

from briefing.commands.asking import Option, Question
from briefing.commands.command import Command, Scene
from briefing.commands.hand import settle, wanted
from briefing.desk.marking import STYLES

COMMAS = ",，、;；"


def highlight(scene: Scene) -> None:
    """Mark what is selected, or the current place, in the first style."""
    _in_style(scene, STYLES.start)


def style(scene: Scene) -> None:
    """Mark what is selected, or the current place, in the style of a digit."""
    if scene.argument.isdigit() and int(scene.argument) in STYLES:
        _in_style(scene, int(scene.argument))
        return
    options = [Option(str(number), scene.window.told(f"ui.style_{number}")) for number in STYLES]
    scene.window.ask.pick(
        scene.window.told("ui.ask_style"), options, lambda name: _in_style(scene, int(name))
    )


def style_again(scene: Scene) -> None:
    """Mark what is selected, or the current place, in the style used last."""
    _in_style(scene, scene.desk.marking.last_style)


def tag(scene: Scene) -> None:
    """Give what is selected, or the current place, tags; names that are known complete themselves."""
    spot = wanted(scene)
    if spot is None:
        return
    present = scene.desk.marking.tags(spot)
    known = dict.fromkeys([*scene.desk.store.tags(), *(code.name for code in scene.desk.store.codes())])
    question = Question(scene.window.told("ui.ask_tags"), ", ".join(present), tuple(known), several=True)

    def apply(typed: str) -> None:
        tags = parted(typed)
        scene.desk.marking.tag(spot, tags)
        scene.memory.last = lambda later: _tag_alike(later, tags)

    scene.window.ask.line(question, apply)


def tags_clear(scene: Scene) -> None:
    """Take every tag off what is selected, or off the current place."""
    spot = wanted(scene)
    if spot is not None:
        scene.desk.marking.tag(spot, ())


def codebook(scene: Scene) -> None:
    """Change the codebook: names, colours, descriptions, order, merging."""
    scene.window.show_codebook()


def parted(typed: str) -> tuple[str, ...]:
    """The tags of a line with commas of any kind between them."""
    for comma in COMMAS[1:]:
        typed = typed.replace(comma, COMMAS[0])
    return tuple(dict.fromkeys(name for part in typed.split(COMMAS[0]) if (name := part.strip())))


def _in_style(scene: Scene, number: int) -> None:
    spot = wanted(scene)
    if spot is None:
        return
    scene.desk.marking.style(spot, number)
    scene.memory.last = lambda later: _in_style(later, number)
    if spot.finding is None and spot.annotation is None:
        settle(scene)


def _tag_alike(scene: Scene, tags: Sequence[str]) -> None:
    spot = wanted(scene)
    if spot is not None:
        scene.desk.marking.tag(spot, dict.fromkeys([*scene.desk.marking.tags(spot), *tags]))


COMMANDS = (
    Command("highlight", highlight),
    Command("style", style),
    Command("style-again", style_again),
    Command("tag", tag),
    Command("tags-clear", tags_clear, repeats=True),
    Command("codebook", codebook),
)
