"""What becomes of a memo: the value composed of its entries, its files, its preview, what to see to first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.opened import Opened, Side
from briefing.messages import Language
from briefing.model.comparison import Comparison
from briefing.model.section import SectionKind
from briefing.store.port import FIRST_MEMO, MemoEntry, MemoId, Store

if TYPE_CHECKING:
    from briefing.memo.cautions import Caution
    from briefing.model.memo import Memo

USUAL_PROFILE = "auto"
CHOSEN = "memo.chosen"
FORM = "memo.form"


@dataclass(frozen=True, slots=True)
class Form:
    """How a memo is written besides its language."""

    profile: str = USUAL_PROFILE
    template: Path | None = None
    review: bool = False
    pdf: bool = False


class MemoOutput:
    """Reads the chosen memo; changes nothing."""

    def __init__(
        self,
        store: Store,
        opened: Callable[[Side], Opened],
        refresh: Callable[[], None],
        compared: Callable[[], Comparison] = Comparison,
    ) -> None:
        self._store = store
        self._opened = opened
        self._refresh = refresh
        self._compared = compared
        self.usual_form = USUAL_PROFILE

    @property
    def chosen(self) -> MemoId:
        """The memo that is being gathered."""
        kept = self._store.remembered(CHOSEN)
        known = [memo.id for memo in self._store.memos()]
        return MemoId(kept) if kept in known else known[0] if known else FIRST_MEMO

    def name(self) -> str:
        """The memo's own title; empty while nobody gave it one."""
        return next((memo.title for memo in self._store.memos() if memo.id == self.chosen), "")

    def entries(self) -> tuple[MemoEntry, ...]:
        """The memo's entries, section after section."""
        order = {kind.value: number for number, kind in enumerate(SectionKind)}
        return tuple(sorted(self._store.memo(self.chosen), key=lambda entry: order.get(entry.section, 0)))

    def is_empty(self) -> bool:
        """Whether there is nothing to write: nothing put in, accepted or noted."""
        from briefing.desk.memodraft import is_worth_drafting

        return not self._store.memo(self.chosen) and not any(map(is_worth_drafting, self._sides()))

    def composed(self, language: Language) -> "Memo":
        """The memo of what was put in; of all that was accepted and noted where nothing was."""
        from briefing.desk.memodraft import drafted, put_together
        from briefing.desk.memoentries import read_entry

        entries = [read_entry(entry, self._store) for entry in self.entries()]
        if not entries:
            return drafted(self._sides(), self._compared(), self.name(), language)
        return put_together(entries, self.name(), language)

    def cautions(self, language: Language) -> "tuple[Caution, ...]":
        """What should be seen to before the memo goes out."""
        from briefing.memo.cautions import cautions

        undecided = sum(len(one.findings) - one.settled for one in self._sides())
        return cautions(self.composed(language), undecided, self._store.versions())

    def export(self, path: Path, language: Language, form: Form | None = None) -> tuple[Path, ...]:
        """Write the memo for Word and what else the form asks for; MemoError where that can't be."""
        from briefing.memo.delivery import Order, deliver  # Word's libraries, not before they are needed

        form = form or Form()
        profile = self._form(form.profile, language)
        order = Order(path, profile, form.template, review=form.review, pdf=form.pdf)
        return deliver(self.composed(language), order)

    def forms(self, language: Language) -> tuple[str, ...]:
        """The names of the forms that there are, the usual one of the language first."""
        from briefing.memo.profile import names

        return names(language)

    def choose_form(self, name: str) -> None:
        """Write memos in a form from now on."""
        self._store.remember(FORM, name)

    def missing_fonts(self, language: Language) -> tuple[str, ...]:
        """The fonts of the chosen form that this machine lacks."""
        from briefing.memo.fonts import installed, missing
        from briefing.memo.profile import load

        return missing(load(self._form(USUAL_PROFILE, language), language), installed())

    def can_make_pdf(self) -> bool:
        """Whether LibreOffice is there to make a PDF."""
        from briefing.memo.office import installed

        return installed() is not None

    def _form(self, wanted: str, language: Language) -> str:
        """The form that is meant: where none is named the one chosen for this library, else the user's."""
        if wanted != USUAL_PROFILE:
            return wanted
        kept = self._store.remembered(FORM)
        return kept if kept in self.forms(language) else self.usual_form

    def preview(self, language: Language) -> str:
        """The memo as HTML."""
        from briefing.memo.html import memo_html
        from briefing.memo.profile import load

        return memo_html(
            self.composed(language), load(self._form(USUAL_PROFILE, language), language).citation
        )

    def section_html(self, section: SectionKind, language: Language) -> str:
        """A section as HTML, to be pasted elsewhere; empty where there is nothing in it."""
        from briefing.memo.html import section_html

        memo = self.composed(language)
        return "\n".join(section_html(memo, one) for one in memo.sections if one.kind is section)

    def _sides(self) -> list[Opened]:
        return [one for side in Side if (one := self._side(side)) is not None]

    def _side(self, side: Side) -> Opened | None:
        try:
            return self._opened(side)
        except KeyError:
            return None
