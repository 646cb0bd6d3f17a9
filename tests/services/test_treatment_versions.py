"""Moving a treatment to a newer version of its program: a decision with a reason (D17)."""

from dataclasses import replace

import pytest
from tests.program_writing_given import WritingDesk, reworded, whole
from tests.treatments_given import MONDAY, given_patient, weeks

from modulvard.domain import program_writing as writing
from modulvard.domain.errors import ChangedSince, InvalidInput
from modulvard.domain.ids import ModuleNumber, ProgramVersionId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import AgreementKind
from modulvard.domain.prints import PrintOrder, PrintReader
from modulvard.domain.program_states import ModulesDiffer, NotNewer, OtherProgram
from modulvard.domain.programs import NotForStart, Program, Text
from modulvard.domain.treatment_errors import SameProgramActive, TreatmentEnded
from modulvard.domain.treatments import ClosedAs
from modulvard.services.patient_page import PatientPages
from modulvard.services.prints import Prints
from modulvard.services.treatments import NewTreatment


def two_versions(desk: WritingDesk, newer: Program) -> tuple[TreatmentId, ProgramVersionId]:
    """Start a treatment of version 1 and publish version 2 an hour later."""
    first = desk.made(whole(), "1")
    new = NewTreatment(patient=given_patient(desk.database), program=first, started_on=MONDAY)
    treatment = desk.treatments.start(new)
    desk.clock.move_to("2026-11-23T09:00")
    version = desk.version_of(desk.draft(newer, first), "2")
    assert treatment.ident is not None
    assert version.ident is not None
    return TreatmentId(treatment.ident), ProgramVersionId(version.ident)


def test_a_treatment_goes_on_in_the_newer_version_with_the_reason_kept(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    [choice] = writing_desk.versions.newer(treatment)
    assert (choice.stored.id, len(choice.difference.modules), choice.refusal) == (version, 4, None)
    assert writing_desk.versions.has_newer(treatment)
    before = len(writing_desk.log_rows())
    writing_desk.versions.move(treatment, version, "Tydligare språk")
    assert [measure for measure, _ in writing_desk.log_rows()[before:]] == ["change_version"]
    view = writing_desk.treatments.reload(treatment)
    assert view.treatment.program.version == version
    assert view.program.modules[1].pages[0].body == Text(sv="Nya ord")
    assert writing_desk.versions.newer(treatment) == ()
    assert not writing_desk.versions.has_newer(treatment)


def test_a_program_goes_on_once_for_a_patient_whatever_the_version(writing_desk: WritingDesk) -> None:
    """C4, D17: who is in it already goes on in the newer version, and does not start beside."""
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    patient = writing_desk.treatments.reload(treatment).treatment.patient
    start = NewTreatment(patient=patient, program=version, started_on=MONDAY)
    with pytest.raises(SameProgramActive) as refused:
        writing_desk.treatments.start(start)
    assert refused.value.treatment == treatment
    pages = PatientPages(writing_desk.database, writing_desk.clock)
    choices = pages.start_choices(patient)
    key = next(stored.program.key for stored in choices.programs if stored.id == version)
    assert key in choices.active
    ended = writing_desk.treatments.end(treatment, ClosedAs.CHANGED_PROGRAM, "Börjar om")
    writing_desk.treatments.start(start)
    with pytest.raises(SameProgramActive):
        writing_desk.treatments.reopen(treatment, "Fel behandling")
    assert ended.undo is not None
    with pytest.raises(SameProgramActive):
        ended.undo()


def test_homework_that_is_given_stays_as_it_was_and_what_opens_later_is_the_newer(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    given = writing_desk.lines(treatment)
    writing_desk.clock.move_to("2026-11-23T10:00")
    writing_desk.versions.move(treatment, version, "Tydligare språk")
    assert [line.homework.form for line in writing_desk.lines(treatment)] == [line.homework.form for line in given]
    writing_desk.clock.move_to("2026-11-24T10:00")
    writing_desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.REVIEWED)
    writing_desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.AVAILABLE)
    intros = {line.homework.module: line.homework.form.intro.sv for line in writing_desk.lines(treatment)}
    assert intros == {1: "Skriv.", 2: "Nya ord"}


def renamed(program: Program, words: str) -> Program:
    """Return the program with other titles and pages in every module."""
    return reworded(
        replace(
            program, modules=tuple(replace(each, title=Text(sv=f"{words} {each.number}")) for each in program.modules)
        ),
        words,
    )


def test_what_was_handed_in_before_a_move_keeps_the_title_and_pages_that_the_patient_had(
    writing_desk: WritingDesk,
) -> None:
    """D17: on the page, on paper and in the text to the journal; what is left has the newer version's."""
    old = whole()
    treatment, version = two_versions(writing_desk, renamed(old, "Ny"))
    writing_desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    writing_desk.clock.move_to("2026-11-24T10:00")
    writing_desk.versions.move(treatment, version, "Tydligare språk")
    was = old.modules[0].title.sv
    view = writing_desk.treatments.reload(treatment)
    assert [module.title.sv for module in view.program.modules[:2]] == [was, "Ny 2"]
    assert view.program.modules[0].pages == old.modules[0].pages
    database, clock = writing_desk.database, writing_desk.clock
    printed = Prints(database, clock).make(treatment, PrintOrder(reader=PrintReader.COLLEAGUE)).text
    assert was in printed
    assert "Ny 1" not in printed
    assert "Ny 2" in printed
    picture = PatientPages(database, clock).open(view.treatment.patient)
    assert picture.view is not None
    assert picture.view.program == view.program


