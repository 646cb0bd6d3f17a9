"""The start agreement: what was agreed, in plain words, with room to sign (C3, C15, H5, B22, D12; F15, INP-02)."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.given import (
    STOCKHOLM,
    given_agreement,
    given_module,
    given_patient,
    given_sender,
    given_summary,
    rest,
    swedish,
)
from tests.documents.test_values import HOSTILE, as_kept, said
from tests.documents.walker import Walker

from modulvard.documents.agreement import build_agreement
from modulvard.documents.facts import AgreementPaperFacts, AwayFacts
from modulvard.documents.result import Language, PrintResult
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceFigures, PaceState, RestKind
from modulvard.domain.program_effort import Minutes
from modulvard.domain.programs import OpeningRule, Pace
from modulvard.domain.readability import readability
from modulvard.domain.treatments import ClosedAs, DeliveryForm, Ending
from modulvard.domain.weeks import Week

START = datetime(2026, 11, 30, 9, 15, tzinfo=STOCKHOLM)


WHOLE = [
    "Exempelkliniken Björken",
    "",
    "30 november 2026",
    "",
    "Hej Linnea",
    "",
    "Välkommen till Vardag i balans.",
    "",
    "Du gör en modul i taget, när det passar dig. Anna Lind läser det du lämnar in och svarar dig. Här står vad vi "
    "har kommit överens om. Spara det på ett säkert ställe, så kan du läsa det igen.",
    "",
    "Det här har vi kommit överens om",
    "",
    "Vad\tDet här gäller",
    "Program\tVardag i balans",
    "Form\tDigitalt och med besök",
    "Start\tMåndag 30 november",
    "Första arbetspasset\tOnsdag 2 december kl. 10.30",
    "Moduler\tFyra",
    "Tempo\tEn modul i veckan",
    "Klar\tVecka 1, 2027",
    "Din behandlare\tAnna Lind, leg. psykolog",
    "",
    "Din plan",
    "",
    "Vi har kommit överens om en modul i veckan. Tabellen visar när varje modul ska vara klar. Du får gärna bli "
    "klar tidigare.",
    "",
    "När\tVad",
    "Till söndag 6 december\tModul 1, Kom igång",
    "7–13 december\tModul 2, Dygnets rytm",
    "14–20 december\tModul 3, Kvällens vanor",
    "21 december–3 januari\tVi har stängt. Vila från modulerna.",
    "4–10 januari\tModul 4, Sömn",
    "",
    "Blir det för mycket? Säg till. Då ändrar vi planen tillsammans.",
    "",
    "Så arbetar du",
    "– En modul tar ungefär 40–60 minuter. Du kan dela upp den på flera dagar.",
    "– Till modulerna hör hemuppgifter. Lämna in dem på det sätt vi har kommit överens om.",
    "– Nästa modul öppnas när vi har gått igenom den förra.",
    "",
    "Så svarar vi dig",
    "– Du kan skriva till Anna Lind när du vill.",
    "– Du får svar inom två arbetsdagar.",
    "– Det som kommer efter kl. 16.30 räknar vi till nästa arbetsdag.",
    "– Arbetsdagar är måndag till fredag, men inte helgdagar och dagar när vi har stängt.",
    "– När Anna Lind är borta svarar en kollega.",
    "",
    "När du är klar",
    "– Anna Lind och du går igenom hur det har gått.",
    "– I programmet ingår uppföljning efter sex månader. Vi bestämmer dag tillsammans.",
    "– Du får sluta när du vill. Säg till, så pratar vi om vad som passar dig.",
    "",
    "Så når du oss",
    "",
    "Ring 08-465 004 12, vardagar 8–16.30, och fråga efter Anna Lind.",
    "",
    "Vi läser inte dygnet runt. Behöver du prata med någon direkt, ring 1177. Vid fara för liv, ring 112.",
    "",
    "Underskrifter",
    "",
    "Vi har gått igenom det här tillsammans.",
    "",
    "Datum och underskrift, Linnea Ekblad",
    "",
    "Datum och underskrift, Anna Lind, leg. psykolog",
]


def started(**changes: Any) -> AgreementPaperFacts:
    """Give a treatment on the day it starts: one module a week from week 49, weeks 52 and 53 closed."""
    weeks = ("2026-W49", "2026-W50", "2026-W51", "2027-W01")
    modules = tuple(
        given_module(
            number,
            planned=Week.parse(week),
            state=ModuleState.AVAILABLE if number == 1 else ModuleState.UNAVAILABLE,
            handed_in=None,
            reviewed=None,
        )
        for number, week in enumerate(weeks, 1)
    )
    treatment = given_summary(
        made_at=START,
        started_on=START.date(),
        modules=modules,
        agreements=(given_agreement(START.date(), "2026-W49"),),
        figures=PaceFigures(state=PaceState.ON_TRACK, projected_finish=Week.parse("2027-W01")),
        rest=(rest("2026-W52", RestKind.CLOSED), rest("2026-W53", RestKind.CLOSED)),
        pauses=(),
        follow_ups=(),
    )
    told = {key: changes.pop(key) for key in [*changes] if key in treatment.__slots__}
    facts = AgreementPaperFacts(
        treatment=replace(treatment, **told),
        first_session=datetime(2026, 12, 2, 10, 30, tzinfo=STOCKHOLM),
        minutes=Minutes(low=40, high=60),
        answer_days=2,
        closing_time=time(16, 30),
        follow_up_months=(6,),
    )
    return replace(facts, **changes)


def agreement(language: Language = Language.SWEDISH, size: int = 12, **changes: Any) -> PrintResult:
    return build_agreement(started(**changes), language, size)


def text(**changes: Any) -> str:
    return agreement(**changes).text.replace("\xa0", " ")


def test_the_agreement_tells_all_that_was_agreed_from_hej_to_the_signatures() -> None:
    """C15, H5: program, modules, pace, first session, homework, answers, ending and who to call."""
    assert text().strip().split("\n") == WHOLE


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [11, 12, 14])
def test_the_agreement_is_tagged_and_its_headings_do_not_jump(language: Language, size: int) -> None:
    """C15, tagged-pdf.md."""
    result = agreement(language, size)
    tags = [tag.strip() for tag in Walker(result.pdf).outline()]
    headings = [tag for tag in tags if tag in {"H1", "H2", "H3"}]
    assert headings[0] == "H1"
    assert set(headings[1:]) == {"H2"}
    assert result.pages <= 3


def test_the_agreement_is_easy_to_read() -> None:
    """ux.md section 4 "Paper": aim for at most 40 in text to patients."""
    found = readability(agreement().prose)
    assert found.lix is not None
    assert found.lix <= 30
    assert found.long_sentences == 0


def test_without_a_first_session_none_is_promised() -> None:
    """C3."""
    assert "arbetspass" not in text(first_session=None)


def test_a_pace_of_one_module_in_three_weeks_is_said_in_words() -> None:
    """C4."""
    slow = given_agreement(START.date(), "2026-W49", pace=Pace(modules=1, every_weeks=3))
    assert "Tempo\tEn modul på tre veckor" in text(agreements=(slow,))


def test_a_program_without_messages_promises_answers_to_what_is_handed_in_only() -> None:
    """B22, D5: messages are optional."""
    said = text(allows_messages=False)
    assert "I det här programmet skriver du inte meddelanden till oss." in said
    assert "Det du lämnar in får du svar på inom två arbetsdagar." in said
    assert "Du kan skriva" not in said


def test_without_messages_and_homework_no_answer_is_promised() -> None:
    """D5, D28: a support program may have neither."""
    said = text(allows_messages=False, has_homework=False, is_treatment_program=False)
    assert "svar inom" not in said
    assert "svarar en kollega" not in said
    assert "hemuppgift" not in said
    assert "Din kontakt\tAnna Lind" in said
    assert "Säg till när du är klar med en modul." in said


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "samma arbetsdag"), (1, "inom en arbetsdag"), (3, "inom tre arbetsdagar")],
)
def test_the_promised_answer_time_stands_in_the_agreement(days: int, words: str) -> None:
    """H5: agreed answer time is part of the start agreement."""
    assert f"Du får svar {words}." in text(answer_days=days)
    assert f"får du svar på {words}." in text(answer_days=days, allows_messages=False)


def test_who_answers_on_days_known_to_be_off_is_named() -> None:
    """B21, C15."""
    away = (
        AwayFacts(first_day=date(2026, 12, 21), last_day=date(2027, 1, 3), answers="Erik Berg"),
        AwayFacts(first_day=date(2027, 1, 5), last_day=date(2027, 1, 5)),
    )
    said = text(away=away)
    assert "Anna Lind är borta 21 december till 3 januari 2027. Då svarar Erik Berg." in said
    assert "Anna Lind är borta 5 januari 2027. Då svarar en kollega." in said


def test_a_program_that_opens_by_itself_says_so() -> None:
    """B18."""
    assert "öppnas när du har lämnat in den förra" in text(opening=OpeningRule.AUTOMATIC)


def test_the_programs_own_welcome_comes_first_and_nobody_is_greeted_twice() -> None:
    """B22."""
    own = swedish("Hej och välkommen!\nHär börjar det.")
    said = text(welcome=own)
    assert "Hej Linnea" not in said
    assert said.index("Din överenskommelse") < said.index("Hej och välkommen!\nHär börjar det.")
    assert "Välkommen till Vardag" not in said
    assert "Hej Linnea" in text(welcome=swedish("Det här programmet handlar om sömn."))


@pytest.mark.parametrize("language", Language)
def test_protected_identity_leaves_out_clinic_and_phone(language: Language) -> None:
    """F15."""
    result = agreement(language, patient=given_patient(protected=True))
    assert "08-465" not in result.text
    assert "Björken" not in result.text
    assert "1177" in result.text


def test_pauses_and_closed_weeks_stand_in_the_plan() -> None:
    """C4."""
    assert "21–27 december\tDu har paus. Vila från modulerna." in text(rest=(rest("2026-W52"),))


def test_printed_later_it_tells_how_things_stand_then() -> None:
    """A paper with a pace that no longer holds would be wrong."""
    slower = given_agreement(date(2026, 12, 14), "2026-W51", pace=Pace(modules=1, every_weeks=2))
    done = given_module(1, planned=Week.parse("2026-W49"), handed_in=date(2026, 12, 3))
    left = replace(started().treatment.modules[1], planned=Week.parse("2026-W52"))
    said = text(modules=(done, left), agreements=(given_agreement(START.date(), "2026-W49"), slower))
    assert "Moduler\tTvå; En är inlämnad\n" in said
    assert "Tempo\tEn modul varannan vecka" in said
    assert "Modul 1" not in said


def test_the_page_that_is_signed_says_how_to_reach_the_clinic_and_whom_to_call() -> None:
    """C15: whoever signs has 112 and 1177 before their eyes."""
    many = tuple(given_module(number, handed_in=None, reviewed=None) for number in range(1, 30))
    for size in (11, 12, 14):
        for count in (4, 7, 10, 14, 19, 25):
            pages = Walker(agreement(size=size, modules=many[:count]).pdf).reader.pages
            last = pages[-1].extract_text()
            assert "Underskrifter" in last
            assert "112" in last


def test_modules_that_the_patient_chose_are_told_of() -> None:
    """D12, D13."""
    modules = tuple(replace(each, mandatory=each.number < 3) for each in started().treatment.modules)
    assert "Moduler\tFyra; Två har du valt själv\n" in text(modules=modules)


def test_after_the_end_nothing_is_promised_or_signed() -> None:
    """H6."""
    ending = Ending(on=date(2026, 11, 30), closed_as=ClosedAs.COMPLETED, reason="")
    said = text(ending=ending, welcome=swedish("Varmt välkommen!"), follow_ups=(date(2027, 5, 31),))
    assert "Här står vad vi kom överens om i Vardag i balans." in said
    assert "Behandlingen avslutades 30 november 2026. Vi följer upp 31 maj 2027." in said
    assert "älkommen" not in said
    assert "Underskrifter" not in said
    assert "svar inom" not in said
    assert "1177" in said


@pytest.mark.parametrize("form", DeliveryForm)
def test_every_form_has_its_words(form: DeliveryForm) -> None:
    """D6."""
    assert "Form\t" in text(form=form)


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_stand_as_stored(value: str) -> None:
    """INP-01, INP-02."""
    result = agreement(program=swedish(value), welcome=swedish(value), sender=given_sender(therapist=value))
    assert as_kept(value) in said(result)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(value=st.text(min_size=1, max_size=300), language=st.sampled_from(Language), size=st.sampled_from([11, 12, 14]))
def test_no_content_makes_it_fail(value: str, language: Language, size: int) -> None:
    """INP-02."""
    patient = given_patient(given_name=value, family_name=value)
    facts = started(patient=patient, program=swedish(value), sender=given_sender(therapist=value, clinic=value))
    Walker(build_agreement(facts, language, size).pdf)


def test_file_name_and_title_say_nothing_about_the_patient() -> None:
    """ux.md section 8, 5; CNF-09."""
    result = agreement()
    assert result.file_name == "overenskommelse-2026-11-30.pdf"
    assert Walker(result.pdf).reader.metadata.title == "Överenskommelse inför start"


def test_the_same_facts_give_the_same_bytes() -> None:
    assert agreement().pdf == agreement().pdf
