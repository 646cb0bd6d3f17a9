"""The summary to the patient: order, words, what each course is told, how easy it is to read (C15, ux.md 4, 5)."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.documents.given import (
    given_agreement,
    given_module,
    given_modules,
    given_patient,
    given_sender,
    given_summary,
    rest,
)

from modulvard.documents.facts import SummaryFacts
from modulvard.documents.result import Language, Reader
from modulvard.documents.summary import build_summary
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceFigures, PaceState, RestKind
from modulvard.domain.programs import Pace, ShownText
from modulvard.domain.readability import AIM, readability
from modulvard.domain.treatments import ClosedAs, Ending
from modulvard.domain.weeks import Week

W51 = Week.iso(2026, 51)
BEHIND = PaceFigures(state=PaceState.BEHIND, modules_behind=2, weeks_behind=1, projected_finish=Week.iso(2027, 3))
LATE = tuple(
    given_module(number, planned=Week.iso(2026, 47) + number, handed_in=date(2026, 11, 26) if number == 1 else None)
    for number in range(1, 7)
)
COURSES: dict[str, SummaryFacts] = {
    "half way": given_summary(),
    "not begun": given_summary(
        modules=tuple(given_module(n, handed_in=None, planned=W51 + n) for n in range(1, 9)),
        agreements=(given_agreement(date(2026, 12, 14), "2026-W52"),),
        started_on=date(2026, 12, 17),
        rest=(rest("2026-W52", RestKind.CLOSED),),
    ),
    "behind": given_summary(modules=LATE, figures=BEHIND, rest=(), agreements=(given_agreement(),)),
    "ahead": given_summary(figures=PaceFigures(state=PaceState.AHEAD, modules_ahead=1)),
    "paused": given_summary(
        rest=(rest("2026-W50"), rest("2026-W51"), rest("2026-W52")), figures=PaceFigures(state=PaceState.PAUSED)
    ),
    "finished": given_summary(
        modules=tuple(replace(m, handed_in=date(2026, 12, 9)) for m in given_modules()),
        figures=PaceFigures(state=PaceState.FINISHED),
    ),
    "ended": given_summary(
        ending=Ending(on=date(2026, 12, 10), closed_as=ClosedAs.STOPPED_BY_PATIENT, reason="Flyttar.")
    ),
    "one module": given_summary(modules=(given_module(5),)),
    "nothing agreed": given_summary(agreements=(), modules=(given_module(5, planned=None),)),
}


def letter(facts: SummaryFacts, language: Language = Language.SWEDISH, size: int = 12) -> str:
    return build_summary(facts, Reader.PATIENT, language, size).text


def section(text: str, heading: str) -> str:
    """Return what stands between a heading and the next blank-line pair of blocks, as one string."""
    return text.split(f"\n{heading}\n", 1)[1]


@pytest.mark.parametrize("name", COURSES)
@pytest.mark.parametrize("language", Language)
def test_every_letter_is_easy_to_read(name: str, language: Language) -> None:
    """ux.md section 4: LIX at most 40, and no sentence over twenty words."""
    counted = readability(build_summary(COURSES[name], Reader.PATIENT, language).prose)
    assert counted.lix is not None
    assert counted.lix <= AIM
    assert counted.long_sentences == 0


@pytest.mark.parametrize("name", COURSES)
def test_every_letter_begins_with_hej_and_ends_with_how_to_get_in_touch(name: str) -> None:
    paragraphs = letter(COURSES[name]).strip().split("\n\n")
    assert paragraphs[2] == "Hej Linnea"
    assert paragraphs[-3] == "Så når du oss"
    assert paragraphs[-2].endswith("ring 1177. Vid fara för liv, ring 112.")
    assert paragraphs[-1] == "Anna Lind, leg. psykolog"


@pytest.mark.parametrize("name", ["half way", "behind", "ahead", "paused"])
def test_what_was_done_comes_before_what_was_not(name: str) -> None:
    text = letter(COURSES[name])
    assert text.index("Du har lämnat in") < text.index("Din plan") < text.index("Nästa steg")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("half way", "Du har lämnat in fyra av åtta moduler. Vecka 49 hade du paus. I dag gjorde vi en ny plan."),
        ("half way", "Du följer planen."),
        ("half way", "Gör modul 5, Vila om dagen. Den ligger i planen till och med söndag 20 december."),
        ("half way", "I det här tempot är du klar vecka 2, 2027."),
        ("not begun", "Du har ännu inte lämnat in någon modul. Din plan börjar måndag 28 december."),
        ("behind", "Du är en vecka efter planen."),
        ("ahead", "Du är en modul före planen."),
        ("paused", "Just nu har du paus, till och med söndag 27 december."),
        ("paused", "Efter pausen fortsätter du med modul 5, Vila om dagen."),
        ("finished", "Du har lämnat in alla åtta modulerna."),
        ("finished", "Du har gjort det som ingår i din plan. Anna Lind och du går igenom hur det har gått."),
        ("ended", "Behandlingen avslutades 10 december 2026. Vi följer upp 21 april 2027."),
    ],
)
def test_each_course_is_told_as_it_is(name: str, sentence: str) -> None:
    assert sentence in letter(COURSES[name])


def test_the_plan_tells_days_in_words_and_rest_where_it_lies() -> None:
    rows = [line.split("\t") for line in letter(COURSES["half way"]).splitlines() if "\t" in line]
    assert rows == [
        ["När", "Vad"],
        ["Till söndag 20 december", "Modul 5, Vila om dagen"],
        ["21–27 december", "Vi har stängt. Vila från modulerna."],
        ["28 december–3 januari", "Modul 6, Rörelse"],
        ["4–10 januari", "Modul 7, Det som är viktigt"],
        ["11–17 januari", "Modul 8, Vägen vidare"],
        ["21 april 2027", "Uppföljning"],
    ]


def test_a_late_module_is_told_without_blame() -> None:
    text = letter(COURSES["behind"])
    assert "Låg i planen vecka 49\tModul 2, Dygnets rytm" in text
    assert not re.search(r"\b(måste|borde|missat|misslyckats|tyvärr)\b", text, re.IGNORECASE)


def test_a_skipped_module_counts_nowhere() -> None:
    modules = tuple(
        replace(m, state=ModuleState.SKIPPED, handed_in=None) if m.number == 4 else m for m in given_modules()
    )
    text = letter(given_summary(modules=modules))
    assert "tre av sju moduler" in text
    assert "Modul 4 hoppar du över." in text
    assert "Modul 4, " not in text


def test_reasons_are_for_professional_readers_only() -> None:
    assert "infektion" not in letter(given_summary())
    assert "Flyttar" not in letter(COURSES["ended"])


def test_an_ended_treatment_has_no_plan() -> None:
    assert "Din plan" not in letter(COURSES["ended"])


@pytest.mark.parametrize("language", Language)
def test_protected_identity_leaves_out_clinic_and_phone(language: Language) -> None:
    """F15; the paper rules' protected variant: no address, phone or clinic."""
    result = build_summary(given_summary(patient=given_patient(protected=True)), Reader.PATIENT, language)
    assert "08-465" not in result.text
    assert "Björken" not in result.text
    assert "1177" in result.text


