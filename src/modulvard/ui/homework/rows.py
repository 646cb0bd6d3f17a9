"""The lines of a patient's homework: one for each homework, and one for each module handed in without any answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from modulvard.domain.homework import HandIn, HomeworkLine, HomeworkStatus, module_waits
from modulvard.domain.ids import HandInId, HomeworkId, ModuleNumber
from modulvard.domain.module_events import ModuleState
from modulvard.services.treatments import TreatmentView
from modulvard.ui.components.rows import RowContent
from modulvard.ui.homework.words import due_words, module_words, promise_words, status_chip, times_words
from modulvard.ui.i18n import capital, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkRow:
    """A line. ``line`` is None for a module that was handed in and has no homework here."""

    module: ModuleNumber | None
    title: str
    line: HomeworkLine | None
    waits: HandIn | None
    """The latest hand-in that waits for feedback."""
    module_waits: bool
    """Whether feedback is on the module as such: it was handed in, and no homework carries its answers."""
    handed_in_on: date | None
    """When the module was handed in, where ``module_waits``."""
    promised: datetime | None

    @property
    def key(self) -> tuple[str, int]:
        """What it is found again by."""
        return ("module", self.module or 0) if self.line is None else ("homework", self.line.homework.id)

    @property
    def homework(self) -> HomeworkId | None:
        """The homework, if it is one."""
        return None if self.line is None else self.line.homework.id

    @property
    def is_waiting(self) -> bool:
        """Whether feedback is owed."""
        return self.waits is not None or self.module_waits

    @property
    def status(self) -> HomeworkStatus:
        """How far it has come."""
        return HomeworkStatus.HANDED_IN if self.line is None else self.line.status

    def holds(self, hand_in: HandInId) -> bool:
        """Tell whether a hand-in is one of this homework's."""
        return self.line is not None and any(each.id == hand_in for each in self.line.homework.hand_ins)


def rows_of(lines: Iterable[HomeworkLine], view: TreatmentView, language: str) -> tuple[HomeworkRow, ...]:
    """Return the lines in the order of the modules, free homework last."""
    found = tuple(lines)
    rows: list[HomeworkRow] = []
    for planned in view.standing.modules:
        own = [line for line in found if line.homework.module == planned.number]
        waits = view.treatment.ending is None and module_waits((line.homework for line in own), planned.standing.state)
        on = planned.standing.handed_in if planned.standing.state is ModuleState.HANDED_IN else None
        for place, line in enumerate(own):
            rows.append(_row(line, language, module_waits=waits and place == 0, handed_in_on=on))
        if waits and not own:
            module = view.program.module(planned.number)
            title = "" if module is None else module.title.in_language(language)
            rows.append(
                HomeworkRow(
                    module=planned.number,
                    title=title,
                    line=None,
                    waits=None,
                    module_waits=True,
                    handed_in_on=on,
                    promised=None,
                )
            )
    shown = {row.homework for row in rows}
    rows += [_row(line, language) for line in found if line.homework.id not in shown]
    return tuple(rows)


def row_content(row: HomeworkRow, on: date) -> RowContent:
    """Return what a line shows."""
    parts: list[str] = []
    if row.line is not None:
        is_asked_for = row.status not in {HomeworkStatus.REVIEWED, HomeworkStatus.SKIPPED}
        if row.promised is None and is_asked_for and row.line.due_on is not None:
            parts.append(due_words(row.line.due_on, on))
        parts.append(times_words(len(row.line.homework.standing)))
        if row.status is HomeworkStatus.REVIEWED and not row.line.homework.standing:
            parts.append(QCoreApplication.translate("Homework", "utan svar här"))
    if row.module_waits and row.handed_in_on is not None:
        parts.append(_module_words(row.handed_in_on, on))
    if row.promised is not None:
        parts.insert(0, promise_words(row.promised, on))
    return RowContent(
        name=row.title,
        detail=module_words(row.module),
        line=capital(" · ".join(filter(None, parts))),
        chip=status_chip(row.status),
    )


def _module_words(handed_in: date, on: date) -> str:
    words = QCoreApplication.translate("Homework", "modulen inlämnad {day}, utan svar här")
    return words.format(day=short_day(handed_in, on))


def _row(
    line: HomeworkLine, language: str, *, module_waits: bool = False, handed_in_on: date | None = None
) -> HomeworkRow:
    homework = line.homework
    return HomeworkRow(
        module=homework.module,
        title=homework.form.title.in_language(language),
        line=line,
        waits=homework.waiting[-1] if homework.waiting else None,
        module_waits=module_waits,
        handed_in_on=handed_in_on,
        promised=line.promised,
    )


def asked_for(rows: Sequence[HomeworkRow], wanted: Mapping[str, Any]) -> HomeworkRow | None:
    """Return the line that a place's arguments ask for: by ``hand_in``, ``homework`` or ``module``."""
    if wanted.get("hand_in") is not None:
        return next((row for row in rows if row.holds(HandInId(wanted["hand_in"]))), None)
    if wanted.get("homework") is not None:
        return next((row for row in rows if row.homework == wanted["homework"]), None)
    if wanted.get("module") is not None:
        own = [row for row in rows if row.module == ModuleNumber(wanted["module"])]
        return next((row for row in own if row.is_waiting), own[0] if own else None)
    return None


def is_on(row: HomeworkRow, hand_in: HandInId | None) -> bool:
    """Tell whether a line is the one a feedback is about."""
    return row.module_waits if hand_in is None else row.holds(hand_in)
