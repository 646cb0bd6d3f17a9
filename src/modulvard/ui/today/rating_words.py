"""What Idag says of ratings: an answer that is to be read first, and a rating that is planned and not in."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.rating_lines import BegunFacts, PlannedFacts, SafetyFacts, Since
from modulvard.domain.safety import Done
from modulvard.domain.today import TodayLine
from modulvard.domain.weeks import Week
from modulvard.ui.discretion import is_discreet
from modulvard.ui.i18n import clock_time, near_day, program_week_words, week_words


def safety_reason(line: TodayLine, today: date) -> str:
    """Return ”PHQ-9 fråga 9: svar 2, ”Mer än hälften av dagarna” · igår 21:40”, with what has happened since.

    Of another's patient only that there is something to read; in discreet mode not what the answer was.
    """
    about, waits = line.about, waits_words(line, today)
    if not isinstance(about, SafetyFacts):
        return " · ".join((QCoreApplication.translate("Today", "Ett svar att läsa först"), *waits))
    if is_discreet():
        return " · ".join((question_words(about), answered_when(about.at, today), *waits))
    since = [since_words(about, each) for each in about.since]
    return " · ".join((answer_words(about), *since, answered_when(about.at, today), *waits))


def waits_words(line: TodayLine, today: date) -> tuple[str, ...]:
    """Return since when an answer waits to be read, from the day after it came in."""
    if line.waits_since is None or line.waits_since.astimezone(STOCKHOLM).date() >= today:
        return ()
    day = near_day(line.waits_since.astimezone(STOCKHOLM).date(), today)
    return (QCoreApplication.translate("Today", "väntar sedan {day}").format(day=day),)


def question_words(about: SafetyFacts) -> str:
    """Return which question was answered, and not what."""
    words = QCoreApplication.translate("Today", "Svar på {instrument} fråga {item}")
    return words.format(instrument=about.instrument, item=about.item)


def answer_words(about: SafetyFacts) -> str:
    """Return ”PHQ-9 fråga 9: svar 2, ”Mer än hälften av dagarna””: the number, and the form's words where they are."""
    if about.label:
        words = QCoreApplication.translate("Today", "{instrument} fråga {item}: svar {answer}, ”{label}”")
    else:
        words = QCoreApplication.translate("Today", "{instrument} fråga {item}: svar {answer}")
    return words.format(instrument=about.instrument, item=about.item, answer=about.answer, label=about.label)


def since_words(about: SafetyFacts, since: Since) -> str:
    """Return what has happened to the rating since the answer was given."""
    if since is Since.MOVED:
        return QCoreApplication.translate("Today", "skattningen har flyttats")
    if since is Since.TAKEN_BACK:
        return QCoreApplication.translate("Today", "skattningen har tagits tillbaka")
    if about.now is None:
        return QCoreApplication.translate("Today", "rättat till obesvarad")
    return QCoreApplication.translate("Today", "rättat till {answer}").format(answer=about.now)


def answered_when(at: datetime | date, today: date) -> str:
    """Return ”igår 21:40”, or the day alone where the time is not known."""
    if isinstance(at, datetime):
        local = at.astimezone(STOCKHOLM)
        return f"{near_day(local.date(), today)} {clock_time(local)}"
    return near_day(at, today)


def planned_reason(line: TodayLine, today: date) -> str:
    """Return which rating is not in, and when it was to be made."""
    about = line.about
    if not isinstance(about, PlannedFacts) and len(line.covers) > 1:
        many = QCoreApplication.translate("Today", "%n skattning(ar) har inte kommit in", "", len(line.covers))
        words = QCoreApplication.translate("Today", "{many} sedan {week}")
        return words.format(many=many, week=week_words(Week.of(line.since), today))
    if not isinstance(about, PlannedFacts):
        return QCoreApplication.translate("Today", "En skattning har inte kommit in")
    planned = planned_words(about, line.since, today)
    if about.missing == 1:
        words = QCoreApplication.translate("Today", "{instrument} har inte kommit in · {planned}")
        return words.format(instrument=about.instrument, planned=planned)
    many = QCoreApplication.translate("Today", "%n gång(er)", "", about.missing)
    words = QCoreApplication.translate(
        "Today", "{instrument} har inte kommit in, {many} sedan {week} · den sista {planned}"
    )
    week = week_words(Week.of(line.since), today)
    return words.format(instrument=about.instrument, many=many, week=week, planned=planned)


def begun_reason(line: TodayLine, today: date) -> str:
    """Return which rating is half entered, and since when."""
    about, day = line.about, near_day(line.since, today)
    if line.figure > 1:
        many = QCoreApplication.translate("Today", "%n skattning(ar) påbörjad(e) men inte sparad(e)", "", line.figure)
        return f"{many} · {day}"
    if not isinstance(about, BegunFacts):
        return QCoreApplication.translate("Today", "En skattning är påbörjad men inte sparad · {day}").format(day=day)
    words = QCoreApplication.translate("Today", "{instrument} är påbörjad men inte sparad · {day}")
    if about.corrects:
        words = QCoreApplication.translate("Today", "Rättelse av {instrument} är påbörjad men inte sparad · {day}")
    return words.format(instrument=about.instrument, day=day)


def planned_words(about: PlannedFacts, on: date, today: date) -> str:
    """Return what a rating was planned for: ”vecka 3 i programmet (v. 48)”, ”före behandlingen”."""
    on = about.on or on
    if about.plan == "months":
        return QCoreApplication.translate("Today", "%n månad(er) efter slutet", "", about.figure)
    words = {
        "week": program_week_words(about.figure, Week.of(on), today),
        "before": QCoreApplication.translate("Today", "före behandlingen"),
        "after": QCoreApplication.translate("Today", "efter behandlingen"),
        "date": near_day(on, today),
    }
    return words[about.plan]


def done_words(done: Done) -> str:
    """Return what was done about an answer."""
    words = {
        Done.ASSESSMENT: QCoreApplication.translate("Today", "Bedömning"),
        Done.CONTACT: QCoreApplication.translate("Today", "Kontakt"),
        Done.PLAN: QCoreApplication.translate("Today", "Plan"),
        Done.OTHER: QCoreApplication.translate("Today", "Annat"),
    }
    return words[done]