def test_without_a_phone_number_the_clinic_is_named() -> None:
    text = letter(given_summary(sender=given_sender(phone="", phone_hours="", title="")))
    assert "Hör av dig till Exempelkliniken Björken och fråga efter Anna Lind." in text
    assert text.rstrip().endswith("Anna Lind")


def test_hours_written_by_the_clinic_are_marked_as_swedish_in_an_english_letter() -> None:
    assert "Call 08-465 004 12, vardagar 8–16.30, and ask for Anna Lind." in letter(given_summary(), Language.ENGLISH)


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace(modules=1, every_weeks=1), "en modul i veckan"),
        (Pace(modules=3, every_weeks=1), "tre moduler i veckan"),
        (Pace(modules=1, every_weeks=2), "en modul varannan vecka"),
        (Pace(modules=3, every_weeks=2), "tre moduler på två veckor"),
        (Pace(modules=1, every_weeks=8), "en modul på åtta veckor"),
        (Pace(modules=7, every_weeks=3), "sju moduler på tre veckor"),
    ],
)
def test_every_pace_has_its_words(pace: Pace, words: str) -> None:
    text = letter(given_summary(agreements=(given_agreement(pace=pace),)))
    assert f"Vi har kommit överens om {words}." in text


@pytest.mark.parametrize(("size", "pages"), [(11, 2), (12, 2), (14, 2)])
@pytest.mark.parametrize("language", Language)
def test_the_three_sizes_take_their_pages(size: int, pages: int, language: Language) -> None:
    assert build_summary(given_summary(), Reader.PATIENT, language, size).pages == pages


def test_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="13"):
        build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH, 13)


@pytest.mark.parametrize("count", [0, 1, 30, 90])
def test_a_course_of_any_length_is_printed(count: int) -> None:
    result = build_summary(given_summary(modules=given_modules(count)), Reader.PATIENT, Language.SWEDISH)
    for module in given_modules(count):
        assert f"Modul {module.number}, {module.title.text}" in result.text


def test_the_file_name_says_nothing_about_the_patient() -> None:
    """ux.md section 8, 5."""
    result = build_summary(given_summary(), Reader.PATIENT, Language.SWEDISH)
    assert result.file_name == "sammanfattning-patient-2026-12-14.pdf"


def test_week_gone_by_long_ago_is_told_with_its_year() -> None:
    later = given_summary(made_at=given_summary().made_at + timedelta(weeks=40))
    assert "Vecka 49, 2026 hade du paus." in letter(later)


@pytest.mark.parametrize("language", list(Language))
def test_a_title_that_only_repeats_the_number_is_said_once(language: Language) -> None:
    """What the supplier calls the modules of many programs is not known (B13)."""
    word = "Modul" if language is Language.SWEDISH else "Module"
    modules = tuple(replace(m, title=ShownText(text=f"{word} {m.number}", language=language)) for m in given_modules())
    facts = given_summary(modules=modules)
    for reader in Reader:
        text = build_summary(facts, reader, language).text.replace("\xa0", " ").casefold()
        assert f"{word} 5".casefold() in text
        assert not re.search(rf"\b5,? {word} 5".casefold(), text)
