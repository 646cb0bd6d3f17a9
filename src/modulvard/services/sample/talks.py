"""How a sample patient and the therapist write to each other: messages, hand-ins with real answers, and feedback."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Self

from modulvard.domain.answer_fields import FieldPart, FillIn, as_text, filled
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.errors import NotFound
from modulvard.domain.homework import ModuleForm, NewHandIn
from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, NoteId
from modulvard.domain.messages import Arrived, Channel, NewMessage, Way, with_answers
from modulvard.domain.module_events import ModuleState
from modulvard.domain.today import LineKind
from modulvard.services.sample.hand_ins import HAND_INS, HandedIn
from modulvard.services.sample.telling import Cast, Telling, account_of, working_day_after, working_day_before

_EVENING = time(20, 15)


class Talks(Telling):
    """What passes between a patient and the therapist."""

    @property
    def handed_in(self) -> Mapping[int, HandedIn]:
        """What is handed in, by module. What is not here comes on paper: only that it came is noted."""
        return HAND_INS.get(self.key, {})

    # --- messages ---------------------------------------------------------------------------------

    def exchange(self, weeks_ago: int, weekday: int, theirs: str, ours: str) -> Self:
        """The patient writes one evening, and is answered on the next working day."""
        wrote = self.day(weeks_ago, weekday)
        answered = working_day_after(wrote)
        self._registers(answered, theirs, wrote, _EVENING)
        return self._tell(answered, lambda cast: self._writes(cast, ours, Channel.COPY))

    def writes(self, working_days_ago: int, text: str, at: time = _EVENING) -> Self:
        """The patient wrote the evening before a working day, on which it was registered; 0 is today."""
        day = self._working_day(working_days_ago)
        return self._registers(day, text, day - timedelta(days=1), at)

    def is_answered(self, working_days_ago: int, text: str) -> Self:
        """What was written last is answered, and the answer handed over."""
        return self._tell(self._working_day(working_days_ago), lambda cast: self._writes(cast, text, Channel.COPY))

    def begins_reply(self, working_days_ago: int, text: str) -> Self:
        """A reply is begun, and left."""
        return self._treats(self._working_day(working_days_ago), lambda desk, it: desk.messages.begin(it, body=text))

    def finishes_reply(self, working_days_ago: int, text: str) -> Self:
        """A reply is finished, and not handed over yet."""
        return self._tell(self._working_day(working_days_ago), lambda cast: self._writes(cast, text, None))

    def needs_no_answer(self, working_days_ago: int) -> Self:
        """The last message is closed without an answer."""
        return self._tell(
            self._working_day(working_days_ago),
            lambda cast: self._desk(cast).messages.no_answer_needed([cast.received[self.key]]),
        )

    def is_answered_from_the_bank(
        self,
        weeks_ago: int,
        weekday: int,
        theirs: str,
        answer: str,
        *,
        asked: Mapping[str, str] | None = None,
        added: str = "",
    ) -> Self:
        """The patient writes one evening, and is answered with an entry of the bank, named by its key.

        ``asked`` fills the fields in that ask; ``added`` is the therapist's own line after it.
        """
        wrote = self.day(weeks_ago, weekday)
        answered = working_day_after(wrote)
        self._registers(answered, theirs, wrote, _EVENING)
        return self._tell(answered, lambda cast: self._writes_by_bank(cast, answer, asked or {}, added))

    # --- the journal ------------------------------------------------------------------------------

    def is_journalled(self, weeks_ago: int, weekday: int) -> Self:
        """A weekly note is written and copied to the journal."""
        return self._tell(self.day(weeks_ago, weekday), lambda cast: self._notes(cast, journalled=True))

    def has_a_note(self, working_days_ago: int) -> Self:
        """A weekly note is finished, and does not stand in the journal yet."""
        return self._tell(self._working_day(working_days_ago), lambda cast: self._notes(cast, journalled=False))

    def _notes(self, cast: Cast, *, journalled: bool) -> None:
        notes = self._desk(cast).notes
        proposed = notes.build(cast.treatments[self.key])
        note = notes.begin_proposed(proposed).ident
        notes.finish(NoteId(note or 0), proposed.text, proposed.covered, journalled=journalled)

    # --- homework ---------------------------------------------------------------------------------

    def hands_in_lately(self, module: int, at: time) -> Self:
        """Homework was handed in last evening; it is registered this morning and waits for feedback."""
        sent = datetime.combine(self._today - timedelta(days=1), at, STOCKHOLM)
        return self._tell(self._today, lambda cast: self._hands_in(cast, module, sent))

    def _hands_in(self, cast: Cast, module: int, sent: Arrived) -> None:
        """Register what is handed in on a module."""
        told = self.handed_in.get(module)
        number, treatment = ModuleNumber(module), cast.treatments[self.key]
        day = sent.date() if isinstance(sent, datetime) else sent
        if told is None:
            self._desk(cast).treatments.set_module(treatment, number, ModuleState.HANDED_IN, on=day)
            return
        for form, answers in told.answers.items():
            homework = ModuleForm(treatment=treatment, module=number, form=form)
            new = NewHandIn(homework=homework, answers=answers, sent=sent, way=told.way)
            ident = self._desk(cast).homework.hand_in(new).ident
            cast.hand_ins[self.key, module, form] = HandInId(ident or 0)

    def _gives_feedback(self, cast: Cast, module: int) -> None:
        """Write back on each form, and hand it over; the last one opens the next module."""
        desk = self._desk(cast).homework
        for form, text in self.handed_in[module].feedback.items():
            draft = desk.begin_feedback(cast.hand_ins[self.key, module, form]).ident
            desk.finish_feedback(MessageId(draft or 0), text, channel=Channel.COPY)

    def _has_feedback(self, module: int) -> bool:
        told = self.handed_in.get(module)
        return told is not None and bool(told.feedback)

    # --- the list ---------------------------------------------------------------------------------

    def is_seen(self, kind: LineKind) -> Self:
        """The therapist noted a line of Idag as seen the working day before; one new today is put off for a week."""

        def note(cast: Cast) -> None:
            with suppress(NotFound):
                self._desk(cast).today.note_seen(cast.treatments[self.key], kind)
                cast.seen.add((self.key, kind))

        self._tell(self._working_day(1), note)
        return self.is_put_off(kind)

    def is_put_off(self, kind: LineKind) -> Self:
        """The therapist puts a line of Idag off for a week, unless it is noted as seen."""

        def put_off(cast: Cast) -> None:
            if (self.key, kind) not in cast.seen:
                with suppress(NotFound):
                    until = self._today + timedelta(days=7)
                    self._desk(cast).today.put_off(cast.treatments[self.key], kind, until)

        return self._tell(self._today, put_off)

    def passed_on(self, working_days_ago: int, kind: LineKind, to: str, words: str) -> Self:
        """The last message is passed on to a colleague."""

        def pass_on(cast: Cast) -> None:
            treatment, colleague = cast.treatments[self.key], account_of(cast.desks[to])
            self._desk(cast).today.pass_on(treatment, kind, cast.received[self.key], colleague, words)

        return self._tell(self._working_day(working_days_ago), pass_on)

    def is_flagged(self, working_days_ago: int, words: str) -> Self:
        """The therapist flagged the patient for today."""
        return self._treats(
            self._working_day(working_days_ago), lambda desk, it: desk.flags.add(it, self._today, words)
        )

    # --- shared -----------------------------------------------------------------------------------

    def _working_day(self, days_ago: int) -> date:
        day = self._today
        for _ in range(days_ago):
            day = working_day_before(day)
        return day

    def _registers(self, day: date, text: str, wrote: date, at: time) -> Self:
        sent = datetime.combine(wrote, at, STOCKHOLM)

        def register(cast: Cast) -> None:
            new = NewMessage(treatment=cast.treatments[self.key], body=text, sent=sent, way=Way.PASTED)
            cast.received[self.key] = MessageId(self._desk(cast).messages.receive(new).ident or 0)

        return self._tell(day, register)

    def _writes_by_bank(self, cast: Cast, answer: str, asked: Mapping[str, str], added: str) -> None:
        """Insert an entry, fill its fields in and hand the reply over."""
        desk, treatment = self._desk(cast), cast.treatments[self.key]
        hit = desk.answers.to_insert(desk.answers.find(answer))
        standing = desk.treatments.reload(treatment).standing
        current = next((each.number for each in standing.modules if not each.standing.is_handed_in), None)
        known = {
            FillIn.FIRST_NAME: self._draft.given_name,
            FillIn.MODULE: f"modul {current}",
            FillIn.CLINIC: "vårdcentralen",
        }
        parts = [
            replace(part, value=asked.get(part.name, part.value)) if isinstance(part, FieldPart) else part
            for part in filled(hit.body, known)
        ]
        signed = desk.person.display_name.split()[0] if desk.person is not None else ""
        text = "\n\n".join(filter(None, (as_text(parts), added, signed)))
        draft = desk.messages.begin(treatment).ident
        state = with_answers({hit.id: hit.number})
        desk.messages.finish(MessageId(draft or 0), text, Channel.COPY, state=state)

    def _writes(self, cast: Cast, text: str, channel: Channel | None) -> None:
        desk = self._desk(cast).messages
        draft = desk.begin(cast.treatments[self.key]).ident
        desk.finish(MessageId(draft or 0), text, channel)
