"""Does to library files what befalls them, and prints what came of it; run by hand, as root for the disks.

    python -m tests.benchmarks.store_faults [case …]

The numbers are those of `reference/store.md`, section 3.
"""

# ruff: noqa: S311, S603, S607 -- the same faults are drawn every time; small disks are mounted
import datetime as dt
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import apsw

from briefing.errors import StoreError
from briefing.model.annotation import AnnotationKind, Decision
from briefing.store.connection import connect_reading
from briefing.store.health import check_file
from briefing.store.port import Standing
from briefing.store.restore import FILE, restore
from briefing.store.sqlite import SqliteStore
from briefing.store.tables import EVERY
from tests.unit.store.samples import article, target

NOTE = AnnotationKind.NOTE


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def opened(folder: Path) -> SqliteStore:
    return SqliteStore.open(folder, now)


def fill(folder: Path, notes: int) -> None:
    with closing(opened(folder)) as store:
        held = store.keep(article(), b"raw" * 2000)
        for number in range(notes):
            store.annotate(target(held, "12.5亿元"), NOTE, f"第{number}条批注" * 5)


def bodies(folder: Path) -> list[str]:
    with closing(opened(folder)) as store:
        return [note.body for held in store.articles() for note in store.annotations(held.id)]


# children: each says a line for everything that was acknowledged


def write_notes(folder: Path, name: str, most: int = 10**9) -> None:
    with closing(opened(folder)) as store:
        held = store.keep(article(), b"raw")
        print("ready", flush=True)
        for number in range(most):
            store.annotate(target(held, "12.5亿元"), NOTE, f"{name}-{number}")
            print(f"{name}-{number}", flush=True)


def make_stores(folder: Path, _: str) -> None:
    print("ready", flush=True)
    for number in range(10**9):
        opened(folder / str(number)).close()
        print(number, flush=True)


def back_up_and_restore(folder: Path, _: str) -> None:
    print("ready", flush=True)
    for number in range(10**9):
        with closing(opened(folder)) as store:
            (held,) = store.articles()
            store.annotate(target(held, "200万元"), NOTE, f"{number}")
            backup = store.back_up(now(), dt.timedelta(0))
        if backup is not None:
            restore(folder, backup.path, now())
        shutil.rmtree(folder / "replaced", ignore_errors=True)
        print(number, flush=True)


CHILDREN: dict[str, Callable[[Path, str], None]] = {
    "write": write_notes,
    "write500": lambda folder, name: write_notes(folder, name, 500),
    "make": make_stores,
    "restore": back_up_and_restore,
}


def child(what: str, folder: Path, name: str = "a") -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.benchmarks.store_faults", "--child", what, str(folder), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed(what: str, folder: Path, after: float) -> list[str]:
    """What a child had acknowledged when it was killed `after` seconds from its start of work."""
    process = child(what, folder)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    said = process.stdout.read().split("\n")[:-1]
    process.wait()
    return said


def kill_while_writing(scratch: Path, points: int = 500) -> str:
    chance, acknowledged, lost, bad = random.Random(1), 0, 0, 0
    folder = scratch / "library"
    for number in range(points):
        said = killed("write", folder, chance.uniform(0.0, 0.05))
        present = set(bodies(folder))
        acknowledged += len(said)
        lost += sum(body not in present for body in said)
        bad += not check_file(folder / FILE).sound
        if number % 25 == 24:
            shutil.rmtree(folder)
    return f"{points} kills, {acknowledged} acknowledged notes, {lost} lost, {bad} files unsound"


def cut_log(scratch: Path, places: int = 300) -> str:
    chance, folder = random.Random(2), scratch / "library"
    fill(folder, 1)
    store = opened(folder)
    (held,) = store.articles()
    for number in range(300):
        store.annotate(target(held, "12.5亿元"), NOTE, str(number))
    base, log = (folder / FILE).read_bytes(), (folder / f"{FILE}-wal").read_bytes()
    store.close()
    outcome: Counter[str] = Counter()
    for place in range(places):
        other = scratch / f"cut{place}"
        other.mkdir()
        (other / FILE).write_bytes(base)
        cut = log[: chance.randrange(len(log))]
        tail = chance.randbytes(chance.randrange(5000)) if place % 2 else b""
        (other / f"{FILE}-wal").write_bytes(cut + tail)
        kept = [body for body in bodies(other) if body.isdigit()]
        prefix = sorted(map(int, kept)) == list(range(len(kept)))
        sound = check_file(other / FILE).sound
        outcome["a whole prefix" if prefix and sound else "broken"] += 1
        shutil.rmtree(other)
    return f"{places} cuts of a log of {len(log)} bytes: {dict(outcome)}"


