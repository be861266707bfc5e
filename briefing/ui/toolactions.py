"""What commands have the window do about commands: palette, keys, preferences, codebook, questions."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from briefing import messages
from briefing.commands.asking import Fact
from briefing.commands.keymap import Keymap, Mode
from briefing.commands.keynames import all_shown
from briefing.commands.keytable import KeyTable
from briefing.desk.opened import Spot
from briefing.errors import BriefingError
from briefing.settings import CHARACTER_KEYS, LANGUAGE, THEME, Setting
from briefing.ui.asking import WindowAsking
from briefing.ui.explained import explained
from briefing.ui.looks import Looks
from briefing.ui.overlay import Choice, findable
from briefing.ui.parts import Parts
from briefing.ui.speech import Speech
from briefing.ui.wiring import Wiring

if TYPE_CHECKING:
    from briefing.ui.codebookpanel import CodebookPanel
    from briefing.ui.guidestrip import GuideStrip
    from briefing.ui.mainmenu import MainMenu
    from briefing.ui.manualpage import ManualPage
    from briefing.ui.overlay import Overlay
    from briefing.ui.preferences import Preferences

KeyGroup = tuple[str, list[tuple[str, str]]]


class ToolActions:
    """Shows what there is to do and by which keys, and lets it be changed.

    Every panel is read of and made where it is first asked for.
    """

    def __init__(self, parts: Parts, wiring: Wiring, looks: Looks) -> None:
        self._parts = parts
        self._speech = wiring.speech
        self._desk = wiring.desk
        self._commands = wiring.commands
        self._settings = wiring.settings
        self._looks = looks
        self._reopen = wiring.library.reopen
        self.keytable = KeyTable(wiring.keymap, wiring.commands.names(), wiring.settings)
        self._ask = WindowAsking(parts.root, self.go_back, self.guarded)
        self._panels: list[Overlay] = []
        self.run: Callable[[str], None] = lambda _name: None
        self.menu: MainMenu | None = None
        self.manual: ManualPage | None = None
        self.guide: GuideStrip | None = None

    @cached_property
    def preferences(self) -> "Preferences":
        """The panel of settings and keys."""
        from briefing.ui.keyspage import KeysPage
        from briefing.ui.preferences import Preferences

        page = KeysPage(self._commands, self.keytable, self._speech)
        panel = Preferences(self._settings, page, self._speech, self._parts.root)
        panel.changed.connect(self._setting_changed)
        self._add_panel(panel)
        return panel

    @cached_property
    def codebook(self) -> "CodebookPanel":
        """The panel of the codebook."""
        from briefing.ui.codebookpanel import CodebookPanel

        panel = CodebookPanel(self._desk.codebook, self._speech, self._ask, self.guarded, self._parts.root)
        panel.undo = self._undo
        self._add_panel(panel)
        return panel

    def _add_panel(self, panel: "Overlay") -> None:
        panel.closed.connect(self.go_back)
        self._panels.append(panel)

    @property
    def ask(self) -> WindowAsking:
        """Questions to the user."""
        return self._ask

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return self.keytable.keymap

    def guarded(self, act: Callable[[], None]) -> None:
        """Do something; what can't be done for the user's reasons is said in the status bar."""
        try:
            act()
        except BriefingError as error:
            self._parts.status.message.tell(self._speech.told(error), trouble=True)

    def go_back(self) -> None:
        """Give the keyboard back to the panel that a question came from, else to the text."""
        if self._parts.memo.take_back():
            return
        panel = next((one for one in self._panels if one.isVisible()), None)
        if panel is not None:
            panel.setFocus()
        else:
            self._parts.panes[self._desk.active].view.setFocus()

    def show_palette(self) -> None:
        """Let the user choose a command by typing; every one is there, by what it is about."""
        say = self._speech.say
        titles = {
            name: f"{say(f'ui.group_{self._commands.group(name).value}')} · {say(f'commands.{name}')}"
            for name in self._commands.names()
        }
        choices = [
            Choice(f"command:{name}", title, self.keys_of(name), f"{name} {findable(title)}")
            for name, title in titles.items()
        ]
        self._parts.chooser.ask(say("ui.ask_command"), choices, say("ui.empty_commands"))

    def show_manual(self) -> None:
        """Show the manual, at the chapter about what has the keyboard."""
        from briefing.commands.manual import Manual
        from briefing.ui.manualpage import ManualPage

        if self.manual is None:
            self.manual = ManualPage(self._speech, self._parts.root)
            self.manual.closed.connect(self.go_back)
        chapters = Manual(self._commands, self.keymap, self._speech.language).chapters()
        self.manual.show_manual(chapters, self._chapter())

    def _chapter(self) -> str:
        """The chapter of the manual about what has the keyboard."""
        from briefing.commands.manual import FIRST

        parts = self._parts
        about: dict[str, tuple[QWidget, ...]] = {
            "reading": (*(pane for pane in parts.panes.values()), parts.find, parts.filter),
            "notes": (parts.cards, self.codebook),
            "memo": (parts.memo,),
            "comparing": (parts.drawer,),
            "files": (parts.left,),
            "keys": (self.preferences.keys, parts.key_sheet),
            "settings": (self.preferences,),
            "review": (parts.finding,),
        }
        focus = QApplication.focusWidget()
        for name, widgets in about.items():
            if focus is not None and any(one is focus or one.isAncestorOf(focus) for one in widgets):
                return name
        return FIRST

    def start_guide(self) -> None:
        """Lead the user through the review."""
        if self.guide is None:
            from briefing.ui.guidestrip import GuideStrip

            self.guide = GuideStrip(self._speech, self.keys_of, self._parts.root)
            self.guide.closed.connect(self.go_back)
            layout = self._parts.root.layout()
            assert isinstance(layout, QBoxLayout)  # noqa: S101
            layout.insertWidget(1, self.guide)
        self.guide.begin()

    def heard(self, command: str) -> None:
        """Note that the user ran a command."""
        if self.guide is not None:
            self.guide.heard(command)

    def show_menu(self) -> None:
        """Show every command by what it is about."""
        steps = [None if step is None else self.step_said(step) for step in self._desk.store.steps()]
        place = self._parts.root.mapToGlobal(self._parts.columns.pos())
        if self.menu is None:
            from briefing.ui.mainmenu import MainMenu

            self.menu = MainMenu(self._commands, self._speech, self._parts.root)
            self.menu.wanted.connect(self.run)
        self.menu.open(self.keys_of, (steps[0], steps[1]), place)

    def step_said(self, step: str) -> str:
        """A step of undo in words: its name, and how many things it was about."""
        name, _, count = step.partition(":")
        said = self._speech.say(f"steps.{name}") if name in messages.names("steps") else name
        return self._speech.say("steps.counted", step=said, count=count) if count else said

    def show_key_sheet(self) -> None:
        """Show every key."""
        hint = self._speech.say("ui.key_sheet_close")
        self._parts.key_sheet.show_keys(key_groups(self.keymap, self._speech), hint)

    def show_why(self, spot: Spot) -> None:
        """Show by which rule and words the finding at a spot was found."""
        finding = self._desk.finding(spot)
        if finding is None:
            return
        found = self._desk.sides[spot.side].as_found(spot.finding)
        said = explained(finding, self._speech, found)
        facts = [Fact("", value) for value in said.values if value != said.text]
        facts += [Fact(line.label, line.words) for line in (*said.lines, *said.why)]
        self._ask.sheet(self._speech.say("ui.why", text=finding.text), facts)

    def show_preferences(self) -> None:
        """Let the user change settings and keys."""
        self.preferences.show_page()

    def show_codebook(self) -> None:
        """Let the user change the codebook."""
        self.codebook.show_codes(self._looks.theme().style_colour)

    def keys_of(self, name: str) -> str:
        """The keys of a command, as they are shown."""
        return all_shown(self.keymap.chords(name))

    def _undo(self) -> None:
        self._desk.undo()

    def _setting_changed(self, setting: Setting[Any]) -> None:
        if setting is THEME:
            self._looks.dress()
        elif setting is CHARACTER_KEYS:
            self.keytable.refresh()
        elif setting is LANGUAGE:
            self._reopen(None)
        else:
            self._looks.zoom(self._looks.usual_points)
            for pane in self._parts.panes.values():
                pane.set_text(self._looks.setting())


def key_groups(keymap: Keymap, speech: Speech) -> list[KeyGroup]:
    """What the key sheet shows: by where the focus is, each command's keys there with its title."""
    groups = []
    for mode in Mode:
        own = keymap.own(mode)
        names = dict.fromkeys(own.values())
        rows = [
            (
                all_shown(chord for chord, bound in own.items() if bound == name),
                speech.say(f"commands.{name}"),
            )
            for name in names
        ]
        if rows:
            groups.append((speech.say(f"ui.mode_{mode.value}"), rows))
    return groups
