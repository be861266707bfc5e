"""Commands of the window and its files."""

from briefing.commands.command import Command, Scene
from briefing.commands.hand import at_hand
from briefing.model.span import Span


def palette(scene: Scene) -> None:
    """Choose any command by typing part of its name."""
    scene.window.show_palette()


def menu(scene: Scene) -> None:
    """Show every command by what it is about, with its keys."""
    scene.window.show_menu()


def key_sheet(scene: Scene) -> None:
    """Show every key and what it does."""
    scene.window.show_key_sheet()


def preferences(scene: Scene) -> None:
    """Change settings, and keys by pressing them."""
    scene.window.show_preferences()


def guide(scene: Scene) -> None:
    """Be led through the review of the two samples in five minutes, by the real commands."""
    scene.window.start_guide()


def article_quick(scene: Scene) -> None:
    """Choose an article of the library by typing part of its title, for the active side."""
    scene.window.show_articles()


def article_across(scene: Scene) -> None:
    """Choose an article of the library for the other side."""
    scene.window.show_articles(scene.desk.active.other)


def back(scene: Scene) -> None:
    """Go back to where the reader was before the last far jump."""
    _travel(scene, scene.times)


def forward(scene: Scene) -> None:
    """Go forward again after going back."""
    _travel(scene, -scene.times)


def pane_single(scene: Scene) -> None:
    """Show the active text alone, or both again."""
    scene.window.toggle_single()


def panel_right(scene: Scene) -> None:
    """Show or hide the panel at the right."""
    scene.window.toggle_notes()


def filter_choose(scene: Scene) -> None:
    """Choose which findings are shown: by kind, standing, verdict and tag."""
    scene.window.show_filter()


def theme_next(scene: Scene) -> None:
    """Change the look: light, dark, high contrast, as the desktop has it."""
    scene.window.next_theme()


def work_stop(scene: Scene) -> None:
    """Stop what is done in the background: reading files, gathering folders, comparing."""
    if not scene.window.stop_work():
        scene.window.say("ui.no_work")


def about(scene: Scene) -> None:
    """List where the active article comes from, what was put aside of its page, and what is like it."""
    scene.window.show_table("about")


def plots(scene: Scene) -> None:
    """Show the figures as plots, or close them."""
    scene.window.show_table("plots")


def article_open(scene: Scene) -> None:
    """Open files as articles; a file that can't be read is named and the rest still opens."""
    paths = scene.window.ask_articles()
    if paths:
        scene.window.open_files(paths)


def side_close(scene: Scene) -> None:
    """Close the article on the active side."""
    scene.desk.close(scene.desk.active)


def swap(scene: Scene) -> None:
    """Swap the two sides."""
    scene.desk.swap()


def manual(scene: Scene) -> None:
    """Read the manual, with a table of every key in force."""
    scene.window.show_manual()


def print_text(scene: Scene) -> None:
    """Print the active article with its notes."""
    if scene.desk.active not in scene.desk.sides:
        scene.window.say("ui.nothing_to_print")
    elif scene.window.print_text():
        scene.window.say("ui.printed")


def copy(scene: Scene) -> None:
    """Copy the selection, or the current place, as the article has it."""
    opened = scene.desk.sides.get(scene.desk.active)
    spot = at_hand(scene)
    if opened is not None and spot is not None:
        scene.window.copy(spot.span.of(opened.article.text))
        scene.window.say("ui.copied_plain")


def copy_source(scene: Scene) -> None:
    """Copy the selection, or the current place, with its source."""
    desk = scene.desk
    opened = desk.sides.get(desk.active)
    if opened is None:
        return
    span = scene.window.selection()
    if len(span) == 0 and desk.current is not None:
        span = desk.current.span
    article = opened.article
    place = scene.window.told("ui.paragraph_number", number=article.paragraph_number(span.start))
    known = [article.publisher, article.title, article.date and article.date.isoformat(), place]
    scene.window.copy(f"{span.of(article.text)} ({', '.join(part for part in known if part)})")
    scene.window.say("ui.copied")


def measures_table(scene: Scene) -> None:
    """Show the measures of both texts as a table, or close it."""
    scene.window.show_table("measures")


def beneficiaries_table(scene: Scene) -> None:
    """Show who gets what, under which condition and up to how much, or close it."""
    scene.window.show_table("beneficiaries")


def ledger_table(scene: Scene) -> None:
    """Show every figure of both texts with its counterpart, or close the table."""
    scene.window.show_table("ledger")


def region_next(scene: Scene) -> None:
    """Give the keyboard to the next region of the window."""
    scene.window.focus_region(scene.times)


def region_previous(scene: Scene) -> None:
    """Give the keyboard to the previous region of the window."""
    scene.window.focus_region(-scene.times)


def panel_left(scene: Scene) -> None:
    """Show or hide the panel at the left."""
    scene.window.toggle_panel()


def zoom_in(scene: Scene) -> None:
    """Make the text larger."""
    scene.window.zoom(scene.times)


def zoom_out(scene: Scene) -> None:
    """Make the text smaller."""
    scene.window.zoom(-scene.times)


def zoom_reset(scene: Scene) -> None:
    """Give the text its usual size."""
    scene.window.zoom(None)


def full_screen(scene: Scene) -> None:
    """Fill the screen, or stop doing so."""
    scene.window.toggle_full_screen()


def leave_application(scene: Scene) -> None:
    """Close the window; everything is already saved."""
    scene.window.quit()


def _travel(scene: Scene, steps: int) -> None:
    stop = scene.desk.travel.back(steps)
    if stop is None:
        scene.window.say("ui.no_way_back" if steps > 0 else "ui.no_way_forward")
        return
    scene.window.select(Span(stop.offset, stop.offset))
    scene.window.focus_text()


COMMANDS = (
    Command("palette", palette),
    Command("menu", menu),
    Command("key-sheet", key_sheet),
    Command("preferences", preferences),
    Command("guide", guide),
    Command("article-quick", article_quick),
    Command("article-across", article_across),
    Command("article-open", article_open),
    Command("back", back),
    Command("forward", forward),
    Command("pane-single", pane_single),
    Command("panel-right", panel_right),
    Command("filter-choose", filter_choose),
    Command("theme-next", theme_next),
    Command("work-stop", work_stop),
    Command("plots", plots),
    Command("table-about", about),
    Command("side-close", side_close),
    Command("swap", swap),
    Command("copy", copy),
    Command("copy-source", copy_source),
    Command("print", print_text),
    Command("manual", manual),
    Command("table-measures", measures_table),
    Command("table-beneficiaries", beneficiaries_table),
    Command("table-ledger", ledger_table),
    Command("region-next", region_next),
    Command("region-previous", region_previous),
    Command("panel-left", panel_left),
    Command("zoom-in", zoom_in),
    Command("zoom-out", zoom_out),
    Command("zoom-reset", zoom_reset),
    Command("full-screen", full_screen),
    Command("quit", leave_application),
)
