"""Program files: what is wrong is told with its line and its facts, and only whole programs are taken (C1, INP-08)."""

import re
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import pytest

from modulvard.domain.competence import CompetenceKind
from modulvard.domain.gates import Gate
from modulvard.domain.program_report import FileProblem, ProblemKind, ProgramFileReport
from modulvard.domain.programs import OpeningRule, Pace, QuestionKind, Standing, Subject
from modulvard.exchange import program_schema, yaml_reading
from modulvard.exchange.program_files import check, check_bytes
from modulvard.exchange.program_rules import MOST_WORDS
from modulvard.exchange.schema_problems import MOST_PROBLEMS

WHOLE = """\
format: 1
key: provet
name: Provet
version: "1.0"
supplier: Kliniken Björken
kind: support_program
languages: [sv, en]
description: {sv: Ett prov, en: A trial}
target_group: {sv: Vuxna, en: Adults}
intended_use: {sv: Att pröva, en: To try}
pace: {modules: 1, every_weeks: 2}
usual_weeks: [2, 4]
follow_up_months: [3]
facts:
  - about: modules
    text: {sv: En modul, en: One module}
    sources: [S1]
    ids: [B1]
    standing: inferred
sources:
  S1: Klinikens egen plan
modules:
  - number: 1
    title: {sv: Början, en: The start}
    minutes: 30
    pages:
      - title: {sv: Sidan, en: The page}
        body:
          sv: |
            ## Rubrik

            Text med *betoning*.
          en: |
            ## Heading

            Text with *emphasis*.
    homework:
      - key: dagbok
        title: {sv: Dagbok, en: Diary}
        intro: {sv: Skriv, en: Write}
        questions:
          - {key: sov, kind: number, label: {sv: Hur länge, en: How long}, minimum: 0, maximum: 24}
          - key: vecka
            kind: table
            label: {sv: Veckan, en: The week}
            columns:
              - {key: tid, label: {sv: Tid, en: Time}}
            rows: [{sv: Måndag, en: Monday}]
"""

A_PAGE = "pages: [{title: {sv: Sidan, en: The page}, body: {sv: Text, en: Text}}]"


def checked(text: str) -> ProgramFileReport:
    return check_bytes("prov.yaml", text.encode())


def changed(old: str, new: str) -> ProgramFileReport:
    assert old in WHOLE
    return checked(WHOLE.replace(old, new, 1))


def only(report: ProgramFileReport) -> FileProblem:
    assert len(report.problems) == 1, report.problems
    return report.problems[0]


