"""How two versions differ, to be read: what came, went, moved and changed (C1, D17)."""

from dataclasses import replace

from modulvard.domain import program_writing as writing
from modulvard.domain.answer_difference import Change
from modulvard.domain.gate_loosening import LooserGate
from modulvard.domain.gates import Gate, GateSetting, Strength
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_difference import ItemChange, ProgramDifference, program_difference
from modulvard.domain.programs import HomeworkForm, Module, Page, Program, QuestionKind, Text


def page(title: str, body: str = "Text") -> Page:
    return Page(title=Text(sv=title), body=Text(sv=body))


def module(number: int, title: str, *pages: Page) -> Module:
    return Module(number=ModuleNumber(number), title=Text(sv=title), pages=pages)


def program(*modules: Module) -> Program:
    return replace(writing.new_program("Björken"), name=Text(sv="Lugn"), modules=modules)


BEFORE = program(module(1, "Början", page("A"), page("B")), module(2, "Mitten"), module(3, "Slutet"))


def told(found: ProgramDifference) -> list[str]:
    return [f"{one.change} {one.was}>{one.number} {one.title.sv}" for one in found.modules]


def test_a_program_differs_in_nothing_from_itself() -> None:
    assert program_difference(BEFORE, BEFORE).is_empty


def test_version_status_and_key_are_no_difference_to_read() -> None:
    assert program_difference(BEFORE, replace(BEFORE, version="2", key="annan")).is_empty


def test_an_added_module_that_pushes_the_others_says_so() -> None:
    after = writing.add_module(BEFORE, at=1)
    assert told(program_difference(BEFORE, after)) == ["added None>2 ", "moved 2>3 Mitten", "moved 3>4 Slutet"]


def test_a_module_that_is_gone_stands_where_it_stood() -> None:
    after = writing.remove_module(BEFORE, 1)
    assert told(program_difference(BEFORE, after)) == ["removed 2>2 Mitten"]


def test_a_renamed_module_is_the_same_module() -> None:
    renamed = writing.with_module(BEFORE, 1, replace(BEFORE.modules[1], title=Text(sv="Mitt på vägen")))
    found = program_difference(BEFORE, renamed)
    assert told(found) == ["changed 2>2 Mitt på vägen"]
    assert [(one.field, one.language) for one in found.modules[0].fields] == [("title", "sv")]


def test_a_pages_text_is_compared_word_by_word_in_each_language() -> None:
    body = Text(sv="Sov gott i natt", others=(("en", "Sleep well"),))
    before = program(module(1, "Början", replace(page("A"), body=body)))
    after = program(module(1, "Början", replace(page("A"), body=Text(sv="Sov bra i natt", others=()))))
    fields = program_difference(before, after).modules[0].items[0].fields
    assert [(one.field, one.language) for one in fields] == [("body", "sv"), ("body", "en")]
    assert [(part.change, part.text) for part in fields[0].parts] == [
        (Change.SAME, "Sov "),
        (Change.REMOVED, "gott"),
        (Change.ADDED, "bra"),
        (Change.SAME, " i natt"),
    ]


def test_the_page_that_was_moved_is_told_and_not_those_it_passed() -> None:
    before = program(module(1, "Början", page("A"), page("B"), page("C")))
    after = program(module(1, "Början", page("B"), page("C"), page("A")))
    items = program_difference(before, after).modules[0].items
    assert [(item.change, item.title.sv) for item in items] == [(ItemChange.MOVED, "A")]


def test_pages_that_came_and_went_are_told_by_their_titles() -> None:
    after = program(module(1, "Början", page("A"), page("C", "annan")), *BEFORE.modules[1:])
    items = program_difference(replace(BEFORE), after).modules[0].items
    assert [(item.change, item.title.sv) for item in items] == [(ItemChange.CHANGED, "C")]


def test_what_comes_after_a_module_that_was_only_renumbered_is_no_difference() -> None:
    before = writing.with_module(BEFORE, 2, replace(BEFORE.modules[2], after=(ModuleNumber(2),)))
    after = writing.add_module(before, at=0)
    assert all(not one.fields for one in program_difference(before, after).modules)


def test_questions_are_read_as_text_and_their_kinds_and_limits_beside_it() -> None:
    form = writing.add_question(
        HomeworkForm(key="a", title=Text(sv="Dagbok"), intro=Text(sv="Skriv"), questions=()), QuestionKind.TEXT
    )
    other = replace(form, questions=(writing.of_kind(form.questions[0], QuestionKind.NUMBER),))
    before = program(replace(module(1, "M"), homework=(form,)))
    after = program(replace(module(1, "M"), homework=(other,)))
    fields = program_difference(before, after).modules[0].items[0].fields
    assert [one.field for one in fields] == ["question_rules"]


def test_properties_are_told_by_field_with_figures_replaced() -> None:
    found = program_difference(BEFORE, replace(BEFORE, recommended_weeks=8, description=Text(sv="Ny")))
    assert {(one.field, one.language) for one in found.properties} == {
        ("recommended_weeks", None),
        ("description", "sv"),
    }


def test_what_becomes_looser_than_for_its_kind_is_told_beside_the_fields() -> None:
    """D22."""
    after = replace(BEFORE, gates=(GateSetting(gate=Gate.READING, strength=Strength.OFF),))
    found = program_difference(BEFORE, after)
    assert found.looser == (LooserGate(gate=Gate.READING, written=Strength.OFF, usual=Strength.WARN),)
    assert program_difference(after, after).looser == ()


def test_needs_keep_which_of_them_are_enough_alone() -> None:
    """B8."""
    after = replace(BEFORE, needs=(("cbt_step1",), ("licensed_physiotherapist", "licensed_occupational_therapist")))
    parts = program_difference(BEFORE, after).properties[0].parts
    assert [part.text for part in parts] == ["cbt_step1, licensed_physiotherapist / licensed_occupational_therapist"]
