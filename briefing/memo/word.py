"""A memo as a Word document: every part of it put together, the same bytes for the same memo."""

import datetime as dt
from collections.abc import Mapping
from enum import Enum

from briefing.memo.body import Body
from briefing.memo.contents import contents
from briefing.memo.heads import Heads
from briefing.memo.look import fonts_of, style_sheet
from briefing.memo.marks import Marks
from briefing.memo.package import Package
from briefing.memo.pages import has_two_sides, section
from briefing.memo.plots import RELATION, Plots
from briefing.memo.profile import BASE, Profile
from briefing.memo.provenance import properties_part, provenance_part
from briefing.model.memo import Memo
from briefing.ooxml.charts import chart_part, workbook
from briefing.ooxml.names import DECLARED, HEAD
from briefing.ooxml.parts import (
    comments_part,
    custom_properties_part,
    fonts_part,
    footnotes_part,
    settings_part,
)
from briefing.ooxml.theme import theme_part

UNDATED = dt.date(2000, 1, 1)


class Copy(Enum):
    """For whom a document is: to be sent, or to be gone through with the notes as comments."""

    CLEAN = "clean"
    REVIEW = "review"


def document(
    memo: Memo, profile: Profile, copy: Copy = Copy.CLEAN, pages: Mapping[str, int] | None = None
) -> bytes:
    """The bytes of the `.docx`; `pages` are the pages of the headings, by their bookmarks."""
    moment = dt.datetime.combine(memo.date or UNDATED, dt.time(), dt.UTC)
    with_comments = moment if copy is Copy.REVIEW else None
    marks = Marks(memo.language, footnotes=profile.footnotes, comments_at=with_comments)
    body, heads = Body(memo, profile, marks), Heads(memo, profile)
    content = body.sections() + heads.foot()
    listed = contents(body.headings, profile, pages or {}) if profile.contents else ""
    package = Package()
    _add_parts(package, profile, marks)
    _add_charts(package, body.plots)
    content = heads.head() + listed + content + section(profile, memo.title, package)
    package.add_custom_xml(provenance_part(memo, marks.traces), properties_part())
    package.finish(f"{HEAD}<w:document {DECLARED}><w:body>{content}</w:body></w:document>".encode())
    package.describe(memo, moment, _own_properties(memo, profile, copy))
    return package.bytes()


def _add_parts(package: Package, profile: Profile, marks: Marks) -> None:
    package.add_word("styles", style_sheet(profile))
    package.add_theme(theme_part(fonts_of(profile, BASE)))
    package.add_word("settings", _settings(profile, marks))
    package.add_word("fontTable", fonts_part(profile.fonts.values()))
    if marks.footnotes:
        package.add_word("footnotes", footnotes_part(marks.footnotes))
    if marks.comments:
        package.add_word("comments", comments_part(marks.comments))


def _settings(profile: Profile, marks: Marks) -> bytes:
    return settings_part(
        odd_and_even=has_two_sides(profile),
        has_footnotes=bool(marks.footnotes),
        language=profile.language.value,
    )


def _add_charts(package: Package, plots: Plots) -> None:
    for number, plot in enumerate(plots.plots, start=1):
        package.add_chart(number, chart_part(plot, "rId1"), workbook(plot), RELATION.format(number=number))


def _own_properties(memo: Memo, profile: Profile, copy: Copy) -> bytes:
    sources = " ".join(source.version[:16] for source in memo.sources)
    return custom_properties_part(
        (("BriefingProfile", profile.name), ("BriefingCopy", copy.value), ("BriefingSources", sources))
    )
