"""Texts thrown away long ago are erased: they can be brought back for thirty days and no longer (ux.md 8.1)."""

from datetime import timedelta

from modulvard.domain.clock import Clock
from modulvard.domain.messages import DISCARDED_DAYS
from modulvard.store.database import Database
from modulvard.store.drafts import DRAFTS_OF_MESSAGES, DRAFTS_OF_NOTES


def forget_discarded(database: Database, clock: Clock) -> None:
    """Erase the text of drafts thrown away more than thirty days ago; one small read when there is none.

    As with keeping a draft, it is no step in care: it gives no row in the log (decided.md 9).
    """
    before = clock.now() - timedelta(days=DISCARDED_DAYS)
    with database.read() as session:
        is_any = any(kind.any_discarded(session, before) for kind in (DRAFTS_OF_MESSAGES, DRAFTS_OF_NOTES))
    if is_any:
        with database.work() as session:
            DRAFTS_OF_MESSAGES.forget_discarded(session, before)
            DRAFTS_OF_NOTES.forget_discarded(session, before)
