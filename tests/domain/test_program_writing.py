"""Writing a program: what each step makes of a draft (C1)."""

from dataclasses import replace

import pytest

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.programs import HomeworkForm, Module, Program, ProgramStatus, QuestionKind, Subject, Text, Unknown


def program(*modules: tuple[int, str] | tuple[int, str, tuple[int, ...]]) -> Program:
    made = tuple(
        Module(
            number=ModuleNumber(given[0]),
            title=Text(sv=given[1]),
            after=tuple(map(ModuleNumber, given[2])) if len(given) == 3 else (),
        )
        for given in modules
    )
    return replace(writing.new_program("Björken"), modules=made)


def told(found: Program) -> str:
    return " ".join(
        f"{module.number}{module.title.sv}" + "".join(f"<{number}" for number in module.after)
        for module in found.modules
    )


def test_a_new_program_has_one_empty_module_a_pace_and_the_clinic_as_its_supplier() -> None:
    new = writing.new_program("Björken")
    assert (len(new.modules), new.supplier, new.status) == (1, "Björken", ProgramStatus.DRAFT)
    assert new.pace is not None


def test_a_module_is_added_last_with_the_next_number() -> None:
    assert told(writing.add_module(program((1, "a"), (4, "b")))) == "1a 4b 5"


def test_a_module_squeezed_in_pushes_the_numbers_after_it_and_what_comes_after_follows() -> None:
    assert told(writing.add_module(program((1, "a"), (2, "b"), (3, "c", (2,))), at=1)) == "1a 2 3b 4c<3"


@pytest.mark.parametrize(
    ("place", "to", "gives"),
    [
        (0, 2, "1b<3 2c<1 3a"),
        (2, 0, "1c<3 2a 3b<2"),
        (1, 0, "1b<2 2a 3c<1"),
        (0, -5, "1a 2b<1 3c<2"),
        (2, 99, "1a 2b<1 3c<2"),
    ],
)
def test_moving_keeps_the_numbers_in_order_and_what_comes_after_what(place: int, to: int, gives: str) -> None:
    held = program((1, "a"), (2, "b", (1,)), (3, "c", (2,)))
    assert told(writing.move_module(held, place, to)) == gives


def test_moving_there_and_back_changes_nothing() -> None:
    held = program((1, "a"), (3, "b", (1,)), (7, "c", (3,)))
    assert writing.move_module(writing.move_module(held, 0, 2), 2, 0) == held


def test_removing_leaves_the_other_numbers_as_they_are_and_nothing_comes_after_what_is_gone() -> None:
    assert told(writing.remove_module(program((1, "a"), (2, "b"), (3, "c", (1, 2))), 1)) == "1a 3c<1"


def test_a_twin_of_the_number_keeps_what_comes_after_it() -> None:
    assert told(writing.remove_module(program((2, "a"), (2, "b"), (3, "c", (2,))), 1)) == "2a 3c<2"


def test_renumbering_counts_from_one_in_the_same_order() -> None:
    assert told(writing.renumbered(program((2, "a"), (5, "b", (2,)), (9, "c", (5, 2))))) == "1a 2b<1 3c<1<2"


def test_words_in_one_language_leave_the_others_and_no_words_take_it_away() -> None:
    text = writing.written(Text(sv="Början"), "en", "The start")
    assert text == Text(sv="Början", others=(("en", "The start"),))
    assert writing.written(text, "en", "") == Text(sv="Början")
    assert writing.in_language(text, "fi") == ""
    assert writing.maybe(writing.written(None, "sv", " ")) is None


