"""Commands that say why something was found, correct it, and teach what to find."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from briefing.commands.asking import Option, Question
from briefing.commands.command import Command, Scene
from briefing.commands.hand import at_caret
from briefing.desk.opened import Spot, is_figure
from briefing.extract.taught import check
from briefing.model.correction import corrected, slots
from briefing.model.figure import Basis, Bound, Direction, FigureKind, Number, Status, written
from briefing.model.findings import Finding
from briefing.model.measure import Instrument, Strength
from briefing.model.teaching import Lesson, Sort, Teaching
from briefing.store.annotationport import RuleId

NOTHING = "-"
_CHOICES: dict[str, type[Enum]] = {
    "kind": FigureKind,
    "bound": Bound,
    "status": Status,
    "direction": Direction,
    "basis": Basis,
    "instrument": Instrument,
    "strength": Strength,
}
_MAY_BE_NOTHING = ("direction", "basis")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and where it is."""

    spot: Spot
    key: str
    finding: Finding

    @property
    def sort(self) -> Sort:
        """What a lesson about it would be about."""
        return Sort.FIGURE if is_figure(self.finding) else Sort.MEASURE


def why(scene: Scene) -> None:
    """Say by which rule and which words the current finding was found."""
    found = _found(scene)
    if found is not None:
        scene.window.show_why(found.spot)


def correct(scene: Scene) -> None:
    """Correct a slot of the current finding: choose the slot, then what it rightly is."""
    found = _found(scene)
    if found is None:
        return
    options = [
        Option(slot, _slot(scene, slot), _said(scene, found.finding, slot)) for slot in slots(found.finding)
    ]
    options.append(Option(NOTHING, scene.window.told("ui.uncorrect")))
    scene.window.ask.pick(
        scene.window.told("ui.ask_slot", text=found.finding.text),
        options,
        lambda name: _uncorrect(scene, found) if name == NOTHING else _ask_value(scene, found, name),
    )


def teach(scene: Scene) -> None:
    """Teach: never find these words, never by this rule, always find what is selected; or forget again."""
    span = scene.window.selection()
    current = scene.desk.current
    if len(span) and (current is None or current.span != span):
        words = span.of(scene.desk.sides[scene.desk.active].article.text)
        _offer(scene, _always(scene, words))
        return
    spot = current if scene.desk.finding(current) else at_caret(scene)
    finding = scene.desk.finding(spot)
    if spot is None or spot.finding is None or finding is None:
        _offer(scene, {})
        return
    _offer(scene, _never(scene, Found(spot, spot.finding, finding)))


def lessons(scene: Scene) -> None:
    """List what was taught; a chosen lesson is forgotten."""
    known = scene.desk.lessons.all()
    if not known:
        scene.window.say("ui.nothing_taught")
        return
    options = [Option(identity, _lesson(scene, teaching)) for identity, teaching in known.items()]

    def forget(name: str) -> None:
        scene.desk.lessons.forget(RuleId(name))
        scene.window.say("ui.forgotten")

    scene.window.ask.pick(scene.window.told("ui.ask_forget"), options, forget)


Act = Callable[[], None]


def _offer(scene: Scene, acts: dict[str, Act]) -> None:
    """Let the user choose what to teach; the last choice lists what was taught already."""
    titles = dict.fromkeys(acts)
    options = [Option(str(number), title) for number, title in enumerate(titles)]
    options.append(Option(NOTHING, scene.window.told("commands.lessons")))
    chosen = list(acts.values())
    scene.window.ask.pick(
        scene.window.told("ui.ask_teach"),
        options,
        lambda name: lessons(scene) if name == NOTHING else chosen[int(name)](),
    )


def _never(scene: Scene, found: Found) -> dict[str, Act]:
    words, rule = found.finding.text, found.finding.rule
    made = {Lesson.NEVER_PHRASE: words, Lesson.NEVER_RULE: rule}
    teachings = [Teaching(lesson, found.sort, said) for lesson, said in made.items() if said.strip()]
    return {_lesson(scene, one): partial(_teach, scene, one) for one in teachings}


def _always(scene: Scene, words: str) -> dict[str, Act]:
    figure, measure = (Teaching(Lesson.ALWAYS, sort, words) for sort in Sort)
    return {
        _lesson(scene, figure): lambda: _ask_kind(scene, words),
        _lesson(scene, measure): lambda: _ask_instrument(scene, words),
    }


def _ask_kind(scene: Scene, words: str) -> None:
    _pick_value(scene, "kind", lambda kind: _ask_amount(scene, words, kind))


