"""The summary to the patient: what has been done, then what lies ahead, then how to get in touch (*brev*)."""

from dataclasses import dataclass, field
from itertools import groupby

from modulvard.documents.facts import ModuleFacts, SummaryFacts
from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.outline import heading, paragraph, title
from modulvard.documents.layout.scales import TEXT_WIDTH, Scale, letter
from modulvard.documents.letter_frame import LetterFrame, head, reach, signature, whom_to_call
from modulvard.documents.naming import shown_text, with_module
from modulvard.documents.phrases import Phrases
from modulvard.documents.plan_table import paces, plan_table
from modulvard.documents.rating_plan import AskedWords
from modulvard.documents.rating_words import RatingWords
from modulvard.documents.ratings import patient_ratings
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.timeline import TimelineRow, timeline_facts
from modulvard.documents.timeline_figure import timeline
from modulvard.documents.values import Passage, Span, Values, plain
from modulvard.domain.module_events import ModuleState
from modulvard.domain.pacing import PaceState, RestKind
from modulvard.domain.prints import PrintPart
from modulvard.domain.weeks import Week

_SPACE = (Span(" "),)
_LONG_AGO = 26
"""Weeks after which a week gone by is written with its year."""


@dataclass(slots=True)
class Letter:
    """Builds the blocks of one letter."""

    facts: SummaryFacts
    phrases: Phrases
    values: Values
    root: Node
    size: int
    _blocks: list[Block] = field(default_factory=list)

    @property
    def scale(self) -> Scale:
        """The type of the letter."""
        return letter(self.size)

    def build(self) -> list[Block]:
        """Return the letter from "Hej" to the signature."""
        without = self.facts.without
        self._opening()
        if PrintPart.DONE not in without:
            self._done()
        if PrintPart.RATINGS not in without:
            self._ratings()
        if PrintPart.PLAN not in without:
            self._plan()
            self._next()
        self._reach()
        return self._blocks

    # Parts

    def _opening(self) -> None:
        facts, phrases = self.facts, self.phrases
        self._blocks.append(head(self.frame, self.scale))
        name = self.values.take("patient.given_name", facts.patient.given_name)
        self._blocks.append(title(self.root, phrases.say("letter.title", name=name), self.scale, space_before=26))
        key = "letter.lead.ended" if facts.ending else "letter.lead"
        if facts.without & {PrintPart.DONE, PrintPart.PLAN}:
            key = "letter.lead.part"  # the others promise both
        lead = phrases.say(key, program=shown_text(self.values, "program.name", facts.program, phrases))
        self._blocks.append(paragraph(self.root, lead, self.scale, style=self.scale.lead, space_before=2))

    def _done(self) -> None:
        self._heading("letter.done")
        sentences = [self._count(), *self._skips(), *self._rests(), *self._agreement(), *self._state()]
        self._paragraph(sentences)
        rows = [self._timeline_row(module) for module in self.facts.course]
        if rows:
            shown = timeline_facts(rows, self.facts.rest, self.facts.week)
            self._blocks += timeline(self.root, shown, self.scale, self.phrases, TEXT_WIDTH)

    def _ratings(self) -> None:
        """Tell what was answered, and under it whom to call (G18)."""
        chart = self.facts.ratings
        if chart is None:
            return
        says, call = RatingWords(self.phrases, self.values), whom_to_call(self.frame, self.facts.call_text)
        self._blocks += patient_ratings(self.root, chart, self.scale, says, TEXT_WIDTH, call=call)

    def _plan(self) -> None:
        if not self.facts.left:
            return
        self._heading("letter.plan")
        if self.facts.agreements:
            self._paragraph(paces(self.facts, self.phrases), keep_with_next=True)
        self._blocks.append(plan_table(self.root, self.facts, self.phrases, self.values, self.scale))

    def _next(self) -> None:
        self._heading("letter.next")
        if self.facts.ending:
            day = self.phrases.day(self.facts.ending.on)
            sentences = [self.phrases.say("letter.next.ended", day=day)]
            sentences += self._follow_ups()
        elif not self.facts.left:
            sentences = [self.phrases.say("letter.next.finished")]
            sentences.append(self.phrases.say("letter.next.talk", therapist=self._therapist()))
            sentences += self._follow_ups()
        else:
            sentences = self._next_module(self.facts.left[0])
        self._paragraph(sentences)
        if PrintPart.RATINGS not in self.facts.without:
            asked = AskedWords(self.phrases, self.values, self.facts.week, of_record=False)
            ended = self.facts.ending is not None
            for sentence in asked.sentences(self.facts.asked, "letter.next.form", ended=ended):
                self._paragraph([sentence])

    def _reach(self) -> None:
        self._heading("letter.reach")
        self._paragraph(reach(self.frame, self.facts.sender.therapist))
        signed = signature(self.frame, self.facts.sender.therapist, self.facts.sender.title)
        self._blocks.append(paragraph(self.root, signed, self.scale, space_before=self.scale.between * 1.5))

    @property
    def frame(self) -> LetterFrame:
        """What stands round the letter."""
        facts = self.facts
        return LetterFrame(self.phrases, self.values, self.root, facts.sender, facts.patient, facts.today)

    # Sentences on what has been done

    def _count(self) -> Passage:
        done, every = len(self.facts.handed_in), len(self.facts.course)
        if done == 0:
            return self.phrases.say("letter.done.none")
        if done == every:
            key = self.phrases.plural("letter.done.all", every)
            return self.phrases.say(key, **({"all": self.phrases.count(every)} if every != 1 else {}))
        return self.phrases.say("letter.done.some", done=self.phrases.count(done), all=self.phrases.count(every))

    def _skips(self) -> list[Passage]:
        return [self.phrases.say("letter.skipped", number=module.number) for module in self.facts.skipped]

    def _rests(self) -> list[Passage]:
        """Say which weeks so far were weeks at rest; those ahead stand in the plan."""
        today, found = self.facts.week, []
        past = [rest for rest in self.facts.rest if rest.week < today]
        for (why, _), group in groupby(enumerate(past), lambda item: (item[1].why, item[1].week.index - item[0])):
            weeks = [rest.week for _, rest in group]
            found.append(self._rest_sentence(why, weeks[0], weeks[-1]))
        return found

    def _rest_sentence(self, why: RestKind, first: Week, last: Week) -> Passage:
        start, end = self._past_week(first), self._past_week(last)
        if first == last:
            key = "letter.pause.past.one" if why is RestKind.PAUSE else "letter.closed.past.one"
            return _sentence_start(self.phrases.say(key, week=start))
        key = "letter.pause.past.many" if why is RestKind.PAUSE else "letter.closed.past.many"
        return _sentence_start(self.phrases.say(key, first=start, last=end))

    def _past_week(self, week: Week) -> str:
        """Return a week gone by, with its year only if it is long ago."""
        return self.phrases.week(week, self.facts.week if self.facts.week - week > _LONG_AGO else week)

    def _agreement(self) -> list[Passage]:
        newest = self.facts.newest
        if newest is None or self.facts.ending:
            return []
        made_on = newest.made_on
        if made_on == self.facts.today:
            return [self.phrases.say("letter.agreement.today")]
        return [self.phrases.say("letter.agreement", day=self.phrases.day(made_on, self.facts.today))]

    def _state(self) -> list[Passage]:
        facts, phrases, state = self.facts, self.phrases, self.facts.figures.state
        if facts.ending or state is PaceState.FINISHED:
            return []
        first = self._first_week()
        if first > facts.week:
            return [phrases.say("letter.state.before", day=phrases.long_day(first.monday))]
        if state is PaceState.PAUSED:
            return [phrases.say("letter.pause.now", day=phrases.long_day(self._end_of_rest().sunday))]
        if state is PaceState.ON_TRACK:
            return [phrases.say("letter.state.on_track")]
        return [phrases.say(f"letter.state.{state}", distance=self._distance())]

    def _first_week(self) -> Week:
        """Return the first week of the plan that is not at rest."""
        week = self.facts.agreements[0].first_week if self.facts.agreements else self.facts.week
        resting = {rest.week for rest in self.facts.rest}
        while week in resting and week >= self.facts.week:
            week = week + 1
        return week

    def _end_of_rest(self) -> Week:
        resting = {rest.week for rest in self.facts.rest if rest.why is RestKind.PAUSE}
        week = self.facts.week
        while week + 1 in resting:
            week = week + 1
        return week

    def _distance(self) -> str:
        figures, phrases = self.facts.figures, self.phrases
        kind = "weeks" if figures.shown_in_weeks else "modules"
        number = max(figures.weeks_behind, figures.weeks_ahead)
        if kind == "modules":
            number = max(figures.modules_behind, figures.modules_ahead)
        key = phrases.plural(f"letter.distance.{kind}", number)
        return phrases.word(key, **({"number": phrases.count(number)} if number != 1 else {}))

    # Sentences on what comes

    def _next_module(self, module: ModuleFacts) -> list[Passage]:
        facts, phrases = self.facts, self.phrases
        if facts.figures.state is PaceState.PAUSED:
            return [self._about("letter.next.after_pause", module)]
        is_open = module.state not in {ModuleState.UNAVAILABLE}
        sentences = [self._about("letter.next.module" if is_open else "letter.next.closed", module)]
        if not is_open:
            sentences.append(phrases.say("letter.next.not_open"))
        if module.planned == facts.week:
            sentences.append(phrases.say("letter.next.until", day=phrases.long_day(module.planned.sunday)))
        elif module.planned is not None and module.planned > facts.week:
            sentences.append(phrases.say("letter.next.week", week=phrases.week(module.planned, facts.week)))
        if facts.finish is not None and len(facts.left) > 1:
            finish = phrases.week(facts.finish, facts.week)
            sentences.append(phrases.say("letter.next.finish", week=finish))
        return sentences

    def _follow_ups(self) -> list[Passage]:
        days = [day for day in self.facts.follow_ups if day >= self.facts.today]
        return [self.phrases.say("letter.next.follow_up", day=self.phrases.day(day, self.facts.today)) for day in days]

    # Rows

    def _timeline_row(self, module: ModuleFacts) -> TimelineRow:
        left = self.facts.left
        handed_in = None if module.handed_in is None else Week.of(module.handed_in)
        label = self._about("letter.timeline.module", module)
        is_now = bool(left) and module is left[0]
        spoken = plain(self._about("letter.plan.module", module))
        return TimelineRow(label=label, spoken=spoken, planned=module.planned, handed_in=handed_in, is_now=is_now)

    # Pieces

    def _about(self, key: str, module: ModuleFacts) -> Passage:
        return with_module(self.values, key, module, self.phrases)

    def _therapist(self) -> Passage:
        return self.values.take("therapist.name", self.facts.sender.therapist)

    def _heading(self, key: str) -> None:
        self._blocks.append(heading(self.root, self.phrases.say(key), self.scale))

    def _paragraph(self, sentences: list[Passage], *, keep_with_next: bool = False) -> None:
        spans: list[Span] = []
        for sentence in sentences:
            spans += (_SPACE if spans else ()) + sentence
        block = paragraph(self.root, tuple(spans), self.scale, space_before=3)
        block.keep_with_next = keep_with_next
        self._blocks.append(block)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence_start(sentence: Passage) -> Passage:
    first, *rest = sentence
    return (Span(_capital(first.text)), *rest)
