"""Words for the way out: what is asked at each check of an end, what waits before it, and the follow-up."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from modulvard.domain.gates import Gate, GateStanding, Strength, Why
from modulvard.domain.ids import AccountId
from modulvard.domain.intakes import StepOutcome
from modulvard.domain.today import LineKind
from modulvard.ui.i18n import short_day
from modulvard.ui.words.of_intakes import gate_words, step_form_words, why_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.services.closings import ClosingView

_CONTEXT = "Closing"

_ABOUT: Mapping[Gate, str] = {
    Gate.CLOSING_CONVERSATION: QT_TRANSLATE_NOOP("Closing", "Samtalet där ni ser tillbaka och talar om tiden efter."),
    Gate.LAST_RATING: QT_TRANSLATE_NOOP("Closing", "Har patienten gjort den sista skattningen?"),
    Gate.FOLLOW_UP: QT_TRANSLATE_NOOP("Closing", "Klart när en dag för uppföljning är lagd."),
    Gate.JOURNALLED: QT_TRANSLATE_NOOP("Closing", "Klart när allt är journalfört. Det gör du i Dokument."),
}

_OUTCOMES: Mapping[Gate, Mapping[StepOutcome, str]] = {
    Gate.CLOSING_CONVERSATION: {
        StepOutcome.MET: QT_TRANSLATE_NOOP("Closing", "Hållet"),
        StepOutcome.NOT_MET: QT_TRANSLATE_NOOP("Closing", "Inte hållet"),
        StepOutcome.NOT_NEEDED: QT_TRANSLATE_NOOP("Closing", "Behövs inte"),
    },
    Gate.LAST_RATING: {
        StepOutcome.MET: QT_TRANSLATE_NOOP("Closing", "Gjord"),
        StepOutcome.NOT_MET: QT_TRANSLATE_NOOP("Closing", "Inte gjord"),
        StepOutcome.NOT_NEEDED: QT_TRANSLATE_NOOP("Closing", "Behövs inte"),
    },
}

_STRENGTHS: Mapping[Strength, str] = {
    Strength.BLOCK: QT_TRANSLATE_NOOP("Closing", "Krävs för att avsluta."),
    Strength.WARN: QT_TRANSLATE_NOOP("Closing", "Om det saknas sägs det vid avslutet, men det hindrar inte."),
    Strength.NOTE: QT_TRANSLATE_NOOP("Closing", "Frivilligt: ingen fråga ställs vid avslutet."),
}


def about_check(gate: Gate, strength: Strength) -> str:
    """Return what is asked at a check, and what its rule does."""
    return f"{_said(_ABOUT[gate])} {_said(_STRENGTHS[strength])}"


def check_outcome_words(gate: Gate, outcome: StepOutcome) -> str:
    """Return ”Hållet”."""
    return _said(_OUTCOMES[gate][outcome])


def told_of_check(standing: GateStanding, names: Mapping[AccountId, str], today: date) -> str:
    """Return ”Anna Björklöv, fre 13 nov, video · hållet, men …”; nothing of what was entered but no longer counts."""
    check, said = standing.check, ""
    if check is not None and standing.why not in {Why.DAYS_LAID, Why.ALL_JOURNALLED, Why.RATED}:
        how = step_form_words(check.form) if check.form is not None else ""
        said = ", ".join(filter(None, (names.get(check.made_by, ""), short_day(check.on, today), how)))
    note = " ".join(check.note.split()) if check is not None and said else ""
    return " · ".join(filter(None, (said, why_words(standing), note)))


def unmet_words(standings: Iterable[GateStanding]) -> str:
    """Return what was not in order at an end: ”Avslutningssamtal hållet, men … Kvar: sista skattning.”"""
    told = [(one.passed, gate_words(one.gate), why_words(one)) for one in standings]
    done = [f"{gate} {why}." for passed, gate, why in told if passed]
    left = [f"{gate.lower()} ({why})" if why else gate.lower() for passed, gate, why in told if not passed]
    if left:
        done.append(_said(QT_TRANSLATE_NOOP("Closing", "Kvar: {what}.")).format(what=", ".join(left)))
    return " ".join(done)


def waiting_words(view: "ClosingView") -> str:
    """Return what waits in the treatment and is better done before its end: ”2 meddelanden att svara på, …”."""
    told = {standing.gate for standing in view.standings}
    count = Counter(line.kind for line in view.waiting)
    if Gate.JOURNALLED in told:
        count.pop(LineKind.JOURNAL, None)
    begun = sum(line.figure for line in view.waiting if line.is_rating_begun)
    count[LineKind.DRAFT] -= sum(line.is_rating_begun for line in view.waiting)
    waits = [_waiting(kind, number) for kind, number in count.items() if number > 0]
    if begun:
        waits.append(QCoreApplication.translate("Closing", "%n påbörjad(e) skattning(ar)", "", begun))
    return ", ".join(waits)


def _waiting(kind: LineKind, number: int) -> str:
    translate = QCoreApplication.translate
    match kind:
        case LineKind.SAFETY:
            return translate("Closing", "%n svar att läsa först", "", number)
        case LineKind.MESSAGE:
            return translate("Closing", "%n meddelande(n) att svara på", "", number)
        case LineKind.HOMEWORK:
            return translate("Closing", "%n hemuppgift(er) att läsa", "", number)
        case LineKind.DRAFT:
            return translate("Closing", "%n påbörjad(e) text(er)", "", number)
        case LineKind.HANDOVER:
            return translate("Closing", "%n svar att lämna", "", number)
        case _:
            return translate("Closing", "%n kvar att journalföra", "", number)


def months_words(months: int | None) -> str:
    """Return ”Uppföljning efter 6 mån”."""
    if months is None:
        return _said(QT_TRANSLATE_NOOP("Closing", "Uppföljning"))
    return QCoreApplication.translate("Closing", "Uppföljning efter %n månad(er)", "", months)


def after_end_words(months: int | None) -> str:
    """Return ”6 månader efter slutet”, or nothing for a day that no program gave."""
    return QCoreApplication.translate("Closing", "%n månad(er) efter slutet", "", months) if months is not None else ""


def archived_words(left: Sequence[str], read_first: int = 0) -> str:
    """Return what is to be said once someone is archived who is still to be followed up or read of, or nothing."""
    count = sum(int(each) for each in left if each)
    translate = QCoreApplication.translate
    if read_first:
        return translate("Closing", "Patienten är arkiverad. %n svar att läsa först står kvar i Idag.", "", read_first)
    said = translate("Closing", "Patienten är arkiverad. %n uppföljning(ar) kvar att göra står inte i Idag.", "", count)
    return said if count else ""


def all_archived_words(left: Sequence[str], read_first: Sequence[int]) -> str:
    """Return what is to be said once several are archived, of all of them together; or nothing."""
    if len(left) == 1:
        return archived_words(left, read_first[0])
    translate, count, unread = QCoreApplication.translate, sum(int(each) for each in left if each), sum(read_first)
    said = []
    if unread:
        said.append(translate("Closing", "%n svar att läsa först står kvar i Idag.", "", unread))
    if count:
        said.append(translate("Closing", "%n uppföljning(ar) kvar att göra står inte i Idag.", "", count))
    return " ".join((translate("Closing", "Patienterna är arkiverade."), *said)) if said else ""


def days_words(days: Sequence[date], today: date) -> str:
    """Return ”ons 3 feb, tis 3 aug”."""
    return ", ".join(short_day(day, today) for day in days)


def _said(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
