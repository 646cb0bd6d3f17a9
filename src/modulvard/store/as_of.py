"""The store as it stood at another moment, by what is known now of that moment (decided.md 13).

Views take the names of the tables for as long as a step reads, so that the very statements of today tell of that
moment: what is dated later is left out, what is dated earlier counts however late it was entered, and what was done
later is not done yet. What was withdrawn counts at no moment (decided.md 10). Reading as of now costs nothing for it.

Not kept by the store, and so told as they are now: settings and closing days, the responsible therapist, the day of a
flag or follow-up that was moved, the day of a planned rating, whose a text or rating that was filed elsewhere is, what
a way in leads to (docs/decisions.md).
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeAlias

from sqlalchemy import (
    CreateView,
    MetaData,
    Select,
    Table,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql.ddl import DropView

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import RatingId
from modulvard.store.correspondence_rows import IN
from modulvard.store.rows import Base

_SHADOWS = "temp"
"""The schema that SQLite looks in first."""
Values: TypeAlias = Mapping[RatingId, tuple[float | None, bool]]
"""What ratings were summed to, and whether all was answered: the copies in a rating's row."""


@contextmanager
def as_of(session: Session, at: datetime | None, *, values: Values | None = None) -> Iterator[None]:
    """Let all that is read in the block be as it stood at a moment, or with None as it stands.

    ``values`` are what ratings corrected later were summed to: only who counts them has to give any.
    Where the block raises, the step is rolled back and the views with it.
    """
    if at is None:
        yield
        return
    connection = session.connection()
    then = _Moment(at, values or {})
    views = [CreateView(statement, name, schema=_SHADOWS) for name, statement in _views(then).items()]
    for view in views:
        connection.execute(view)
    yield
    for view in views:
        connection.execute(DropView(view.table))


def _main(name: str) -> Table:
    """Return a table as the store has it, whatever view has its name."""
    return Base.metadata.tables[name].to_metadata(MetaData(), schema="main")


@dataclass(frozen=True, slots=True)
class _Moment:
    at: datetime
    values: Values

    @property
    def day(self) -> date:
        return self.at.astimezone(STOCKHOLM).date()

    @property
    def midnight(self) -> datetime:
        """When the day ends."""
        return datetime.combine(self.day + timedelta(days=1), time(), STOCKHOLM)

    def has_come(self, on: Any, made_at: Any) -> Any:
        """Tell whether something dated by its day alone has come: from that day on if it was entered on another, else
        from the moment it was entered.
        """
        entered = or_(made_at <= self.at, made_at >= self.midnight)
        return or_(on < self.day, and_(on == self.day, entered))

    def done(self, at: Any, *columns: Any) -> dict[str, Any]:
        """Return columns of what was done at a moment, empty where it was not done yet."""
        return {column.name: case((at <= self.at, column), else_=null()) for column in (at, *columns)}


def _views(then: _Moment) -> dict[str, Any]:
    return {
        "message": _messages(then),
        "hand_in": _hand_ins(then),
        "homework": _homework(then),
        "module_event": _module_events(then),
        "note": _notes(then),
        "draft": _drafts(then),
        "flag": _flags(then),
        "follow_up": _follow_ups(then),
        "treatment": _treatments(then),
        "intake": _intakes(then),
        "intake_step": _intake_steps(then),
        "rating": _ratings(then),
        "rating_change": _made(then, "rating_change"),
        "rating_plan": _rating_plans(then),
        "safety_answer": _safety_answers(then),
        "safety_closing": _made(then, "safety_closing"),
        "treatment_overview": _no_copies(),
        **{name: _made(then, name) for name in ("passed_on", "today_mark")},
    }


def _messages(then: _Moment) -> Select[Any]:
    """Messages written by then, and texts begun by then: a draft where they were finished later."""
    table = _main("message")
    row, reply = table.c, table.alias("reply").c
    stands_as_is = or_(row.direction == IN, row.finished_at <= then.at)
    answered = exists().where(reply.id == row.answered_id, reply.finished_at <= then.at)
    changed = {
        "at": case((stands_as_is, row.at), else_=row.made_at),
        "body": case((stands_as_is, row.body), else_=literal("")),
        "text_key": case((stands_as_is, row.text_key), else_=literal(0)),
        "answered_id": case((answered, row.answered_id), else_=null()),
        "note_id": _told_in(then, row.note_id),
        **then.done(row.finished_at, row.finished_by),
        **then.done(row.handed_over_at, row.handed_over_by, row.channel),
        **then.done(row.no_answer_at, row.no_answer_by),
        **then.done(row.corrected_at),
        **then.done(row.journalled_at, row.journalled_by),
        **then.done(row.discarded_at),
    }
    has_come = case((row.direction == IN, row.at <= then.at), else_=row.made_at <= then.at)
    return _as(table, changed).where(has_come)


