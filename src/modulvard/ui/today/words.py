"""What a line of Idag says: why, by when, and how it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from modulvard.domain.pacing import PaceState
from modulvard.domain.promise import days_promised
from modulvard.domain.today import PROMISED, Glance, Group, LineKind, TodayLine, TodayView
from modulvard.domain.weeks import Week
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import GroupHead, RowContent
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import clock_time, near_day, short_day, week_words
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.today.rating_words import begun_reason, planned_reason, safety_reason
from modulvard.ui.words.of_pace import pace_chip


@dataclass(frozen=True, slots=True)
class ListHead:
    """The head of a group among the rows."""

    group: Group
    count: int
    kinds: frozenset[LineKind] = frozenset()
    answer_days: int | None = None
    """What is promised, where the group's lines are promised an answer, all of them within as many days."""


ListRow = TodayLine | ListHead


def rows_of(view: TodayView) -> tuple[ListRow, ...]:
    """Return the rows of the list: each group that has lines, under its head."""
    rows: list[ListRow] = []
    for group, count in view.counts.items():
        lines = [line for line in view.lines if line.group is group]
        kinds = frozenset(line.kind for line in lines)
        rows.append(ListHead(group, count, kinds, _promised(lines, view.answer_days)))
        rows.extend(lines)
    return tuple(rows)


def _promised(lines: Sequence[TodayLine], of_clinic: int) -> int | None:
    days = {days_promised(line.glance.answer_days, of_clinic) for line in lines if line.kind in PROMISED}
    return days.pop() if len(days) == 1 else None


def key_of(row: ListRow) -> tuple[str, int, int]:
    """Return what finds a row again after a reload."""
    if isinstance(row, ListHead):
        return ("head", row.group, 0)
    return (row.kind.value, row.glance.treatment, row.ref)


def name_of(glance: Glance) -> str:
    """Return the patient's name as it may be shown now."""
    if glance.masked:
        return QCoreApplication.translate("Today", "Skyddade uppgifter")
    return shown_name(f"{glance.given_name} {glance.family_name}".strip())


def first_name_of(glance: Glance) -> str:
    """Return what a sentence calls the patient."""
    if glance.masked:
        return QCoreApplication.translate("Today", "patienten")
    return shown_name(glance.given_name or glance.family_name)


def program_of(glance: Glance) -> str:
    """Return ”Dagar och nätter, modul 3”."""
    if glance.current_module is None:
        return glance.program
    words = QCoreApplication.translate("Today", "{program}, modul {number}")
    return words.format(program=glance.program, number=glance.current_module)


def responsible_words(line: TodayLine) -> str:
    """Return who is responsible for the patient, where that is another than who looks and the line has to say it."""
    if not line.responsible:
        return ""
    return QCoreApplication.translate("Today", "ansvarig {name}").format(name=line.responsible)


def chip_of(glance: Glance) -> Chip:
    """Return how the patient stands against the plan."""
    return pace_chip(
        glance.state,
        weeks_behind=glance.weeks_behind,
        modules_behind=glance.modules_behind,
        weeks_ahead=glance.weeks_ahead,
        modules_ahead=glance.modules_ahead,
    )


def row_chip(line: TodayLine) -> Chip:
    """Return how the line itself stands where it has come some way, else how the patient stands against the plan."""
    if line.kind in {LineKind.SAFETY, LineKind.FLAG}:
        return Chip(Tone.READ_FIRST, QCoreApplication.translate("Today", "Läs först"))
    if line.kind is LineKind.HANDOVER:
        return Chip.done(QCoreApplication.translate("Today", "Klart"))
    if line.kind is LineKind.DRAFT or line.begun:
        return Chip.draft(QCoreApplication.translate("Today", "Utkast"))
    if line.kind is LineKind.FOLLOW_UP:
        return Chip.due(QCoreApplication.translate("Today", "Uppföljning"))
    return chip_of(line.glance)


def reason_of(line: TodayLine, today: date) -> str:
    """Return why the line stands."""
    return _REASONS[line.kind](line, today)


def _flag_reason(line: TodayLine, _today: date) -> str:
    return line.words or QCoreApplication.translate("Today", "Din flagga")


