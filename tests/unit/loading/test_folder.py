"""What is in a folder of articles, and what changed in it."""

from pathlib import Path

from briefing.loading.folder import Stamp, changes, files_of


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path, _ in files_of(folder)]


def test_files_of_every_depth_are_found_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.html", "a.txt", "深/c.docx", "深/d/e.pdf")

    assert names(tmp_path) == ["a.txt", "b.html", "深/c.docx", "深/d/e.pdf"]


def test_what_is_no_article_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.png", ".hidden.txt", ".git/b.txt", "~$a.docx", "a.txt.part", "style.css", "a.docx")

    assert names(tmp_path) == ["a.docx"]


def test_the_pictures_of_a_saved_page_are_left_out_and_other_folders_are_not(tmp_path: Path) -> None:
    make(tmp_path, "page.html", "page_files/frame.html", "other_files/a.html")

    assert names(tmp_path) == ["other_files/a.html", "page.html"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "out" / "b.txt")

    assert names(tmp_path / "in") == ["a.txt"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert names(tmp_path / "missing") == []


def test_new_written_and_lost_files_are_told() -> None:
    a, b, c, d = (Path(name) for name in "abcd")
    before = {a: Stamp(1, 1), b: Stamp(1, 1), c: Stamp(1, 1)}
    now = {a: Stamp(1, 1), b: Stamp(1, 2), d: Stamp(1, 1)}

    found = changes(before, now)

    assert (found.fresh, found.gone) == ((b, d), (c,))
