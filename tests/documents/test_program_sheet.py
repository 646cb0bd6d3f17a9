"""The program sheet: what all staff need to talk about a program, on one sheet (D29, D30, B13-B17)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from tests.documents.given import STOCKHOLM
from tests.documents.test_values import HOSTILE
from tests.documents.walker import Walker
from tests.treatments_given import a_program

from modulvard.documents.program_sheet import MOST_PAGES, ProgramSheetFacts, build_program_sheet
from modulvard.documents.result import Language, PrintResult
from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.ids import ModuleNumber, ProgramVersionId
from modulvard.domain.programs import (
    Fact,
    Module,
    Page,
    Program,
    ProgramKind,
    ProgramStatus,
    Source,
    Standing,
    StoredProgram,
    Subject,
    Text,
    Unknown,
    WeekRating,
)
from modulvard.exchange.program_files import check
from modulvard.resources import resource

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)
SHIPPED = sorted(file.stem for file in resource("programs").iterdir() if file.suffix == ".yaml")
LANGUAGES = tuple(Language)


def shipped(key: str) -> Program:
    program = check(resource("programs") / f"{key}.yaml").program
    assert program is not None
    return program


def sheet(program: Program, language: Language = Language.SWEDISH, **changes: Any) -> PrintResult:
    stored = StoredProgram(
        id=ProgramVersionId(1), program=program, content_hash="", origin="test", loaded_at=NOW, status=program.status
    )
    facts = ProgramSheetFacts(made_at=NOW, clinic="Exempelkliniken Björken", stored=replace(stored, **changes))
    return build_program_sheet(facts, language)


def part(result: PrintResult, heading: str) -> str:
    """Return what stands under a heading."""
    paragraphs = result.text.split("\n\n")
    start = paragraphs.index(heading)
    rest = [place for place, words in enumerate(paragraphs) if place > start and len(words) < 30 and "." not in words]
    return "\n".join(paragraphs[start + 1 : rest[0] if rest else None])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SHIPPED)
def test_every_shipped_program_fits_on_one_sheet_of_paper_whole_and_tagged(key: str, language: Language) -> None:
    """D29: a short description per program; ux.md section 4 "Paper"."""
    result = sheet(shipped(key), language)
    walker = Walker(result.pdf)
    assert result.pages <= MOST_PAGES
    assert result.problems == ()
    assert "Resten står" not in result.text
    assert [each.text for each in walker.find("H1")] == [shipped(key).name.in_language(language)]
    assert len(walker.find("H2")) >= 8
    assert walker.catalog["/Lang"] == language.tag


def test_the_sheet_tells_for_whom_what_the_patient_does_and_what_it_asks() -> None:
    result = sheet(shipped("dagar-och-natter"))
    assert "Stödprogram · version 1.0 · Modulvård" in result.text
    assert "Publicerat: kan startas" in result.text
    assert "Vuxna som vill få bättre rytm" in part(result, "För vem")
    does = part(result, "Vad patienten gör")
    assert "Åtta moduler: sju obligatoriska och en valbar. Föreslaget tempo: en modul i veckan." in does
    assert "35–45 minuter per modul. Tio veckor rekommenderas. (förslag, källa 1)" in does
    assert "7 När schemat skiftar (valbar)" in does
    asks = part(result, "Vad det kräver av patienten")
    assert "klarar tekniken" in asks
    assert "läsa och förstå skriven text" in asks
    assert "35–45 minuter i veckan" in asks


def test_the_rules_of_icbt_stand_on_treatment_programs_and_on_no_other() -> None:
    """D20, D22, D23 and D28: a support program is never told to have them (B7)."""
    assert "alltid ett bedömningssamtal först, på plats eller med video" in sheet(shipped("angesthjalpen")).text
    for key in SHIPPED:
        if shipped(key).kind is not ProgramKind.TREATMENT_PROGRAM:
            assert "håller alltid ett bedömningssamtal" not in sheet(shipped(key)).text


def test_the_sheet_demands_nothing_that_the_file_turns_off() -> None:
    """D21-D23: the file's own rules are what holds until the clinic decides otherwise."""
    off = tuple(
        GateSetting(gate=gate, strength=Strength.OFF)
        for gate in (Gate.COMPETENCE, Gate.ASSESSMENT, Gate.CLOSING_CONVERSATION)
    )
    program = replace(a_program(), kind=ProgramKind.TREATMENT_PROGRAM, gates=off)
    named = sheet(replace(program, competence=(Text(sv="KBT steg 1"),))).text
    assert "Kompetens som programmet nämner men inte kräver före start: KBT steg 1." in named
    none = sheet(replace(program, competence=())).text
    assert "Kompetens: programmet kräver ingen före start." in none
    for text in (named, none):
        assert "håller alltid ett bedömningssamtal" not in text
        assert "avslutande besök" not in text


