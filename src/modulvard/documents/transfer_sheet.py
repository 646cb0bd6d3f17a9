"""The transfer sheet: what the next therapist, a substitute or another unit needs to know, of one patient (C3, B21).

Hanging headings, ISO dates and no colour, as the summary to a colleague (*tät*).
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from modulvard.documents.facts import AwayFacts, SummaryFacts
from modulvard.documents.layout.blocks import Block
from modulvard.documents.making import finished, new_sheet
from modulvard.documents.naming import shown_text
from modulvard.documents.record import Record, joined
from modulvard.documents.result import Language, PrintResult, Reader
from modulvard.documents.summary import record_running
from modulvard.documents.values import Passage, Span
from modulvard.domain.programs import ShownText
from modulvard.domain.rating_lines import Since
from modulvard.domain.treatments import ClosedAs
from modulvard.domain.weeks import Week

_COUNTED = frozenset({"message", "journal", "pace", "silence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverFacts:
    """A change of responsible therapist."""

    on: date
    before: str
    to: str
    reason: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacts:
    """An answer to read first, as the patient gave it, and what has happened to its rating since (G18)."""

    form: str
    item: str
    answer: int
    at: datetime | date
    wording: ShownText | None = None
    label: ShownText | None = None
    since: tuple[Since, ...] = ()
    now: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFacts:
    """What waits: ``kind`` is a part of its keys among the texts."""

    kind: str
    since: date
    due: date
    title: str = ""
    module: int | None = None
    many: int = 1
    finish: Week | None = None
    answer: AnswerFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFacts:
    """A homework that is given and not handed in."""

    title: ShownText
    module: int | None = None
    due_on: date | None = None
    asked_for_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFacts:
    """A treatment as it is handed over. ``summary`` is how it stands, its follow-ups among it."""

    summary: SummaryFacts
    handovers: tuple[HandoverFacts, ...] = ()
    """As they were made, the first one first."""
    away: tuple[AwayFacts, ...] = ()
    waiting: tuple[WaitingFacts, ...] = ()
    homework: tuple[GivenFacts, ...] = ()
    flags: tuple[tuple[date, str], ...] = ()
    begun: tuple[tuple[date, str], ...] = ()
    consent: tuple[date, str] | None = None
    """Since when and to what the patient has agreed, of a hand-over to another unit."""


def build_transfer_sheet(facts: TransferFacts, language: Language) -> PrintResult:
    """Return the sheet. The same facts always give the same bytes, and content never makes it fail."""
    sheet = new_sheet("transfer", language, facts.summary.today)
    made = TransferSheet(facts.summary, Reader.COLLEAGUE, sheet.phrases, sheet.values, sheet.root, handed=facts)
    return finished(sheet, made.build(), record_running(sheet, facts.summary), made.scale.text.leading)


@dataclass(slots=True)
class TransferSheet(Record):
    """Builds the blocks of one sheet: what is new to the reader first, then the course so far."""

    handed: TransferFacts = field(kw_only=True)

    def build(self) -> list[Block]:
        """Return the sheet from the sender to who made it."""
        self._opening()
        if self.facts.patient.protected:
            self._section("record.protection", [self.phrases.say("record.protected")])
        self._handover()
        self._colleague_treatment()
        if self.facts.ending:
            self._ending()
        self._consent()
        self._waiting()
        self._homework()
        self._flags()
        self._modules()
        self._ratings()
        self._planning()
        self._contact()
        moment = self.phrases.moment(self.facts.made_at)
        made_by = self.phrases.say("transfer.origin", therapist=self._maker(), moment=moment)
        self._section("record.made_by", [made_by])
        return self._blocks

    # Parts

    def _title_key(self) -> str:
        return "transfer.title"

    def _handover(self) -> None:
        handed = self.handed
        lines = [self._handed(one) for one in reversed(handed.handovers)] + [self._away(one) for one in handed.away]
        if lines:
            self._section("transfer.handover", lines)
        said = [self.values.take("transfer.body", one.body) for one in handed.handovers[-1:] if one.body]
        if said:
            self._section("transfer.body", said)

    def _handed(self, one: HandoverFacts) -> Passage:
        reason = self.values.take("transfer.reason", one.reason)
        before, to = self.values.take("therapist.name", one.before), self.values.take("therapist.name", one.to)
        return self.phrases.say("transfer.handed", day=one.on.isoformat(), before=before, to=to, reason=reason)

    def _away(self, one: AwayFacts) -> Passage:
        days = {"first": one.first_day.isoformat(), "last": one.last_day.isoformat()}
        if not one.answers:
            return self.phrases.say("transfer.away", therapist=self._name(), **days)
        substitute = self.values.take("therapist.name", one.answers)
        return self.phrases.say("transfer.away.substitute", therapist=self._name(), substitute=substitute, **days)

    def _consent(self) -> None:
        """Tell what the patient has agreed to; of a treatment that ended with a referral also that nothing is noted."""
        ending, consent = self.facts.ending, self.handed.consent
        if consent is not None:
            day, note = consent
            said = self.phrases.say(
                "transfer.consent.given", day=day.isoformat(), note=self.values.take("transfer.consent", note)
            )
            self._section("transfer.consent", [said])
        elif ending is not None and ending.closed_as is ClosedAs.REFERRED:
            self._section("transfer.consent", [self.phrases.say("transfer.consent.none")])

    def _waiting(self) -> None:
        lines = [self._waits(one) for one in self.handed.waiting] + [self._begun(*one) for one in self.handed.begun]
        self._section("transfer.waiting", lines or [self.phrases.say("transfer.waiting.none")])

    def _waits(self, one: WaitingFacts) -> Passage:
        days = {"since": one.since.isoformat(), "due": one.due.isoformat()}
        if one.kind == "homework":
            return self._homework_waits(one, days)
        if one.answer is not None:
            return self._to_read(one.answer)
        key = f"transfer.waiting.{one.kind}"
        if one.kind in _COUNTED:
            key = self.phrases.plural(key, one.many)
        if one.kind == "end":
            return self.phrases.say(f"{key}.near", week=self._week(one.finish)) if one.finish else self.phrases.say(key)
        if one.kind == "pace":
            return self.phrases.say(key, many=one.many, week=self._week(Week.of(one.since)))
        if one.kind == "module":
            return self.phrases.say(key, number=one.module or "", since=days["since"])
        return self.phrases.say(key, many=one.many, **days)

    def _to_read(self, one: AnswerFacts) -> Passage:
        """Tell an answer word for word: form, question, what was answered and when; and what came of it since."""
        say, key = self.phrases.say, "transfer.answer"
        known: dict[str, Passage | str | int] = {
            "form": self.values.take("instrument.abbreviation", one.form),
            "item": self.values.take("instrument.question", one.item),
            "answer": one.answer,
            "at": self.phrases.moment(one.at) if isinstance(one.at, datetime) else one.at.isoformat(),
        }
        if one.label is not None:
            known["label"] = shown_text(self.values, "instrument.label", one.label, self.phrases)
        told = [say(key if one.label is None else f"{key}.label", **known)]
        if one.wording is not None:
            wording = shown_text(self.values, "instrument.wording", one.wording, self.phrases)
            told.append(say(f"{key}.wording", wording=wording))
        for since in one.since:
            unanswered = since is Since.CORRECTED and one.now is None
            told.append(say(f"{key}.{since}{'.none' if unanswered else ''}", now="" if one.now is None else one.now))
        return joined(told)

    def _homework_waits(self, one: WaitingFacts, days: dict[str, str]) -> Passage:
        heading = self.values.take("homework.title", one.title)
        module = "" if one.module is None else self.phrases.word("transfer.module", number=one.module)
        if heading and module:
            return self.phrases.say("transfer.waiting.homework.of_module", title=heading, module=module, **days)
        return self.phrases.say("transfer.waiting.homework", title=heading or module, **days)

    def _begun(self, day: date, by: str) -> Passage:
        return self.phrases.say("transfer.begun", by=self.values.take("therapist.name", by), day=day.isoformat())

    def _homework(self) -> None:
        if self.handed.homework:
            self._section("transfer.homework", [self._given(one) for one in self.handed.homework])

    def _given(self, one: GivenFacts) -> Passage:
        heading = shown_text(self.values, "homework.title", one.title, self.phrases)
        parts = [heading]
        if one.module is not None:
            parts.append(self.phrases.say("transfer.module", number=one.module))
        if one.due_on is not None:
            parts.append(self.phrases.say("transfer.homework.due", day=one.due_on.isoformat()))
        if one.asked_for_more:
            parts.append(self.phrases.say("transfer.homework.more"))
        joined: list[Span] = []
        for part in parts:
            joined += (Span(", "),) if joined else ()
            joined += part
        return tuple(joined)

    def _flags(self) -> None:
        lines = [
            self.phrases.say("transfer.flag", day=day.isoformat(), words=self.values.take("transfer.flag", said))
            for day, said in self.handed.flags
        ]
        if lines:
            self._section("transfer.flags", lines)

    def _name(self) -> Passage:
        return self.values.take("therapist.name", self.facts.sender.therapist)
