"""An article and its findings in the form that `extract --format jsonl` prints."""

from collections.abc import Sequence
from typing import Any

from briefing.model.article import Article
from briefing.model.figure import Cue, Figure, Number, Period, written
from briefing.model.findings import Findings
from briefing.model.measure import Measure
from briefing.model.span import Phrase

Record = dict[str, Any]


def as_json(article: Article, findings: Findings) -> Record:
    """One object for an article: its metadata, text, paragraphs, figures and measures."""
    names = {figure: f"f{number}" for number, figure in enumerate(findings.figures, start=1)}
    return {
        "source": article.source,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "publisher": article.publisher,
        "author": article.author,
        "url": article.url,
        "document_number": article.document_number,
        "language": article.language,
        "text": article.text,
        "paragraphs": [
            {"start": paragraph.span.start, "end": paragraph.span.end} for paragraph in article.paragraphs
        ],
        "figures": [_figure(names[figure], figure) for figure in findings.figures],
        "measures": [
            _measure(f"m{number}", measure, [names[figure] for figure in measure.figures])
            for number, measure in enumerate(findings.measures, start=1)
        ],
    }


def _figure(name: str, figure: Figure) -> Record:
    return {
        **_place(name, figure),
        "kind": figure.kind.value,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "bound": figure.bound.value,
        "indicator": _words(figure.indicator),
        "period": _period(figure.period),
        "status": figure.status.value,
        "direction": figure.direction.value if figure.direction else None,
        "basis": figure.basis.value if figure.basis else None,
        **_reasons(figure),
    }


def _measure(name: str, measure: Measure, figures: Sequence[str]) -> Record:
    return {
        **_place(name, measure),
        "actor": _words(measure.actor),
        "action": _words(measure.action),
        "object": _words(measure.object),
        "beneficiary": _words(measure.beneficiary),
        "instrument": measure.instrument.value,
        "strength": measure.strength.value,
        "condition": _words(measure.condition),
        "deadline": _words(measure.deadline),
        "document": _words(measure.document),
        "figures": list(figures),
        "period": _period(measure.period),
        **_reasons(measure),
    }


def _place(name: str, finding: Figure | Measure) -> Record:
    return {"id": name, "start": finding.span.start, "end": finding.span.end, "text": finding.text}


def _reasons(finding: Figure | Measure) -> Record:
    return {
        "rule": finding.rule,
        "cues": [_cue(cue) for cue in finding.cues],
        "confidence": round(finding.confidence, 2),
    }


def _cue(cue: Cue) -> Record:
    return {"role": cue.role, "text": cue.text, "start": cue.span.start, "end": cue.span.end}


def _number(number: Number | None) -> str | None:
    return None if number is None else written(number)


def _words(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _period(period: Period | None) -> Record | None:
    return {"start": period.start, "end": period.end, "text": period.text} if period else None
