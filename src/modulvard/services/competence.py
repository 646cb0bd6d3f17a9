"""What a user does with competences: enter one with its dates and evidence, list them, withdraw one (D21, D31)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from modulvard.domain.access import Permission, Role
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.competence import Competence, CompetenceKind, NewCompetence, checked
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import Needs, lacking
from modulvard.domain.ids import AccountId, CompetenceId, ProgramVersionId
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, Service, Topic, needs
from modulvard.store import access_log, accounts
from modulvard.store import competence as store
from modulvard.store.programs import find_version, load_program
from modulvard.store.session import Session

_TOPICS = frozenset({Topic.ACCOUNTS, Topic.INTAKES})
_OBJECT = "competence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whether a therapist holds what a program needs; what it is proved by is not told here."""

    account: AccountId
    name: str
    lacking: Needs


class Competences(Service):
    """Competences of accounts, with their dates and evidence."""

    @needs(Permission.OWN_ACCOUNT)
    def list(self, account: AccountId | None = None) -> tuple[Competence, ...]:
        """Return the competences of an account, or everyone's; one row in the log with how many.

        One's own are everyone's to read; others' are read by whoever administers accounts. Raises PermissionDenied.
        """
        self._require_own(account)
        with self._database.work() as session:
            found = store.competences(session, None if account is None else (account,))
            entry = LogEntry(
                measure=Measure.LIST_COMPETENCES, object_kind="account", object_id=account, count=len(found)
            )
            access_log.append(session, entry)
        return found

    @needs(Permission.OWN_ACCOUNT)
    def reload(self, account: AccountId | None = None) -> tuple[Competence, ...]:
        """Return the same after a change: nobody looks anew, so no row in the log. Raises PermissionDenied."""
        self._require_own(account)
        with self._database.read() as session:
            return store.competences(session, None if account is None else (account,))

    @needs(Permission.READ_PROGRAMS)
    def holders(self, version: ProgramVersionId, on: date | None = None) -> tuple[Holder, ...]:
        """Return the therapists with what each of them lacks for a program on a day, or raise NotFound."""
        day = on or self._today()
        with self._database.read() as session:
            stored = load_program(session, version)
            if stored is None:
                raise NotFound(kind="program", ident=version)
            people, held = accounts.accounts(session), store.competences(session)
        needed = rules_of(stored.program).needs
        return tuple(
            Holder(
                account=one.ident,
                name=one.display_name,
                lacking=lacking(needed, (each for each in held if each.account == one.ident), day),
            )
            for one in people
            if one.roles & {Role.THERAPIST, Role.GROUP_LEADER} and not one.is_disabled
        )

    @needs(Permission.EDIT_ACCOUNTS)
    def add(self, new: NewCompetence) -> Changed:
        """Enter a competence. Raises InvalidInput, and NotFound also for training in a program that is not there."""
        stamp = self._stamp()
        ready = checked(new, stamp.today)
        with self._database.work() as session:
            accounts.account_of(session, ready.account)
            ident = store.add_competence(session, _of_known_program(session, ready), stamp)
            self._log(session, Measure.EDIT_COMPETENCE, ident)
        undo = partial(self._mark, ident, seen=None, to=stamp.at, summary="competence_withdrawn")
        return Changed(topics=_TOPICS, undo=undo, summary="competence_added", ident=ident)

    @needs(Permission.EDIT_ACCOUNTS)
    def withdraw(self, competence: CompetenceId) -> Changed:
        """Let a competence count no more: it was entered by mistake. Raises NotFound, ChangedSince."""
        with self._database.work() as session:
            self._set(session, competence, seen=None, to=self._clock.now())
            self._log(session, Measure.EDIT_COMPETENCE, competence)
            marked = store.load_competence(session, competence).withdrawn_at
        undo = partial(self._mark, competence, seen=marked, to=None, summary="competence_added")
        return Changed(topics=_TOPICS, undo=undo, summary="competence_withdrawn", ident=competence)

    @needs(Permission.EDIT_ACCOUNTS)
    def end(self, competence: CompetenceId, until: date | None) -> Changed:
        """Give a competence its last day, or none: it is kept as it was, withdrawn, and stands anew with that day.

        Raises NotFound, ChangedSince for one that was withdrawn, InvalidInput.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            known = store.load_competence(session, competence)
            if known.withdrawn_at is not None:
                raise ChangedSince(kind=_OBJECT, ident=competence)
            wanted = NewCompetence(
                account=known.account,
                name=known.name,
                from_day=known.from_day,
                until_day=until,
                evidence=known.evidence,
            )
            ident = store.add_competence(session, checked(wanted, stamp.today), stamp)
            store.mark_competence(session, competence, stamp.at)
            self._log(session, Measure.EDIT_COMPETENCE, ident)
        undo = partial(self._exchange, ident, competence, since=stamp.at)
        return Changed(topics=_TOPICS, undo=undo, summary="competence_ended", ident=ident)

    def _exchange(self, standing: CompetenceId, instead: CompetenceId, *, since: datetime) -> Changed:
        """Let one stand instead of another, if nobody has touched either since; turned round it does the step again."""
        self._require(Permission.EDIT_ACCOUNTS)
        now = self._clock.now()
        with self._database.work() as session:
            self._set(session, standing, seen=None, to=now)
            self._set(session, instead, seen=since, to=None)
            self._log(session, Measure.UNDO, instead)
        undo = partial(self._exchange, instead, standing, since=now)
        return Changed(topics=_TOPICS, undo=undo, summary="competence_ended", ident=instead)

    def _mark(self, competence: CompetenceId, *, seen: datetime | None, to: datetime | None, summary: str) -> Changed:
        self._require(Permission.EDIT_ACCOUNTS)
        with self._database.work() as session:
            self._set(session, competence, seen=seen, to=to)
            self._log(session, Measure.UNDO, competence)
        other = "competence_withdrawn" if summary == "competence_added" else "competence_added"
        undo = partial(self._mark, competence, seen=to, to=seen, summary=other)
        return Changed(topics=_TOPICS, undo=undo, summary=summary, ident=competence)

    def _set(self, session: Session, competence: CompetenceId, *, seen: datetime | None, to: datetime | None) -> None:
        if store.load_competence(session, competence).withdrawn_at != seen:
            raise ChangedSince(kind=_OBJECT, ident=competence)
        store.mark_competence(session, competence, to)

    def _require_own(self, account: AccountId | None) -> None:
        if account != self._actor.account:
            self._require(Permission.EDIT_ACCOUNTS)

    def _log(self, session: Session, measure: Measure, competence: CompetenceId) -> None:
        access_log.append(session, LogEntry(measure=measure, object_kind=_OBJECT, object_id=competence))

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)


def _of_known_program(session: Session, new: NewCompetence) -> NewCompetence:
    """Return training in a program by the program's key, which programs ask for it by."""
    if new.name.kind is not CompetenceKind.PROGRAM_TRAINING:
        return new
    version = find_version(session, new.name.words)
    stored = None if version is None else load_program(session, version)
    if stored is None:
        raise NotFound(kind="program", ident=new.name.words)
    return replace(new, name=replace(new.name, words=stored.program.key))
