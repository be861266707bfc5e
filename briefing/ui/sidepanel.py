"""The panel at the left: library, outline and findings."""

from PySide6.QtWidgets import QTabWidget, QWidget

from briefing.desk.desk import Desk
from briefing.desk.opened import Opened, Side, Spot, is_figure
from briefing.model.annotation import Decision
from briefing.model.article import ParagraphKind
from briefing.store.port import Held
from briefing.ui.lists import Row, RowList
from briefing.ui.speech import Speech

_SIGNS = {Decision.ACCEPTED: "✓ ", Decision.REJECTED: "✗ ", Decision.SNOOZED: "… "}
_SIDE_SIGNS = {Side.LEFT: "◧ ", Side.RIGHT: "◨ "}


class SidePanel(QTabWidget):
    """Lists to go by; each is filled from the desk."""

    def __init__(self, desk: Desk, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speech = speech
        self.library = RowList(speech.say("ui.library"))
        self.outline = RowList(speech.say("ui.outline"))
        self.findings = RowList(speech.say("ui.findings"))
        self.setDocumentMode(True)
        self.currentChanged.connect(lambda _index: self.show_findings())
        for part, name in ((self.library, "library"), (self.outline, "outline"), (self.findings, "findings")):
            self.addTab(part, speech.say(f"ui.{name}"))

    def show_library(self) -> None:
        """List every article of the library, those open marked with their side."""
        self.library.show_rows([self._article_row(held) for held in self._desk.library()])

    def show_outline(self) -> None:
        """List the headings of the active article."""
        opened = self._desk.sides.get(self._desk.active)
        self.outline.show_rows(_headings(opened) if opened else [])

    def show_findings(self) -> None:
        """List the active article's findings that the filter lets through, while the list is in front."""
        if self.focused_list() is not self.findings:
            return
        rows = [self._finding_row(s) for s in self._desk.shown() if s.side is self._desk.active and s.finding]
        self.findings.show_rows(rows)

    def follow(self, spot: Spot | None) -> None:
        """Point to the current finding."""
        if spot is not None and spot.finding:
            self.findings.point_to(spot.finding)

    def focused_list(self) -> RowList:
        """The list that is in front."""
        return (self.library, self.outline, self.findings)[self.currentIndex()]

    def _article_row(self, held: Held) -> Row:
        article, side = held.article, self._desk.holding(held.id)
        sign = _SIDE_SIGNS[side] if side else ""
        source = self._speech.source(article)
        return Row(held.id, f"{sign}{article.title or article.source}\n{source}", article.source)

    def _finding_row(self, spot: Spot) -> Row:
        opened, key = self._desk.sides[spot.side], spot.finding or ""
        finding = opened.findings[key]
        sign = _SIGNS.get(decision, "") if (decision := opened.decision(key)) else ""
        what = "■" if is_figure(finding) else "〓"
        return Row(key, f"{sign}{what} {finding.text}")


def _headings(opened: Opened) -> list[Row]:
    kinds = (ParagraphKind.TITLE, ParagraphKind.HEADING)
    article = opened.article
    return [
        Row(str(p.span.start), "  " * max(0, p.level - 1) + p.span.of(article.text))
        for p in article.paragraphs
        if p.kind in kinds
    ]
