"""What stands on the note cards of the open articles."""

import operator
from dataclasses import dataclass, replace

from briefing.desk.anchoring import in_doubt
from briefing.desk.desk import Desk
from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import Annotation, AnnotationId, Link, Target
from briefing.model.span import Span
from briefing.ui.cards import CardText
from briefing.ui.speech import Speech

Drafts = tuple[tuple[Target, str], ...]

_BEHIND = 8


@dataclass(frozen=True, slots=True)
class _Known:
    """A card, and what it was made of."""

    note: Annotation
    opened: Opened
    side: Side
    links: tuple[str, ...]
    card: CardText

    def still(self, note: Annotation, opened: Opened, side: Side, links: tuple[str, ...]) -> bool:
        """Whether the card would be the same now."""
        same = self.note is note and self.opened.findings is opened.findings
        return same and self.side is side and self.links == links


class CardTexts:
    """The cards of both sides; those of a side are made anew only when something on it changed."""

    def __init__(self, desk: Desk, speech: Speech) -> None:
        self._desk = desk
        self._speech = speech
        self._made: dict[Side, tuple[Opened, Drafts, list[CardText]]] = {}
        self._known: dict[AnnotationId, _Known] = {}
        self._parts: list[list[CardText]] = []
        self._all: tuple[CardText, ...] = ()

    def all(self) -> tuple[CardText, ...]:
        """Every card, the left text's first, each side's in the order of its text."""
        parts = [self._of(side, self._desk.sides[side]) for side in Side if side in self._desk.sides]
        same = len(parts) == len(self._parts) and all(map(operator.is_, parts, self._parts))
        if not same:
            self._parts, self._all = parts, tuple(card for part in parts for card in part)
        return self._all

    def _of(self, side: Side, opened: Opened) -> list[CardText]:
        drafts = self._desk.store.drafts(opened.id)
        known = self._made.get(side)
        if known is None or not _same(known[0], opened) or known[1] != drafts:
            known = self._made[side] = (opened, drafts, self._cards(side, opened, drafts))
        return known[2]

    def _cards(self, side: Side, opened: Opened, drafts: Drafts) -> list[CardText]:
        links = self._links(opened)
        cards: list[CardText] = []
        held: set[str] = set()
        for note in opened.annotations:
            card = self._card(side, opened, note, tuple(links.get(note.id, ())))
            finding = card.spot.finding
            if finding in held:
                card = replace(card, spot=_own(side, opened, note))
            elif finding is not None:
                held.add(finding)
            cards.append(card)
        for target, text in drafts:
            about = opened.findings.get(target.finding or "")
            if about is None or target.finding not in held:
                span = target.span if about is None else about.span
                cards.append(
                    CardText(Spot(side, span, finding=target.finding), target.exact, text, draft=True)
                )
        return sorted(cards, key=_text_order)

    def _card(self, side: Side, opened: Opened, note: Annotation, links: tuple[str, ...]) -> CardText:
        """The card of a note; the one made before where nothing on it changed."""
        known = self._known.get(note.id)
        if known is not None and known.still(note, opened, side, links):
            return known.card
        card = CardText(
            opened.spot_of(side, note) or _at_the_end(side, opened, note),
            note.target.exact,
            note.body if note.draft is None else note.draft,
            draft=note.draft is not None,
            tags=note.tags,
            style=note.style,
            doubt=self._doubt(opened, note),
            links=links,
        )
        self._known[note.id] = _Known(note, opened, side, links, card)
        return card

    def _doubt(self, opened: Opened, note: Annotation) -> str:
        """What is not sure of a note's place since the text changed."""
        span, status = note.anchor.span, note.anchor.status
        if span is None:
            return self._speech.say("ui.anchor_orphan")
        if not in_doubt(note.anchor):
            return ""
        was, now = note.target.exact, span.of(opened.article.text)
        if was == now:  # what differs stands behind: a number goes on, or has another unit
            was += note.target.suffix[:_BEHIND]
            now += opened.article.text[span.end : span.end + _BEHIND]
        return self._speech.say(f"ui.anchor_{status.value}", was=was, now=now)

    def _links(self, opened: Opened) -> dict[AnnotationId, list[str]]:
        """What is said of the links of each annotation."""
        here = {note.id for note in opened.annotations}
        said: dict[AnnotationId, list[str]] = {}
        for link in opened.links:
            for end, other, arrow in ((link.source, link.target, "→"), (link.target, link.source, "←")):
                if end in here:
                    said.setdefault(end, []).append(self._line(link, other, arrow))
        return said

    def _line(self, link: Link, other: AnnotationId, arrow: str) -> str:
        kind = self._speech.say(f"ui.link_{link.kind.value}")
        line = f"{arrow} {kind}  {self._desk.store.annotation(other).target.exact}"
        return f"{line}\n{link.body}" if link.body else line


def _at_the_end(side: Side, opened: Opened, note: Annotation) -> Spot:
    """Where the card of a lost note stands: after all others."""
    end = len(opened.article.text)
    return Spot(side, Span(end, end), annotation=note.id)


def _text_order(card: CardText) -> tuple[int, int]:
    return card.spot.span.start, card.spot.span.end


def _own(side: Side, opened: Opened, note: Annotation) -> Spot:
    """A spot that no other card has."""
    span = note.anchor.span
    return _at_the_end(side, opened, note) if span is None else Spot(side, span, annotation=note.id)


def _same(one: Opened, other: Opened) -> bool:
    """Whether nothing differs that stands on cards: a verdict does not."""
    pairs = ((one.annotations, other.annotations), (one.findings, other.findings), (one.held, other.held))
    return one.links == other.links and all(here is there for here, there in pairs)
