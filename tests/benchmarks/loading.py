"""How many files a second loading reads, against reading their bytes and against trafilatura; run by hand.

    python -m tests.benchmarks.loading [files] [folder of hostile files]

The library is generated: web pages, posts, public documents and plain text, in several charsets.
"""

# ruff: noqa: S311 -- the same files are made every time
import datetime as dt
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from briefing.errors import UnreadableFileError
from briefing.loading.reader import read
from briefing.store.sqlite import SqliteStore
from briefing.work.events import Done
from briefing.work.gathering import GatherJob, gather, read_file
from briefing.work.line import in_order

FILES = 10_000
PROCESSES = 2
SLOW = 0.1
TURN = 20
OLD_CHARSETS = 0.3

WHO = ("市政府", "省发展改革委", "市财政局", "省工业和信息化厅", "市科技局", "省商务厅")
DOES = ("安排专项资金", "给予最高奖励", "设立产业基金", "提供贷款贴息", "新增就业岗位", "建成示范工厂")
FOR = ("高新技术企业", "中小微企业", "先进制造业集群", "外贸新业态", "创新创业团队", "重点群体")
UNITS = ("万元", "亿元", "个", "家", "%")


def sentence(chance: random.Random) -> str:
    """A sentence of the kind that policy texts are made of."""
    year, amount = chance.randint(2018, 2026), chance.randint(2, 9000)
    who, does, whom, unit = (chance.choice(words) for words in (WHO, DOES, FOR, UNITS))
    grown = f"{chance.randint(1, 30)}.{amount % 10}%"
    return f"{year}年，{who}为支持{whom}发展，{does}{amount}{unit}，比上年增长{grown}。"


def paragraphs(chance: random.Random) -> list[str]:
    """The paragraphs of one article."""
    return [
        "".join(sentence(chance) for _ in range(chance.randint(2, 5))) for _ in range(chance.randint(6, 14))
    ]


def page(title: str, body: Sequence[str], chance: random.Random) -> bytes:
    """A whole web page with all that stands around an article."""
    links = "".join(f"<li><a href='/{n}.html'>{chance.choice(FOR)}专题报道</a></li>" for n in range(30))
    text = "".join(f"<p>　　{one}</p>" for one in body)
    menu, related = (
        f"<ul class='nav'>{links}</ul>",
        f"<div class='related'><h3>相关新闻</h3><ul>{links}</ul></div>",
    )
    style = f"<style>{'p{}' * 200}</style>"
    head = f"<title>{title}_示例网</title><meta name='publishdate' content='2024-03-05'>{style}"
    script = f"<script>{'var a=1;' * 300}</script>"
    around = f"<h1>{title}</h1><div class='info'>2024-03-05 来源：示例日报</div>{text}<p>责任编辑：某某</p>"
    foot = "<div class='footer'>Copyright © 2024 示例网</div>"
    body_text = f"{menu}{around}{related}{foot}"
    markup = f"<!DOCTYPE html><html><head>{head}{script}</head><body>{body_text}</body></html>"
    return markup.encode("gbk" if chance.random() < OLD_CHARSETS else "utf-8", "replace")


def post(title: str, body: Sequence[str], _chance: random.Random) -> bytes:
    """A post with front matter, its text in HTML."""
    text = "\n".join(f'<p cms-style="font-L">　　{one}</p>' for one in body)
    front = f"title: '{title}'\nauthor: 示例财经\ndate: Thu, 24 Mar 2022 23:30:22 GMT"
    return (
        f"---\n{front}\n---\n\n<div>\n{text}\n<p class='article-editor'>责任编辑：某</p>\n</div>\n".encode()
    )


def document(title: str, body: Sequence[str], _chance: random.Random) -> bytes:
    """A public document with its particulars in a table."""
    rows = f"<tr><td>发文机关：</td><td>某市人民政府</td></tr><tr><td>标题：</td><td>{title}</td></tr>"
    text = "".join(
        f'<p style="text-indent: 2em"><span style="font-family: 宋体">{one}</span></p>' for one in body
    )
    tables = f"<table>{rows}</table><table><tr><td>{text}</td></tr></table>"
    return f'<div class="wrap">{tables}</div>'.encode()


def plain(title: str, body: Sequence[str], chance: random.Random) -> bytes:
    """A report in plain text."""
    return "\n".join([title, *body]).encode("gb18030" if chance.random() < OLD_CHARSETS else "utf-8")


