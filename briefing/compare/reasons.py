"""Why two passages belong together: the wording, quoted words, numbers and words that they share."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.compare.traits import stem
from briefing.compare.wording import Run
from briefing.model.span import Span

_MOST, _HEAVIEST = 3, 24
_TOLD, _SIGNS = "“#%", "“#%@"  # quoted words, numbers, per cents; months are not told
_HAN_PAIR = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2}")
_WORD = re.compile(r"[a-z]+(?:[-'’.&][a-z]+)*\d*")


def reason(
    folded: str, passage: Span, runs: Iterable[Run], shared: Sequence[str], telling: int | None = None
) -> str:
    """The most telling things that two passages share, as the left one has them; the rarest come first.

    Those from `telling` on are told only as parts of others.
    """
    told = [run.left.of(folded).strip() for run in sorted(runs, key=lambda run: -run.length)[:_MOST]]
    whole = re.sub(r"[^\w.%]", "", "".join(told))
    figures = [_signed(trait) for trait in shared if trait[0] in _TOLD]
    told += [figure for figure in figures if figure not in whole][:_MOST]
    ranks = {trait: rank for rank, trait in enumerate(shared) if trait[0] not in _SIGNS}
    for word in _as_written(ranks, len(shared) if telling is None else telling, passage.of(folded)):
        if len(told) < _MOST and not any(word in already for already in told):
            told.append(word)
    return " · ".join(told)


def _signed(trait: str) -> str:
    return f"{trait[1:]}%" if trait[0] == "%" else trait[1:]


def _as_written(ranks: Mapping[str, int], telling: int, passage: str) -> list[str]:
    """Words as they stand in a passage, put together where they overlap, those with the rarest first."""
    pairs = {gram: rank for gram, rank in ranks.items() if _HAN_PAIR.fullmatch(gram)}
    words = {gram: rank for gram, rank in ranks.items() if gram not in pairs and rank < _HEAVIEST}
    best: dict[str, int] = {}
    for stretch in _stretches(pairs, passage):
        best[stretch] = min(pairs[stretch[place : place + 2]] for place in range(len(stretch) - 1))
    whole = "".join((*best, *words))
    best |= {gram: rank for gram, rank in pairs.items() if gram not in whole}
    found = list(_WORD.finditer(passage)) if words else []
    stems = [stem(word.group()) for word in found]
    for gram, rank in words.items():
        place = _place(gram.split(" "), stems)
        best[gram if place is None else passage[found[place[0]].start() : found[place[1]].end()]] = rank
    ordered = sorted(best, key=lambda word: (" " not in word, best[word]))
    return [word for word in ordered if best[word] < telling]


def _stretches(pairs: Mapping[str, int], passage: str) -> Iterator[str]:
    """The stretches of a passage of which every two characters are among some."""
    start = 0
    for place in range(len(passage)):
        if passage[place : place + 2] not in pairs:
            if place > start:
                yield passage[start : place + 1]
            start = place + 1


def _place(wanted: Sequence[str], stems: Sequence[str]) -> tuple[int, int] | None:
    """The first and the last of some words in a row among others; None where they are not."""
    for number in range(len(stems) - len(wanted) + 1):
        if stems[number : number + len(wanted)] == wanted:
            return number, number + len(wanted) - 1
    return None
