"""How the gates of an end stand: what is known in the store is gathered, and ``domain/closing.py`` judges by it."""

from dataclasses import dataclass
from datetime import date, timedelta

from modulvard.domain.closing import LAST_RATING_DAYS, ClosingCheck, ClosingFacts, standings_at_end
from modulvard.domain.errors import NotFound
from modulvard.domain.follow_ups import FollowUp, NewFollowUp, proposed
from modulvard.domain.gates import Gate, GateStanding, Strength
from modulvard.domain.last_day import check_last_day, check_nothing_later
from modulvard.domain.programs import StoredProgram
from modulvard.domain.treatment_steps import Stamp
from modulvard.domain.treatments import ClosedAs, Treatment
from modulvard.services.gate_judging import rules_for
from modulvard.services.working_days import working_calendar
from modulvard.store import closings, follow_ups
from modulvard.store.patients import load_patient
from modulvard.store.programs import load_program
from modulvard.store.session import Session
from modulvard.store.today import load_day


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedEnd:
    """How the gates of an end stand, and what they were judged by."""

    stored: StoredProgram
    standings: tuple[GateStanding, ...]
    checks: tuple[ClosingCheck, ...]
    follow_ups: tuple[FollowUp, ...]
    is_deceased: bool


def judge_end(
    session: Session, treatment: Treatment, closed_as: ClosedAs | None, on: date, *, laid_with_it: int = 0
) -> JudgedEnd:
    """Return how the gates of an end stand, with so many days of follow-up that are laid in the same step.

    ``on`` is the last day: what is laid before it is no follow-up of the end.
    """
    stored = _program(session, treatment)
    checks = closings.checks_of(session, treatment.id)
    standing = follow_ups.follow_ups_of(session, treatment.id)
    is_deceased = load_patient(session, treatment.patient).fields.deceased_on is not None
    facts = ClosingFacts(
        closed_as=closed_as,
        is_deceased=is_deceased,
        checks=checks,
        days_laid=sum(one.due_on >= on for one in standing) + laid_with_it,
        journal_owed=closings.owed_to_journal(session, treatment.id),
        last_rated=closings.last_rated(session, treatment.id, on - timedelta(days=LAST_RATING_DAYS)),
    )
    standings = standings_at_end(rules_for(session, (stored,))[stored.id], facts)
    return JudgedEnd(stored=stored, standings=standings, checks=checks, follow_ups=standing, is_deceased=is_deceased)


def is_off(session: Session, treatment: Treatment, gate: Gate) -> bool:
    """Tell whether the rules of the treatment's program have switched a gate off."""
    stored = _program(session, treatment)
    return rules_for(session, (stored,))[stored.id].of(gate).strength is Strength.OFF


def check_end(session: Session, treatment: Treatment, on: date, stamp: Stamp) -> None:
    """Raise what ``last_day`` does if a treatment cannot end on a day for what the store holds of it."""
    check_last_day(treatment, on, stamp)
    checks = closings.checks_of(session, treatment.id)
    check_nothing_later(on, closings.last_hand_in(session, treatment.id), checks)


def proposed_days(session: Session, judged: JudgedEnd, end: date, today: date) -> tuple[NewFollowUp, ...]:
    """Return the days of follow-up that the program's months give after an end; none for who has died."""
    if judged.is_deceased:
        return ()
    calendar = working_calendar(load_day(session, today).closed)
    return proposed(end, judged.stored.program.follow_up_months, judged.follow_ups, calendar)


def _program(session: Session, treatment: Treatment) -> StoredProgram:
    stored = load_program(session, treatment.program.version)
    if stored is None:
        raise NotFound(kind="program", ident=treatment.program.version)
    return stored
