"""The transfer sheet: what the next therapist needs, of one patient, tagged and in both languages (C3, C15, B21)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.documents.given import given_patient, given_summary, swedish
from tests.documents.walker import Walker

from modulvard.documents.facts import AwayFacts
from modulvard.documents.result import Language
from modulvard.documents.transfer_sheet import (
    AnswerFacts,
    GivenFacts,
    HandoverFacts,
    TransferFacts,
    WaitingFacts,
    build_transfer_sheet,
)
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.rating_lines import Since
from modulvard.domain.weeks import Week

NOVEMBER = date(2026, 11, 30)
TO_EVA = HandoverFacts(
    on=date(2026, 12, 1),
    before="Anna Lind",
    to="Eva Rönn",
    reason="Föräldraledighet",
    body="Ring efter lunch.\n\nTyst.",
)
ALL = TransferFacts(
    summary=given_summary(follow_ups=(date(2027, 3, 1),)),
    handovers=(HandoverFacts(on=NOVEMBER, before="Åsa Ek", to="Anna Lind", reason="Flytt", body="Gammalt."), TO_EVA),
    away=(AwayFacts(first_day=date(2026, 12, 21), last_day=date(2027, 1, 8), answers="Åsa Ek"),),
    waiting=(
        WaitingFacts(kind="message", since=NOVEMBER, due=date(2026, 12, 2), many=1),
        WaitingFacts(kind="homework", since=NOVEMBER, due=date(2026, 12, 3), title="Sömndagbok", module=5),
        WaitingFacts(kind="homework", since=NOVEMBER, due=date(2026, 12, 3), module=6),
        WaitingFacts(kind="handover", since=NOVEMBER, due=date(2026, 12, 4)),
        WaitingFacts(kind="journal", since=NOVEMBER, due=date(2026, 12, 4), many=3),
    ),
    homework=(GivenFacts(title=swedish("Min morgon"), module=5, due_on=date(2026, 12, 6), asked_for_more=True),),
    flags=((date(2026, 12, 9), "Fråga om läkartiden"),),
    begun=((NOVEMBER, "Anna Lind"),),
)


def sheet(facts: TransferFacts = ALL, language: Language = Language.SWEDISH) -> str:
    return build_transfer_sheet(facts, language).text


def test_c3_the_sheet_tells_who_why_and_what_the_former_therapist_writes() -> None:
    text = sheet()
    assert "2026-12-01: från Anna Lind till Eva Rönn. Orsak: Föräldraledighet" in text
    assert text.index("2026-12-01: från") < text.index("2026-11-30: från Åsa Ek till Anna Lind")
    assert "Ring efter lunch.\n\nTyst." in text
    assert "Gammalt." not in text


def test_b21_the_sheet_tells_what_waits_with_its_promise_and_what_is_begun() -> None:
    text = sheet()
    assert "Meddelande från patienten 2026-11-30: svar senast 2026-12-02." in text
    assert "Sömndagbok, modul 5, inlämnad 2026-11-30: återkoppling senast 2026-12-03." in text
    assert "modul 6, inlämnad 2026-11-30: återkoppling senast 2026-12-03." in text
    assert "Ett svar är klart sedan 2026-11-30 och ska lämnas till patienten senast 2026-12-04." in text
    assert "3 kontakter är inte journalförda, den äldsta 2026-11-30." in text
    assert "Anna Lind har börjat på en text 2026-11-30. Den är inte klar." in text
    assert "Min morgon, modul 5, till 2026-12-06, komplettering är efterfrågad" in text
    assert "2026-12-09: Fråga om läkartiden" in text
    assert "Uppföljning 2027-03-01." in text
    assert "är frånvarande 2026-12-21 till 2027-01-08. Ersättare: Åsa Ek." in text


def test_the_sheet_tells_program_agreements_and_pauses_as_a_colleague_is_told() -> None:
    text = sheet()
    assert "Vardag i balans" in text
    assert "Patienten har haft paus v. 49 (infektion)." in text
    assert "2026-12-14: en modul i veckan från v. 51 (infektion)." in text


def test_where_nothing_waits_the_sheet_says_so() -> None:
    assert "Inget väntar." in sheet(TransferFacts(summary=given_summary()))


def test_b21_the_sheet_tells_what_the_plan_asks_for_as_idag_does() -> None:
    waiting = (
        WaitingFacts(kind="module", since=NOVEMBER, due=NOVEMBER, module=4),
        WaitingFacts(kind="pace", since=NOVEMBER, due=NOVEMBER, many=3),
        WaitingFacts(kind="silence", since=NOVEMBER, due=NOVEMBER, many=11),
        WaitingFacts(kind="end", since=NOVEMBER, due=NOVEMBER, many=2, finish=Week.of(date(2026, 12, 14))),
        WaitingFacts(kind="end", since=NOVEMBER, due=NOVEMBER),
    )
    text = sheet(replace(ALL, waiting=waiting)).replace("\xa0", " ")
    assert "Modul 4 väntar på att öppnas sedan 2026-11-30." in text
    assert "Patienten är 3 veckor efter planen, sedan v. 49." in text
    assert "Ingen aktivitet på 11 dagar, sedan 2026-11-30." in text
    assert "Slutet närmar sig: beräknat slut v. 51." in text
    assert "Alla moduler är klara: behandlingen kan avslutas." in text


def test_an_answer_to_read_first_is_told_word_for_word_with_what_came_of_it() -> None:
    """G18, COR-04: the next therapist gets no less than Idag's line."""
    answer = AnswerFacts(
        form="PHQ-9",
        item="9",
        answer=2,
        at=datetime(2026, 11, 22, 21, 40, tzinfo=STOCKHOLM),
        wording=swedish("Ord för ord, som på blanketten"),
        label=swedish("Mer än hälften av dagarna"),
        since=(Since.CORRECTED, Since.MOVED),
        now=0,
    )
    waits = WaitingFacts(kind="safety", since=NOVEMBER, due=NOVEMBER, many=2, answer=answer)
    text = told(replace(ALL, waiting=(waits,)))
    assert "PHQ-9 fråga 9, svar 2, ”Mer än hälften av dagarna”, 2026-11-22 kl. 21.40." in text
    assert "Frågan: ”Ord för ord, som på blanketten”" in text
    assert "Skattningen är rättad till 0. Skattningen har flyttats." in text


