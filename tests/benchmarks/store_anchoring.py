"""How well notes are found again after twelve kinds of edit, over the articles of a folder; run by hand.

    python -m tests.benchmarks.store_anchoring ../shared/corpus

A place is right where it shares three quarters of its characters with the true one; it counts as flagged
where the store asks the analyst about it (changed, uncertain, orphan).
"""

# ruff: noqa: S311 -- the same edits are drawn every time
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.model.annotation import CONTEXT, Anchor, AnchorStatus, ArticleId, Target
from briefing.model.span import Span
from briefing.store.anchoring import anchored

Character = tuple[str, int | None]  # a character and where in the old text it came from
Edited = list[Character]
Edit = Callable[[str, random.Random], Edited]

FLAGGED = (AnchorStatus.CHANGED, AnchorStatus.UNCERTAIN, AnchorStatus.ORPHAN)
SPANS, LONGEST = 40, 8000
FILLER = "据介绍,有关部门将继续完善工作机制,加强统筹协调,推动各项任务落地见效。"


def origin(text: str) -> Edited:
    return [(character, offset) for offset, character in enumerate(text)]


def inserted(text: str) -> Edited:
    return [(character, None) for character in text]


def paragraphs(text: str) -> list[Edited]:
    lines: list[Edited] = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append([(character, start + i) for i, character in enumerate(line)])
        start += len(line)
    return lines


def joined(pieces: list[Edited]) -> Edited:
    return [character for piece in pieces for character in piece]


def words(piece: Edited) -> str:
    return "".join(character for character, _ in piece)


def paragraph_before(text: str, chance: random.Random) -> Edited:
    return inserted(FILLER * chance.randint(1, 4) + "\n") + origin(text)


def sentences_inserted(text: str, chance: random.Random) -> Edited:
    out: Edited = []
    for item in origin(text):
        out.append(item)
        if item[0] in "。.\n" and chance.random() < 0.15:
            out += inserted(FILLER[: chance.randint(8, len(FILLER))])
    return out


def sentences_removed(text: str, chance: random.Random) -> Edited:
    pieces = [
        origin(text)[match.start() : match.end()] for match in re.finditer(r"[^。\n]*[。\n]|[^。\n]+$", text)
    ]
    return joined([piece for piece in pieces if chance.random() > 0.15])


def typing_slips(text: str, chance: random.Random) -> Edited:
    slips = {"的": "地", "在": "再", "和": "与", "及": "和", "等": "之"}
    out: Edited = []
    for character, place in origin(text):
        roll = chance.random()
        if roll < 0.01 and not character.isdigit():
            continue
        out.append((slips.get(character, character) if roll < 0.3 else character, place))
    return out


def punctuation_width(text: str, _: random.Random) -> Edited:
    return [
        (c.translate(str.maketrans("\uff0c\u3002\uff1b\uff1a\uff08\uff09", ",.;:()")), place)
        for c, place in origin(text)
    ]


def spaces_cleaned(text: str, _: random.Random) -> Edited:
    out: Edited = []
    for character, place in origin(text):
        if out and character.isdigit() and not out[-1][0].isdigit() and out[-1][0] not in " .,\n":
            out.append((" ", None))
        out.append((character, place))
    return out


def full_width_digits(text: str, _: random.Random) -> Edited:
    wide = str.maketrans({str(digit): chr(0xFF10 + digit) for digit in range(10)})
    return [(character.translate(wide), place) for character, place in origin(text)]


def numbers_revised(text: str, chance: random.Random) -> Edited:
    out, at = [], 0
    for match in re.finditer(r"\d+(?:\.\d+)?", text):
        out += origin(text)[at : match.start()]
        if chance.random() < 0.5:
            new = str(chance.randint(1, 99999))
            places = range(match.start(), match.end())
            out += [(c, places[min(i, len(places) - 1)]) for i, c in enumerate(new)]
        else:
            out += origin(text)[match.start() : match.end()]
        at = match.end()
    return out + origin(text)[at:]


def paragraphs_shuffled(text: str, chance: random.Random) -> Edited:
    lines = paragraphs(text if text.endswith("\n") else text + "\n")
    chance.shuffle(lines)
    return [(c, None if place == len(text) else place) for c, place in joined(lines)]


def look_alike_before(text: str, chance: random.Random) -> Edited:
    out: list[Edited] = []
    for line in paragraphs(text):
        if chance.random() < 0.3 and re.search(r"\d", words(line)):
            other = re.sub(r"\d+", lambda _: str(chance.randint(1, 9999)), words(line))
            out.append(inserted(other))
        out.append(line)
    return joined(out)


def paragraphs_joined(text: str, chance: random.Random) -> Edited:
    return [item for item in origin(text) if item[0] != "\n" or chance.random() < 0.5]


def edited_by_hand(text: str, chance: random.Random) -> Edited:
    out: Edited = []
    items, at = origin(text), 0
    while at < len(items):
        roll = chance.random()
        if roll < 0.004:
            at += chance.randint(2, 12)
        elif roll < 0.008:
            out += inserted(FILLER[: chance.randint(2, 12)])
        elif at < len(items):
            out.append(items[at])
            at += 1
    return out


EDITS: tuple[Edit, ...] = (
    paragraph_before,
    sentences_inserted,
    sentences_removed,
    typing_slips,
    punctuation_width,
    spaces_cleaned,
    full_width_digits,
    numbers_revised,
    paragraphs_shuffled,
    look_alike_before,
    paragraphs_joined,
    edited_by_hand,
)


