"""HTML to a page: guarded, parsed once, nothing in it run or fetched, nothing lost unsaid."""

import re
from collections.abc import Mapping
from html import unescape

from briefing.loading import head, limits
from briefing.loading.block import Block, Ledger
from briefing.loading.canonical import one_line
from briefing.loading.frames import SKIPPED
from briefing.loading.outline import Outline

_TAG = re.compile(r"<[a-zA-Z/!?][^>]*>?")
_COMMENT = re.compile(r"<!--.*?(?:-->|--!>|$)|<!\[CDATA\[.*?(?:\]\]>|$)", re.DOTALL)
_SKIPPED = re.compile(
    rf"<({'|'.join(sorted(SKIPPED - {'head', 'html'}))})\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_NAMED_COMMENT = re.compile(r"<!--\s*([A-Za-z_]\w{1,40})\[(.*?)\]\1\s*-->", re.DOTALL)
_WHOLE = re.compile(r"<(?:html|body|head|nav|header|footer)\b", re.IGNORECASE)
_INTERNAL_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_MARKUP = re.compile(r"\s*<(?:!DOCTYPE|!--|\?xml|[a-zA-Z][a-zA-Z0-9]*[\s>/])", re.IGNORECASE)
_PARAGRAPHS = re.compile(
    r"<(?:html|head|body|meta|title|script|link|p|div|br|table|h[1-6]|span|section|article|ul|ol)\b",
    re.IGNORECASE,
)
_LOST = 0.9
_ATTRIBUTES = 2_000


def is_whole(markup: str) -> bool:
    """Whether the markup is a page of its own, not a piece of one."""
    return bool(_WHOLE.search(markup[: 64 << 10]))


def is_markup(text: str) -> bool:
    """Whether a text is HTML: it begins with a tag, and tags are what it is written in."""
    return bool(_MARKUP.match(text)) and len(_PARAGRAPHS.findall(text[: 64 << 10])) > 0


def blocks(name: str, markup: str, ledger: Ledger) -> tuple[Block, ...]:
    """The markup's blocks; what its head says goes into the ledger.

    UnreadableFileError for markup built to exhaust a parser. Text that the fast parser loses (deep
    nesting) is read by the slow one.
    """
    _guard(name, markup)
    markup = uncommented(_DECLARATION.sub("", markup))
    found = _by_tree(markup, ledger)
    told = sum(len(block.text) for block in found)
    if told < _LOST * _expected(markup) and "<" in markup:
        again = _by_stream(markup)
        if sum(len(block.text) for block in again) > told:
            ledger.notice("markup-repaired")
            found = again
    if any(block.rule == "hidden-text" for block in found):
        ledger.notice("hidden-text", count=sum(block.rule == "hidden-text" for block in found))
    return found


def uncommented(markup: str) -> str:
    """The markup, named blocks that stand in comments (`<!--adlist[ … ]adlist-->`) as blocks that say so."""
    if "]" not in markup:
        return markup
    return _NAMED_COMMENT.sub(r'<div class="comment-block \1">\2</div>', markup)


def _guard(name: str, markup: str) -> None:
    limits.within(name, "text", len(markup), limits.TEXT)
    if _INTERNAL_SUBSET.search(markup[: limits.TAG]):
        raise limits.refuse(name, "entities")
    tags = 0
    for tag in _TAG.finditer(markup):
        tags += 1
        length = tag.end() - tag.start()
        if length > limits.TAG and markup.count("=", tag.start(), tag.end()) > _ATTRIBUTES:
            raise limits.refuse(name, "tag-too-large", size=length, most=limits.TAG)
    limits.within(name, "markup", tags, limits.TAGS)


def _by_tree(markup: str, ledger: Ledger) -> tuple[Block, ...]:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return ()
    if root is None:
        return ()
    head.read(root, ledger)
    outline = Outline()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "start":
            outline.start(element.tag, element.attrib)
            if element.text:
                outline.text(element.text)
            continue
        if event == "end":
            outline.end(element.tag)
        if element.tail and element is not root:
            outline.text(element.tail)
    return outline.blocks()


def _by_stream(markup: str) -> tuple[Block, ...]:
    """The blocks without a tree, so that no depth is too deep."""
    outline = Outline()
    text = _SKIPPED.sub(" ", _COMMENT.sub(" ", markup))
    open_tags: dict[str, int] = {}
    stack: list[str] = []
    end = 0
    for found in _TAG.finditer(text):
        outline.text(unescape(text[end : found.start()]))
        end = found.end()
        _tagged(found[0], outline, open_tags, stack)
    outline.text(unescape(text[end:]))
    return outline.blocks()


_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def _tagged(tag: str, outline: Outline, open_tags: dict[str, int], stack: list[str]) -> None:
    name = _NAME.match(tag)
    if name is None:
        return
    element = name[1].lower()
    if not tag.startswith("</"):
        outline.start(element, _attributes(tag[name.end() :]) if len(tag) < limits.TAG else {})
        if element in _VOID:
            outline.end(element)
            return
        stack.append(element)
        open_tags[element] = open_tags.get(element, 0) + 1
    elif open_tags.get(element):
        while stack:
            top = stack.pop()
            open_tags[top] -= 1
            outline.end(top)
            if top == element:
                return


def _attributes(words: str) -> Mapping[str, str]:
    return {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(words)
    }


def _expected(markup: str) -> int:
    """Roughly how many characters of text the markup shows."""
    bare = _TAG.sub("", _SKIPPED.sub("", _COMMENT.sub("", markup)))
    return len(one_line(unescape(bare)))
