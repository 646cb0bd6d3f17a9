"""Tables of answers: read by the heads of columns, every fault with its line, nothing hostile gets in (INP-05)."""

import random
from pathlib import Path

import pytest
from tests.ratings_given import NINE

from modulvard.domain.rating_tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    TableColumn,
    TableFault,
    TableProblem,
    TableRow,
    looks_like_question,
    question_of,
    read_when,
)
from modulvard.domain.text_files import FileNotText, FileTooLarge
from modulvard.exchange.rating_tables import read_table, read_table_bytes, table_of

HEADS = "Behandling;Datum;Fråga 1;Fråga 2"


def problems(text: str) -> list[tuple[TableProblem, int | None]]:
    return [(fault.problem, fault.line) for fault in table_of("t.csv", text).faults]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_columns_are_known_by_their_heads_whatever_separates_them(separator: str) -> None:
    heads = ["Personnummer", "Tid", "DATUM", "Fråga 1", "q2", "Anteckning"]
    cells = ["19121212-1212", "14:30", "2026-11-20", "1", "2", "x"]
    table = table_of("t.csv", "\n".join(separator.join(row) for row in (heads, cells)))
    (row,) = table.rows
    assert row.line == 2
    assert row.said(TableColumn.NUMBER) == "19121212-1212"
    assert row.said(TableColumn.DATE) == "2026-11-20"
    assert row.cells == (("Fråga 1", "1"), ("q2", "2"), ("Anteckning", "x"))
    assert table.columns == ("Fråga 1", "q2", "Anteckning")


def test_a_question_is_known_by_its_number_however_the_head_writes_it() -> None:
    for head in ("9", "Fråga 9", "fraga 9", "Q9", "q_9", "Question 9", "Item 9", " f9 "):
        assert question_of(NINE, head) == "9"
    for head in ("Summa", "19", "Fråga", "Q", "9b", ""):
        assert question_of(NINE, head) is None
    assert looks_like_question("Fråga 19")
    assert not looks_like_question("Anteckning 1 av 2")


def test_lines_are_those_of_the_file_over_breaks_in_cells_and_empty_rows() -> None:
    table = table_of("t.csv", f'{HEADS}\n1;"2026-11-\n20";1;2\n\n;;;\n2;2026-11-21;1;2\n')
    assert [row.line for row in table.rows] == [2, 6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(TableProblem.EMPTY, None)]),
        (HEADS, [(TableProblem.EMPTY, None)]),
        ("Fråga 1;Datum\n1;2026-11-20", [(TableProblem.NO_PATIENT_COLUMN, 1)]),
        ("Patient;Fråga 1\n1;1", [(TableProblem.NO_DATE_COLUMN, 1)]),
        ("Patient;Datum;1;1\n1;2026-11-20;1;1", [(TableProblem.COLUMN_TWICE, 1)]),
        ("Datum;Dag;Patient\n;;", [(TableProblem.COLUMN_TWICE, 1)]),
        (f"{HEADS}\n1;2026-11-20;1;2;3", [(TableProblem.ROW_LENGTH, 2)]),
        (f"{HEADS}\n1;2026-11-20;{'9' * 201};2", [(TableProblem.CELL_TOO_LONG, 2)]),
        (f'{HEADS}\n1;"2026-11-20;1;2', [(TableProblem.QUOTES, None)]),
        (";".join(["Patient", "Datum", *map(str, range(MOST_COLUMNS))]), [(TableProblem.TOO_MANY_COLUMNS, 1)]),
        (f"{HEADS}\n" + "1;2026-11-20;1;2\n" * (MOST_ROWS + 1), [(TableProblem.TOO_MANY_ROWS, None)]),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_line(
    text: str, expected: list[tuple[TableProblem, int | None]]
) -> None:
    assert problems(text) == expected


def row(date: str, time: str = "") -> TableRow:
    return TableRow(line=7, known=((TableColumn.DATE, date), (TableColumn.TIME, time)), cells=())


def test_a_day_or_a_moment_is_read_and_nothing_else_is_guessed() -> None:
    assert str(read_when(row("2026-11-20"))) == "2026-11-20"
    for given in (row("2026-11-20 14:30"), row("2026-11-20T14:30:59"), row("2026-11-20", "14.30")):
        assert "2026-11-20 14:30:00" in str(read_when(given))
    for written, problem in (
        ("", TableProblem.DATE_MISSING),
        ("20/11/2026", TableProblem.NOT_A_DATE),
        ("2026-02-30", TableProblem.NOT_A_DATE),
        ("2026-11-20 25:00", TableProblem.NOT_A_TIME),
        ("2026-03-29 02:30", TableProblem.NO_SUCH_TIME),
        ("=NOW()", TableProblem.NOT_A_DATE),
    ):
        assert read_when(row(written)) == TableFault(problem=problem, line=7)


def test_a_file_that_is_no_text_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotText):
        read_table_bytes("t.xlsx", b"PK\x03\x04" + b"x" * 100)
    with pytest.raises(FileTooLarge):
        read_table_bytes("t.csv", b"x" * 5_000_001)
    path = tmp_path / "t.csv"
    path.write_bytes(HEADS.encode("cp1252") + b"\r\n1;2026-11-20;1;2\r\n")
    assert read_table(path).rows[0].cells[0] == ("Fråga 1", "1")


def test_mutated_tables_are_read_or_told_and_never_stop_the_program() -> None:
    """INP-06."""
    whole = f'{HEADS}\n1;2026-11-20;1;2\n2;"2026-11-21";0;3\n'
    chance = random.Random(5)
    for _ in range(2_000):
        text = list(whole)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(text))
            text[place] = chance.choice(';,"\n\r\t\\=0å\u2028\ufeff ')
        table = table_of("t.csv", "".join(text))
        assert table.rows or table.faults
