"""What a note tells of ratings: those of its period, answers to be read first and what was done, and what is planned.

Facts only, by each form's own key and in the words of the clinic's form: nothing here grades an answer (H3, G18).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, InstrumentVersionId, NoteId, RatingId, SafetyClosingId
from modulvard.domain.instruments import Instrument, Method
from modulvard.domain.notes import Note, NoteKind
from modulvard.domain.rating_lines import SafetyFacts
from modulvard.domain.rating_plans import RatingPlan
from modulvard.domain.ratings import ChangeKind, Rating, RatingChange
from modulvard.domain.safety import Done, SafetyAnswer, SafetyClosing, facts_of
from modulvard.domain.scoring import Score, Value, score

IsNew: TypeAlias = Callable[[date, datetime], bool]
"""Whether what happened on a day, and was recorded at a moment, belongs to the period of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedDay:
    """What a scale says of one rating; incomplete where it has no value."""

    on: date
    value: Value | None
    answered: int
    questions: int
    corrected_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedScale:
    """The ratings of one scale of a form that a note tells of, by day."""

    form: str
    scale: str
    """Empty where it stands for the whole form."""
    method: Method
    lowest: Value
    highest: Value
    days: tuple[RatedDay, ...]
    ends: tuple[RatedDay, ...] = ()
    """The first and the last that is complete in a treatment that has ended, unless ``days`` are just those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedProfile:
    """A form whose answers stand side by side, by day."""

    form: str
    days: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldClosing:
    """What was done about an answer, by whom and when."""

    done: tuple[Done, ...]
    note: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAnswer:
    """An answer that was to be read first, and what was done; None while nobody has closed it."""

    facts: SafetyFacts
    closing: ToldClosing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedForm:
    """A form that is asked for, and the day it is to be in."""

    form: str
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedMaterial:
    """All that a note tells of ratings."""

    scales: tuple[RatedScale, ...] = ()
    profiles: tuple[RatedProfile, ...] = ()
    answers: tuple[ToldAnswer, ...] = ()
    missing: tuple[PlannedForm, ...] = ()
    """Planned for a day of the period that has gone by, and not in."""
    planned: tuple[PlannedForm, ...] = ()
    """The next of each form."""

    @property
    def closed_on(self) -> tuple[date, ...]:
        """The days on which what it tells of was done."""
        return tuple(day_of(told.closing.at) for told in self.answers if told.closing is not None)


NOTHING_RATED = RatedMaterial()


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingSources:
    """What a treatment's ratings are gathered from."""

    ratings: Sequence[Rating] = ()
    """Those that stand, by the time they were answered."""
    changes: Mapping[RatingId, Sequence[RatingChange]] = field(default_factory=dict)
    forms: Mapping[InstrumentVersionId, Instrument] = field(default_factory=dict)
    answers: Sequence[SafetyAnswer] = ()
    answered_in: Mapping[RatingId, Rating] = field(default_factory=dict)
    """The ratings of the answers, also those moved or taken back."""
    plans: Sequence[RatingPlan] = ()
    names: Mapping[AccountId, str] = field(default_factory=dict)
    notes: Sequence[Note] = ()
    """The treatment's own, with their texts."""

    @property
    def own_answers(self) -> Iterable[SafetyAnswer]:
        """The answers that are the patient's: one closed before its rating was moved to another is not."""
        return (each for each in self.answers if self.answered_in[each.rating].treatment == each.treatment)

    def closings(self) -> Iterable[tuple[SafetyAnswer, SafetyClosing]]:
        """Return the closings that stand, with the answers they close."""
        for answer in self.own_answers:
            if answer.closing is not None:
                yield answer, answer.closing

    def note_of(self, closing: SafetyClosing) -> Note | None:
        """Return the note that tells of a closing: of several one that has been journalled."""
        found = [note for note in self.notes if tells_of(note, closing)]
        return min(found, key=lambda note: (note.journalled_at is None, note.id), default=None)

    def told_in(self) -> Mapping[SafetyClosingId, NoteId]:
        """Return the notes that tell of closings."""
        found = ((closing.id, self.note_of(closing)) for _, closing in self.closings())
        return {closing: note.id for closing, note in found if note is not None}


def tells_of(note: Note, closing: SafetyClosing) -> bool:
    """Tell whether a finished note tells of what was done about an answer.

    A weekly one does that was begun after it and holds its day; a free one has to have its words too.
    """
    stands = note.finished_at is not None and note.withdrawn_at is None and note.corrects is None
    if not stands or note.covers_from is None or note.covers_to is None or note.made_at < closing.made_at:
        return False
    is_held = note.covers_from <= day_of(closing.made_at) <= note.covers_to
    return is_held and (note.kind is NoteKind.WEEKLY or closing.note in note.body)


