"""A report of the clinic in words: the same in the window, on the command line and on paper (C17)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from modulvard.documents.phrases import Phrases, phrases
from modulvard.documents.result import Language
from modulvard.domain.instruments import Direction, KeySubject, PublishedChange, PublishedLines
from modulvard.domain.programs import Standing
from modulvard.domain.rating_change import Absent, ChangeLine, Crossing, Reliable, Spread
from modulvard.domain.reports import Period, RatingReport
from modulvard.domain.scoring import Value, rounded, score

_MINUS = "−"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigureRow:
    """One row of a table: what is counted, whether it is a part of the row before, and a cell for each form."""

    key: str
    head: str
    is_part: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBars:
    """The medians of one form, on its whole range."""

    form: str
    first: Decimal
    last: Decimal
    lowest: Decimal
    highest: Decimal
    first_words: str
    last_words: str
    lowest_words: str
    highest_words: str
    words: str
    """All of it in a sentence, for who does not see the figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldProgram:
    """The forms of one program beside each other."""

    name: str
    forms: tuple[str, ...]
    rows: tuple[ToldFigureRow, ...]
    bars: tuple[ToldBars, ...]
    notes: tuple[str, ...]
    """Of each form: its range, which way is which, and where its figures come from."""
    nothing: str
    """What a cell says where there is nothing to count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReport:
    """A report in words."""

    title: str
    period: str
    finding: str
    programs: tuple[ToldProgram, ...]
    notes: tuple[str, ...]
    figure: str
    first: str
    last: str
    """What the figure is called, and what its bars are."""


def tell_ratings(report: RatingReport, language: str) -> ToldReport:
    """Return the report of change in ratings in words."""
    said = phrases(Language(language))
    teller = _Teller(said, language)
    day = said.day(report.on)
    return ToldReport(
        title=said.word("report.ratings.title"),
        period=_plain(_period(said, report.period, day)),
        finding=_plain(teller.finding(report.lines)),
        programs=tuple(
            teller.program(name, list(lines)) for (_, name), lines in groupby(report.lines, key=_program_of)
        ),
        notes=tuple(_plain(said.word(f"report.note.{key}", day=day)) for key in ("counted", "hidden", "purpose")),
        figure=said.word("report.figure.title"),
        first=said.word("report.figure.first"),
        last=said.word("report.figure.last"),
    )


def _program_of(line: ChangeLine) -> tuple[str, str]:
    return line.program, line.program_name


def _period(said: Phrases, period: Period, day: str) -> str:
    first, last = (None if each is None else said.day(each) for each in (period.first, period.last))
    if first is None:
        return said.word("report.period.all", day=day) if last is None else said.word("report.period.to", last=last)
    if last is None:
        return said.word("report.period.from", first=first)
    return said.word("report.period.both", first=first, last=last)


def _plain(text: str) -> str:
    return text.replace("\xa0", " ")


@dataclass(frozen=True, slots=True)
class _Teller:
    said: Phrases
    language: str

    def finding(self, lines: Sequence[ChangeLine]) -> str:
        """Return one line: of the group with most treatments."""
        if not lines:
            return self.said.word("report.finding.none")
        most = max(lines, key=lambda line: line.with_both or 0)
        if most.with_both is None or most.first is None or most.last is None:
            return self.said.word("report.finding.few")
        same = ".same" if most.first.median == most.last.median else ""
        return self.said.word(
            f"report.finding{same}",
            program=most.program_name,
            form=most.instrument.abbreviation,
            first=self._number(most.first.median),
            last=self._number(most.last.median),
            count=most.with_both,
        )

    def program(self, name: str, lines: Sequence[ChangeLine]) -> ToldProgram:
        """Return the forms of a program beside each other. Those with few treatments are named and no more."""
        shown = [line for line in lines if not line.is_hidden]
        few = [line.instrument.abbreviation for line in lines if line.is_hidden]
        notes = [" ".join(self._note(line)) for line in shown]
        if few:
            notes.append(self.said.word("report.few", forms=self.said.listed(few)))
        return ToldProgram(
            name=name,
            forms=tuple(line.instrument.abbreviation for line in shown),
            rows=tuple(self._rows(shown)) if shown else (),
            bars=tuple(self._bars(shown)),
            notes=tuple(notes),
            nothing=self._nothing,
        )

    # --- the table --------------------------------------------------------------------------------

    def _rows(self, lines: Sequence[ChangeLine]) -> Iterator[ToldFigureRow]:
        for key in ("treatments", "with_both", "planned"):
            yield self._row(key, [self._count(getattr(line, key)) for line in lines])
        yield self._row("given", [self._given(line) for line in lines])
        for key in ("first", "last", "change"):
            yield self._row(key, [self._spread(line, getattr(line, key)) for line in lines])
        reliable = [line.reliable for line in lines]
        if any(isinstance(each, Reliable) for each in reliable):
            yield self._row("points", [self._points(each) for each in reliable])
            for key in ("lower", "higher", "smaller"):
                yield self._row(key, [self._counted(each, key) for each in reliable])
        crossing = [line.crossing for line in lines]
        if any(isinstance(each, Crossing) for each in crossing):
            yield self._row("line", [self._line(each) for each in crossing])
            for key in ("began_above", "came_below", "began_below", "came_above"):
                yield self._row(key, [self._counted(each, key) for each in crossing])
            yield from self._both(lines)

    def _given(self, line: ChangeLine) -> str:
        if line.given is None and line.given_at_least is not None:
            return self.said.word("report.at_least", share=str(line.given_at_least))
        return self._count(line.given)

    def _both(self, lines: Sequence[ChangeLine]) -> Iterator[ToldFigureRow]:
        for direction, more in ((Direction.WORSE, ""), (Direction.BETTER, ".better")):
            over = [_has_both(line) and line.direction is direction for line in lines]
            if any(over):
                cells = [
                    self._counted(line.crossing, "both") if is_over else self._nothing
                    for line, is_over in zip(lines, over, strict=True)
                ]
                yield self._row(f"both{more}", cells)

    def _row(self, key: str, cells: Sequence[str]) -> ToldFigureRow:
        head = self.said.word(f"report.row.{key}")
        return ToldFigureRow(key=key, head=head, is_part=head[0].islower(), cells=tuple(cells))

    @property
    def _nothing(self) -> str:
        return self.said.word("report.nothing")

    def _count(self, number: int | None) -> str:
        return self.said.word("report.hidden") if number is None else str(number)

    def _counted(self, figures: Reliable | Crossing | Absent, key: str) -> str:
        return self._nothing if isinstance(figures, Absent) else self._count(getattr(figures, key))

    def _spread(self, line: ChangeLine, spread: Spread | None) -> str:
        if line.scale is None:
            return self._nothing
        if spread is None:
            return self.said.word("report.hidden")
        figures = {name: self._number(getattr(spread, name)) for name in ("median", "mean", "sd")}
        return self.said.word("report.spread", **figures)

    def _points(self, reliable: Reliable | Absent) -> str:
        return self._nothing if isinstance(reliable, Absent) else self._number(reliable.rule.points)

    def _line(self, crossing: Crossing | Absent) -> str:
        return self._nothing if isinstance(crossing, Absent) else self._number(Decimal(crossing.line.at[0]))

    def _number(self, number: Decimal) -> str:
        written = str(abs(number)).replace(".", self.said.word("report.decimal"))
        return f"{_MINUS}{written}" if number < 0 else written

    # --- the figure -------------------------------------------------------------------------------

    def _bars(self, lines: Sequence[ChangeLine]) -> Iterator[ToldBars]:
        for line in lines:
            if line.scale is None or line.first is None or line.last is None:
                continue
            form = line.instrument.abbreviation
            lowest, highest = map(rounded, _ends(line))
            first, last = line.first.median, line.last.median
            yield ToldBars(
                form=form,
                first=first,
                last=last,
                lowest=lowest,
                highest=highest,
                first_words=self._number(first),
                last_words=self._number(last),
                lowest_words=self._number(lowest),
                highest_words=self._number(highest),
                words=self.said.word(
                    "report.figure.bar",
                    form=form,
                    first=self._number(first),
                    last=self._number(last),
                    lowest=self._number(lowest),
                    highest=self._number(highest),
                ),
            )

    # --- where it comes from ----------------------------------------------------------------------

    def _note(self, line: ChangeLine) -> Iterator[str]:
        """Give what belongs to a form's figures: its range, its direction, and each figure's source and standing."""
        form = line.instrument.abbreviation
        if line.scale is None:
            yield self.said.word("report.form.bare", form=form)
            return
        lowest, highest = (self._number(rounded(end)) for end in _ends(line))
        direction = self.said.word(f"report.direction.{line.direction}")
        yield self.said.word("report.form", form=form, lowest=lowest, highest=highest, direction=direction)
        if Absent.OFF in (line.reliable, line.crossing):
            yield self.said.word("report.absent.off")
            return
        yield self._change_source(line)
        if isinstance(line.crossing, Crossing):
            at = self._number(Decimal(line.crossing.line.at[0]))
            yield self.said.word("report.line", line=at, source=self._source(line, line.crossing.line))
        else:
            yield self.said.word("report.absent.no_line")
        yield from (fact.text.in_language(self.language) for fact in line.instrument.known(KeySubject.FIGURES))

    def _change_source(self, line: ChangeLine) -> str:
        if not isinstance(line.reliable, Reliable):
            return self.said.word("report.absent.no_figure")
        rule = line.reliable.rule
        points, source = self._number(rule.points), self._source(line, rule.published)
        if not rule.is_calculated:
            return self.said.word("report.points.given", points=points, source=source)
        sd, reliability = (self._number(Decimal(text or 0)) for text in (rule.published.sd, rule.published.reliability))
        return self.said.word("report.points.calculated", points=points, sd=sd, reliability=reliability, source=source)

    def _source(self, line: ChangeLine, figure: PublishedChange | PublishedLines) -> str:
        named = [source.text.in_language(self.language) for source in line.instrument.sources_of(figure.sources)]
        source = "; ".join(named) or self.said.word("report.source.none")
        if figure.standing is Standing.PUBLISHED:
            return source
        return self.said.word("report.standing", source=source)


def _ends(line: ChangeLine) -> tuple[Value, Value]:
    """Return the lowest and the highest value there is."""
    main = score(line.instrument, {}).main
    return (0, 0) if main is None else (main.lowest, main.highest)


def _has_both(line: ChangeLine) -> bool:
    return isinstance(line.reliable, Reliable) and isinstance(line.crossing, Crossing)
