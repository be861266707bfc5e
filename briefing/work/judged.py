"""What a library's articles state, as its analyst has it: taught, corrected, without what was rejected."""

from collections.abc import Iterator, Sequence

from briefing.extract import finder
from briefing.extract.taught import taught
from briefing.model.annotation import Decision
from briefing.model.correction import as_corrected
from briefing.model.figure import Figure
from briefing.model.findings import Findings, keyed
from briefing.model.measure import Measure
from briefing.model.teaching import Teaching, teachings_of
from briefing.store.port import Held, Store


def judged(store: Store) -> Iterator[tuple[Held, Findings]]:
    """Every article of the library with what it states after lessons, corrections and verdicts."""
    lessons = tuple(teachings_of(store.taught()).values())
    for one in store.listed():
        held = store.article(one.id)
        yield held, _stated(store, held, lessons)


def _stated(store: Store, held: Held, lessons: Sequence[Teaching]) -> Findings:
    found = taught(held.article, finder.find(held.article), lessons)
    corrections, decided = store.corrections(held.id), store.decisions(held.id)
    kept = [
        as_corrected(one, corrections.get(key, {}))
        for key, one in keyed(held.article.text, found)
        if decided.get(key) is not Decision.REJECTED
    ]
    figures = tuple(one for one in kept if isinstance(one, Figure))
    return Findings(figures, tuple(one for one in kept if isinstance(one, Measure)))
