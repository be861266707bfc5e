"""The names that Word's files are made of: namespaces, content types and kinds of relationship."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
EXTENDED_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

DECLARED = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


def relation(kind: str) -> str:
    """The full name of a kind of relationship: `footnotes`, `chart`."""
    return f"{R}/{kind}"


def word_type(kind: str) -> str:
    """The content type of a part of Word's own: `document.main`, `styles`."""
    return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
