"""Commands about the library as a whole."""

from briefing.commands.command import Command, Scene


def library_search(scene: Scene) -> None:
    """Search every article and note of the library, by words, tags, sources, dates and values."""
    scene.window.show_search()


def backups(scene: Scene) -> None:
    """List the library's backups with what they hold, and put one in its place."""
    scene.window.show_backups()


def folder_add(scene: Scene) -> None:
    """Choose a folder whose articles come into the library, and new ones as they appear."""
    folder = scene.window.ask_folder()
    if folder is not None:
        scene.window.gather_from([folder])


def folders(scene: Scene) -> None:
    """List the folders that the library is gathered from; one that is chosen is left, its articles stay."""
    scene.window.show_folders()


def article_paste(scene: Scene) -> None:
    """Take the text or page on the clipboard for an article."""
    scene.window.paste_article()


COMMANDS = (
    Command("library-search", library_search),
    Command("backups", backups),
    Command("folder-add", folder_add),
    Command("folders", folders),
    Command("article-paste", article_paste),
)
