"""What a program's file says of its gates and of the competence it needs (C3, D21, B7, B8)."""

import pytest
from tests.exchange.test_program_files import WHOLE

from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import Gate, Origin, Strength
from modulvard.domain.program_content import read_content, write_content
from modulvard.domain.program_report import ProblemKind
from modulvard.exchange.program_files import check_bytes, program_of
from modulvard.exchange.program_plain import plain_program
from modulvard.exchange.program_schema import ProgramPart


def checked(more: str):
    return check_bytes("provet.yaml", WHOLE.replace("key: provet\n", f"key: provet\n{more}\n", 1).encode())


def test_a_file_says_what_it_needs_and_which_gates_it_has() -> None:
    """B8: one of a group is enough."""
    report = checked(
        "needs: [cbt_step1, program_training, [licensed_physiotherapist, licensed_occupational_therapist], "
        "'own:Handledare']\ngates: {consent: block, reading: block}"
    )
    assert report.problems == ()
    assert report.program is not None
    rules = rules_of(report.program)
    assert rules.needs == (
        ("cbt_step1",),
        ("program_training:provet",),
        ("licensed_physiotherapist", "licensed_occupational_therapist"),
        ("own:handledare",),
    )
    assert (rules.of(Gate.CONSENT).strength, rules.of(Gate.CONSENT).origin) == (Strength.BLOCK, Origin.PROGRAM)
    assert rules.of(Gate.READING).strength is Strength.BLOCK


def test_what_a_file_says_of_them_is_carried_without_a_difference() -> None:
    program = checked("needs: [cbt_step1]\ngates: {consent: block, reading: warn}").program
    assert program is not None
    assert program_of(ProgramPart.model_validate(plain_program(program))) == program
    assert read_content(write_content(program)) == program


def test_for_whom_a_file_says_it_is_and_is_not_is_carried_without_a_difference() -> None:
    """B19: in every language of the program."""
    report = checked(
        "includes: [{sv: Har en timme i veckan, en: Has an hour a week}, {sv: Läser, en: Reads}]\n"
        "excludes: [{sv: Pågående missbruk, en: Addiction}]\nstop_rules: [{sv: Suicidrisk, en: Risk of suicide}]"
    )
    assert report.problems == ()
    program = report.program
    assert program is not None
    assert [text.sv for text in program.includes] == ["Har en timme i veckan", "Läser"]
    assert ([text.sv for text in program.excludes], [text.sv for text in program.stop_rules]) == (
        ["Pågående missbruk"],
        ["Suicidrisk"],
    )
    assert program_of(ProgramPart.model_validate(plain_program(program))) == program
    assert read_content(write_content(program)) == program


def test_more_points_than_anyone_reads_are_refused_with_their_line() -> None:
    (problem,) = checked(f"excludes: [{', '.join(['x'] * 21)}]").problems
    assert problem.where == "excludes"
    assert problem.line is not None


def test_a_file_that_says_nothing_of_them_has_the_content_it_always_had() -> None:
    """D17: no stored version and no hash changes."""
    program = check_bytes("provet.yaml", WHOLE.encode()).program
    assert program is not None
    assert '"needs"' not in write_content(program)
    assert '"gates"' not in write_content(program)
    assert not [key for key in ("includes", "excludes", "stop_rules") if f'"{key}"' in write_content(program)]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("needs: [psykolog]", ProblemKind.WRONG_FORM),
        ("needs: [own]", ProblemKind.WRONG_FORM),
        ("needs: [[]]", ProblemKind.EMPTY),
        ("needs: cbt_step1", ProblemKind.WRONG_TYPE),
        ("gates: {shoe: warn}", ProblemKind.NOT_ONE_OF),
        ("gates: {reading: stop}", ProblemKind.NOT_ONE_OF),
        ("gates: [reading]", ProblemKind.WRONG_TYPE),
    ],
)
def test_what_cannot_be_is_told_with_its_line(more: str, kind: ProblemKind) -> None:
    report = checked(more)
    assert report.program is None
    assert [(problem.kind, problem.line) for problem in report.problems] == [(kind, 3)]


def test_what_is_looser_than_for_its_kind_is_told_with_its_line_and_taken_all_the_same() -> None:
    """D21, D22: whoever takes an iKBT program in is to know that it asks for less."""
    text = WHOLE.replace("support_program", "treatment_program")
    text = text.replace(
        "key: provet\n", "key: provet\nneeds: [cbt_step1]\ngates:\n  assessment: off\n  consent: off\n", 1
    )
    report = check_bytes("provet.yaml", text.encode())
    assert report.program is not None
    assert [(one.kind, one.line, dict(one.facts)) for one in report.problems] == [
        (ProblemKind.NEEDS_LESS, 3, {"competence": "ikbt_internal"}),
        (ProblemKind.LOOSER_GATE, 5, {"gate": "assessment", "written": "off", "usual": "block"}),
        (ProblemKind.LOOSER_GATE, 6, {"gate": "consent", "written": "off", "usual": "note"}),
    ]


def test_a_closing_visit_that_blocks_is_a_fault_with_its_line() -> None:
    """D23: recommended, not mandatory."""
    report = checked("gates:\n  closing_conversation: block")
    assert report.program is None
    assert [(one.kind, one.line) for one in report.problems] == [(ProblemKind.CLOSING_ONLY_ADVISED, 4)]


def test_needs_that_name_nothing_are_a_fault() -> None:
    """What is left out is what its kind needs: an empty list would say otherwise and mean the same."""
    assert not checked("needs: []").whole
