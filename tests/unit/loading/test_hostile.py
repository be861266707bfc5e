"""Files that mean harm: each is read without its harm or refused by name, and touches nothing else."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import UnreadableFileError
from briefing.loading.reader import read
from briefing.model.article import Article
from tests.unit.loading.samples import SENTENCE, p, packed, part, pdf, word
from tests.unit.loading.watch import Listener, watching

SHARED = Path(resources.__file__).parents[2] / "shared" / "hostile" / "make.py"


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    found = Listener()
    yield found
    found.close()


def page(body: str, head: str = "") -> bytes:
    text = f"<p>{SENTENCE}</p>{body}<p>{SENTENCE}</p>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{text}</body></html>".encode()


def outside(port: int) -> dict[str, bytes]:
    """Files that ask for something outside themselves."""
    url = f"http://127.0.0.1:{port}/x"
    target = f'<a><Relationship Id="r1" Type="attachedTemplate" Target="{url}" TargetMode="External"/></a>'
    return {
        "script.html": page(f"<script src='{url}'></script><img src=x onerror=\"fetch('{url}')\">"),
        "image.html": page(f"<img src='{url}'><img src='file:///etc/passwd'><img src='//127.0.0.1/s/x'>"),
        "style.html": page("", f"<link rel=stylesheet href='{url}'><style>@import '{url}';</style>"),
        "refresh.html": page("", f"<meta http-equiv=refresh content='0;url={url}'><base href='{url}'>"),
        "frame.html": page(f"<iframe src='{url}'></iframe><object data='{url}'></object><embed src='{url}'>"),
        "declaration.xml": f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{url}"><a>{SENTENCE}</a>'.encode(),
        "picture.md": f"---\ntitle: x\n---\n![x]({url})\n\n{SENTENCE}\n".encode(),
        "template.docx": packed(
            {
                "[Content_Types].xml": "<Types/>",
                "word/document.xml": part("document", f"<w:body>{p(SENTENCE)}</w:body>"),
                "word/_rels/settings.xml.rels": target,
            }
        ),
        "action.pdf": pdf([[(72, 720, 11, "growth")]], f"/OpenAction << /S /URI /URI ({url}) >>"),
    }


@pytest.mark.parametrize("name", sorted(outside(0)))
def test_nothing_outside_the_file_is_asked_for(name: str, listener: Listener, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(outside(listener.port)[name])

    with watching(file) as watch:
        read(file)

    assert watch.deeds == []
    assert listener.callers() == 0


OTHERS = "the words of another file"


def entity(tmp_path: Path) -> str:
    other = tmp_path / "other.txt"
    other.write_text(OTHERS)
    return f'<!DOCTYPE a [<!ENTITY x SYSTEM "{other.as_uri()}">]>'


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("page.xhtml", lambda doctype: f"{doctype}<html><body><p>&x;</p></body></html>".encode()),
        ("data.xml", lambda doctype: f'<?xml version="1.0"?>{doctype}<a>&x;</a>'.encode()),
        ("memory.tmx", lambda doctype: f"{doctype}<tmx><tuv lang='zh'><seg>&x;</seg></tuv></tmx>".encode()),
        ("file.docx", lambda doctype: packed({"word/document.xml": f"{doctype}<a>&x;</a>"})),
    ],
)
def test_another_files_text_is_never_read(name: str, make: Callable[[str], bytes], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(make(entity(tmp_path)))

    with watching(file) as watch, pytest.raises(UnreadableFileError) as told:
        read(file)

    assert watch.deeds == []
    assert told.value.arguments["name"] == name
    assert OTHERS not in str(told.value)


def test_entries_that_lead_out_of_an_archive_are_not_written(tmp_path: Path) -> None:
    file = tmp_path / "in" / "a.zip"
    file.parent.mkdir()
    file.write_bytes(packed({"../out.txt": SENTENCE, "a.txt": SENTENCE}))

    (article,) = read(file)

    assert article.source.endswith("a.zip#a.txt")
    assert not (tmp_path / "out.txt").exists()


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    import os

    file = tmp_path / "pipe"
    os.mkfifo(file)

    with pytest.raises(UnreadableFileError) as told:
        read(file)

    assert told.value.code == "loading.not-a-file"


@pytest.mark.parametrize("name", ["missing.txt", "a" * 300])
def test_a_file_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as told:
        read(tmp_path / name)

    assert told.value.arguments["name"] == name


def test_a_word_file_full_of_styles_still_gives_its_text(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    styles = "".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(3000)
    )
    file.write_bytes(word(p(SENTENCE, '<w:pStyle w:val="s0"/>') * 200, styles=styles))

    assert read(file)[0].text.count(SENTENCE) == 200


KEPT = "2021年，预计完成地区生产总值2.2万亿元。"
REFUSED = {
    "015_many_attr.html": "loading.tag-too-large",
    "023_xxe.xhtml": "loading.entities",
    "025_laughs.xml": "package.entities",
    "026_quad.xml": "package.entities",
    "054_bomb.docx": "package.too-large",
    "055_bomb_doc.docx": "package.too-dense",
    "057_xxe.docx": "package.entities",
    "058_laughs.docx": "package.entities",
    "062_truncated.docx": "package.damaged",
    "063_encrypted.docx": "package.old-word",
    "066_flate_bomb.pdf": "loading.pdf-no-text",
    "067_page_loop.pdf": "loading.pdf-no-pages",
    "068_huge_count.pdf": "loading.pdf-damaged",
    "070_truncated.pdf": "loading.pdf-damaged",
    "071_empty.pdf": "loading.empty",
}
LACKS = {
    "001_script.html": "alert",
    "008_css_remote.html": "@import",
    "009_css_hide.html": "99",
    "020_comment_trick.html": "注释",
    "033_utf7.html": "<script",
    "057_xxe.docx": "root:",
    "059_traversal.docx": "evil",
    "061_hidden_text.docx": "9.9",
}
HOLDS = {
    "027_gbk_says_utf8.html": "苏州新增3.8万亿元",
    "028_utf16_nobom.txt": "苏州预计完成2.2万亿元。",
    "029_utf16_bom.txt": "苏州2.2万亿元",
    "034_crlf_mix.txt": "一",
    "035_astral.txt": "苏州2.2万亿元",
    "037_zero_width.txt": "3\u200b.",
    "056_ext_template.docx": "x",
    "061_hidden_text.docx": "插入3.5%",
    "065_js_launch.pdf": "growth 3.5%",
    "074_long_line.txt": "字" * 1_000_000,
    **dict.fromkeys(
        [
            *("001_script.html", "002_js_url.html", "003_remote_img.html", "004_file_img.html"),
            *("005_unc_img.html", "006_file_link.html", "007_data_url.html", "008_css_remote.html"),
            *("009_css_hide.html", "010_meta_refresh.html", "011_iframe_object.html", "012_deep_nest.html"),
            *("013_deep_inline.html", "014_deep_table.html", "016_colspan.html", "017_huge_para.html"),
            *("018_big_dim.html", "020_comment_trick.html", "021_mutation_xss.html", "022_nul_bytes.html"),
            *("030_bom_twice.md", "043_yaml_exec.md", "044_yaml_laughs.md", "045_yaml_deep.md"),
            *("046_yaml_types.md", "047_yaml_dup.md", "048_yaml_unclosed.md", "049_yaml_int.md"),
            *("050_toml_json_fm.md", "064_fake.docx"),
        ],
        KEPT,
    ),
}
TOLD = {
    "009_css_hide.html": "hidden-text",
    "022_nul_bytes.html": "nul-dropped",
    "027_gbk_says_utf8.html": "charset-corrected",
    "028_utf16_nobom.txt": "charset-detected",
    "031_bad_utf8.txt": "bytes-replaced",
    "036_bidi_number.txt": "bidi-controls",
    "037_zero_width.txt": "zero-width",
    "038_confusable.txt": "look-alikes",
    "039_tag_chars.txt": "tag-characters",
    "040_combining_flood.txt": "combining",
    "041_controls.txt": "controls",
    "043_yaml_exec.md": "front-matter-unreadable",
    "044_yaml_laughs.md": "front-matter-unreadable",
    "045_yaml_deep.md": "front-matter-unreadable",
    "046_yaml_types.md": "date-impossible",
    "047_yaml_dup.md": "front-matter-repeats",
    "049_yaml_int.md": "front-matter-unreadable",
    "052_md_nest.md": "markdown-as-lines",
    "060_macro.docm": "macros",
    "061_hidden_text.docx": "hidden-text",
    "064_fake.docx": "wrong-name",
    "069_invisible.pdf": "invisible-text",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The collection of hostile files that is kept beside the program."""
    if not SHARED.is_file():
        pytest.skip("the collection is not here")
    folder = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, SHARED, folder], check=True, capture_output=True)  # noqa: S603
    return folder


def every(made: Path) -> list[str]:
    return sorted(one.name for one in made.iterdir() if one.name != "manifest.tsv")


def outcome(file: Path) -> tuple[str, Article | None]:
    """The code of the refusal, or the first article."""
    with watching(file) as watch:
        try:
            found = read(file)
        except UnreadableFileError as error:
            return error.code, None
        finally:
            assert watch.deeds == []
    return "", found[0]


@pytest.mark.parametrize("number", range(1, 78))
def test_each_file_of_the_collection_does_no_harm(number: int, made: Path) -> None:
    name = next(one for one in every(made) if one.startswith(f"{number:03d}_"))

    refused, article = outcome(made / name)

    assert refused == REFUSED.get(name, "")
    if article is not None:
        assert HOLDS.get(name, "") in article.text
        assert name not in LACKS or LACKS[name] not in article.text
        told = [notice.code.removeprefix("loading.") for notice in article.notices]
        assert name not in TOLD or TOLD[name] in told
        assert not any(0xD800 <= ord(character) <= 0xDFFF for character in article.text)
