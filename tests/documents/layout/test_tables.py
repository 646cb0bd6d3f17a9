"""Tables: how the columns share the width."""

import pytest

from modulvard.documents.layout.scales import DENSE, Scale
from modulvard.documents.layout.tables import shares_for
from modulvard.documents.layout.text import TypeStyle, set_lines
from modulvard.documents.values import Passage, words

HEAD = ("Modul", "Planerad", "Inlämnad", "Återkopplad", "Läge")


def lines_of(column: int, rows: list[list[Passage]], scale: Scale = DENSE) -> list[list[str]]:
    """Set every cell of a column to the width it is given, and return what stands on each line."""
    shares = shares_for(rows, scale, scale.text_width)
    width = scale.text_width * shares[column] / sum(shares) - 8
    return [_set(row[column], scale.table if number else scale.table_head, width) for number, row in enumerate(rows)]


def _set(cell: Passage, style: TypeStyle, width: float) -> list[str]:
    return ["".join(str(piece.shown) for _, piece in line.pieces) for line in set_lines(cell, style, width)]


def rows_with(title: str, state: str = "inte öppnad") -> list[list[Passage]]:
    return [
        [words(text) for text in HEAD],
        [words(text) for text in (title, "v.\xa049", "2026-12-01", "2026-12-01", state)],
    ]


@pytest.mark.parametrize("title", ["7 När schemat skiftar (valbar)", "8 " + "Ett ord till " * 12, "9 " + "x" * 300])
@pytest.mark.parametrize("state", ["klar", "inte öppnad", "öppnad, inte inlämnad än"])
def test_no_date_and_no_heading_is_divided_however_long_a_title_is(title: str, state: str) -> None:
    """A date in two pieces reads as another date (trust.md, "never silently wrong")."""
    rows = rows_with(title, state)
    for column, head in enumerate(HEAD[1:4], start=1):
        assert lines_of(column, rows)[0] == [head]
    assert lines_of(2, rows)[1] == lines_of(3, rows)[1] == ["2026-12-01"]


def test_the_first_column_takes_what_the_others_leave() -> None:
    rows = rows_with("1 Kom igång", "klar")
    shares = shares_for(rows, DENSE, DENSE.text_width)
    assert sum(shares) == pytest.approx(DENSE.text_width)
    assert shares[0] > DENSE.text_width / 3
