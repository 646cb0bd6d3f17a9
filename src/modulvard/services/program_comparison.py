"""Programs beside each other: read together, by the rules they have at the clinic (D30)."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from modulvard.domain.access import Permission
from modulvard.domain.errors import NotFound
from modulvard.domain.ids import ProgramVersionId
from modulvard.domain.program_comparison import ProgramComparison, check_comparable, compared
from modulvard.services.base import Service, needs
from modulvard.services.gate_judging import rules_for
from modulvard.services.program_views import closed_version, view_of
from modulvard.store import access_log
from modulvard.store.programs import load_program
from modulvard.store.session import Session

if TYPE_CHECKING:
    from modulvard.documents.program_comparison import ToldComparison


class ProgramComparisons(Service):
    """Comparing programs."""

    @needs(Permission.READ_PROGRAMS)
    def compare(self, versions: Sequence[ProgramVersionId]) -> ProgramComparison:
        """Return two to four program versions beside each other: a view of each. Raises NotFound, NotComparable."""
        with self._database.work() as session:
            comparison = load_comparison(session, versions)
            access_log.append(session, *(view_of(each.stored) for each in comparison.programs))
        return comparison


def load_comparison(session: Session, versions: Sequence[ProgramVersionId]) -> ProgramComparison:
    """Return program versions beside each other, in the order asked. Raises NotFound, NotComparable."""
    check_comparable(versions)
    found = []
    for version in versions:
        stored = load_program(session, version)
        if stored is None:
            raise NotFound(kind="program", ident=version)
        found.append(closed_version(stored))
    rules = rules_for(session, found)
    return ProgramComparison(programs=tuple(compared(stored, rules[stored.id]) for stored in found))


def told(comparison: ProgramComparison, language: str) -> "ToldComparison":
    """Return a comparison in words: the same on the screen, on the command line and on paper."""
    documents: Any = import_module("modulvard.documents.program_comparison")
    said: ToldComparison = documents.tell_comparison(comparison, language)
    return said
