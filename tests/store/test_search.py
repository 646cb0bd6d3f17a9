"""Patient search: every character as itself, nothing missed, nothing found by mistake (C2, INP-04)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clinics import NOW, given_database
from tests.patients_given import StatementCount

from modulvard.domain.identity import Identity, IdentityKind
from modulvard.domain.ids import AccountId, PatientId, UnitId
from modulvard.domain.patients import PatientFields
from modulvard.domain.published_numbers import published_test_number
from modulvard.domain.text import clean_line, fold
from modulvard.store.database import Database
from modulvard.store.ownership import Viewer
from modulvard.store.patients import Registration, add_patients, load_patient, set_archived
from modulvard.store.search import search_patients

ANNA = Viewer(AccountId(1), NOW.date())
REGISTRATION = Registration(unit=UnitId(1), account=AccountId(1), at=NOW)
BORN = date(1985, 3, 12)

PEOPLE = (
    PatientFields(given_name="Linnea", family_name="Asplöv", identity=published_test_number(BORN), birth_date=BORN),
    PatientFields(given_name="Åke", family_name="Björk-Lind", birth_date=date(1960, 1, 2)),
    PatientFields(given_name="Björk", family_name="Åsander"),
    PatientFields(given_name="Bo", family_name="Ek"),
    PatientFields(given_name="Anders", family_name="Ekblad"),
    PatientFields(given_name="Vera", family_name="Lindek"),
    PatientFields(given_name='"NEAR(a*)^', family_name="-:%_'[]{}"),
    PatientFields(given_name="<b>Ada</b>", family_name="O’Lav & Söner"),
    PatientFields(given_name="مريم", family_name="👩‍👩‍👧😀🎉🌼"),
    PatientFields(given_name="Édith", family_name="Ärtgröe"),
    PatientFields(
        given_name="Ask",
        family_name="Rönn",
        identity=Identity(kind=IdentityKind.RESERVE_VGR, value="19810829M071"),
        birth_date=date(1981, 8, 29),
    ),
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder: Path = tmp_path_factory.mktemp("search")
    database = given_database(folder)
    with database.work() as session:
        assert add_patients(session, PEOPLE, REGISTRATION) == [PatientId(ident + 1) for ident in range(len(PEOPLE))]
    yield database
    database.close()


def found(database: Database, written: str, limit: int = 30) -> list[str]:
    with database.read() as session:
        result = search_patients(session, written, ANNA, limit)
    return [] if result.misspelt else [hit.name for hit in result.hits]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("asplöv", ["Linnea Asplöv"]),
        ("ASPLOV", ["Linnea Asplöv"]),
        ("plö", ["Linnea Asplöv"]),
        ("linnea asp", ["Linnea Asplöv"]),
        ("asp linn", ["Linnea Asplöv"]),
        ("edith", ["Édith Ärtgröe"]),
        ("artgroe", ["Édith Ärtgröe"]),
        ("o'lav", ["<b>Ada</b> O’Lav & Söner"]),
        ("<b>", ["<b>Ada</b> O’Lav & Söner"]),
        ("مريم", ["مريم 👩‍👩‍👧😀🎉🌼"]),
        ("😀🎉🌼", ["مريم 👩‍👩‍👧😀🎉🌼"]),
        ("Asplöv, Linnea", ["Linnea Asplöv"]),
        ("asplöv,linnea", ["Linnea Asplöv"]),
        ("Asp, Lin", ["Linnea Asplöv"]),
        ("Björk-Lind, Åke", ["Åke Björk-Lind"]),
        ("björk lind", ["Åke Björk-Lind"]),
        ("Bjo\u0308rk-Lind", ["Åke Björk-Lind"]),
        ("A\u030ake", ["Åke Björk-Lind"]),
        ("  linnea   asplöv  ", ["Linnea Asplöv"]),
        ("", []),
        ("   ", []),
        (",", []),
        ("xyz", []),
    ],
)
def test_any_part_of_a_name_finds_it_without_case_and_marks(
    database: Database, written: str, expected: list[str]
) -> None:
    assert found(database, written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("198503122387", "19850312-2387", "850312-2387", "8503122387", "850312 2387", "1985-03-12", "850312", "2387"),
        *("850312-", "19850312-", "19850312-2", "850312+2387", "850312–2387", "85-0312", "312-23"),
    ],
)
def test_f16_any_part_of_a_number_finds_it_however_it_is_written(database: Database, written: str) -> None:
    assert found(database, written) == ["Linnea Asplöv"]


@pytest.mark.parametrize("written", ["19810829m071", "19810829M071", "19810829-M071", "810829-m071", "M071", "810829"])
def test_f20_reserve_numbers_are_found_with_their_letters(database: Database, written: str) -> None:
    assert found(database, written) == ["Ask Rönn"]


@pytest.mark.parametrize(
    "written",
    ['"', '"NEAR', "near(", "a*)", "-:%", "%_'", "[]{}", "'[]", '"n', '"near(a*)^ -:%_', "*)^"],
)
def test_inp_04_hostile_characters_stand_for_themselves(database: Database, written: str) -> None:
    assert found(database, written) == ["\"NEAR(a*)^ -:%_'[]{}"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("AND", ["Anders Ekblad", "Björk Åsander"]),
        ("OR", ["Åke Björk-Lind", "Björk Åsander"]),
        ("linnea OR bo", []),
        ("linnea NOT asplöv", []),
        ("%", ["\"NEAR(a*)^ -:%_'[]{}"]),
        ("lin%", []),
        ("_innea", []),
        ("linnea*", []),
        ("-linnea", []),
        ("words:linnea", []),
    ],
)
def test_inp_04_words_of_the_search_engine_are_words(database: Database, written: str, expected: list[str]) -> None:
    assert found(database, written) == expected


def test_what_begins_with_the_text_comes_first_then_words_that_do_then_the_rest(database: Database) -> None:
    assert found(database, "ek") == ["Bo Ek", "Anders Ekblad", "Vera Lindek"]
    assert found(database, "björk") == ["Åke Björk-Lind", "Björk Åsander"]
    assert found(database, "lind") == ["Vera Lindek", "Åke Björk-Lind"]
    assert found(database, "ond") == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("bo", ["Bo Ek"]),
        ("b", ["Åke Björk-Lind", "Bo Ek", "Björk Åsander", "Anders Ekblad", "<b>Ada</b> O’Lav & Söner"]),
        ("ek", ["Bo Ek", "Anders Ekblad", "Vera Lindek"]),
        ("öv", ["Linnea Asplöv"]),
        ("ov", ["Linnea Asplöv"]),
        ("a ek", ["Anders Ekblad", "Vera Lindek"]),
        ("87", ["Linnea Asplöv"]),
        ("m0", ["Ask Rönn"]),
        ("😀", ["مريم 👩‍👩‍👧😀🎉🌼"]),
        ("&", ["<b>Ada</b> O’Lav & Söner"]),
        ("%_", ["\"NEAR(a*)^ -:%_'[]{}"]),
        ("zz", []),
    ],
)
def test_one_and_two_letters_find_any_part_and_the_beginnings_of_words_first(
    database: Database, written: str, expected: list[str]
) -> None:
    assert found(database, written) == expected


def test_who_begins_with_a_letter_hides_nobody_who_is_not_archived(database: Database) -> None:
    """However few are asked for, they are the first of all that there are."""
    for written in ("a", "b", "ek", "e", "a b"):
        everybody = found(database, written)
        for limit in range(1, len(everybody)):
            assert found(database, written, limit) == everybody[:limit]


def test_archived_patients_who_begin_with_a_letter_come_after_others_who_only_hold_it(tmp_path: Path) -> None:
    database = given_database(tmp_path)
    people = [PatientFields(given_name=name, family_name="") for name in ("Bo", "Britt", "Ebba")]
    with database.work() as session:
        for patient in add_patients(session, people, REGISTRATION)[:2]:
            set_archived(session, load_patient(session, patient), NOW)
    assert found(database, "b", limit=2) == ["Ebba", "Bo"]
    database.close()


@pytest.mark.parametrize(
    ("written", "expected"), [("asplöf", "Linnea Asplöv"), ("linea asplöv", "Linnea Asplöv"), ("rön ask", "Ask Rönn")]
)
def test_a_misspelt_name_is_found_when_nothing_else_is(database: Database, written: str, expected: str) -> None:
    with database.read() as session:
        result = search_patients(session, written, ANNA)
    assert [hit.name for hit in result.hits] == [expected]


def test_a_mistyped_number_finds_nobody(database: Database) -> None:
    """A number that is nearly right may be somebody else's (COR-05)."""
    with database.read() as session:
        assert search_patients(session, "19850312-2388", ANNA).hits == ()