def _hand_ins(then: _Moment) -> Select[Any]:
    table = _main("hand_in")
    row, feedback = table.c, _main("message").alias("feedback").c
    answered = exists().where(feedback.id == row.feedback_id, feedback.finished_at <= then.at)
    changed = {
        "feedback_id": case((answered, row.feedback_id), else_=null()),
        "note_id": _told_in(then, row.note_id),
        **then.done(row.journalled_at, row.journalled_by),
    }
    return _as(table, changed).where(row.at <= then.at)


def _told_in(then: _Moment, note_id: Any) -> Any:
    note = _main("note").alias("note").c
    return case((exists().where(note.id == note_id, note.finished_at <= then.at), note_id), else_=null())


def _homework(then: _Moment) -> Select[Any]:
    """Homework given by then, and any of which something was handed in by then, however late both were entered."""
    table = _main("homework")
    row, hand_in = table.c, _main("hand_in").alias("hand_in").c
    handed_in = exists().where(hand_in.homework_id == row.id, hand_in.at <= then.at)
    return _as(table).where(or_(then.has_come(row.assigned_on, row.made_at), handed_in))


def _module_events(then: _Moment) -> Select[Any]:
    table = _main("module_event")
    return _as(table).where(then.has_come(table.c.on, table.c.made_at))


def _notes(then: _Moment) -> Select[Any]:
    table = _main("note")
    row = table.c
    changed = {
        "body": case((row.finished_at <= then.at, row.body), else_=literal("")),
        **then.done(row.finished_at, row.finished_by),
        **then.done(row.journalled_at, row.journalled_by),
        **then.done(row.discarded_at),
    }
    return _as(table, changed).where(row.made_at <= then.at)


def _drafts(then: _Moment) -> Any:
    """What is being written, and notes finished or forgotten since: then they were. What they said is not known."""
    table = _main("draft")
    row, note = table.c, _main("note").alias("note").c
    of_notes = {"account_id": note.made_by, "note_id": note.id, "begun_at": note.made_at, "saved_at": note.made_at}
    was = {"id": -note.id, "body": literal(""), "caret": literal(0), "state": literal_column("'{}'"), **of_notes}
    since = select(*(was.get(column.name, null()).label(column.name) for column in row))
    is_kept = exists().where(row.note_id == note.id)
    was_begun = or_(note.finished_at > then.at, note.discarded_at > then.at)
    return union_all(_as(table), since.where(was_begun, ~is_kept))


def _flags(then: _Moment) -> Select[Any]:
    table = _main("flag")
    row = table.c
    done = {**then.done(row.done_at), "done_note": case((row.done_at <= then.at, row.done_note), else_=literal(""))}
    return _as(table, done).where(row.made_at <= then.at)


def _treatments(then: _Moment) -> Select[Any]:
    """Every treatment, since whose a patient is goes by them; one that ended later goes on."""
    table = _main("treatment")
    row = table.c
    has_ended = row.ended_on <= then.day
    ending = {
        "ended_on": case((has_ended, row.ended_on), else_=null()),
        "closed_as": case((has_ended, row.closed_as), else_=null()),
        "end_reason": case((has_ended, row.end_reason), else_=literal("")),
    }
    return _as(table, ending)


def _follow_ups(then: _Moment) -> Select[Any]:
    """Follow-ups that were laid by then; one that was held later has no outcome yet."""
    table = _main("follow_up")
    row = table.c
    is_done = row.done_on <= then.day
    changed = {
        "done_on": case((is_done, row.done_on), else_=null()),
        "outcome": case((is_done, row.outcome), else_=literal("")),
        "done_by": case((is_done, row.done_by), else_=null()),
    }
    return _as(table, changed).where(row.made_at <= then.at)


