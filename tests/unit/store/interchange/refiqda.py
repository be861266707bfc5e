"""What the REFI-QDA project form asks of a `project.qde`, as far as a project of texts goes.

Written from the form's description (version 1.5): for each element the children that may follow one
another, in this order, and the attributes it may and must have.
"""

import re
from dataclasses import dataclass

from lxml import etree

NAMESPACE = "urn:QDA-XML:project:1.0"
GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
WHOLE = re.compile(r"\d+")
ANY = re.compile(r".*", re.DOTALL)
_MADE = {
    "creatingUser": GUID,
    "creationDateTime": DATE_TIME,
    "modifyingUser": GUID,
    "modifiedDateTime": DATE_TIME,
}


@dataclass(frozen=True)
class Form:
    """An element: its children in order, the attributes it must have, and those it may have."""

    children: tuple[str, ...] = ()
    must: dict[str, re.Pattern[str]] | None = None
    may: dict[str, re.Pattern[str]] | None = None


FORMS = {
    "Project": Form(
        (
            "Users",
            "CodeBook",
            "Variables",
            "Cases",
            "Sources",
            "Notes",
            "Links",
            "Sets",
            "Graphs",
            "Description",
        ),
        {"name": ANY},
        {"origin": ANY, "creatingUserGUID": GUID, "creationDateTime": DATE_TIME, "basePath": ANY},
    ),
    "Users": Form(("User",)),
    "User": Form((), {"guid": GUID}, {"name": ANY, "id": ANY}),
    "CodeBook": Form(("Codes",)),
    "Codes": Form(("Code",)),
    "Code": Form(
        ("Description", "NoteRef", "Code"),
        {"guid": GUID, "name": ANY, "isCodable": re.compile("true|false")},
        {"color": COLOUR},
    ),
    "Sources": Form(("TextSource",)),
    "TextSource": Form(
        ("Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"),
        {"guid": GUID},
        {"name": ANY, "plainTextPath": re.compile(r"internal://.+\.txt"), "richTextPath": ANY, **_MADE},
    ),
    "PlainTextSelection": Form(
        ("Description", "Coding", "NoteRef"),
        {"guid": GUID, "startPosition": WHOLE, "endPosition": WHOLE},
        {"name": ANY, **_MADE},
    ),
    "Coding": Form(
        ("CodeRef", "NoteRef"), {"guid": GUID}, {"creatingUser": GUID, "creationDateTime": DATE_TIME}
    ),
    "CodeRef": Form((), {"targetGUID": GUID}),
    "NoteRef": Form((), {"targetGUID": GUID}),
    "Notes": Form(("Note",)),
    "Note": Form(
        ("Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef"),
        {"guid": GUID},
        {"name": ANY, "plainTextPath": ANY, "richTextPath": ANY, **_MADE},
    ),
    "Links": Form(("Link",)),
    "Link": Form(
        ("NoteRef",),
        {"guid": GUID},
        {
            "name": ANY,
            "direction": re.compile("Associative|OneWay|Bidirectional"),
            "color": COLOUR,
            "originGUID": GUID,
            "targetGUID": GUID,
        },
    ),
    "Description": Form(),
    "PlainTextContent": Form(),
}


def complaints(root: etree._Element) -> list[str]:
    """What a project says that the form doesn't allow; nothing where it is in order."""
    found = [said for element in root.iter() for said in _complaints(element)]
    ids = [str(element.get("guid")) for element in root.iter() if element.get("guid")]
    found += [f"guid {one} twice" for one in {one for one in ids if ids.count(one) > 1}]
    referred = [element.get("targetGUID") for element in root.iter() if element.get("targetGUID")]
    return found + [f"no element {one!r}" for one in referred if one not in ids]


def _complaints(element: etree._Element) -> list[str]:
    name = etree.QName(element)
    if name.namespace != NAMESPACE or name.localname not in FORMS:
        return [f"unknown element {element.tag!r}"]
    form = FORMS[name.localname]
    must, may = form.must or {}, form.may or {}
    said = [f"{name.localname} without {key}" for key in must if element.get(key) is None]
    for key, value in ((str(key), str(value)) for key, value in element.attrib.items()):
        pattern = (must | may).get(key)
        if pattern is None or not pattern.fullmatch(value):
            said.append(f"{name.localname} with {key}={value!r}")
    places = [_place(form, child) for child in element]
    if None in places or places != sorted(place for place in places if place is not None):
        said.append(f"children of {name.localname} out of order")
    return said


def _place(form: Form, child: etree._Element) -> int | None:
    name = etree.QName(child).localname
    return form.children.index(name) if name in form.children else None
