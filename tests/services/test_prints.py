"""Prints through their service, on a real encrypted file (C15; AUD-01, DUR-02, F15; decided.md 6, 7 and 32)."""

import errno
import os
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.patients_given import ANNA, ERIK, NUMBER, SOFIA, Clinic, StatementCount, a_patient, numbered
from tests.treatments_given import MONDAY, W48

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound, PermissionDenied, ReasonNeeded
from modulvard.domain.ids import AccountId, FollowUpId, ModuleNumber, PatientId, TreatmentId
from modulvard.domain.module_events import ModuleState
from modulvard.domain.prints import (
    FileInTheWay,
    FileNotWritten,
    NoRoomForFile,
    NothingToPrint,
    PrintKind,
    PrintOrder,
    PrintReader,
)
from modulvard.domain.programs import Pace, Text
from modulvard.domain.treatments import ClosedAs
from modulvard.services import print_files
from modulvard.services.accounts import Accounts
from modulvard.services.follow_ups import FollowUps
from modulvard.services.prints import Prints, built
from modulvard.services.treatments import NewTreatment, Treatments

SUMMARY = PrintOrder()
CALENDAR = PrintOrder(kind=PrintKind.CALENDAR)
AGREEMENT = PrintOrder(kind=PrintKind.AGREEMENT)
JOURNAL = PrintOrder(reader=PrintReader.JOURNAL)


def prints(clinic: Clinic, account: AccountId = ANNA) -> Prints:
    return Prints(clinic._as(account), clinic.clock)


def treated(clinic: Clinic, **fields: Any) -> tuple[PatientId, TreatmentId]:
    patient = clinic.add(numbered(**fields))
    return patient, TreatmentId(clinic.start(patient))


def started(clinic: Clinic, *names: str) -> list[TreatmentId]:
    """Give a patient of each name a treatment, each in a program of its own."""
    people = [clinic.add(a_patient(given_name=name)) for name in names]
    return [TreatmentId(clinic.start(one, name=f"Kurs {place}")) for place, one in enumerate(people, 1)]


def pages_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


# --- what stands on the sheet ---------------------------------------------------------------------


def test_a_summary_tells_the_patient_what_is_done_and_what_comes(clinic: Clinic) -> None:
    _, treatment = treated(clinic)
    Treatments(clinic._as(ANNA), clinic.clock).set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    result = prints(clinic).make(treatment, SUMMARY)
    assert "Linnea" in result.text
    assert "Modul 2" in result.text
    assert NUMBER.display not in result.text
    assert not result.problems
    assert "Linnea" not in result.file_name


@pytest.mark.parametrize("order", [SUMMARY, JOURNAL, CALENDAR])
def test_a_print_as_of_a_day_knows_nothing_of_a_pace_agreed_later(clinic: Clinic, order: PrintOrder) -> None:
    """decided.md 13 and 19: else one plan would stand for the modules done and another for those to come."""
    _, treatment = treated(clinic)
    first_evening = datetime(2026, 11, 23, 20, 0, tzinfo=STOCKHOLM)
    before = prints(clinic).make(treatment, order, first_evening)
    clinic.clock.move_to("2026-12-02T09:00")
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN)
    treatments.set_pace(treatment, Pace(modules=1, every_weeks=3), W48 + 2, "mycket på jobbet")
    assert prints(clinic).make(treatment, order, first_evening).text == before.text


def test_the_journal_gets_the_full_number_and_the_reason_of_an_agreement(clinic: Clinic) -> None:
    _, treatment = treated(clinic)
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_pace(treatment, Pace(modules=1, every_weeks=2), W48, "mycket på jobbet")
    text = prints(clinic).make(treatment, JOURNAL).text
    assert NUMBER.display in text
    assert "mycket på jobbet" in text


def test_the_agreement_tells_the_first_session_the_promise_and_who_stands_in(clinic: Clinic) -> None:
    """C3, C15, H5, B21: what was agreed at the start, what the clinic promises, and who answers on days off."""
    patient, version = clinic.add(numbered()), clinic._program()
    session = datetime(2026, 11, 25, 10, 30, tzinfo=STOCKHOLM)
    new = NewTreatment(patient=patient, program=version, started_on=MONDAY, first_session=session)
    ident = Treatments(clinic._as(ANNA), clinic.clock).start(new).ident
    assert ident is not None
    treatment = TreatmentId(ident)
    accounts = Accounts(clinic._as(SOFIA), clinic.clock)
    accounts.away(ANNA, date(2026, 12, 21), date(2026, 12, 23), ERIK)
    accounts.away(ERIK, date(2026, 12, 28), date(2026, 12, 29), ANNA)
    text = prints(clinic).make(treatment, AGREEMENT).text.replace("\xa0", " ")
    assert "Onsdag 25 november kl. 10.30" in text
    assert "Du får svar inom två arbetsdagar." in text
    assert "kl. 16.30" in text
    assert text.count(" är borta 2") == 1
    assert "är borta 21 december till 23 december. Då svarar Erik" in text


