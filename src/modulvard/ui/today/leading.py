"""Where a line of Idag leads: to the thread, the homework, the rating, the patient."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from modulvard.domain.access import Permission
from modulvard.domain.ids import AnswerId
from modulvard.domain.today import LineKind, TodayLine
from modulvard.ui.pages import PageContext, PatientTab, Place, Section, begun_place, note_place

TAB_OF = dict.fromkeys((LineKind.SAFETY, LineKind.RATING), PatientTab.RATINGS)
"""The tab on which a line is done; the patient's first one for the other kinds."""


def homework_of(line: TodayLine) -> int:
    """Return the hand-in a line is about, or with a minus its module; 0 for what is no homework, nor feedback."""
    if line.kind is LineKind.HOMEWORK:
        return line.ref
    return line.answers_ref if line.kind is LineKind.DRAFT else 0


def is_answered_in_thread(line: TodayLine) -> bool:
    """Tell whether a line is a message, or a reply begun: what is written in the patient's thread."""
    is_reply = line.kind is LineKind.DRAFT and line.ref > 0 and not line.answers_ref
    return line.kind is LineKind.MESSAGE or is_reply


def is_note(line: TodayLine) -> bool:
    """Tell whether a line is about text to the journal: contacts to journal, or a note begun (its ref is below 0)."""
    return line.kind is LineKind.JOURNAL or (line.kind is LineKind.DRAFT and line.ref < 0)


def note_of(line: TodayLine) -> Place:
    """Return where the text to the journal is written that a line is about, or the rating that is half entered."""
    if line.is_rating_begun:
        return begun_place(line.glance.patient, line.glance.treatment)
    place = note_place(line.glance.patient, line.glance.treatment)
    begun = {"note": -line.ref} if line.kind is LineKind.DRAFT else {}
    return replace(place, arguments={**place.arguments, **begun})


class Leading(QObject):
    """Goes where the current line is done, or where it can be read. The page says which line is current."""

    def __init__(self, context: PageContext, owner: QObject, current: Callable[[], TodayLine | None]) -> None:
        super().__init__(owner)
        self._context, self._current = context, current
        self._may_change = Permission.EDIT_TREATMENT in context.permissions

    def reply(self) -> None:
        """Open the thread to write in (R)."""
        line = self._current()
        if line is not None and is_answered_in_thread(line):
            self._context.navigate(Place(Section.MESSAGES, arguments={"treatment": line.glance.treatment}))
        elif line is not None:
            self._context.announce(self.tr("Raden har inget meddelande att svara på. Ctrl+M skriver ett nytt."))

    def may_answer(self, line: TodayLine) -> bool:
        """Tell whether a line is a message that the account may answer with the answer bank."""
        may_read = Permission.READ_ANSWERS in self._context.permissions
        return line.kind is LineKind.MESSAGE and self._may_change and may_read

    def reply_with(self, answer: AnswerId) -> None:
        """Open the thread with an answer of the bank in the text (1, 2)."""
        self._reply_by_bank({"insert": answer})

    def ask_bank(self) -> None:
        """Open the thread to write in, with the answer bank to search (Ctrl+B)."""
        self._reply_by_bank({"bank": True})

    def _reply_by_bank(self, wanted: dict[str, Any]) -> None:
        line = self._current()
        if line is not None and self.may_answer(line):
            arguments = {"treatment": line.glance.treatment, **wanted}
            self._context.navigate(Place(Section.MESSAGES, arguments=arguments))

    def homework(self) -> None:
        """Open the homework, or the begun feedback, to write on (H)."""
        line = self._current()
        about = 0 if line is None else homework_of(line)
        if line is not None and about:
            wanted = {"hand_in": about} if about > 0 else {"module": -about}
            self._context.navigate(Place(Section.PATIENTS, line.glance.patient, PatientTab.HOMEWORK, wanted))
        elif line is not None:
            self._context.announce(self.tr("Raden har ingen inlämnad hemuppgift. Enter öppnar patienten."))

    def end(self) -> None:
        """Ask how the treatment ends."""
        self.open_tab(PatientTab.OVERVIEW, {"end": True})

    def enter_rating(self) -> None:
        """Go to where the planned rating is entered."""
        line = self._current()
        if line is not None and line.kind is LineKind.RATING:
            self.open_tab(PatientTab.RATINGS, {"plan": line.ref, "treatment": line.glance.treatment})

    def prepare_end(self) -> None:
        """Go to what is to be in order before the end."""
        self.open_tab(PatientTab.OVERVIEW, {"way_out": True})

    def open_patient(self) -> None:
        """Open the patient's page (Enter), with the text to the journal where that is what the line asks for."""
        line = self._current()
        if line is None:
            return
        if (is_note(line) or line.is_rating_begun) and self._may_change:
            self._context.navigate(note_of(line))
        else:
            self._context.open_patient(line.glance.patient, TAB_OF.get(line.kind, PatientTab.OVERVIEW))

    def open_tab(self, tab: PatientTab, arguments: dict[str, Any]) -> None:
        """Open a tab of the patient whose line it is."""
        line = self._current()
        if line is not None:
            self._context.navigate(Place(Section.PATIENTS, line.glance.patient, tab, arguments))
