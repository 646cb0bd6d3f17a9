"""What a note is made of: the treatment's facts and what has happened since the last note, gathered without words.

Facts only: nothing here grades, interprets or advises (trust.md 2), and nothing speaks of anyone but the patient.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import HandIn, Homework
from modulvard.domain.homework_answers import Answer, answer_text
from modulvard.domain.ids import HandInId, ModuleNumber, NoteId, TreatmentId
from modulvard.domain.messages import Direction, Message, MessageKind
from modulvard.domain.module_events import ModuleState
from modulvard.domain.note_ratings import NOTHING_RATED, RatedMaterial, RatingSources, gather_rated
from modulvard.domain.notes import Contact, ContactKind, Covered, NoteKind, covered
from modulvard.domain.pacing import Agreement, PaceState, Pause
from modulvard.domain.programs import Pace, Program
from modulvard.domain.treatments import DeliveryForm, Ending, Standing, Treatment
from modulvard.domain.weeks import Week

_KINDS = {
    MessageKind.MESSAGE: ContactKind.REPLY,
    MessageKind.FEEDBACK: ContactKind.FEEDBACK,
    MessageKind.MORE: ContactKind.MORE,
}

Notes: TypeAlias = dict[int, NoteId]
"""By the number of a message or a hand-in: the note that covers it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleLine:
    """A module as a note names it."""

    number: ModuleNumber
    title: str
    planned: Week | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleChange:
    """A module reached a state in the period, other than by what the contacts tell."""

    module: ModuleLine
    state: ModuleState
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """An agreement made in the period. ``before`` is the pace until then, None for the first one."""

    on: date
    first_week: Week
    pace: Pace
    before: Pace | None
    added: tuple[ModuleLine, ...]
    removed: tuple[ModuleLine, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseChange:
    """A pause agreed in the period, or ended in it."""

    on: date
    first_week: Week
    last_week: Week
    resumed_from: Week | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHomework:
    """A homework that is given and not handed in."""

    title: str
    module: ModuleNumber | None
    due_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMaterial:
    """All that the text of a note is made of, as of a day."""

    kind: NoteKind
    contact_type: str
    """The clinic's word for contacts of this kind (D25)."""
    first_day: date
    last_day: date
    program: str
    form: DeliveryForm
    started_on: date
    week: Week
    week_n: int
    week_m: int
    modules: int
    pace: Pace
    pace_state: PaceState
    weeks_off: int
    """Weeks behind or ahead; 0 where it is told in modules."""
    modules_off: int
    current: ModuleLine | None
    """The module the patient works with."""
    following: ModuleLine | None
    """The next one to be opened."""
    contacts: tuple[Contact, ...]
    """The oldest first."""
    module_changes: tuple[ModuleChange, ...]
    plan_changes: tuple[PlanChange, ...]
    pause_changes: tuple[PauseChange, ...]
    homework: tuple[OpenHomework, ...]
    awaiting_feedback: tuple[OpenHomework, ...]
    resumes: Week | None
    finish: Week | None
    ending: Ending | None
    rated: RatedMaterial = NOTHING_RATED

    @property
    def began(self) -> bool:
        """Whether the treatment started in the period."""
        return self.first_day <= self.started_on <= self.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A note's proposed text, the days and contacts it tells of, and what it was made from."""

    treatment: TreatmentId
    text: str
    material: NoteMaterial
    covered: Covered
    """The contacts that are not journalled and not told of in another note."""

    @property
    def covers_from(self) -> date:
        """The first day it tells of."""
        return self.material.first_day

    @property
    def covers_to(self) -> date:
        """The last day it tells of."""
        return self.material.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a treatment's notes are gathered from."""

    treatment: Treatment
    standing: Standing
    program: Program
    messages: Sequence[Message]
    homework: Sequence[Homework]
    """With all answers."""
    notes_of_messages: Notes
    notes_of_hand_ins: Notes
    language: str
    ratings: RatingSources = field(default_factory=RatingSources)

    def module(self, number: int) -> ModuleLine:
        """Return a module by its number, with its planned week."""
        module = next((module for module in self.program.modules if module.number == number), None)
        planned = self.standing.module(ModuleNumber(number))
        week = None if planned is None else planned.coming or planned.week
        title = "" if module is None else module.title.in_language(self.language)
        return ModuleLine(number=ModuleNumber(number), title=title, planned=week)


def gather(
    kind: NoteKind, sources: Sources, *, since: date | None, last_note: datetime | None, today: date, contact_type: str
) -> NoteMaterial:
    """Return what a note is made of.

    ``since`` is the first day asked for. Without it the note tells of what was recorded after the last one, and of
    contacts from before that no note tells of.
    """
    contacts = all_contacts(sources)
    if since is not None:
        told = [contact for contact in contacts if contact.on >= since]
    else:
        told = [contact for contact in contacts if contact.is_free and _counts(contact, last_note)]
    standing, treatment = sources.standing, sources.treatment
    is_new = _IsNew(since=since, last_note=last_note)
    ended = standing.ending is not None
    rated = gather_rated(sources.ratings, is_new, since=since, today=today, ended=ended, language=sources.language)
    days = [*(contact.on for contact in told), *rated.closed_on]
    from_day = since or _day(last_note) or treatment.started_on
    first_day = min((from_day, *days, today))
    figures = standing.figures
    return NoteMaterial(
        kind=kind,
        contact_type=contact_type,
        first_day=first_day,
        last_day=max((today, *days)),
        program=sources.program.name.in_language(sources.language),
        form=treatment.form,
        started_on=treatment.started_on,
        week=standing.week,
        week_n=standing.week_n,
        week_m=standing.week_m,
        modules=max((module.number for module in sources.program.modules), default=0),
        pace=_pace(standing),
        pace_state=figures.state,
        weeks_off=figures.weeks_behind or figures.weeks_ahead,
        modules_off=figures.modules_behind or figures.modules_ahead,
        current=_current(sources),
        following=_following(sources),
        contacts=tuple(told),
        module_changes=tuple(_module_changes(sources, is_new, told)),
        plan_changes=tuple(_plan_changes(sources, is_new)),
        pause_changes=tuple(_pause_changes(treatment.pauses, is_new)),
        homework=tuple(_open_homework(sources)),
        awaiting_feedback=tuple(_named(sources, each) for each in sources.homework if each.waiting),
        resumes=standing.resumes,
        finish=_finish(standing),
        ending=standing.ending,
        rated=rated,
    )


def proposal(treatment: TreatmentId, material: NoteMaterial, text: str) -> Proposed:
    """Return a proposed note. A free one covers no contact unless one is ticked."""
    free = [contact for contact in material.contacts if contact.is_free]
    ticked = covered(free if material.kind is NoteKind.WEEKLY else ())
    return Proposed(treatment=treatment, text=text, material=material, covered=ticked)


def all_contacts(sources: Sources) -> list[Contact]:
    """Return every contact of a treatment that stands, the oldest first."""
    titles = {hand_in.id: homework for homework in sources.homework for hand_in in homework.hand_ins}
    found = [_of_message(message, titles, sources) for message in sources.messages if _is_contact(message)]
    found += [_of_hand_in(homework, hand_in, sources) for homework in sources.homework for hand_in in homework.standing]
    return sorted(found, key=lambda contact: (contact.on, contact.recorded_at, contact.key))


def _is_contact(message: Message) -> bool:
    stands = message.withdrawn_at is None and message.discarded_at is None
    return stands and (message.direction is Direction.IN or message.finished_at is not None)


def _of_message(message: Message, homework: Mapping[HandInId, Homework], sources: Sources) -> Contact:
    is_in = message.direction is Direction.IN
    recorded = message.made_at if is_in else message.finished_at or message.made_at
    about = None if message.hand_in is None else homework.get(message.hand_in)
    module = message.module if message.module is not None else None if about is None else about.module
    named = "" if module is None else sources.module(module).title
    return Contact(
        kind=ContactKind.WRITTEN if is_in else _KINDS[message.kind],
        ref=message.id,
        on=(message.at if is_in else recorded).astimezone(STOCKHOLM).date(),
        recorded_at=recorded,
        module=module,
        title=named if about is None else about.form.title.in_language(sources.language),
        text=message.body,
        journalled_at=message.journalled_at,
        note=sources.notes_of_messages.get(message.id),
    )


def _of_hand_in(homework: Homework, hand_in: HandIn, sources: Sources) -> Contact:
    return Contact(
        kind=ContactKind.HANDED_IN,
        ref=hand_in.id,
        on=hand_in.day,
        recorded_at=hand_in.made_at,
        module=homework.module,
        title=homework.form.title.in_language(sources.language),
        text=_answers(homework, hand_in.answers, sources.language),
        journalled_at=hand_in.journalled_at,
        note=sources.notes_of_hand_ins.get(hand_in.id),
    )


def _answers(homework: Homework, answers: Iterable[Answer], language: str) -> str:
    lines: list[str] = []
    for answer in answers:
        question = homework.question(answer.question)
        written = answer_text(question, answer.value, language)
        label = "" if question is None else question.label.in_language(language)
        between = "" if not label else " " if label.endswith((":", "?", ".")) else ": "
        lines.append(f"{label}{between}{written}")
    return "\n".join(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class _IsNew:
    """Tells whether something belongs to the period of a note."""

    since: date | None
    last_note: datetime | None

    def __call__(self, on: date, recorded_at: datetime) -> bool:
        if self.since is not None:
            return on >= self.since
        return self.last_note is None or recorded_at > self.last_note


def _counts(contact: Contact, last_note: datetime | None) -> bool:
    """Tell whether a contact that no note tells of is to be told: newer than the last note, or owed to the journal."""
    return last_note is None or contact.recorded_at > last_note or contact.kind.is_out


def _pace(standing: Standing) -> Pace:
    """Return the pace that goes for what is left: that of the last agreement to come, else of the one in force."""
    return standing.coming[-1].agreement.pace if standing.coming else standing.agreement.pace


def _finish(standing: Standing) -> Week | None:
    """Return the projected finish; where another agreement is coming, the last week that it plans (pacing.md)."""
    if not standing.coming:
        return standing.figures.projected_finish
    left = {module.number for module in standing.modules if not module.standing.is_handed_in}
    return max((week for number, week in standing.coming[-1].weeks if number in left), default=None)


def _current(sources: Sources) -> ModuleLine | None:
    open_now = [module.number for module in sources.standing.modules if module.standing.is_open]
    return sources.module(open_now[0]) if open_now else None


def _following(sources: Sources) -> ModuleLine | None:
    left = [module.number for module in sources.standing.modules if module.state is ModuleState.UNAVAILABLE]
    return sources.module(left[0]) if left else None


def _module_changes(sources: Sources, is_new: _IsNew, contacts: Collection[Contact]) -> Iterable[ModuleChange]:
    """Return what happened with modules: openings and skips, and hand-ins and feedback that no contact tells of."""
    handed_in = {contact.module for contact in contacts if contact.kind is ContactKind.HANDED_IN}
    reviewed = {contact.module for contact in contacts if contact.kind is ContactKind.FEEDBACK}
    for event in sorted(sources.treatment.events, key=lambda event: (event.on, event.module, event.id)):
        if event.withdrawn_at is not None or event.on > sources.standing.on or not is_new(event.on, event.made_at):
            continue
        is_told = (event.state is ModuleState.HANDED_IN and event.module in handed_in) or (
            event.state is ModuleState.REVIEWED and event.module in reviewed
        )
        if is_told or event.state in {ModuleState.STARTED, ModuleState.DONE}:
            continue
        yield ModuleChange(module=sources.module(event.module), state=event.state, on=event.on, reason=event.reason)


def _plan_changes(sources: Sources, is_new: _IsNew) -> Iterable[PlanChange]:
    standing: list[Agreement] = [
        agreement for agreement in sources.treatment.agreements if agreement.withdrawn_at is None
    ]
    standing.sort(key=lambda agreement: (agreement.made_at, agreement.id))
    for place, agreement in enumerate(standing):
        on = agreement.made_at.astimezone(STOCKHOLM).date()
        if place and is_new(on, agreement.made_at):
            yield PlanChange(
                on=on,
                first_week=agreement.first_week,
                pace=agreement.pace,
                before=standing[place - 1].pace,
                added=tuple(map(sources.module, agreement.added)),
                removed=tuple(map(sources.module, agreement.removed)),
                reason=agreement.reason,
            )


def _pause_changes(pauses: Iterable[Pause], is_new: _IsNew) -> Iterable[PauseChange]:
    for pause in pauses:
        at = max(pause.made_at, pause.resumed_at or pause.made_at)
        on = at.astimezone(STOCKHOLM).date()
        if pause.withdrawn_at is None and is_new(on, at):
            yield PauseChange(
                on=on,
                first_week=pause.first_week,
                last_week=pause.last_known(None),
                resumed_from=pause.resumed_from,
                reason=pause.reason,
            )


def _open_homework(sources: Sources) -> Iterable[OpenHomework]:
    open_modules = {module.number for module in sources.standing.modules if module.standing.is_open}
    for homework in sources.homework:
        is_current = homework.module is None or homework.module in open_modules
        if homework.withdrawn_at is None and is_current and (not homework.standing or homework.more_is_asked_for):
            yield _named(sources, homework)


def _named(sources: Sources, homework: Homework) -> OpenHomework:
    planned = None if homework.module is None else sources.module(homework.module).planned
    due = homework.due_on or (None if planned is None else planned.sunday)
    return OpenHomework(title=homework.form.title.in_language(sources.language), module=homework.module, due_on=due)


def _day(at: datetime | None) -> date | None:
    return None if at is None else at.astimezone(STOCKHOLM).date()
