"""An office's own Word template, filled by docxtpl: `{{ title }}` and such, `{{p memo }}` for the text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import MemoError
from briefing.memo import times
from briefing.memo.look import missing_styles
from briefing.memo.package import LONGEST, Package, repacked
from briefing.memo.profile import Page, Profile
from briefing.memo.word import Copy, add_parts, moment_of, written
from briefing.model.memo import Memo
from briefing.ooxml.markup import clean
from briefing.ooxml.names import W, w

if TYPE_CHECKING:
    from lxml.etree import _Element

PLACE = "memo"
FIRST = 10_000
_STYLE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")')


def filled(memo: Memo, profile: Profile, template: Path, copy: Copy = Copy.CLEAN) -> bytes:
    """The template with the memo in it, in the template's own styles where it has them."""
    from docxtpl import DocxTemplate

    try:
        page = DocxTemplate(BytesIO(template.read_bytes()))
        page.init_docx()
        return _filled(page, memo, profile, copy)
    except MemoError:
        raise
    except Exception as error:  # whatever a template makes of docxtpl, python-docx and Jinja
        raise MemoError("memo.bad_template", name=template, reason=str(error)) from error


def _filled(page: Any, memo: Memo, profile: Profile, copy: Copy) -> bytes:
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

    environment = SandboxedEnvironment(autoescape=True)
    if PLACE not in page.get_undeclared_template_variables(SandboxedEnvironment()):
        raise ValueError("{{p memo }}")
    made = written(memo, replace(profile, page=_page_of(page, profile.page), footnotes=False), copy, FIRST)
    ids = _add_styles(page, profile)
    sections = _STYLE.sub(lambda found: found[1] + ids.get(found[2], found[2]) + found[3], made.sections)
    page.render({**_known(memo), PLACE: Markup(sections)}, environment)  # noqa: S704 - it is XML of ours
    package = Package(page.docx.part.package)
    add_parts(package, memo, made)
    package.relate(page.docx.part)
    core = page.docx.core_properties
    core.title, core.modified = clean(memo.title)[:LONGEST], moment_of(memo).replace(tzinfo=None)
    held = BytesIO()
    page.save(held)
    return repacked(held.getvalue())


def _known(memo: Memo) -> dict[str, str]:
    """What a template may ask for by name; a line that nothing is known for is empty."""
    day = times.day(memo.date, memo.language) if memo.date else ""
    usual = dict.fromkeys(("to", "from", "number", "issue", "copies", "secrecy"), "")
    own = {name.replace("-", "_"): value for name, value in memo.fields}
    named = {"title": memo.title, "date": day, "author": memo.author, **usual, **own}
    return {**named, "sender": named["from"] or memo.author, "recipient": named["to"]}


def _page_of(page: Any, otherwise: Page) -> Page:
    """The template's own page, whose width the tables go by."""
    section = page.docx.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None:
        return otherwise
    across, before, after = (one.mm for one in (width, left, right))
    return replace(otherwise, width=across, left=before, right=after)


def _add_styles(page: Any, profile: Profile) -> Mapping[str, str]:
    """Add the styles that the template lacks; the ids that it has for those it knows by name."""
    styles: _Element = page.docx.styles.element
    known = {}
    for one in styles.iterfind(w("style")):
        name = one.find(w("name"))
        if name is not None:
            known[str(name.get(w("val"))).lower()] = str(one.get(w("styleId")))
    missing, ids = missing_styles(profile, known)
    for markup in missing:
        styles.append(_parsed(markup))
    return ids


def _parsed(markup: str) -> "_Element":
    from docx.oxml.parser import parse_xml

    return parse_xml(markup.replace("<w:style ", f'<w:style xmlns:w="{W}" ', 1))
