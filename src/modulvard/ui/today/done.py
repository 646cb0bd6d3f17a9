"""”Klart idag”: what was done with the lines, as rows of the list (issue 3: counts that open what they count)."""

from PySide6.QtCore import QCoreApplication

from modulvard.domain.names import full_name
from modulvard.domain.today_done import DoneKind, DoneLine
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import RowContent
from modulvard.ui.discretion import shown_name
from modulvard.ui.i18n import clock_time


def key_of_done(line: DoneLine) -> tuple[str, int, int]:
    """Return what finds a row again after a reload."""
    moment = 0 if line.at is None else int(line.at.timestamp() * 1_000_000)
    return (f"done.{line.kind.value}", line.treatment, moment)


def content_of_done(line: DoneLine) -> RowContent:
    """Return what the list paints for one thing done."""
    return RowContent(
        name=_name(line),
        detail=line.program,
        line=words_of_done(line),
        chip=Chip.done(QCoreApplication.translate("Today", "Klart")),
        due="" if line.at is None else clock_time(line.at),
    )


def spoken_done(line: DoneLine) -> str:
    """Return what a screen reader says of it."""
    parts = (_name(line), line.program, words_of_done(line), "" if line.at is None else clock_time(line.at))
    return ", ".join(part for part in parts if part)


def words_of_done(line: DoneLine) -> str:
    """Return what was done."""
    words = {
        DoneKind.SAFETY: QCoreApplication.translate("Today", "Läst, och det som gjordes är skrivet"),
        DoneKind.MODULE_OPENED: QCoreApplication.translate("Today", "Modul {number} öppnad"),
        DoneKind.AGREEMENT: QCoreApplication.translate("Today", "Ny överenskommelse om tempo"),
        DoneKind.SEEN: QCoreApplication.translate("Today", "Noterat som sett"),
        DoneKind.ENDED: QCoreApplication.translate("Today", "Behandlingen avslutad"),
        DoneKind.MESSAGE: QCoreApplication.translate("Today", "Svaret klart"),
        DoneKind.FEEDBACK: QCoreApplication.translate("Today", "Återkopplingen klar"),
        DoneKind.MORE: QCoreApplication.translate("Today", "Bad om mer på hemuppgiften"),
        DoneKind.NO_ANSWER_NEEDED: QCoreApplication.translate("Today", "Meddelandet behövde inget svar"),
        DoneKind.HANDED_OVER: QCoreApplication.translate("Today", "Svaret lämnat"),
        DoneKind.JOURNALLED: QCoreApplication.translate("Today", "Journalfört"),
        DoneKind.FOLLOW_UP: QCoreApplication.translate("Today", "Uppföljningen gjord"),
        DoneKind.FLAG: QCoreApplication.translate("Today", "Flaggan klar"),
    }
    return words[line.kind].format(number=line.figure)


def _name(line: DoneLine) -> str:
    if line.masked:
        return QCoreApplication.translate("Today", "Skyddade uppgifter")
    return shown_name(full_name(line.given_name, line.family_name))
