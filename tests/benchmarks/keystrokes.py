"""Counts the keystrokes of a whole review, with real keys under Xvfb and no pointer.

Run by hand: `python tests/benchmarks/keystrokes.py`. It starts the program on a library of its own, reviews
the two samples whole with xdotool, and reads from the library afterwards what came of it.
"""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from briefing.settings import Places
from briefing.store.sqlite import SqliteStore

PEER, PEER_NAME = 4, "Readwise Reader: Down, H, N, Enter; selecting aside"
NOTES, LINKS, TAGS, DECIDED = 10, 3, 2, 20
PAUSE = 0.12


@dataclass
class Hand:
    """Presses keys in the window under a display, and counts them: commands, and the words of notes."""

    display: str
    pressed: Counter[str] = field(default_factory=Counter)

    def keys(self, task: str, *names: str) -> None:
        """Press keys that are not words."""
        self.pressed[task] += len(names)
        for name in names:
            self._xdotool("key", name)
            time.sleep(PAUSE)

    def words(self, text: str) -> None:
        """Type words, which are not counted."""
        self._xdotool("type", "--delay", "12", text)
        time.sleep(PAUSE)

    def window(self) -> bool:
        """Give the program's window the keyboard, once it is there."""
        found = self._xdotool("search", "--onlyvisible", "--name", "Briefing|简报").split()
        if found:
            self._xdotool("windowfocus", found[-1])
        return bool(found)

    def picture(self, path: Path) -> None:
        """Keep what the screen shows, where ImageMagick is there to do it."""
        if shutil.which("import"):
            command = ["import", "-window", "root", str(path)]
            subprocess.run(command, env=self._env(), check=False)  # noqa: S603

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(  # noqa: S603
            ["xdotool", *words],  # noqa: S607
            env=self._env(),
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    def _env(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A display of its own under Xvfb."""
    read, written = os.pipe()
    command = ["Xvfb", "-displayfd", str(written), "-screen", "0", "1600x1000x24"]
    with subprocess.Popen(command, pass_fds=[written], stderr=subprocess.DEVNULL) as server:  # noqa: S603
        os.close(written)
        try:
            with os.fdopen(read) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()


@contextlib.contextmanager
def program(display: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program on a library in a folder, ended by its own key."""
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    command = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder)]
    with subprocess.Popen(command, env=env) as running:  # noqa: S603
        try:
            yield running
        finally:
            running.terminate()


def review(hand: Hand, total: int) -> None:
    """Both samples reviewed whole: notes, decisions, links, tags, a memo."""
    hand.keys("first finding", "J")
    for number in range(NOTES):
        hand.keys("a note, saved, accepted, on to the next", "Return")
        hand.words(f"check {number + 1} against the plan")
        hand.keys("a note, saved, accepted, on to the next", "ctrl+Return")
    for number in range(DECIDED):
        hand.keys("a verdict, on to the next", "x" if number % 5 == 4 else "y")
    for kind in range(1, LINKS + 1):
        hand.keys("a link to the next figure", "l", "J", "l", str(kind))
        hand.keys("on to the next undecided", "g", "n")
    for name in ("funds", "to check")[:TAGS]:
        hand.keys("a tag", "t")
        hand.words(name)
        hand.keys("a tag", "Return")
        hand.keys("a verdict, on to the next", "y")
    done = NOTES + DECIDED + TAGS
    for _ in range(total - done):
        hand.keys("a verdict, on to the next", "y")
    hand.keys("the memo", "b", "ctrl+shift+e")


def tally(folder: Path) -> dict[str, int]:
    """What the library holds after the review."""
    import datetime as dt

    store = SqliteStore.open(Places.standard(folder).library, lambda: dt.datetime.now(dt.UTC))
    try:
        ids = list(store.versions())
        notes = [note for one in ids for note in store.annotations(one)]
        return {
            "findings decided": sum(len(store.decisions(one)) for one in ids),
            "notes": sum(bool(note.body) for note in notes),
            "links": len({link.id for one in ids for link in store.links_in(one)}),
            "tagged": sum(bool(note.tags) for note in notes),
            "memo entries": len(store.memo()),
        }
    finally:
        store.close()


def findings() -> int:
    """How many findings the samples have."""
    from briefing import resources
    from briefing.extract.finder import find
    from briefing.loading.reader import read

    articles = [article for path in sorted(resources.samples().iterdir()) for article in read(path)]
    found = [find(article) for article in articles]
    return sum(len(one.figures) + len(one.measures) for one in found)


def journey(picture: Path | None) -> None:
    """Print the keystrokes of a whole review."""
    total = findings()
    with tempfile.TemporaryDirectory() as name, screen() as display:
        folder, hand = Path(name), Hand(display)
        with program(display, folder) as running:
            deadline = time.monotonic() + 60
            while not hand.window() and time.monotonic() < deadline:
                time.sleep(0.5)
            time.sleep(3)
            hand.window()
            review(hand, total)
            time.sleep(1)
            hand.words(str(folder / "memo.docx"))
            hand.keys("the memo", "Return")
            time.sleep(3)
            if picture is not None:
                hand.picture(picture)
            hand.keys("leaving", "ctrl+q")
            running.wait(20)
        came_of_it = tally(folder)
        written = (folder / "memo.docx").exists()
    report(hand.pressed, came_of_it, total, memo_written=written)


def report(pressed: Counter[str], came_of_it: dict[str, int], total: int, *, memo_written: bool) -> None:
    """Print the tables."""
    print(f"Two samples, {total} findings, by keys alone; the words of notes and tags are not counted")
    for task, count in pressed.items():
        print(f"  {task:45}{count:6}")
    items = came_of_it["findings decided"] + came_of_it["links"] + came_of_it["tagged"]
    everything = sum(pressed.values())
    print(f"  {'all keys':45}{everything:6}")
    for name, count in came_of_it.items():
        print(f"  {name:45}{count:6}")
    print(f"  {'memo written':45}{'yes' if memo_written else 'no':>6}")
    noted = pressed["a note, saved, accepted, on to the next"] / NOTES
    print(f"keys an annotated finding: {noted:.2f}; the best peer about {PEER} plus a query ({PEER_NAME})")
    print(f"keys an item, everything included: {everything / items:.2f}; goal 2 or fewer")


def main() -> None:
    """Run the review."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--picture", type=Path, help="where to keep a picture of the end")
    chosen = options.parse_args()
    if shutil.which("Xvfb") and shutil.which("xdotool"):
        journey(chosen.picture)
    else:
        print("Xvfb and xdotool are needed")


if __name__ == "__main__":
    main()