def test_a_search_is_cut_where_no_name_is_longer(database: Database) -> None:
    assert found(database, "asplöv " + "x" * 400_000) == []
    assert found(database, "asplöv" + " " * 400_000) == ["Linnea Asplöv"]


def test_at_most_the_hits_asked_for_are_given(database: Database) -> None:
    assert len(found(database, "b", limit=2)) == 2


def test_a_search_is_one_statement_two_for_a_letter_and_three_when_names_are_misspelt(database: Database) -> None:
    for written, statements in (("asplöv", 1), ("b", 2), ("linnea asp 8503", 1), ("xyz", 1), ("asplöf", 3)):
        with StatementCount(database) as count:
            found(database, written)
        assert len(count) == statements, written


@given(st.data())
def test_every_part_of_every_name_finds_its_patient(database: Database, data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(PEOPLE))
    word = data.draw(st.sampled_from(person.name.split()))
    first = data.draw(st.integers(0, len(word) - 1))
    part = word[first : data.draw(st.integers(first + 1, len(word)))]
    if fold(part):
        assert person.name in found(database, part)


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=12) | st.text(alphabet="abdeiklnorsvåäö -0123", max_size=7)
)
def test_no_search_finds_a_patient_who_does_not_hold_its_words(database: Database, written: str) -> None:
    words = fold(clean_line(written)).replace(",", " ").split()
    for name in found(database, written):
        person = next(person for person in PEOPLE if person.name == name)
        assert all(_holds(person, word) for word in words)


def _holds(person: PatientFields, word: str) -> bool:
    """Tell by plain comparison whether a patient holds a word anywhere."""
    born = "" if person.birth_date is None else person.birth_date.strftime("%Y%m%d")
    held = [*person.search_name.split(), person.identity.value.lower(), person.identity.value.lower()[2:], born]
    forms = {word, word.replace("-", "").replace("+", "")}
    return any(form in text for form in forms for text in held if text)
