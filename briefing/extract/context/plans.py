"""What a text goes on to plan: sentences that begin with their verb, behind one that tells what will be."""

from briefing.extract.context.case import Case
from briefing.extract.context.layout import Layout
from briefing.extract.context.statuswords import status_words
from briefing.extract.context.verdict import Verdict
from briefing.model.figure import Status

_FARTHEST = 8
_LONGEST = 400


def planned(case: Case) -> Verdict | None:
    """The target of a sentence that goes on with what the text just said will be done.

    `下一步将壮大产业。新建园区5个，…`: neither who acts nor that it was done is said again.
    """
    site, layout, words = case.site, case.site.layout, status_words()
    start = layout.sentences[site.clause.sentence]
    if case.past or case.already or case.find(words.actual, start, case.at):
        return None
    if words.vowing.search(site.text, case.start, site.stop):
        return Verdict(Status.TARGET)
    if not words.going_on.match(site.text, start, site.stop):
        return None
    return Verdict(Status.TARGET) if _follows(layout, site.clause.sentence) else None


def _follows(layout: Layout, number: int) -> bool:
    """Whether a sentence before this one, with none but such between, says what will be done."""
    words = status_words()
    for before in range(number - 1, max(-1, number - _FARTHEST), -1):
        start, end = layout.sentences[before], layout.sentences[before + 1]
        if words.will.search(layout.text, start, end):
            return words.actual.search(layout.text, start, end) is None
        if not words.going_on.match(layout.text, start, end):
            return False
    return number < _FARTHEST and _is_continued(layout)


def _is_continued(layout: Layout) -> bool:
    """Whether the paragraph goes on with the plan of the one before it: `同时，着力…`."""
    words, text = status_words(), layout.text
    if not words.besides.match(text, layout.start, layout.end):
        return False
    end = layout.start - 1
    start = max(text.rfind("\n", 0, max(end, 0)) + 1, end - _LONGEST)
    planned = words.will.search(text, start, end)
    return planned is not None and words.actual.search(text, planned.start(), end) is None
