"""How sample patients change hands: to another therapist, and to another unit (C3, D20)."""

from typing import Self

from modulvard.domain.transfers import NewTransfer
from modulvard.services.sample.telling import FRIDAY, MONDAY, Cast, Telling, account_of


class ChangesHands(Telling):
    """What happens when somebody else takes over."""

    def is_handed_over(self, weeks_ago: int, to: str, reason: str, body: str, weekday: int = MONDAY) -> Self:
        """Another therapist is responsible, and does what is told from then on."""
        day = self.day(weeks_ago, weekday)

        def hand_over(cast: Cast) -> None:
            new = NewTransfer(
                treatment=cast.treatments[self.key],
                to=account_of(cast.desks[to]),
                reason=reason,
                body=body,
                on=day,
            )
            self._desk(cast).transfers.transfer(new)
            self._by = to

        return self._tell(day, hand_over)

    def consents(self, weeks_ago: int, note: str, weekday: int = FRIDAY) -> Self:
        """The patient agrees to a hand-over to another unit."""
        day = self.day(weeks_ago, weekday)
        return self._treats(day, lambda desk, ident: desk.transfers.consent(ident, note, day))
