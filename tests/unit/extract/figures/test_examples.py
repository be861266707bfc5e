"""Figures are found as the table of examples has them: all of them, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extract.figures.core import Quantity
from briefing.extract.figures.finder import quantities
from briefing.extract.passage import passage
from briefing.model.figure import written

TABLE = Path(__file__).parents[3] / "examples" / "figures.txt"


def rows() -> Iterator[tuple[str, list[str]]]:
    sentence, figures = "", []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            figures.append(line.strip())
        elif not line.startswith("# "):
            if sentence:
                yield sentence, figures
            sentence, figures = line, []
    yield sentence, figures


def shown(quantity: Quantity) -> str:
    numbers = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    value = "..".join(written(number) for number in numbers if number is not None)
    return " | ".join([quantity.text, quantity.kind.value, value, quantity.unit or "-", quantity.bound.value])


@pytest.mark.parametrize(("sentence", "figures"), list(rows()))
def test_a_sentence_has_these_figures(sentence: str, figures: list[str]) -> None:
    found = [shown(quantity) for quantity in quantities(passage(sentence, "1"))]
    assert found == [figure for figure in figures if figure != "-"]
