"""The mapped tables of what passes between patient and therapist: homework, messages, drafts, notes (C5, C6, C14)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Connection, ForeignKey, Index, Table, Text, UniqueConstraint, event, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from modulvard.store.columns import AccountRef, Base, Key, TreatmentRef

_BY = "account.id"
IN = literal_column("'in'", Text)
OUT = literal_column("'out'", Text)
"""``Direction`` written out: SQLite uses a partial index only for what is said in so many words, not in a parameter."""


class HomeworkRow(Base):
    """A homework given to a patient: one of a module's, by its key in the frozen program, or a free one (D5)."""

    __tablename__ = "homework"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    module: Mapped[int | None]
    """None for a free homework."""
    form: Mapped[str | None]
    """The key of the module's form; None for a free homework, which has its own title and questions."""
    title: Mapped[str]
    intro: Mapped[str]
    questions: Mapped[list[Any] | None] = mapped_column(JSON)
    """A free homework's own questions, as ``domain/program_content.py`` writes them."""
    due_on: Mapped[date | None]
    """Set by the therapist; without it a module's homework is due by the end of the module's planned week."""
    assigned_on: Mapped[date]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("treatment_id", "module", "form", name="uq_homework_form"),)


class HandInRow(Base):
    """A homework handed in once. Each hand-in keeps its own answers; nothing in an earlier one changes."""

    __tablename__ = "hand_in"

    id: Mapped[Key]
    homework_id: Mapped[int] = mapped_column(ForeignKey("homework.id"), index=True)
    treatment_id: Mapped[TreatmentRef]
    number: Mapped[int]
    """1 for the first of its homework."""
    at: Mapped[datetime]
    """When the patient sent it, as far as known (pacing.md "Promise")."""
    time_known: Mapped[bool]
    """False where only the day is known: ``at`` is then that day's midnight in Stockholm."""
    way: Mapped[str]
    """typed, pasted, file, paper or booklet."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    after_event: Mapped[int]
    """The treatment's last module event recorded before it, 0 for none: a review recorded later answers it."""
    feedback_id: Mapped[int | None] = mapped_column(ForeignKey("message.id", use_alter=True))
    """The finished feedback, or the finished asking for more, that it has had."""
    journalled_at: Mapped[datetime | None]
    journalled_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    note_id: Mapped[int | None] = mapped_column(ForeignKey("note.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    withdrawn_reason: Mapped[str]

    __table_args__ = (
        Index("ix_hand_in_waiting", "treatment_id", sqlite_where=text("feedback_id IS NULL AND withdrawn_at IS NULL")),
    )
    """For Idag, which asks for what waits for feedback."""


class HandInAnswerRow(Base):
    """The answer to one question of a hand-in."""

    __tablename__ = "hand_in_answer"

    id: Mapped[Key]
    hand_in_id: Mapped[int] = mapped_column(ForeignKey("hand_in.id"), index=True)
    question: Mapped[str]
    """The question's key in the form."""
    value: Mapped[str]
    """The answer as JSON: a text, a number, a choice's key, or a table's rows of cells."""
    marked: Mapped[bool]
    """To be followed up."""


class MessageRow(Base):
    """A message of a treatment's thread, in or out. Feedback on homework and asking for more are messages out.

    What is finished is never overwritten: a correction is a message of its own that names the one it corrects.
    """

    __tablename__ = "message"

    id: Mapped[Key]
    treatment_id: Mapped[int] = mapped_column(ForeignKey("treatment.id"))
    direction: Mapped[str]
    """``in`` from the patient, ``out`` to the patient."""
    kind: Mapped[str]
    """``message``, ``feedback`` or ``more``."""
    hand_in_id: Mapped[int | None] = mapped_column(ForeignKey("hand_in.id"))
    """What a feedback is about."""
    module: Mapped[int | None]
    """The module a feedback is about, also one handed in without a homework's answers."""
    body: Mapped[str]
    """Empty while it is a draft: the text then lies in ``draft`` (decided.md 9)."""
    text_key: Mapped[int] = mapped_column(index=True)
    """A 63-bit digest of the folded body, so that one registered twice is found; 0 while a draft."""
    at: Mapped[datetime]
    """In: when the patient wrote it, as far as known. Out: when it was finished, before that when it was begun."""
    time_known: Mapped[bool]
    way: Mapped[str]
    """How it came: typed, pasted, file or booklet; empty for one going out."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    finished_at: Mapped[datetime | None]
    finished_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    channel: Mapped[str | None]
    """copy, print or booklet."""
    handed_over_at: Mapped[datetime | None]
    handed_over_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    answered_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    """In: the finished reply that answers it (decided.md 27)."""
    no_answer_at: Mapped[datetime | None]
    no_answer_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"))
    corrected_at: Mapped[datetime | None]
    """When a finished correction took its place."""
    journalled_at: Mapped[datetime | None]
    journalled_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    note_id: Mapped[int | None] = mapped_column(ForeignKey("note.id"))
    discarded_at: Mapped[datetime | None]
    """A draft thrown away; it can be brought back for 30 days (ux.md 8.1)."""
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    withdrawn_reason: Mapped[str]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}

    __table_args__ = (
        Index("ix_message_thread", "treatment_id", "at", "id"),
        Index("ix_message_answered_id", "answered_id", sqlite_where=text("answered_id IS NOT NULL")),
        Index("ix_message_hand_in_id", "hand_in_id", sqlite_where=text("hand_in_id IS NOT NULL")),
        Index(
            "ix_message_waiting",
            "treatment_id",
            sqlite_where=text(
                "direction = 'in' AND answered_id IS NULL AND no_answer_at IS NULL AND withdrawn_at IS NULL"
            ),
        ),
        Index(
            "ix_message_unfinished",
            "made_by",
            sqlite_where=text("direction = 'out' AND finished_at IS NULL AND discarded_at IS NULL"),
        ),
        Index(
            "ix_message_to_hand_over",
            "treatment_id",
            sqlite_where=text(
                "direction = 'out' AND finished_at IS NOT NULL AND handed_over_at IS NULL AND withdrawn_at IS NULL"
            ),
        ),
        Index(
            "ix_message_to_journal",
            "treatment_id",
            sqlite_where=text(
                "direction = 'out' AND finished_at IS NOT NULL AND journalled_at IS NULL AND withdrawn_at IS NULL"
            ),
        ),
        Index("ix_message_finished_by_finished_at", "finished_by", "finished_at"),
        Index("ix_message_closed_by", "no_answer_by", "no_answer_at", sqlite_where=text("no_answer_at IS NOT NULL")),
        Index(
            "ix_message_handed_over_by",
            "handed_over_by",
            "handed_over_at",
            sqlite_where=text("handed_over_at IS NOT NULL"),
        ),
        Index(
            "ix_message_journalled_by",
            "journalled_by",
            "journalled_at",
            sqlite_where=text("journalled_at IS NOT NULL AND note_id IS NULL"),
        ),
    )
    """The partial ones hold only what is owed, so that Idag costs the same however long the threads are."""


class DraftRow(Base):
    """What an account is typing: its own, kept as typed and no command (decided.md 9, DUR-03)."""

    __tablename__ = "draft"

    id: Mapped[Key]
    account_id: Mapped[AccountRef] = mapped_column(index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"), unique=True)
    note_id: Mapped[int | None] = mapped_column(ForeignKey("note.id"), unique=True)
    answer_version_id: Mapped[int | None] = mapped_column(ForeignKey("answer_version.id"), unique=True)
    """Exactly one of the three is set."""
    body: Mapped[str]
    caret: Mapped[int]
    state: Mapped[dict[str, Any]]
    """What else an editor gives back: fields still empty, answers inserted."""
    begun_at: Mapped[datetime]
    saved_at: Mapped[datetime]


class PassedOnRow(Base):
    """A line of Idag handed to a named colleague (decided.md 35: pass on)."""

    __tablename__ = "passed_on"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    kind: Mapped[str]
    ref: Mapped[int]
    """Number of the message or homework; 0 where the kind has one line per treatment."""
    to_account: Mapped[int] = mapped_column(ForeignKey(_BY), index=True)
    note: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    withdrawn_at: Mapped[datetime | None]


class FlagRow(Base):
    """A flag of one's own on a patient: look again that day (ux.md 2 "Läs först")."""

    __tablename__ = "flag"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    account_id: Mapped[AccountRef] = mapped_column(index=True)
    on: Mapped[date]
    words: Mapped[str]
    made_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_note: Mapped[str]
    withdrawn_at: Mapped[datetime | None]


class NoteRow(Base):
    """Journal text: of the weekly contact or free (H3). The journal is elsewhere; this is what is copied there (F2)."""

    __tablename__ = "note"

    id: Mapped[Key]
    treatment_id: Mapped[TreatmentRef]
    kind: Mapped[str]
    """``weekly`` or ``free``."""
    body: Mapped[str]
    """Empty while it is a draft."""
    covers_from: Mapped[date | None]
    covers_to: Mapped[date | None]
    """The days whose contacts it tells of."""
    made_at: Mapped[datetime]
    made_by: Mapped[AccountRef]
    finished_at: Mapped[datetime | None]
    finished_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    journalled_at: Mapped[datetime | None]
    journalled_by: Mapped[int | None] = mapped_column(ForeignKey(_BY))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("note.id"))
    discarded_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str]
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


def _index_of(table: str) -> str:
    return (
        f"CREATE VIRTUAL TABLE {table} USING fts5"
        "(words, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')"
    )


CORRESPONDENCE_INDEXES = {table: _index_of(f"{table}_search") for table in ("message", "hand_in", "note")}
"""Trigrams of the folded texts, by the row's id; like ``patient_search`` (store/rows.py)."""


def _makes_index(table: Table) -> None:
    @event.listens_for(table, "after_create")
    def make(made: Table, connection: Connection, **_: object) -> None:
        connection.exec_driver_sql(CORRESPONDENCE_INDEXES[made.name])


for _table in CORRESPONDENCE_INDEXES:
    _makes_index(Base.metadata.tables[_table])
