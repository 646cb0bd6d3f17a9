"""How a treatment ends: its gates are judged and kept, its follow-up is laid, and an end can be taken back (C3, H6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from modulvard.domain import follow_ups as days
from modulvard.domain import plan_steps
from modulvard.domain.access import Permission
from modulvard.domain.access_log import Measure
from modulvard.domain.closing import ClosingGatesUnmet
from modulvard.domain.follow_ups import FollowUp, NewFollowUp
from modulvard.domain.gates import CLOSING_GATES, GateStanding
from modulvard.domain.ids import TreatmentId
from modulvard.domain.text import is_blank
from modulvard.domain.treatment_errors import NotEnded
from modulvard.domain.treatment_steps import Stamp, checked_reason
from modulvard.domain.treatments import ClosedAs, Treatment
from modulvard.services.base import Service, Topic, needs
from modulvard.services.closing_judging import check_end, judge_end
from modulvard.services.treatment_keeping import TreatmentChanged, keep_treatment, put_treatment_back, treatment_entry
from modulvard.store import access_log, follow_ups, gates, treatments
from modulvard.store.safety import unread_in
from modulvard.store.session import Session

_TOPICS = frozenset({Topic.TREATMENTS, Topic.TODAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class WithEnd:
    """What was kept together with an end, and goes and comes with it."""

    gates: tuple[int, ...]
    """Numbers of how the gates stood."""
    follow_ups: tuple[FollowUp, ...]


class Endings(Service):
    """How treatments end, and how an end is taken back."""

    @needs(Permission.EDIT_TREATMENT)
    def end(
        self,
        treatment: TreatmentId,
        closed_as: ClosedAs,
        reason: str,
        on: date | None = None,
        *,
        override: str | None = None,
        follow_ups: Sequence[NewFollowUp] = (),
    ) -> TreatmentChanged:
        """Close a treatment with its last day, today unless said, and lay its follow-up in the same step (H4, H6).

        Raises TreatmentEnded, InTheFuture, BeforeTreatment, LastDayTooEarly, InvalidInput, ReasonNeeded, PatientClosed
        where days are laid for one who is archived or deceased, and ClosingGatesUnmet where a gate blocks and no reason
        is given to end all the same.
        What is not met and warns is told in ``TreatmentChanged.gates``, answers still to be read in ``read_first``.
        """
        stamp = self._stamp()
        with self._database.work() as session:
            before = treatments.treatment_opened_by(session, treatment, stamp.by, stamp.today)
            last_day = on or stamp.today
            ended = plan_steps.end(before, closed_as, reason, last_day, stamp).treatment
            check_end(session, before, last_day, stamp)
            judged = judge_end(session, before, closed_as, last_day, laid_with_it=len(follow_ups))
            why = _checked_override(judged.standings, override)
            new = days.laid(ended, judged.follow_ups, follow_ups, stamp)
            if new:
                treatments.require_can_start(session, before.patient)
            after = keep_treatment(session, before, ended, stamp)
            gates.keep_gates(session, treatment, judged.standings, why or "", stamp)
            kept = _with_end(session, treatment, new)
            read_first = unread_in(session, after)
            access_log.append(session, treatment_entry(Measure.END_TREATMENT, after, why))
        unmet = tuple(standing for standing in judged.standings if standing.blocks or standing.warns)
        return replace(self._ended(after, before, kept, "treatment_ended"), gates=unmet, read_first=read_first)

    @needs(Permission.EDIT_TREATMENT)
    def reopen(self, treatment: TreatmentId, reason: str) -> TreatmentChanged:
        """Take back an end that was a mistake: the treatment goes on, and what came with the end goes with it.

        Days of follow-up that were laid with the end are taken back, but for those whose outcome is written.
        Raises NotEnded, SameProgramActive, PatientClosed, InvalidInput, ReasonNeeded.
        """
        stamp, why = self._stamp(), checked_reason(reason)
        with self._database.work() as session:
            before = treatments.treatment_opened_by(session, treatment, stamp.by, stamp.today)
            if before.ending is None:
                raise NotEnded(treatment=treatment)
            treatments.require_can_start(session, before.patient)
            treatments.require_none_active(session, before.patient, before.program.version)
            kept = _kept_with_end(session, treatment)
            after = keep_treatment(session, before, replace(before, ending=None), stamp)
            _let_stand(session, kept, stamp, stands=False)
            access_log.append(session, treatment_entry(Measure.REOPEN_TREATMENT, after, why))
        return self._ended(after, before, kept, "treatment_reopened")

    # --- shared -----------------------------------------------------------------------------------

    def _stamp(self) -> Stamp:
        return Stamp(at=self._clock.now(), by=self._actor.account)

    def _ended(self, after: Treatment, before: Treatment, kept: WithEnd, summary: str) -> TreatmentChanged:
        undo = partial(self._restore_end, after, before, kept, summary)
        return TreatmentChanged(topics=_TOPICS, patient=after.patient, undo=undo, summary=summary, ident=after.id)

    def _restore_end(self, seen: Treatment, wanted: Treatment, kept: WithEnd, summary: str) -> TreatmentChanged:
        """Put an end back, or take it away, with what came with it; or raise ChangedSince."""
        self._require(Permission.EDIT_TREATMENT)
        stamp = self._stamp()
        with self._database.work() as session:
            current, back = put_treatment_back(session, seen, wanted, stamp)
            _let_stand(session, kept, stamp, stands=back.ending is not None)
        return self._ended(back, current, kept, summary)


def _checked_override(standings: Sequence[GateStanding], override: str | None) -> str | None:
    """Return the reason to end all the same, or raise ClosingGatesUnmet where one is needed and not given."""
    given = None if override is None or is_blank(override) else checked_reason(override)
    blocking = [standing for standing in standings if standing.blocks]
    if blocking and given is None:
        raise ClosingGatesUnmet(blocking)
    return given


def _with_end(session: Session, treatment: TreatmentId, new: Sequence[FollowUp]) -> WithEnd:
    kept = follow_ups.add_follow_ups(session, new)
    return WithEnd(gates=gates.standing_gates(session, treatment, CLOSING_GATES), follow_ups=kept)


def _kept_with_end(session: Session, treatment: TreatmentId) -> WithEnd:
    """Return what stands of what was kept together with an end: days whose outcome is written stay as they are."""
    kept = gates.kept_gates(session, treatment, CLOSING_GATES)
    moments = {gate.made_at for gate in kept}
    standing = follow_ups.follow_ups_of(session, treatment)
    laid_then = tuple(one for one in standing if one.is_open and one.made_at in moments)
    return WithEnd(gates=gates.standing_gates(session, treatment, CLOSING_GATES), follow_ups=laid_then)


def _let_stand(session: Session, kept: WithEnd, stamp: Stamp, *, stands: bool) -> None:
    """Let what came with an end stand, or go. Raises ChangedSince if a day of follow-up was changed or taken since."""
    marked = None if stands else stamp.at
    gates.mark_kept(session, kept.gates, marked)
    for follow_up in kept.follow_ups:
        current = follow_ups.load_follow_up(session, follow_up.id)
        found = replace(follow_up, withdrawn_at=current.withdrawn_at if stands else None)
        back = days.put_back(current, found, replace(follow_up, withdrawn_at=marked))
        days.check_free(back, follow_ups.follow_ups_of(session, back.treatment))
        follow_ups.save_follow_up(session, back)
