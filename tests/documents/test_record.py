"""The summaries to the journal and to a colleague: identity, dates, facts, no more (mock-up 2, trust.md 2)."""

from dataclasses import replace
from datetime import date

import pytest
from tests.documents.given import given_agreement, given_modules, given_patient, given_summary

from modulvard.documents.facts import PausePeriod, SummaryFacts
from modulvard.documents.result import Language, Reader
from modulvard.documents.summary import build_summary
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceFigures, PaceState
from modulvard.domain.programs import Pace
from modulvard.domain.treatments import ClosedAs, Ending
from modulvard.domain.weeks import Week

PROFESSIONAL = (Reader.JOURNAL, Reader.COLLEAGUE)


def record(facts: SummaryFacts, reader: Reader = Reader.JOURNAL, language: Language = Language.SWEDISH) -> str:
    return build_summary(facts, reader, language).text


def test_the_journal_carries_the_full_identity_and_says_it_is_no_original() -> None:
    text = record(given_summary())
    assert "Linnea Ekblad · 19900101-2385" in text
    assert (
        "Anna Lind, leg. psykolog, 2026-12-14 kl. 14.20. Underlag ur Modulvård, ej signerat. Journalen är originalet."
        in text
    )


def test_the_journal_tells_the_treatment_in_iso_dates() -> None:
    assert (
        "Vardag i balans 1.0, kombinerad behandlingsform. Start 2026-11-02 (v. 45). Överenskommet tempo en modul i"
        " veckan. Paus v. 49 (infektion). Stängt v. 52. Beräknas klar v. 2, 2027." in record(given_summary())
    )


def test_earlier_agreements_stay_readable() -> None:
    """pacing.md: older agreements stay, readable for ever."""
    text = record(given_summary())
    assert "2026-11-02: en modul i veckan från v. 45." in text
    assert "2026-12-14: en modul i veckan från v. 51 (infektion)." in text


@pytest.mark.parametrize("reader", PROFESSIONAL)
def test_an_agreement_to_come_is_told_and_its_plan_gives_the_end(reader: Reader) -> None:
    coming = given_agreement(
        date(2026, 12, 14), "2026-W53", pace=Pace(modules=1, every_weeks=3), reason="Pilbarks semester"
    )
    modules = tuple(replace(module, planned=Week.parse("2027-W11")) for module in given_modules())
    text = record(given_summary(agreements=(given_agreement(),), coming=(coming,), modules=modules), reader)
    assert "en modul i veckan. Från v. 53 är det en modul på tre veckor." in text
    assert "2026-12-14: en modul på tre veckor från v. 53 (Pilbarks semester)." in text
    assert "klar v. 11, 2027" in text


def test_a_coming_agreement_at_the_same_pace_is_no_change_of_pace() -> None:
    """An added module is an agreement too (decided.md 21)."""
    text = record(given_summary(coming=(given_agreement(date(2026, 12, 14), "2026-W53"),)))
    assert "är det en modul" not in text


def test_the_table_has_a_row_for_every_module_and_a_sign_for_nothing() -> None:
    modules = (replace(given_modules()[0], mandatory=False), *given_modules()[1:])
    rows = [line.split("\t") for line in record(given_summary(modules=modules)).splitlines() if "\t" in line]
    assert rows[0] == ["Modul", "Planerad", "Inlämnad", "Återkopplad", "Läge"]
    assert rows[1] == ["1 Kom igång (valbar)", "v. 45", "2026-11-07", "2026-11-07", "klar"]
    assert rows[5] == ["5 Vila om dagen", "v. 51", "–", "–", "påbörjad"]
    assert rows[7] == ["7 Det som är viktigt", "v. 1", "–", "–", "inte öppnad"]
    assert len(rows) == 9


def test_a_skipped_module_is_told_with_its_reason() -> None:
    skipped = replace(
        given_modules()[3],
        state=ModuleState.SKIPPED,
        handed_in=None,
        skipped_on=date(2026, 11, 20),
        skip_reason="Har gått\nen sömnskola.",
    )
    text = record(given_summary(modules=(*given_modules()[:3], skipped)))
    assert "Modul 4 överhoppad 2026-11-20: Har gått\nen sömnskola." in text