def test_every_kind_of_question_begins_with_what_it_needs_and_drops_what_it_may_not_have() -> None:
    form = HomeworkForm(key="a", title=Text(sv="A"), intro=Text(sv="B"), questions=())
    for kind in QuestionKind:
        form = writing.add_question(form, kind)
    assert len({question.key for question in form.questions}) == len(QuestionKind)
    by_kind = {question.kind: question for question in form.questions}
    assert len(by_kind[QuestionKind.CHOICE].choices) == 2
    assert by_kind[QuestionKind.TABLE].columns
    assert by_kind[QuestionKind.TABLE].rows
    as_number = writing.of_kind(replace(by_kind[QuestionKind.TABLE]), QuestionKind.NUMBER)
    assert (as_number.columns, as_number.rows) == ((), ())


def test_choices_keep_their_keys_by_place_and_new_ones_get_free_keys() -> None:
    held = writing.with_choices((), "sv", ("Ja", "Nej"))
    more = writing.with_choices(held, "sv", ("Ja!", "Nej", "Vet inte"))
    assert [choice.key for choice in more[:2]] == [choice.key for choice in held]
    assert len({choice.key for choice in more}) == 3
    english = writing.with_choices(more, "en", ("Yes", "No", "Don't know"))
    assert [choice.text.sv for choice in english] == ["Ja!", "Nej", "Vet inte"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("Sömn & återhämtning", "somn-aterhamtning"), ("  ", ""), ("Ångest – 2", "angest-2"), ("x" * 90, "x" * 56)],
)
def test_a_key_is_made_of_the_name(name: str, key: str) -> None:
    assert writing.key_from(name) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert writing.key_from("Lugn", {"lugn", "lugn-2"}) == "lugn-3"


def test_as_a_version_what_is_given_is_no_longer_unknown() -> None:
    held = replace(program((1, "a")), unknown=(Unknown(subject=Subject.VERSION, reason=Text(sv="-")),))
    made = writing.as_version(held, "1.0", ProgramStatus.PUBLISHED, "Tre patienter och två behandlare")
    assert (made.version, made.status, made.unknown) == ("1.0", ProgramStatus.PUBLISHED, ())
    assert made.took_part == Text(sv="Tre patienter och två behandlare")


def test_why_something_is_not_known_is_written_and_taken_away() -> None:
    held = writing.why_unknown(program(), Subject.WEEKS, "sv", "Prövas")
    assert held.why_unknown(Subject.WEEKS) == Text(sv="Prövas")
    assert writing.why_unknown(held, Subject.WEEKS, "sv", "").unknown == ()


def test_another_language_neither_adds_nor_takes_away_what_there_is_to_choose() -> None:
    held = writing.with_choices((), "sv", ("Ja", "Nej"))
    english = writing.with_choices(held, "en", ("Yes",))
    assert [(choice.text.sv, writing.in_language(choice.text, "en")) for choice in english] == [
        ("Ja", "Yes"),
        ("Nej", ""),
    ]
    assert len(writing.with_rows((Text(sv="Måndag"),), "en", ("Monday", "Tuesday"))) == 1


def test_a_line_that_goes_or_comes_leaves_the_others_their_keys_and_translations() -> None:
    days = writing.with_rows((), "sv", ("Måndag", "Tisdag", "Onsdag"))
    days = writing.with_rows(days, "en", ("Monday", "Tuesday", "Wednesday"))
    left = writing.with_rows(days, "sv", ("Måndag", "Onsdag"))
    assert [row.in_language("en") for row in left] == ["Monday", "Wednesday"]
    more = writing.with_rows(days, "sv", ("Söndag", "Måndag", "Tisdag!", "Onsdag"))
    assert [writing.in_language(row, "en") for row in more] == ["", "Monday", "Tuesday", "Wednesday"]
    choices = writing.with_choices((), "sv", ("Ja", "Nej", "Vet inte"))
    keys = [choice.key for choice in choices]
    assert [choice.key for choice in writing.with_choices(choices, "sv", ("Nej", "Vet inte"))] == keys[1:]
    columns = writing.with_columns((), "sv", ("Tid", "Vad"))
    assert [column.key for column in writing.with_columns(columns, "sv", ("Vad",))] == [columns[1].key]