def gather_rated(
    sources: RatingSources, is_new: IsNew, *, since: date | None, today: date, ended: bool, language: str
) -> RatedMaterial:
    """Return what a note tells of ratings. ``since`` is the first day asked for, if one is."""
    missing, planned = _awaited(sources, is_new, today)
    return RatedMaterial(
        scales=tuple(_scales(sources, is_new, ended=ended, language=language)),
        profiles=tuple(_profiles(sources, is_new)),
        answers=tuple(_answers(sources, since, language)),
        missing=tuple(missing),
        planned=tuple(planned),
    )


def _scales(sources: RatingSources, is_new: IsNew, *, ended: bool, language: str) -> Iterable[RatedScale]:
    """Return each scale's ratings, by form: its main scale, or else each of them."""
    found: dict[tuple[str, str, Value, Value], list[tuple[Rating, Score]]] = {}
    for rating in sources.ratings:
        form = sources.forms[rating.instrument]
        scored = score(form, rating.answers)
        for part in (scored.main,) if scored.main is not None else scored.scores:
            found.setdefault((form.key, part.scale.key, part.lowest, part.highest), []).append((rating, part))
    for course in found.values():
        rating, part = course[-1]
        form = sources.forms[rating.instrument]
        told = [_day(sources, each, own) for each, own in course if _is_told(sources, each, is_new)]
        ends = _ends([_day(sources, each, own) for each, own in course]) if ended else ()
        if told or ends:
            yield RatedScale(
                form=form.abbreviation,
                scale="" if form.main == part.scale.key else part.scale.name.in_language(language),
                method=part.scale.method,
                lowest=part.lowest,
                highest=part.highest,
                days=tuple(told),
                ends=() if ends == tuple(told) else ends,
            )


def _ends(days: Sequence[RatedDay]) -> tuple[RatedDay, ...]:
    whole = [day for day in days if day.value is not None]
    return (whole[0], whole[-1]) if len(whole) > 1 else tuple(whole)


def _profiles(sources: RatingSources, is_new: IsNew) -> Iterable[RatedProfile]:
    found: dict[str, list[tuple[date, str]]] = {}
    for rating in sources.ratings:
        form = sources.forms[rating.instrument]
        profile = score(form, rating.answers).profile
        if profile is not None and _is_told(sources, rating, is_new):
            found.setdefault(form.abbreviation, []).append((rating.on, profile.text))
    return (RatedProfile(form=form, days=tuple(days)) for form, days in found.items())


def _is_told(sources: RatingSources, rating: Rating, is_new: IsNew) -> bool:
    changed = [change.made_at for change in sources.changes.get(rating.id, ())]
    return is_new(rating.on, max((rating.made_at, *changed)))


def _day(sources: RatingSources, rating: Rating, part: Score) -> RatedDay:
    corrected = [
        day_of(change.made_at) for change in sources.changes.get(rating.id, ()) if change.kind is ChangeKind.CORRECTED
    ]
    return RatedDay(
        on=rating.on,
        value=part.value,
        answered=part.answered,
        questions=part.questions,
        corrected_on=corrected[-1] if corrected else None,
    )


def _answers(sources: RatingSources, since: date | None, language: str) -> Iterable[ToldAnswer]:
    """Return answers that nobody has closed, and those closed of which no note tells, or closed since a day."""
    told_in = sources.told_in()
    for answer in sources.own_answers:
        rating, closing = sources.answered_in[answer.rating], answer.closing
        if closing is not None and not _is_told_closing(closing, told_in, since):
            continue
        form, changes = sources.forms[rating.instrument], sources.changes.get(rating.id, ())
        facts = facts_of(answer, form, rating, changes, language)
        yield ToldAnswer(facts=facts, closing=None if closing is None else _told(sources, closing))


def _is_told_closing(closing: SafetyClosing, told_in: Mapping[SafetyClosingId, NoteId], since: date | None) -> bool:
    return closing.id not in told_in if since is None else day_of(closing.made_at) >= since


def _told(sources: RatingSources, closing: SafetyClosing) -> ToldClosing:
    by = sources.names.get(closing.made_by, "")
    return ToldClosing(done=closing.done, note=closing.note, at=closing.made_at, by=by)


def _awaited(sources: RatingSources, is_new: IsNew, today: date) -> tuple[list[PlannedForm], list[PlannedForm]]:
    """Return what has not come in of the period, and the next that is planned of each form."""
    missing: list[PlannedForm] = []
    planned: dict[str, PlannedForm] = {}
    for plan in sources.plans:
        if not plan.is_open or plan.due_on is None:
            continue
        told = PlannedForm(form=sources.forms[plan.instrument].abbreviation, due_on=plan.due_on)
        if plan.due_on >= today:
            planned.setdefault(told.form, told)
        elif is_new(plan.due_on, datetime.combine(plan.due_on, datetime.max.time(), STOCKHOLM)):
            missing.append(told)
    return missing, list(planned.values())


def day_of(moment: datetime) -> date:
    """Return the day in Stockholm."""
    return moment.astimezone(STOCKHOLM).date()
