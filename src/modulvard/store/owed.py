"""What is owed besides the plan (``domain/owed.py``)."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy.orm import Session

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, ModuleNumber, TreatmentId
from modulvard.domain.owed import Owed, oldest_of_each_thread, one_for_each_homework
from modulvard.domain.standing_in import OnDuty
from modulvard.domain.today import PROMISED, Glance, LineKind
from modulvard.store.owed_promises import arrived, sent_of
from modulvard.store.owed_ratings import came_at, facts_of, key_of
from modulvard.store.owed_statements import more_asked_for_statement, owed_statement, passed_on_statement
from modulvard.store.ownership import Viewer
from modulvard.store.today_statements import of_therapists

_Module: TypeAlias = tuple[TreatmentId, int]
_OF_RATINGS = frozenset({LineKind.SAFETY.value, LineKind.RATING.value})
_THERAPIST = 11
"""Where the treatment's therapist stands in a row of ``owed_statement``."""


class OwedOnList(NamedTuple):
    """What is owed on a list, and what there is to know of modules that wait as such."""

    items: list[Owed]
    carried: Collection[_Module]
    """Modules of which a hand-in waits, on whosever list: it carries the waiting."""
    passed: Mapping[_Module, AccountId | None]
    """To whom modules that wait as such have been passed on."""


def load_owed(
    session: Session,
    viewer: Viewer,
    day: date,
    *,
    whose: AccountId | None,
    therapists: Collection[AccountId] | None,
    on_duty: OnDuty,
    treatment: TreatmentId | None = None,
    treatments: Collection[TreatmentId] | None = None,
    drafts_of_today: bool = False,
) -> OwedOnList:
    """Return what is owed on a list, in two statements: ``therapists`` are those whose lines stand there.

    ``on_duty`` tells on whose lists a safety answer stands that nobody else is there for. ``treatments`` asks for some
    treatments, whoever's they are, with everyone's drafts and flags in them.

    Drafts begun before the day count, with ``drafts_of_today`` also those begun on it. Drafts and flags are those of
    ``whose``, everyone's on the unit's list (None). Words are given only of patients who are the viewer's own.
    """
    count = None if therapists is None else len(therapists)
    theirs = of_therapists(therapists or ())
    is_asked = count is not None and treatment is None
    passed_on = is_asked and bool(passed_on_statement(therapists=count or 0).rows(session, **theirs))
    statement = owed_statement(
        therapists=count, of_treatment=treatment is not None, passed_on=passed_on, of_some=treatments is not None
    )
    first_day = day + timedelta(days=1) if drafts_of_today else day
    values: dict[str, Any] = {
        "account": viewer.account,
        "seen_on": viewer.on,
        "day": day,
        "begins": datetime.combine(first_day, time(), STOCKHOLM),
        "writer": whose,
        "treatment": treatment,
        "treatments": json.dumps(list(treatments or ())),
        **theirs,
    }
    rows = statement.rows(session, **values)
    whose_is = {TreatmentId(row[1]): AccountId(row[_THERAPIST]) for row in rows}
    found: list[Owed] = []
    passed: list[Owed] = []
    for item in (_owed(session, row, viewer, on_duty) for row in rows):
        is_passing = item.kind is LineKind.HOMEWORK and item.ref < 0
        (passed if is_passing else found).append(item)
    threads = oldest_of_each_thread(item for item in found if item.kind is LineKind.MESSAGE)
    contacts = oldest_of_each_thread(item for item in found if item.kind is LineKind.JOURNAL)
    homework = one_for_each_homework(item for item in found if item.kind is LineKind.HOMEWORK)
    ratings = oldest_of_each_thread(item for item in found if item.is_rating_begun)
    grouped = {LineKind.MESSAGE, LineKind.HOMEWORK, LineKind.JOURNAL}
    singles = (item for item in found if item.kind not in grouped and not item.is_rating_begun)
    lines = [*threads, *homework, *singles, *ratings, *contacts]
    here = _List(therapists, whose, on_duty)
    kept = [item for item in lines if here.has(item, whose_is[item.treatment])]
    carried = {(item.treatment, item.module) for item in homework if item.module is not None}
    whom = {(item.treatment, -item.ref): item.passed_to for item in sorted(passed, key=_passing)}
    return OwedOnList(kept, carried, whom)


