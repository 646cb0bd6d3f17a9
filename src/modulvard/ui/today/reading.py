"""What the panel beside Idag reads of a line: the treatment, the texts it is about, who passed it on (decided.md 6).

Reading is a view, logged before anything is shown; it is done when a line has been current for a moment.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.homework import answers_text
from modulvard.domain.ids import HandInId, MessageId
from modulvard.domain.languages import DEFAULT_LANGUAGE
from modulvard.domain.messages import Direction, Message, MessageKind
from modulvard.domain.owed import PassedOn
from modulvard.domain.today import LineKind, TodayLine
from modulvard.ui.answers.hits import hit_line, hit_rows
from modulvard.ui.answers.words import LANGUAGE_NAMES
from modulvard.ui.today.reading_safety import read_safety
from modulvard.ui.today.shown import ShownText
from modulvard.ui.today.suggestions import Suggested

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.services.treatments import TreatmentView

_SUGGESTED = 2
_THREAD = 200
"""Messages looked through for those that wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Something that passed between patient and therapist, without its words."""

    on: date
    is_from_patient: bool
    kind: MessageKind
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the panel shows of a line besides the line itself."""

    view: "TreatmentView"
    texts: tuple[ShownText, ...] = ()
    contacts: tuple[Contact, ...] = ()
    """The latest last; empty where the thread was not read."""
    passed_on: PassedOn | None = None


def read_line(services: "Services", line: TodayLine, language: str) -> Reading:
    """Read what the panel shows of a line. Raises ReasonNeeded for another's unopened patient."""
    read_first = read_safety(services, line, language) if line.kind is LineKind.SAFETY else ()
    view = services.treatments.show(line.glance.treatment)
    texts, messages = _texts(services, line, language)
    passed_on = None
    if line.passed_to is not None:
        passed_on = services.today.passed_on_by(line.glance.treatment, line.kind, line.ref)
    contacts = tuple(_contact(message) for message in messages if message.withdrawn_at is None)
    return Reading(view=view, texts=(*read_first, *texts), contacts=contacts, passed_on=passed_on)


def suggested_answers(services: "Services", reading: Reading, on: date) -> tuple[Suggested, ...]:
    """Return the answers in force that fit what a patient has written best, in their language and for their module."""
    view = reading.view
    language = services.patients.reload(view.treatment.patient).patient.fields.language
    current = next((module.number for module in view.standing.modules if not module.standing.is_handed_in), None)
    found = services.answers.suggest_for(
        "\n".join(text.body for text in reading.texts),
        language=language if language in LANGUAGE_NAMES else DEFAULT_LANGUAGE,
        program=view.program.key,
        module=current,
        limit=_SUGGESTED,
    )
    return tuple(
        Suggested(answer=row.hit.id, digit=row.digit, title=row.hit.title, line=hit_line(row, on))
        for row in hit_rows(found.hits)
    )


def waiting_of(services: "Services", line: TodayLine, read_at: datetime) -> tuple[MessageId, ...]:
    """Return the waiting messages that a line stands for: those registered when the list was read."""
    thread = services.messages.reload(line.glance.treatment, limit=_THREAD)
    return tuple(message.id for message in thread.messages if message.waits and message.made_at <= read_at)


def _texts(services: "Services", line: TodayLine, language: str) -> tuple[tuple[ShownText, ...], tuple[Message, ...]]:
    if line.kind is LineKind.MESSAGE:
        thread = services.messages.thread(line.glance.treatment, limit=_THREAD)
        waiting = (message for message in thread.messages if message.waits)
        return tuple(_text(line.kind, message) for message in waiting), thread.messages
    if line.kind is LineKind.HANDOVER:
        return (_text(line.kind, services.messages.show(MessageId(line.ref)).message),), ()
    if line.kind is LineKind.DRAFT and line.ref > 0:
        return _draft(services, MessageId(line.ref)), ()
    if line.kind is LineKind.HOMEWORK and line.ref > 0:
        return _hand_in(services, HandInId(line.ref), language), ()
    return (), ()


def _draft(services: "Services", ident: MessageId) -> tuple[ShownText, ...]:
    try:
        draft = services.messages.draft(ident)
    except NotFound:
        return ()  # another's: a draft is its writer's own (decided.md 9)
    return (ShownText(kind=LineKind.DRAFT, at=draft.begun_at.astimezone(STOCKHOLM), body=draft.body),)


def _hand_in(services: "Services", ident: HandInId, language: str) -> tuple[ShownText, ...]:
    homework = services.homework.show(services.homework.homework_of(ident)).homework
    form = homework.form
    return tuple(
        ShownText(
            kind=LineKind.HOMEWORK,
            title=form.title.in_language(language),
            at=hand_in.arrived,
            body=answers_text(form.questions, hand_in.answers, language),
        )
        for hand_in in homework.hand_ins
        if hand_in.id == ident
    )


def _text(kind: LineKind, message: Message) -> ShownText:
    at = message.arrived
    return ShownText(kind=kind, at=at.astimezone(STOCKHOLM) if isinstance(at, datetime) else at, body=message.body)


def _contact(message: Message) -> Contact:
    return Contact(
        on=message.at.astimezone(STOCKHOLM).date(),
        is_from_patient=message.direction is Direction.IN,
        kind=message.kind,
        waits=message.waits,
    )
