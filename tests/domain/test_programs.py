"""Programs: what a version holds, and that its text is the same for ever."""

import json

import pytest

from modulvard.domain.canonical import hash_of
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_content import read_content, write_content
from modulvard.domain.programs import (
    Choice,
    HomeworkForm,
    Module,
    ModulesUnknown,
    Pace,
    Page,
    Program,
    ProgramKind,
    Question,
    QuestionKind,
    ShownText,
    Subject,
    Text,
    Unknown,
)


def a_program(*, modules: tuple[Module, ...] = (), pace: Pace | None = None, version: str | None = "1.0") -> Program:
    return Program(
        key="provet",
        name=Text(sv="Provet"),
        kind=ProgramKind.TREATMENT_PROGRAM,
        version=version,
        supplier=None,
        description=Text(sv="Ett prov"),
        target_group=Text(sv="Vuxna"),
        intended_use=Text(sv="Att pröva"),
        pace=pace,
        usual_weeks=(6, 8),
        unknown=(Unknown(subject=Subject.SUPPLIER, reason=Text(sv="Framgår inte")),),
        modules=modules,
    )


def a_module(number: int, *, mandatory: bool = True) -> Module:
    return Module(
        number=ModuleNumber(number),
        title=Text(sv=f"Modul {number}", others=(("en", f"Module {number}"),)),
        mandatory=mandatory,
        pages=(Page(title=Text(sv="Å"), body=Text(sv="Räksmörgås ☂")),),
        homework=(
            HomeworkForm(
                key="val",
                title=Text(sv="Välj"),
                intro=Text(sv="Ett av två"),
                questions=(
                    Question(
                        key="vilket",
                        kind=QuestionKind.CHOICE,
                        label=Text(sv="Vilket?"),
                        choices=(Choice(key="a", text=Text(sv="Det ena")), Choice(key="b", text=Text(sv="Det andra"))),
                    ),
                ),
            ),
        ),
    )


def test_a_version_comes_back_from_its_canonical_text_unchanged() -> None:
    program = a_program(modules=(a_module(1), a_module(2, mandatory=False)), pace=Pace(modules=1, every_weeks=2))
    assert read_content(write_content(program)) == program


def test_what_has_its_default_is_left_out_so_that_later_fields_change_no_hash() -> None:
    content = json.loads(write_content(a_program()))
    assert "allows_messages" not in content
    assert "answer_days" not in content
    assert content["supplier"] is None
    assert content["usual_weeks"] == [6, 8]


def test_the_same_version_has_the_same_hash_and_another_word_another() -> None:
    one, two = a_program(modules=(a_module(1),)), a_program(modules=(a_module(2),))
    assert hash_of(write_content(one)) == hash_of(write_content(a_program(modules=(a_module(1),))))
    assert hash_of(write_content(one)) != hash_of(write_content(two))


@pytest.mark.parametrize("broken", ["[]", "{}", "null", '{"name": 1}', "not json"])
def test_content_that_is_no_program_is_a_value_error(broken: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_content(broken)


def test_a_program_without_modules_cannot_start_and_says_what_is_missing() -> None:
    """decided.md 26."""
    with pytest.raises(ModulesUnknown) as caught:
        a_program().for_start()
    assert caught.value.missing == (Subject.MODULES, Subject.PACE)
    whole = a_program(modules=(a_module(1),), pace=Pace(modules=1, every_weeks=1))
    assert whole.for_start() is whole


def test_mandatory_and_optional_modules_are_listed_in_course_order() -> None:
    """D13."""
    program = a_program(modules=(a_module(1), a_module(2, mandatory=False), a_module(3)))
    assert (program.mandatory, program.optional) == ((1, 3), (2,))
    assert program.module(3) == a_module(3)
    assert program.module(4) is None


def test_a_missing_language_falls_back_to_swedish_and_says_so() -> None:
    """decided.md 33."""
    title = a_module(1).title
    assert title.shown("en") == ShownText(text="Module 1", language="en")
    assert title.shown("ar") == ShownText(text="Modul 1", language="sv")


def test_identity_is_name_version_and_supplier() -> None:
    """B14."""
    assert a_program().identity != a_program(version="2.0").identity
    assert a_program().identity == a_program(modules=(a_module(1),)).identity
