"""The words of a note: plain, short, in both languages, and nothing but what the material says (C14, H1-H3)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from modulvard.documents.note_text import note_text
from modulvard.documents.texts import en_notes, sv_notes
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.domain.note_material import (
    ModuleChange,
    ModuleLine,
    NoteMaterial,
    OpenHomework,
    PauseChange,
    PlanChange,
)
from modulvard.domain.notes import Contact, ContactKind, NoteKind
from modulvard.domain.pacing import PaceState
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs, DeliveryForm, Ending
from modulvard.domain.weeks import Week

ONE, EVERY_SECOND = Pace(modules=1, every_weeks=1), Pace(modules=1, every_weeks=2)
THREE = ModuleLine(number=ModuleNumber(3), title="Sömnfönstret", planned=Week.iso(2026, 50))


def contact(kind: ContactKind, ref: int, day: int, **about: Any) -> Contact:
    on = date(2026, 11, day)
    recorded = datetime(2026, 11, day, 12, 0, tzinfo=STOCKHOLM)
    return Contact(kind=kind, ref=ref, on=on, recorded_at=recorded, **about)


def a_note(**given: Any) -> NoteMaterial:
    """Return a quiet week, but for what is given."""
    quiet = NoteMaterial(
        kind=NoteKind.WEEKLY,
        contact_type="Administrativ kontakt",
        first_day=date(2026, 11, 23),
        last_day=date(2026, 11, 29),
        program="Sömnskolan",
        form=DeliveryForm.DIGITAL,
        started_on=date(2026, 11, 2),
        week=Week.iso(2026, 48),
        week_n=4,
        week_m=8,
        modules=6,
        pace=ONE,
        pace_state=PaceState.ON_TRACK,
        weeks_off=0,
        modules_off=0,
        current=ModuleLine(number=ModuleNumber(2), title="Sömndagbok"),
        following=THREE,
        contacts=(),
        module_changes=(),
        plan_changes=(),
        pause_changes=(),
        homework=(),
        awaiting_feedback=(),
        resumes=None,
        finish=Week.iso(2027, 1),
        ending=None,
    )
    return replace(quiet, **given)


def swedish(**given: Any) -> str:
    return note_text(a_note(**given), "sv")


def test_a_quiet_week_says_so_and_leaves_out_headings_without_words() -> None:
    assert swedish() == (
        "Kontakttyp\nAdministrativ kontakt, helt digital behandling. Avser 23–29 november 2026.\n\n"
        "Aktuellt\nSömnskolan, vecka 4 av 8. Arbetar med modul 2 av 6 (Sömndagbok). I fas med planen.\n"
        "Inga meddelanden och inga inlämnade hemuppgifter.\n\n"
        "Planering\nNästa är modul 3 (Sömnfönstret), planerad till vecka 50.\n"
        "Tempo: en modul i veckan. Beräknat slut vecka 1, 2027."
    )


def test_both_languages_have_the_same_sentences() -> None:
    assert list(sv_notes.NOTES) == list(en_notes.NOTES)


@pytest.mark.parametrize(
    ("state", "weeks", "modules", "said"),
    [
        (PaceState.BEHIND, 2, 2, "Två veckor efter planen."),
        (PaceState.BEHIND, 0, 1, "En modul efter planen."),
        (PaceState.AHEAD, 1, 1, "En vecka före planen."),
        (PaceState.PAUSED, 0, 0, "Paus."),
        (PaceState.FINISHED, 0, 0, "Alla moduler är genomförda."),
    ],
)
def test_a_note_tells_how_the_patient_stands_in_weeks_or_modules(
    state: PaceState, weeks: int, modules: int, said: str
) -> None:
    """decided.md 23, and no grades (trust.md 2)."""
    assert said in swedish(pace_state=state, weeks_off=weeks, modules_off=modules)


def test_many_messages_are_told_by_their_span() -> None:
    written = tuple(contact(ContactKind.WRITTEN, day, day) for day in range(2, 9))
    assert "Sju meddelanden från patienten under 2–8 november." in swedish(contacts=written)


def test_days_of_two_months_name_each_month_once() -> None:
    written = (contact(ContactKind.WRITTEN, 1, 29), contact(ContactKind.WRITTEN, 2, 30))
    later = replace(written[1], ref=3, on=date(2026, 12, 1))
    text = swedish(contacts=(*written, later), last_day=date(2026, 12, 1))
    assert "Tre meddelanden från patienten den 29 och 30 november och 1 december." in text


def test_homework_of_one_module_handed_in_the_same_day_stands_together() -> None:
    handed_in = tuple(
        contact(ContactKind.HANDED_IN, ref, 24, module=2, title=title)
        for ref, title in enumerate(("Dagbok", "Mål"), start=1)
    )
    apart = contact(ContactKind.HANDED_IN, 3, 26, module=2, title="Extra")
    text = swedish(contacts=(*handed_in, apart))
    assert "Har lämnat in hemuppgifterna Dagbok och Mål (modul 2) den 24 november." in text
    assert "Har lämnat in hemuppgiften Extra (modul 2) den 26 november." in text


def test_words_are_quoted_only_where_it_is_asked_for_and_stand_as_written() -> None:
    one = contact(ContactKind.WRITTEN, 1, 24, text="Bättre <b>nu</b>.\nTack!")
    two = contact(ContactKind.WRITTEN, 2, 25, text="Dolt")
    material = a_note(contacts=(one, two))
    text = note_text(material, "sv", quoted=(one,))
    assert "24 november: ”Bättre <b>nu</b>.\nTack!”" in text
    assert "Dolt" not in text


def test_a_contact_not_told_of_leaves_no_trace() -> None:
    one, two = contact(ContactKind.REPLY, 1, 24), contact(ContactKind.FEEDBACK, 2, 25, title="Dagbok", module=2)
    text = note_text(a_note(contacts=(one, two)), "sv", told=(two,))
    assert "Skriftlig återkoppling på Dagbok (modul 2) den 25 november." in text
    assert "svar" not in text


def test_changes_of_plan_and_modules_are_told_with_their_reasons() -> None:
    text = swedish(
        module_changes=(
            ModuleChange(module=THREE, state=ModuleState.SKIPPED, on=date(2026, 11, 24), reason="Känner till det."),
        ),
        plan_changes=(
            PlanChange(
                on=date(2026, 11, 24),
                first_week=Week.iso(2026, 49),
                pace=EVERY_SECOND,
                before=ONE,
                added=(),
                removed=(),
                reason="Mycket på jobbet",
            ),
        ),
        pause_changes=(
            PauseChange(
                on=date(2026, 11, 24),
                first_week=Week.iso(2026, 52),
                last_week=Week.iso(2026, 53),
                resumed_from=None,
                reason="",
            ),
        ),
    )
    assert "Hoppat över modul 3 (Sömnfönstret) den 24 november. Skäl: Känner till det." in text
    assert (
        "Nytt tempo från vecka 49: en modul varannan vecka (tidigare en modul i veckan). Skäl: Mycket på jobbet."
        in text
    )
    assert "Paus överenskommen från vecka 52 till och med vecka 53." in text


def test_planning_tells_of_homework_feedback_and_the_end() -> None:
    given = OpenHomework(title="Dagbok", module=ModuleNumber(2), due_on=date(2026, 11, 29))
    waits = OpenHomework(title="Mål", module=ModuleNumber(1), due_on=None)
    text = swedish(homework=(given,), awaiting_feedback=(waits,))
    assert "Återkoppling ska ges på Mål (modul 1)." in text
    assert "Pågående hemuppgift: Dagbok (modul 2), till den 29 november." in text
    ended = swedish(ending=Ending(on=date(2026, 11, 27), closed_as=ClosedAs.COMPLETED, reason=""))
    assert ended.endswith("Planering\nBehandlingen avslutad den 27 november: fullföljd.")


def test_a_free_note_has_one_heading_to_go_on_from() -> None:
    assert swedish(kind=NoteKind.FREE).splitlines()[0] == "Aktuellt"
    assert len(swedish(kind=NoteKind.FREE).splitlines()) == 2


def test_another_word_for_the_contact_is_written_as_the_clinic_has_it() -> None:
    """D25."""
    assert note_text(a_note(contact_type="Distanskontakt"), "en").startswith("Type of contact\nDistanskontakt, ")


def test_a_note_has_no_signs_that_a_journal_would_show_as_odd() -> None:
    assert "\xa0" not in swedish()