def _ask_amount(scene: Scene, words: str, kind: str, typed: str = "") -> None:
    question = Question(scene.window.told("ui.ask_always_value"), typed)
    scene.window.ask.line(question, lambda said: _always_figure(scene, words, kind, said))


def _always_figure(scene: Scene, words: str, kind: str, typed: str) -> None:
    value, _, unit = typed.strip().partition(" ")
    said = [("kind", kind), *([("value", value)] if value else []), *([("unit", unit)] if unit else [])]
    teaching = Teaching(Lesson.ALWAYS, Sort.FIGURE, words, tuple(said))
    if _fits(lambda: check(teaching)):
        _teach(scene, teaching)
    else:
        _refuse(scene, "value", typed)
        _ask_amount(scene, words, kind, typed)


def _ask_instrument(scene: Scene, words: str) -> None:
    def ask_strength(instrument: str) -> None:
        _pick_value(
            scene,
            "strength",
            lambda strength: _teach(
                scene,
                Teaching(
                    Lesson.ALWAYS,
                    Sort.MEASURE,
                    words,
                    (("instrument", instrument), ("strength", strength)),
                ),
            ),
        )

    _pick_value(scene, "instrument", ask_strength)


def _teach(scene: Scene, teaching: Teaching) -> None:
    scene.desk.lessons.teach(teaching)
    scene.window.say("ui.taught")


def _ask_value(scene: Scene, found: Found, slot: str, typed: str | None = None) -> None:
    """Ask for what a slot rightly is; again, with what was typed, where it can't be that."""

    def put(value: str) -> None:
        if _fits(lambda: corrected(found.finding, {slot: value})):
            article = scene.desk.sides[found.spot.side].id
            scene.desk.lessons.correct(article, found.key, found.finding, (slot, value))
        else:
            _refuse(scene, slot, value)
            _ask_value(scene, found, slot, value)

    if slot in _CHOICES:
        _pick_value(scene, slot, put)
    else:
        known = _said(scene, found.finding, slot) if typed is None else typed
        scene.window.ask.line(Question(_slot(scene, slot), known), put)


def _fits(check: Callable[[], object]) -> bool:
    """Whether a slot can have what was typed for it."""
    try:
        check()
    except ValueError:
        return False
    return True


def _refuse(scene: Scene, slot: str, typed: str) -> None:
    """Say that a slot can't be what was typed, and what it can be."""
    name = "period" if slot == "period" else "number"
    scene.window.say("ui.no_such_value", value=typed, allowed=scene.window.told(f"ui.allowed_{name}"))


def _uncorrect(scene: Scene, found: Found) -> None:
    scene.desk.lessons.uncorrect(scene.desk.sides[found.spot.side].id, found.key)


def _pick_value(scene: Scene, slot: str, then: Callable[[str], None]) -> None:
    options = [
        Option(one.value, scene.window.told(f"slots.{slot}_{one.name.lower()}")) for one in _CHOICES[slot]
    ]
    if slot in _MAY_BE_NOTHING:
        options.append(Option(NOTHING, scene.window.told("slots.none")))
    scene.window.ask.pick(_slot(scene, slot), options, lambda name: then("" if name == NOTHING else name))


def _found(scene: Scene) -> Found | None:
    spot = scene.desk.current if scene.desk.finding(scene.desk.current) else at_caret(scene)
    finding = scene.desk.finding(spot)
    if spot is None or spot.finding is None or finding is None:
        scene.window.say("ui.no_finding_here")
        return None
    return Found(spot, spot.finding, finding)


def _lesson(scene: Scene, teaching: Teaching) -> str:
    sort = scene.window.told(f"ui.kind_{teaching.sort.value}")
    name = teaching.lesson.value.replace("-", "_")
    return scene.window.told(f"ui.lesson_{name}", sort=sort, words=teaching.words)


def _slot(scene: Scene, slot: str) -> str:
    return scene.window.told(f"slots.{slot}")


def _said(scene: Scene, finding: Finding, slot: str) -> str:
    """What stands in a slot now, as it would be typed."""
    value = getattr(finding, slot)
    if value is None:
        return ""
    if isinstance(value, Enum):
        return scene.window.told(f"slots.{slot}_{value.name.lower()}")
    if slot == "period":
        return (
            str(value.start or "") if value.start == value.end else f"{value.start or ''}/{value.end or ''}"
        )
    return written(value) if isinstance(value, Number) else str(getattr(value, "text", value))


COMMANDS = (
    Command("why", why),
    Command("correct", correct),
    Command("teach", teach),
    Command("lessons", lessons),
)
