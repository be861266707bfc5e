"""What was compared in the form that `compare --format jsonl` prints."""

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.compare.ledger import Group
from briefing.extract.jsonl import as_json
from briefing.model.article import Article
from briefing.model.comparison import Comparison, Edit, Pair
from briefing.model.findings import Finding, Findings
from briefing.model.span import Span

Record = dict[str, Any]
Read = tuple[Article, Findings]


def comparison(left: Read, right: Read, compared: Comparison) -> Record:
    """One object for two articles; offsets are code points into each one's text."""
    ours, theirs = _records(*left), _records(*right)
    return {
        "left": left[0].source,
        "right": right[0].source,
        "pairs": [_pair(left[0], right[0], pair) for pair in compared.pairs],
        "figures": [
            {
                "relation": pair.relation.value,
                "indicator": pair.indicator,
                "left": ours.get(pair.left) if pair.left else None,
                "right": theirs.get(pair.right) if pair.right else None,
                "reason": pair.reason,
            }
            for pair in compared.figures
        ],
        "measures": [
            {
                "relation": pair.presence.value,
                "left": ours.get(pair.left) if pair.left else None,
                "right": theirs.get(pair.right) if pair.right else None,
            }
            for pair in compared.measures
        ],
        "edits": [_edit(left[0], right[0], edit) for edit in compared.edits],
    }


def ledger(read: Sequence[Read], groups: Sequence[Group]) -> list[Record]:
    """An object for each indicator of many articles, in the ledger's order."""
    records = [_records(*one) for one in read]
    return [
        {
            "indicator": group.indicator,
            "spread": round(group.spread, 4),
            "figures": [
                {
                    "source": read[entry.article][0].source,
                    "standing": entry.standing.value,
                    "place": entry.place or None,
                    "reason": entry.reason,
                    "figure": records[entry.article].get(entry.figure),
                }
                for entry in group.entries
            ],
        }
        for group in groups
    ]


def _records(article: Article, findings: Findings) -> Mapping[Finding, Record]:
    """Each finding as `extract` prints it."""
    whole = as_json(article, findings)
    found: list[Finding] = [*findings.figures, *findings.measures]
    return dict(zip(found, [*whole["figures"], *whole["measures"]], strict=True))


def _pair(left: Article, right: Article, pair: Pair) -> Record:
    return {
        "left": _place(left, pair.left),
        "right": _place(right, pair.right),
        "confidence": pair.confidence,
        "kind": pair.kind.value,
        "reason": pair.reason,
        "shared": [
            {"left": _place(left, run.left), "right": _place(right, run.right)} for run in pair.shared
        ],
    }


def _edit(left: Article, right: Article, edit: Edit) -> Record:
    return {
        "left": _place(left, edit.left),
        "right": _place(right, edit.right),
        "changes_figure": edit.changes_figure,
    }


def _place(article: Article, span: Span) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}
