"""The start agreement: what patient and therapist have agreed on, in plain words, with room to sign (C15, H5; *brev*).

It tells how things stand on the day of the print, so that a paper printed later is true as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from modulvard.documents.facts import AgreementPaperFacts, AwayFacts
from modulvard.documents.layout.blocks import Block, Paragraph
from modulvard.documents.layout.outline import bullets, heading, paragraph, title
from modulvard.documents.layout.scales import Scale, letter
from modulvard.documents.layout.signing import signing_line
from modulvard.documents.layout.tables import table
from modulvard.documents.letter_frame import LetterFrame, head, reach, running, signature
from modulvard.documents.making import Sheet, finished, new_sheet
from modulvard.documents.naming import pace_in_words, shown_text
from modulvard.documents.phrases import Phrases
from modulvard.documents.plan_table import paces, plan_table
from modulvard.documents.program_words import capital, joined
from modulvard.documents.rating_plan import AskedWords
from modulvard.documents.result import Language, PrintResult
from modulvard.documents.values import Passage, Values, made_bold, words
from modulvard.documents.welcome import day_told, moment_told, promise, welcome_sentences
from modulvard.domain.letters import greets
from modulvard.domain.programs import OpeningRule

_SHARES = (52, 108)
_KEPT_WHOLE = 8


def build_agreement(facts: AgreementPaperFacts, language: Language, size: int = 12) -> PrintResult:
    """Return the agreement. The same facts always give the same bytes, and content never makes it fail."""
    told = facts.treatment
    sheet = new_sheet("agreement", language, told.today)
    frame = LetterFrame(sheet.phrases, sheet.values, sheet.root, told.sender, told.patient, told.today)
    made = _Agreement(facts, sheet, frame, letter(size))
    return finished(sheet, made.build(), running(frame, "agreement.short_title"), made.scale.text.leading)


@dataclass(slots=True)
class _Agreement:
    """Builds the blocks of one agreement."""

    facts: AgreementPaperFacts
    sheet: Sheet
    frame: LetterFrame
    scale: Scale
    _blocks: list[Block] = field(default_factory=list)

    @property
    def phrases(self) -> Phrases:
        """The words."""
        return self.sheet.phrases

    @property
    def values(self) -> Values:
        """The stored values."""
        return self.sheet.values

    def build(self) -> list[Block]:
        """Return the agreement from the welcome to the signatures."""
        self._welcome()
        self._agreed()
        if not self.facts.treatment.ending:
            self._plan()
            self._section("agreement.how", self._how())
            if self.facts.treatment.asked:
                self._section("agreement.forms", self._forms())
            self._section("agreement.answers", self._answers())
            self._section("agreement.after", self._after())
        self._reach()
        if not self.facts.treatment.ending:
            self._signatures()
        return self._blocks

    # --- parts ------------------------------------------------------------------------------------

    def _welcome(self) -> None:
        """Greet, unless the program's own welcome does: nobody is greeted twice."""
        facts, root = self.facts, self.frame.root
        self._blocks.append(head(self.frame, self.scale))
        patient = facts.treatment.patient
        called = patient.given_name or patient.family_name
        own = None if facts.treatment.ending else facts.welcome
        if own is not None and greets(own.text, called):
            said = self.phrases.say("agreement.title")
        else:
            said = self.phrases.say("letter.title", name=self.values.take("patient.given_name", called))
        self._blocks.append(title(root, said, self.scale, space_before=26))
        if own is not None:
            told = shown_text(self.values, "program.welcome", own, self.phrases)
            passages = [told, self.phrases.say("agreement.welcome.keep")]
        else:
            first, *more = welcome_sentences(self.facts, self.phrases, self.values)
            lead = paragraph(root, first, self.scale, style=self.scale.lead, space_before=2)
            self._blocks.append(lead)
            passages = [joined(more)]
        self._paragraphs(passages)

    def _agreed(self) -> None:
        self._heading("agreement.agreed")
        columns = [self.phrases.say(key) for key in ("agreement.what", "agreement.value")]
        rows = [[self.phrases.say(key), value] for key, value in self._rows()]
        made = table(self.frame.root, self.scale, columns, rows, _SHARES, row_heads=True, space_before=3)
        self._blocks.append(made)

    def _plan(self) -> None:
        told = self.facts.treatment
        self._heading("letter.plan")
        if not told.left:
            self._paragraphs([self.phrases.say("agreement.plan.done")])
            return
        said = [*paces(told, self.phrases), self.phrases.say("agreement.plan.when")]
        self._paragraphs([joined(said)], keep_with_next=True)
        self._blocks.append(plan_table(self.frame.root, told, self.phrases, self.values, self.scale))
        change = self.phrases.say("agreement.plan.change")
        self._blocks.append(paragraph(self.frame.root, change, self.scale, space_before=self.scale.between))

    def _reach(self) -> None:
        """Say how to get in touch, on the page that is signed; that nobody watches round the clock stands out (C15)."""
        self._heading("letter.reach")
        first, always = reach(self.frame, self.facts.treatment.sender.therapist)
        self._paragraphs([first, made_bold(always)], keep_with_next=not self.facts.treatment.ending)

    def _signatures(self) -> None:
        told, phrases = self.facts.treatment, self.phrases
        self._heading("agreement.signed")
        self._paragraphs([phrases.say("agreement.signed.both")], keep_with_next=True)
        patient = self.values.take("patient.name", told.patient.name)
        names = (patient, signature(self.frame, told.sender.therapist, told.sender.title))
        for place, name in enumerate(names, 1):
            label = phrases.say("agreement.signed.by", name=name)
            is_last = place == len(names)
            self._blocks.append(signing_line(self.frame.root, label, self.scale, keep_with_next=not is_last))

    # --- what was agreed, at a glance -------------------------------------------------------------

    def _rows(self) -> Iterator[tuple[str, Passage]]:
        """Return what holds: a key of what it is, and the answer."""
        facts, told, phrases = self.facts, self.facts.treatment, self.phrases
        yield "agreement.program", shown_text(self.values, "program.name", told.program, phrases)
        yield "agreement.form", phrases.say(f"agreement.form.{told.form}")
        yield "agreement.start", words(capital(day_told(told.started_on, told.today, phrases)))
        if facts.first_session is not None:
            yield "agreement.session", words(capital(moment_told(facts.first_session, told.today, phrases)))
        yield "agreement.modules", words(self._modules())
        if told.agreements:
            yield "agreement.pace", words(capital(pace_in_words(told.agreements[-1].pace, phrases)))
        if told.ending:
            yield "agreement.end", words(capital(day_told(told.ending.on, told.today, phrases)))
        elif told.left and told.finish is not None:
            yield "agreement.finish", words(capital(phrases.week(told.finish, told.week)))
        who = "agreement.therapist" if facts.is_treatment_program else "agreement.contact"
        yield who, signature(self.frame, told.sender.therapist, told.sender.title)

    def _modules(self) -> str:
        """Return how many modules there are, how many of them were chosen, and how many are handed in (D12, D13)."""
        told, phrases = self.facts.treatment, self.phrases
        lines = [capital(phrases.count(len(told.course)))]
        chosen = sum(not module.mandatory for module in told.course)
        for key, count in (("agreement.modules.chosen", chosen), ("agreement.modules.done", len(told.handed_in))):
            if count:
                counted = {} if count == 1 else {"count": capital(phrases.count(count))}
                lines.append(phrases.word(phrases.plural(key, count), **counted))
        return "\n".join(lines)

    # --- sentences --------------------------------------------------------------------------------

    def _how(self) -> Iterator[Passage]:
        facts, phrases = self.facts, self.phrases
        minutes = facts.minutes
        if minutes is not None:
            span = str(minutes.low) if minutes.low == minutes.high else f"{minutes.low}–{minutes.high}"
            yield phrases.say("agreement.minutes", span=span)
        yield phrases.say("agreement.homework" if facts.has_homework else "agreement.homework.none")
        if len(facts.treatment.course) > 1:
            is_automatic = facts.opening is OpeningRule.AUTOMATIC
            yield phrases.say("agreement.opens.automatic" if is_automatic else "agreement.opens.therapist")

    def _forms(self) -> Iterator[Passage]:
        """Say which form is to be filled in when."""
        told = self.facts.treatment
        asked = AskedWords(self.phrases, self.values, told.week, of_record=False)
        yield from asked.sentences(told.asked, "rating.plan", ended=False)

    def _answers(self) -> Iterator[Passage]:
        facts, phrases = self.facts, self.phrases
        if facts.allows_messages:
            yield phrases.say("agreement.write", therapist=self._therapist())
        else:
            yield phrases.say("agreement.write.none")
            yield phrases.say("agreement.write.ask")
        if facts.allows_messages or facts.has_homework:
            yield promise(facts, phrases)
            at = facts.closing_time.strftime(phrases.template("clock"))
            yield phrases.say("agreement.hours", time=at)
            yield phrases.say("agreement.working_days")
            yield phrases.say("agreement.away", therapist=self._therapist())
            yield from map(self._away, facts.away)

    def _away(self, away: AwayFacts) -> Passage:
        phrases, today = self.phrases, self.facts.treatment.today
        first, last = phrases.day(away.first_day, today), phrases.day(away.last_day, today)
        answers = self.values.take("therapist.name", away.answers) or phrases.say("agreement.away.colleague")
        key = "agreement.away.day" if first == last else "agreement.away.days"
        more = {} if first == last else {"last": last}
        return phrases.say(key, therapist=self._therapist(), first=first, name=answers, **more)

    def _after(self) -> Iterator[Passage]:
        facts, phrases = self.facts, self.phrases
        yield phrases.say("letter.next.talk", therapist=self._therapist())
        today = facts.treatment.today
        kept = [day for day in facts.treatment.follow_ups if day >= today]
        for day in kept:
            yield phrases.say("letter.next.follow_up", day=phrases.day(day, today))
        months = facts.follow_up_months
        if months == (1,) and not kept:
            yield phrases.say("agreement.follow_up.one")
        elif months and not kept:
            yield phrases.say("agreement.follow_up.many", months=phrases.listed([*map(self._count, months)]))
        yield phrases.say("agreement.stop")

    # --- pieces -----------------------------------------------------------------------------------

    def _count(self, number: int) -> str:
        return self.phrases.count(number)

    def _therapist(self) -> Passage:
        return self.values.take("therapist.name", self.facts.treatment.sender.therapist)

    def _heading(self, key: str) -> None:
        self._blocks.append(heading(self.frame.root, self.phrases.say(key), self.scale))

    def _section(self, key: str, sentences: Iterator[Passage]) -> None:
        """Add a list that is not divided between pages, unless it is long: few lines are read at one glance."""
        self._heading(key)
        items = bullets(self.frame.root, list(sentences), self.scale)
        for item in items[:-1]:
            item.keep_with_next = len(items) <= _KEPT_WHOLE
        self._blocks += items

    def _paragraphs(self, passages: list[Passage], *, keep_with_next: bool = False) -> None:
        for place, passage in enumerate(passages):
            space = self.scale.between if place else 3.0
            block: Paragraph = paragraph(self.frame.root, passage, self.scale, space_before=space)
            block.keep_with_next = keep_with_next
            self._blocks.append(block)