def test_what_the_therapist_needs_is_told_once_and_point_by_point() -> None:
    needs = (Text(sv="KBT steg 1"), Text(sv="Intern utbildning."), Text(sv="Erfarenhet"))
    text = sheet(replace(a_program(), competence=needs)).text
    assert "Kompetens: KBT steg 1; Intern utbildning. Erfarenhet." in text
    tobacco = sheet(shipped("tobakshjalpen")).text
    assert tobacco.count("Diplomerad tobaksavvänjare med utbildning i programmet.") == 1


@pytest.mark.parametrize(
    ("mandatory", "optional", "words"),
    [
        (1, 1, "Två moduler: en obligatorisk och en valbar."),
        (2, 3, "Fem moduler: två obligatoriska och tre valbara."),
        (0, 1, "En modul: en valbar."),
    ],
)
def test_modules_are_counted_in_words_that_agree(mandatory: int, optional: int, words: str) -> None:
    modules = tuple(
        Module(number=ModuleNumber(number), title=Text(sv=f"Del {number}"), mandatory=number <= mandatory)
        for number in range(1, mandatory + optional + 1)
    )
    assert words in sheet(replace(a_program(), modules=modules)).text


def test_an_instrument_is_named_as_people_write_it() -> None:
    rated = replace(a_program(), week_ratings=(WeekRating(instrument="phq-9", weeks=(0, 4)),))
    assert "Skattning PHQ-9: vecka 0 och 4." in sheet(rated).text
    whole = replace(
        a_program(), week_ratings=(WeekRating(instrument="isi", weeks=(0,), after=True, months_after=(6,)),)
    )
    assert "Skattning ISI: vecka 0, när behandlingen slutar, 6 månader efter slutet." in sheet(whole).text
    after = replace(a_program(), week_ratings=(WeekRating(instrument="isi", after=True),))
    assert "Skattning ISI: när behandlingen slutar." in sheet(after).text


def test_what_is_not_known_is_said_with_the_reason_and_no_figure_is_made_up() -> None:
    """B15."""
    result = sheet(shipped("vardagsbalans"))
    assert "Modulerna är inte kända." in result.text
    assert "Antalet veckor är inte känt." in result.text
    assert "Hur lång tid det tar i veckan är inte känt." in result.text
    for gap in shipped("vardagsbalans").unknown:
        assert gap.reason.sv in result.text
    assert "Kan inte startas än: moduler och tempo saknas" in result.text


def test_a_fact_says_how_sure_it_is_and_where_it_comes_from() -> None:
    program = replace(
        a_program(),
        facts=(Fact(subject=Subject.MEASURES, text=Text(sv="Skattas."), sources=("b",), standing=Standing.UNVERIFIED),),
        sources=(Source(key="a", text=Text(sv="Ett")), Source(key="b", text=Text(sv="Två"))),
    )
    result = sheet(program)
    assert "Skattas. (obekräftat, källa 2)" in result.text
    assert "2. Två" in result.text


