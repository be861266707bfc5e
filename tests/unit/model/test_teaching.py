"""Teachings as text and back."""

import pytest

from briefing.model.teaching import Lesson, Sort, Teaching, teaching_of, written


@pytest.mark.parametrize(
    "teaching",
    [
        Teaching(Lesson.NEVER_PHRASE, Sort.MEASURE, "当好“店小二”"),
        Teaching(Lesson.NEVER_RULE, Sort.FIGURE, "rank"),
        Teaching(
            Lesson.ALWAYS, Sort.MEASURE, "开门办实事", (("instrument", "service"), ("strength", "done"))
        ),
    ],
)
def test_a_teaching_is_read_back_as_it_was_written(teaching: Teaching) -> None:
    assert teaching_of(written(teaching)) == teaching


@pytest.mark.parametrize(
    "line", ['"never"', '["never-phrase", "measure"]', '["sometimes", "measure", "x", []]', "{"]
)
def test_other_text_is_no_teaching(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        teaching_of(line)


def test_a_teaching_without_words_would_speak_of_everything_and_is_refused() -> None:
    with pytest.raises(ValueError, match="words"):
        Teaching(Lesson.NEVER_PHRASE, Sort.MEASURE, "  ")
