"""The account's own desk: what it prefers and where it was. As with drafts, keeping it is no step in care:
it gives no log row and nothing to undo (decided.md 9)."""

from collections.abc import Mapping
from typing import Any

from modulvard.domain.access import Permission
from modulvard.domain.desk import Desk, Preferences
from modulvard.services.base import Service, needs
from modulvard.store import desks


class OwnDesk(Service):
    """What the window keeps for the account that is logged in."""

    @needs(Permission.OWN_ACCOUNT)
    def open(self) -> Desk:
        """Return preferences, place and the minutes after which the window locks."""
        with self._database.read() as session:
            return desks.load_desk(session, self._actor.account)

    @needs(Permission.OWN_ACCOUNT)
    def prefer(self, preferences: Preferences) -> None:
        """Keep what the account prefers."""
        with self._database.work() as session:
            desks.save_preferences(session, self._actor.account, preferences)

    @needs(Permission.OWN_ACCOUNT)
    def keep_page(self, page: str, state: Mapping[str, Any]) -> None:
        """Keep what stands on one page now, so that typed text outlives a crash (ux.md 8.1); the rest stays."""
        with self._database.work() as session:
            desks.save_page(session, self._actor.account, page, state)

    @needs(Permission.OWN_ACCOUNT)
    def leave(self, workspace: Mapping[str, Any]) -> None:
        """Keep where the account is, to return to at its next log-in."""
        with self._database.work() as session:
            desks.save_workspace(session, self._actor.account, workspace)
