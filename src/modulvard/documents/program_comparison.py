"""Programs beside each other on paper: a table of two or three, one under the other where four would not fit (D30).

The same words tell a comparison in the window and on the command line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.hanging import hung
from modulvard.documents.layout.outline import pair, paragraph, title
from modulvard.documents.layout.pages import Running
from modulvard.documents.layout.scales import DENSE, MM, SHEET, Frame
from modulvard.documents.layout.tables import table
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.naming import pace_in_words
from modulvard.documents.phrases import Phrases, phrases
from modulvard.documents.program_words import ProgramWords, Room, capital, enumerated, joined
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.values import Passage, Span, Values, made_bold, plain, words
from modulvard.domain.gates import Gate
from modulvard.domain.program_comparison import Aspect, ComparedProgram, ProgramComparison
from modulvard.domain.program_languages import languages_known
from modulvard.domain.programs import Subject, Text

_FRAME = Frame(top=20 * MM)
_ROOM = Room(longest=600, lines=8)
_MOST_COLUMNS = 3
_SHARES = (0.55, 1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFacts:
    """Programs beside each other, and who prints it when."""

    made_at: datetime
    clinic: str
    comparison: ProgramComparison


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """One aspect in words: what it is called, and what is said of each program."""

    aspect: Aspect
    head: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldComparison:
    """A comparison in words: the programs' names, with version and status, and a row for each aspect."""

    names: tuple[str, ...]
    lines: tuple[str, ...]
    rows: tuple[ToldRow, ...]


def tell_comparison(comparison: ProgramComparison, language: str) -> ToldComparison:
    """Return a comparison in words."""
    said = [_Column(program, phrases(Language(language)), Values()) for program in comparison.programs]
    heads = phrases(Language(language))
    return ToldComparison(
        names=tuple(plain(column.name()) for column in said),
        lines=tuple(plain(column.line()) for column in said),
        rows=tuple(
            ToldRow(
                aspect=aspect,
                head=heads.word(f"comparison.{aspect}"),
                cells=tuple(plain(column.cell(aspect)) for column in said),
            )
            for aspect in comparison.aspects
        ),
    )


def build_comparison(facts: ComparisonFacts, language: Language) -> PrintResult:
    """Return the comparison on paper. The same facts always give the same bytes, and content never makes it fail."""
    sheet = new_sheet("comparison", language, facts.made_at.date())
    return finished(sheet, _Comparison(facts, sheet).build(), _running(facts, sheet), DENSE.text.leading, _FRAME)


def _running(facts: ComparisonFacts, sheet: Sheet) -> Running:
    return Running(
        short_title=sheet.phrases.say("comparison.title"),
        date=words(facts.made_at.date().isoformat()),
        sender=sheet.values.take("clinic.name", facts.clinic),
        page_of=sheet.phrases.template("page"),
    )


@dataclass(slots=True)
class _Comparison:
    """Builds the blocks of a comparison."""

    facts: ComparisonFacts
    sheet: Sheet
    _blocks: list[Block] = field(default_factory=list)

    def build(self) -> list[Block]:
        """Return the sheet: the programs, what is said of each, and what a comparison is not."""
        root, phrases = self.sheet.root, self.sheet.phrases
        columns = [_Column(each, phrases, self.sheet.values) for each in self.facts.comparison.programs]
        clinic = made_bold(self.sheet.values.take("clinic.name", self.facts.clinic))
        day = words(phrases.day(self.facts.made_at.date()))
        self._blocks += [
            pair(root, clinic, day, SHEET.running),
            title(root, phrases.say("comparison.title"), SHEET, space_before=12),
        ]
        if len(columns) <= _MOST_COLUMNS:
            self._blocks.append(self._table(columns))
        else:
            self._stack(columns)
        note = phrases.say("comparison.note", moment=phrases.moment(self.facts.made_at))
        self._blocks.append(paragraph(root, note, SHEET, style=SHEET.caption, space_before=8))
        return self._blocks

    def _table(self, columns: Sequence["_Column"]) -> Block:
        phrases = self.sheet.phrases
        heads = [phrases.say("comparison.aspect"), *(column.headed() for column in columns)]
        rows = [
            [phrases.say(f"comparison.{aspect}"), *(column.cell(aspect) for column in columns)]
            for aspect in self.facts.comparison.aspects
        ]
        shares = _SHARES[: len(columns) + 1]
        return table(self.sheet.root, DENSE, heads, rows, shares, row_heads=True, space_before=8)

    def _stack(self, columns: Sequence["_Column"]) -> None:
        root, phrases = self.sheet.root, self.sheet.phrases
        listed = [paragraph(root, column.headed(), SHEET, space_before=4) for column in columns]
        self._blocks += listed
        for place, aspect in enumerate(self.facts.comparison.aspects):
            label = Paragraph(root.add("H2"), phrases.say(f"comparison.{aspect}"), DENSE.heading, tie_last=False)
            said = [
                phrases.say("comparison.of", program=made_bold(column.name()), words=column.cell(aspect))
                for column in columns
            ]
            blocks = [
                paragraph(root, each, DENSE, space_before=3.0 if number else 0.0) for number, each in enumerate(said)
            ]
            self._blocks += hung(label, blocks, space_before=0.0 if place else 8.0)