def test_an_answer_of_a_form_without_words_is_told_by_its_numbers() -> None:
    answer = AnswerFacts(form="PHQ-9", item="9", answer=1, at=NOVEMBER, since=(Since.CORRECTED,))
    waits = WaitingFacts(kind="safety", since=NOVEMBER, due=NOVEMBER, answer=answer)
    text = told(replace(ALL, waiting=(waits,)))
    assert "inte stängt av någon: PHQ-9 fråga 9, svar 1, 2026-11-30. Skattningen är rättad till obesvarad." in text
    assert "Frågan" not in text


def told(facts: TransferFacts) -> str:
    return " ".join(sheet(facts).split())


def test_a_program_without_a_version_is_named_without_a_gap() -> None:
    text = sheet(replace(ALL, summary=given_summary(version="")))
    assert "Patienten går Vardag i balans, " in text.replace("\n", " ").replace("\xa0", " ")


def test_the_sheet_names_who_made_it_and_not_who_is_responsible() -> None:
    text = sheet(replace(ALL, summary=given_summary(made_by="Sofia Rönn", made_by_title="enhetschef")))
    assert text.replace("\n", " ").count("Sofia Rönn, enhetschef,") == 1


def test_protected_identity_is_said_and_no_phone_is_given() -> None:
    """F15."""
    facts = replace(ALL, summary=given_summary(patient=given_patient(protected=True)))
    text = sheet(facts)
    assert "Skyddade personuppgifter. Lämna ingen uppgift om personen vidare." in text
    assert "08-" not in text


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_is_tagged_with_a_heading_for_each_section(language: Language) -> None:
    result = build_transfer_sheet(ALL, language)
    walker = Walker(result.pdf)
    assert [each.text for each in walker.find("H1")] == [{"sv": "Överlämning", "en": "Transfer"}[language]]
    assert len(walker.find("H2")) >= 9
    assert walker.catalog["/Lang"] == language.tag
    assert result.problems == ()
    assert build_transfer_sheet(ALL, language).pdf == result.pdf


def test_content_never_makes_it_fail_and_long_notes_go_on_to_the_next_page() -> None:
    """INP-01, INP-02, decided.md 32."""
    long = replace(TO_EVA, body="\n".join(f"<b>Rad {number}</b> & \U000f1234" for number in range(200)))
    result = build_transfer_sheet(replace(ALL, handovers=(long,)), Language.SWEDISH)
    assert result.pages > 2
    assert "<b>Rad 199</b> &" in result.text
    assert {problem.field for problem in result.problems} == {"transfer.body"}
