"""What the timeline shows: rows of planned weeks against what was handed in, rests, and the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from modulvard.documents.phrases import Phrases
from modulvard.documents.symbols import Symbol
from modulvard.documents.values import Passage
from modulvard.domain.pacing import RestKind, RestWeek
from modulvard.domain.weeks import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One row: a module or a visit. A module handed in may have been planned in another week."""

    label: Passage
    spoken: str
    """The label as it is said in words."""
    planned: Week | None = None
    handed_in: Week | None = None
    visit: Week | None = None
    visit_held: bool = False
    is_now: bool = False

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks in which the row has a mark."""
        return tuple(week for week in (self.planned, self.handed_in, self.visit) if week is not None)

    @property
    def symbols(self) -> frozenset[Symbol]:
        """The symbols the row is drawn with."""
        found = set()
        if self.handed_in is not None:
            found.add(Symbol.HANDED_IN)
        if self.planned is not None and self.planned != self.handed_in:
            found.add(Symbol.PLANNED)
        if self.visit is not None:
            found.add(Symbol.HELD if self.visit_held else Symbol.BOOKED)
        return frozenset(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFacts:
    """Rows and rests between two weeks, both included."""

    rows: tuple[TimelineRow, ...]
    rest: tuple[RestWeek, ...]
    first: Week
    last: Week
    today: Week

    @property
    def weeks(self) -> list[Week]:
        """Every week of the figure."""
        return [self.first + number for number in range(self.last - self.first + 1)]


def timeline_facts(rows: Sequence[TimelineRow], rest: Sequence[RestWeek], today: Week) -> TimelineFacts:
    """Return the rows with the weeks they span; today's week is shown if it lies among or next to them."""
    weeks = [week for row in rows for week in row.weeks]
    first, last = (min(weeks), max(weeks)) if weeks else (today, today)
    if first + -2 <= today <= last + 2:
        first, last = min(first, today), max(last, today)
    inside = tuple(week for week in rest if first <= week.week <= last)
    return TimelineFacts(rows=tuple(rows), rest=inside, first=first, last=last, today=today)


def timeline_in_words(facts: TimelineFacts, phrases: Phrases) -> str:
    """Return what the figure shows, in words."""
    span = phrases.word("timeline.alt.span", first=phrases.week(facts.first), last=phrases.week(facts.last))
    sentences = [span]
    if facts.first <= facts.today <= facts.last:
        sentences.append(phrases.word("timeline.alt.today", week=phrases.week(facts.today)))
    sentences += [_row_in_words(row, facts.today, phrases) for row in facts.rows]
    for kind in RestKind:
        weeks = [phrases.week(rest.week, facts.today) for rest in facts.rest if rest.why is kind]
        if weeks:
            sentences.append(phrases.word(f"timeline.alt.{kind}", weeks=phrases.listed(weeks)))
    return " ".join(sentences).replace("\xa0", " ")


def _row_in_words(row: TimelineRow, today: Week, phrases: Phrases) -> str:
    label = row.spoken
    if row.visit is not None:
        key = "timeline.alt.held" if row.visit_held else "timeline.alt.booked"
        return phrases.word(key, row=label, week=phrases.week(row.visit, today))
    if row.planned is not None and row.handed_in is not None and row.planned != row.handed_in:
        planned, handed_in = phrases.week(row.planned, today), phrases.week(row.handed_in, today)
        return phrases.word("timeline.alt.both", row=label, planned=planned, handed_in=handed_in)
    if row.handed_in is not None:
        return phrases.word("timeline.alt.handed_in", row=label, week=phrases.week(row.handed_in, today))
    if row.planned is not None:
        return phrases.word("timeline.alt.planned", row=label, week=phrases.week(row.planned, today))
    return phrases.word("timeline.alt.no_week", row=label)
