"""The preferences: every setting and every key, each change in force at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from briefing.settings import DECLARED, Setting, Settings
from briefing.ui.keyspage import KeysPage
from briefing.ui.overlay import Overlay
from briefing.ui.speech import Speech


class Preferences(Overlay):
    """Two pages: settings, keys."""

    changed = Signal(object)
    room = (860, 640)

    def __init__(self, settings: Settings, keys: KeysPage, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._speech = speech
        self.keys = keys
        self.fields: dict[str, QWidget] = {}
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self._settings_page(), speech.say("ui.preferences_settings"))
        self.pages.addTab(keys, speech.say("ui.preferences_keys"))
        self.column.addWidget(self.pages)
        self.setFocusProxy(self.pages.tabBar())

    def show_page(self) -> None:
        """Open the preferences as they now are."""
        for setting in DECLARED:
            _show(self.fields[setting.name], self._settings.value(setting))
        self.keys.fill()
        self.keys.tell_troubles()
        self.open()
        self.pages.tabBar().setFocus()

    def choose(self, setting: Setting[Any], value: int | str) -> None:
        """Change a setting, as its field does."""
        self._change(setting, value)

    def _settings_page(self) -> QScrollArea:
        held, area = QWidget(), QScrollArea()
        form = QFormLayout(held)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for setting in DECLARED:
            field = self._field(setting)
            label = QLabel(self._speech.say(setting.code))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            self.fields[setting.name] = field
            form.addRow(label, field)
        area.setWidgetResizable(True)
        area.setWidget(held)
        return area

    def _field(self, setting: Setting[Any]) -> QWidget:
        if isinstance(setting.default, bool):
            box = QCheckBox()
            box.toggled.connect(lambda on: self._change(setting, on))
            return box
        if setting.choices:
            choices = QComboBox()
            for choice in setting.choices:
                choices.addItem(self._speech.say(f"ui.choice_{choice}"), choice)
            choices.activated.connect(lambda _row: self._change(setting, choices.currentData()))
            return choices
        if isinstance(setting.default, int):
            number = QSpinBox()
            number.setRange(setting.least or 0, setting.most or 0)
            number.setKeyboardTracking(False)
            number.valueChanged.connect(lambda value: self._change(setting, value))
            return number
        line = QLineEdit()
        line.editingFinished.connect(lambda: self._change(setting, line.text().strip()))
        return line

    def _change(self, setting: Setting[Any], value: int | str) -> None:
        if value != self._settings.value(setting):
            self._settings.change(setting, value)
            self.changed.emit(setting)


def _show(field: QWidget, value: int | str) -> None:
    blocked = field.blockSignals(True)
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
    field.blockSignals(blocked)
