"""What a library's articles state, as its analyst has it: taught, corrected, without what was rejected."""

from collections.abc import Sequence

from briefing.extract import finder
from briefing.extract.taught import taught
from briefing.model.annotation import Decision
from briefing.model.correction import as_corrected
from briefing.model.figure import Figure
from briefing.model.findings import Findings, keyed
from briefing.model.measure import Measure
from briefing.model.teaching import Teaching
from briefing.store.port import Held, Store


def judged(store: Store, held: Held, lessons: Sequence[Teaching]) -> Findings:
    """What the article states after the lessons, its corrections and verdicts."""
    found = taught(held.article, finder.find(held.article), lessons)
    corrections, decided = store.corrections(held.id), store.decisions(held.id)
    kept = [
        as_corrected(one, corrections.get(key, {}))
        for key, one in keyed(held.article.text, found)
        if decided.get(key) is not Decision.REJECTED
    ]
    figures = tuple(one for one in kept if isinstance(one, Figure))
    return Findings(figures, tuple(one for one in kept if isinstance(one, Measure)))
