"""A query as SQL over the index's tables."""

from briefing.store.folding import tokens
from briefing.store.periods import first_day, last_day
from briefing.store.query import Amount, Comparison, Query, Range
from briefing.store.sums import Value

Condition = tuple[str, tuple[Value, ...]]
_NEARLY = 1e-9
_ENDS = {
    Comparison.AT_LEAST: "f.high >= ?",
    Comparison.ABOVE: "f.high > ?",
    Comparison.AT_MOST: "f.low <= ?",
    Comparison.BELOW: "f.low < ?",
}


def matching(query: Query, typed: str) -> str:
    """The full-text expression for a query's words, empty for none; the last word may be half typed."""
    phrases = [found for phrase in query.phrases if (found := tokens(phrase))]
    said = [f'"{" ".join(phrase)}"' for phrase in phrases]
    if phrases and typed[-1:].isalnum() and phrases[-1][-1].isascii():
        said[-1] += " *"
    without = [f'"{" ".join(found)}"' for phrase in query.without if (found := tokens(phrase))]
    if not said:
        return ""
    return " NOT ".join([f"({' AND '.join(said)})", *without])


def conditions(query: Query) -> Condition:
    """What a document must be besides holding the words."""
    parts: list[Condition] = [("1", ())]
    parts += [("doc.id IN (SELECT doc FROM doc_tag WHERE tag = ?)", (tag,)) for tag in query.tags]
    parts += [("instr(source, ?)", (source,)) for source in query.sources]
    if query.kinds:
        kinds = tuple(kind.value for kind in query.kinds)
        parts.append((f"kind IN ({', '.join('?' * len(kinds))})", kinds))
    parts += [_dated(span) for span in query.dates]
    parts += [
        ("doc.id IN (SELECT doc FROM measure WHERE instrument = ?)", (instrument,))
        for instrument in query.instruments
    ]
    for amount in query.amounts or ((None,) if query.periods else ()):
        condition, values = figure_condition(amount, query.periods)
        exists = ("EXISTS (SELECT 1 FROM figure f WHERE f.doc = doc.id AND", condition, ")")
        parts.append((" ".join(exists), values))
    if query.without and not query.phrases:
        without = [" ".join(found) for phrase in query.without if (found := tokens(phrase))]
        words = " OR ".join(f'"{phrase}"' for phrase in without)
        parts.append(("doc.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)", (words,)))
    return " AND ".join(part for part, _ in parts), tuple(value for _, values in parts for value in values)


def figure_condition(amount: Amount | None, periods: tuple[Range, ...]) -> Condition:
    """What a figure `f` must be; a range of values fits where any value in it does."""
    parts: list[Condition] = []
    if amount is not None:
        parts.append(("f.kind = ?", (amount.kind.value,)))
        value = float(amount.value)
        if amount.comparison is Comparison.EQUAL:
            parts.append(("f.low <= ? AND f.high >= ?", (value * (1 + _NEARLY), value * (1 - _NEARLY))))
        else:
            parts.append((_ENDS[amount.comparison], (value,)))
        if amount.unit:
            parts.append(("f.unit = ?", (amount.unit,)))
    for period in periods:
        parts.append(("f.since <= ?", (last_day(period.end) or "9999",)))
        parts.append(("f.until >= ?", (first_day(period.start) or "0000",)))
    return " AND ".join(part for part, _ in parts), tuple(value for _, values in parts for value in values)


def _dated(span: Range) -> Condition:
    return "doc.date BETWEEN ? AND ?", (first_day(span.start) or "0000", last_day(span.end) or "9999")
