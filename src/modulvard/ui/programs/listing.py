"""The rows of the list of programs: drafts, then versions under their headings."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from modulvard.domain.program_writing import ProgramDraft
from modulvard.domain.programs import Program, StoredProgram
from modulvard.domain.text import fold
from modulvard.ui.components.rows import HANG, GroupHead, RowShown
from modulvard.ui.programs.drafting import draft_content, draft_spoken
from modulvard.ui.programs.words import lacking_head, put_away_head, ready_head, row_content, row_spoken
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space

Row: TypeAlias = StoredProgram | ProgramDraft | GroupHead
Waiting: TypeAlias = Callable[[StoredProgram], int]
"""Tells how many learnings of a version wait to be taken care of."""


def key_of(row: Row) -> int | str:
    """Return what tells a row from the others."""
    if isinstance(row, ProgramDraft):
        return f"draft {row.id}"
    return row.id if isinstance(row, StoredProgram) else row.words


def grouped(found: list[StoredProgram]) -> Iterator[Row]:
    """Return the versions under their headings: those that can start, those that cannot yet, those retired."""
    in_use = [stored for stored in found if stored.is_for_start]
    ready = [stored for stored in in_use if stored.program.modules_known]
    lacking = [stored for stored in in_use if not stored.program.modules_known]
    put_away = [stored for stored in found if not stored.is_for_start]
    if ready:
        yield ready_head(len(ready))
        yield from ready
    if lacking:
        yield lacking_head(len(lacking))
        yield from lacking
    if put_away:
        yield put_away_head(len(put_away))
        yield from put_away


def searched(program: Program) -> str:
    """Return what the filter looks in."""
    words = (program.name.sv, *(text for _, text in program.name.others), program.supplier or "", *program.aliases)
    return fold(" ".join(words))


def content(row: Row, language: str, waiting: Waiting) -> RowShown:
    """Return how the list shows a row."""
    if isinstance(row, ProgramDraft):
        return draft_content(row)
    return row if isinstance(row, GroupHead) else row_content(row, language, waiting(row))


def spoken(row: Row, language: str, waiting: Waiting) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(row, ProgramDraft):
        return draft_spoken(row)
    return row.words if isinstance(row, GroupHead) else row_spoken(row, language, waiting(row))


def model_of_programs(language: str, waiting: Waiting, parent: QObject) -> RowsModel[Row]:
    """Return the model of the list. Versions can be ticked, to be compared; drafts can not."""
    said = partial(spoken, language=language, waiting=waiting)
    return RowsModel(
        (Column[Row](title="", text=said),),
        key_of,
        parent,
        spoken=said,
        selectable=lambda row: not isinstance(row, GroupHead),
        checkable=True,
        pickable=lambda row: isinstance(row, StoredProgram),
    )


def fill_list_side(side: QWidget, head: QLayout, empty: QWidget, rows: QWidget, *below: QWidget) -> None:
    """Lay out the list's side: head, what is said where nothing fits, the rows, and what stands below them."""
    listed = QHBoxLayout()
    listed.setContentsMargins(Space.BLOCKS - HANG, 0, Space.BLOCKS - HANG, 0)
    listed.addWidget(rows)
    nothing = QHBoxLayout()
    nothing.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, 0)
    nothing.addWidget(empty)
    left = QVBoxLayout(side)
    left.setContentsMargins(0, 0, 0, 0)
    left.setSpacing(0)
    left.addLayout(head)
    left.addLayout(nothing)
    left.addLayout(listed, 1)
    for widget in below:
        left.addWidget(widget)
