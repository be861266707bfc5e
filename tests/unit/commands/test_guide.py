"""The guided review goes on when the real command is run."""

import pytest

from briefing.commands.guide import STEPS, Guide
from briefing.commands.table import all_commands
from briefing.messages import Language, names, sentence


def test_every_step_waits_for_commands_that_exist() -> None:
    known = set(all_commands().names())
    assert all(step.commands and step.commands <= known for step in STEPS)


@pytest.mark.parametrize("language", list(Language))
def test_every_step_has_its_sentence(language: Language) -> None:
    for step in STEPS:
        assert sentence(f"guide.{step.name}", language, {"keys": "J"})
    assert set(names("guide")) == {step.name for step in STEPS} | {"skip", "leave", "done"}


def test_only_the_command_of_a_step_does_it() -> None:
    guide = Guide()
    assert not guide.heard("accept")
    assert guide.heard("finding-next")
    assert not guide.heard("finding-next")
    assert guide.done == 1


def test_a_step_can_be_left_and_after_the_last_there_is_none() -> None:
    guide = Guide()
    for _ in range(guide.total + 2):
        guide.skip()
    assert guide.step is None
    assert guide.done == guide.total
    assert not guide.heard("key-sheet")
