"""Pairs of articles whose passages were paired by hand; read only where the articles are at hand."""

import tomllib
from pathlib import Path

import pytest

from briefing import resources
from tests.benchmarks.alignment import GOLD, gold_score, parallel_score

CORPUS = Path(resources.__file__).parents[2] / "shared" / "corpus"
FILES = sorted(GOLD.glob("*.toml"))

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the articles are not at hand")


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_what_was_paired_by_hand_is_paired_and_little_else(file: Path) -> None:
    wrong: list[str] = []
    score = gold_score(tomllib.loads(file.read_text(encoding="utf-8")), CORPUS, wrong.append)
    assert score.found - score.right <= 1, wrong
    assert score.reached >= score.gold * 0.6, wrong


def test_the_two_speeches_are_paired_wholly() -> None:
    gold = tomllib.loads((GOLD / "seeds.toml").read_text(encoding="utf-8"))
    missed: list[str] = []
    gold_score(gold, CORPUS, missed.append)
    assert missed == []


def test_the_sentences_of_a_translation_are_found_again() -> None:
    score, _ = parallel_score(CORPUS / "dev" / "gwr-2018-parallel.tmx", shuffled=False)
    assert 2 * score.right / (score.found + score.gold) >= 0.8