class _Column:
    """What is said of one program beside others."""

    def __init__(self, program: ComparedProgram, phrases: Phrases, values: Values) -> None:
        self._program, self._phrases = program, phrases
        self._told = ProgramWords(program.stored, phrases, values, _ROOM)

    def name(self) -> Passage:
        """Return the program's name."""
        return self._told.text(self._told.program.name, "program.name")

    def line(self) -> Passage:
        """Return its version and status."""
        return self._phrases.say("comparison.line", version=self._told.version(), status=self._told.status())

    def headed(self) -> Passage:
        """Return its name over its version and status."""
        return (*made_bold(self.name()), Span("\n"), *self.line())

    def cell(self, aspect: Aspect) -> Passage:
        """Return what is said of one aspect."""
        say = {
            Aspect.TARGET_GROUP: lambda: self._told.text(self._told.program.target_group),
            Aspect.INCLUDES: lambda: self._listed(self._told.program.includes),
            Aspect.EXCLUDES: lambda: self._listed(self._told.program.excludes),
            Aspect.STOP_RULES: lambda: self._listed(self._told.program.stop_rules),
            Aspect.KIND: self._kind,
            Aspect.PACE: self._pace,
            Aspect.MODULES: self._told.modules,
            Aspect.MINUTES: self._minutes,
            Aspect.COMPETENCE: self._competence,
            Aspect.GATES: self._gates,
            Aspect.FOLLOW_UP: self._follow_up,
            Aspect.LANGUAGES: self._languages,
            Aspect.UNKNOWN: self._unknown,
        }
        return say[aspect]()

    def _listed(self, texts: Sequence[Text]) -> Passage:
        return enumerated(self._told.texts(texts)) or self._phrases.say("comparison.unsaid")

    def _kind(self) -> Passage:
        return self._phrases.say("comparison.kind.is", kind=self._told.kind(), supplier=self._told.supplier())

    def _pace(self) -> Passage:
        told = self._told
        pace = told.program.pace
        if pace is None:
            return joined([told.pace(), told.weeks()])
        return joined([words(f"{capital(pace_in_words(pace, self._phrases))}."), told.weeks()])

    def _minutes(self) -> Passage:
        told = self._told.minutes_a_week()
        return told or self._phrases.say("program.minutes.unknown")

    def _competence(self) -> Passage:
        """Return what the clinic's rules ask of the therapist; where they name nothing, what the program says."""
        needs = self._program.needs
        if needs:
            groups = [self._one_of(group) for group in needs]
            spans = [span for place, each in enumerate(groups) for span in (*((Span("; "),) if place else ()), *each)]
            first = replace(spans[0], text=capital(spans[0].text))
            return (first, *spans[1:], Span("."))
        own = self._told.texts(self._told.program.competence)
        return joined(own) if own else self._phrases.say("comparison.competence.none")

    def _one_of(self, group: Sequence[str]) -> Passage:
        named = [self._competence_named(key) for key in group]
        either = self._phrases.word("comparison.or")
        return tuple(span for place, each in enumerate(named) for span in (*((Span(either),) if place else ()), *each))

    def _competence_named(self, key: str) -> Passage:
        kind, _, more = key.partition(":")
        stored = self.name() if more == self._told.program.key else self._told.plain(more) if more else ()
        return self._phrases.say(f"competence.{kind}", words=stored)

    def _gates(self) -> Passage:
        program, phrases = self._program, self._phrases
        said = [
            phrases.say(f"comparison.gates.{key}", gates=phrases.listed([self._gate(gate) for gate in gates]))
            for key, gates in (("block", program.blocks), ("warn", program.warns))
            if gates
        ]
        return joined(said or [phrases.say("comparison.gates.none")])

    def _gate(self, gate: Gate) -> str:
        return self._phrases.word(f"gate.{gate}")

    def _follow_up(self) -> Passage:
        told = self._told
        facts = told.facts(Subject.FOLLOW_UP)
        return joined(facts or [told.follow_up() or self._phrases.say("program.follow_up.unknown")])

    def _languages(self) -> Passage:
        held = languages_known(self._told.program)
        if not held:
            return self._phrases.say("comparison.languages.unknown")
        known = [code for code in held if code in set(Language)]
        names = [self._phrases.word(f"program.language.{code}") for code in known]
        others = [code for code in held if code not in known]
        listed = self._phrases.listed([*names, *others])
        return words(f"{capital(listed)}.")

    def _unknown(self) -> Passage:
        """Return what is not known, by name: the reasons stand on each program's own sheet."""
        gaps = [gap.subject for gap in self._told.program.unknown]
        missing = [subject for subject in self._told.program.missing if subject not in gaps]
        if not (gaps or missing):
            return self._phrases.say("comparison.unknown.none")
        names = self._phrases.listed([self._told.subject(subject).lower() for subject in (*gaps, *missing)])
        return words(f"{capital(names)}.")