def _draft_reason(line: TodayLine, today: date) -> str:
    if line.is_rating_begun:
        return begun_reason(line, today)
    words = QCoreApplication.translate("Today", "Text som inte är klar · påbörjad {day}")
    return words.format(day=near_day(line.since, today))


def _handover_reason(line: TodayLine, today: date) -> str:
    words = QCoreApplication.translate("Today", "Svaret är klart men inte lämnat · klart {day}")
    return words.format(day=near_day(line.since, today))


def _journal_reason(line: TodayLine, today: date) -> str:
    words = QCoreApplication.translate("Today", "%n kontakt(er) att journalföra", "", line.figure)
    return f"{words} · {near_day(line.since, today)}"


def _pace_reason(line: TodayLine, today: date) -> str:
    words = QCoreApplication.translate("Today", "%n vecka/veckor efter planen", "", line.figure)
    since = QCoreApplication.translate("Today", "{words} sedan {week}")
    return since.format(words=words, week=week_words(Week.of(line.since), today))


def _message_reason(line: TodayLine, today: date) -> str:
    """Return the beginning of the oldest message that waits, or when it came where its words are not shown."""
    told = " ".join(line.words.split())
    if told and not is_discreet():
        more = QCoreApplication.translate("Today", "”{words}”").format(words=told)
    else:
        more = QCoreApplication.translate("Today", "Meddelande från {day}").format(day=near_day(line.since, today))
    if line.figure > 1:
        count = QCoreApplication.translate("Today", "%n meddelande(n)", "", line.figure)
        return f"{count} · {more}"
    return more


def _homework_reason(line: TodayLine, today: date) -> str:
    if line.words:
        words = QCoreApplication.translate("Today", "{title} · inlämnad {day}")
    elif line.figure:
        words = QCoreApplication.translate("Today", "Modul {number} · inlämnad {day}")
    else:
        words = QCoreApplication.translate("Today", "Hemuppgift · inlämnad {day}")
    return words.format(number=line.figure, title=line.words, day=near_day(line.since, today))


def _module_reason(line: TodayLine, today: date) -> str:
    if line.glance.modules_done == 0 and line.figure == 1:
        words = QCoreApplication.translate("Today", "Modul {number} är inte öppnad · väntar sedan {day}")
    else:
        words = QCoreApplication.translate("Today", "Modul {number} väntar på att öppnas · sedan {day}")
    return words.format(number=line.figure, day=near_day(line.since, today))


def _silence_reason(line: TodayLine, today: date) -> str:
    words = QCoreApplication.translate("Today", "Ingen aktivitet på %n dag(ar)", "", line.figure)
    if line.glance.last_active is None or line.glance.last_active < line.glance.started_on:
        since = QCoreApplication.translate("Today", "{words} · start {day}")
    else:
        since = QCoreApplication.translate("Today", "{words} · senast {day}")
    return since.format(words=words, day=short_day(line.since, today))


def _end_reason(line: TodayLine, today: date) -> str:
    finish = line.glance.projected_finish
    if line.glance.state == PaceState.FINISHED or finish is None:
        return QCoreApplication.translate("Today", "Alla moduler är klara · behandlingen kan avslutas")
    words = QCoreApplication.translate("Today", "Slutet närmar sig · beräknat slut {week}")
    return words.format(week=week_words(finish, today))


def _follow_up_reason(line: TodayLine, today: date) -> str:
    if not line.figure:
        words = QCoreApplication.translate("Today", "Uppföljning · {day}")
        return words.format(day=near_day(line.since, today))
    words = QCoreApplication.translate("Today", "Uppföljning %n månad(er) efter slutet", "", line.figure)
    return f"{words} · {near_day(line.since, today)}"


_REASONS: Mapping[LineKind, Callable[[TodayLine, date], str]] = {
    LineKind.SAFETY: safety_reason,
    LineKind.FLAG: _flag_reason,
    LineKind.MESSAGE: _message_reason,
    LineKind.HOMEWORK: _homework_reason,
    LineKind.MODULE: _module_reason,
    LineKind.PACE: _pace_reason,
    LineKind.SILENCE: _silence_reason,
    LineKind.RATING: planned_reason,
    LineKind.END: _end_reason,
    LineKind.FOLLOW_UP: _follow_up_reason,
    LineKind.DRAFT: _draft_reason,
    LineKind.HANDOVER: _handover_reason,
    LineKind.JOURNAL: _journal_reason,
}


