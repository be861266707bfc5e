"""Text and attributes as XML: the one place where what XML can't hold is taken out."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ESCAPED_IN_QUOTES = {**_ESCAPED, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def clean(words: str) -> str:
    """The words without what XML can't hold; every line end a newline, a lone surrogate U+FFFD."""
    return _SURROGATE.sub("\ufffd", _FORBIDDEN.sub("", _LINE_END.sub("\n", words)))


def text(words: str) -> str:
    """Words as the text of an element."""
    return clean(words).translate(_ESCAPED)


def quoted(words: str) -> str:
    """Words as an attribute's value, in its quotation marks."""
    return f'"{clean(words).translate(_ESCAPED_IN_QUOTES)}"'


def attributes(**values: str | int | None) -> str:
    """`w:` attributes, each after a space; those that are None are left out."""
    return "".join(f" w:{name}={quoted(str(value))}" for name, value in values.items() if value is not None)


def element(name: str, content: str = "", /, **values: str | int | None) -> str:
    """A `w:` element."""
    head = f"<w:{name}{attributes(**values)}"
    return f"{head}>{content}</w:{name}>" if content else f"{head}/>"
