"""``homework assign --questions``: a free homework with questions of every kind, from a file (C5, INP-08)."""

import json

import pytest
from tests.cli.conftest import Line

QUESTIONS = """\
- key: plats
  kind: text
  label: {sv: "Var var du?", en: "Where were you?"}
- {key: hande, kind: long_text, label: "Vad hände?", hint: Några meningar räcker, required: false}
- {key: timmar, kind: number, label: "Hur länge?", unit: h, minimum: 0, maximum: 24}
- key: kansla
  kind: choice
  label: "Hur kändes det?"
  choices:
    - {key: lugnt, text: Lugnt}
    - {key: oroligt, text: Oroligt}
- key: vecka
  kind: table
  label: Veckan
  columns:
    - {key: gick, label: Gick ut}
    - {key: minuter, label: Minuter, kind: number, minimum: 0}
  rows: [Måndag, Tisdag]
"""


def assign(line: Line, treatment: int, text: str | bytes = QUESTIONS, *more: object) -> tuple[object, ...]:
    file = line.folder / "fragor.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return ("homework", "assign", treatment, "--title", "En promenad", "--questions", file, *more)


def test_questions_of_all_five_kinds_are_given_and_answered(line: Line) -> None:
    homework = line.json(*assign(line, line.treatment()))["id"]
    shown = line.json("homework", "show", homework, "--lang", "en")
    assert [(each["key"], each["kind"], each["required"]) for each in shown["questions"]] == [
        ("plats", "text", True),
        ("hande", "long_text", False),
        ("timmar", "number", True),
        ("kansla", "choice", True),
        ("vecka", "table", True),
    ]
    assert shown["questions"][0]["label"] == "Where were you?"
    given = {"plats": "Vid sjön", "timmar": "1,5", "kansla": "lugnt", "vecka": [["Ja", 20], ["Nej", 0]]}
    file = line.file("svar.json", json.dumps(given))
    line.json("homework", "hand-in", homework, "--answers", file)
    (hand_in,) = line.json("homework", "show", homework)["hand_ins"]
    texts = {each["question"]: each["text"] for each in hand_in["answers"]}
    assert (texts["plats"], texts["timmar"], texts["kansla"]) == ("Vid sjön", "1,5 h", "Lugnt")
    assert all(word in texts["vecka"] for word in ("Måndag", "Tisdag", "20", "Nej"))


def test_what_may_be_answered_is_shown_before_anything_is_answered(line: Line) -> None:
    homework = line.json(*assign(line, line.treatment()))["id"]
    shown = {each["key"]: each for each in line.json("homework", "show", homework)["questions"]}
    assert shown["kansla"]["choices"] == [{"key": "lugnt", "text": "Lugnt"}, {"key": "oroligt", "text": "Oroligt"}]
    assert shown["timmar"]["unit"] == "h"
    assert ([each["key"] for each in shown["vecka"]["columns"]], shown["vecka"]["rows"]) == (
        ["gick", "minuter"],
        ["Måndag", "Tisdag"],
    )
    told = line("homework", "show", homework).out.splitlines()
    assert told[told.index("Hur kändes det?") :][:3] == ["Hur kändes det?", "- Lugnt", "- Oroligt"]


def test_a_key_that_belongs_elsewhere_is_not_offered_in_its_own_place(line: Line) -> None:
    refused = line(*assign(line, line.treatment(), QUESTIONS.replace("text: Lugnt}", "label: Lugnt}")))
    assert "[4].choices[1].label: Nyckeln ”label” finns inte." in refused.err
    assert "Menar du ”label”" not in refused.err


def test_an_answer_outside_the_questions_limits_is_refused(line: Line) -> None:
    homework = line.json(*assign(line, line.treatment()))["id"]
    refused = line("homework", "hand-in", homework, "--answers", line.file("svar.json", '{"timmar": 25}'))
    assert (refused.code, "timmar: talet ska vara högst 24" in refused.err) == (2, True)


def test_a_file_with_faults_is_refused_with_their_lines_and_nothing_is_given(line: Line) -> None:
    treatment = line.treatment()
    before = line.json("homework", "list", "--treatment", treatment)
    wrong = QUESTIONS.replace("kind: table", "kind: tabell").replace("unit: h", "unti: h")
    refused = line(*assign(line, treatment, wrong))
    assert refused.code == 2
    assert refused.err.splitlines() == [
        "fragor.yaml, rad 5, [3].unti: Nyckeln ”unti” finns inte. Menar du ”unit”?",
        "fragor.yaml, rad 13, [5].kind: ”tabell” går inte här. Välj något av: text, long_text, number, choice, table.",
    ]
    assert "fragor.yaml, line 5, [3].unti:" in line(*assign(line, treatment, wrong, "--lang", "en")).err
    assert line.json("homework", "list", "--treatment", treatment) == before


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_in_another_encoding_is_refused_in_words(line: Line, encoding: str) -> None:
    refused = line(*assign(line, line.treatment(), QUESTIONS.encode(encoding)))
    assert (refused.code, "Spara om den som UTF-8." in refused.err) == (2, True)


def test_questions_come_from_a_file_or_the_line_not_both(line: Line) -> None:
    refused = line(*assign(line, 1, QUESTIONS, "--question", "Vad såg du?"))
    assert (refused.code, "--question" in refused.err) == (2, True)
    assert "programfil" in line("homework", "assign", "--help").out
    assert "program file" in line("homework", "assign", "--help", "--lang", "en").out
