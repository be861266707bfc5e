"""A memo as a Word document: every part of it put together, the same bytes for the same memo."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from briefing.memo.body import Body, Heading
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


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a document: its head and its sections as markup, and what these lead to."""

    head: str
    sections: str
    foot: str
    marks: Marks
    plots: Plots
    headings: Sequence[Heading]


def written(memo: Memo, profile: Profile, copy: Copy = Copy.CLEAN, first: int = 1) -> Written:
    """The memo as markup; bookmarks and drawings are numbered from `first`."""
    with_comments = moment_of(memo) if copy is Copy.REVIEW else None
    marks = Marks(memo.language, footnotes=profile.footnotes, comments_at=with_comments, first=first)
    body, heads = Body(memo, profile, marks), Heads(memo, profile)
    sections = body.sections()
    return Written(heads.head(), sections, heads.foot(), marks, body.plots, body.headings)


def document(
    memo: Memo, profile: Profile, copy: Copy = Copy.CLEAN, pages: Mapping[str, int] | None = None
) -> bytes:
    """The bytes of the `.docx`; `pages` are the pages of the headings, by their bookmarks."""
    made = written(memo, profile, copy)
    package = Package()
    package.add_word("styles", style_sheet(profile))
    package.add_theme(theme_part(fonts_of(profile, BASE)))
    package.add_word("settings", _settings(profile, made.marks))
    package.add_word("fontTable", fonts_part(profile.fonts.values()))
    add_parts(package, memo, made)
    listed = contents(made.headings, profile, pages or {}) if profile.contents else ""
    content = made.head + listed + made.sections + made.foot + section(profile, memo.title, package)
    package.finish(f"{HEAD}<w:document {DECLARED}><w:body>{content}</w:body></w:document>".encode())
    package.describe(memo, moment_of(memo), _own_properties(memo, profile, copy))
    return package.bytes()


def add_parts(package: Package, memo: Memo, made: Written) -> None:
    """Add the parts that a text leads to: notes, comments, charts, where its figures come from."""
    if made.marks.footnotes:
        package.add_word("footnotes", footnotes_part(made.marks.footnotes))
    for address, relation_id in made.marks.links.items():
        package.add_link(address, relation_id)
    if made.marks.comments:
        package.add_word("comments", comments_part(made.marks.comments))
    for number, plot in enumerate(made.plots.plots, start=1):
        package.add_chart(number, chart_part(plot, "rId1"), workbook(plot), RELATION.format(number=number))
    package.add_custom_xml(provenance_part(memo, made.marks.traces), properties_part())


def moment_of(memo: Memo) -> dt.datetime:
    """The moment that a memo's document bears: its day, or one that means none."""
    return dt.datetime.combine(memo.date or UNDATED, dt.time(), dt.UTC)


def _settings(profile: Profile, marks: Marks) -> bytes:
    return settings_part(
        odd_and_even=has_two_sides(profile),
        has_footnotes=bool(marks.footnotes),
        language=profile.language.value,
    )


def _own_properties(memo: Memo, profile: Profile, copy: Copy) -> bytes:
    sources = " ".join(source.version[:16] for source in memo.sources)
    return custom_properties_part(
        (("BriefingProfile", profile.name), ("BriefingCopy", copy.value), ("BriefingSources", sources))
    )
