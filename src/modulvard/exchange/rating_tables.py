"""Tables of answers (CSV): rows by the heads of their columns, every fault told with its line (INP-05).

What stands in a cell is text, whatever it looks like: nothing is worked out, opened or fetched.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from modulvard.domain.rating_tables import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    WHOSE,
    RatingTable,
    TableColumn,
    TableFault,
    TableProblem,
    TableRow,
)
from modulvard.domain.text import fold
from modulvard.exchange.text_files import read_text, read_text_file

_HEADS = {
    TableColumn.TREATMENT: ("behandling", "behandlings-id", "behandlingsid", "treatment", "treatment id"),
    TableColumn.PATIENT: ("patient", "patient-id", "patientid", "patient id"),
    TableColumn.NUMBER: (
        *("personnummer", "samordningsnummer", "reservnummer", "patientnummer", "nummer"),
        *("personal number", "personal identity number", "number"),
    ),
    TableColumn.INSTRUMENT: ("instrument", "formulär", "form"),
    TableColumn.DATE: ("datum", "dag", "besvarad", "besvarad den", "date", "answered", "answered on"),
    TableColumn.TIME: ("tid", "klockslag", "klockan", "time"),
}
_COLUMN = {fold(name): column for column, names in _HEADS.items() for name in names}


def read_table(path: Path, *, says_whose: bool = True) -> RatingTable:
    """Return what a file says. Raises FileTooLarge, FileNotText, FileUnreadable and NotAFile."""
    return table_of(path.name, read_text_file(path), says_whose=says_whose)


def read_table_bytes(file_name: str, data: bytes) -> RatingTable:
    """Return what the bytes of a file say. Raises FileTooLarge and FileNotText."""
    return table_of(file_name, read_text(data))


def table_of(file_name: str, text: str, *, says_whose: bool = True) -> RatingTable:
    """Return what a table says: separated by semicolons, commas or tabs, as its heads are.

    Without ``says_whose`` it need not say whose its rows are; one that does not has a head over all that stands in it.
    """
    lines = _lines(text)
    try:
        _, heads = next(lines, (1, []))
        if not any(head.strip() for head in heads):
            return _broken(file_name, TableFault(problem=TableProblem.EMPTY))
        faults = list(_of_heads(heads, says_whose=says_whose))
        if faults:
            return _broken(file_name, *faults)
        rows: list[TableRow] = []
        for line, cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) == MOST_ROWS:
                fault = TableFault(problem=TableProblem.TOO_MANY_ROWS, facts=(("most", str(MOST_ROWS)),))
                return _broken(file_name, fault)
            wrong = _of_row(line, cells, heads)
            if wrong is not None:
                faults.append(wrong)
            else:
                rows.append(_row(line, heads, cells))
    except csv.Error:
        return _broken(file_name, TableFault(problem=TableProblem.QUOTES))
    if not rows and not faults:
        faults.append(TableFault(problem=TableProblem.EMPTY))
    columns = tuple(head.strip() for head in heads if head.strip() and fold(head.strip()) not in _COLUMN)
    return RatingTable(file_name=file_name, columns=columns, rows=tuple(rows), faults=tuple(faults))


def _broken(file_name: str, *faults: TableFault) -> RatingTable:
    return RatingTable(file_name=file_name, faults=faults)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the line that it begins on."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _known_in(heads: Sequence[str]) -> set[TableColumn | None]:
    return {_COLUMN.get(fold(head.strip())) for head in heads}


def _of_heads(heads: Sequence[str], *, says_whose: bool) -> Iterator[TableFault]:
    if len(heads) > MOST_COLUMNS:
        yield TableFault(problem=TableProblem.TOO_MANY_COLUMNS, line=1, facts=(("most", str(MOST_COLUMNS)),))
        return
    seen: set[str] = set()
    for head in heads:
        name = _named(head)
        if name and name in seen:
            yield TableFault(problem=TableProblem.COLUMN_TWICE, line=1, column=head.strip()[:LONGEST_CELL])
        seen.add(name)
    columns = _known_in(heads)
    if says_whose and not columns & WHOSE:
        yield TableFault(problem=TableProblem.NO_PATIENT_COLUMN, line=1)
    if TableColumn.DATE not in columns:
        yield TableFault(problem=TableProblem.NO_DATE_COLUMN, line=1)


def _named(head: str) -> str:
    """Return what a head means, so that two heads of one meaning are known."""
    written = fold(head.strip())
    return _COLUMN.get(written, written)


def _of_row(line: int, cells: Sequence[str], heads: Sequence[str]) -> TableFault | None:
    columns = len(heads)
    while len(cells) > columns and not cells[-1].strip():
        cells = cells[:-1]
    if len(cells) > columns:
        facts = (("found", str(len(cells))), ("columns", str(columns)))
        return TableFault(problem=TableProblem.ROW_LENGTH, line=line, facts=facts)
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return TableFault(problem=TableProblem.CELL_TOO_LONG, line=line, facts=(("most", str(LONGEST_CELL)),))
    under_no_head = any(cell.strip() for head, cell in zip(heads, cells, strict=False) if not head.strip())
    if under_no_head and not _known_in(heads) & WHOSE:
        return TableFault(problem=TableProblem.UNREAD_COLUMN, line=line)
    return None


def _row(line: int, heads: Sequence[str], cells: Sequence[str]) -> TableRow:
    written = [(head.strip(), cell) for head, cell in zip(heads, cells, strict=False) if head.strip()]
    return TableRow(
        line=line,
        known=tuple((_COLUMN[fold(head)], cell.strip()) for head, cell in written if fold(head) in _COLUMN),
        cells=tuple((head, cell) for head, cell in written if fold(head) not in _COLUMN),
    )
