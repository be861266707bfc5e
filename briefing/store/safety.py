"""The part of the store that looks after its own safety: other writers, lost files, backups, damage."""

import datetime as dt
import json
from pathlib import Path

from briefing.model.annotation import ArticleId
from briefing.store.backup import Backup, backups, copy_to, take
from briefing.store.connection import connect_reading
from briefing.store.failures import told
from briefing.store.health import Health, check_file
from briefing.store.part import Part
from briefing.store.port import Change, Standing, Subject
from briefing.store.restore import FILE
from briefing.store.sums import Value
from briefing.store.watch import Watch, Witness

LEAST_AGE = dt.timedelta(hours=4)
_MARKS = (
    "SELECT (SELECT max(turn) FROM step), (SELECT count(*) FROM version), (SELECT max(kept) FROM version)"
)


class Safety(Part):
    """What a store on a file must watch for; `_secure` is called once it is open."""

    _folder: Path
    _watch: Watch
    _witness: Witness
    _warnings: tuple[str, ...]

    def _secure(self, folder: Path, warnings: tuple[str, ...]) -> None:
        self._folder, self._witness = folder, Witness(folder)
        self._watch = Watch(folder / FILE)
        self._data_seen, self._heard, self._own = self._version_of_data(), self._db.latest_turn(), set[int]()
        lost = self._witness.seen() > self._heard
        self._warnings = (*warnings, "store.edits_missing") if lost else warnings
        if self._db.standing is Standing.WRITABLE:
            self._witness.see(self._heard)
            self._db.guard, self._db.committed = self._watch.require, self._committed

    def warnings(self) -> tuple[str, ...]:
        """Message codes of what the user should know about where the store lies and how it was found."""
        return self._warnings

    def present(self) -> bool:
        """Whether the store is still where it was opened; where not, `rescue` it."""
        return self._watch.present()

    def news(self) -> Change | None:
        """What others changed since the last look, None for nothing; to be asked every second or two."""
        version = self._version_of_data()
        if version == self._data_seen:
            return None
        found = self._db.rows("SELECT turn, subjects, articles FROM step WHERE turn > ?", self._heard)
        others = [row for row in found if row[0] not in self._own]
        self._data_seen, self._heard, self._own = version, self._db.latest_turn(), set()
        subjects = {Subject(name) for _, names, _ in others for name in json.loads(str(names))}
        articles = {ArticleId(name) for _, _, names in others for name in json.loads(str(names))}
        return Change("", frozenset({*subjects, Subject.ARTICLE}), frozenset(articles))

    def check(self) -> Health:
        """The health of the whole store; reads all of it over a connection of its own, so from any thread."""
        return check_file(self._folder / FILE)

    def backups(self) -> tuple[Backup, ...]:
        """The copies of the library, newest first."""
        return backups(self._folder)

    def back_up(self, now: dt.datetime, least_age: dt.timedelta = LEAST_AGE) -> Backup | None:
        """A verified copy; None where nothing changed since the newest or that is younger than `least_age`.

        StoreError `store.damaged` where the library doesn't hold its sums.
        """
        newest = next(iter(self.backups()), None)
        if newest is not None and (now - newest.taken < least_age or self._same(newest)):
            return None
        return take(self._db.connection, self._folder, now)

    def rescue(self, path: Path) -> None:
        """Write all that the store holds to a new file, also when its own was deleted."""
        copy_to(self._db.connection, path)

    def _same(self, backup: Backup) -> bool:
        connection = connect_reading(backup.path)
        with told():
            marks: list[tuple[Value, ...]] = connection.execute(_MARKS).fetchall()
            connection.close()
        return marks == self._db.rows(_MARKS)

    def _committed(self, turn: int) -> None:
        self._own.add(turn)
        self._witness.see(turn)

    def _version_of_data(self) -> Value:
        return self._db.rows("PRAGMA data_version")[0][0]