@dataclass
class Tally:
    """What became of the notes: kept ones by outcome, deleted ones by whether they were still anchored."""

    kept: Counter[str]
    gone: Counter[str]


def texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".md", ".txt"):
            continue
        raw = path.read_bytes()
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            text = raw.decode("gb18030", "replace")
        text = re.sub(r"\A.*?\n---\n", "", text.replace("\r\n", "\n"), count=1, flags=re.DOTALL)
        text = re.sub(r"<style.*?</style>|<[^>]*>|\(http[^)]*\)|\S*&#\d+;\S*", "", text, flags=re.DOTALL)
        text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
        if len(text) > 400:
            yield text[:LONGEST]


def spans(text: str, chance: random.Random) -> Iterator[Span]:
    """Numbers with their units, short words, phrases and passages, as analysts mark them."""
    numbers = [m.span() for m in re.finditer(r"\d+(?:\.\d+)?[\w%]{0,2}", text)]
    for kind in range(SPANS):
        if kind % 4 == 0 and numbers:
            yield Span(*chance.choice(numbers))
            continue
        length = (chance.randint(2, 7), chance.randint(8, 30), chance.randint(60, 160))[kind % 4 - 1]
        start = chance.randrange(max(1, len(text) - length))
        span = Span(start, min(len(text), start + length))
        if span.of(text).strip() == span.of(text) and (kind % 4 == 3 or "\n" not in span.of(text)):
            yield span


def target(text: str, span: Span) -> Target:
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Target(ArticleId("a"), "v", span, span.of(text), before, after, 0)


def truth(edited: Edited, span: Span) -> tuple[Span | None, int]:
    """Where the characters of a span are now, and how many of them."""
    at = [i for i, (_, place) in enumerate(edited) if place is not None and span.start <= place < span.end]
    return (Span(at[0], at[-1] + 1), len(at)) if at else (None, 0)


def overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))


def judge(anchor: Anchor, where: Span) -> str:
    flagged = anchor.status in FLAGGED
    if anchor.span is None:
        return "missed, flagged"
    if overlap(anchor.span, where) >= 0.75:
        return "correct, flagged" if flagged else "correct"
    return "wrong, flagged" if flagged else "wrong"


def measure(edit: Edit, sources: list[str], chance: random.Random) -> Tally:
    tally = Tally(Counter(), Counter())
    for text in sources:
        edited = edit(text, chance)
        new = words(edited)
        places = list(spans(text, chance))
        for span, anchor in zip(places, anchored(text, new, [target(text, s) for s in places]), strict=True):
            where, left = truth(edited, span)
            if where is None:
                tally.gone[("kept", "flagged")[anchor.status in FLAGGED] if anchor.span else "orphan"] += 1
            elif left >= 0.75 * len(span) and len(where) <= 1.5 * len(span) + 8:
                tally.kept[judge(anchor, where)] += 1
    return tally


def deleted(sources: list[str], chance: random.Random) -> Counter[str]:
    """Every marked passage taken out with its sentence, one at a time."""
    outcome: Counter[str] = Counter()
    for text in sources:
        for span in spans(text, chance):
            start = max(text.rfind("。", 0, span.start), text.rfind("\n", 0, span.start)) + 1
            ends = [at for at in (text.find("。", span.end), text.find("\n", span.end)) if at >= 0]
            end = min(ends) + 1 if ends else len(text)
            (anchor,) = anchored(text, text[:start] + text[end:], [target(text, span)])
            outcome["orphan" if anchor.span is None else anchor.status.value] += 1
    return outcome


def main() -> None:
    """Print a table of outcomes by kind of edit, their sums, and the time that 50 notes take."""
    sources, chance = list(texts(Path(sys.argv[1]))), random.Random(7)
    columns = ("correct", "correct, flagged", "wrong", "wrong, flagged", "missed, flagged")
    total: Counter[str] = Counter()
    print(f"{'edit':22}", *(f"{name:>17}" for name in columns))
    for edit in EDITS:
        tally = measure(edit, sources, chance)
        total += tally.kept
        print(f"{edit.__name__:22}", *(f"{tally.kept[name]:17}" for name in columns), dict(tally.gone))
    every = sum(total.values())
    right = total["correct"] + total["correct, flagged"]
    print(f"{every} notes: correct {right / every:.4f}, wrong and unflagged {total['wrong'] / every:.4f}")
    gone = deleted(sources, chance)
    false = sum(gone.values()) - gone["orphan"]
    unflagged = gone["same"] + gone["moved"]
    print(f"{sum(gone.values())} deleted: anchored {false / sum(gone.values()):.4f}, unasked {unflagged}")
    print(f"50 notes on 20,000 characters: {timed(sources, chance) * 1000:.0f} ms")


def timed(sources: list[str], chance: random.Random) -> float:
    text = "\n".join(sources)[:20_000]
    marks = [Span(s, s + chance.randint(4, 60)) for s in (chance.randrange(19_900) for _ in range(50))]
    edited = words(edited_by_hand(text, chance))
    best = 9.0
    for _ in range(5):
        began = time.perf_counter()
        anchored(text, edited, [target(text, span) for span in marks])
        best = min(best, time.perf_counter() - began)
    return best


if __name__ == "__main__":
    main()
