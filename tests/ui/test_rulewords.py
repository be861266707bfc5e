"""Rules are told in words."""

import re

import pytest

from briefing import resources
from briefing.messages import Language
from briefing.ui.rulewords import rule_words

RULES = [one["name"] for one in resources.table("vocabulary", "rules.toml")["rule"]]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", list(Language))
def test_every_rule_for_figures_is_told_in_both_languages(rule: str, language: Language) -> None:
    said = rule_words(rule, language)
    assert said.endswith(f"({rule})")
    words = said.removesuffix(f"({rule})")
    assert re.search(r"[\u4e00-\u9fff]{2}" if language is Language.CHINESE else r"[a-z]{3}", words)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("actor 设立", "主体和动作“设立” (actor 设立)"),
        ("bare 支持", "以动作“支持”起头的分句 (bare 支持)"),
        ("always", "always"),
        ("someday else", "someday else"),
    ],
)
def test_a_measures_rule_is_told_by_the_form_of_its_clause(rule: str, said: str) -> None:
    assert rule_words(rule, Language.CHINESE) == said