def test_b22_the_agreement_names_who_answers_while_the_substitute_is_away_too(clinic: Clinic) -> None:
    """The same as on Idag: lines of both stay on the unit's list when nobody is left."""
    _, treatment = treated(clinic)
    accounts = Accounts(clinic._as(ANNA), clinic.clock)
    accounts.away(ANNA, date(2026, 12, 21), date(2026, 12, 23), ERIK)
    Accounts(clinic._as(ERIK), clinic.clock).away(ERIK, date(2026, 12, 23), date(2026, 12, 29))
    (material,) = prints(clinic)._materials([treatment], PrintOrder(kind=PrintKind.AGREEMENT), None)
    told = [(one.first_day.day, one.last_day.day, one.answers) for one in material.terms.away]
    assert told == [(21, 22, "Erik Lind"), (23, 23, "")]


def test_a_welcome_that_must_not_be_spread_is_not_printed(clinic: Clinic) -> None:
    """D41, B22."""
    welcome = Text(sv="Hemlig hälsning")
    for name, restricted in (("Öppen kurs", False), ("Stängd kurs", True)):
        patient = clinic.add(a_patient(given_name=name))
        clinic.start(patient, name=name)
        (material,) = prints(clinic).look([patient]).materials
        program = replace(material.program, welcome=welcome, restricted_material=restricted)
        text = built(replace(material, program=program), AGREEMENT).text
        assert ("Hemlig hälsning" in text) is not restricted


def test_a_calendar_names_no_surname_program_or_clinic(clinic: Clinic) -> None:
    _, treatment = treated(clinic)
    text = prints(clinic).make(treatment, CALENDAR).text
    assert "Linnea" in text
    assert not {word for word in ("Asplöv", "Lugna dagar", "Björken", NUMBER.display) if word in text}


@pytest.mark.parametrize("order", [SUMMARY, CALENDAR, AGREEMENT])
def test_protected_identity_leaves_clinic_address_and_phone_off_the_patients_sheets(
    clinic: Clinic, order: PrintOrder
) -> None:
    """F15."""
    _, treatment = treated(clinic, protected=True, address="Barrstigen 4", phone="070-174 06 11")
    result = prints(clinic).make(treatment, order)
    assert not {word for word in ("Barrstigen", "070-174", "Björken") if word in result.text + pages_of(result.pdf)}


def test_a_print_of_an_earlier_day_tells_that_day(clinic: Clinic) -> None:
    """decided.md 13."""
    clinic.clock.move_to("2026-12-14T08:00")
    patient = clinic.add(numbered())
    treatment = TreatmentId(clinic.start(patient, on=date(2026, 11, 23)))
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_module(treatment, ModuleNumber(1), ModuleState.HANDED_IN, on=date(2026, 12, 1))
    then = prints(clinic).make(treatment, JOURNAL, datetime(2026, 11, 24, 12, 0, tzinfo=STOCKHOLM))
    assert "2026-11-24" in then.text
    assert "2026-12-01" not in then.text


def test_a_day_of_follow_up_that_is_laid_stands_on_the_paper_until_it_is_held(clinic: Clinic) -> None:
    """C15, H4: a promise is made of a day, never of a number of months."""
    _, treatment = treated(clinic)
    desk = FollowUps(clinic._as(ANNA), clinic.clock)
    assert "följer upp" not in prints(clinic).make(treatment, SUMMARY).text
    laid = desk.add(treatment, date(2027, 2, 23), 3)
    Treatments(clinic._as(ANNA), clinic.clock).end(treatment, ClosedAs.COMPLETED, "klar")
    assert "23 februari" in prints(clinic).make(treatment, SUMMARY).text
    assert "2027-02-23" in prints(clinic).make(treatment, JOURNAL).text
    assert "23 februari" in prints(clinic).make(treatment, CALENDAR).text
    before = datetime(2026, 11, 22, 12, 0, tzinfo=STOCKHOLM)
    assert material_days(clinic, treatment, before) == ()
    clinic.clock.move_to("2027-02-23T10:00")
    desk.finish(FollowUpId(laid.ident or 0), "Mår bra.")
    assert material_days(clinic, treatment, clinic.clock.now()) == ()


