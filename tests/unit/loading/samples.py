"""Files of every kind, made small: what a test needs in them and no more."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from briefing.loading.reader import articles
from briefing.model.article import Article, ParagraphKind

SENTENCE = "2021年，全市安排专项资金3.5亿元。"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def loaded(text: str | bytes, name: str = "a.txt") -> Article:
    """The one article of a file's content."""
    (article,) = articles(name, name, text.encode() if isinstance(text, str) else text)
    return article


def lines(article: Article) -> list[str]:
    """The paragraphs without the title."""
    return [
        paragraph.span.of(article.text)
        for paragraph in article.paragraphs
        if paragraph.kind is not ParagraphKind.TITLE
    ]


def rules(article: Article) -> dict[str, str]:
    """What was put aside, and by which rule."""
    return {one.text: one.rule for one in article.furniture}


def notices(article: Article) -> list[str]:
    """The names of what the reader is told."""
    return [notice.code.removeprefix("loading.") for notice in article.notices]


def packed(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A Word file with this body; `styles`, `numbering`, `footnotes` and the like as other parts."""
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    entries |= {f"word/{name}.xml": part(name, content) for name, content in parts.items()}
    return packed(entries)


def part(name: str, content: str) -> str:
    """A part of a Word file."""
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return f'<w:{name} xmlns:w="{W}" xmlns:mc="{markup}">{content}</w:{name}>'


def p(text: str, settings: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{settings and f'<w:pPr>{settings}</w:pPr>'}<w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(pages: Sequence[Sequence[tuple[int, int, int, str]]], extra: str = "") -> bytes:
    """A PDF of pages of lines: left edge, base line, type size and (Latin) words of each."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in page)
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {font} /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
    return _numbered(objects)


def _numbered(objects: Sequence[str]) -> bytes:
    text = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    text += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return text.encode("latin-1")
