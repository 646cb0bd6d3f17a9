"""What a user does with the clinic's reports: read figures counted over treatments (C17)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Any

from modulvard.domain.access import Permission
from modulvard.domain.access_log import LogEntry, Measure
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import InvalidInput, NotFound
from modulvard.domain.ids import InstrumentVersionId, ProgramVersionId
from modulvard.domain.instruments import Instrument
from modulvard.domain.published_figures import cut_offs
from modulvard.domain.rating_change import ChangeLine, Counted, Pair, Planned, alike, change_line
from modulvard.domain.reports import Period, RatingReport, ReportProgram
from modulvard.domain.scoring import Value, kept_value, score
from modulvard.domain.text import swedish_sort_key
from modulvard.services.base import Service, needs
from modulvard.store import access_log
from modulvard.store.as_of import Values, as_of
from modulvard.store.instruments import lines_on, load_instruments
from modulvard.store.programs import find_version
from modulvard.store.rating_change import (
    Asked,
    ChangeCount,
    change_counts,
    corrected_since,
    program_names,
    versions_rated,
)
from modulvard.store.session import Session

if TYPE_CHECKING:
    from modulvard.documents.report_words import ToldReport

RATINGS = "ratings"
_FINEST = 1_000_000
"""The largest divisor that a form's percent or mean can have."""


class Reports(Service):
    """The clinic's own statistics."""

    @needs(Permission.READ_REPORTS)
    def rating_change(
        self,
        program: str | None = None,
        period: Period | None = None,
        lines: Mapping[str, str] | None = None,
        *,
        at: datetime | None = None,
    ) -> RatingReport:
        """Return how ratings changed in the treatments that started in a period, of one program or of each (C17).

        With a moment, as of that moment (decided.md 13): of treatments that had begun by then. ``program`` is an id,
        key, name or alias; all its versions are counted. Raises NotFound. ``lines`` gives the figure of the line to
        count by where an instrument has several, by the instrument's key; a figure that is not among them raises
        InvalidInput. One row in the log.
        """
        day = self._today() if at is None else at.astimezone(STOCKHOLM).date()
        with self._database.read() as session:
            asked = Asked(
                program=None if program is None else _key_of(session, program),
                started_from=period.first if period else None,
                started_to=period.last if period else None,
                today=day,
                has_begun=at is not None,
            )
            values = {} if at is None else _values_then(session, at)
            with as_of(session, at, values=values):
                report = self._rating_change(session, asked, period or Period(), lines or {})
        with self._database.work() as session:
            entry = LogEntry(measure=Measure.VIEW_REPORT, object_kind=RATINGS, count=len(report.lines))
            access_log.append(session, entry)
        return report

    def _rating_change(self, session: Session, asked: Asked, period: Period, lines: Mapping[str, str]) -> RatingReport:
        programs = program_names(session)
        instruments = load_instruments(session, versions_rated(session))
        groups = _alike({ident: stored.instrument for ident, stored in instruments.items()})
        counts = change_counts(session, groups, asked)
        newest = {group[0]: instruments[group[-1]].instrument for group in groups}
        turned_on = lines_on(session)
        _check_lines(newest.values(), lines)
        told_lines = [
            change_line(counted, is_on=counted.instrument.key in turned_on, chosen=lines.get(counted.instrument.key))
            for counted in _counted(counts, programs, newest)
        ]
        offered = {program.key: program for program in programs.values()}
        return RatingReport(
            program=asked.program,
            period=period,
            on=asked.today,
            lines=tuple(sorted(told_lines, key=_place)),
            programs=tuple(sorted(offered.values(), key=lambda program: swedish_sort_key(program.name))),
        )


def _values_then(session: Session, at: datetime) -> Values:
    """Return what the ratings that were corrected since were summed to at a moment."""
    corrected = list(corrected_since(session, at))
    forms = load_instruments(session, {version for _, version, _ in corrected})
    scored = ((rating, score(forms[version].instrument, answers)) for rating, version, answers in corrected)
    return {rating: (kept_value(one.main), one.is_complete) for rating, one in scored}


def _key_of(session: Session, written: str) -> str:
    version = find_version(session, written)
    if version is None:
        raise NotFound(kind="program", ident=written)
    return program_names(session, version)[version].key


def _check_lines(instruments: Iterable[Instrument], chosen: Mapping[str, str]) -> None:
    known = {instrument.key: [line.at[0] for line in cut_offs(instrument)] for instrument in instruments}
    for key, figure in chosen.items():
        if figure not in known.get(key, ()):
            raise InvalidInput(field="cut_off", problem="not_a_line", lines=", ".join(known.get(key, ())) or "–")


def told(report: RatingReport, language: str) -> "ToldReport":
    """Return a report in words: the same in the window, on the command line and on paper."""
    documents: Any = import_module("modulvard.documents.report_words")
    said: ToldReport = documents.tell_ratings(report, language)
    return said


def _place(line: ChangeLine) -> tuple[str, str, str]:
    return swedish_sort_key(line.program_name), line.instrument.abbreviation, line.instrument.version


def _alike(instruments: Mapping[InstrumentVersionId, Instrument]) -> list[list[InstrumentVersionId]]:
    """Return the versions, those together whose values mean the same; in the order they were taken in."""
    groups: dict[object, list[InstrumentVersionId]] = defaultdict(list)
    for ident in sorted(instruments):
        groups[alike(instruments[ident])].append(ident)
    return list(groups.values())


def _counted(
    counts: Iterable[ChangeCount],
    programs: Mapping[ProgramVersionId, ReportProgram],
    instruments: Mapping[InstrumentVersionId, Instrument],
) -> Iterable[Counted]:
    """Give what was counted by program, all its versions together."""
    found: dict[tuple[str, InstrumentVersionId], list[ChangeCount]] = defaultdict(list)
    for count in counts:
        found[programs[count.program].key, count.instrument].append(count)
    for (_, ident), same in found.items():
        program, both = programs[max(count.program for count in same)], [count for count in same if count.has_both]
        yield Counted(
            program=program.key,
            program_name=program.name,
            instrument=instruments[ident],
            treatments=sum(count.treatments for count in same),
            with_both=sum(count.treatments for count in both),
            pairs=tuple(_pairs(both)),
            planned=Planned(
                ratings=sum(count.planned for count in same),
                given=sum(count.given for count in same),
                treatments=sum(count.with_planned for count in same),
                with_given=sum(count.with_given for count in same),
                with_lacking=sum(count.with_lacking for count in same),
            ),
        )


def _pairs(counts: Iterable[ChangeCount]) -> Iterable[Pair]:
    for count in counts:
        if count.first is not None and count.last is not None:
            yield Pair(first=_exact(count.first), last=_exact(count.last), treatments=count.treatments)


def _exact(kept: float) -> Value:
    """Return the value that was kept as the nearest number: a whole one, or one part of so many questions."""
    return int(kept) if kept.is_integer() else Fraction(kept).limit_denominator(_FINEST)
