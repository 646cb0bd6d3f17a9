"""Files of questions: all kinds are read, and what is wrong is told with its line (C5, INP-05, INP-08)."""

import json
from pathlib import Path

import pytest

from modulvard.domain.program_report import ProblemKind
from modulvard.domain.programs import QuestionKind
from modulvard.exchange.homework_files import questions_of, read_questions

ONE = "- {key: kort, kind: text, label: Kort}\n"


def found(text: str | bytes) -> list[tuple[ProblemKind, int | None, str]]:
    read = questions_of("fragor.yaml", text if isinstance(text, bytes) else text.encode())
    assert read.questions == ()
    return [(problem.kind, problem.line, problem.where) for problem in read.problems]


def test_a_file_as_json_is_read_with_its_escapes() -> None:
    given = [{"key": "mal", "kind": "text", "label": {"sv": "Mål 😀", "en": "Goal"}, "required": False}]
    (question,) = questions_of("fragor.json", json.dumps(given).encode()).questions
    assert (question.kind, question.label.sv, question.label.in_language("en")) == (QuestionKind.TEXT, "Mål 😀", "Goal")
    assert not question.required


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("questions:\n  - {key: a, kind: text, label: A}\n", (ProblemKind.WRONG_TYPE, 1, "")),
        ("[]\n", (ProblemKind.EMPTY, 1, "")),
        (ONE + ONE, (ProblemKind.DUPLICATE_NAME, 2, "[2].key")),
        (ONE + "- key: val\n  kind: choice\n  label: Välj\n", (ProblemKind.NEEDED_FOR_THIS_KIND, 2, "[2]")),
        (ONE + "- key: val\n  kind: betyg\n  label: Välj\n", (ProblemKind.NOT_ONE_OF, 3, "[2].kind")),
        (ONE + "- key: val\n  kind: text\n  label: Välj\n  unit: kg\n", (ProblemKind.NOT_FOR_THIS_KIND, 5, "[2].unit")),
        (ONE + "- key: '*'\n  kind: text\n  label: Välj\n", (ProblemKind.WRONG_FORM, 2, "[2].key")),
        ("- key: a\n  kind: text\n  label: A\n  lable: B\n", (ProblemKind.UNKNOWN_KEY, 4, "[1].lable")),
        (
            ONE + "- {key: matt, kind: number, label: L, minimum: 9, maximum: 1}\n",
            (ProblemKind.LIMITS_CROSSED, 2, "[2]"),
        ),
        ("".join(f"- {{key: f{n}, kind: text, label: F}}\n" for n in range(61)), (ProblemKind.TOO_LONG, 1, "")),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(text: str, problem: tuple[ProblemKind, int, str]) -> None:
    assert found(text) == [problem]


def test_all_that_is_wrong_is_told_in_the_order_of_the_lines() -> None:
    assert [line for _, line, _ in found("- {key: a, kind: choice, label: A}\n" + ONE + ONE)] == [1, 3]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_another_encoding_than_utf_8_is_refused_and_named(encoding: str) -> None:
    (problem,) = questions_of("fragor.yaml", "- {key: mal, kind: text, label: Mål}\n".encode(encoding)).problems
    assert (problem.kind, problem.line) == (ProblemKind.NOT_UTF8, 1)
    assert dict(problem.facts) == {"encoding": encoding}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read_questions(tmp_path / "fragor.yaml").problems
    assert problem.kind is ProblemKind.FILE_UNREADABLE