KINDS = ((page, ".html", 3), (post, ".md", 4), (document, ".htm", 1), (plain, ".txt", 2))


def make(folder: Path, count: int) -> list[Path]:
    """So many files of all kinds."""
    chance = random.Random(7)
    made = []
    for number in range(count):
        kind, suffix, _ = chance.choices(KINDS, weights=[weight for _, _, weight in KINDS])[0]
        path = folder / f"{number // 500:03d}" / f"{number:06d}{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(kind(f"{chance.choice(WHO)}出台措施第{number}号", paragraphs(chance), chance))
        made.append(path)
    return made


def timed(work: Callable[[], object]) -> float:
    """How long some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turns(paths: Sequence[Path], *work: Callable[[Sequence[Path]], int]) -> list[float]:
    """How long each takes for all the files, a few files at a time in turns, so that noise is shared."""
    spent = [0.0] * len(work)
    for start in range(0, len(paths), TURN):
        few = paths[start : start + TURN]
        for number, one in enumerate(work):
            began = time.perf_counter()
            one(few)
            spent[number] += time.perf_counter() - began
    return spent


def bare(paths: Sequence[Path]) -> int:
    """The files' bytes, read."""
    return sum(len(path.read_bytes()) for path in paths)


def ours(paths: Sequence[Path]) -> int:
    """The files' articles."""
    return sum(len(read(path)) for path in paths)


def theirs(paths: Sequence[Path]) -> int:
    """The files' texts, by trafilatura."""
    import trafilatura

    return sum(trafilatura.extract(path.read_bytes()) is not None for path in paths)


def in_processes(paths: Sequence[Path]) -> int:
    """The files' articles, read by several processes."""
    return sum(isinstance(outcome, Done) for _, outcome in in_order(read_file, paths, PROCESSES))


def hostile(folder: Path) -> Iterator[tuple[float, str, str]]:
    """What each hostile file takes, and what came of it; the slowest first."""
    found = []
    for path in sorted(folder.iterdir()):
        began = time.perf_counter()
        try:
            told = f"{sum(len(article.text) for article in read(path))} characters"
        except UnreadableFileError as error:
            told = error.code
        found.append((time.perf_counter() - began, path.name, told))
    yield from sorted(found, reverse=True)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "articles"
        place.mkdir()
        paths = make(place, count)
        print(f"{count} files, {bare(paths) / 1e6:.1f} MB")
        measure(paths)
        whole(Path(folder), place, count)
    if len(sys.argv) > 2:
        for seconds, name, told in hostile(Path(sys.argv[2])):
            if seconds >= SLOW:
                print(f"{seconds:8.2f} s  {name:28} {told}")


def measure(paths: Sequence[Path]) -> None:
    """Reading, against its floor and its peer."""
    pages = [path for path in paths if path.suffix in (".html", ".htm")]
    floor = timed(lambda: bare(paths))
    all_ours, by_processes = timed(lambda: ours(paths)), timed(lambda: in_processes(paths))
    theirs(pages[:1])
    html, peer = in_turns(pages, ours, theirs)
    for name, number, seconds, other in (
        ("reading the bytes", len(paths), floor, floor),
        ("loading", len(paths), all_ours, floor),
        (f"loading, {PROCESSES} processes", len(paths), by_processes, floor),
        ("loading the HTML ones", len(pages), html, html),
        ("trafilatura on the HTML ones", len(pages), peer, html),
    ):
        print(f"{name:32} {number / seconds:10.0f} files/s  {seconds / other:8.1f}x")


def whole(folder: Path, place: Path, count: int) -> None:
    """A folder into a library, and a second look at it."""
    SqliteStore.open(folder / "library", lambda: dt.datetime.now(dt.UTC)).close()
    job = GatherJob(folder / "library", folder / "seen.json", (place,))
    first, second = timed(lambda: gather(job, lambda *_: None)), timed(lambda: gather(job, lambda *_: None))
    print(f"{'gathering into a library':32} {count / first:10.0f} files/s  {first:8.1f} s")
    print(f"{'a second look':32} {count / second:10.0f} files/s  {second:8.2f} s")
    store = SqliteStore.open(job.library, lambda: dt.datetime.now(dt.UTC))
    print(f"{'listing the library':32} {'':10} {'':7}  {timed(store.listed):8.2f} s")
    store.close()


if __name__ == "__main__":
    main()