def test_no_text_of_the_pages_is_printed_and_no_effect_is_promised() -> None:
    """B13, B17, D41."""
    page = Page(title=Text(sv="Sidans rubrik"), body=Text(sv="Leverantörens text"), restricted=True)
    module = Module(number=ModuleNumber(1), title=Text(sv="Början"), pages=(page,), summary=Text(sv="I korthet"))
    text = sheet(replace(a_program(), modules=(module,))).text
    assert "Leverantörens text" not in text
    assert "Sidans rubrik" not in text
    assert "I korthet" not in text
    assert "Lova ingen effekt" in text
    assert "Några av sidorna får inte spridas." in text


@pytest.mark.parametrize(
    ("status", "cap", "words"),
    [
        (ProgramStatus.DRAFT, None, "Utkast: startas inte"),
        (ProgramStatus.PILOT, None, "Pilot: prövas med få patienter"),
        (ProgramStatus.PILOT, 6, "Pilot: högst 6 patienter"),
        (ProgramStatus.RETIRED, None, "Indraget: inget nytt startas"),
    ],
)
def test_the_status_is_that_of_the_version_as_the_clinic_holds_it(
    status: ProgramStatus, cap: int | None, words: str
) -> None:
    """D8."""
    assert words in sheet(a_program(), status=status, pilot_cap=cap).text


@pytest.mark.parametrize("text", [*HOSTILE, "å" * 3000, "rad\n" * 800, "ord " * 900])
def test_whatever_a_program_holds_its_sheet_is_no_longer_than_two_pages(text: str) -> None:
    """INP-02: content never makes a print fail; D29: a short description."""
    long = Text(sv=text)
    program = replace(
        a_program(),
        name=long,
        supplier=text,
        description=long,
        target_group=long,
        intended_use=long,
        took_part=long,
        competence=(long,) * 9,
        includes=(long,) * 9,
        excludes=(long,) * 9,
        stop_rules=(long,) * 9,
        modules=tuple(Module(number=ModuleNumber(number), title=long) for number in range(1, 200)),
        facts=tuple(Fact(subject=subject, text=long) for subject in Subject for _ in range(9)),
        unknown=tuple(Unknown(subject=subject, reason=long) for subject in Subject),
        sources=tuple(Source(key=str(number), text=long) for number in range(40)),
    )
    result = sheet(program)
    assert result.pages <= MOST_PAGES
    assert "Allt ryms inte på bladet. Resten står i programmet i Modulvård." in result.text


def test_whom_it_suits_what_speaks_against_and_when_it_is_stopped_are_told_where_the_program_says_so() -> None:
    """B19."""
    program = replace(
        a_program(),
        includes=(Text(sv="Har en timme i veckan"), Text(sv="Läser obehindrat")),
        excludes=(Text(sv="Pågående missbruk."),),
        stop_rules=(Text(sv="Suicidrisk"),),
    )
    said = sheet(program).text
    assert "Passar när: Har en timme i veckan; Läser obehindrat." in said
    assert "Talar emot: Pågående missbruk.\n" in said
    assert said.index("Avbryts när: Suicidrisk.") > said.index("Avsedd användning")
    silent = sheet(a_program()).text
    assert not [words for words in ("Passar när", "Talar emot", "Avbryts när") if words in silent]


def test_swedish_texts_on_an_english_sheet_are_marked_as_swedish() -> None:
    """decided.md 33."""
    walker = Walker(sheet(replace(a_program(), description=Text(sv="Bara på svenska")), Language.ENGLISH).pdf)
    assert any(each.lang == "sv-SE" and "Bara på svenska" in each.said for each in walker.root.walk())


def test_the_same_program_gives_the_same_bytes() -> None:
    assert sheet(shipped("tobakshjalpen")).pdf == sheet(shipped("tobakshjalpen")).pdf
