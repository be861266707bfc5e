"""The page: its size and margins, its header, its number, and the grid of its lines."""

from briefing import messages
from briefing.memo.look import style_id
from briefing.memo.package import Package
from briefing.memo.profile import PageNumbers, Profile
from briefing.messages import Language
from briefing.ooxml.fields import field
from briefing.ooxml.markup import element
from briefing.ooxml.names import DECLARED, HEAD
from briefing.ooxml.paragraphs import TWIPS_A_POINT, Indent, Layout, paragraph, twips
from briefing.ooxml.runs import run

_DASH = "— "


def section(profile: Profile, title: str, package: Package) -> str:
    """The end of the document: its one section, whose header and footers are parts of the package."""
    references = ""
    if profile.running_title and title:
        package.add_word("header1", _part("hdr", _running(title)), "rIdHeader1")
        references += '<w:headerReference w:type="default" r:id="rIdHeader1"/>'
    for number, (kind, content) in enumerate(_footers(profile), start=1):
        relation = f"rIdFooter{number}"
        package.add_word(f"footer{number}", _part("ftr", content), relation)
        references += f'<w:footerReference w:type="{kind}" r:id="{relation}"/>'
    return f"<w:sectPr>{references}{_page(profile)}</w:sectPr>"


def has_two_sides(profile: Profile) -> bool:
    """Whether even pages differ from odd ones."""
    return profile.page_numbers is PageNumbers.OUTSIDE


def _page(profile: Profile) -> str:
    page, grid = profile.page, profile.grid
    margins = element(
        "pgMar",
        top=twips(page.top),
        right=twips(page.right),
        bottom=twips(page.bottom),
        left=twips(page.left),
        header=twips(page.header),
        footer=twips(page.footer),
        gutter=0,
    )
    size = element("pgSz", w=twips(page.width), h=twips(page.height))
    # characters are counted by the spacing of their style: LibreOffice sets half as many on Word's own grid
    lines = element("docGrid", type="lines", linePitch=round(grid.pitch * TWIPS_A_POINT)) if grid else ""
    return size + margins + element("cols", space=425) + lines


def _running(title: str) -> str:
    return paragraph(run(title), Layout(style_id("header")))


def _footers(profile: Profile) -> list[tuple[str, str]]:
    number = field("PAGE", "1")
    footer = style_id("footer")
    if profile.page_numbers is PageNumbers.CENTRE:
        return [("default", paragraph(number, Layout(footer)))]
    if profile.page_numbers is PageNumbers.OF_TOTAL:
        return [("default", paragraph(_of_total(profile.language), Layout(footer)))]
    shown = run(_DASH) + number + run(_DASH[::-1])
    blank = round(profile.style("footer").size * TWIPS_A_POINT)
    odd = Layout(footer, align="right", indent=Indent(right=blank, right_characters=100))
    even = Layout(footer, align="left", indent=Indent(left=blank))
    return [("default", paragraph(shown, odd)), ("even", paragraph(shown, even))]


def _of_total(language: Language) -> str:
    before, between, after = messages.sentence("memo.page_of", language).split("|")
    return run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)


def _part(root: str, content: str) -> bytes:
    return f"{HEAD}<w:{root} {DECLARED}>{content}</w:{root}>".encode()
