"""A memo as files: the clean document, and beside it what else was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import MemoError
from briefing.memo.office import as_pdf, heading_pages, installed
from briefing.memo.profile import Profile, load
from briefing.memo.save import save
from briefing.memo.template import filled
from briefing.memo.word import Copy, document, written
from briefing.model.memo import Memo

WORD = ".docx"
REVIEW = "{stem}-review{suffix}"


@dataclass(frozen=True, slots=True)
class Order:
    """Where a memo goes, in which form, and what else is wanted of it."""

    path: Path
    profile: str = "auto"
    template: Path | None = None
    contents: bool = False
    footnotes: bool = False
    review: bool = False
    pdf: bool = False


def deliver(memo: Memo, order: Order) -> tuple[Path, ...]:
    """Write what was ordered and return the files; MemoError where one can't be, with none half written."""
    named_as_word(order.path)
    if not memo.sections:
        raise MemoError("memo.empty")
    profile = _profile(memo, order)
    clean = _document(memo, profile, order, Copy.CLEAN)
    made = [(order.path, clean)]
    if order.review:
        beside = order.path.with_name(REVIEW.format(stem=order.path.stem, suffix=order.path.suffix))
        made.append((beside, _document(memo, profile, order, Copy.REVIEW)))
    if order.pdf:
        made.append((order.path.with_suffix(".pdf"), as_pdf(clean)))
    for path, content in made:
        save(path, content)
    return tuple(path for path, _ in made)


def named_as_word(path: Path) -> None:
    """MemoError for a name that says another format than the one that memos are written in."""
    if path.suffix.lower() != WORD:
        raise MemoError("memo.not_word", name=path.name)


def _profile(memo: Memo, order: Order) -> Profile:
    profile = load(order.profile, memo.language)
    contents, footnotes = profile.contents or order.contents, profile.footnotes or order.footnotes
    return replace(profile, contents=contents, footnotes=footnotes)


def _document(memo: Memo, profile: Profile, order: Order, copy: Copy) -> bytes:
    if order.template is not None:
        return filled(memo, profile, order.template, copy)
    return document(memo, profile, copy, _pages(memo, profile))


def _pages(memo: Memo, profile: Profile) -> Mapping[str, int]:
    """The pages that the contents lead to; none known without LibreOffice."""
    if not profile.contents or installed() is None:
        return {}
    headings = written(memo, profile).headings
    unknown = {heading.bookmark: 1 for heading in headings}
    return heading_pages(as_pdf(document(memo, profile, pages=unknown)), headings)
