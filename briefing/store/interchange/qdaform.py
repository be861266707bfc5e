"""Names of the REFI-QDA exchange forms, version 1.5 (www.qdasoftware.org), and small tools to write them."""

import datetime as dt
import re
from uuid import UUID, uuid5

from lxml import etree

from briefing.errors import ExchangeError

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
STYLES = UUID("0d4a55a5-7a0e-5a1e-9a55-3c1c3a4e9f10")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def document(namespace: str, tag: str) -> etree._Element:
    """The root element of a document whose names need no prefix."""
    return etree.fromstring(f'<{tag} xmlns="{namespace}"/>')


def element(parent: etree._Element, tag: str, /, **attributes: str | None) -> etree._Element:
    """A new last child of the parent's namespace; attributes that are None are left out."""
    namespace = etree.QName(parent).namespace
    child = etree.SubElement(parent, f"{{{namespace}}}{tag}")
    for key, value in attributes.items():
        if value is not None:
            child.set(key, allowed(value))
    return child


def text_element(parent: etree._Element, name: str, text: str) -> None:
    """A new last child with text; none where the text is empty."""
    if text:
        element(parent, name).text = allowed(text)


def parsed(data: bytes, *namespaces: str) -> etree._Element:
    """A document of one of these namespaces; nothing outside it is read. ExchangeError for another."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ExchangeError("exchange.not-a-project", reason=str(error)) from error
    if etree.QName(root).namespace not in namespaces:
        raise ExchangeError("exchange.not-a-project", reason=str(root.tag))
    return root


def allowed(text: str) -> str:
    """The text with what XML 1.0 can't hold replaced."""
    return _FORBIDDEN.sub("\ufffd", text)


def guid(name: str) -> str:
    """An identifier as the form wants it: a UUID as it stands, else one made of the name."""
    try:
        return str(UUID(name))
    except ValueError:
        return str(uuid5(STYLES, name))


def stamp(moment: dt.datetime | None) -> str | None:
    """A moment as xsd:dateTime in UTC."""
    return None if moment is None else moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def as_bytes(root: etree._Element) -> bytes:
    """The document, indented, with its declaration."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data
