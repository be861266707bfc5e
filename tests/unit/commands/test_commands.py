"""Running commands: what is done again, what ends a selection, what a step and a tag line mean."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefing.commands.command import Command, Commands, Group, Memory, Scene, Window
from briefing.commands.marking import parted
from briefing.commands.noting import repeat
from briefing.desk.desk import Desk
from briefing.model.comparison import Comparison
from briefing.model.findings import Findings
from briefing.store.sqlite import SqliteStore

Ran = list[tuple[str, int | None, str]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqliteStore.open(tmp_path / "library", lambda: dt.datetime(2026, 1, 2, tzinfo=dt.UTC))
    yield Desk(store, lambda _: (), lambda _: Findings(), lambda *_: Comparison())
    store.close()


@pytest.fixture
def ran() -> Ran:
    return []


@pytest.fixture
def commands(ran: Ran) -> Commands:
    def note(name: str) -> Any:
        return lambda scene: ran.append((name, scene.count, scene.argument))

    return Commands(
        {
            Group.MARKING: (
                Command("mark", note("mark"), repeats=True),
                Command("look", note("look")),
                Command("grow", note("grow"), selecting=True),
            ),
            Group.NOTING: (Command("repeat", repeat),),
        }
    )


def scene(desk: Desk, count: int | None = None, argument: str = "", memory: Memory | None = None) -> Scene:
    said: list[str] = []
    window = SimpleNamespace(say=lambda code, **_: said.append(code), said=said)
    return Scene(desk, cast("Window", window), count, argument, memory or Memory())


def test_the_last_change_is_done_again_with_its_count_and_argument(
    commands: Commands, desk: Desk, ran: Ran
) -> None:
    memory = Memory()
    commands.run("mark", scene(desk, 4, "x", memory))
    commands.run("look", scene(desk, memory=memory))
    commands.run("repeat", scene(desk, memory=memory))
    commands.run("repeat", scene(desk, 2, memory=memory))
    again = ("mark", 4, "x")
    assert ran == [again, ("look", None, ""), again, again, again]


def test_without_a_change_there_is_nothing_to_do_again(commands: Commands, desk: Desk, ran: Ran) -> None:
    alone = scene(desk)
    commands.run("repeat", alone)
    assert ran == []
    assert cast("Any", alone.window).said == ["ui.nothing_to_repeat"]


@pytest.mark.parametrize(("name", "still"), [("grow", True), ("look", False), ("mark", False)])
def test_a_selection_under_way_ends_with_what_does_not_belong_to_it(
    commands: Commands, desk: Desk, name: str, still: bool
) -> None:
    desk.modes.selecting = True
    commands.run(name, scene(desk))
    assert desk.modes.selecting is still


def test_commands_know_their_groups_and_keep_their_order(commands: Commands) -> None:
    assert commands.names() == ("mark", "look", "grow", "repeat")
    assert commands.group("grow") is Group.MARKING
    assert commands.group("repeat") is Group.NOTING


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("资金，核对、 待查; funds", ("资金", "核对", "待查", "funds")),
        (" a , a,, b ", ("a", "b")),
        ("", ()),
        ("，、", ()),
        ("to check", ("to check",)),
    ],
)
def test_tags_are_parted_by_commas_of_any_kind(typed: str, tags: tuple[str, ...]) -> None:
    assert parted(typed) == tags
