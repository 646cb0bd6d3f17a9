"""Approving many entries at once: a new release may change most of what is shipped (decision 33)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.answer_bank import Answer, NothingToApprove, NotYoursToApprove
from modulvard.domain.answer_difference import difference, whole_text
from modulvard.domain.answer_lists import WaitingChange, waiting_version
from modulvard.domain.errors import ChangedSince, NotFound
from modulvard.domain.ids import AnswerId
from modulvard.domain.programs import SWEDISH
from modulvard.services.answer_steps import OBJECT, AnswerSteps, Turn
from modulvard.services.base import Changed, needs
from modulvard.store import access_log
from modulvard.store import answers as store
from modulvard.store.answer_lists import answer_lines
from modulvard.store.session import Session


class AnswerApproval(AnswerSteps):
    """What waits for approval, read and put in force together."""

    @needs(Permission.EDIT_ANSWERS)
    def waiting_changes(self, answers: Sequence[AnswerId], language: str = SWEDISH) -> tuple[WaitingChange, ...]:
        """Return how each entry would differ once approved, in the order asked for; what no longer waits is left out.

        One look, logged as a list of so many.
        """
        with self._database.work() as session:
            found = store.load_answers(session, answers)
            changes = tuple(change for answer in found if (change := _change(answer, language)) is not None)
            access_log.append(session, LogEntry(measure=Measure.LIST_ANSWERS, count=len(changes)))
        return changes

    @needs(Permission.EDIT_ANSWERS)
    def approve_many(self, seen: Mapping[AnswerId, int | None], review_on: date | None = None) -> Changed:
        """Put the waiting version of every entry in force, all or none, with one row in the log and one undo.

        ``seen`` tells of each entry the number of the version that the user was shown; None for the latest. Raises
        ChangedSince if another waits by now, NotYoursToApprove for one that is not the account's own, unless it keeps
        the bank. ``detail`` tells how many.
        """
        self._require_ahead(review_on)
        if not seen:
            return Changed(topics=frozenset(), summary="answers_approved", detail="0")
        with self._database.work() as session:
            found = store.load_answers(session, list(seen))
            if len(found) < len(seen):
                raise NotFound(kind="answer", ident=min(seen.keys() - {answer.id for answer in found}))
            turns = self._put_in_force(session, found, seen, review_on)
        summary = "answers_approved" if len(turns) > 1 else "answer_approved"
        return replace(self._changed(turns, summary), detail=str(len(turns)))

    @needs(Permission.APPROVE_ANSWERS)
    def approve_shipped(self, review_on: date | None = None) -> Changed:
        """Put every waiting version in force that came with the program, as ``approve_many`` does.

        An entry whose text in force was written here is left waiting: its difference is to be read first.
        """
        with self._database.read() as session:
            lines = tuple(answer_lines(session, SWEDISH, with_drafts=True))
        plain: dict[AnswerId, int | None] = {
            line.id: line.waiting.number for line in lines if line.waiting is not None and line.waiting.is_plain
        }
        return self.approve_many(plain, review_on)

    def _put_in_force(
        self, session: Session, found: Sequence[Answer], seen: Mapping[AnswerId, int | None], review_on: date | None
    ) -> list[Turn]:
        keeps_bank = Permission.APPROVE_ANSWERS in self._permissions()
        now, me = self._clock.now(), self._actor.account
        turns: list[Turn] = []
        for before in found:
            if not (keeps_bank or before.owner == me):
                raise NotYoursToApprove(answer=before.id)
            if before.pending is None:
                raise NothingToApprove(answer=before.id)
            if seen[before.id] not in {None, before.pending.number}:
                raise ChangedSince
            after = store.write_answer(session, before.approve(me, now, review_on), before.row_version, now)
            turns.append(Turn(ident=before.id, before=before, after=after, row_version=after.row_version))
        one = turns[0].ident if len(turns) == 1 else None
        access_log.append(
            session,
            LogEntry(measure=Measure.APPROVE_ANSWER, object_kind=OBJECT, object_id=one, count=len(turns)),
        )
        return turns


def _change(answer: Answer, language: str) -> WaitingChange | None:
    waiting = waiting_version(answer)
    if waiting is None:
        return None
    after = answer.latest.content
    before = answer.in_force
    return WaitingChange(
        answer=answer.id,
        title=after.shown(language).text.title,
        waiting=waiting,
        differences=whole_text(after) if before is None else difference(before.content, after),
    )
