"""The care unit's own affairs: its name, its settings and the days on which it is closed (decided.md 14)."""

from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.settings import AlreadyClosed, Clinic, checked_setting, is_unit_field
from modulvard.domain.weeks import Week
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log
from modulvard.store import clinic as rows
from modulvard.store.clinic import Closed
from modulvard.store.key_changes import with_names
from modulvard.store.key_file import key_file_path, read_key_file, write_key_file
from modulvard.store.overviews import refresh_all

_NAME = "name"
_SETTING = frozenset({Topic.CLINIC, Topic.TODAY})
_CLOSED = frozenset({Topic.CLINIC, Topic.TODAY, Topic.TREATMENTS})


class ClinicAffairs(Service):
    """What the unit has decided."""

    @needs(Permission.SEE_CLINIC)
    def show(self) -> Clinic:
        """Return the unit with every setting, set or default, and all that is closed."""
        with self._database.read() as session:
            return rows.load_clinic(session, self._actor.unit)

    @needs(Permission.EDIT_CLINIC)
    def set(self, key: str, written: str) -> Changed:
        """Change one setting, or the unit's name or HSA-id. Raises InvalidInput for what cannot be taken."""
        return self._set(key, checked_setting(key, written), Measure.EDIT_CLINIC)

    @needs(Permission.EDIT_CLINIC)
    def close(self, closed: Closed) -> Changed:
        """Close a week, which moves what every treatment has planned from it on, or a date, which moves nothing."""
        with self._database.work() as session:
            if rows.closed_mark(session, closed) is not None:
                raise AlreadyClosed(closed=closed)
            mark = rows.close(session, closed, self._clock.now(), self._actor.account)
            if isinstance(closed, Week):
                refresh_all(session, Week.of(self._today()))
            access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC, object_kind="closed", object_id=mark))
        return Changed(topics=_CLOSED, undo=partial(self.open_again, closed), summary="clinic_closed", ident=mark)

    @needs(Permission.EDIT_CLINIC)
    def open_again(self, closed: Closed) -> Changed:
        """Open a closed week or date again; the mark stays readable and counts no more."""
        with self._database.work() as session:
            mark = rows.closed_mark(session, closed)
            if mark is None:
                raise NotFound(kind="closed", ident=closed)
            rows.withdraw_mark(session, mark, self._clock.now())
            if isinstance(closed, Week):
                refresh_all(session, Week.of(self._today()))
            access_log.append(session, LogEntry(measure=Measure.EDIT_CLINIC, object_kind="closed", object_id=mark))
        return Changed(topics=_CLOSED, undo=partial(self.close, closed), summary="clinic_opened", ident=mark)

    def _set(self, key: str, value: str, measure: Measure, expected: str | None = None) -> Changed:
        with self._database.work() as session:
            before = rows.value_of(session, self._actor.unit, key)
            if expected is not None and before != expected:
                raise ChangedSince
            if is_unit_field(key):
                rows.save_unit_field(session, self._actor.unit, key, value)
            else:
                rows.save_setting(session, key, value)
            access_log.append(session, LogEntry(measure=measure, object_kind=f"setting {key}"))
            if key == _NAME:
                # Last in the transaction: the unlock window reads the name from the key file.
                self._rename_on_the_door(value)
        undo = partial(self._undo_set, key, before, value)
        return Changed(topics=_SETTING, undo=undo, summary="clinic_setting")

    def _rename_on_the_door(self, name: str) -> None:
        path = key_file_path(self._database.path)
        write_key_file(path, with_names(read_key_file(path), self._database.unlocked, name))

    def _undo_set(self, key: str, value: str, expected: str) -> Changed:
        self._require(Permission.EDIT_CLINIC)
        return self._set(key, value, Measure.UNDO, expected)
