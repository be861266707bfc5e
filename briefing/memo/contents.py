"""The table of contents, its entries written out so that no reader has to be asked to fill it."""

from collections.abc import Mapping, Sequence

from briefing import messages
from briefing.memo.body import Heading
from briefing.memo.look import style_id
from briefing.memo.profile import Profile
from briefing.ooxml.fields import field, field_begin, field_end, link_within
from briefing.ooxml.paragraphs import Layout, Tab, paragraph, twips
from briefing.ooxml.runs import run

LEVELS = 2


def contents(headings: Sequence[Heading], profile: Profile, pages: Mapping[str, int]) -> str:
    """The title and an entry a heading, with its page where that is known."""
    title = messages.sentence("memo.contents", profile.language)
    written = [paragraph(run(title), Layout(style_id("toc-title")))]
    tab = Tab(twips(profile.page.text_width), "right", "dot")
    for number, heading in enumerate(headings):
        first, last = number == 0, number == len(headings) - 1
        start = field_begin(f'TOC \\o "1-{LEVELS}" \\h \\z \\u') if first else ""
        end = field_end() if last else ""
        layout = Layout(style_id(f"toc{heading.level}"), tabs=(tab,))
        written.append(paragraph(start + _entry(heading, pages) + end, layout))
    return "".join(written)


def _entry(heading: Heading, pages: Mapping[str, int]) -> str:
    page = pages.get(heading.bookmark)
    shown = run("\t") + field(f"PAGEREF {heading.bookmark} \\h", str(page)) if page else ""
    return link_within(heading.bookmark, run(heading.words) + shown)