def copy_without_log(scratch: Path) -> str:
    folder, other = scratch / "library", scratch / "copy"
    fill(folder, 5)
    with closing(opened(folder)) as store:
        (held,) = store.articles()
        for number in range(300):
            store.annotate(target(held, "12.5亿元"), NOTE, str(number))
        other.mkdir()
        for name in (FILE, "library.seen"):
            shutil.copyfile(folder / name, other / name)
        store.rescue(scratch / "rescued" / FILE)
    with closing(opened(other)) as copy:
        warned = copy.warnings()
    missing, whole = 305 - len(bodies(other)), len(bodies(scratch / "rescued"))
    return f"{missing} notes missing, warned {warned}; by the backup interface {whole} of 305"


def flip_bits(scratch: Path, flips: int = 400) -> str:
    chance, folder = random.Random(4), scratch / "library"
    fill(folder, 300)
    path = folder / FILE
    good, content, outcome = path.read_bytes(), everything(path), Counter[str]()
    for _ in range(flips):
        bit = chance.randrange(len(good) * 8)
        damaged = bytearray(good)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        if not check_file(path).sound:
            outcome["detected"] += 1
        else:
            outcome["in unused bytes, content the same" if everything(path) == content else "MISSED"] += 1
    return f"{flips} flips in {len(good)} bytes: {dict(outcome)}"


def everything(path: Path) -> list[object]:
    with closing(connect_reading(path)) as connection:
        return [list(connection.execute(table.select_all)) for table in EVERY]


