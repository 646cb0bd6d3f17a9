"""What is said of a program to staff, sentence by sentence: the same on its sheet and beside other programs (D29).

Supplier's text is never printed (B13), and nothing is said of how well a program works (B17).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from modulvard.documents.naming import pace_in_words, shown_text
from modulvard.documents.phrases import Phrases
from modulvard.documents.values import Passage, Span, Values, words
from modulvard.domain.program_effort import Minutes, minutes_a_week, minutes_each
from modulvard.domain.programs import (
    Fact,
    Module,
    Program,
    ProgramStatus,
    ShownText,
    Standing,
    StoredProgram,
    Subject,
    Text,
    WeekRating,
)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much of each thing there is room for. None: all of it."""

    longest: int | None = None
    """Characters of one text."""
    lines: int | None = None
    """Texts of one kind, and modules."""
    is_tight: bool = False
    """What could be a table is a sentence."""


@dataclass(slots=True)
class ProgramWords:
    """Says what is known of one program version. ``is_cut``: something was left out for want of room."""

    stored: StoredProgram
    phrases: Phrases
    values: Values
    room: Room
    is_cut: bool = False

    @property
    def program(self) -> Program:
        """The program."""
        return self.stored.program

    # --- its own texts ----------------------------------------------------------------------------

    def text(self, text: Text, field: str = "program.text") -> Passage:
        """Return one of the program's own texts, cut where there is no room for all of it."""
        shown = self._cut(text.shown(self.phrases.language))
        return shown_text(self.values, field, shown, self.phrases)

    def plain(self, text: str, field: str = "program.text") -> Passage:
        """Return one of the program's values that has no language, such as a supplier."""
        return self.values.take(field, self._cut(ShownText(text=text, language="")).text)

    def texts(self, texts: Iterable[Text]) -> list[Passage]:
        """Return several of the program's own texts, those there is room for."""
        return [self.text(text) for text in self.some(list(texts))]

    def some(self, every: Sequence[_T]) -> Sequence[_T]:
        """Return those there is room for."""
        kept = every if self.room.lines is None else every[: self.room.lines]
        self.is_cut = self.is_cut or len(kept) < len(every)
        return kept

    def _cut(self, shown: ShownText) -> ShownText:
        longest = self.room.longest
        if longest is None or (len(shown.text) <= longest and "\n" not in shown.text):
            return shown
        told = " ".join(shown.text.split())
        if len(told) > longest:
            self.is_cut = True
            told = told[:longest].rsplit(" ", 1)[0] + " …"
        return ShownText(text=told, language=shown.language)

    # --- what it is -------------------------------------------------------------------------------

    def kind(self) -> str:
        """Return what sort of program it is."""
        return self.phrases.word(f"program_kind.{self.program.kind}")

    def version(self) -> Passage:
        """Return its version, or that it is not known."""
        if self.program.version is None:
            return self.phrases.say("program.version.unknown")
        return self.phrases.say("program.version", version=self.plain(self.program.version, "program.version"))

    def supplier(self) -> Passage:
        """Return who supplies it, or that it is not known."""
        if self.program.supplier is None:
            return self.phrases.say("program.supplier.unknown")
        return self.plain(self.program.supplier, "program.supplier")

    def status(self) -> Passage:
        """Return how far the version has come, and whether anything keeps it from being started."""
        stored, phrases = self.stored, self.phrases
        if stored.is_for_start and self.program.missing:
            missing = phrases.listed([self.subject(subject).lower() for subject in self.program.missing])
            return phrases.say("program_status.lacking", missing=missing)
        if stored.is_replaced and stored.is_in_use:
            return phrases.say("program_status.replaced")
        if stored.status is ProgramStatus.PILOT and stored.pilot_cap is not None:
            return phrases.say("program_status.pilot.cap", cap=stored.pilot_cap)
        return phrases.say(f"program_status.{stored.status}")

    def subject(self, subject: Subject) -> str:
        """Return what a fact is about."""
        return self.phrases.word(f"program.subject.{subject}")

    # --- what the patient does --------------------------------------------------------------------

    def modules(self) -> Passage:
        """Return how many modules there are, and how many of them may be chosen."""
        program, phrases = self.program, self.phrases
        count, optional = len(program.modules), len(program.optional)
        if not count:
            return phrases.say("program.modules.unknown")
        if optional:
            return phrases.say(
                "program.modules.sorts", modules=capital(self._counted("modules", count)), sorts=self._sorts()
            )
        return phrases.say(phrases.plural("program.modules", count), count=capital(phrases.count(count)))

    def _sorts(self) -> str:
        """Return how many modules everyone does and how many may be chosen, leaving out what there is none of."""
        counts = {
            "mandatory": len(self.program.modules) - len(self.program.optional),
            "optional": len(self.program.optional),
        }
        return self.phrases.listed([self._counted(sort, number) for sort, number in counts.items() if number])

    def _counted(self, what: str, number: int) -> str:
        key = self.phrases.plural(f"program.counted.{what}", number)
        return self.phrases.word(key, count=self.phrases.count(number))

    def module(self, module: Module) -> Passage:
        """Return a module's number and title, the number alone where its title only repeats it (B13)."""
        shown = module.title.shown(self.phrases.language)
        if shown.only_counts(module.number):
            return self.phrases.say("program.module.untitled", number=module.number)
        title = self.text(module.title, f"module.{module.number}.title")
        return self.phrases.say("program.module", number=module.number, title=title)

    def pace(self) -> Passage:
        """Return the pace it proposes: it is never more than a proposal (D4)."""
        if self.program.pace is None:
            return self.phrases.say("program.pace.unknown")
        return self.phrases.say("program.pace", pace=pace_in_words(self.program.pace, self.phrases))

    def weeks(self) -> Passage:
        """Return the weeks recommended and those seen, with where they come from: sources disagree (B15)."""
        program, phrases = self.program, self.phrases
        seen = (min(program.usual_weeks), max(program.usual_weeks)) if program.usual_weeks else None
        recommended = program.recommended_weeks
        if recommended is None and seen is None:
            return phrases.say("program.weeks.unknown")
        if recommended is None or seen is None:
            return (*self._weeks(recommended, seen), *words("."))
        said = self._weeks(recommended, None)
        return (*phrases.say("program.weeks.both", recommended=said, first=seen[0], last=seen[1]), *words("."))

    def _weeks(self, recommended: int | None, seen: tuple[int, int] | None) -> Passage:
        phrases = self.phrases
        if recommended is not None:
            count = capital(phrases.count(recommended))
            return phrases.say(phrases.plural("program.weeks.recommended", recommended), weeks=count)
        assert seen is not None
        if seen[0] == seen[1]:
            return phrases.say("program.weeks.usual.same", first=seen[0])
        return phrases.say("program.weeks.usual", first=seen[0], last=seen[1])

    def minutes_each(self) -> Passage | None:
        """Return how long a module takes, or None where the program does not say."""
        return self._minutes("program.minutes", minutes_each(self.program))

    def minutes_a_week(self) -> Passage | None:
        """Return how long a week takes, or None where it is not known."""
        return self._minutes("program.minutes.week", minutes_a_week(self.program))

    def _minutes(self, key: str, told: Minutes | None) -> Passage | None:
        if told is None:
            return None
        span = str(told.low) if told.low == told.high else f"{told.low}–{told.high}"
        return self.phrases.say(key, span=span)

    # --- what the therapist does ------------------------------------------------------------------

    def answers(self) -> Passage | None:
        """Return within how many working days an answer is promised, where the program has its own number."""
        days = self.program.answer_days
        if days is None:
            return None
        if days == 0:
            return self.phrases.say("program.answers.today")
        return self.phrases.say(self.phrases.plural("program.answers", days), days=self.phrases.count(days))

    def follow_up(self) -> Passage | None:
        """Return after how many months there is a follow-up, or None where none is stated."""
        months = self.program.follow_up_months
        if not months:
            return None
        key = "program.follow_up.one" if months == (1,) else "program.follow_up.many"
        return self.phrases.say(key, months=self.phrases.listed([str(month) for month in months]))

    def ratings(self) -> list[Passage]:
        """Return the ratings it asks for, each with its weeks, and whether after the end too."""
        return [
            self.phrases.say(
                "program.rating", instrument=self.plain(rating.instrument.upper()), when=self._rated_when(rating)
            )
            for rating in self.some(self.program.week_ratings)
        ]

    def _rated_when(self, rating: WeekRating) -> str:
        word, listed = self.phrases.word, self.phrases.listed
        weeks = [word("program.rating.weeks", weeks=listed([str(week) for week in rating.weeks]))]
        months = [word("program.rating.months", months=listed([str(count) for count in rating.months_after]))]
        after = [word("program.rating.after")]
        told = ((rating.weeks, weeks), (rating.after, after), (rating.months_after, months))
        return ", ".join(words for is_asked, said in told if is_asked for words in said)

    # --- what is known, and what is not -----------------------------------------------------------

    def facts(self, subject: Subject, *, beside: Iterable[Text] = ()) -> list[Passage]:
        """Return the facts on a subject, with how sure they are; those that only repeat what is said beside are not."""
        language = self.phrases.language
        said = [text.in_language(language).casefold() for text in beside]
        told = [
            fact
            for fact in self.program.known(subject)
            if not any(_begins_with(text, fact.text.in_language(language).casefold()) for text in said)
        ]
        return [self._fact(fact) for fact in self.some(told)]

    def _fact(self, fact: Fact) -> Passage:
        origin = self.origin((fact,))
        if not origin:
            return self.text(fact.text)
        return self.phrases.say("program.fact", text=self.text(fact.text), origin=origin)

    def origin(self, facts: Iterable[Fact]) -> str:
        """Return how sure some facts are and the numbers of their sources, or nothing."""
        numbers = {source.key: number for number, source in enumerate(self.program.sources, 1)}
        facts = list(facts)
        named = sorted({numbers[key] for fact in facts for key in fact.sources if key in numbers})
        standings = {fact.standing for fact in facts} - {Standing.PUBLISHED}
        parts = [self.phrases.word(f"program.standing.{standing}") for standing in Standing if standing in standings]
        if named:
            key = self.phrases.plural("program.source", len(named))
            parts.append(self.phrases.word(key, numbers=", ".join(map(str, named))))
        return ", ".join(parts)

    def unknown(self) -> list[Passage]:
        """Return what is not known, each with the reason."""
        return [
            self.phrases.say("program_sheet.gap", subject=self.subject(gap.subject), reason=self.text(gap.reason))
            for gap in self.some(self.program.unknown)
        ]

    def sources(self) -> list[Passage]:
        """Return the sources by the numbers that facts name them by."""
        return [
            self.phrases.say("program_sheet.source", number=number, text=self.text(source.text))
            for number, source in enumerate(self.some(self.program.sources), 1)
        ]


def joined(sentences: Iterable[Passage]) -> Passage:
    """Return sentences as one passage."""
    spans: list[Span] = []
    for sentence in sentences:
        spans += ((Span(" "),) if spans else ()) + sentence
    return tuple(spans)


def enumerated(points: Sequence[Passage]) -> Passage:
    """Return points after each other as one passage that ends as a sentence; nothing where there are none."""
    spans: list[Span] = []
    for point in points:
        spans += ((Span(" " if _is_ended(spans) else "; "),) if spans else ()) + point
    return tuple(spans) if not spans or _is_ended(spans) else (*spans, Span("."))


def _is_ended(spans: Sequence[Span]) -> bool:
    return spans[-1].text.rstrip().endswith((".", "!", "?", "…"))


def _begins_with(text: str, fact: str) -> bool:
    """Tell whether a text is a fact, or says it in its first sentences."""
    return text == fact or (fact.endswith(".") and text.startswith(f"{fact} "))


def capital(said: str) -> str:
    """Return words with a capital first letter."""
    return said[:1].upper() + said[1:]
