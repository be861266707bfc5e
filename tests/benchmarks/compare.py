"""Times comparing against reading the same texts, ledgers, and two texts that scroll together.

Run by hand: `python tests/benchmarks/compare.py`. It prints ours, the floor and the ratio; texts are made up.
Processor time where nothing is shown; wall-clock time for what the eye sees.
"""

import datetime as dt
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.compare.comparer import compare
from briefing.compare.ledger import ledger
from briefing.desk.opened import Side
from briefing.extract.finder import find
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.comparison import Pair, PairKind
from briefing.model.folding import folded
from briefing.model.span import Span
from briefing.ui.document import Setting
from briefing.ui.linkband import LinkBand
from briefing.ui.sync import ScrollSync
from briefing.ui.textview import TextView
from briefing.ui.theme import ThemeName, load_theme

FRAME = 16
ROUNDS = 5
WHOSE = (
    "制造业 服务业 建筑业 渔业 民营企业 外资企业 国有企业 小微企业 港口 铁路 "
    "公路 航空 水务 电力 燃气 通信 科技 教育 医疗 养老"
)
WHAT = "投资额 增加值 营业收入 用工人数 用电量 专利数 贷款余额 出口额 库存量 利润 税收 合同金额"
PLACES = "沿江地区 老城片区 临港新城 高铁枢纽 北部山区 环湖六镇 空港片区 大学城 西站街道 南岸组团"
DEEDS = (
    "完善配套道路 改造旧厂房 培育骨干企业 招引龙头项目 整治河道淤积 开放公共空间 扩建实训基地 推行一窗受理 "
    "修缮历史建筑 加密公交班次 清理闲置用地 建设口袋公园"
)
UNITS = ("亿元", "家", "套", "万人", "%", "公里")


def article(length: int, seed: int) -> Article:
    """A report of about so many characters, with a figure in most sentences."""
    dice = random.Random(seed)  # noqa: S311 - a benchmark's dice
    paragraphs, text = [], ""
    while len(text) < length:
        line = "".join(_sentence(dice) for _ in range(dice.randint(2, 6)))
        paragraphs.append(Paragraph(Span(len(text), len(text) + len(line)), ParagraphKind.BODY))
        text += line + "\n"
    return Article(f"report-{seed}", text, tuple(paragraphs), title="澄江市报告", date=dt.date(2025, 2, 1))


def _sentence(dice: random.Random) -> str:
    place, deed = (dice.choice(words.split()) for words in (PLACES, DEEDS))
    subject = dice.choice(WHOSE.split()) + dice.choice(WHAT.split())
    value = dice.randint(2, 900)
    shape = dice.randrange(4)
    if shape > 1:
        return f"{place}要{deed}，第{dice.randint(2, 40)}期工程由{dice.choice(PLACES.split())}牵头。"
    tail = f"达到{value}{dice.choice(UNITS)}" if shape else f"增长{value / 40:.1f}%"
    return f"{dice.randint(2019, 2024)}年，{place}{deed}，{subject}{tail}。"


def milliseconds(act: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The quickest of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        began = clock()
        act()
        taken.append((clock() - began) * 1000)
    return min(taken)


def read_only(*texts: str) -> None:
    """The floor: the texts folded and cut into pairs of characters, once."""
    for text in texts:
        plain = folded(text)
        set(map(str.__add__, plain, plain[1:]))


def compared(length: int) -> tuple[float, float]:
    """Comparing two articles of a length, and reading them."""
    left, right = article(length, 1), article(length, 2)
    found, there = find(left), find(right)
    compare(left, found, right, there)
    ours = milliseconds(lambda: compare(left, found, right, there))
    return ours, milliseconds(lambda: read_only(left.text, right.text))


def listed(articles: int) -> tuple[float, float]:
    """A ledger over so many articles, and reading them."""
    kinds = [article(2500, seed) for seed in range(25)]
    found = [find(one) for one in kinds]
    read = [(kinds[number % 25], found[number % 25]) for number in range(articles)]
    ours = milliseconds(lambda: ledger(read))
    return ours, milliseconds(lambda: read_only(*(one.text for one, _ in read)))


def scrolled(length: int, *, locked: bool, application: QApplication) -> list[float]:
    """Milliseconds a frame as one text is scrolled by three lines: both texts and the band are painted."""
    texts = {side: article(length, number) for number, side in enumerate(Side)}
    theme = load_theme(ThemeName.LIGHT)
    views = {side: TextView(theme) for side in Side}
    for side, view in views.items():
        view.show_article(texts[side], Setting().layout("zh"))
        view.resize(520, 800)
        view.show()
    pairs = _every_paragraph(texts[Side.LEFT], texts[Side.RIGHT])
    band = LinkBand(views[Side.LEFT], views[Side.RIGHT], theme)
    band.resize(44, 800)
    band.show()
    sync = ScrollSync(views)
    sync.locked = locked
    sync.use(pairs)
    band.show_pairs(pairs, None)
    QTest.qWait(300)
    bar = views[Side.LEFT].verticalScrollBar()
    taken = []
    for _ in range(200):
        began = time.perf_counter()
        bar.setValue(bar.value() + 60)
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def _every_paragraph(left: Article, right: Article) -> tuple[Pair, ...]:
    return tuple(
        Pair(one.span, other.span, 0.9, PairKind.CONTENT if number % 2 else PairKind.WORDING, "")
        for number, (one, other) in enumerate(zip(left.paragraphs, right.paragraphs, strict=False))
    )


def main() -> None:
    """Print the table."""
    print(f"{'':44}{'ms':>9}{'floor':>9}{'ratio':>8}{'goal':>8}")
    for length, goal in ((5_000, 50), (50_000, 1000)):
        ours, floor = compared(length)
        print(
            f"{f'two articles of {length} characters':44}{ours:9.1f}{floor:9.1f}{ours / floor:8.1f}{goal:8}"
        )
    ours, floor = listed(1000)
    print(f"{'ledger over 1000 articles':44}{ours:9.1f}{floor:9.1f}{ours / floor:8.1f}{2000:8}")
    application = QApplication([])
    free = scrolled(50_000, locked=False, application=application)
    together = scrolled(50_000, locked=True, application=application)
    for name, of in (("median", statistics.median), ("p95", lambda t: statistics.quantiles(t, n=20)[-1])):
        ours, floor = of(together), of(free)
        print(f"{f'scroll together, a frame, {name}':44}{ours:9.1f}{floor:9.1f}{ours / floor:8.1f}{FRAME:8}")


if __name__ == "__main__":
    main()
