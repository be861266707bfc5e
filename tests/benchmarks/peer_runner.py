"""Runs another project's extractor; started by `extraction_peers` in an environment of its own.

    python peer_runner.py jionlp|recognizers < paragraphs.json

Prints one JSON object: the seconds it took and, for each paragraph, what was found.
"""

import json
import sys
import time
from collections.abc import Sequence
from typing import Any

Found = dict[str, Any]

_BOUNDS = {"blur+": ">", "blur-": "<", "blur": "~"}
_CURRENCIES = {"元": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "日元": "JPY"}
_UNITS = {
    "Kilometer": "公里",
    "Meter": "米",
    "Square meter": "平方米",
    "Cubic meter": "立方米",
    "Ton": "吨",
    "Kilogram": "公斤",
    "Hectare": "公顷",
}


def jionlp(texts: Sequence[str]) -> list[list[Found]]:
    """Money, which it knows, and times, which are part of the work."""
    import jionlp as peer  # type: ignore[import-not-found]

    found = []
    for text in texts:
        found.append([_money(one) for one in peer.ner.extract_money(text) or []])
        peer.ner.extract_time(text)
    return found


def _money(found: Found) -> Found:
    detail = found["detail"]
    numbers = detail["num"] if isinstance(detail["num"], list) else [detail["num"]]
    start, end = found["offset"]
    return {
        "start": start,
        "end": end,
        "values": [str(number) for number in numbers],
        "unit": _CURRENCIES.get(detail["case"], detail["case"]),
        "bound": _BOUNDS.get(detail["definition"], "="),
    }


def recognizers(texts: Sequence[str]) -> list[list[Found]]:
    """Numbers, percentages, currencies and dimensions, each by its own model."""
    from recognizers_number import (  # type: ignore[import-not-found]
        recognize_number,
        recognize_percentage,
    )
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        recognize_currency,
        recognize_dimension,
    )
    from recognizers_text import Culture  # type: ignore[import-not-found]

    models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    return [
        [_resolved(found) for model in models for found in model(text, Culture.Chinese)] for text in texts
    ]


def _resolved(found: Any) -> Found:
    said = found.resolution or {}
    value, named = str(said.get("value")), str(said.get("unit"))
    unit = said.get("isoCurrency") or _UNITS.get(named, named)
    if value.endswith("%"):
        value, unit = value[:-1], "%"
    return {"start": found.start, "end": found.end + 1, "values": [value], "unit": unit, "bound": "="}


def main() -> None:
    texts = json.load(sys.stdin)
    run = {"jionlp": jionlp, "recognizers": recognizers}[sys.argv[1]]
    run(texts[:1])
    begun = time.process_time()
    found = run(texts)
    json.dump({"seconds": time.process_time() - begun, "found": found}, sys.stdout)


if __name__ == "__main__":
    main()
