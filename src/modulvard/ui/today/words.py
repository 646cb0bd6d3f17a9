"""What a line of Idag says: why, by when, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from modulvard.domain.pacing import PaceState
from modulvard.domain.today import Glance, Group, LineKind, TodayLine, TodayView
from modulvard.domain.weeks import Week
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.rows import GroupHead, RowContent
from modulvard.ui.discretion import shown_name
from modulvard.ui.i18n import near_day, short_day, week_words
from modulvard.ui.words.of_pace import pace_chip


@dataclass(frozen=True, slots=True)
class ListHead:
    """The head of a group among the rows."""

    group: Group
    count: int


ListRow = TodayLine | ListHead


def rows_of(view: TodayView) -> tuple[ListRow, ...]:
    """Return the rows of the list: each group that has lines, under its head."""
    rows: list[ListRow] = []
    for group, count in view.counts.items():
        rows.append(ListHead(group, count))
        rows.extend(line for line in view.lines if line.group is group)
    return tuple(rows)


def key_of(row: ListRow) -> tuple[str, int]:
    """Return what finds a row again after a reload."""
    return ("head", row.group) if isinstance(row, ListHead) else (row.kind.value, row.glance.treatment)


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


def chip_of(glance: Glance) -> Chip:
    """Return how the patient stands against the plan."""
    return pace_chip(
        glance.state,
        weeks_behind=glance.weeks_behind,
        modules_behind=glance.modules_behind,
        weeks_ahead=glance.weeks_ahead,
        modules_ahead=glance.modules_ahead,
    )


def reason_of(line: TodayLine, today: date) -> str:
    """Return why the line stands."""
    match line.kind:
        case LineKind.MODULE:
            return _module_reason(line, today)
        case LineKind.PACE:
            words = QCoreApplication.translate("Today", "%n vecka/veckor efter planen", "", line.figure)
            since = QCoreApplication.translate("Today", "{words} sedan {week}")
            return since.format(words=words, week=week_words(Week.of(line.since), today))
        case LineKind.SILENCE:
            return _silence_reason(line, today)
        case LineKind.END:
            return _end_reason(line, today)


def _module_reason(line: TodayLine, today: date) -> str:
    if line.glance.modules_done == 0 and line.figure == 1:
        words = QCoreApplication.translate("Today", "Modul {number} är inte öppnad · väntar sedan {day}")
    else:
        words = QCoreApplication.translate("Today", "Modul {number} väntar på att öppnas · sedan {day}")
    return words.format(number=line.figure, day=near_day(line.since, today))


def _silence_reason(line: TodayLine, today: date) -> str:
    words = QCoreApplication.translate("Today", "Ingen aktivitet på %n dag(ar)", "", line.figure)
    if line.glance.last_active is None:
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


def due_of(line: TodayLine, today: date) -> str:
    """Return by when, in words; being late is said, not coloured."""
    if line.overdue(today):
        words = QCoreApplication.translate("Today", "{day}, försenat")
        return words.format(day=short_day(line.due, today))
    return near_day(line.due, today)


def content_of(row: ListRow, today: date) -> RowContent | GroupHead:
    """Return what the list paints for a row."""
    if isinstance(row, ListHead):
        return GroupHead(words=_group_words(row.group), count=row.count)
    return RowContent(
        name=name_of(row.glance),
        detail=program_of(row.glance),
        line=reason_of(row, today),
        chip=chip_of(row.glance),
        due=due_of(row, today),
        due_strong=row.due <= today,
    )


def spoken(row: ListRow, today: date) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(row, ListHead):
        return f"{_group_words(row.group)} {row.count}"
    due = QCoreApplication.translate("Today", "senast {day}").format(day=due_of(row, today))
    parts = (name_of(row.glance), program_of(row.glance), reason_of(row, today), chip_of(row.glance).words, due)
    return ", ".join(parts)


def _group_words(group: Group) -> str:
    words = {
        Group.HOMEWORK: QCoreApplication.translate("Today", "Moduler att öppna"),
        Group.PACE_AND_SILENCE: QCoreApplication.translate("Today", "Tempo och tystnad"),
    }
    return words[group]


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
