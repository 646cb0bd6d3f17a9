"""Texts thrown away long ago are erased: they can be brought back for thirty days and no longer (ux.md 8.1)."""

from datetime import timedelta

from modulvard.domain.clock import Clock
from modulvard.domain.messages import DISCARDED_DAYS
from modulvard.store import messages, notes
from modulvard.store.database import Database


def forget_discarded(database: Database, clock: Clock) -> None:
    """Erase the text of drafts thrown away more than thirty days ago; one small read when there is none.

    As with keeping a draft, it is no step in care: it gives no row in the log (decided.md 9).
    """
    before = clock.now() - timedelta(days=DISCARDED_DAYS)
    with database.read() as session:
        is_any = messages.discarded_before(session, before) or notes.discarded_before(session, before)
    if is_any:
        with database.work() as session:
            messages.forget_discarded(session, before)
            notes.forget_discarded(session, before)
