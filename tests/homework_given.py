"""Anna's desk with homework: two forms a module, one of each kind of question, for tests of services."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, insert, select, text, update
from tests.domain.homework_given import HOURS, QUESTIONS, TEXT
from tests.treatments_given import Desk

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import HomeworkLine, NewHandIn, WaitingLine
from modulvard.domain.ids import HomeworkId, TreatmentId
from modulvard.domain.messages import Arrived
from modulvard.domain.programs import HomeworkForm, Text
from modulvard.domain.today import LineKind
from modulvard.services.base import Changed
from modulvard.services.homework import HomeworkAffairs, HomeworkChanged
from modulvard.services.today import Today
from modulvard.store.rows import AccountRoleRow, AccountRow, HandInRow, HomeworkRow, TreatmentRow

QUESTIONNAIRE = HomeworkForm(key="fragor", title=Text(sv="Frågor"), intro=Text(sv="Svara kort."), questions=QUESTIONS)
NOTES = HomeworkForm(key="anteckna", title=Text(sv="Anteckna"), intro=Text(sv="Skriv."), questions=(TEXT, HOURS))
BOTH = (QUESTIONNAIRE, NOTES)
ANSWERS = {"onskan": "Mer tid med barnen", "timmar": "6,5"}


def at(written: str) -> datetime:
    """Return a moment in Stockholm: ``2026-11-23T08:00``."""
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


@dataclass
class HomeworkDesk(Desk):
    """Anna's desk, with her service for homework."""

    homework: HomeworkAffairs = field(init=False)

    def __post_init__(self) -> None:
        self.homework = HomeworkAffairs(self.database, self.clock)

    def lines(self, treatment: TreatmentId) -> tuple[HomeworkLine, ...]:
        return self.homework.reload_treatment(treatment)

    def line(self, treatment: TreatmentId, module: int | None = 1, form: str = "fragor") -> HomeworkLine:
        """Return one homework of a treatment as listed."""
        return next(
            line
            for line in self.lines(treatment)
            if line.homework.module == module and line.homework.form.key in {form, ""}
        )

    def ident(self, treatment: TreatmentId, module: int = 1, form: str = "fragor") -> HomeworkId:
        return self.line(treatment, module, form).homework.id

    def statuses(self, treatment: TreatmentId) -> list[str]:
        return [line.status.value for line in self.lines(treatment)]

    def handed_in(self, homework: HomeworkId, sent: Arrived | None = None, **answers: object) -> HomeworkChanged:
        return self.homework.hand_in(NewHandIn(homework=homework, answers=answers or ANSWERS, sent=sent))

    def waiting(self, **which: object) -> tuple[WaitingLine, ...]:
        """Return the queue, which Idag must tell the same of: whose, which module, how many and by when."""
        lines = self.homework.waiting(**which)  # type: ignore[arg-type]  # keywords of a test
        day = Today(self.database, self.clock).day(**which).lines  # type: ignore[arg-type]  # keywords of a test
        told = [
            (line.glance.treatment, line.figure, line.due_at, max(line.ref, 0))
            for line in day
            if line.kind is LineKind.HOMEWORK
        ]
        queue = [(it.waiting.treatment, it.waiting.module or 0, it.due, it.waiting.hand_in or 0) for it in lines]
        assert sorted(told) == sorted(queue)
        return lines

    def whole(self, treatment: TreatmentId) -> object:
        """Return all that must be as before after an undo: standing, homework and the copy that lists read."""
        overview = self.overview(treatment)
        lines = [
            (
                line.homework.id,
                line.due_on,
                line.status,
                line.promised,
                [(it.id, it.feedback and it.feedback.id, it.reviewed_elsewhere) for it in line.homework.standing],
            )
            for line in self.lines(treatment)
        ]
        copy = (overview.state, overview.to_review, overview.open_next, overview.modules_done, overview.last_active)
        return self.standing(treatment), lines, copy

    def rows(self) -> list[tuple[int, int | None, str | None]]:
        """Return treatment, module and form of every homework there is."""
        with self.database.read() as session:
            columns = select(HomeworkRow.treatment_id, HomeworkRow.module, HomeworkRow.form)
            return [
                (row.treatment_id, row.module, row.form) for row in session.execute(columns.order_by(HomeworkRow.id))
            ]

    def given_to_another(self, treatment: TreatmentId) -> None:
        """Let a colleague be responsible for a treatment."""
        with self.database.work() as session:
            row = AccountRow(
                unit_id=1,
                name="erik",
                display_name="Erik Alm",
                title="",
                phone=None,
                created_at=self.clock.now(),
                disabled_at=None,
                preferences={},
            )
            session.add(row)
            session.flush()
            session.execute(update(TreatmentRow).where(TreatmentRow.id == treatment).values(therapist_id=row.id))

    def only_reads(self) -> None:
        """Leave Anna no role but that of a reader."""
        with self.database.work() as session:
            session.execute(delete(AccountRoleRow))
            session.execute(insert(AccountRoleRow).values(account_id=1, role="reader"))

    def found_by(self, trigram: str) -> list[int]:
        """Return the hand-ins whose words hold three letters."""
        with self.database.read() as session:
            statement = text("SELECT rowid FROM hand_in_search WHERE hand_in_search MATCH :wanted ORDER BY rowid")
            return list(session.scalars(statement, {"wanted": f'"{trigram}"'}))


def undone(changed: Changed) -> Changed:
    """Undo a step, or do it again."""
    assert changed.undo is not None
    return changed.undo()


def withdrawn_reasons(desk: HomeworkDesk) -> list[tuple[int, str]]:
    """Return the hand-ins taken back, with their reasons."""
    with desk.database.read() as session:
        rows = session.execute(
            select(HandInRow.id, HandInRow.withdrawn_reason).where(HandInRow.withdrawn_at.is_not(None))
        )
        return [(row.id, row.withdrawn_reason) for row in rows]