@pytest.mark.parametrize(
    ("figures", "journal", "colleague"),
    [
        (PaceFigures(state=PaceState.ON_TRACK), "I fas med planen.", "Patienten är i fas med planen."),
        (
            PaceFigures(state=PaceState.BEHIND, modules_behind=2, weeks_behind=1),
            "1 vecka och 2 moduler efter planen.",
            "Patienten är 1 vecka och 2 moduler efter planen.",
        ),
        (
            PaceFigures(state=PaceState.BEHIND, modules_behind=1),
            "1 modul efter planen.",
            "Patienten är 1 modul efter planen.",
        ),
        (
            PaceFigures(state=PaceState.AHEAD, modules_ahead=1, weeks_ahead=1),
            "1 vecka och 1 modul före planen.",
            "Patienten är 1 vecka och 1 modul före planen.",
        ),
        (
            PaceFigures(state=PaceState.AHEAD, modules_ahead=2),
            "2 moduler före planen.",
            "Patienten är 2 moduler före planen.",
        ),
        (PaceFigures(state=PaceState.PAUSED), "Pausad.", "Patienten har paus."),
        (
            PaceFigures(state=PaceState.PAUSED, modules_behind=1, weeks_behind=2),
            "Pausad. 2 veckor och 1 modul efter planen.",
            "Patienten har paus, 2 veckor och 1 modul efter planen.",
        ),
        (
            PaceFigures(state=PaceState.PAUSED, modules_behind=1),
            "Pausad. 1 modul efter planen.",
            "Patienten har paus, 1 modul efter planen.",
        ),
        (
            PaceFigures(state=PaceState.FINISHED),
            "Alla moduler är inlämnade eller överhoppade.",
            "Alla moduler är inlämnade eller överhoppade.",
        ),
    ],
)
def test_every_state_of_pacing_has_its_words(figures: PaceFigures, journal: str, colleague: str) -> None:
    facts = given_summary(figures=figures)
    assert f"\n\n{journal}\n" in record(facts)
    assert f" {colleague} " in record(facts, Reader.COLLEAGUE)


@pytest.mark.parametrize("closed_as", ClosedAs)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reader", PROFESSIONAL)
def test_every_way_to_end_has_its_words(closed_as: ClosedAs, language: Language, reader: Reader) -> None:
    """H6."""
    ending = Ending(on=date(2026, 12, 10), closed_as=closed_as, reason="Enligt önskemål.")
    text = record(given_summary(ending=ending), reader, language)
    assert "2026-12-10: " in text
    assert "Enligt önskemål." in text
    assert str(closed_as) not in text or closed_as in {ClosedAs.COMPLETED, ClosedAs.REFERRED}


def test_an_ended_treatment_has_neither_state_nor_projected_finish() -> None:
    ending = Ending(on=date(2026, 12, 10), closed_as=ClosedAs.COMPLETED, reason="")
    text = record(given_summary(ending=ending))
    assert "Läge\n" not in text.replace("\tLäge\n", "")
    assert "Beräknas klar" not in text
    assert "Avslutad 2026-12-10: fullföljd." in text


def test_a_colleague_reads_prose_and_finds_the_clinic() -> None:
    text = record(given_summary(), Reader.COLLEAGUE)
    assert "Patienten går Vardag i balans 1.0, kombinerad behandlingsform, sedan 2 november 2026." in text
    assert "Fyra av åtta moduler är inlämnade. Överenskommet tempo är en modul i veckan." in text
    assert "Patienten har haft paus v. 49 (infektion)." in text
    assert "Exempelkliniken Björken, 08-465 004 12." in text


def test_a_pause_ahead_is_told_as_agreed_not_as_had() -> None:
    ahead = PausePeriod(first_week=Week.iso(2027, 1), last_week=Week.iso(2027, 2))
    text = record(given_summary(pauses=(ahead,)), Reader.COLLEAGUE)
    assert "Paus är avtalad v. 1, 2027 till v. 2, 2027." in text


@pytest.mark.parametrize("reader", PROFESSIONAL)
def test_protected_identity_is_said_and_no_phone_is_given(reader: Reader) -> None:
    """F15."""
    text = record(given_summary(patient=given_patient(protected=True)), reader)
    assert "Skyddade personuppgifter." in text
    assert "08-465" not in text


def test_a_patient_without_a_number_is_said_to_have_none() -> None:
    assert "Linnea Ekblad · personnummer saknas" in record(given_summary(patient=given_patient(identity="")))


@pytest.mark.parametrize("reader", PROFESSIONAL)
@pytest.mark.parametrize("language", Language)
def test_parts_that_come_with_later_data_are_absent(reader: Reader, language: Language) -> None:
    text = record(given_summary(), reader, language)
    for heading in ("Skattningar", "Hemuppgifter", "Meddelanden", "Ratings", "Homework", "Messages", "KVÅ"):
        assert heading not in text


@pytest.mark.parametrize("reader", PROFESSIONAL)
@pytest.mark.parametrize("language", Language)
def test_a_course_of_eight_modules_takes_one_page(reader: Reader, language: Language) -> None:
    assert build_summary(given_summary(), reader, language).pages == 1


@pytest.mark.parametrize("reader", PROFESSIONAL)
def test_the_file_name_says_nothing_about_the_patient(reader: Reader) -> None:
    name = build_summary(given_summary(), reader, Language.ENGLISH).file_name
    assert name in {"summary-record-2026-12-14.pdf", "summary-colleague-2026-12-14.pdf"}
