"""Captions of tables and charts with their numbers, and references to them from anywhere in the text."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing import messages
from briefing.memo.look import style_id
from briefing.messages import Language
from briefing.ooxml.fields import Numbers, bookmark, field
from briefing.ooxml.paragraphs import Layout, paragraph
from briefing.ooxml.runs import run

_PLACE = re.compile("<!--see ([a-z -]+)-->")


class Labels:
    """Numbers captions as they come; a reference may stand before what it refers to."""

    def __init__(self, language: Language, numbers: Numbers) -> None:
        self._language = language
        self._numbers = numbers
        self._counted: Counter[str] = Counter()
        self._known: dict[str, tuple[str, str]] = {}

    def caption(self, kind: str, name: str, words: str, *, below: bool = False) -> str:
        """A caption of a kind (`table`, `chart`, `annex`); `name` is what references call it by."""
        self._counted[kind] += 1
        number = str(self._counted[kind])
        label = messages.sentence(f"memo.{kind}", self._language)
        mark = f"_{kind}_{number}"
        self._known.setdefault(name, (mark, label + number))
        content = run(label) + field(f"SEQ {kind} \\* ARABIC", number)
        marked = bookmark(mark, self._numbers.take(), content)
        return paragraph(marked + run(f"  {words}"), Layout(style_id("caption"), keep_next=not below))

    def reference(self, *names: str) -> str:
        """A place that `resolved` fills with a reference to what is known of these."""
        return f"<!--see {' '.join(names)}-->"

    def resolved(self, text: str) -> str:
        """The text with its references filled in; those to nothing are taken out."""
        return _PLACE.sub(lambda found: self._referred(found[1].split()), text)

    def _referred(self, names: Sequence[str]) -> str:
        known = [self._known[name] for name in names if name in self._known]
        if not known:
            return ""
        before, between, after = messages.sentence("memo.see", self._language).split("|")
        fields = [field(f"REF {mark} \\h", shown) for mark, shown in known]
        return run(before) + run(between).join(fields) + run(after)
