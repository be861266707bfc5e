"""What was found in one article, and keys that find a finding again after a rule or the text changed."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.figure import Figure, written
from briefing.model.measure import Measure
from briefing.model.value import Value

Finding = Figure | Measure
CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Findings(Value):
    """The figures and measures of one article, each in reading order."""

    figures: tuple[Figure, ...] = ()
    measures: tuple[Measure, ...] = ()

    def in_order(self) -> tuple[Finding, ...]:
        """Figures and measures together, by where they start; at one place the longer first."""
        both: list[Finding] = [*self.figures, *self.measures]
        return tuple(sorted(both, key=lambda f: (f.span.start, -f.span.end)))


def finding_keys(text: str, findings: Findings) -> dict[Finding, str]:
    """For each finding a key made of its meaning and its surroundings, not of its offsets."""
    return {finding: key for key, finding in keyed(text, findings)}


def keyed(text: str, findings: Findings) -> Iterator[tuple[str, Finding]]:
    """Every finding in reading order, behind its key."""
    seen: Counter[str] = Counter()
    for finding in findings.in_order():
        said = _meaning(finding) + _surroundings(text, finding)
        seen[said] += 1
        yield hashlib.sha256(f"{said}\0{seen[said]}".encode()).hexdigest()[:24], finding


def _meaning(finding: Finding) -> str:
    if isinstance(finding, Measure):
        return "measure\0" + "".join(finding.text.split())
    numbers = (finding.value, finding.low, finding.high)
    return "\0".join(["figure", *("" if n is None else written(n) for n in numbers), finding.unit or ""])


def _surroundings(text: str, finding: Finding) -> str:
    if isinstance(finding, Measure):
        return ""
    span = finding.span
    before = text[max(0, span.start - CONTEXT) : span.start]
    return f"\0{before}\0{text[span.end : span.end + CONTEXT]}"
