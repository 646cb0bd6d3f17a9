"""What the list and the pages of homework say."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.homework import HandIn, HomeworkStatus
from modulvard.domain.homework_answers import AnswerProblem, AnswerProblemKey
from modulvard.domain.messages import Arrived, Channel, Message, MessageKind, Way
from modulvard.services.patient_page import PatientPicture
from modulvard.ui.components.chips import Chip
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import clock_time, near_day, short_day
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone


def status_chip(status: HomeworkStatus) -> Chip:
    """Return how far a homework has come, as shape, word and colour."""
    translate = QCoreApplication.translate
    return {
        HomeworkStatus.ASSIGNED: lambda: Chip(Tone.PAUSED, translate("Homework", "Tilldelad"), Shape.DASH),
        HomeworkStatus.OVERDUE: lambda: Chip(Tone.BEHIND, translate("Homework", "Efter sin dag")),
        HomeworkStatus.HANDED_IN: lambda: Chip(Tone.NEW, translate("Homework", "Att läsa")),
        HomeworkStatus.ASKED_FOR_MORE: lambda: Chip(Tone.PAUSED, translate("Homework", "Väntar på mer"), Shape.DASH),
        HomeworkStatus.SKIPPED: lambda: Chip(Tone.PAUSED, translate("Homework", "Hoppad över"), Shape.DASH),
        HomeworkStatus.REVIEWED: lambda: Chip.done(translate("Homework", "Återkopplad")),
        HomeworkStatus.WITHDRAWN: lambda: Chip(Tone.PAUSED, translate("Homework", "Borttagen"), Shape.DASH),
    }[status]()


def way_words(way: Way) -> str:
    """Return how something was handed in."""
    translate = QCoreApplication.translate
    return {
        Way.TYPED: translate("Homework", "inskriven"),
        Way.PASTED: translate("Homework", "inklistrad"),
        Way.FILE: translate("Homework", "från fil"),
        Way.PAPER: translate("Homework", "på papper"),
        Way.BOOKLET: translate("Homework", "i häfte"),
    }[way]


def arrived_words(arrived: Arrived, on: date) -> str:
    """Return ”igår 21:30”, or the day alone where no more is known."""
    if isinstance(arrived, datetime):
        here = arrived.astimezone(STOCKHOLM)
        return f"{near_day(here.date(), on)} {clock_time(here)}"
    return near_day(arrived, on)


def promise_words(due: datetime, on: date) -> str:
    """Return ”Svar senast idag 16:30”."""
    here = due.astimezone(STOCKHOLM)
    words = QCoreApplication.translate("Homework", "Svar senast {day} {time}")
    return words.format(day=near_day(here.date(), on), time=clock_time(here))


def hand_in_words(hand_in: HandIn, on: date) -> str:
    """Return ”Inlämnad igår 21:30, på papper”."""
    words = QCoreApplication.translate("Homework", "Inlämnad {when}, {way}")
    return words.format(when=arrived_words(hand_in.arrived, on), way=way_words(hand_in.way))


def times_words(count: int) -> str:
    """Return ”inlämnad en gång”, or nothing."""
    return QCoreApplication.translate("Homework", "inlämnad %n gång(er)", "", count) if count else ""


def due_words(due_on: date, on: date) -> str:
    """Return ”senast sön 29 nov”."""
    return QCoreApplication.translate("Homework", "senast {day}").format(day=short_day(due_on, on))


def module_words(module: int | None) -> str:
    """Return ”Modul 3”, or that it is a free one."""
    if module is None:
        return QCoreApplication.translate("Homework", "Fri hemuppgift")
    return QCoreApplication.translate("Homework", "Modul {number}").format(number=module)


def feedback_words(message: Message, on: date) -> str:
    """Return what was written back, when, and whether it has left the program."""
    translate = QCoreApplication.translate
    is_more = message.kind is MessageKind.MORE
    said = translate("Homework", "Bad om mer {when}") if is_more else translate("Homework", "Återkoppling {when}")
    words = said.format(when=arrived_words(message.at, on))
    if message.handed_over_at is None:
        return translate("Homework", "{words}, klar men inte lämnad").format(words=words)
    over = arrived_words(message.handed_over_at, on)
    channel = message.channel
    if channel is Channel.COPY:
        return translate("Homework", "{words}, lämnad genom kopia {when}").format(words=words, when=over)
    if channel is Channel.PRINT:
        return translate("Homework", "{words}, lämnad på papper {when}").format(words=words, when=over)
    return translate("Homework", "{words}, lämnad {when}").format(words=words, when=over)


def answer_sentence(problem: AnswerProblem) -> str:
    """Return what is wrong with an answer and how to mend it; it stands beside the answer."""
    translate, facts = QCoreApplication.translate, problem.facts
    words = {
        AnswerProblemKey.MISSING: translate("Homework", "Frågan har inget svar."),
        AnswerProblemKey.NOT_TEXT: translate("Homework", "Skriv svaret som text."),
        AnswerProblemKey.TOO_LONG: translate("Homework", "Svaret är för långt. Dela upp det."),
        AnswerProblemKey.NOT_A_NUMBER: translate("Homework", "Skriv ett tal, till exempel 7,5."),
        AnswerProblemKey.TOO_LOW: translate("Homework", "Talet ska vara minst {low}."),
        AnswerProblemKey.TOO_HIGH: translate("Homework", "Talet ska vara högst {high}."),
        AnswerProblemKey.NOT_A_CHOICE: translate("Homework", "Välj ett av svaren i listan."),
        AnswerProblemKey.NOT_A_TABLE: translate(
            "Homework", "Tabellen har {rows} rader och {columns} kolumner. Fyll i dem här."
        ),
    }[problem.key]
    said = words.format(
        low=facts.get("low"), high=facts.get("high"), rows=facts.get("rows"), columns=facts.get("columns")
    )
    if problem.key is not AnswerProblemKey.NOT_A_TABLE and "row" in facts:
        box = translate("Homework", "Rad {row}, kolumn {column}: {words}")
        return box.format(row=facts["row"], column=facts["column"], words=said)
    return said


def listed(names: Sequence[str]) -> str:
    """Return names after each other, in quotation marks."""
    return ", ".join(f"”{name}”" for name in names)


def patient_words(picture: PatientPicture) -> str:
    """Return ”Omar Granbarr  ·  f. 1985-03-12”: whom a form is about."""
    fields = picture.card.patient.fields
    name = shown_name(fields.name)
    if fields.birth_date is None or is_discreet():
        return name
    born = QCoreApplication.translate("Homework", "f. {day}").format(day=fields.birth_date.isoformat())
    return f"{name}  ·  {born}"