def _passing(item: Owed) -> int:
    return item.passing


def passed_here(found: OwedOnList, therapists: Collection[AccountId] | None) -> set[TreatmentId]:
    """Return the treatments of which a module that waits as such was passed on to one of the list's."""
    return {treatment for (treatment, _), to in found.passed.items() if therapists is not None and to in therapists}


def modules_to_review(
    session: Session,
    glances: Collection[Glance],
    owed: OwedOnList,
    therapists: Collection[AccountId] | None,
) -> list[Owed]:
    """Return a homework line for each module handed in of which nothing handed in here waits or is asked more of.

    What was handed in is then elsewhere: on paper, or only noted.
    """
    whose_is = {glance.treatment: glance.therapist for glance in glances}
    waiting = {glance.treatment: glance.to_review for glance in glances if glance.to_review}
    if not waiting:
        return []
    asked = more_asked_for_statement().rows(session, treatments=json.dumps(list(waiting)))
    carried = {(treatment, module) for treatment, module in asked} | set(owed.carried)
    found = [
        Owed(
            kind=LineKind.HOMEWORK,
            treatment=treatment,
            ref=-module,
            since=on,
            promised=on,
            module=module,
            passed_to=owed.passed.get((treatment, module)),
        )
        for treatment, modules in waiting.items()
        for module, on in modules
        if (treatment, module) not in carried
    ]
    here = _List(therapists)
    return [item for item in found if here.has(item, whose_is[item.treatment])]


class _List(NamedTuple):
    """Which lines a list has: everyone's where ``therapists`` is None."""

    therapists: Collection[AccountId] | None
    whose: AccountId | None = None
    on_duty: OnDuty | None = None

    def has(self, item: Owed, therapist: AccountId) -> bool:
        """Tell whether a line stands here: where it was passed on, and one's own drafts and flags wherever.

        A safety answer stands with everyone where nobody is on duty for it (COR-04).
        """
        if self.therapists is None or item.kind in {LineKind.DRAFT, LineKind.FLAG}:
            return True
        holder = item.passed_to or therapist
        if holder in self.therapists or item.kind is not LineKind.SAFETY:
            return holder in self.therapists
        return self.on_duty is not None and self.whose is not None and self.on_duty.reaches(self.whose, holder)


def _owed(session: Session, row: Sequence[Any], viewer: Viewer, on_duty: OnDuty) -> Owed:
    (
        kind, treatment, ref, since, time_known, promised, words, module, begun, answers, answers_ref, therapist,
        passed_to, passing, own,
    ) = row  # fmt: skip
    came = arrived(since, time_known)
    about, follows_finish, form, came_in = None, False, "", None
    if kind in _OF_RATINGS or (kind == LineKind.DRAFT and not ref):
        told = json.loads(words)
        follows_finish = bool(told.get("follows_finish"))
        form = key_of(session, told) if kind == LineKind.RATING else ""
        came_in = came_at(told)
        is_told = own or (kind == LineKind.SAFETY and on_duty.reaches(viewer.account, passed_to or therapist))
        about, words = facts_of(session, told, came) if is_told else None, ""
    return Owed(
        kind=LineKind(kind),
        treatment=TreatmentId(treatment),
        ref=ref,
        since=came,
        promised=came if kind in PROMISED else sent_of(promised),
        words=words if own else "",
        module=None if module is None else ModuleNumber(module),
        begun=bool(begun),
        answers=None if answers is None else LineKind(answers),
        answers_ref=answers_ref,
        passed_to=None if passed_to is None else AccountId(passed_to),
        passing=passing,
        about=about,
        follows_finish=follows_finish,
        form=form,
        came_in=came_in,
    )


def glances_by_treatment(glances: Collection[Glance]) -> Mapping[TreatmentId, Glance]:
    """Return the glances by their treatment."""
    return {glance.treatment: glance for glance in glances}
