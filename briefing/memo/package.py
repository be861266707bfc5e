"""A Word package in the making, over python-docx's parts; its bytes depend on nothing but its content."""

import datetime as dt
import zipfile
from dataclasses import dataclass
from io import BytesIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.package import Package as OpcPackage

from briefing.messages import Language
from briefing.model.memo import Memo
from briefing.ooxml.markup import clean
from briefing.ooxml.names import relation, word_type
from briefing.ooxml.parts import program_part

PROGRAM = "Briefing"
LONGEST = 255  # characters of a property
_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = "application/xml"
_CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PROGRAM = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_ITEM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


@dataclass(frozen=True, slots=True)
class _Related:
    kind: str
    part: Part
    id: str


class Package:
    """Takes a document's parts one by one, the document itself last."""

    def __init__(self, package: OpcPackage | None = None) -> None:
        self._package = package or OpcPackage()
        self._taken = {str(part.partname) for part in self._package.iter_parts()}
        self._related: list[_Related] = []
        self._links: list[tuple[str, str]] = []

    def add(self, name: str, kind: str, content_type: str, blob: bytes, relation_id: str = "") -> Part:
        """A part that the document is related to; the id of the relationship may be given."""
        part = Part(self._free(f"/word/{name}"), content_type, blob, self._package)
        self._related.append(_Related(relation(kind), part, relation_id or self._own_id()))
        return part

    def add_word(self, name: str, blob: bytes, relation_id: str = "") -> None:
        """One of Word's usual parts, whose name says what it is: `styles`, `footer1`."""
        kind = name.rstrip("0123456789")
        self.add(f"{name}.xml", kind, word_type(kind), blob, relation_id)

    def add_link(self, address: str, relation_id: str) -> None:
        """An address outside that the document leads to."""
        self._links.append((address, relation_id))

    def add_theme(self, blob: bytes) -> None:
        """The theme."""
        self.add("theme/theme1.xml", "theme", CONTENT_TYPE.OFC_THEME, blob)

    def add_chart(self, number: int, chart: bytes, values: bytes, relation_id: str) -> None:
        """A chart with the workbook of its values."""
        part = self.add(f"charts/chart{number}.xml", "chart", CONTENT_TYPE.DML_CHART, chart, relation_id)
        name = self._free(f"/word/embeddings/values{number}.xlsx")
        held = Part(name, CONTENT_TYPE.SML_SHEET, values, self._package)
        part.load_rel(RELATIONSHIP_TYPE.PACKAGE, held, "rId1", is_external=False)

    def add_custom_xml(self, item: bytes, properties: bytes) -> None:
        """XML of our own that Word carries along."""
        part = Part(self._free("/customXml/item1.xml"), _XML, item, self._package)
        kept = Part(self._free("/customXml/itemProps1.xml"), _ITEM_PROPERTIES, properties, self._package)
        part.load_rel(relation("customXmlProps"), kept, "rId1", is_external=False)
        self._related.append(_Related(relation("customXml"), part, self._own_id()))

    def finish(self, document: bytes) -> None:
        """The document itself, related to every part that was added."""
        name = PackURI("/word/document.xml")
        main = Part(name, CONTENT_TYPE.WML_DOCUMENT_MAIN, document, self._package)
        self.relate(main)
        self._package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)

    def relate(self, main: Part) -> None:
        """Relate a document to every part that was added."""
        for one in self._related:
            main.load_rel(one.kind, one.part, one.id, is_external=False)
        for address, relation_id in self._links:
            main.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, relation_id, is_external=True)

    def describe(self, memo: Memo, moment: dt.datetime, properties: bytes) -> None:
        """The document's properties: title, author, language, times; the program, and some of our own."""
        core = CorePropertiesPart.default(self._package)
        about = core.core_properties
        about.title, about.author = clean(memo.title)[:LONGEST], clean(memo.author)[:LONGEST]
        about.last_modified_by = ""
        about.language = "zh-CN" if memo.language is Language.CHINESE else "en-GB"
        about.created = about.modified = moment
        about.revision = 1
        self._package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
        for name, kind, content_type, blob in (
            ("app.xml", RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, _PROGRAM, program_part(PROGRAM)),
            ("custom.xml", RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, _CUSTOM_PROPERTIES, properties),
        ):
            part = Part(PackURI(f"/docProps/{name}"), content_type, blob, self._package)
            self._package.relate_to(part, kind)

    def bytes(self) -> bytes:
        """The whole package."""
        held = BytesIO()
        self._package.save(held)
        return repacked(held.getvalue())

    def _own_id(self) -> str:
        return f"rIdOwn{len(self._related) + 1}"

    def _free(self, name: str) -> PackURI:
        """The name, or the first like it that no part has; the numbers of a name count on."""
        stem, dot, ending = name.rpartition(".")
        base = stem.rstrip("0123456789")
        number = int(stem[len(base) :] or 0)
        while f"{stem}{dot}{ending}" in self._taken:
            number += 1
            stem = f"{base}{number}"
        self._taken.add(f"{stem}{dot}{ending}")
        return PackURI(f"{stem}{dot}{ending}")


def repacked(package: bytes) -> bytes:
    """A package with the times of its entries taken out and their order settled."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as there, zipfile.ZipFile(result, "w") as here:
        for name in sorted(there.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            here.writestr(info, there.read(name))
    return result.getvalue()
