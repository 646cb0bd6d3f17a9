"""What is said of messages: who, when, how far each has come, what a row of the list says."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from modulvard.domain.answer_fields import FillIn
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId
from modulvard.domain.messages import Channel, Direction, Message, MessageKind, MessageState, ThreadLine
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import RowContent
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import clock_time, near_day, short_day
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.of_names import born_words
from modulvard.ui.words.of_pace import weeks_of
from modulvard.ui.words.of_treatments import state_words
from modulvard.ui.writing.channel_choice import Outlet

_SHOWN = 120


class View(StrEnum):
    """The lists of Meddelanden."""

    WAITING = "waiting"
    TO_HAND_OVER = "to_hand_over"
    LATEST = "latest"
    DRAFTS = "drafts"


def view_words(view: View) -> str:
    """Return what a list is called."""
    return {
        View.WAITING: QCoreApplication.translate("Messages", "Att svara"),
        View.TO_HAND_OVER: QCoreApplication.translate("Messages", "Att lämna"),
        View.LATEST: QCoreApplication.translate("Messages", "Alla"),
        View.DRAFTS: QCoreApplication.translate("Messages", "Mina utkast"),
    }[view]


def name_of(line: ThreadLine) -> str:
    """Return the patient's name as it may be shown now."""
    if line.masked:
        return QCoreApplication.translate("Messages", "Skyddade uppgifter")
    return shown_name(f"{line.given_name} {line.family_name}".strip())


def feedback_place(line: ThreadLine) -> Place:
    """Return where feedback that is begun is written on."""
    about = line.message
    wanted = {"hand_in": about.hand_in} if about.hand_in is not None else {"module": about.module}
    arguments = {**wanted, "treatment": line.treatment}
    return Place(Section.PATIENTS, line.patient, PatientTab.HOMEWORK, arguments)


def when_words(message: Message, today: date) -> str:
    """Return ”tor 12 nov 15:20”; the day alone where no more is known."""
    at = message.at.astimezone(STOCKHOLM)
    day = short_day(at.date(), today)
    return f"{day} {clock_time(at)}" if message.time_known else day


def due_words(due: datetime | None, today: date) -> str:
    """Return ”idag 16:30” or ”tis 24 nov”, or nothing."""
    if due is None:
        return ""
    at = due.astimezone(STOCKHOLM)
    if at.date() < today:
        words = QCoreApplication.translate("Messages", "{day}, försenat")
        return words.format(day=short_day(at.date(), today))
    told = near_day(at.date(), today)
    return f"{told} {clock_time(at)}" if at.date() == today else told


def chip_of(message: Message) -> Chip:
    """Return how far a message has come: shape, word and colour."""
    translate = QCoreApplication.translate
    match message.state:
        case MessageState.NEW:
            return Chip(Tone.NEW, translate("Messages", "Nytt"))
        case MessageState.DRAFT:
            return Chip.draft(translate("Messages", "Utkast"))
        case MessageState.FINISHED:
            return Chip.done(translate("Messages", "Klart"))
        case MessageState.HANDED_OVER:
            return Chip.handed_over(_handed_over(message))
        case MessageState.CORRECTED:
            return Chip(Tone.PAUSED, translate("Messages", "Rättat"), Shape.PENCIL)
        case MessageState.WITHDRAWN:
            return Chip(Tone.PAUSED, translate("Messages", "Återtaget"), Shape.DASH)
        case MessageState.NO_ANSWER_NEEDED:
            return Chip.done(translate("Messages", "Behöver inget svar"))


def state_note(message: Message) -> str:
    """Return what there is to know beside the chip: by which channel and when, why it was withdrawn."""
    if message.state is MessageState.WITHDRAWN and message.withdrawn_reason:
        return QCoreApplication.translate("Messages", "Skäl: {reason}").format(reason=message.withdrawn_reason)
    if message.direction is Direction.OUT and message.handed_over_at is not None and message.channel is not None:
        return channel_words(message.channel)
    return ""


def channel_words(channel: Channel) -> str:
    """Return how something was handed over."""
    return {
        Channel.COPY: QCoreApplication.translate("Messages", "kopierat"),
        Channel.PRINT: QCoreApplication.translate("Messages", "på papper"),
        Channel.BOOKLET: QCoreApplication.translate("Messages", "i häfte"),
    }[channel]


def kind_words(kind: MessageKind) -> str:
    """Return what a message out is, where it is not a plain one."""
    return {
        MessageKind.MESSAGE: "",
        MessageKind.FEEDBACK: QCoreApplication.translate("Messages", "Återkoppling"),
        MessageKind.MORE: QCoreApplication.translate("Messages", "Fråga om mer"),
    }[kind]