def due_of(line: TodayLine, now: datetime) -> str:
    """Return by when, in words: the time of a promise today; being late is said, not coloured."""
    today = now.date()
    if line.overdue(now):
        words = QCoreApplication.translate("Today", "{day}, försenat")
        return words.format(day=short_day(line.due, today))
    told = near_day(line.due, today)
    if line.due_at is not None and line.due == today:
        return f"{told} {clock_time(line.due_at)}"
    return told


def content_of(row: ListRow, now: datetime) -> RowContent | GroupHead:
    """Return what the list paints for a row."""
    if isinstance(row, ListHead):
        tone = Tone.READ_FIRST if row.group is Group.READ_FIRST else None
        return GroupHead(words=_group_words(row), count=row.count, note=_group_note(row), tone=tone)
    return RowContent(
        name=name_of(row.glance),
        detail=" · ".join(filter(None, (program_of(row.glance), responsible_words(row)))),
        line=reason_of(row, now.date()),
        chip=row_chip(row),
        due=due_of(row, now),
        due_strong=row.due <= now.date(),
    )


def spoken(row: ListRow, now: datetime) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(row, ListHead):
        return " ".join(part for part in (_group_words(row), str(row.count), _group_note(row)) if part)
    due = QCoreApplication.translate("Today", "senast {day}").format(day=due_of(row, now))
    whose = (name_of(row.glance), program_of(row.glance), responsible_words(row))
    return ", ".join(filter(None, (*whose, reason_of(row, now.date()), row_chip(row).words, due)))


def _group_words(head: ListHead) -> str:
    if head.group is Group.HOMEWORK and head.kinds == {LineKind.MODULE}:
        return QCoreApplication.translate("Today", "Moduler att öppna")
    if head.group is Group.HOMEWORK and head.kinds == {LineKind.HOMEWORK}:
        return QCoreApplication.translate("Today", "Hemuppgifter att läsa")
    if head.group is Group.VISITS and head.kinds == {LineKind.FOLLOW_UP}:
        return QCoreApplication.translate("Today", "Uppföljningar")
    words = {
        Group.READ_FIRST: QCoreApplication.translate("Today", "Läs först"),
        Group.MESSAGES: QCoreApplication.translate("Today", "Meddelanden att svara på"),
        Group.HOMEWORK: QCoreApplication.translate("Today", "Hemuppgifter att läsa och moduler att öppna"),
        Group.PACE_AND_SILENCE: QCoreApplication.translate("Today", "Tempo och tystnad"),
        Group.VISITS: QCoreApplication.translate("Today", "Besök och grupptillfällen"),
        Group.TO_FINISH: QCoreApplication.translate("Today", "Att göra klart"),
    }
    return words[head.group]


def _group_note(head: ListHead) -> str:
    """Return what is promised, where the group is one of answers."""
    if head.group is not Group.MESSAGES or head.answer_days is None:
        return ""
    if head.answer_days == 0:
        return QCoreApplication.translate("Today", "svar samma arbetsdag")
    return QCoreApplication.translate("Today", "svar inom %n arbetsdag(ar)", "", head.answer_days)


def greeting(hour: int, name: str) -> str:
    """Return ”God morgon, Anna”."""
    if hour < 10:
        words = QCoreApplication.translate("Today", "God morgon, {name}")
    elif hour < 18:
        words = QCoreApplication.translate("Today", "Hej, {name}")
    else:
        words = QCoreApplication.translate("Today", "God kväll, {name}")
    return words.format(name=name)


def amount(lines: Sequence[TodayLine], minutes: int) -> str:
    """Return ”9 saker, ungefär 1 tim 10 min”, or that nothing is left."""
    if not lines:
        return QCoreApplication.translate("Today", "inget mer idag")
    things = QCoreApplication.translate("Today", "%n sak(er)", "", len(lines))
    if not minutes:
        return things
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        length = QCoreApplication.translate("Today", "{hours} tim {minutes} min")
    elif hours:
        length = QCoreApplication.translate("Today", "{hours} tim")
    else:
        length = QCoreApplication.translate("Today", "{minutes} min")
    whole = QCoreApplication.translate("Today", "{things}, ungefär {length}")
    return whole.format(things=things, length=length.format(hours=hours, minutes=rest))
