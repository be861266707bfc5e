"""What stands above and below the sections: letterhead, title, lines of the head, colophon."""

from collections.abc import Iterator

from briefing import messages
from briefing.memo import times
from briefing.memo.colophon import colophon
from briefing.memo.look import EIGHTHS, style_id
from briefing.memo.profile import HeadForm, Profile
from briefing.memo.titles import balanced
from briefing.model.memo import Memo
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Indent, Layout, Rule, Spacing, Tab, paragraph, twips
from briefing.ooxml.runs import Look, run

_INFORMED = ("report", "send", "issue_to", "copies")
RED = "E60000"
MILLIMETRES_A_POINT = 25.4 / 72
_RULE = 2.0
_SPACE = 12


class Heads:
    """Writes the head that the profile asks for; a line that nothing is known for is left out."""

    def __init__(self, memo: Memo, profile: Profile) -> None:
        self._memo = memo
        self._profile = profile
        self._fields = {**profile.fields, **dict(memo.fields)}

    def head(self) -> str:
        """Everything above the first section."""
        form = {
            HeadForm.PLAIN: self._plain,
            HeadForm.NOTE: self._note,
            HeadForm.OFFICIAL: self._official,
            HeadForm.BULLETIN: self._bulletin,
        }[self._profile.head]
        return "".join(form())

    def foot(self) -> str:
        """Everything below the last section: who signs, and the colophon."""
        return "".join((*self._signed(), *self._colophon()))

    def _plain(self) -> Iterator[str]:
        yield self._line("title", self._memo.title)
        known = (self._field("from") or self._memo.author, self._date())
        yield self._line("subtitle", "    ".join(part for part in known if part))

    def _note(self) -> Iterator[str]:
        yield self._line("mark", self._field("mark"))
        rows = [("to", self._field("to")), ("from", self._field("from") or self._memo.author)]
        rows += [("date", self._date()), ("subject", self._memo.title)]
        given = [(name, value) for name, value in rows if value]
        for number, (name, value) in enumerate(given, start=1):
            label = run(self._said(f"field_{name}") + ":", Look(bold=True))
            label_width = twips(22)
            rule = Rule(round(0.75 * EIGHTHS), space=4).markup() if number == len(given) else ""
            look = Look(bold=True) if name == "subject" else Look()
            layout = Layout(
                style_id("head-field"),
                tabs=(Tab(label_width),),
                borders=rule,
                keep_next=True,
                indent=Indent(left=label_width, hanging=label_width),
            )
            yield paragraph(label + run(f"\t{value}", look), layout)

    def _official(self) -> Iterator[str]:
        above = [self._field(name) for name in ("copy", "secrecy", "urgency") if self._field(name)]
        for line in above:
            yield self._line("head-field", line)
        yield self._mark(len(above))
        yield self._ruled(self._field("number"), "center", before=True)
        yield self._title()
        yield self._line("recipient", self._addressed())

    def _bulletin(self) -> Iterator[str]:
        yield self._corners(self._field("secrecy"), self._field("copy"))
        yield self._line("mark", self._field("mark"))
        yield self._line("head-line", self._field("issue"))
        issuer = self._field("from") or self._memo.author
        yield self._ruled(f"{issuer}\t{self._date()}" if issuer or self._date() else "")
        yield self._title()

    def _corners(self, left: str, right: str) -> str:
        if not left and not right:
            return ""
        tab = Tab(twips(self._profile.page.text_width), "right")
        return paragraph(
            run(left) + run(f"\t{right}" if right else ""), Layout(style_id("head-field"), tabs=(tab,))
        )

    def _mark(self, lines_above: int) -> str:
        """The issuing mark, its upper edge as far under the text area's as the profile says."""
        top = twips(self._profile.mark_top) - lines_above * round(self._line_height() * TWIPS_A_POINT)
        spacing = Spacing(before=top) if top > 0 else None
        return paragraph(run(self._field("mark")), Layout(style_id("mark"), spacing=spacing))

    def _line_height(self) -> float:
        return self._profile.grid.pitch if self._profile.grid else self._profile.style("body").size

    def _ruled(self, words: str, align: str | None = None, *, before: bool = False) -> str:
        """A line of the head with the red rule under it; two empty lines before it where it is the number."""
        tab = Tab(twips(self._profile.page.text_width), "right")
        rule = Rule(round(_RULE * EIGHTHS), RED, space=_SPACE).markup()
        empty = Spacing(before=round(2 * self._line_height() * TWIPS_A_POINT)) if before and words else None
        layout = Layout(
            style_id("head-line"), borders=rule, tabs=(tab,), align=align or "left", spacing=empty
        )
        return paragraph(run(words), layout)

    def _title(self) -> str:
        size = self._profile.style("title").size
        room = int(self._profile.page.text_width / MILLIMETRES_A_POINT / size) - 1
        return paragraph(run(balanced(self._memo.title, room)), Layout(style_id("title")))

    def _addressed(self) -> str:
        to = self._field("to")
        return f"{to}：" if to and not to.endswith(("：", ":")) else to

    def _signed(self) -> Iterator[str]:
        if self._profile.head is HeadForm.OFFICIAL:
            yield self._line("signature", self._field("from") or self._memo.author)
            yield self._line("signature", self._date())

    def _colophon(self) -> Iterator[str]:
        names = [(name, self._field(name)) for name in _INFORMED]
        lines = [self._said(f"colophon_{name}", names=value) for name, value in names if value]
        printer = self._field("printer")
        if printer:
            when = self._said("colophon_printed", date=self._date()) if self._date() else ""
            lines.append(f"{printer}\t{when}")
        if lines:
            yield colophon(lines, self._profile)

    def _date(self) -> str:
        return times.day(self._memo.date, self._memo.language) if self._memo.date else ""

    def _line(self, role: str, words: str) -> str:
        return paragraph(run(words), Layout(style_id(role))) if words else ""

    def _field(self, name: str) -> str:
        return self._fields.get(name, "")

    def _said(self, code: str, **arguments: object) -> str:
        return messages.sentence(f"memo.{code}", self._memo.language, arguments)
