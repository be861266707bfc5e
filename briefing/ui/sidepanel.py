"""The panel at the left: library, outline and findings."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QWidget

from briefing.desk.desk import Desk
from briefing.desk.opened import Opened, Side, Spot
from briefing.model.annotation import Decision
from briefing.model.article import ParagraphKind
from briefing.model.figure import Figure
from briefing.store.port import Listed
from briefing.ui.lists import Row, RowList
from briefing.ui.speech import Speech, period

_MARKS = {Decision.ACCEPTED: "✓", Decision.REJECTED: "✗", Decision.SNOOZED: "…"}
_SIDE_SIGNS = {Side.LEFT: "◧", Side.RIGHT: "◨"}


class SidePanel(QTabWidget):
    """Lists to go by; each is filled from the desk."""

    def __init__(self, desk: Desk, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speech = speech
        self.library = RowList(speech.say("ui.library"), lines=2, detail=True)
        self.outline = RowList(speech.say("ui.outline"))
        self.findings = RowList(speech.say("ui.findings"), detail=True)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.currentChanged.connect(lambda _index: self.show_findings())
        for part, name in ((self.library, "library"), (self.outline, "outline"), (self.findings, "findings")):
            self.addTab(part, speech.say(f"ui.{name}"))

    def show_library(self) -> None:
        """List every article of the library, those open marked with their side."""
        self.library.show_rows([self._article_row(one) for one in self._desk.library()])

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

    def _article_row(self, article: Listed) -> Row:
        side = self._desk.holding(article.id)
        title = article.name
        return Row(
            article.id,
            title,
            tip=article.source,
            detail=self._speech.source(article) or self._speech.say("ui.no_source"),
            sign=_SIDE_SIGNS[side] if side else "",
        )

    def _finding_row(self, spot: Spot) -> Row:
        opened, key = self._desk.sides[spot.side], spot.finding or ""
        finding = opened.findings[key]
        decision = opened.decision(key)
        mark = _MARKS[decision] if decision else ""
        if isinstance(finding, Figure):
            indicator = finding.indicator.text if finding.indicator else ""
            details = [period(finding.period), self._speech.say(f"finding.status_{finding.status.value}")]
            title = f"{finding.text}  {indicator}".strip()
            return Row(key, title, detail=_joined(details), sign="■", mark=mark)
        details = [self._speech.say(f"finding.instrument_{finding.instrument.value}")]
        details += [self._speech.say(f"finding.strength_{finding.strength.value}")]
        return Row(key, finding.text, tip=finding.text, detail=_joined(details), sign="〓", mark=mark)


def _joined(parts: Sequence[str | None]) -> str:
    return " · ".join(part for part in parts if part)


def _headings(opened: Opened) -> list[Row]:
    kinds = (ParagraphKind.TITLE, ParagraphKind.HEADING)
    article = opened.article
    return [
        Row(str(p.span.start), p.span.of(article.text), level=max(0, p.level - 1))
        for p in article.paragraphs
        if p.kind in kinds
    ]