def material_days(clinic: Clinic, treatment: TreatmentId, at: datetime) -> tuple[date, ...]:
    return prints(clinic)._materials([treatment], SUMMARY, at)[0].terms.follow_ups


def test_what_is_agreed_but_not_begun_stands_on_the_paper(clinic: Clinic) -> None:
    """decided.md 19: the paper lies at home when the agreement comes into force."""
    patient = clinic.add(numbered())
    treatment = TreatmentId(clinic.start(patient))
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_pace(treatment, Pace(modules=1, every_weeks=2), W48 + 1, "lugnare")
    weeks = [module.coming or module.week for module in treatments.reload(treatment).standing.modules]
    last = weeks[-1]
    assert last is not None
    assert str(last.number) in prints(clinic).make(treatment, CALENDAR).text.split()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (SUMMARY, ("en modul i veckan. Från vecka {coming} är det en modul varannan vecka.", "är du klar vecka {end}")),
        (JOURNAL, ("en modul i veckan. Från v. {coming} är det en modul varannan vecka. Beräknas klar v. {end}",)),
    ],
)
def test_a_coming_pace_is_said_beside_its_plan_and_the_end_is_its_own(
    clinic: Clinic, order: PrintOrder, said: tuple[str, ...]
) -> None:
    """decided.md 19: a sheet whose weeks and whose words disagree is silently wrong (trust.md)."""
    patient = clinic.add(numbered())
    treatment = TreatmentId(clinic.start(patient))
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_pace(treatment, Pace(modules=1, every_weeks=2), W48 + 1, "lugnare")
    last = treatments.reload(treatment).standing.coming[-1].weeks[-1][1]
    text = " ".join(prints(clinic).make(treatment, order).text.replace("\xa0", " ").split())
    for sentence in said:
        assert sentence.format(coming=(W48 + 1).number, end=last.number) in text


def test_after_the_end_the_journal_tells_no_plan_that_never_began(clinic: Clinic) -> None:
    """decided.md 15: after the end the figures are those of the last day."""
    patient = clinic.add(numbered())
    treatment = TreatmentId(clinic.start(patient))
    treatments = Treatments(clinic._as(ANNA), clinic.clock)
    treatments.set_pace(treatment, Pace(modules=1, every_weeks=2), W48 + 1, "lugnare")
    treatments.end(treatment, ClosedAs.STOPPED_BY_PATIENT, "flyttar")
    text = prints(clinic).make(treatment, JOURNAL).text
    weeks = [module.week for module in treatments.reload(treatment).standing.modules if module.week is not None]
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line][1:]
    assert [row[1].split()[-1] for row in rows] == [str(week.number) for week in weeks]
    assert "varannan" not in text


# --- the log and whose patient it is --------------------------------------------------------------


def test_each_print_leaves_one_row_that_names_the_patient(clinic: Clinic) -> None:
    """AUD-01."""
    patient, treatment = treated(clinic)
    before = len(clinic.log())
    prints(clinic).make(treatment, SUMMARY)
    assert clinic.log()[before:] == [("print", patient)]


def test_the_preview_is_a_view_and_what_is_handed_out_from_it_a_print(clinic: Clinic) -> None:
    """AUD-01, decided.md 6."""
    patient, _ = treated(clinic)
    before = len(clinic.log())
    look = prints(clinic).look([patient])
    prints(clinic).hand_out(look.materials[0], SUMMARY)
    assert clinic.log()[before:] == [("view_treatment", patient), ("print", patient)]


def test_anothers_patient_is_not_printed_without_a_reason(clinic: Clinic) -> None:
    """decided.md 7."""
    patient, treatment = treated(clinic)
    other = prints(clinic, ERIK)
    before = len(clinic.log())
    with pytest.raises(ReasonNeeded):
        other.make(treatment, SUMMARY)
    with pytest.raises(ReasonNeeded):
        other.look([patient])
    assert len(clinic.log()) == before
    clinic.patients(ERIK).show(patient, "vikarierar")
    assert other.make(treatment, SUMMARY).pages


def test_a_role_that_may_not_print_is_refused(clinic: Clinic) -> None:
    """AUD-04."""
    _, treatment = treated(clinic)
    with pytest.raises(PermissionDenied):
        prints(clinic, SOFIA).make(treatment, SUMMARY)


def test_a_patient_without_treatment_has_nothing_to_print(clinic: Clinic) -> None:
    patient = clinic.add()
    with pytest.raises(NothingToPrint):
        prints(clinic).look([patient])
    with pytest.raises(NotFound):
        prints(clinic).make(TreatmentId(404), SUMMARY)


