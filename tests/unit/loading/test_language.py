"""The language is told by the text itself."""

import pytest

from tests.unit.loading.samples import loaded


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全省经济保持增长，GDP达到2.2万亿元。", "zh"),
        ("政府公布財政預算案，錄得1380億元盈餘。", "zh-Hant"),
        ("The budget surplus reached 138 billion dollars.", "en"),
        ("2.2 3.5 %", "zh"),
    ],
)
def test_a_text_says_its_language(text: str, language: str) -> None:
    assert loaded(text).language == language