_PROMISED = frozenset({View.WAITING, View.TO_HAND_OVER})
"""Lists that show by when an answer is promised, and not when something was written."""


def row_content(line: ThreadLine, view: View, today: date) -> RowContent:
    """Return what the list paints for a thread."""
    message = line.message
    by_day = message.at.astimezone(STOCKHOLM).date()
    due = due_words(line.due, today) if view in _PROMISED else near_day(by_day, today)
    chip = chip_of(message)
    if view is View.WAITING and line.count > 1:
        words = QCoreApplication.translate("Messages", "{count} nya").format(count=line.count)
        chip = chip if chip.painted_shape is Shape.PENCIL else Chip(Tone.NEW, words)
    return RowContent(
        name=name_of(line),
        detail=line.program,
        line=_first_words(message),
        chip=None if view is View.LATEST and message.direction is Direction.IN and not message.waits else chip,
        due=due,
        due_strong=view in _PROMISED and line.due is not None and line.due.astimezone(STOCKHOLM).date() <= today,
    )


def row_spoken(line: ThreadLine, view: View, today: date) -> str:
    """Return what a screen reader says of a row."""
    shown = row_content(line, view, today)
    due = shown.due
    if view in _PROMISED and line.due is not None:
        due = QCoreApplication.translate("Messages", "svar senast {day}").format(day=shown.due)
    chip = shown.chip.words if shown.chip is not None else ""
    return ", ".join(filter(None, (shown.name, born_words(line.birth_date), shown.detail, chip, shown.line, due)))


def about_words(picture: PatientPicture, language: str) -> str:
    """Return ”f. 1985-03-12 · Sova och orka · v. 5 av 10 · modul 3 pågår”."""
    fields, view = picture.card.patient.fields, picture.view
    parts = [born_words(fields.birth_date)]
    if view is not None:
        parts.append(view.program.name.in_language(language))
        standing = view.standing
        if standing.week_n > 0 and standing.ending is None:
            parts.append(weeks_of(standing.week_n, standing.week_m))
        current = next((each for each in standing.modules if not each.standing.is_handed_in), None)
        if current is not None and standing.ending is None:
            words = QCoreApplication.translate("Messages", "modul {number} {state}")
            parts.append(words.format(number=current.number, state=state_words(current.state)))
    return " · ".join(filter(None, parts))


def fill_values(picture: PatientPicture, therapist: str, language: str) -> Mapping[FillIn, str]:
    """Return what fields of an answer in a language, the text's own, fill in with for a patient (ux.md 2)."""
    found = {FillIn.FIRST_NAME: picture.card.patient.fields.given_name, FillIn.THERAPIST: therapist}
    modules = picture.view.standing.modules if picture.view is not None else ()
    current = next((each for each in modules if not each.standing.is_handed_in), None)
    if current is not None:
        found[FillIn.MODULE] = module_value(current.number, language)
    return {field: value for field, value in found.items() if value}


def module_value(number: int, language: str) -> str:
    """Return ”modul 3” as it is written in a text in a language, the text's own."""
    return f"{'module' if language == 'en' else 'modul'} {number}"


def finished_words(name: str, outlet: Outlet) -> str:
    """Return what is said when a text has been finished: to whom, and what is left to do."""
    if outlet is Outlet.COPY:
        words = QCoreApplication.translate(
            "Messages", "Svaret till {name} är klart och kopierat. Klistra in det inom en minut."
        )
    elif outlet is Outlet.PRINT:
        words = QCoreApplication.translate(
            "Messages", "Svaret till {name} är klart. Det står under Att lämna tills brevet är utskrivet eller sparat."
        )
    else:
        words = QCoreApplication.translate("Messages", "Svaret till {name} är klart. Det står under Att lämna.")
    return words.format(name=name)


def sender_words(message: Message, names: Mapping[AccountId, str], own: AccountId | None, patient: str) -> str:
    """Return who wrote a message: ”Du”, a colleague's name, or the patient's."""
    if message.direction is Direction.IN:
        return patient
    by = message.finished_by or message.made_by
    if by == own:
        return QCoreApplication.translate("Messages", "Du")
    return names.get(by, "") or QCoreApplication.translate("Messages", "En kollega")


def _handed_over(message: Message) -> str:
    if message.handed_over_at is None:
        return QCoreApplication.translate("Messages", "Lämnat")
    at = message.handed_over_at.astimezone(STOCKHOLM)
    words = QCoreApplication.translate("Messages", "Lämnat {day} {time}")
    return words.format(day=f"{at.day}/{at.month}", time=clock_time(at))


def _first_words(message: Message) -> str:
    words = " ".join(message.body[: 2 * _SHOWN].split())
    if not words or is_discreet():
        return kind_words(message.kind)
    cut = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return f"”{cut}”"
