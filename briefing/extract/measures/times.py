"""When a measure holds: the period said in it, before it in its sentence, or for its paragraph or section."""

from briefing.extract.context.mention import Mention, Reach
from briefing.extract.context.timeline import Times
from briefing.model.figure import Period
from briefing.model.span import Span

_SAYING = frozenset({Reach.PARAGRAPH, Reach.SENTENCE, Reach.LOCAL})


def period_of(times: Times, sentence: Span, span: Span, *, announced: bool) -> Period | None:
    """The period of the measure at `span`; the day counts for what was announced by then."""
    before: Mention | None = None
    for mention in times.mentions:
        if mention.span.start >= span.end:
            break
        if mention.span.start >= span.start:
            if mention.reach in _SAYING or (announced and mention.reach is Reach.NONE and mention.period):
                return mention.period
        elif mention.reach is Reach.PARAGRAPH or (
            mention.reach is Reach.SENTENCE and mention.span.start >= sentence.start
        ):
            before = mention
    return before.period if before else times.inherited
