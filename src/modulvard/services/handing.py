"""What the next therapist of treatments needs besides their plans, read for the transfer sheet (C3, B21)."""

from collections.abc import Mapping, Sequence
from datetime import date

from modulvard.domain.accounts import Account
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import Homework, HomeworkStatus
from modulvard.domain.ids import AccountId, ModuleNumber, TreatmentId
from modulvard.domain.pacing import ClosedWeeks, PaceState
from modulvard.domain.prints import PrintAnswer, PrintHanding, PrintHomework, PrintTransfer, PrintWaiting
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.transfers import Transfer
from modulvard.domain.treatments import Treatment
from modulvard.services.homework_reading import lines_of, open_homework
from modulvard.services.safety_reading import answers_to_read
from modulvard.services.today_lines import lines_owed
from modulvard.store.closings import consents
from modulvard.store.follow_ups import follow_ups_to_do
from modulvard.store.homework import HOMEWORK, load_homework
from modulvard.store.ownership import Viewer
from modulvard.store.session import Session
from modulvard.store.today import ClinicDay, load_day, load_glances
from modulvard.store.transfers import begun_texts, flags_of, transfers_of

_ELSEWHERE = frozenset({LineKind.FLAG, LineKind.DRAFT, LineKind.FOLLOW_UP})
"""Kinds of lines that the sheet tells of in another place; all others wait."""
_WITH_MODULE = frozenset({LineKind.HOMEWORK, LineKind.MODULE})
_TO_DO = frozenset({HomeworkStatus.ASSIGNED, HomeworkStatus.OVERDUE, HomeworkStatus.ASKED_FOR_MORE})


def handings(
    session: Session,
    treatments: Sequence[Treatment],
    viewer: Viewer,
    people: Mapping[AccountId, Account],
    closed: ClosedWeeks,
) -> Mapping[TreatmentId, PrintHanding]:
    """Return what there is to know of each treatment, in as many statements however many they are."""
    idents = [treatment.id for treatment in treatments]
    names = {ident: account.display_name for ident, account in people.items()}
    transfers = transfers_of(session, idents)
    clinic = load_day(session, viewer.on)
    therapists = {treatment.therapist for treatment in treatments}
    near = [one for one in load_glances(session, viewer, viewer.on, therapists=therapists) if one.treatment in idents]
    lines = lines_owed(session, clinic, viewer, idents, put_off_too=True, glances=near)
    homework = load_homework(session, HOMEWORK.c.treatment_id.in_(idents))
    flags, texts, follow_ups = (
        flags_of(session, idents),
        begun_texts(session, idents),
        follow_ups_to_do(session, idents),
    )
    agreed, answers = consents(session, idents), answers_to_read(session, idents)
    return {
        treatment.id: PrintHanding(
            transfers=tuple(_transfer(one, names) for one in transfers.get(treatment.id, ())),
            waiting=tuple(_waiting(line, answers) for line in lines if _waits(line, treatment.id)),
            homework=_homework_to_do(treatment, homework, viewer.on, closed, clinic),
            flags=tuple((flag.on, flag.words) for flag in flags if _is_own(flag.treatment, flag.by, treatment)),
            begun=tuple(
                (text.begun_at.astimezone(STOCKHOLM).date(), names.get(text.by, ""))
                for text in texts
                if text.treatment == treatment.id
            ),
            consent=agreed.get(treatment.id),
            follow_ups=tuple(one.due_on for one in follow_ups if one.treatment == treatment.id),
        )
        for treatment in treatments
    }


def _transfer(transfer: Transfer, names: Mapping[AccountId, str]) -> PrintTransfer:
    return PrintTransfer(
        on=transfer.on,
        before=names.get(transfer.before, ""),
        to=names.get(transfer.to, ""),
        reason=transfer.reason,
        body=transfer.body,
    )


def _waits(line: TodayLine, treatment: TreatmentId) -> bool:
    return line.glance.treatment == treatment and line.kind not in _ELSEWHERE


def _waiting(line: TodayLine, answers: Mapping[int, PrintAnswer]) -> PrintWaiting:
    of_module = line.kind in _WITH_MODULE
    left = line.kind is LineKind.END and line.glance.state != PaceState.FINISHED
    return PrintWaiting(
        kind=line.kind,
        since=line.since,
        due=line.due,
        words=line.words if line.kind is LineKind.HOMEWORK else "",
        module=ModuleNumber(line.figure) if of_module and line.figure else None,
        many=1 if of_module else line.figure,
        finish=line.glance.projected_finish if left else None,
        answer=answers.get(line.ref) if line.kind is LineKind.SAFETY else None,
    )


def _is_own(of: TreatmentId, by: AccountId, treatment: Treatment) -> bool:
    return of == treatment.id and by == treatment.therapist


def _homework_to_do(
    treatment: Treatment, every: Sequence[Homework], day: date, closed: ClosedWeeks, clinic: ClinicDay
) -> tuple[PrintHomework, ...]:
    """Return what the patient has been given and not handed in; nothing once the treatment has ended."""
    if treatment.ending is not None:
        return ()
    shown = open_homework(treatment, [one for one in every if one.treatment == treatment.id], day)
    return tuple(
        PrintHomework(
            title=line.homework.form.title,
            module=line.homework.module,
            due_on=line.due_on,
            asked_for_more=line.status is HomeworkStatus.ASKED_FOR_MORE,
        )
        for line in lines_of(treatment, shown, day, closed, clinic)
        if line.status in _TO_DO
    )
