"""The program sheet: what all staff need to talk about a program with a patient, on one sheet of paper (D29, D30).

One page, or two. A program that holds more is told shorter, and the sheet says so; what is not known is said too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.hanging import Hung, hung
from modulvard.documents.layout.outline import pair, paragraph, title
from modulvard.documents.layout.pages import Running
from modulvard.documents.layout.scales import MM, SHEET, Frame
from modulvard.documents.layout.tables import shares_for, table
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.program_words import ProgramWords, Room, enumerated, joined
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.tagging.canvas import PAGE_HEIGHT
from modulvard.documents.values import Passage, Span, made_bold, words
from modulvard.domain.gate_rules import rules_of
from modulvard.domain.gates import Gate, Strength
from modulvard.domain.program_languages import languages_known
from modulvard.domain.programs import Module, ProgramKind, StoredProgram, Subject

MOST_PAGES = 2
_FRAME = Frame(top=20 * MM, bottom=PAGE_HEIGHT - 21 * MM)
_WHOLE = (Room(lines=20), Room(lines=20, is_tight=True))
"""Tried in this order for one page."""
_SHORT = (
    Room(longest=400, lines=8, is_tight=True),
    Room(longest=200, lines=4, is_tight=True),
    Room(longest=90, lines=2, is_tight=True),
)
"""Tried in this order where the whole takes more pages than a sheet may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramSheetFacts:
    """A program version as the clinic holds it, and who prints it when."""

    made_at: datetime
    clinic: str
    stored: StoredProgram


def build_program_sheet(facts: ProgramSheetFacts, language: Language) -> PrintResult:
    """Return the sheet. The same facts always give the same bytes, and content never makes it fail."""
    whole = [_built(facts, language, room) for room in _WHOLE]
    for result in whole:
        if result.pages == 1:
            return result
    made = whole[0]
    for room in _SHORT:
        if made.pages > MOST_PAGES:
            made = _built(facts, language, room)
    return made


def _built(facts: ProgramSheetFacts, language: Language, room: Room) -> PrintResult:
    sheet = new_sheet("program_sheet", language, facts.made_at.date())
    made = _ProgramSheet(facts, sheet, ProgramWords(facts.stored, sheet.phrases, sheet.values, room))
    return finished(sheet, made.build(), made.running(), SHEET.text.leading, _FRAME)


