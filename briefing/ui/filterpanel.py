"""The panel in which findings are filtered: every box acts at once, Esc closes."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from briefing.desk.review import Filter
from briefing.model.figure import Status
from briefing.ui.overlay import Overlay
from briefing.ui.speech import Speech
from briefing.ui.theme import SPACING

_VERDICTS = ("any", "undecided", "decided")


class FilterPanel(Overlay):
    """Boxes for kind, standing, verdict and tag."""

    changed = Signal(object)
    room = (720, 260)

    def __init__(self, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._speech = speech
        self._filter = Filter()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACING[5])
        self._grid.setVerticalSpacing(SPACING[2])
        self._grid.setColumnStretch(1, 1)
        self.figures = self._box("ui.kind_figure", lambda on: replace(self._filter, figures=on))
        self.measures = self._box("ui.kind_measure", lambda on: replace(self._filter, measures=on))
        self.statuses = {one: self._status(one) for one in Status}
        self.verdicts = {name: QRadioButton(speech.say(f"ui.verdict_{name}")) for name in _VERDICTS}
        self.tag = QComboBox()
        self.clear = QPushButton(speech.say("ui.filter_clear"))
        self._arrange()
        self._connect()

    def ask(self, present: Filter, tags: Sequence[str]) -> None:
        """Show the panel as the filter now is."""
        self.tag.blockSignals(True)
        self.tag.clear()
        self.tag.addItem(self._speech.say("ui.any_tag"), "")
        for tag in tags:
            self.tag.addItem(f"#{tag}", tag)
        self.tag.blockSignals(False)
        self.show_filter(present)
        self.open()
        self.figures.setFocus()

    def show_filter(self, present: Filter) -> None:
        """Tick what the filter lets through."""
        self._filter = present
        boxes = {self.figures: present.figures, self.measures: present.measures}
        for box, on in boxes.items():
            box.setChecked(on)
        for status, box in self.statuses.items():
            box.setChecked(not present.statuses or status in present.statuses)
        verdict = "undecided" if present.undecided_only else "decided" if present.decided_only else "any"
        self.verdicts[verdict].setChecked(True)
        self.tag.setCurrentIndex(max(0, self.tag.findData(present.tag)))

    def _box(self, code: str, chosen: Callable[[bool], Filter]) -> QCheckBox:
        box = QCheckBox(self._speech.say(code))
        box.clicked.connect(lambda on: self._choose(chosen(on)))
        return box

    def _status(self, status: Status) -> QCheckBox:
        def chosen(_on: bool) -> Filter:  # noqa: FBT001 (what Qt's signal brings)
            ticked = frozenset(one for one, box in self.statuses.items() if box.isChecked())
            return replace(self._filter, statuses=frozenset() if len(ticked) == len(Status) else ticked)

        return self._box(f"finding.status_{status.value}", chosen)

    def _choose(self, chosen: Filter) -> None:
        self._filter = chosen
        self.changed.emit(chosen)

    def _connect(self) -> None:
        self._group = QButtonGroup(self)
        for name, button in self.verdicts.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _on, name=name: self._choose(self._with_verdict(name)))
        self.tag.activated.connect(
            lambda _row: self._choose(replace(self._filter, tag=str(self.tag.currentData() or "")))
        )
        self.clear.clicked.connect(self._forget)

    def _forget(self) -> None:
        self.show_filter(Filter())
        self._choose(Filter())

    def _with_verdict(self, name: str) -> Filter:
        return replace(self._filter, undecided_only=name == "undecided", decided_only=name == "decided")

    def _arrange(self) -> None:
        rows: list[tuple[str, Sequence[QWidget]]] = [
            ("ui.filter_kind", (self.figures, self.measures)),
            ("ui.filter_status", tuple(self.statuses.values())),
            ("ui.filter_verdict", tuple(self.verdicts.values())),
            ("ui.filter_tag", (self.tag,)),
        ]
        for number, (code, boxes) in enumerate(rows):
            self._grid.addWidget(_heading(self._speech.say(code)), number, 0)
            line = QHBoxLayout()
            line.setSpacing(SPACING[3])
            for box in boxes:
                line.addWidget(box)
            line.addStretch(1)
            self._grid.addLayout(line, number, 1)
        title = _heading(self._speech.say("ui.filter_title"))
        title.setObjectName("overlayTitle")
        self.column.addWidget(title)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self.column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignRight)


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("keyMode")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
