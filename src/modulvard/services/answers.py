"""What a user does with the answer bank: read, write, hand in, review, approve, retire, suggest (C7)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from modulvard.domain.access import Permission, permissions_of
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.accounts import Account
from modulvard.domain.answer_bank import (
    OWN,
    Answer,
    AnswerContent,
    AnswerKind,
    AnswerVersion,
    Category,
    months_after,
)
from modulvard.domain.answer_draft import AnswerDraft, TextDraft, checked, checked_comment
from modulvard.domain.answer_fields import FillIn, with_fields
from modulvard.domain.answer_lists import (
    AnswerCard,
    AnswerFilter,
    AnswerList,
    AnswerOrder,
    AnswersShown,
    counted,
    sorted_lines,
)
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.field_problems import FieldProblem, InvalidFields, ProblemKey
from modulvard.domain.ids import AccountId, AnswerId, MessageId
from modulvard.domain.programs import SWEDISH
from modulvard.domain.text import fold
from modulvard.services.answer_approval import AnswerApproval
from modulvard.services.answer_files import AnswerFiles
from modulvard.services.answer_searches import AnswerSearches
from modulvard.services.answer_steps import OBJECT, Turn
from modulvard.services.base import Changed, needs
from modulvard.store import access_log
from modulvard.store import answers as store
from modulvard.store.accounts import account_of, accounts
from modulvard.store.answer_lists import answer_lines
from modulvard.store.programs import all_programs
from modulvard.store.session import Session

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_LONGEST_KEY = 50


class Answers(AnswerApproval, AnswerFiles, AnswerSearches):
    """The clinic's answer bank."""

    # --- reading ----------------------------------------------------------------------------------

    @needs(Permission.READ_ANSWERS)
    def list(
        self,
        narrowed: AnswerFilter | None = None,
        order: AnswerOrder = AnswerOrder.USES,
        language: str = SWEDISH,
    ) -> AnswerList:
        """Return the entries asked for, and how many there are of what. Drafts are shown to those who write."""
        wanted = narrowed or AnswerFilter()
        writes = Permission.EDIT_ANSWERS in self._permissions()
        with self._database.work() as session:
            held = tuple(answer_lines(session, language, with_drafts=writes))
            lines = [line for line in held if wanted.takes(line, self._today())]
            access_log.append(session, LogEntry(measure=Measure.LIST_ANSWERS, count=len(lines)))
        return AnswerList(lines=sorted_lines(lines, order), counts=counted(held, self._today()))

    @needs(Permission.READ_ANSWERS)
    def show(self, answer: AnswerId) -> AnswerCard:
        """Return an entry with its versions and uses, or raise NotFound. The look is logged."""
        permissions = self._permissions()
        me = self._actor.account
        with self._database.work() as session:
            found = self._loaded(session, answer)
            if found.approved is None and Permission.EDIT_ANSWERS not in permissions:
                raise NotFound(kind="answer", ident=answer)
            access_log.append(session, LogEntry(measure=Measure.VIEW_ANSWER, object_kind=OBJECT, object_id=answer))
            people = accounts(session)
            return AnswerCard(
                answer=found,
                uses=store.uses_of(session, answer, me),
                people={account.ident: account.display_name for account in people},
                may_own=tuple(account.ident for account in people if _may_own(account)),
                may_approve=Permission.APPROVE_ANSWERS in permissions
                or (Permission.EDIT_ANSWERS in permissions and found.owner == me),
            )

    @needs(Permission.READ_ANSWERS)
    def find(self, written: str) -> AnswerId:
        """Return the entry meant by its number or its key, or raise NotFound."""
        with self._database.read() as session:
            found = store.find_answer(session, written.strip())
        if found is None:
            raise NotFound(kind="answer", ident=written.strip())
        return found

    @needs(Permission.EDIT_ANSWERS)
    def count_waiting(self) -> int:
        """Return how many entries wait for the account: to be read through again, or to be approved.

        Its own; and for those who keep the bank also those of nobody. A figure alone is no look, so it is not logged.
        """
        with self._database.read() as session:
            lines = tuple(answer_lines(session, SWEDISH, with_drafts=True))
        keeps = Permission.APPROVE_ANSWERS in self._permissions()
        theirs = {self._actor.account, None} if keeps else {self._actor.account}
        waits = (AnswersShown.TO_REVIEW, AnswersShown.SUGGESTED)
        return sum(
            line.owner in theirs and any(line.stands_under(shown, self._today()) for shown in waits) for line in lines
        )

    # --- writing ----------------------------------------------------------------------------------

    @needs(Permission.EDIT_ANSWERS)
    def add(self, kind: AnswerKind, draft: AnswerDraft, key: str = "") -> Changed:
        """Begin an entry: ``ident`` of what is returned is its id. Whoever keeps the bank owns what they begin."""
        content, comment = checked(draft), checked_comment(draft.comment)
        owner = self._actor.account if Permission.APPROVE_ANSWERS in self._permissions() else None
        version = self._version(content, comment)
        return self._add(kind, version, key=key, owner=owner, summary="answer_added")

    @needs(Permission.EDIT_ANSWERS)
    def save(self, answer: AnswerId, draft: AnswerDraft, expected: int | None = None) -> Changed:
        """Save a draft: an account's own is written over, everything else gets a next version.

        ``expected`` is the row version the draft was begun from; if someone has saved since, ChangedSince is raised.
        """
        content, comment = checked(draft), checked_comment(draft.comment)
        now, me = self._clock.now(), self._actor.account
        with self._database.read() as session:
            self._require_program(session, content, self._loaded(session, answer))
        return self._step(
            answer,
            lambda held: held.saved(content, me, now, comment),
            Measure.EDIT_ANSWER,
            "answer_saved",
            expected=expected,
        )

    @needs(Permission.EDIT_ANSWERS)
    def suggest(
        self, text: str, title: str, from_message: MessageId | None = None, filled: Mapping[FillIn, str] | None = None
    ) -> Changed:
        """Suggest a finished reply to the bank, handed in for approval (”Spara som svar”).

        The patient's name becomes a field, and so does what ``filled`` tells was filled in: the bank holds no patient.
        """
        values, family_name = dict(filled or {}), ""
        if from_message is not None:
            with self._database.read() as session:
                names = store.names_in_message(session, from_message)
            if names is None:
                raise NotFound(kind="message", ident=from_message)
            given_name, family_name = names
            values[FillIn.FIRST_NAME] = given_name
        body = with_fields(text, values, family_name)
        draft = AnswerDraft(category=Category.UNDERSTAND, texts=((SWEDISH, TextDraft(title=title, body=body)),))
        version = replace(
            self._version(checked(draft), ""),
            suggested_from=from_message,
            submitted_at=self._clock.now(),
            submitted_by=self._actor.account,
        )
        return self._add(AnswerKind.REPLY, version, key="", owner=None, summary="answer_suggested")

    @needs(Permission.EDIT_ANSWERS)
    def submit(self, answer: AnswerId) -> Changed:
        """Hand the latest version in for approval."""
        now, me = self._clock.now(), self._actor.account
        return self._step(answer, lambda held: held.submitted(me, now), Measure.EDIT_ANSWER, "answer_submitted")

    @needs(Permission.EDIT_ANSWERS)
    def review(self, answer: AnswerId, review_on: date | None = None) -> Changed:
        """Note that an entry was read through and found right.

        A version that waits becomes reviewed. One in force keeps its text and gets its next review date, by its own
        months unless a day is given; that is for the owner and those who keep the bank.
        """
        with self._database.read() as session:
            pending = self._loaded(session, answer).pending
        if pending is None:
            return self.set_review_date(answer, review_on)
        now, me = self._clock.now(), self._actor.account
        return self._step(answer, lambda held: held.reviewed(me, now), Measure.REVIEW_ANSWER, "answer_reviewed")

    @needs(Permission.EDIT_ANSWERS)
    def approve(self, answer: AnswerId, review_on: date | None = None) -> Changed:
        """Put the latest version in force; for the owner and those who keep the bank."""
        self._require_ahead(review_on)
        now, me = self._clock.now(), self._actor.account
        return self._step(
            answer,
            lambda held: held.approve(me, now, review_on),
            Measure.APPROVE_ANSWER,
            "answer_approved",
            by_owner=True,
        )

    @needs(Permission.EDIT_ANSWERS)
    def set_review_date(self, answer: AnswerId, review_on: date | None = None) -> Changed:
        """Say when the version in force is to be read through again; without a day, when its months have gone."""
        self._require_ahead(review_on)

        def read_through(held: Answer) -> Answer:
            months = held.shown.content.review_months
            return held.read_through(review_on or months_after(self._today(), months))

        return self._step(answer, read_through, Measure.REVIEW_ANSWER, "answer_review_date", by_owner=True)

    @needs(Permission.EDIT_ANSWERS)
    def retire(self, answer: AnswerId) -> Changed:
        """Put an entry away: it leaves searches, and old messages keep their text."""
        now, me = self._clock.now(), self._actor.account
        return self._step(
            answer, lambda held: held.retire(me, now), Measure.RETIRE_ANSWER, "answer_retired", by_owner=True
        )

    @needs(Permission.EDIT_ANSWERS)
    def restore(self, answer: AnswerId) -> Changed:
        """Take a retired entry into use again."""
        return self._step(answer, lambda held: held.restore(), Measure.RETIRE_ANSWER, "answer_restored", by_owner=True)

    @needs(Permission.EDIT_ANSWERS)
    def set_owner(self, answer: AnswerId, owner: AccountId | None) -> Changed:
        """Say who answers for an entry, None for nobody yet; for the owner and those who keep the bank.

        Raises InvalidInput for someone who may not write in the bank, or no longer logs in.
        """
        if owner is not None:
            with self._database.read() as session:
                if not _may_own(account_of(session, owner)):
                    raise InvalidInput(field="owner", problem="cannot_own")
        return self._step(
            answer, lambda held: replace(held, owner=owner), Measure.EDIT_ANSWER, "answer_owner", by_owner=True
        )

    # --- behind them ------------------------------------------------------------------------------

    def _version(self, content: AnswerContent, comment: str) -> AnswerVersion:
        return AnswerVersion(
            number=1, content=content, comment=comment, made_at=self._clock.now(), made_by=self._actor.account
        )

    def _add(
        self, kind: AnswerKind, version: AnswerVersion, *, key: str, owner: AccountId | None, summary: str
    ) -> Changed:
        new = Answer(
            id=AnswerId(0),
            key=key.strip(),
            kind=kind,
            owner=owner,
            origin=OWN,
            approved=None,
            made_at=version.made_at,
            made_by=version.made_by,
            versions=(version,),
            last_number=1,
            row_version=1,
        )
        with self._database.work() as session:
            self._require_program(session, version.content)
            kept = store.add_answer(session, replace(new, key=self._free_key(session, new)))
            access_log.append(session, LogEntry(measure=Measure.EDIT_ANSWER, object_kind=OBJECT, object_id=kept.id))
        return self._changed([Turn(ident=kept.id, before=None, after=kept, row_version=1)], summary)

    def _free_key(self, session: Session, new: Answer) -> str:
        """Return the key asked for, or one made of the title that no entry has."""
        if new.key:
            if not _KEY.fullmatch(new.key):
                raise InvalidInput(field="answer_key", problem="key_form")
            if not store.key_is_free(session, new.key):
                raise InvalidInput(field="answer_key", problem="key_taken")
            return new.key
        words = re.findall(r"[a-z0-9]+", fold(new.latest.content.sv.title))
        key = "-".join(words)[:_LONGEST_KEY].strip("-") or "svar"
        number = 1
        free = key
        while not store.key_is_free(session, free):
            number += 1
            free = f"{key}-{number}"
        return free

    def _require_program(self, session: Session, content: AnswerContent, held: Answer | None = None) -> None:
        """Refuse a program that the clinic has not; one that came with a file is let be."""
        program = content.program
        if program is None or (held is not None and program == held.latest.content.program):
            return
        if program not in {stored.program.key for stored in all_programs(session)}:
            raise InvalidFields([FieldProblem(field="program", key=ProblemKey.PROGRAM_UNKNOWN)])


def _may_own(account: Account) -> bool:
    return not account.is_disabled and Permission.EDIT_ANSWERS in permissions_of(account.roles)
