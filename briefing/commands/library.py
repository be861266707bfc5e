"""Commands about the library as a whole."""

from briefing.commands.command import Command, Scene


def library_search(scene: Scene) -> None:
    """Search every article and note of the library, by words, tags, sources, dates and values."""
    scene.window.show_search()


def backups(scene: Scene) -> None:
    """List the library's backups with what they hold, and put one in its place."""
    scene.window.show_backups()


COMMANDS = (Command("library-search", library_search), Command("backups", backups))
