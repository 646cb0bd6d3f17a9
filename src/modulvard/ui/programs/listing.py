"""The rows of the list of programs: drafts, then versions under their headings."""

from collections.abc import Iterator
from typing import TypeAlias

from modulvard.domain.program_writing import ProgramDraft
from modulvard.domain.programs import Program, StoredProgram
from modulvard.domain.text import fold
from modulvard.ui.components.rows import GroupHead
from modulvard.ui.programs.words import lacking_head, put_away_head, ready_head

Row: TypeAlias = StoredProgram | ProgramDraft | GroupHead


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
