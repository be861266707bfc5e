"""The settings file: what is read, what is refused, what is kept."""

from pathlib import Path
from typing import Any

import pytest

from briefing import messages
from briefing.errors import UsageError
from briefing.messages import Language
from briefing.settings import DECLARED, LANGUAGE, TEXT_SIZE, THEME, Places, Setting, Settings, spoken


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def written(file: Path, text: str) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return Settings(file)


def test_without_a_file_every_setting_has_its_default(file: Path) -> None:
    settings = Settings(file)

    assert [settings.value(setting) for setting in DECLARED] == [setting.default for setting in DECLARED]
    assert settings.problems == ()
    assert not file.exists()


def test_a_choice_is_there_at_the_next_start(file: Path) -> None:
    Settings(file).change(THEME, "dark")

    assert Settings(file).value(THEME) == "dark"


def test_a_choice_is_seen_at_once(file: Path) -> None:
    settings = Settings(file)

    settings.change(TEXT_SIZE, 20)

    assert settings.value(TEXT_SIZE) == 20


@pytest.mark.parametrize(
    "text",
    [
        "# a comment of the user's\n",
        '[general]\nlanguage = "zh" # mine\n',
        "[plugin]\ncolour = 3\n",
        'unheard-of = "kept"\n\n[general]\nfuture = [1, 2]\n',
    ],
)
def test_what_the_program_does_not_know_stays_in_the_file(file: Path, text: str) -> None:
    written(file, text).change(TEXT_SIZE, 20)

    left = file.read_text(encoding="utf-8")
    assert all(line in left for line in text.splitlines())
    assert Settings(file).value(TEXT_SIZE) == 20


@pytest.mark.parametrize(
    ("text", "setting", "code"),
    [
        ('[reading]\ntheme = "plaid"\n', THEME, "settings.not-a-choice"),
        ("[reading]\ntheme = 1\n", THEME, "settings.not-a-choice"),
        ("[reading]\ntext-size = 200\n", TEXT_SIZE, "settings.out-of-bounds"),
        ("[reading]\ntext-size = true\n", TEXT_SIZE, "settings.out-of-bounds"),
        ('[reading]\ntext-size = "17"\n', TEXT_SIZE, "settings.out-of-bounds"),
        ("[memo]\nprofile = 4\n", DECLARED[-1], "settings.wrong-type"),
        ("reading = 5\n[general", THEME, "settings.unreadable"),
    ],
)
def test_a_bad_value_is_reported_and_its_default_holds(
    file: Path, text: str, setting: Setting[Any], code: str
) -> None:
    settings = written(file, text)

    assert settings.value(setting) == setting.default
    assert [problem.code for problem in settings.problems] == [code]
    assert messages.told(settings.problems[0], Language.CHINESE)


def test_a_group_that_is_no_table_leaves_the_defaults(file: Path) -> None:
    assert written(file, "reading = 5\n").value(THEME) == THEME.default


def test_a_value_at_its_bound_is_allowed() -> None:
    assert TEXT_SIZE.allows(8)
    assert TEXT_SIZE.allows(48)
    assert not TEXT_SIZE.allows(49)


def test_a_value_that_the_setting_does_not_allow_is_not_written(file: Path) -> None:
    with pytest.raises(UsageError):
        Settings(file).change(LANGUAGE, "la")

    assert not file.exists()


def test_a_damaged_file_is_put_aside_before_a_new_one_is_written(file: Path) -> None:
    written(file, "[general\nlost?").change(LANGUAGE, "en")

    assert Settings(file).value(LANGUAGE) == "en"
    assert file.with_name("settings.toml.damaged").read_text(encoding="utf-8") == "[general\nlost?"


@pytest.mark.parametrize("setting", DECLARED, ids=lambda setting: setting.name)
@pytest.mark.parametrize("language", Language)
def test_every_setting_has_its_sentence(setting: Setting[Any], language: Language) -> None:
    assert messages.sentence(setting.code, language)


def test_every_default_is_a_value_that_its_setting_allows() -> None:
    assert all(setting.allows(setting.default) for setting in DECLARED)


def test_a_data_folder_holds_every_place(tmp_path: Path) -> None:
    places = Places.standard(tmp_path)

    assert places.library == tmp_path
    assert {places.config.parent, places.state.parent, places.cache.parent} == {tmp_path}


def test_the_environment_names_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path / "mine"))

    assert Places.standard().library == tmp_path / "mine"


def test_the_desktops_own_places_are_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_DATA")

    places = Places.standard()

    assert len({places.library, places.config, places.state, places.cache}) == 4
    assert all("briefing" in str(place) for place in (places.library, places.config, places.cache))


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        ("zh", {"LANG": "en_GB.UTF-8"}, Language.CHINESE),
        ("en", {"LANG": "zh_CN.UTF-8"}, Language.ENGLISH),
        ("auto", {"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ("auto", {"LANG": "zh_TW"}, Language.CHINESE),
        ("auto", {"LANG": "fr_FR.UTF-8"}, Language.ENGLISH),
        ("auto", {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, Language.ENGLISH),
        ("auto", {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, Language.ENGLISH),
        ("auto", {"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, Language.CHINESE),
        ("auto", {"LANG": "C", "LANGUAGE": "zh_CN"}, Language.ENGLISH),
        ("auto", {"LANG": "C.UTF-8"}, Language.ENGLISH),
    ],
)
def test_the_language_follows_the_choice_then_the_desktop(
    chosen: str, environment: dict[str, str], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)

    assert spoken(chosen) is language