def test_a_whole_file_gives_the_program_it_says() -> None:
    report = checked(WHOLE)
    assert report.problems == ()
    program = report.program
    assert program is not None
    assert (program.pace, program.opening) == (Pace(modules=1, every_weeks=2), OpeningRule.THERAPIST)
    assert (program.usual_weeks, program.follow_up_months) == ((2, 4), (3,))
    (fact,) = program.known(Subject.MODULES)
    assert (fact.standing, fact.sources, fact.fact_ids) == (Standing.INFERRED, ("S1",), ("B1",))
    (module,) = program.modules
    assert (module.number, module.mandatory, module.minutes) == (1, True, 30)
    assert module.pages[0].body.in_language("en") == "## Heading\n\nText with *emphasis*."
    number, table = module.homework[0].questions
    assert (number.minimum, number.maximum, table.kind) == (0, 24, QuestionKind.TABLE)


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    windows = check_bytes("prov.yaml", b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert windows.content_hash == checked(WHOLE).content_hash is not None


@pytest.mark.parametrize(
    ("change", "kind", "line", "where", "facts"),
    [
        (
            ("minutes: 30", "minuter: 30"),
            "unknown_key",
            25,
            "modules[1].minuter",
            {"key": "minuter", "nearest": "minutes"},
        ),
        (("key: provet\n", ""), "missing_key", 1, "key", {"key": "key"}),
        (('version: "1.0"', "version: 1"), "wrong_type", 4, "version", {"expected": "text", "found": "number"}),
        (
            ("minutes: 30", "minutes: no"),
            "wrong_type",
            25,
            "modules[1].minutes",
            {"expected": "number", "found": "text"},
        ),
        (("kind: number", "kind: slider"), "not_one_of", 42, "modules[1].homework[1].questions[1].kind", None),
        (("every_weeks: 2", "every_weeks: 9"), "out_of_range", 11, "pace.every_weeks", {"maximum": "8", "found": "9"}),
        (
            ("key: provet", "key: provet\nanswer_days: 11"),
            "out_of_range",
            3,
            "answer_days",
            {"maximum": "10", "found": "11"},
        ),
        (("key: provet", "key: provet\nanswer_days: 1.5"), "wrong_type", 3, "answer_days", None),
        (("number: 1", "number: 0"), "out_of_range", 23, "modules[1].number", {"minimum": "1", "found": "0"}),
        (("{sv: Början, en: The start}", "{en: The start}"), "missing_swedish", 24, "modules[1].title", {}),
        (("{sv: Början, en: The start}", "' '"), "empty", 24, "modules[1].title.sv", {"least": "1"}),
        (("key: provet", "key: Pröv et"), "wrong_form", 2, "key", {"form": "key", "found": "Pröv et"}),
        (("sources: [S1]", "sources: [S9]"), "unknown_source", 17, "facts[1].sources[1]", {"key": "S9"}),
        (("[2, 4]", "[4, 2]"), "limits_crossed", 12, "usual_weeks", {"minimum": "4", "maximum": "2"}),
        (("minimum: 0", "minimum: 25"), "limits_crossed", 42, "modules[1].homework[1].questions[1]", None),
        (("languages: [sv, en]", "languages: [en]"), "missing_swedish", 7, "languages", {}),
        (("            rows: [{sv: Måndag, en: Monday}]\n", ""), "needed_for_this_kind", 43, None, None),
        (("kind: number", "kind: text"), "not_for_this_kind", 42, None, None),
        (("key: vecka", "key: sov"), "duplicate_name", 43, None, {"key": "sov"}),
        (("supplier: Kliniken Björken", "supplier: null"), "neither_known_nor_unknown", 1, "", {"subject": "supplier"}),
        (("{sv: Vuxna, en: Adults}", "{sv: Vuxna, fi: Aikuiset}"), "unknown_language", 9, "target_group.fi", None),
    ],
)
def test_each_fault_is_told_with_its_line_and_facts(
    change: tuple[str, str], kind: str, line: int, where: str | None, facts: dict[str, str] | None
) -> None:
    report = changed(*change)
    assert not report.taken
    problem = next(problem for problem in report.problems if problem.kind == kind)
    assert problem.line == line
    assert where is None or problem.where == where
    assert facts is None or dict(problem.facts) == facts


@pytest.mark.parametrize("days", [0, 10])
def test_a_program_may_promise_an_answer_within_its_own_number_of_days(days: int) -> None:
    """pacing.md "Promise". One that does not keeps its identity: nothing of it is written."""
    plain, own = checked(WHOLE), changed("key: provet", f"key: provet\nanswer_days: {days}")
    assert plain.program is not None
    assert own.program == replace(plain.program, answer_days=days)
    assert plain.program.answer_days is None
    assert own.content_hash != plain.content_hash


def test_a_figure_that_is_both_given_and_unknown_is_refused() -> None:
    """B15."""
    report = checked(WHOLE + "unknown:\n  - {about: modules, reason: {sv: Okänt, en: Unknown}}\n")
    assert only(report).kind is ProblemKind.KNOWN_AND_UNKNOWN


def test_a_module_number_given_twice_is_told_at_the_second() -> None:
    report = checked(f"{WHOLE}  - {{number: 1, title: {{sv: Igen, en: Again}}, {A_PAGE}}}\n")
    assert (only(report).kind, only(report).line) == (ProblemKind.DUPLICATE_MODULE_NUMBER, 49)


def test_modules_stand_in_the_order_of_their_numbers() -> None:
    text = f"{WHOLE.replace('number: 1', 'number: 2')}  - {{number: 1, title: {{sv: Sen, en: Late}}, {A_PAGE}}}\n"
    assert only(checked(text)).kind is ProblemKind.MODULES_NOT_IN_ORDER


def test_a_module_without_pages_is_refused_where_others_have_them() -> None:
    """issue 4 "Bad input": a program whose texts lie elsewhere has no pages at all."""
    problem = only(checked(WHOLE + "  - {number: 2, title: {sv: Tom, en: Empty}}\n"))
    assert (problem.kind, problem.line, problem.where) == (ProblemKind.MODULE_WITHOUT_PAGES, 49, "modules[2]")
    start, end = WHOLE.index("    pages:"), WHOLE.index("    homework:")
    assert checked(WHOLE[:start] + WHOLE[end:]).problems == ()


def test_licence_origin_and_what_may_not_be_spread_are_part_of_the_version() -> None:
    text = WHOLE.replace("      - title: {sv: Sidan", "      - restricted: true\n        title: {sv: Sidan")
    program = checked(f"licence: CC BY 4.0\norigin: Kliniken Björken\n{text}").program
    assert program is not None
    assert (program.licence, program.origin) == ("CC BY 4.0", "Kliniken Björken")
    assert (program.restricted_material, program.is_restricted) == (False, True)
    assert program.modules[0].pages[0].restricted


@pytest.mark.parametrize(
    ("line", "kind", "facts"),
    [
        ("![En sjö](bilder/sjo.png)", ProblemKind.IMAGE_MISSING, {"name": "sjo.png"}),
        ("![](bilder/sjo.png)", ProblemKind.IMAGE_WITHOUT_WORDS, {"name": "sjo.png"}),
        ("![En sjö](bilder/Sjö.png)", ProblemKind.IMAGE_NAME, {"name": "Sjö.png"}),
        ("![En sjö](https://exempel.se/sjo.png)", ProblemKind.IMAGE_WRITTEN_WRONG, None),
        ("![En sjö](bilder/../sjo.png)", ProblemKind.IMAGE_WRITTEN_WRONG, None),
        ("> ![En sjö](/etc/passwd)", ProblemKind.IMAGE_WRITTEN_WRONG, None),
        ("![En sjö](bilder/sjo.png) och mer", ProblemKind.IMAGE_WRITTEN_WRONG, None),
    ],
)
def test_a_picture_that_is_not_there_or_not_said_is_told_at_its_page(
    line: str, kind: ProblemKind, facts: dict[str, str] | None
) -> None:
    report = changed("Text med *betoning*.", line)
    problem = next(problem for problem in report.problems if problem.kind is kind)
    assert not report.taken
    assert (problem.line, problem.where) == (29, "modules[1].pages[1].body.sv")
    assert facts is None or dict(problem.facts) == facts


def test_a_missing_translation_is_advice_and_the_file_is_taken() -> None:
    """decided.md 33: Swedish stands in."""
    report = changed("{sv: Ett prov, en: A trial}", "Ett prov")
    assert report.taken
    assert (only(report).kind, only(report).line) == (ProblemKind.MISSING_TRANSLATION, 8)


def test_a_long_page_is_advice_with_its_words() -> None:
    """D14."""
    report = changed("Text med *betoning*.", "Det är kort. " * 101)
    assert report.taken
    assert only(report).kind is ProblemKind.LONG_PAGE
    assert dict(only(report).facts) == {"words": "304", "most": "300", "language": "sv"}


def test_a_page_that_is_hard_to_read_is_advice_with_its_lix() -> None:
    """ux.md section 4: a hint from 40 words, never a block."""
    hard = "Behandlingsprogrammets vidmakthållandeplanering dokumenteras fortlöpande. " * 12
    report = changed("Text med *betoning*.", hard)
    assert report.taken
    assert only(report).kind is ProblemKind.HARD_TO_READ
    assert int(dict(only(report).facts)["lix"]) > 60
    assert changed("Text med *betoning*.", hard[:150]).problems == ()


@pytest.mark.parametrize("left_over", ["hej", "hejsan"])
def test_one_word_after_a_comma_within_braces_is_told_as_cut_there(left_over: str) -> None:
    report = changed("{sv: Sidan, en: The page}", f"{{sv: Sidan, {left_over}, en: The page}}")
    assert ("found", left_over) in [fact for one in report.problems for fact in one.facts]
    assert ProblemKind.UNQUOTED_COMMA in {problem.kind for problem in report.problems}
    empty = changed("{sv: Sidan, en: The page}", "{sv: Sidan, en: }")
    assert ProblemKind.UNQUOTED_COMMA not in {problem.kind for problem in empty.problems}


def test_too_many_modules_are_refused_as_that_and_not_as_too_many_values() -> None:
    problem = only(checked(WHOLE + "  - {number: 2}\n" * 40_000))
    assert (problem.kind, problem.where, dict(problem.facts)) == (ProblemKind.TOO_LONG, "modules", {"most": "100"})


def test_a_text_cut_at_a_comma_within_braces_is_told_as_that() -> None:
    report = changed("{sv: Sidan, en: The page}", "{sv: Sidan, med mera, en: The page}")
    assert not report.taken
    problem = next(problem for problem in report.problems if problem.kind is ProblemKind.UNQUOTED_COMMA)
    assert (problem.line, dict(problem.facts)) == (27, {"found": "med mera"})


def test_ten_thousand_modules_are_refused_without_reading_them_all() -> None:
    text = WHOLE + "".join(f"  - {{number: {n}, title: M}}\n" for n in range(2, 10_000))
    report = checked(text)
    assert not report.taken
    assert len(report.problems) <= MOST_PROBLEMS
    assert ProblemKind.TOO_LONG in {problem.kind for problem in report.problems}


def test_a_long_number_is_not_taken_as_a_number() -> None:
    assert not changed("minutes: 30", "minutes: " + "9" * 5000).taken


@pytest.mark.parametrize("text", ["", "- 1\n", "just text", "format: 2\n", "~"])
def test_what_is_no_program_is_told_and_not_taken(text: str) -> None:
    report = checked(text)
    assert not report.taken
    assert report.problems


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert only(check(tmp_path / "none.yaml")).kind is ProblemKind.FILE_UNREADABLE
    assert only(check(tmp_path)).kind is ProblemKind.NO_PROGRAM_FILE


def test_the_report_names_the_file_and_not_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "prov.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    assert check(file) == checked(WHOLE)
    assert check(file).file_name == "prov.yaml"


def test_the_description_of_the_format_names_every_key_and_the_true_limits() -> None:
    text = (Path(__file__).parents[2] / "docs" / "program-files.md").read_text(encoding="utf-8")
    for part in (program_schema.ProgramPart, program_schema.ModulePart, program_schema.QuestionPart):
        for key in part.model_fields:
            assert f"`{key}`" in text, key
    limits = (
        f"{yaml_reading.MOST_BYTES // 1_000_000} MB",
        f"{yaml_reading.MOST_VALUES:,} values",
        f"{yaml_reading.MOST_DEPTH} levels",
        f"{program_schema.MOST_MODULES} modules",
        f"over {MOST_WORDS} words",
    )
    for limit in limits:
        assert limit in text


@pytest.mark.parametrize(("under", "values"), [("gates", Gate), ("needs", CompetenceKind), ("about", Subject)])
def test_the_description_of_the_format_lists_each_value_that_can_be_written(under: str, values: type[StrEnum]) -> None:
    text = (Path(__file__).parents[2] / "docs" / "program-files.md").read_text(encoding="utf-8")
    table = text.split(f"| under `{under}` |", 1)[1].split("\n\n", 1)[0]
    firsts = [row.split("|")[1] for row in table.splitlines()[2:]]
    assert sorted(re.findall("`([^`]+)`", " ".join(firsts))) == sorted(values)


def test_licence_and_origin_are_plain_and_rows_a_list_of_texts_as_the_description_says() -> None:
    assert checked(WHOLE + "licence: Fritt\norigin: Kliniken Björken\n").whole
    for key in ("licence", "origin"):
        assert only(checked(WHOLE + f"{key}: {{sv: Fritt}}\n")).kind is ProblemKind.WRONG_TYPE
    assert changed("rows: [{sv: Måndag, en: Monday}]", "rows: [Måndag, {sv: Tisdag, en: Tuesday}]").whole


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("[2]", "[1]", [(ProblemKind.AFTER_IN_CIRCLE, 24), (ProblemKind.AFTER_IN_CIRCLE, 50)]),
        ("[1]", "[1]", [(ProblemKind.AFTER_ITSELF, 24)]),
        ("[9]", "[1]", [(ProblemKind.AFTER_UNKNOWN, 24)]),
        ("[]", "[1]", []),
    ],
)
def test_modules_that_wait_for_each_other_are_told_with_their_lines(
    first: str, second: str, told: list[tuple[ProblemKind, int]]
) -> None:
    """issue 4 "Bad input": cyclic dependencies."""
    text = WHOLE.replace("  - number: 1\n", f"  - number: 1\n    after: {first}\n")
    report = checked(f"{text}  - {{number: 2, title: {{sv: Sen, en: Late}}, after: {second}, {A_PAGE}}}\n")
    assert [(problem.kind, problem.line) for problem in report.problems] == told