@contextmanager
def disk(place: Path, size: str) -> Iterator[Path]:
    """A small disk of its own, mounted at `place`; needs root."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def full_disk(scratch: Path) -> str:
    with disk(scratch / "disk", "2m") as place:
        folder, saved, code = place / "library", 0, ""
        with closing(opened(folder)) as store:
            held = store.keep(article(), b"raw")
            try:
                while True:
                    store.annotate(target(held, "12.5亿元"), NOTE, f"{saved}" * 200)
                    saved += 1
            except StoreError as error:
                code = error.code
            read = len(store.annotations(held.id))
            store.rescue(scratch / "elsewhere" / FILE)
        again, elsewhere = len(bodies(folder)), len(bodies(scratch / "elsewhere"))
    return f"{code} after {saved} notes; read {read}, after a restart {again}, saved elsewhere {elsewhere}"


def read_only_disk(scratch: Path) -> str:
    with disk(scratch / "disk", "8m") as place:
        fill(place / "library", 10)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        with closing(opened(place / "library")) as store:
            (held,) = store.articles()
            read, code = len(store.annotations(held.id)), ""
            try:
                store.remember("a", "b")
            except StoreError as error:
                code = error.code
            standing = store.standing
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
    assert standing is Standing.READ_ONLY
    return f"standing {standing.value}, {read} notes read, an edit gives {code}"


def locked(scratch: Path) -> str:
    fill(scratch / "library", 1)
    with closing(SqliteStore.open(scratch / "library", now, patience=0.5)) as store:
        (held,) = store.articles()
        other = apsw.Connection(str(scratch / "library" / FILE))
        other.execute("BEGIN IMMEDIATE")
        began, code = time.perf_counter(), ""
        try:
            store.remember("a", "b")
        except StoreError as error:
            code = error.code
        waited, read = time.perf_counter() - began, len(store.annotations(held.id))
        other.execute("ROLLBACK")
        store.remember("a", "b")
        other.close()
    return f"{code} after {waited:.2f} s of 0.5; read {read} meanwhile; written once the other was done"


def two_writers(scratch: Path) -> str:
    folder = scratch / "library"
    opened(folder).close()
    began = time.perf_counter()
    children = [child("write500", folder, name) for name in "ab"]
    said = [process.communicate()[0].split()[1:] for process in children]
    took, present = time.perf_counter() - began, bodies(folder)
    lost = sum(body not in set(present) for lines in said for body in lines)
    sound = check_file(folder / FILE).sound
    return f"{len(present)} notes of {sum(map(len, said))}, {lost} lost, sound {sound}, {took:.1f} s"


def kill_while_making(scratch: Path, points: int = 60) -> str:
    chance, made, bad = random.Random(5), 0, 0
    for number in range(points):
        folder = scratch / f"made{number}"
        killed("make", folder, chance.uniform(0.0, 0.03))
        for place in folder.iterdir() if folder.exists() else ():
            made += 1
            bodies(place)
            bad += not check_file(place / FILE).sound
        shutil.rmtree(folder, ignore_errors=True)
    return f"{points} kills, {made} libraries, {bad} unsound or not openable"


def kill_while_restoring(scratch: Path, points: int = 100) -> str:
    chance, folder, bad = random.Random(6), scratch / "library", 0
    fill(folder, 50)
    fewest = 10**9
    for _ in range(points):
        killed("restore", folder, chance.uniform(0.0, 0.2))
        fewest = min(fewest, len(bodies(folder)))
        bad += not check_file(folder / FILE).sound
    return f"{points} kills in edit, backup and restore: {bad} unsound, {min(fewest, 50)} of 50 notes there"


def clock_back(scratch: Path) -> str:
    moments = iter([now() - dt.timedelta(days=day) for day in range(1000)])
    with closing(SqliteStore.open(scratch / "library", lambda: next(moments))) as store:
        held = store.keep(article(), b"")
        note = store.annotate(target(held, "12.5亿元"), NOTE, "0")
        for number in range(1, 30):
            store.write(note, str(number))
        back = []
        while store.undo() is not None and store.annotations(held.id):
            back.append(store.annotation(note).body)
    return f"undo in order: {back == [str(n) for n in range(28, -1, -1)]}"


def soak(scratch: Path, seconds: float = 60.0) -> str:
    chance, edits, began = random.Random(7), 0, time.monotonic()
    with closing(opened(scratch / "library")) as store:
        held = store.keep(article(), b"raw")
        early = 0
        while time.monotonic() - began < seconds:
            notes = store.annotations(held.id)
            step = chance.randrange(6)
            if step == 0 or not notes:
                store.annotate(target(held, "12.5亿元"), NOTE, str(edits))
            elif step == 1:
                store.write(chance.choice(notes).id, str(edits))
            elif step == 2:
                store.retag(chance.choice(notes).id, [str(edits % 50)])
            elif step == 3:
                store.decide(held.id, [str(edits % 99)], chance.choice([*Decision, None]))
            elif step == 4 and len(notes) > 30:
                store.delete(chance.choice(notes).id)
            else:
                store.undo()
            edits += 1
            if edits == 5000:
                early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        late = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sound = check_file(scratch / "library" / FILE).sound
    return f"{edits} edits in {seconds:.0f} s, sound {sound}, memory {early // 1024} to {late // 1024} MiB"


CASES: dict[str, Callable[[Path], str]] = {
    "1 kill -9 while writing": kill_while_writing,
    "2 log cut short": cut_log,
    "3 copy without its log": copy_without_log,
    "4 flipped bits": flip_bits,
    "5 disk full": full_disk,
    "6 read-only disk": read_only_disk,
    "7 another writer": locked,
    "8 two processes": two_writers,
    "12 kill -9 while making": kill_while_making,
    "12 kill -9 while restoring": kill_while_restoring,
    "13 clock set back": clock_back,
    "16 soak": soak,
}


def main() -> None:
    """Run every case, or those whose number or words are named, each in a folder of its own."""
    if sys.argv[1:2] == ["--child"]:
        CHILDREN[sys.argv[2]](Path(sys.argv[3]), sys.argv[4])
        return
    for name, case in CASES.items():
        if sys.argv[1:] and not any(word in name.split() for word in sys.argv[1:]):
            continue
        scratch = Path(tempfile.mkdtemp(prefix="briefing-"))
        try:
            print(f"{name}: {case(scratch)}", flush=True)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = "."
    main()
