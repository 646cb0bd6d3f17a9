"""Handing over to another therapist: who, why, what the next one needs to know; nothing vanishes (C3, D20, B21)."""

from datetime import date

import pytest
from sqlalchemy import select
from tests.closings_given import end, follow_ups
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic, StatementCount, undone
from tests.treatments_given import MONDAY

from modulvard.domain.errors import ChangedSince, InvalidInput, ReasonNeeded
from modulvard.domain.follow_ups import NewFollowUp
from modulvard.domain.ids import AccountId, FollowUpId, TreatmentId
from modulvard.domain.messages import NewMessage
from modulvard.domain.notes import NoteKind
from modulvard.domain.prints import PrintKind, PrintOrder
from modulvard.domain.today import LineKind
from modulvard.domain.transfers import NewTransfer
from modulvard.domain.treatment_errors import (
    AlreadyResponsible,
    BeforeTransfer,
    BeforeTreatment,
    InTheFuture,
    NotATherapist,
    TreatmentEnded,
)
from modulvard.domain.treatments import ClosedAs
from modulvard.services.flags import Flags
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.patient_page import PatientPages
from modulvard.services.prints import Prints
from modulvard.services.today import Today
from modulvard.services.transfers import Transfers
from modulvard.services.treatments import Treatments
from modulvard.store.accounts import active_treatments, followed_up_treatments
from modulvard.store.rows import AccessLogRow


def transfers(clinic: Clinic, account: AccountId = ANNA) -> Transfers:
    return Transfers(clinic._as(account), clinic.clock)


def messages(clinic: Clinic, account: AccountId = ANNA) -> Messages:
    return Messages(clinic._as(account), clinic.clock)


def given_treatment(clinic: Clinic, **program: object) -> TreatmentId:
    return TreatmentId(clinic.start(clinic.add(), **program))


def to_erik(treatment: TreatmentId, **facts: object) -> NewTransfer:
    return NewTransfer(**{"treatment": treatment, "to": ERIK, "reason": "Föräldraledighet", **facts})


def lines(clinic: Clinic, account: AccountId) -> set[LineKind]:
    return {line.kind for line in Today(clinic._as(account), clinic.clock).day().lines}