def _intakes(then: _Moment) -> Select[Any]:
    """Ways in that had come by then; one that ended later goes on."""
    table = _main("intake")
    row = table.c
    has_ended = row.closed_on <= then.day
    ending = {
        "closed_on": case((has_ended, row.closed_on), else_=null()),
        "outcome": case((has_ended, row.outcome), else_=null()),
        "treatment_id": case((has_ended, row.treatment_id), else_=null()),
        **{name: case((has_ended, row[name]), else_=literal("")) for name in ("where_to", "reason")},
    }
    return _as(table, ending).where(then.has_come(row.received_on, row.made_at))


def _intake_steps(then: _Moment) -> Select[Any]:
    table = _main("intake_step")
    return _as(table).where(then.has_come(table.c.on, table.c.made_at))


def _ratings(then: _Moment) -> Select[Any]:
    """Ratings that were answered by then, however late they were entered, as they were before any later correction."""
    table = _main("rating")
    was = {name: _rating_was(then, table.c, name) for name in ("at", "time_known", "answers")}
    return _as(table, {**was, **_values(then, table.c)}).where(was["at"] <= then.at)


def _values(then: _Moment, rating: Any) -> dict[str, Any]:
    """Return the copies of what a rating is summed to, as they are given for those that were corrected later."""
    if not then.values:
        return {}
    given = json.dumps([(ident, *value) for ident, value in then.values.items()])
    row = func.json_each(literal(given)).table_valued("value")
    each = [func.json_extract(row.c.value, literal(f"$[{place}]")) for place in range(3)]
    told = {"value": each[1], "complete": each[2]}
    is_given = rating.id.in_(select(each[0]).select_from(row))
    return {
        name: case(
            (is_given, select(value).select_from(row).where(each[0] == rating.id).scalar_subquery()), else_=rating[name]
        )
        for name, value in told.items()
    }


def _rating_was(then: _Moment, rating: Any, name: str) -> Any:
    """Return what a rating had at the moment: what the first change after it tells of before, else what it has."""
    change = _main("rating_change").alias("change").c
    changed_later = (change.rating_id == rating.id, change.made_at > then.at, change.withdrawn_at.is_(None))
    first = select(change[name]).where(*changed_later).order_by(change.id).limit(1)
    before = first.correlate(rating.id.table).scalar_subquery()
    return func.coalesce(before, rating[name])


def _rating_plans(then: _Moment) -> Select[Any]:
    """What was planned by then; what came in later, or was left out later, was still lacking."""
    table = _main("rating_plan")
    row, rating = table.c, _main("rating").alias("rating").c
    had_come = exists().where(rating.id == row.rating_id, _rating_was(then, rating, "at") <= then.at)
    skipped = then.done(row.skipped_at, row.skipped_by)
    skipped["skip_reason"] = case((row.skipped_at <= then.at, row.skip_reason), else_=literal(""))
    return _as(table, {"rating_id": case((had_come, row.rating_id), else_=null()), **skipped}).where(
        row.made_at <= then.at
    )


def _safety_answers(then: _Moment) -> Select[Any]:
    """Answers given by then, however late they were entered; one that was closed later is open.

    One that a later correction brought had not been given.
    """
    table = _main("safety_answer")
    row, rating, closing = table.c, _main("rating").alias("rating").c, _main("safety_closing").alias("closing").c
    closed = exists().where(closing.id == row.closing_id, closing.made_at <= then.at)
    answers = func.json_each(_rating_was(then, rating, "answers")).table_valued("key", "value")
    same = select(1).select_from(answers).where(answers.c.key == row.item, answers.c.value == row.answer)
    stood_there = exists(same.correlate(table, rating.id.table))
    answered = exists().where(
        rating.id == row.rating_id,
        _rating_was(then, rating, "at") <= then.at,
        or_(row.made_at <= then.at, stood_there),
    )
    return _as(table, {"closing_id": case((closed, row.closing_id), else_=null())}).where(answered)


def _no_copies() -> Select[Any]:
    """The copies that speed lists up are of today: without them a treatment is worked out from its events."""
    return _as(_main("treatment_overview")).where(false())


def _made(then: _Moment, name: str) -> Select[Any]:
    table = _main(name)
    return _as(table).where(table.c.made_at <= then.at)


def _as(table: Table, changed: dict[str, Any] | None = None) -> Select[Any]:
    """Return every column of a table, some of them as something else."""
    changes = changed or {}
    return select(*(changes.get(column.name, column).label(column.name) for column in table.c))