@dataclass(slots=True)
class _ProgramSheet:
    """Builds the blocks of one sheet."""

    facts: ProgramSheetFacts
    sheet: Sheet
    told: ProgramWords
    _blocks: list[Block] = field(default_factory=list)

    def build(self) -> list[Block]:
        """Return the sheet from what the program is to where that is known from."""
        told = self.told
        self._opening()
        self._section("for_whom", self._for_whom())
        self._does()
        self._section("asks", self._asks())
        self._section("therapist", self._therapist())
        self._section("use", self._use())
        self._section("measures", self._measures())
        self._section("unknown", told.unknown())
        self._section("sources", told.sources(), small=True)
        self._section("about", self._about(), small=True)
        return self._blocks

    def running(self) -> Running:
        """Return what stands above the second page and below both."""
        clinic = self.sheet.values.take("clinic.name", self.facts.clinic)
        return Running(
            short_title=self.told.text(self.told.program.name, "program.name"),
            date=words(self.facts.made_at.date().isoformat()),
            sender=clinic,
            page_of=self.sheet.phrases.template("page"),
        )

    # Parts

    def _opening(self) -> None:
        told, root, phrases = self.told, self.sheet.root, self.sheet.phrases
        clinic = made_bold(self.sheet.values.take("clinic.name", self.facts.clinic))
        day = words(phrases.day(self.facts.made_at.date()))
        name = told.text(told.program.name, "program.name")
        line = phrases.say("program_sheet.line", kind=told.kind(), version=told.version(), supplier=told.supplier())
        self._blocks += [
            pair(root, clinic, day, SHEET.running),
            title(root, name, SHEET, space_before=12),
            pair(root, line, made_bold(told.status()), SHEET.running, space_before=1),
        ]
        aliases = told.program.aliases
        if aliases:
            names = told.plain(", ".join(aliases), "program.name")
            also = self._say("program_sheet.also", names=names)
            self._blocks.append(paragraph(root, also, SHEET, style=SHEET.running))
        description = told.text(told.program.description)
        self._blocks.append(paragraph(root, description, SHEET, style=SHEET.lead, space_before=6))

    def _for_whom(self) -> list[Passage]:
        told = self.told
        origin = told.origin(told.program.known(Subject.TARGET_GROUP))
        group = told.text(told.program.target_group)
        passages = [self._say("program.fact", text=group, origin=origin) if origin else group]
        for key, texts in (("includes", told.program.includes), ("excludes", told.program.excludes)):
            if texts:
                passages.append(self._say(f"program_sheet.{key}", words=enumerated(told.texts(texts))))
        return passages

    def _does(self) -> None:
        told, program = self.told, self.told.program
        content = told.facts(Subject.CONTENT)
        passages = [joined(content)] if content else []
        first = [told.modules(), told.pace()] if program.modules else [told.modules()]
        minutes = told.minutes_each()
        sentences = [*first, *([minutes] if minutes else []), self._weeks()]
        passages.append(joined(sentences))
        if not program.modules:
            passages += told.facts(Subject.MODULES)
        has_homework = any(module.homework for module in program.modules)
        more = [self._say("program.homework")] if has_homework else []
        more.append(self._say("program.messages" if program.allows_messages else "program.messages.none"))
        passages.append(joined(more))
        named = self._named_modules()
        if self.told.room.is_tight:
            passages += [self._listed(named)] if named else []
            self._section("does", passages)
        else:
            self._section("does", passages, more=self._module_table(named))

    def _weeks(self) -> Passage:
        told = self.told
        origin = told.origin(told.program.known(Subject.WEEKS))
        said = told.weeks()
        return self._say("program.fact", text=said, origin=origin) if origin else said

    def _named_modules(self) -> Sequence[Module]:
        """Return the modules to be named, where there is more to tell of them than how many they are (B13)."""
        modules = self.told.program.modules
        titled = any(not module.title.shown("sv").only_counts(module.number) for module in modules)
        return self.told.some(modules) if titled else ()

    def _listed(self, modules: Sequence[Module]) -> Passage:
        """Return the modules as one sentence, the optional ones marked."""
        told = [self._in_the_list(module) for module in modules]
        spans = [span for place, each in enumerate(told) for span in (*((Span("; "),) if place else ()), *each)]
        left = len(self.told.program.modules) - len(modules)
        more = self._say("program.modules.more", count=left) if left else (Span("."),)
        return (*spans, *((Span(" "),) if left else ()), *more)

    def _in_the_list(self, module: Module) -> Passage:
        said = self.told.module(module)
        return said if module.mandatory else self._say("program.module.optional", module=said)

    def _module_table(self, shown: Sequence[Module]) -> list[Block]:
        if not shown:
            return []
        root, every = self.sheet.root, self.told.program.modules
        timed = any(module.minutes is not None for module in every)
        columns = ("module", "kind", "minutes") if timed else ("module", "kind")
        head = [self._say(f"program.column.{column}") for column in columns]
        rows = [self._row(module)[: len(columns)] for module in shown]
        shares = shares_for([head, *rows], SHEET, SHEET.text_width)
        blocks: list[Block] = [table(root, SHEET, head, rows, shares, last_line=False, space_before=4)]
        if len(shown) < len(every):
            more = self._say("program.modules.more", count=len(every) - len(shown))
            blocks.append(paragraph(root, more, SHEET, style=SHEET.caption, space_before=2))
        return blocks

    def _row(self, module: Module) -> list[Passage]:
        who = self._say("program.mandatory" if module.mandatory else "program.optional")
        minutes = self.sheet.phrases.word("no_value") if module.minutes is None else str(module.minutes)
        return [self.told.module(module), who, words(minutes)]

    def _asks(self) -> list[Passage]:
        """Return what D1 asks, as the two checks they are; the time where it is known; the languages there are."""
        told, program, phrases = self.told, self.told.program, self.sheet.phrases
        sentences = [
            self._say("program_sheet.checks"),
            told.minutes_a_week() or self._say("program.minutes.unknown"),
        ]
        held = languages_known(program)
        known = [code for code in held if code in set(Language)]
        if known:
            names = phrases.listed([phrases.word(f"program.language.{code}") for code in known])
            sentences.append(self._say("program_sheet.languages", languages=names))
        elif not held:
            sentences.append(self._say("program_sheet.languages.unknown"))
        return [joined(sentences)]

    def _therapist(self) -> list[Passage]:
        """Return what the therapist does and needs. D20-D23 are stated for iCBT and of nothing else (D28)."""
        told, program = self.told, self.told.program
        passages = [self._competence(), *told.facts(Subject.THERAPIST, beside=program.competence)]
        sentences = []
        if program.kind is ProgramKind.TREATMENT_PROGRAM:
            rules = rules_of(program)
            sentences.append(self._say("program.responsible"))
            if rules.of(Gate.ASSESSMENT).strength is Strength.BLOCK:
                sentences.append(self._say("program.assessment"))
            if rules.of(Gate.CLOSING_CONVERSATION).strength is not Strength.OFF:
                sentences.append(self._say("program.closing"))
        if program.modules:
            sentences.append(self._say(f"program.opening.{program.opening}"))
        answers = told.answers()
        if answers:
            sentences.append(answers)
        return [*passages, joined(sentences)] if sentences else passages

    def _competence(self) -> Passage:
        """Return what the therapist needs; where the program's own rules ask for none, that none is asked for (D21)."""
        program = self.told.program
        said = enumerated(self.told.texts(program.competence))
        is_off = any(own.gate is Gate.COMPETENCE and own.strength is Strength.OFF for own in program.gates)
        key = "program_sheet.competence.off" if is_off else "program_sheet.competence"
        return self._say(key, words=said) if said else self._say(f"{key}.unknown")

    def _use(self) -> list[Passage]:
        told = self.told
        rules = enumerated(told.texts(told.program.stop_rules))
        stops = [self._say("program_sheet.stop_rules", words=rules)] if rules else []
        return [told.text(told.program.intended_use), *stops, self._say("program_sheet.risk")]

    def _measures(self) -> list[Passage]:
        told = self.told
        measured = [*told.facts(Subject.MEASURES), *told.ratings()]
        if not measured:
            measured = [self._say("program.measures.unknown")]
        later = told.facts(Subject.FOLLOW_UP) or [told.follow_up() or self._say("program.follow_up.unknown")]
        return [joined([*measured, *later])]

    def _about(self) -> list[Passage]:
        told, program, phrases = self.told, self.told.program, self.sheet.phrases
        parts = [self._say("program_sheet.talk"), self._say("program_sheet.no_promise")]
        if program.is_restricted:
            whole = program.restricted_material
            parts.append(self._say("program_sheet.restricted" if whole else "program_sheet.some_restricted"))
        if program.took_part is not None:
            parts.append(self._say("program_sheet.took_part", words=told.text(program.took_part)))
        if program.origin is not None:
            parts.append(self._say("program_sheet.origin", origin=told.plain(program.origin)))
        if program.licence is not None:
            parts.append(self._say("program_sheet.licence", licence=told.plain(program.licence)))
        if told.is_cut:
            parts.append(self._say("program_sheet.shortened"))
        parts.append(self._say("program_sheet.made", moment=phrases.moment(self.facts.made_at)))
        return [joined(parts)]

    # Pieces

    def _say(self, key: str, **facts: Passage | str | int) -> Passage:
        return self.sheet.phrases.say(key, **facts)

    def _section(
        self, key: str, passages: Sequence[Passage], *, more: Sequence[Block] = (), small: bool = False
    ) -> None:
        """Add a section with its heading beside it; one with nothing to say is left out."""
        if not passages:
            return
        root = self.sheet.root
        label = Paragraph(root.add("H2"), self._say(f"program_sheet.{key}"), SHEET.heading, tie_last=False)
        style = SHEET.caption if small else None
        blocks: list[Block] = [
            paragraph(root, passage, SHEET, style=style, space_before=3.0 if number else 0.0)
            for number, passage in enumerate(passages)
        ]
        first = not any(isinstance(block, Hung) for block in self._blocks)
        self._blocks += hung(label, [*blocks, *more], space_before=8.0 if first else 0.0)
