"""How a program that comes as a file stands to what the clinic holds (B14, D17, D41)."""

from modulvard.domain.canonical import hash_of
from modulvard.domain.program_content import write_content
from modulvard.domain.program_report import AgainstStore
from modulvard.domain.program_restriction import name_without, restricted_pages, without_restricted
from modulvard.domain.programs import Program, StoredProgram
from modulvard.store import programs as store
from modulvard.store.session import Session


def standing_of(session: Session, program: Program) -> AgainstStore:
    """Return how a program stands to what is held under its identity, or under that of the whole version."""
    against = store.against_store(session, program)
    if against is AgainstStore.NEW and whole_of(session, program) is not None:
        return AgainstStore.HELD_WHOLE
    return against


def whole_of(session: Session, program: Program) -> StoredProgram | None:
    """Return the clinic's version that a program is, without the pages that must not be spread; None where it is none.

    A version goes out without them under another name (D41). Come back it is nothing new, and would else stand as the
    newest, before the whole one.
    """
    wanted = hash_of(write_content(program))
    for held in store.versions_of(session, program.key):
        if name_without(held.program.version) != program.version or not restricted_pages(held.program):
            continue
        if hash_of(write_content(without_restricted(held.program))) == wanted:
            return held
    return None
