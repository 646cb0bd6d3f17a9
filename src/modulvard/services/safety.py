"""What a user does with an answer that is to be read first: read it, say what was done, open it again (G18, COR-04)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from modulvard.domain import safety
from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.ids import AccountId, PatientId, SafetyAnswerId, SafetyClosingId, TreatmentId
from modulvard.domain.instruments import Instrument
from modulvard.domain.rating_lines import SafetyFacts
from modulvard.domain.ratings import Rating, RatingChange
from modulvard.domain.safety import Done, SafetyAnswer, SafetyStands
from modulvard.domain.treatment_steps import Stamp
from modulvard.services.base import Changed, Topic, needs
from modulvard.services.patient_steps import PatientService
from modulvard.store import access_log
from modulvard.store import safety as store
from modulvard.store.accounts import accounts
from modulvard.store.as_of import as_of
from modulvard.store.instruments import load_instruments
from modulvard.store.ratings import changes_of, load_rating
from modulvard.store.session import Session
from modulvard.store.treatments import treatment_as_stored

_TOPICS = frozenset({Topic.TODAY, Topic.RATINGS, Topic.PATIENTS})
_OBJECT = "safety_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyView:
    """An answer to be read first, with all that is known of it: its rating, and what has happened to it since."""

    answer: SafetyAnswer
    patient: PatientId
    instrument: Instrument
    rating: Rating
    """As it stands now, with its other answers."""
    changes: tuple[RatingChange, ...]
    """Corrections and moves, in that order: each tells how the rating was before."""
    names: Mapping[AccountId, str]

    def facts(self, language: str) -> SafetyFacts:
        """Return what is to be read, in a language that the form may have."""
        return safety.facts_of(self.answer, self.instrument, self.rating, self.changes, language)


class SafetyAnswers(PatientService):
    """Answers that stay to be read until a named user has written what was done."""

    @needs(Permission.READ_PATIENT)
    def show(self, ident: SafetyAnswerId, at: datetime | None = None) -> SafetyView:
        """Return an answer with its rating, now or as of a moment: a view, logged first.

        Whoever it stands with, because of who is on duty, opens the patient for that reason, kept in the log. Raises
        NotFound, also for one that was not given yet, and ReasonNeeded.
        """
        with self._database.work() as session:
            _, patient = self._found(session, ident)
            self._let_in(session, patient)
            with as_of(session, at):
                (view,) = self._views(session, (store.load_safety(session, ident),), patient)
            self._log(session, Measure.VIEW_RATINGS, patient, ident)
        return view

    @needs(Permission.READ_PATIENT)
    def of_treatment(self, treatment: TreatmentId, at: datetime | None = None) -> tuple[SafetyView, ...]:
        """Return every safety answer of a treatment whose patient is open, and what was done; no row in the log.

        With a moment, as of that moment. Raises NotFound, ReasonNeeded.
        """
        with self._database.read() as session:
            patient = treatment_as_stored(session, treatment).patient
            self._opened(session, patient)
            with as_of(session, at):
                return self._views(session, store.safety_of(session, treatment), patient)

    @needs(Permission.READ_PATIENT)
    def patient_of(self, ident: SafetyAnswerId) -> PatientId:
        """Return whose answer it is, so that the patient can be opened, or raise NotFound."""
        with self._database.read() as session:
            return self._found(session, ident)[1]

    @needs(Permission.EDIT_TREATMENT)
    def close(self, ident: SafetyAnswerId, done: Iterable[Done], note: str) -> Changed:
        """Close an answer with what was done and a note of it. Undo opens it again.

        Raises InvalidInput where nothing is said to be done or the note is empty, SafetyClosed, NotFound, ReasonNeeded.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            found, patient = self._found(session, ident)
            self._let_in(session, patient)
            closing = store.add_closing(session, ident, safety.closed(found, done, note, stamp))
            self._log(session, Measure.CLOSE_SAFETY, patient, ident)
        return self._closed(ident, closing, patient)

    @needs(Permission.EDIT_TREATMENT)
    def reopen(self, ident: SafetyAnswerId) -> Changed:
        """Open a closed answer again: it stands first until another note closes it. The former note stays readable.

        Raises SafetyStands, NotFound, ReasonNeeded.
        """
        with self._database.work() as session:
            found, patient = self._found(session, ident)
            self._let_in(session, patient)
            if found.closing is None:
                raise SafetyStands(answer=ident)
            store.open_again(session, ident, found.closing.id, self._stamp())
            self._log(session, Measure.REOPEN_SAFETY, patient, ident)
        return self._opened_again(ident, found.closing.id, patient)

    # --- shared -----------------------------------------------------------------------------------

    def _open_again(self, ident: SafetyAnswerId, closing: SafetyClosingId) -> Changed:
        """Undo a closing, or raise ChangedSince if it does not stand."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            _, patient = self._found(session, ident)
            store.open_again(session, ident, closing, self._stamp())
            self._log(session, Measure.UNDO, patient, ident)
        return self._opened_again(ident, closing, patient)

    def _close_again(self, ident: SafetyAnswerId, closing: SafetyClosingId) -> Changed:
        """Undo an opening, or raise ChangedSince if another note closes the answer."""
        self._require(Permission.EDIT_TREATMENT)
        with self._database.work() as session:
            _, patient = self._found(session, ident)
            store.close_again(session, ident, closing)
            self._log(session, Measure.UNDO, patient, ident)
        return self._closed(ident, closing, patient)

    def _closed(self, ident: SafetyAnswerId, closing: SafetyClosingId, patient: PatientId) -> Changed:
        undo = partial(self._open_again, ident, closing)
        return Changed(topics=_TOPICS, patient=patient, undo=undo, summary="safety_closed", ident=ident)

    def _opened_again(self, ident: SafetyAnswerId, closing: SafetyClosingId, patient: PatientId) -> Changed:
        undo = partial(self._close_again, ident, closing)
        return Changed(topics=_TOPICS, patient=patient, undo=undo, summary="safety_reopened", ident=ident)

    def _found(self, session: Session, ident: SafetyAnswerId) -> tuple[SafetyAnswer, PatientId]:
        found = store.load_safety(session, ident)
        return found, treatment_as_stored(session, found.treatment).patient

    def _views(self, session: Session, answers: tuple[SafetyAnswer, ...], patient: PatientId) -> tuple[SafetyView, ...]:
        ratings = {rating: load_rating(session, rating) for rating in {answer.rating for answer in answers}}
        changes = changes_of(session, list(ratings))
        forms = load_instruments(session, {rating.instrument for rating in ratings.values()})
        names = {account.ident: account.display_name for account in accounts(session)}
        return tuple(
            SafetyView(
                answer=answer,
                patient=patient,
                instrument=forms[ratings[answer.rating].instrument].instrument,
                rating=ratings[answer.rating],
                changes=changes.get(answer.rating, ()),
                names=names,
            )
            for answer in answers
        )

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _log(self, session: Session, measure: Measure, patient: PatientId, ident: SafetyAnswerId) -> None:
        access_log.append(session, LogEntry(measure=measure, patient=patient, object_kind=_OBJECT, object_id=ident))
