"""What is being written, kept as typed until it is finished: an account's own (decided.md 9)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, update
from sqlalchemy.orm import Session

from modulvard.domain.errors import ChangedSince
from modulvard.domain.ids import AccountId
from modulvard.domain.messages import Draft
from modulvard.domain.notes import NoteDraft
from modulvard.store.rows import DraftRow

_DRAFT = DraftRow.metadata.tables["draft"]


class Typed(TypedDict):
    """What is kept of a text being written, whatever it is a text of."""

    body: str
    caret: int
    state: dict[str, Any]
    begun_at: datetime
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of one kind of text. ``about`` is the column of ``draft`` that names it, ``texts`` its table."""

    about: str
    texts: Table

    def load(self, session: Session, account: AccountId, ident: int) -> Typed | None:
        """Return what the account has written of a text, or None if it has written nothing of it."""
        row = session.execute(select(_DRAFT).where(self._own(account, ident))).one_or_none()
        if row is None:
            return None
        return Typed(body=row.body, caret=row.caret, state=row.state, begun_at=row.begun_at, saved_at=row.saved_at)

    def bodies(self, session: Session, account: AccountId, idents: Collection[int]) -> Mapping[int, str]:
        """Return what the account has written of several texts, in one statement."""
        about = _DRAFT.c[self.about]
        found = select(about, _DRAFT.c.body).where(_DRAFT.c.account_id == account, about.in_(idents))
        return {row[0]: row[1] for row in session.execute(found)}

    def keep(self, session: Session, account: AccountId, ident: int, typed: Typed) -> None:
        """Keep what is being written, in place of what was kept before; when it was begun stays."""
        newer = {key: value for key, value in typed.items() if key != "begun_at"}
        again = update(_DRAFT).where(self._own(account, ident)).values(newer).returning(_DRAFT.c.id)
        if session.execute(again).first() is None:
            session.execute(insert(_DRAFT).values({"account_id": account, self.about: ident, **typed}))

    def drop(self, session: Session, ident: int) -> None:
        """Take away what was typed of a text that has been finished."""
        session.execute(delete(_DRAFT).where(_DRAFT.c[self.about] == ident))

    def any_discarded(self, session: Session, before: datetime) -> bool:
        """Tell whether anything is kept that was thrown away before a moment."""
        return session.scalar(select(_DRAFT.c.id).where(self._discarded(before)).limit(1)) is not None

    def forget_discarded(self, session: Session, before: datetime) -> int:
        """Take away what was thrown away before a moment (ux.md 8.1), and return how many there were."""
        gone = session.execute(delete(_DRAFT).where(self._discarded(before)).returning(_DRAFT.c.id))
        return len(gone.all())

    def _own(self, account: AccountId, ident: int) -> ColumnElement[bool]:
        return and_(_DRAFT.c[self.about] == ident, _DRAFT.c.account_id == account)

    def _discarded(self, before: datetime) -> ColumnElement[bool]:
        # Asked of each draft there is, for there are few: not of every text that was ever written.
        texts = self.texts
        found = select(texts.c.id).where(texts.c.id == _DRAFT.c[self.about], texts.c.discarded_at < before)
        return found.correlate(_DRAFT).exists()


DRAFTS_OF_MESSAGES = Drafts("message_id", DraftRow.metadata.tables["message"])
DRAFTS_OF_NOTES = Drafts("note_id", DraftRow.metadata.tables["note"])


def typed_of(draft: Draft | NoteDraft) -> Typed:
    """Return what is kept of a draft."""
    return Typed(
        body=draft.body, caret=draft.caret, state=draft.state, begun_at=draft.begun_at, saved_at=draft.saved_at
    )


def set_marks_of(session: Session, texts: Table, ident: int, version: int, marks: Mapping[str, Any]) -> None:
    """Set columns of a text as it was read, or raise ChangedSince if someone has changed it since."""
    changed = session.execute(
        update(texts)
        .where(texts.c.id == ident, texts.c.version == version)
        .values({**marks, "version": texts.c.version + 1})
        .returning(texts.c.id)
    )
    if changed.first() is None:
        raise ChangedSince