def test_of_several_patients_it_is_told_who_is_left_out(clinic: Clinic) -> None:
    own, treatment = treated(clinic)
    bare = clinic.add(a_patient(given_name="Alva", family_name="Ek"))
    others = clinic.add(a_patient(given_name="Rut", family_name="Al"), by=ERIK)
    clinic.start(others, therapist=ERIK, name="Goda nätter")
    look = prints(clinic).look([bare, others, own])
    assert [material.treatment.id for material in look.materials] == [treatment]
    assert (look.without_treatment, look.need_reason) == ((bare,), (others,))


def test_many_prints_are_read_in_as_many_statements_as_one(clinic: Clinic) -> None:
    patients = [clinic.add(a_patient(given_name=name)) for name in ("Alva", "Rut", "Siv", "Tuva")]
    for patient, program in zip(patients, ("Ett", "Två", "Tre", "Fyra"), strict=True):
        clinic.start(patient, name=program)
    service = prints(clinic)
    service.look(patients)  # what a version promises is read once while a store is open
    with StatementCount(clinic.database) as one:
        service.look(patients[:2])
    with StatementCount(clinic.database) as many:
        service.look(patients)
    assert len(many) == len(one)


# --- files ----------------------------------------------------------------------------------------


def test_many_treatments_give_one_file_each_named_without_personal_data(clinic: Clinic, tmp_path: Path) -> None:
    treatments = started(clinic, "Alva", "Rut")
    folder = tmp_path / "ut"
    folder.mkdir()
    written = prints(clinic).write(treatments, SUMMARY, folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(one.path.name for one in written)
    for one, name in zip(written, ("Alva", "Rut"), strict=True):
        text = pages_of(one.path.read_bytes())
        assert name in text
        assert not {other for other in ("Alva", "Rut") if other != name and other in text}
        assert name not in one.path.name


def test_a_file_that_is_there_is_never_overwritten(clinic: Clinic, tmp_path: Path) -> None:
    _, treatment = treated(clinic)
    foreign = tmp_path / "recept.pdf"
    foreign.write_bytes(b"another's")
    before = len(clinic.log())
    with pytest.raises(FileInTheWay):
        prints(clinic).write([treatment], SUMMARY, foreign)
    assert foreign.read_bytes() == b"another's"
    assert len(clinic.log()) == before


def test_a_full_disk_is_told_and_leaves_nothing(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DUR-02."""
    _, treatment = treated(clinic)
    folder = tmp_path / "ut"
    folder.mkdir()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(print_files.os, "fsync", full)
        with pytest.raises(NoRoomForFile):
            prints(clinic).write([treatment], SUMMARY, folder / "ut.pdf")
    assert list(folder.iterdir()) == []
    assert prints(clinic).write([treatment], SUMMARY, folder / "ut.pdf")[0].path.stat().st_size


def test_a_folder_that_cannot_be_written_is_told(clinic: Clinic, tmp_path: Path) -> None:
    _, treatment = treated(clinic)
    with pytest.raises(FileNotWritten):
        prints(clinic).write([treatment], SUMMARY, tmp_path / "saknas" / "ut.pdf")


def test_a_print_is_readable_by_its_owner_only(clinic: Clinic, tmp_path: Path) -> None:
    """CNF-09."""
    _, treatment = treated(clinic)
    path = prints(clinic).write([treatment], SUMMARY, tmp_path / "ut.pdf")[0].path
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


def test_work_that_is_stopped_leaves_whole_files_only(clinic: Clinic, tmp_path: Path) -> None:
    treatments = started(clinic, "Alva", "Rut", "Siv")
    folder = tmp_path / "ut"
    folder.mkdir()

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    before = len(clinic.log())
    with pytest.raises(KeyboardInterrupt):
        prints(clinic).write(treatments, SUMMARY, folder, told=stop)
    assert len(list(folder.iterdir())) == 2
    assert [measure for measure, _ in clinic.log()[before:]] == ["print", "print"]
    assert all(PdfReader(path).pages for path in folder.iterdir())


def test_a_character_no_font_has_is_named_and_stops_nothing(clinic: Clinic) -> None:
    """INP-02, decided.md 32."""
    _, treatment = treated(clinic, given_name="Linnea \U00012000")
    result = prints(clinic).make(treatment, SUMMARY)
    assert result.pages
    assert any("\U00012000" in problem.characters for problem in result.problems)


def test_what_is_previewed_is_what_is_written(clinic: Clinic, tmp_path: Path) -> None:
    patient, treatment = treated(clinic)
    seen = built(prints(clinic).look([patient]).materials[0], SUMMARY)
    assert prints(clinic).write([treatment], SUMMARY, tmp_path / "ut.pdf")[0].path.read_bytes() == seen.pdf
    assert MONDAY.isoformat() in seen.file_name
