"""What the steps with the answer bank share: entries read, changed and written in one transaction, and taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.answer_bank import MOST_REVIEW_MONTHS, Answer, NotYoursToApprove, months_after
from modulvard.domain.errors import ChangedSince, InvalidInput, NotFound
from modulvard.domain.ids import AnswerId
from modulvard.services.base import Changed, Service, Topic
from modulvard.store import access_log
from modulvard.store import answers as store
from modulvard.store.session import Session

TOPICS = frozenset({Topic.ANSWERS, Topic.TODAY})
OBJECT = "answer"
_AS_BEFORE = "answer_as_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One entry before and after a step. None stands for an entry that is not there."""

    ident: AnswerId
    before: Answer | None
    after: Answer | None
    row_version: int
    """After the step."""


class AnswerSteps(Service):
    """Steps that change entries."""

    def _step(
        self,
        ident: AnswerId,
        change: Callable[[Answer], Answer],
        measure: Measure,
        summary: str,
        *,
        expected: int | None = None,
        by_owner: bool = False,
    ) -> Changed:
        """Change one entry. ``expected`` is the row version the user saw, ``by_owner`` asks who may approve."""
        keeps_bank = Permission.APPROVE_ANSWERS in self._permissions()
        with self._database.work() as session:
            before = self._loaded(session, ident)
            if expected is not None and before.row_version != expected:
                raise ChangedSince
            if by_owner and not (keeps_bank or before.owner == self._actor.account):
                raise NotYoursToApprove(answer=ident)
            after = store.write_answer(session, change(before), before.row_version, self._clock.now())
            access_log.append(session, LogEntry(measure=measure, object_kind=OBJECT, object_id=ident))
        return self._changed([Turn(ident=ident, before=before, after=after, row_version=after.row_version)], summary)

    def _require_ahead(self, review_on: date | None) -> None:
        today = self._today()
        if review_on is not None and not today < review_on <= months_after(today, MOST_REVIEW_MONTHS):
            raise InvalidInput(field="review_on", problem="review_not_ahead", years=MOST_REVIEW_MONTHS // 12)

    def _loaded(self, session: Session, ident: AnswerId) -> Answer:
        found = store.load_answer(session, ident)
        if found is None:
            raise NotFound(kind="answer", ident=ident)
        return found

    def _changed(self, turns: Sequence[Turn], summary: str) -> Changed:
        ident = turns[0].ident if len(turns) == 1 else None
        return Changed(topics=TOPICS, undo=partial(self._put_back, tuple(turns)), summary=summary, ident=ident)

    def _put_back(self, turns: tuple[Turn, ...]) -> Changed:
        """Make every entry what it was before the turns; refused if one was changed since."""
        self._require(Permission.EDIT_ANSWERS)
        with self._database.work() as session:
            back = [self._turned(session, turn) for turn in turns]
            one = turns[0].ident if len(turns) == 1 else None
            entry = LogEntry(measure=Measure.UNDO, object_kind=OBJECT, object_id=one, count=len(turns))
            access_log.append(session, entry)
        return self._changed(back, _AS_BEFORE)

    def _turned(self, session: Session, turn: Turn) -> Turn:
        now = self._clock.now()
        if turn.before is None:
            is_now = self._loaded(session, turn.ident)
            if is_now.row_version != turn.row_version:
                raise ChangedSince
            store.withdraw_answer(session, is_now, now)
        else:
            if turn.after is None and not store.key_is_free(session, turn.before.key):
                raise ChangedSince
            store.write_answer(session, turn.before, turn.row_version, now)
        return Turn(ident=turn.ident, before=turn.after, after=turn.before, row_version=turn.row_version + 1)
