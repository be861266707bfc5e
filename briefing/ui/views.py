"""Shows in the window's parts what the desk says has changed."""

from collections.abc import Callable

from PySide6.QtCore import QTime, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow

from briefing.commands.keymap import Mode
from briefing.desk.comparing import passage, wording
from briefing.desk.desk import Aspect, Desk
from briefing.desk.opened import Side, Spot, is_figure
from briefing.desk.review import Filter
from briefing.model.figure import Status
from briefing.store.port import Held
from briefing.ui.cardtexts import CardTexts
from briefing.ui.explained import Counterparts, explained
from briefing.ui.findingcard import Shown
from briefing.ui.parts import Parts, reading_mode
from briefing.ui.speech import Speech

_REST_MS = 25


class Views:
    """Refreshes each part that an aspect concerns, and no other."""

    def __init__(self, window: QMainWindow, parts: Parts, desk: Desk, speech: Speech) -> None:
        self._window = window
        self._parts = parts
        self._desk = desk
        self._speech = speech
        self._shown: dict[Side, Held] = {}
        self._at: Spot | None = None
        self._across = Counterparts(desk.comparing.result, {})
        self._cards = CardTexts(desk, speech)
        self._explain_soon = QTimer(window)
        self._explain_soon.setSingleShot(True)
        self._explain_soon.setInterval(_REST_MS)
        self._explain_soon.timeout.connect(self._show_explained)
        self._shows: tuple[tuple[set[Aspect], Callable[[], None]], ...] = (
            ({Aspect.SIDES}, self._show_sides),
            ({Aspect.SIDES, Aspect.LIBRARY}, parts.left.show_library),
            ({Aspect.SIDES, Aspect.MARKS, Aspect.FILTER}, self._show_marks),
            ({Aspect.SIDES, Aspect.CURRENT, Aspect.MARKS, Aspect.FILTER}, self._show_current),
            ({Aspect.SIDES, Aspect.MODE}, self._show_mode),
            ({Aspect.SIDES, Aspect.HITS}, self._show_hits),
            ({Aspect.SIDES, Aspect.COMPARISON}, self._show_comparison),
            ({Aspect.SIDES, Aspect.MARKS, Aspect.FILTER, Aspect.COMPARISON}, parts.drawer.refresh),
            ({Aspect.SIDES, Aspect.MEMO}, parts.memo.refresh),
        )
        desk.listen(self.refresh)

    def refresh(self, aspects: frozenset[Aspect]) -> None:
        """Show what these aspects concern."""
        for concerned, show in self._shows:
            if aspects & concerned:
                show()
        if aspects & {Aspect.MARKS, Aspect.MEMO} and not aspects & {Aspect.SIDES, Aspect.FILTER}:
            now = QTime.currentTime().toString("HH:mm")
            self._parts.status.saved.setText(self._speech.say("ui.saved", time=now))

    def refresh_all(self) -> None:
        """Show everything anew."""
        self.refresh(frozenset(Aspect))

    def _show_sides(self) -> None:
        for side, pane in self._parts.panes.items():
            opened = self._desk.sides.get(side)
            if opened is None:
                pane.show_nothing()
                self._shown.pop(side, None)
            elif (shown := self._shown.get(side)) != opened.held:
                if shown is not None and shown.id == opened.id:
                    pane.show_newer(opened, self._desk.carets[side])
                else:
                    pane.show_article(opened)
                self._shown[side] = opened.held
        titles = [self._desk.sides[side].article.name for side in Side if side in self._desk.sides]
        name = self._speech.say("general.program")
        joined = " | ".join(titles)
        self._window.setWindowTitle(self._speech.say("ui.window_title", title=joined) if joined else name)

    def _show_marks(self) -> None:
        for side, opened in self._desk.sides.items():
            self._parts.panes[side].show_marks(opened, self._desk.filter)
        self._parts.left.show_findings()
        self._parts.left.show_outline()
        self._parts.cards.show_cards(self._cards.all(), self._desk.current)
        decided, total = self._desk.tally()
        self._parts.status.tally.setText(self._speech.say("ui.decided", decided=decided, total=total))
        shown = self._desk.filter
        self._parts.status.show_filter(filter_words(shown, self._speech), all_shown=shown.everything)

    def _show_mode(self) -> None:
        mode = reading_mode(self._desk.modes)
        if self._parts.cards.editor is not None:
            mode = Mode.NOTE
        linking = mode is Mode.READING and self._desk.linking.source is not None
        name = "linking" if linking else mode.value
        self._parts.status.mode.setText(self._speech.say(f"ui.mode_{name}"))
        for layer in self._parts.hints:
            layer.show_hints(self._desk.modes.hints)

    def _show_hits(self) -> None:
        hits = self._desk.searching.hits
        for side, pane in self._parts.panes.items():
            pane.show_hits(hits.get(side, ()))
        self._parts.find.count(len(hits.get(Side.LEFT, ())), len(hits.get(Side.RIGHT, ())))

    def _show_comparison(self) -> None:
        comparing = self._desk.comparing
        pairs = comparing.result.pairs
        self._parts.band.show_pairs(pairs, comparing.pair)
        self._parts.sync.use(pairs)
        for side, pane in self._parts.panes.items():
            pane.view.show_passages(tuple(passage(pair, side) for pair in pairs))
            pane.view.show_shared(wording(pairs, side))
        if comparing.pair is not None:
            side = self._desk.active
            pair = comparing.pair
            self._parts.sync.meet(side, passage(pair, side), passage(pair, side.other))

    def _show_current(self) -> None:
        spot = self._desk.current
        for side, pane in self._parts.panes.items():
            pane.set_current(spot)
            pane.set_active(active=side is self._desk.active)
        self._parts.left.follow(spot)
        self._parts.cards.follow(spot)
        if spot != self._at:
            self._parts.status.message.tell("")
        self._at = spot
        self._parts.status.finding.say(self.spelled_out(spot))
        self._parts.status.place.setText(self._place())
        self._explain_soon.start()
        behind, ahead = self._desk.travel.trail.ways
        self._parts.top.enable("back", enabled=behind)
        self._parts.top.enable("forward", enabled=ahead)
        if spot is not None and QAccessible.isActive():
            said = self._announcement(spot)
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self._parts.panes[spot.side].view, said)
            )

    def _show_explained(self) -> None:
        """Explain the current finding, once the hopping rests."""
        spot = self._desk.current
        self._parts.finding.show_finding(self.explain(spot))
        self._parts.drawer.follow(spot)

    def explain(self, spot: Spot | None) -> Shown | None:
        """What the card of a spot shows; None where no finding is."""
        finding = self._desk.finding(spot)
        if spot is None or finding is None:
            return None
        if not self._across.holds(self._desk.comparing.result, self._desk.sides):
            self._across = Counterparts(self._desk.comparing.result, self._desk.sides)
        found = self._desk.sides[spot.side].as_found(spot.finding)
        return Shown(explained(finding, self._speech, found), self._verdict(spot), self._across.of(spot))

    def spelled_out(self, spot: Spot | None) -> str:
        """The finding at a spot in words, with its verdict; empty where there is none."""
        finding = self._desk.finding(spot)
        if spot is None or finding is None:
            return ""
        corrected = self._desk.sides[spot.side].as_found(spot.finding) is not None
        yours = [self._speech.say("ui.corrected")] if corrected else []
        return " · ".join([self._speech.finding(finding), *yours, self._verdict(spot)])

    def _announcement(self, spot: Spot) -> str:
        opened, finding = self._desk.sides[spot.side], self._desk.finding(spot)
        kind = "note" if finding is None else "figure" if is_figure(finding) else "measure"
        note = self._desk.note_here()
        return self._speech.say(
            "ui.announce",
            kind=self._speech.say(f"ui.kind_{kind}"),
            text=spot.span.of(opened.article.text),
            details=self._speech.finding(finding) if finding else (note.body if note else ""),
            decision=self._verdict(spot),
            place=self._place(),
        )

    def _verdict(self, spot: Spot) -> str:
        decision = self._desk.decision(spot)
        return self._speech.say(f"ui.decision_{decision.value if decision else 'none'}")

    def _place(self) -> str:
        desk, spot = self._desk, self._desk.here()
        if spot.side is not desk.active:  # the other text is read now: the place is that of its caret
            spot = Spot(desk.active, desk.carets[desk.active])
        opened = desk.sides.get(spot.side)
        if opened is None:
            return ""
        side = self._speech.say(f"ui.side_{spot.side.value}")
        paragraph = opened.article.paragraph_number(spot.span.start)
        where = self._speech.say("ui.paragraph_number" if paragraph else "ui.title_place", number=paragraph)
        spots = desk.shown()
        number = desk.walking.number(spot)
        if number is None:
            return self._speech.say("ui.place_text", side=side, where=where)
        return self._speech.say("ui.place", side=side, where=where, number=number + 1, total=len(spots))


def filter_words(shown: Filter, speech: Speech) -> str:
    """What a filter lets through: `figures · target · undecided`."""
    kinds = [] if shown.figures and shown.measures else ["figures"] if shown.figures else ["measures"]
    if not (shown.figures or shown.measures):
        kinds = ["notes"]
    parts = [speech.say(f"ui.filter_{kind}") for kind in kinds]
    parts += [speech.say(f"finding.status_{one.value}") for one in Status if one in shown.statuses]
    parts += [speech.say("ui.filter_undecided")] if shown.undecided_only else []
    parts += [speech.say("ui.filter_decided")] if shown.decided_only else []
    parts += [f"#{shown.tag}"] if shown.tag else []
    return " · ".join(parts) or speech.say("ui.filter_all")
