"""What a rule reads, in words, for those who ask why something was found."""

from functools import cache

from briefing import messages, resources
from briefing.messages import Language


def rule_words(rule: str, language: Language) -> str:
    """The rule's sentence and its name; the name alone where it has no sentence."""
    said = _figure_rules().get(rule, {}).get(language.value) or _form_words(rule, language)
    return f"{said} ({rule})" if said else rule


def _form_words(rule: str, language: Language) -> str:
    """A measure's rule names the form of its clause, then the verb that made it a measure."""
    form, _, verb = rule.partition(" ")
    code = f"form_{form}"
    if not verb or code not in messages.names("finding"):
        return ""
    return messages.sentence(f"finding.{code}", language, {"verb": verb})


@cache
def _figure_rules() -> dict[str, dict[str, str]]:
    return {one["name"]: one for one in resources.table("vocabulary", "rules.toml")["rule"]}
