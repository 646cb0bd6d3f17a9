"""The summary to the journal and to a colleague: hanging headings, ISO dates, no colour (*tät*, mock-up 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from modulvard.documents.facts import ModuleFacts, PausePeriod, SummaryFacts
from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.hanging import Hung, hung
from modulvard.documents.layout.outline import pair, paragraph, title
from modulvard.documents.layout.scales import DENSE, Scale
from modulvard.documents.layout.tables import shares_for, table
from modulvard.documents.naming import pace_in_words, shown_text, with_module
from modulvard.documents.phrases import Phrases
from modulvard.documents.rating_plan import AskedWords
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.ratings import record_ratings
from modulvard.documents.result import Reader
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, Span, Values, made_bold, words
from modulvard.domain.pacing import PaceState, RestKind
from modulvard.domain.prints import PrintPart
from modulvard.domain.weeks import Week

_SPACE = (Span(" "),)
_COLUMNS = ("module", "planned", "handed_in", "reviewed", "state")
_FAR = 26
"""Weeks from the day of the print beyond which a planned week is written with its year."""


@dataclass(slots=True)
class Record:
    """Builds the blocks of one summary for professional readers."""

    facts: SummaryFacts
    reader: Reader
    phrases: Phrases
    values: Values
    root: Node
    _blocks: list[Block] = field(default_factory=list)

    @property
    def scale(self) -> Scale:
        """The type of the sheet."""
        return DENSE

    def build(self) -> list[Block]:
        """Return the sheet from the sender to who made it."""
        self._opening()
        if self.facts.patient.protected:
            self._section("record.protection", [self.phrases.say("record.protected")])
        if self.reader is Reader.JOURNAL:
            self._journal_treatment()
        else:
            self._colleague_treatment()
        self._modules()
        self._ratings()
        if self.facts.ending:
            self._ending()
        self._planning()
        if self.reader is Reader.COLLEAGUE:
            self._contact()
        moment = self.phrases.moment(self.facts.made_at)
        made_by = self.phrases.say(f"{self.reader}.origin", therapist=self._maker(), moment=moment)
        self._section("record.made_by", [made_by])
        return self._blocks

    # Parts

    def _opening(self) -> None:
        facts, phrases, scale = self.facts, self.phrases, self.scale
        clinic = made_bold(self.values.take("clinic.name", facts.sender.clinic))
        self._blocks.append(pair(self.root, clinic, words(facts.today.isoformat()), scale.running))
        self._blocks.append(title(self.root, phrases.say(self._title_key()), scale, space_before=12))
        responsible = phrases.say("record.responsible", therapist=self._therapist())
        self._blocks.append(pair(self.root, made_bold(self._who()), responsible, scale.running, space_before=1))

    def _title_key(self) -> str:
        return f"{self.reader}.title"

    def _who(self) -> Passage:
        name = self.values.take("patient.name", self.facts.patient.name)
        if not self.facts.patient.identity:
            return self.phrases.say("record.no_identity", name=name)
        identity = self.values.take("patient.identity", self.facts.patient.identity, whole=True)
        return self.phrases.say("record.identity", name=name, identity=identity)

    def _journal_treatment(self) -> None:
        facts, phrases = self.facts, self.phrases
        day, week = facts.started_on.isoformat(), self._week(Week.of(facts.started_on))
        sentences = [self._program("record.program"), phrases.say("record.start", day=day, week=week)]
        if facts.agreements:
            pace = pace_in_words(facts.agreements[-1].pace, phrases)
            sentences += [phrases.say("record.agreed", pace=pace), *self._paces_to_come()]
        sentences += self._rests()
        self._section("record.treatment", [joined([*sentences, *self._finish()])])
        self._agreements()
        if not facts.ending:
            self._section("record.state", [self._state()])

    def _colleague_treatment(self) -> None:
        facts, phrases = self.facts, self.phrases
        key = "colleague.treatment.ended" if facts.ending else "colleague.treatment"
        sentences = [self._program(key, day=phrases.day(facts.started_on))]
        done, every = len(facts.handed_in), len(facts.course)
        sentences.append(phrases.say("colleague.done", done=_capital(phrases.count(done)), all=phrases.count(every)))
        if facts.agreements:
            pace = pace_in_words(facts.agreements[-1].pace, phrases)
            sentences += [phrases.say("colleague.pace", pace=pace), *self._paces_to_come()]
        if not facts.ending:
            sentences.append(self._state())
        self._section("record.treatment", [joined([*sentences, *self._rests(), *self._finish()])])
        self._agreements()

    def _agreements(self) -> None:
        if self.facts.newest is None:
            return
        lines = []
        for agreement in (*self.facts.agreements, *self.facts.coming):
            pace, week = pace_in_words(agreement.pace, self.phrases), self._week(agreement.first_week)
            made_on = agreement.made_on.isoformat()
            known: dict[str, Passage | str | int] = {"day": made_on, "pace": pace, "week": week}
            reason = self.values.take("agreement.reason", agreement.reason)
            if reason:
                lines.append(self.phrases.say("record.agreement.reason", reason=reason, **known))
            else:
                lines.append(self.phrases.say("record.agreement", **known))
        self._section("record.agreements", lines)

    def _modules(self) -> None:
        if not self.facts.modules:
            return
        phrases, scale = self.phrases, self.scale
        label = self._label("record.modules")
        head = [words(phrases.word(f"record.column.{column}")) for column in _COLUMNS]
        rows = [self._row(module) for module in self.facts.modules]
        shares = shares_for([head, *rows], scale, scale.text_width)
        blocks: list[Block] = [table(self.root, scale, head, rows, shares, last_line=False)]
        if any(module.handed_in is None for module in self.facts.modules):
            note = phrases.say("record.no_value")
            blocks.append(paragraph(self.root, note, scale, style=scale.caption, space_before=2))
        for module in self.facts.skipped:
            blocks.append(paragraph(self.root, self._skipped(module), scale, space_before=2))
        self._hang(label, blocks)

    def _ratings(self) -> None:
        """Tell every form in one table; a colleague sees the curves too. Left out, they are said to be there."""
        if self.facts.ratings is None or not (self.facts.ratings.curves or self.facts.ratings.answers):
            return
        if PrintPart.RATINGS in self.facts.without:
            self._section("record.ratings", [self.phrases.say("record.ratings.without")])
            return
        label, says = self._label("record.ratings"), RatingWords(self.phrases, self.values)
        figures = self.reader is Reader.COLLEAGUE
        self._hang(label, record_ratings(self.root, self.facts.ratings, self.scale, says, figures=figures))

    def _ending(self) -> None:
        ending = self.facts.ending
        assert ending is not None
        closed_as = self.phrases.word(f"record.closed_as.{ending.closed_as}")
        sentence = self.phrases.say("record.ended", day=ending.on.isoformat(), closed_as=closed_as)
        reason = self.values.take("ending.reason", ending.reason)
        self._section("record.ending", [joined([sentence, reason]) if reason else sentence])

    def _planning(self) -> None:
        facts, phrases = self.facts, self.phrases
        sentences = []
        if facts.left:
            module = facts.left[0]
            if module.planned is None:
                sentences.append(self._about("record.next.no_week", module))
            else:
                sentences.append(self._about("record.next", module, week=self._week(module.planned)))
        elif not facts.ending:
            sentences.append(phrases.say("record.next.none"))
        if facts.follow_ups:
            days = phrases.listed([day.isoformat() for day in facts.follow_ups])
            sentences.append(phrases.say("record.follow_up", days=days))
        lines = [joined(sentences)] if sentences else []
        if PrintPart.RATINGS not in facts.without:
            asked = AskedWords(phrases, self.values, facts.week, of_record=True)
            lines += asked.sentences(facts.asked, "record.rating.plan", ended=facts.ending is not None)
        if lines:
            self._section("record.planning", lines)

    def _contact(self) -> None:
        clinic = self.values.take("clinic.name", self.facts.sender.clinic)
        phone = self.values.take("clinic.phone", self.facts.sender.phone, whole=True)
        if phone and not self.facts.patient.protected:
            self._section(
                "colleague.contact", [self.phrases.say("colleague.contact.phone", clinic=clinic, phone=phone)]
            )
        elif clinic:
            self._section("colleague.contact", [self.phrases.say("colleague.contact.clinic", clinic=clinic)])

    # Sentences

    def _program(self, key: str, **more: str) -> Passage:
        facts, phrases = self.facts, self.phrases
        program = shown_text(self.values, "program.name", facts.program, phrases)
        version = self.values.take("program.version", facts.version)
        return phrases.say(
            key,
            program=(*program, *_SPACE, *version) if version else program,
            form=phrases.word(f"record.form.{facts.form}"),
            **more,
        )

    def _rests(self) -> list[Passage]:
        sentences = [self._pause(pause) for pause in self.facts.pauses]
        closed = [self._week(rest.week) for rest in self.facts.rest if rest.why is RestKind.CLOSED]
        if closed:
            sentences.append(self.phrases.say(f"{self.reader}.closed", weeks=self.phrases.listed(closed)))
        return sentences

    def _pause(self, pause: PausePeriod) -> Passage:
        reason = self.values.take("pause.reason", pause.reason)
        weeks: dict[str, Passage | str | int] = {"week": self._week(pause.first_week)}
        ahead = ".ahead" if self.reader is Reader.COLLEAGUE and pause.first_week > self.facts.week else ""
        key = f"{self.reader}.pause{ahead}.one"
        if pause.last_week != pause.first_week:
            key = f"{self.reader}.pause{ahead}.many"
            weeks = {"first": self._week(pause.first_week), "last": self._week(pause.last_week)}
        if not reason:
            return self.phrases.say(key, **weeks)
        return self.phrases.say(f"{key}.reason", reason=reason, **weeks)

    def _paces_to_come(self) -> list[Passage]:
        say = self.phrases.say
        return [
            say("pace.from", week=self._week(new.first_week), pace=pace_in_words(new.pace, self.phrases))
            for new in self.facts.changes_of_pace
        ]

    def _finish(self) -> list[Passage]:
        finish = self.facts.finish
        if finish is None or self.facts.ending:
            return []
        return [self.phrases.say(f"{self.reader}.finish", week=self._week(finish))]

    def _state(self) -> Passage:
        figures, phrases = self.facts.figures, self.phrases
        late = figures.modules_behind > 0
        if figures.state in {PaceState.ON_TRACK, PaceState.FINISHED} or (
            figures.state is PaceState.PAUSED and not late
        ):
            return phrases.say(f"{self.reader}.state.{figures.state}")
        weeks = self._number("weeks", figures.weeks_behind or figures.weeks_ahead)
        modules = self._number("modules", figures.modules_behind or figures.modules_ahead)
        key = f"{self.reader}.state.{figures.state}{'.behind' if figures.state is PaceState.PAUSED else ''}"
        if not figures.shown_in_weeks:
            return phrases.say(f"{key}.modules", modules=modules)
        return phrases.say(key, weeks=weeks, modules=modules)

    def _number(self, kind: str, number: int) -> str:
        return self.phrases.word(self.phrases.plural(f"record.{kind}", number), number=number)

    def _skipped(self, module: ModuleFacts) -> Passage:
        day = module.skipped_on.isoformat() if module.skipped_on else self.phrases.word("no_value")
        reason = self.values.take(f"module.{module.number}.skip_reason", module.skip_reason)
        if not reason:
            return self.phrases.say("record.skipped.no_reason", number=module.number, day=day)
        return self.phrases.say("record.skipped", number=module.number, day=day, reason=reason)

    # Pieces

    def _row(self, module: ModuleFacts) -> list[Passage]:
        key = "record.module" if module.mandatory else "record.module.optional"
        nothing = self.phrases.word("no_value")
        planned = nothing
        if module.planned is not None and not module.is_skipped:
            far = abs(module.planned - self.facts.week) > _FAR
            planned = self._week(module.planned) if far else self.phrases.short_week(module.planned, module.planned)
        days = [day.isoformat() if day else nothing for day in (module.handed_in, module.reviewed)]
        state = self.phrases.word(f"record.module.{module.state}")
        name = self._about(key, module)
        return [name, words(planned), *(words(day) for day in days), words(state)]

    def _week(self, week: Week) -> str:
        return self.phrases.short_week(week, self.facts.week)

    def _about(self, key: str, module: ModuleFacts, **facts: str) -> Passage:
        return with_module(self.values, key, module, self.phrases, **facts)

    def _therapist(self) -> Passage:
        return self._person(self.facts.sender.therapist, self.facts.sender.title)

    def _maker(self) -> Passage:
        if not self.facts.made_by:
            return self._therapist()
        return self._person(self.facts.made_by, self.facts.made_by_title)

    def _person(self, known_as: str, title_held: str) -> Passage:
        name = self.values.take("therapist.name", known_as)
        title_words = self.values.take("therapist.title", title_held)
        return (*name, Span(", "), *title_words) if title_words else name

    def _label(self, key: str) -> Paragraph:
        return Paragraph(self.root.add("H2"), self.phrases.say(key), self.scale.heading, tie_last=False)

    def _section(self, key: str, passages: list[Passage]) -> None:
        label = self._label(key)
        space = self.scale.between
        blocks = [
            paragraph(self.root, passage, self.scale, space_before=space if number else 0.0)
            for number, passage in enumerate(passages)
        ]
        self._hang(label, blocks)

    def _hang(self, label: Paragraph, blocks: Sequence[Block]) -> None:
        """Add a section; the first stands a little way under the name."""
        first = not any(isinstance(block, Hung) for block in self._blocks)
        self._blocks += hung(label, blocks, space_before=5.0 if first else 0.0)


def joined(sentences: list[Passage]) -> Passage:
    """Return sentences one after the other."""
    spans: list[Span] = []
    for sentence in sentences:
        spans += (_SPACE if spans else ()) + sentence
    return tuple(spans)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
