"""Patients as values: names in lists and in order."""

from modulvard.domain.names import full_name, listed_name
from modulvard.domain.patients import PatientFields, name_words


def test_lists_show_the_family_name_first() -> None:
    assert listed_name("Linnea", "Asplöv") == "Asplöv, Linnea"
    assert listed_name("", "Asplöv") == "Asplöv"
    assert listed_name("Linnea", "") == "Linnea"
    assert full_name("Linnea", "Asplöv") == "Linnea Asplöv"


def test_a_single_name_is_ordered_as_a_family_name() -> None:
    people = [PatientFields(given_name="Mirabell", family_name=""), PatientFields(given_name="Åke", family_name="Lind")]
    people.append(PatientFields(given_name="Zinnia", family_name="Nejlika"))
    ordered = sorted(people, key=lambda person: person.sort_name)
    assert [person.name for person in ordered] == ["Åke Lind", "Mirabell", "Zinnia Nejlika"]


def test_search_sees_each_folded_word_of_the_name() -> None:
    fields = PatientFields(given_name="Åsa Ärla", family_name="Öberg-Ek")
    assert fields.search_name == "asa arla oberg-ek"
    assert name_words(fields) == ("asa", "arla", "oberg-ek")
