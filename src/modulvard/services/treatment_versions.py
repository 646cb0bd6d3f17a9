"""Moving a treatment to a newer version of its program: a decision with a reason (C1, D17)."""

from dataclasses import dataclass
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.errors import NotFound, Refused
from modulvard.domain.ids import ProgramVersionId, TreatmentId
from modulvard.domain.plan_steps import follow_version
from modulvard.domain.program_difference import ProgramDifference, program_difference
from modulvard.domain.program_states import check_can_follow
from modulvard.domain.programs import StoredProgram
from modulvard.domain.treatment_steps import Stamp, checked_reason, restored
from modulvard.domain.treatments import ProgramFrame, Treatment
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.services.treatment_keeping import keep_treatment
from modulvard.store import access_log
from modulvard.store import program_states as store
from modulvard.store.programs import all_programs, load_program
from modulvard.store.session import Session
from modulvard.store.treatments import require_none_active, treatment_as_stored, treatment_opened_by

_TOPICS = frozenset({Topic.TREATMENTS, Topic.PATIENTS, Topic.TODAY, Topic.HOMEWORK})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerVersion:
    """A version a treatment can move to, and what is different in it."""

    stored: StoredProgram
    difference: ProgramDifference
    refusal: Refused | None = None
    """What keeps the treatment from moving to it."""


class TreatmentVersions(Service):
    """Which version of its program a treatment follows."""

    @needs(Permission.READ_PATIENT)
    def has_newer(self, treatment: TreatmentId) -> bool:
        """Tell whether there is a newer version that can be started, for a treatment whose page is open."""
        with self._database.read() as session:
            found = treatment_opened_by(session, treatment, self._actor.account, self._today())
            return bool(_newer(session, _loaded(session, found.program.version)))

    @needs(Permission.READ_PATIENT)
    def newer(self, treatment: TreatmentId) -> tuple[NewerVersion, ...]:
        """Return the newer versions that can be started, of the program of a treatment whose page is open.

        Where something of them must not be spread, a row in the log says who opened it (D41).
        """
        with self._database.work() as session:
            found = treatment_opened_by(session, treatment, self._actor.account, self._today())
            now = _loaded(session, found.program.version)
            newer = _newer(session, now)
            opened = [stored.id for stored in (now, *newer) if stored.program.is_restricted] if newer else []
            access_log.append(session, *map(_opened, opened))
        return tuple(
            NewerVersion(
                stored=stored,
                difference=program_difference(now.program, stored.program),
                refusal=_refusal(found, now, stored),
            )
            for stored in newer
        )

    @needs(Permission.EDIT_TREATMENT)
    def move(self, treatment: TreatmentId, version: ProgramVersionId, reason: str) -> Changed:
        """Let a treatment go on in a newer version. What is opened and handed in stands as it was given.

        Raises OtherProgram, NotNewer, NotForStart, ModulesDiffer, SameProgramActive, TreatmentEnded.
        """
        stamp, why = self._stamp(), checked_reason(reason)
        with self._database.work() as session:
            before = treatment_opened_by(session, treatment, stamp.by, stamp.today)
            wanted = _loaded(session, version)
            check_can_follow(before, _loaded(session, before.program.version), wanted)
            require_none_active(session, before.patient, version, besides=treatment)
            was = before.program.version
            change = store.add_change(session, treatment, was, version, reason=why, by=stamp.by, at=stamp.at)
            moved = follow_version(before, ProgramFrame.of(version, wanted.program), stamp)
            after = keep_treatment(session, before, moved, stamp)
            access_log.append(session, _entry(Measure.CHANGE_VERSION, after, why))
        return self._changed(after, before, change, withdrawn=True)

    def _changed(self, after: Treatment, before: Treatment, change: int, *, withdrawn: bool) -> Changed:
        return Changed(
            topics=_TOPICS,
            patient=after.patient,
            undo=partial(self._restore, after, before, change, withdrawn=withdrawn),
            summary="treatment_version",
            ident=after.id,
        )

    def _restore(self, seen: Treatment, wanted: Treatment, change: int, *, withdrawn: bool) -> Changed:
        """Put the treatment back in the version it followed, or raise ChangedSince; turned round, move it again."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            current = treatment_as_stored(session, seen.id)
            back = restored(current, seen, wanted, stamp)
            store.mark_change(session, change, stamp.at if withdrawn else None)
            back = keep_treatment(session, current, back, stamp)
            access_log.append(session, _entry(Measure.UNDO, back))
        return self._changed(back, current, change, withdrawn=not withdrawn)

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)


def _loaded(session: Session, version: ProgramVersionId) -> StoredProgram:
    found = load_program(session, version)
    if found is None:
        raise NotFound(kind="program", ident=version)
    return found


def _newer(session: Session, now: StoredProgram) -> list[StoredProgram]:
    return [
        stored
        for stored in all_programs(session)
        if stored.program.key == now.program.key and stored.id > now.id and stored.is_for_start
    ]


def _refusal(treatment: Treatment, now: StoredProgram, wanted: StoredProgram) -> Refused | None:
    try:
        check_can_follow(treatment, now, wanted)
    except Refused as refused:
        return refused
    return None


def _opened(version: ProgramVersionId) -> LogEntry:
    return LogEntry(measure=Measure.VIEW_RESTRICTED, object_kind="program_version", object_id=version)


def _entry(measure: Measure, treatment: Treatment, reason: str | None = None) -> LogEntry:
    return LogEntry(
        measure=measure, patient=treatment.patient, object_kind="treatment", object_id=treatment.id, reason=reason
    )