def test_c3_a_transfer_is_kept_with_who_why_and_what_the_next_one_needs_to_know(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    before = len(clinic.log())
    transfers(clinic).transfer(to_erik(treatment, body="Ringer helst på eftermiddagen.\n\nTycker om listor."))
    assert [measure for measure, _ in clinic.log()[before:]] == ["transfer"]
    (kept,) = transfers(clinic, ERIK).of_treatment(treatment)
    assert (kept.before, kept.to, kept.on, kept.made_by) == (ANNA, ERIK, MONDAY, ANNA)
    assert (kept.reason, kept.body) == ("Föräldraledighet", "Ringer helst på eftermiddagen.\n\nTycker om listor.")
    assert Treatments(clinic._as(ERIK), clinic.clock).show(treatment).treatment.therapist == ERIK
    with pytest.raises(ReasonNeeded):
        transfers(clinic).of_treatment(treatment)


def test_c3_a_transfer_is_undone_and_done_again_and_leaves_no_history_while_undone(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    back = undone(transfers(clinic).transfer(to_erik(treatment)))
    assert transfers(clinic).of_treatment(treatment) == ()
    assert Treatments(clinic._as(ANNA), clinic.clock).show(treatment).treatment.therapist == ANNA
    undone(back)
    (kept,) = transfers(clinic, ERIK).of_treatment(treatment)
    assert kept.to == ERIK


def test_a_transfer_is_not_undone_once_the_next_therapist_has_changed_the_treatment(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    changed = transfers(clinic).transfer(to_erik(treatment))
    Treatments(clinic._as(ERIK), clinic.clock).end(treatment, ClosedAs.COMPLETED, "klart")
    with pytest.raises(ChangedSince):
        undone(changed)
    assert len(transfers(clinic, ERIK).of_treatment(treatment)) == 1


def test_what_cannot_be_handed_over_is_refused(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    service = transfers(clinic)
    with pytest.raises(InvalidInput):
        service.transfer(to_erik(treatment, reason=" "))
    with pytest.raises(InvalidInput):
        service.transfer(to_erik(treatment, body="x" * 10_001))
    with pytest.raises(AlreadyResponsible):
        service.transfer(to_erik(treatment, to=ANNA))
    with pytest.raises(NotATherapist):
        service.transfer(to_erik(treatment, to=SOFIA))
    with pytest.raises(InTheFuture):
        service.transfer(to_erik(treatment, on=date(2026, 11, 24)))
    with pytest.raises(BeforeTreatment):
        service.transfer(to_erik(treatment, on=date(2026, 11, 22)))
    Treatments(clinic._as(ANNA), clinic.clock).end(treatment, ClosedAs.COMPLETED, "klart")
    with pytest.raises(TreatmentEnded):
        service.transfer(to_erik(treatment))
    assert service.of_treatment(treatment) == ()


def test_anothers_treatment_is_handed_over_with_a_reason_only(clinic: Clinic) -> None:
    """decided.md 7."""
    treatment = given_treatment(clinic)
    transfers(clinic).transfer(to_erik(treatment))
    with pytest.raises(ReasonNeeded):
        transfers(clinic).transfer(to_erik(treatment, to=ANNA))


def test_b21_what_the_former_therapist_has_begun_and_flagged_follows_and_nothing_vanishes(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    messages(clinic).receive(NewMessage(treatment=treatment, body="Hur gör jag med dagboken?"))
    draft = messages(clinic).begin(treatment, body="Hej Linnea! Börja med")
    note = Notes(clinic._as(ANNA), clinic.clock).begin(treatment, NoteKind.FREE)
    flag = Flags(clinic._as(ANNA), clinic.clock).add(treatment, MONDAY, "Fråga om sömnen")
    clinic.clock.move_to("2026-11-24T08:00")
    assert {LineKind.FLAG, LineKind.MESSAGE, LineKind.DRAFT} <= lines(clinic, ANNA)
    look = transfers(clinic).look(treatment)
    assert ([one.words for one in look.luggage.flags], len(look.luggage.texts)) == (["Fråga om sömnen"], 2)
    assert {line.kind for line in look.lines} >= {LineKind.FLAG, LineKind.MESSAGE, LineKind.DRAFT}
    changed = transfers(clinic).transfer(to_erik(treatment))
    assert lines(clinic, ANNA) == set()
    assert {LineKind.FLAG, LineKind.MESSAGE, LineKind.DRAFT} <= lines(clinic, ERIK)
    assert messages(clinic, ERIK).begin(treatment).ident == draft.ident
    messages(clinic, ERIK).finish(draft.ident, "Hej Linnea! Börja med en rad om dagen.")
    Flags(clinic._as(ERIK), clinic.clock).done(flag.ident, "Ringde")
    undone(changed)
    assert [one.note for one in transfers(clinic).look(treatment).luggage.texts if one.note] == [note.ident]


def test_a_begun_text_stays_with_its_writer_where_the_next_one_has_begun_the_same(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    clinic.away(ANNA, ERIK)
    messages(clinic, ERIK).begin(treatment, body="Hej! Jag heter Erik")
    messages(clinic).begin(treatment, body="Hej Linnea!")
    changed = transfers(clinic).transfer(to_erik(treatment))
    assert (changed.luggage.texts, [text.by for text in changed.stayed]) == ((), [ANNA])
    clinic.clock.move_to("2026-11-24T08:00")
    assert LineKind.DRAFT in lines(clinic, ANNA)


def test_d20_who_receives_is_told_of_with_what_is_lacking_and_who_stands_in(clinic: Clinic) -> None:
    """B7, D21: the program's competence is looked at; a transfer is never stopped by it."""
    treatment = given_treatment(clinic)
    assert [one.name for one in transfers(clinic).look(treatment).receivers] == ["Erik Lind"]
    clinic.away(ERIK, ANNA)
    (receiver,) = transfers(clinic).look(treatment).receivers
    assert (receiver.away_until, receiver.substitute, receiver.competence) == (MONDAY, ANNA, None)
    changed = transfers(clinic).transfer(to_erik(treatment))
    assert changed.receiver == receiver


def test_b21_an_ended_treatment_that_is_followed_up_is_handed_over_until_the_last_outcome_is_written(
    clinic: Clinic,
) -> None:
    treatment = given_treatment(clinic)
    end(clinic, treatment, follow_ups=(NewFollowUp(due_on=date(2027, 2, 23), months=3),))
    clinic.clock.move_to("2027-02-24T08:00")
    assert LineKind.FOLLOW_UP in lines(clinic, ANNA)
    assert [one.account for one in transfers(clinic).look(treatment).receivers] == [ERIK]
    changed = transfers(clinic).transfer(to_erik(treatment))
    assert (LineKind.FOLLOW_UP in lines(clinic, ANNA), LineKind.FOLLOW_UP in lines(clinic, ERIK)) == (False, True)
    assert Treatments(clinic._as(ERIK), clinic.clock).show(treatment).treatment.ending is not None
    undone(undone(changed))
    (follow_up,) = follow_ups(clinic, ERIK).of_treatment(treatment)
    follow_ups(clinic, ERIK).finish(FollowUpId(follow_up.id), "Mår bra.")
    with pytest.raises(TreatmentEnded):
        transfers(clinic, ERIK).transfer(to_erik(treatment, to=ANNA))
    with pytest.raises(TreatmentEnded):
        transfers(clinic, ERIK).look(treatment)


def test_b21_who_leaves_is_told_of_with_the_ended_treatments_that_are_still_followed_up(clinic: Clinic) -> None:
    for name, archived in (("Lugna dagar", False), ("Andra dagar", True), ("Tredje dagar", False)):
        patient = clinic.add()
        treatment = TreatmentId(clinic.start(patient, name=name))
        laid = () if name == "Tredje dagar" else (NewFollowUp(due_on=date(2027, 2, 23), months=3),)
        end(clinic, treatment, follow_ups=laid)
        if archived:
            clinic.patients().archive(patient)
    with clinic.database.read() as session:
        assert (active_treatments(session, ANNA), followed_up_treatments(session, ANNA)) == (0, 1)
        assert followed_up_treatments(session, ERIK) == 0


def test_transfers_of_a_treatment_never_run_backwards_in_time(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    clinic.clock.move_to("2026-11-27T08:00")
    transfers(clinic).transfer(to_erik(treatment, on=date(2026, 11, 26)))
    with pytest.raises(BeforeTransfer) as refusal:
        transfers(clinic, ERIK).transfer(to_erik(treatment, to=ANNA, on=date(2026, 11, 25)))
    assert refusal.value.facts["last"] == date(2026, 11, 26)
    transfers(clinic, ERIK).transfer(to_erik(treatment, to=ANNA, on=date(2026, 11, 26)))


def test_a_transfer_to_a_substitute_leaves_the_others_patients_alone(clinic: Clinic) -> None:
    first, second = given_treatment(clinic), given_treatment(clinic, name="Andra dagar")
    transfers(clinic).transfer(to_erik(first))
    assert transfers(clinic).of_treatment(second) == ()


def test_c15_the_sheet_is_read_from_what_waits_now_for_the_new_therapist_only(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    patient = Treatments(clinic._as(ANNA), clinic.clock).patient_of(treatment)
    messages(clinic).receive(NewMessage(treatment=treatment, body="Hur gör jag med dagboken?"))
    messages(clinic).begin(treatment, body="Hej Linnea!")
    Flags(clinic._as(ANNA), clinic.clock).add(treatment, date(2026, 12, 9), "Fråga om sömnen")
    transfers(clinic).transfer(to_erik(treatment, body="Ringer helst på eftermiddagen."))
    (material,) = Prints(clinic._as(ERIK), clinic.clock).look([patient]).materials
    handing = material.handing
    assert [(one.before, one.to, one.body) for one in handing.transfers] == [
        ("Anna Björklöv", "Erik Lind", "Ringer helst på eftermiddagen.")
    ]
    assert [(one.kind, one.due) for one in handing.waiting] == [
        (LineKind.MESSAGE, date(2026, 11, 25)),
        (LineKind.END, date(2026, 12, 18)),
    ]
    assert handing.flags == ((date(2026, 12, 9), "Fråga om sömnen"),)
    assert [by for _, by in handing.begun] == ["Erik Lind"]
    order = PrintOrder(kind=PrintKind.TRANSFER)
    text = Prints(clinic._as(ERIK), clinic.clock).make(treatment, order).text
    assert "Ringer helst på eftermiddagen." in text
    with pytest.raises(ReasonNeeded):
        Prints(clinic._as(ANNA), clinic.clock).make(treatment, order)


def test_b21_the_sheet_tells_what_idag_asks_for_of_the_plan_and_who_made_it(clinic: Clinic) -> None:
    """Also where the therapist has noted it as seen, or put it off: the next one has not."""
    treatment = given_treatment(clinic)
    clinic.clock.move_to("2026-12-14T08:00")
    kinds = lines(clinic, ANNA)
    assert kinds & {LineKind.PACE, LineKind.SILENCE}
    Today(clinic._as(ANNA), clinic.clock).note_seen(treatment, LineKind.END)
    patient = Treatments(clinic._as(ANNA), clinic.clock).patient_of(treatment)
    (material,) = Prints(clinic._as(ANNA), clinic.clock).look([patient]).materials
    assert {one.kind for one in material.handing.waiting} == kinds
    transfers(clinic).transfer(to_erik(treatment))
    PatientPages(clinic._as(ANNA), clinic.clock).open(patient, "Jag lämnade över")
    (material,) = Prints(clinic._as(ANNA), clinic.clock).look([patient]).materials
    assert (material.sender.therapist, material.made_by) == ("Erik Lind", "Anna Björklöv")


def test_many_sheets_take_as_many_statements_as_two(clinic: Clinic) -> None:
    treated = [given_treatment(clinic, name=f"Kurs {number}") for number in range(6)]
    patients = [Treatments(clinic._as(ANNA), clinic.clock).patient_of(one) for one in treated]
    service = Prints(clinic._as(ANNA), clinic.clock)
    service.look(patients)
    with StatementCount(clinic.database) as two:
        service.look(patients[:2])
    with StatementCount(clinic.database) as six:
        service.look(patients)
    assert len(six) == len(two)


def test_c3_a_hand_over_to_another_unit_tells_where_to_and_what_the_patient_agrees_to(clinic: Clinic) -> None:
    treatment = given_treatment(clinic)
    order = PrintOrder(kind=PrintKind.TRANSFER)
    prints = Prints(clinic._as(ANNA), clinic.clock)
    reason = "Psykiatrimottagningen Eken tar vid"
    Treatments(clinic._as(ANNA), clinic.clock).end(treatment, ClosedAs.REFERRED, reason)
    text = prints.make(treatment, order).text
    assert reason in text
    assert "Patientens samtycke är inte antecknat." in text
    with pytest.raises(InvalidInput):
        transfers(clinic).consent(treatment, " ")
    with pytest.raises(InTheFuture):
        transfers(clinic).consent(treatment, "Hela överlämningen", date(2026, 11, 24))
    with pytest.raises(BeforeTreatment):
        transfers(clinic).consent(treatment, "Hela överlämningen", date(2019, 1, 1))
    changed = transfers(clinic).consent(treatment, "Hela överlämningen", date(2026, 11, 23))
    assert "Patienten samtycker sedan 2026-11-23: Hela överlämningen" in prints.make(treatment, order).text
    back = undone(changed)
    assert "Patientens samtycke är inte antecknat." in prints.make(treatment, order).text
    undone(back)
    assert "Hela överlämningen" in prints.make(treatment, order).text
    with pytest.raises(ChangedSince):
        undone(back)
    with clinic.database.read() as session:
        logged = session.scalars(select(AccessLogRow.measure).where(AccessLogRow.object_kind == "closing_check"))
        assert list(logged) == ["note_consent", "undo", "undo"]


def test_b21_with_a_substitute_in_force_nothing_vanishes_from_everybodys_list(clinic: Clinic) -> None:
    """Anna is away and Erik stands in; then the patient is Erik's own, and back with Anna all is as before."""
    treatment = given_treatment(clinic)
    messages(clinic).receive(NewMessage(treatment=treatment, body="Hur gör jag?"))
    Flags(clinic._as(ANNA), clinic.clock).add(treatment, MONDAY, "Fråga om sömnen")
    clinic.away(ANNA, ERIK)
    assert lines(clinic, ERIK) == {LineKind.MESSAGE, LineKind.END}
    assert lines(clinic, ANNA) == {LineKind.FLAG}
    changed = transfers(clinic, ERIK).transfer(to_erik(treatment))
    assert lines(clinic, ERIK) == {LineKind.MESSAGE, LineKind.END, LineKind.FLAG}
    assert lines(clinic, ANNA) == set()
    undone(changed)
    assert (lines(clinic, ERIK), lines(clinic, ANNA)) == ({LineKind.MESSAGE, LineKind.END}, {LineKind.FLAG})