def test_a_hand_in_entered_later_of_a_day_before_the_move_has_the_title_of_that_day(writing_desk: WritingDesk) -> None:
    """D17, decided.md 25: late entry."""
    treatment, version = two_versions(writing_desk, renamed(whole(), "Ny"))
    writing_desk.clock.move_to("2026-11-25T10:00")
    writing_desk.versions.move(treatment, version, "Tydligare språk")
    writing_desk.clock.move_to("2026-11-25T11:00")
    writing_desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=MONDAY)
    writing_desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.HANDED_IN)
    titles = [module.title.sv for module in writing_desk.treatments.reload(treatment).program.modules[:2]]
    assert titles == [whole().modules[0].title.sv, "Ny 2"]


def test_homework_that_only_the_newer_version_has_is_not_given_in_an_opened_module(writing_desk: WritingDesk) -> None:
    program = whole()
    more = replace(program, modules=tuple(writing.add_homework(module) for module in program.modules))
    filled = replace(
        more,
        modules=tuple(
            replace(
                module,
                homework=tuple(
                    form
                    if form.title.sv
                    else replace(
                        form,
                        title=Text(sv="Ny"),
                        intro=Text(sv="Ny"),
                        questions=tuple(replace(question, label=Text(sv="Vad?")) for question in form.questions),
                    )
                    for form in module.homework
                ),
            )
            for module in more.modules
        ),
    )
    treatment, version = two_versions(writing_desk, filled)
    writing_desk.clock.move_to("2026-11-23T10:00")
    writing_desk.versions.move(treatment, version, "Fler uppgifter")
    assert len(writing_desk.lines(treatment)) == 1
    writing_desk.clock.move_to("2026-11-24T10:00")
    writing_desk.treatments.set_module(treatment, ModuleNumber(2), ModuleState.HANDED_IN)
    assert len(writing_desk.lines(treatment)) == 3
    assert len(writing_desk.waiting()) == 2 or writing_desk.waiting()


def test_modules_that_are_new_are_laid_at_the_pace_agreed_on(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, whole(mandatory=5))
    writing_desk.versions.move(treatment, version, "En modul till")
    standing = writing_desk.standing(treatment)
    assert weeks(standing) == "2026-W48 2026-W49 2026-W50 2026-W51 2026-W52"
    assert standing.agreement.kind is AgreementKind.VERSION


def test_the_same_modules_leave_the_plan_alone(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    before = writing_desk.standing(treatment)
    writing_desk.versions.move(treatment, version, "Tydligare språk")
    assert writing_desk.standing(treatment) == before


def test_a_version_without_a_module_that_is_opened_is_refused_with_which(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, writing.remove_module(whole(), 0))
    with pytest.raises(ModulesDiffer) as refused:
        writing_desk.versions.move(treatment, version, "Byte")
    assert refused.value.modules == (1,)
    assert writing_desk.treatments.reload(treatment).program.version == "1"


def test_a_version_that_has_an_opened_module_under_another_number_is_refused(writing_desk: WritingDesk) -> None:
    newer = writing.add_module(whole(), at=0)
    pages = newer.modules[1].pages
    newer = writing.with_module(newer, 0, replace(newer.modules[0], title=Text(sv="Inledning"), pages=pages))
    treatment, version = two_versions(writing_desk, newer)
    with pytest.raises(ModulesDiffer) as refused:
        writing_desk.versions.move(treatment, version, "Byte")
    assert refused.value.modules == (1,)


def test_only_a_newer_version_of_the_same_program_that_can_be_started_will_do(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    other = writing_desk.made(whole("Andra dagar"), "9")
    first = writing_desk.treatments.reload(treatment).treatment.program.version
    with pytest.raises(OtherProgram):
        writing_desk.versions.move(treatment, other, "Byte")
    with pytest.raises(NotNewer):
        writing_desk.versions.move(treatment, first, "Byte")
    with pytest.raises(InvalidInput):
        writing_desk.versions.move(treatment, version, " ")
    writing_desk.states.retire(version)
    assert writing_desk.versions.newer(treatment) == ()
    with pytest.raises(NotForStart):
        writing_desk.versions.move(treatment, version, "Byte")


def test_an_ended_treatment_stays_where_it_is(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(), "Nya ord"))
    writing_desk.treatments.end(treatment, ClosedAs.COMPLETED, "Klar")
    with pytest.raises(TreatmentEnded):
        writing_desk.versions.move(treatment, version, "Byte")


def test_a_move_is_undone_and_done_again_with_plan_and_homework(writing_desk: WritingDesk) -> None:
    treatment, version = two_versions(writing_desk, reworded(whole(mandatory=5), "Nya ord"))
    before, lines = writing_desk.whole(treatment), writing_desk.lines(treatment)
    changed = writing_desk.versions.move(treatment, version, "Byte")
    assert changed.undo is not None
    back = changed.undo()
    assert writing_desk.whole(treatment) == before
    assert writing_desk.lines(treatment) == lines
    assert back.undo is not None
    again = back.undo()
    assert writing_desk.treatments.reload(treatment).treatment.program.version == version
    writing_desk.treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    assert again.undo is not None
    with pytest.raises(ChangedSince):
        again.undo()
