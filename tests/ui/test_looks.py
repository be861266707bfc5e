"""The window's looks: chosen, kept, and as the desktop has them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QImage

from briefing import resources
from briefing.messages import is_trouble
from briefing.settings import COLUMN_WIDTH, LINE_HEIGHT, PARAGRAPHS, TEXT_SIZE, THEME, Settings
from briefing.ui import looks as looks_module
from briefing.ui.icons import Icons
from briefing.ui.looks import Looks
from briefing.ui.speech import Speech
from briefing.ui.statusbar import StatusBar
from briefing.ui.theme import Theme, ThemeName, load_theme, text_font


class Desktop(QObject):
    """A desktop that says whether it is dark."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 (Qt's name)
    scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 (Qt's name)
        return self.scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    desktop = Desktop()

    class Application:
        @staticmethod
        def styleHints() -> Desktop:  # noqa: N802 (Qt's name)
            return desktop

    monkeypatch.setattr(looks_module, "QGuiApplication", Application)
    return desktop


def test_the_look_follows_the_desktop_until_one_is_chosen(settings: Settings, desktop: Desktop) -> None:
    looks = Looks(settings)
    dressed: list[Theme] = []
    looks.when_changed(dressed.append)
    assert looks.theme().name is ThemeName.LIGHT
    desktop.turn(Qt.ColorScheme.Dark)
    assert [theme.name for theme in dressed] == [ThemeName.DARK]
    settings.change(THEME, "light")
    desktop.turn(Qt.ColorScheme.Dark)
    assert len(dressed) == 1
    assert looks.theme().name is ThemeName.LIGHT


def test_a_desktop_that_says_nothing_gets_the_light_look(settings: Settings, desktop: Desktop) -> None:
    desktop.scheme = Qt.ColorScheme.Unknown
    assert Looks(settings).theme().name is ThemeName.LIGHT


def test_the_looks_go_round_and_the_choice_is_kept(settings: Settings, desktop: Desktop) -> None:
    looks = Looks(settings)
    assert desktop.scheme is Qt.ColorScheme.Light
    assert [looks.next_theme() for _ in range(4)] == ["light", "dark", "contrast", "auto"]
    looks.next_theme()
    assert Settings(settings.path).value(THEME) == "light"


def test_text_is_set_as_the_settings_say(settings: Settings) -> None:
    for setting, value in ((TEXT_SIZE, 20), (LINE_HEIGHT, 200), (COLUMN_WIDTH, 32)):
        settings.change(setting, value)
    settings.change(PARAGRAPHS, "space")
    setting_of = Looks(settings).setting()
    assert (setting_of.points, setting_of.line_height, setting_of.column) == (15.0, 2.0, 32)
    assert not setting_of.indented


@pytest.mark.parametrize(("wanted", "taken"), [(1.0, 8.0), (13.0, 13.0), (26.0, 26.0), (400.0, 36.0)])
def test_zoom_stays_within_what_can_be_read(settings: Settings, wanted: float, taken: float) -> None:
    assert Looks(settings).zoom(wanted) == taken


def test_a_preferred_family_that_is_installed_comes_first() -> None:
    (family, *_) = QFont().families() or [QFont().defaultFamily()]
    here = next(iter(sorted(set(text_font(12).families()))), family)
    assert text_font(12, "zh", han=here).families()[0] == here
    assert text_font(12, "zh", han="No Such Family").families() == text_font(12, "zh").families()


@pytest.mark.parametrize(
    "path", sorted(resources.resource("icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_every_icon_draws_something_in_the_themes_colour(path: Path) -> None:
    assert QGuiApplication.instance() is not None
    theme = load_theme(ThemeName.LIGHT)
    image: QImage = Icons(theme).icon(path.stem).pixmap(20, 20).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(abs(colour.red() - theme.colour("soft").red()) < 12 for colour in inked)


def test_what_was_done_and_what_could_not_be_done_differ_by_sign_and_by_state(speech: Speech) -> None:
    bar = StatusBar(speech)
    message = bar.message
    message.resize(900, 20)
    message.tell("done")
    assert (message.text(), message.property("trouble")) == ("done", False)
    message.tell("not done", trouble=True)
    assert (message.text(), message.accessibleName()) == ("⚠ not done", "⚠ not done")
    assert (message.words, message.property("trouble")) == ("not done", True)


@pytest.mark.parametrize(
    ("code", "trouble"),
    [("ui.no_link_here", True), ("ui.store_lost", True), ("ui.taught", False), ("ui.theme_dark", False)],
)
def test_sentences_say_themselves_whether_they_tell_of_trouble(code: str, *, trouble: bool) -> None:
    assert is_trouble(code) is trouble
