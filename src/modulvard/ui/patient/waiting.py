"""What waits for a patient and is done elsewhere than on the page, and by which key."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import FlagId
from modulvard.domain.pacing import PaceState
from modulvard.domain.today import LineKind, TodayLine
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.closing.follow_ups import FollowUpAbout, ask_outcome
from modulvard.ui.discretion import shown_name
from modulvard.ui.flagging import FlagUp, ask_flag, ask_flag_done
from modulvard.ui.pages import PageContext, PatientTab, Place, Section
from modulvard.ui.read_first import ReadFirstAbout, ask_done
from modulvard.ui.today.leading import homework_of, is_answered_in_thread, is_note, note_of


def deal_with(context: PageContext, page: QWidget, line: TodayLine) -> None:
    """Ask what was done about a flag, open what is to be written on; go to any other line in Idag."""
    if line.kind is LineKind.FLAG:
        name = shown_name(line.glance.given_name or line.glance.family_name)
        ask_flag_done(
            context,
            page,
            FlagUp(flag=FlagId(line.ref), treatment=line.glance.treatment, words=line.words, name=name),
        )
    elif line.kind is LineKind.SAFETY:
        ask_done(context, page, ReadFirstAbout.of_line(line))
    elif line.kind is LineKind.FOLLOW_UP:
        ask_outcome(context, page, FollowUpAbout.of_line(line))
    elif about := homework_of(line):
        wanted = {"hand_in": about} if about > 0 else {"module": -about}
        context.navigate(Place(Section.PATIENTS, line.glance.patient, PatientTab.HOMEWORK, wanted))
    elif line.kind is LineKind.RATING:
        context.navigate(Place(Section.PATIENTS, line.glance.patient, PatientTab.RATINGS, {"plan": line.ref}))
    elif is_answered_in_thread(line):
        context.navigate(Place(Section.MESSAGES, arguments={"treatment": line.glance.treatment}))
    elif is_note(line) or line.is_rating_begun:
        context.navigate(note_of(line))
    else:
        key = [line.kind.value, line.glance.treatment, line.ref]
        context.navigate(Place(Section.TODAY, arguments={"line": key}))


def is_finished(line: TodayLine) -> bool:
    """Tell whether the whole course is done: what is left is the end itself."""
    return line.glance.state == PaceState.FINISHED


def key_of_text(line: TodayLine) -> str:
    """Return the key that opens what is to be read or written."""
    if homework_of(line):
        return "H"
    if is_answered_in_thread(line):
        return "R"
    return "Ctrl+J" if is_note(line) else "Enter"


def flag_patient(context: PageContext, page: QWidget, picture: PatientPicture | None) -> None:
    """Ask what to flag a patient for (F), from tomorrow unless another day is written."""
    if picture is not None and picture.view is not None and picture.may_change:
        fields = picture.card.patient.fields
        name = shown_name(fields.given_name or fields.family_name)
        ask_flag(context, page, picture.view.treatment.id, name, picture.on + timedelta(days=1))


def note_seen(context: PageContext, page: QWidget, line: TodayLine) -> None:
    """Note a line as seen (K)."""
    name = shown_name(line.glance.given_name or line.glance.family_name)
    said = QCoreApplication.translate("PatientPage", "Noterat som sett för {name}.").format(name=name)
    context.run(page, partial(context.services.today.note_seen, line.glance.treatment, line.kind), said=said)
