"""The part of the store that keeps the codebook."""

from briefing.errors import StoreError
from briefing.model.codebook import COLOURS, Code, CodeId, below
from briefing.store.part import Part, plain
from briefing.store.sums import Value
from briefing.store.tables import ANNOTATION_TAG, TAG, Row

_ALL = (
    "SELECT tag.id, tag.name, tag.colour, tag.description, tag.parent, count(annotation.id) FROM tag "
    "LEFT JOIN annotation_tag ON annotation_tag.tag = tag.id "
    "LEFT JOIN annotation ON annotation.id = annotation_tag.annotation AND annotation.deleted IS NULL "
    "GROUP BY tag.id ORDER BY tag.name"
)


class Codes(Part):
    """Codes are the tags, with their looks and meaning; every change is a step."""

    def codes(self) -> tuple[Code, ...]:
        """Every code, by name."""
        return tuple(_code(row) for row in self._db.rows(_ALL))

    def code_add(self, name: str) -> CodeId:
        """A new code, or the one that has the name already."""
        with self._db.editing("code-add"):
            return CodeId(self._tag(name))

    def code_put(self, code: Code) -> None:
        """Change a code's name, colour, description or parent.

        StoreError `store.code_exists` where another has the name; ValueError for a parent below it.
        """
        name = plain(code.name).strip()
        self._require_free(code.id, name)
        if code.parent is not None and code.parent in below(self.codes(), code.id):
            raise ValueError(code.parent)
        with self._db.editing("code-change"):
            self._touch_users(code.id)
            row: Row = {"id": code.id, "name": name, "colour": str(code.colour or "")}
            self._db.put(TAG, {**row, "description": plain(code.description), "parent": code.parent})

    def code_merge(self, code: CodeId, into: CodeId) -> None:
        """Give every annotation with a code another one in its place; the code is gone."""
        if code == into:
            return
        with self._db.editing("code-merge"):
            self._touch_users(code)
            for row in self._db.found(ANNOTATION_TAG, "WHERE tag = ?", code):
                self._db.remove(ANNOTATION_TAG, row["annotation"], code)
                if self._db.row(ANNOTATION_TAG, row["annotation"], into) is None:
                    self._db.put(ANNOTATION_TAG, {**row, "tag": into})
            if into in below(self.codes(), code):
                self._adopt(into, self._parent(code))
            self._drop(code, into)

    def code_remove(self, code: CodeId) -> None:
        """Take a code off every annotation and out of the codebook; what stood under it moves up."""
        with self._db.editing("code-remove"):
            self._touch_users(code)
            for row in self._db.found(ANNOTATION_TAG, "WHERE tag = ?", code):
                self._db.remove(ANNOTATION_TAG, row["annotation"], code)
            self._drop(code, self._parent(code))

    def _tag(self, name: str) -> str:
        """The code with a name, made where there is none."""
        wanted = plain(name).strip()
        found = self._db.rows("SELECT id FROM tag WHERE name = ?", wanted)
        if found:
            return str(found[0][0])
        row: Row = {"id": self._db.new_id(), "name": wanted, "colour": "", "description": "", "parent": None}
        self._db.add(TAG, row)
        return str(row["id"])

    def _drop(self, code: CodeId, heir: Value) -> None:
        for row in self._db.found(TAG, "WHERE parent = ?", code):
            self._db.put(TAG, {**row, "parent": heir})
        self._db.remove(TAG, code)

    def _adopt(self, code: CodeId, parent: Value) -> None:
        row = self._db.row(TAG, code)
        if row is not None:
            self._db.put(TAG, {**row, "parent": parent})

    def _parent(self, code: CodeId) -> Value:
        row = self._db.row(TAG, code)
        if row is None:
            raise KeyError(code)
        return row["parent"]

    def _require_free(self, code: CodeId, name: str) -> None:
        if not name or self._db.rows("SELECT 1 FROM tag WHERE name = ? AND id != ?", name, code):
            raise StoreError("store.code_exists", name=name)

    def _touch_users(self, code: CodeId) -> None:
        rows = self._db.rows(
            "SELECT DISTINCT target.article FROM target "
            "JOIN annotation_tag ON annotation_tag.annotation = target.annotation WHERE tag = ?",
            code,
        )
        for (article,) in rows:
            self._db.touch(str(article))


def _code(row: tuple[Value, ...]) -> Code:
    identity, name, colour, description, parent, uses = row
    shade = int(str(colour)) if str(colour).isdigit() else 0
    return Code(
        id=CodeId(str(identity)),
        name=str(name),
        colour=min(shade, COLOURS),
        description=str(description),
        parent=None if parent is None else CodeId(str(parent)),
        uses=int(str(uses)),
    )
