"""The steps of a way in: begun, found at each gate, taken back, ended, and put back as it was (C3, H4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.gates import Gate
from modulvard.domain.ids import IntakeId, IntakeStepId, PatientId, ProgramVersionId, TreatmentId
from modulvard.domain.intakes import (
    BY_HAND,
    FURTHEST_BACK,
    POINTS,
    RECORDED,
    Closing,
    Intake,
    IntakeClosed,
    IntakeOutcome,
    IntakeStep,
    NewIntake,
    NewStep,
    StepOutcome,
)
from modulvard.domain.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text, is_blank
from modulvard.domain.treatment_errors import InTheFuture
from modulvard.domain.treatment_steps import Stamp, next_id


def begun(new: NewIntake, stamp: Stamp) -> Intake:
    """Return a way in that begins. Raises InTheFuture, InvalidInput."""
    return Intake(
        id=IntakeId(0),
        patient=new.patient,
        program=new.program,
        therapist=new.therapist if new.therapist is not None else stamp.by,
        received_on=_past(new.received_on, stamp),
        source=new.source,
        referrer=_line(new.referrer, "referrer"),
        question=_text(new.question, "question"),
        made_at=stamp.at,
        made_by=stamp.by,
    )


def edited(intake: Intake, new: NewIntake, stamp: Stamp) -> Intake:
    """Return the way in with its head as it is now written. Raises IntakeClosed, InTheFuture, InvalidInput."""
    check_open(intake)
    head = begun(replace(new, patient=intake.patient), stamp)
    return replace(
        intake,
        program=head.program,
        therapist=head.therapist,
        received_on=head.received_on,
        source=head.source,
        referrer=head.referrer,
        question=head.question,
    )


def recorded(intake: Intake, steps: Sequence[NewStep], stamp: Stamp) -> Intake:
    """Return the way in with what was found at gates. Raises IntakeClosed, InTheFuture, InvalidInput."""
    check_open(intake)
    if not steps:
        raise InvalidInput(field="gate", problem="empty")
    made = intake
    for step in steps:
        made = replace(made, steps=(*made.steps, _entered(made, step, stamp)))
    return made


def step_withdrawn(intake: Intake, step: IntakeStepId, stamp: Stamp) -> Intake:
    """Return the way in with one step taken back. Raises IntakeClosed, and ChangedSince if it was already."""
    check_open(intake)
    if step not in {found.id for found in intake.standing_steps}:
        raise ChangedSince(kind="intake_step", ident=step)
    return replace(
        intake,
        steps=tuple(replace(found, withdrawn_at=stamp.at) if found.id == step else found for found in intake.steps),
    )


def closed(intake: Intake, closing: Closing, stamp: Stamp) -> Intake:
    """Return the way in as it ended. Raises IntakeClosed, InTheFuture, InvalidInput."""
    check_open(intake)
    where_to = _line(closing.where_to, "where_to")
    reason = _line(closing.reason, "reason")
    if closing.outcome is IntakeOutcome.NOT_SUITABLE and is_blank(where_to):
        raise InvalidInput(field="where_to", problem="empty")
    if closing.outcome in BY_HAND and is_blank(reason):
        raise InvalidInput(field="reason", problem="empty")
    if closing.on < intake.received_on:
        raise InvalidInput(field="on", problem="before_received", received_on=intake.received_on)
    return replace(intake, closing=replace(closing, on=_past(closing.on, stamp), where_to=where_to, reason=reason))


def started(intake: Intake, program: ProgramVersionId, treatment: TreatmentId, on: date, stamp: Stamp) -> Intake:
    """Return the way in as it ended in a treatment, which may be booked ahead or entered late."""
    day = max(min(on, stamp.today), intake.received_on)
    closing = Closing(on=day, outcome=IntakeOutcome.STARTED, treatment=treatment)
    return replace(closed(intake, closing, stamp), program=program)


def put_back(current: Intake, seen: Intake, wanted: Intake, stamp: Stamp) -> Intake:
    """Return the way in as it was in ``wanted``, or raise ChangedSince if it no longer is as in ``seen``.

    Nothing is overwritten: what ``wanted`` did not hold is marked withdrawn, and what it held stands again.
    """
    if _what_counts(current) != _what_counts(seen):
        raise ChangedSince(kind="intake", ident=current.id)
    standing = {step.id for step in wanted.standing_steps}
    steps = tuple(_step_as(step, step.id in standing, stamp) for step in current.steps)
    return replace(wanted, patient=current.patient, steps=steps)


def check_open(intake: Intake) -> None:
    """Raise IntakeClosed if the way in has ended."""
    if intake.closing is not None:
        raise IntakeClosed(intake=intake.id, closed_on=intake.closing.on)


def _what_counts(intake: Intake) -> tuple[object, ...]:
    head = replace(intake, steps=(), patient=PatientId(0))
    return head, {step.id for step in intake.standing_steps}


def _step_as(step: IntakeStep, stands: bool, stamp: Stamp) -> IntakeStep:
    if stands == (step.withdrawn_at is None):
        return step
    return replace(step, withdrawn_at=None if stands else stamp.at)


def _entered(intake: Intake, new: NewStep, stamp: Stamp) -> IntakeStep:
    if new.gate not in RECORDED:
        raise InvalidInput(field="gate", problem="gate_not_entered")
    if new.gate is Gate.ASSESSMENT and new.outcome is StepOutcome.MET and new.form is None:
        raise InvalidInput(field="form", problem="form_missing")
    known = POINTS.get(new.gate, ())
    if any(point not in known for point in new.points):
        raise InvalidInput(field="points", problem="point_unknown")
    note = _text(new.note, "note")
    return IntakeStep(
        id=IntakeStepId(next_id(step.id for step in intake.steps)),
        gate=new.gate,
        outcome=new.outcome,
        on=_past(new.on if new.on is not None else stamp.today, stamp),
        by=new.by if new.by is not None else stamp.by,
        form=new.form,
        points=tuple(point for point in known if point in new.points),
        note=note,
        made_at=stamp.at,
        made_by=stamp.by,
    )


def _past(on: date, stamp: Stamp) -> date:
    if on > stamp.today:
        raise InTheFuture(on=on, today=stamp.today)
    if on < stamp.today - FURTHEST_BACK:
        raise InvalidInput(field="on", problem="out_of_reach")
    return on


def _line(written: str, field: str) -> str:
    line = clean_line(written)
    if len(line) > LINE_LIMIT:
        raise InvalidInput(field=field, problem="too_long", longest=LINE_LIMIT)
    return line


def _text(written: str, field: str) -> str:
    text = clean_text(written)
    if len(text) > TEXT_LIMIT:
        raise InvalidInput(field=field, problem="too_long", longest=TEXT_LIMIT)
    return text
