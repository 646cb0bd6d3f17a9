"""The text of a note: short headings (H1) and plain sentences from ``NoteMaterial``, to be edited and copied (C14).

Plain words, because patients read notes online (H2). What was written is quoted only where the therapist asks for it.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import groupby

from modulvard.documents.naming import pace_in_words
from modulvard.documents.note_ratings import RatingLines
from modulvard.documents.phrases import Phrases, phrases
from modulvard.documents.result import Language
from modulvard.domain.module_events import ModuleState
from modulvard.domain.note_material import ModuleLine, NoteMaterial, OpenHomework, PlanChange
from modulvard.domain.notes import Contact, ContactKind, NoteKind
from modulvard.domain.pacing import PaceState
from modulvard.domain.settings import ADMINISTRATIVE

_DAYS_NAMED = 5
"""So many days are named one by one; more are told as a span."""


def note_text(
    material: NoteMaterial,
    language: str,
    *,
    told: Collection[Contact] | None = None,
    quoted: Collection[Contact] = (),
) -> str:
    """Return a note's text. ``told`` are the contacts to tell of, all unless said; ``quoted`` those word for word."""
    contacts = [each for each in material.contacts if told is None or each in told]
    writer = _Writer(material, contacts, quoted, phrases(Language(language)))
    parts = writer.weekly() if material.kind is NoteKind.WEEKLY else writer.free()
    text = "\n\n".join(f"{head}\n{body}" if body else head for head, body in parts)
    return text.replace("\xa0", " ")  # a journal takes no-break spaces for odd signs


class _Writer:
    """Writes one note."""

    def __init__(
        self, material: NoteMaterial, contacts: Sequence[Contact], quoted: Collection[Contact], words: Phrases
    ) -> None:
        self._material, self._contacts, self._quoted, self._words = material, contacts, quoted, words
        self._ratings = RatingLines(material.rated, material.last_day, words)

    def weekly(self) -> list[tuple[str, str]]:
        """Return headings with their sentences; one with nothing to say is left out."""
        parts = (
            ("note.head.contact", [self._contact_type()]),
            ("note.head.now", [self._treatment(), *self._from_patient(), *self._rated()]),
            ("note.head.done", [*self._to_patient(), *self._rest_of_done()]),
            ("note.head.plan", [*self._plan(), *self._ratings.planned()]),
        )
        return [(self._words.word(head), "\n".join(lines)) for head, lines in parts if lines]

    def free(self) -> list[tuple[str, str]]:
        """Return where the treatment stands, what contacts were ticked, and answers to be read first and their notes.

        The rest is the therapist's to write.
        """
        lines = [self._treatment(), *(self._from_patient() if self._contacts else ()), *self._ratings.answers()]
        done = [*self._to_patient(), *self._ratings.closings()]
        if not self._material.rated.answers:
            return [(self._words.word("note.head.now"), "\n".join([*lines, *done]))]
        parts = ("note.head.now", lines), ("note.head.done", done)
        return [(self._words.word(head), "\n".join(told)) for head, told in parts if told]

    def _rated(self) -> Iterable[str]:
        return (*self._ratings.rated(), *self._ratings.answers())

    def _rest_of_done(self) -> Iterable[str]:
        return (*self._ratings.closings(), *self._module_changes(), *self._plan_changes())

    # --- headings ---------------------------------------------------------------------------------

    def _contact_type(self) -> str:
        material, words = self._material, self._words
        form = words.word(f"record.form.{material.form}")
        first, last = material.first_day, material.last_day
        key = "note.contact.day" if first == last else "note.contact"
        days = _span(words, first, last)
        return words.word(key, type=self._type(), form=form, days=days, day=self._day_with_year(last))

    def _type(self) -> str:
        given = self._material.contact_type
        return self._words.word("note.administrative") if given == ADMINISTRATIVE else given

    def _treatment(self) -> str:
        material, words = self._material, self._words
        said = [
            words.word("note.program", program=material.program, week=material.week_n, weeks=material.week_m),
        ]
        if material.current is not None:
            current = material.current
            key = "note.module" if current.title else "note.module.untitled"
            said.append(words.word(key, number=current.number, modules=material.modules, title=current.title))
        said.append(self._pace_state())
        if material.began:
            said.append(words.word("note.began", day=self._day(material.started_on)))
        return " ".join(said)

    def _pace_state(self) -> str:
        material, words = self._material, self._words
        state = material.pace_state
        if state in {PaceState.BEHIND, PaceState.AHEAD}:
            weeks, modules = material.weeks_off, material.modules_off
            key = words.plural(f"note.pace.{state}.weeks" if weeks else f"note.pace.{state}.modules", weeks or modules)
            return words.word(key, count=words.count(weeks or modules).capitalize())
        return words.word(f"note.pace.{state}")

    # --- what passed ------------------------------------------------------------------------------

    def _from_patient(self) -> Iterable[str]:
        own = [contact for contact in self._contacts if not contact.kind.is_out]
        if not own:
            yield self._words.word("note.nothing")
            return
        for group in _grouped(own, ContactKind.HANDED_IN):
            key = self._words.plural("note.handed_in", len({contact.title for contact in group}))
            yield self._words.word(key, homework=self._named(group), days=self._days(group))
            yield from self._quotes(group)
        written = [contact for contact in own if contact.kind is ContactKind.WRITTEN]
        if written:
            key = self._words.plural("note.written", len(written))
            count = self._words.count(len(written)).capitalize()
            yield self._words.word(key, count=count, days=self._days(written))
            yield from self._quotes(written)

    def _to_patient(self) -> Iterable[str]:
        for kind in (ContactKind.FEEDBACK, ContactKind.MORE):
            for group in _grouped(self._contacts, kind):
                yield self._words.word(f"note.{kind}", homework=self._named(group), days=self._days(group))
                yield from self._quotes(group)
        replies = [contact for contact in self._contacts if contact.kind is ContactKind.REPLY]
        if replies:
            yield self._words.word(self._words.plural("note.reply", len(replies)), days=self._days(replies))
            yield from self._quotes(replies)

    def _quotes(self, contacts: Iterable[Contact]) -> Iterable[str]:
        for contact in contacts:
            if contact in self._quoted and contact.text:
                yield self._words.word("note.quote", day=self._day(contact.on), text=contact.text)

    # --- what was changed -------------------------------------------------------------------------

    def _module_changes(self) -> Iterable[str]:
        for change in self._material.module_changes:
            key = f"note.change.{change.state}"
            if change.state is ModuleState.SKIPPED and change.reason:
                key += ".why"
            reason = change.reason.rstrip(".")
            yield self._words.word(key, module=self._module(change.module), day=self._day(change.on), reason=reason)

    def _plan_changes(self) -> Iterable[str]:
        words = self._words
        for change in self._material.plan_changes:
            yield " ".join([self._plan_change(change), *self._why(change.reason)])
        for pause in self._material.pause_changes:
            first, last = (words.week(week, self._material.week) for week in (pause.first_week, pause.last_week))
            if pause.resumed_from is not None:
                week = words.week(pause.resumed_from, self._material.week)
                yield words.word("note.resumed", week=week)
                continue
            key = "note.pause.one" if pause.first_week == pause.last_week else "note.pause"
            yield " ".join([words.word(key, first=first, last=last), *self._why(pause.reason)])

    def _plan_change(self, change: PlanChange) -> str:
        words = self._words
        week = words.week(change.first_week, self._material.week)
        for kind, modules in (("added", change.added), ("removed", change.removed)):
            if modules:
                named = words.listed([self._module(module) for module in modules])
                return words.word(f"note.plan.{kind}", modules=named, week=week)
        pace = pace_in_words(change.pace, words)
        if change.before is not None and change.before != change.pace:
            return words.word("note.plan.pace", week=week, pace=pace, before=pace_in_words(change.before, words))
        return words.word("note.plan.moved", week=week, pace=pace)

    def _why(self, reason: str) -> Iterable[str]:
        if reason:
            yield self._words.word("note.why", reason=reason.rstrip("."))

    # --- what comes -------------------------------------------------------------------------------

    def _plan(self) -> Iterable[str]:
        material, words = self._material, self._words
        if material.ending is not None:
            closed_as = words.word(f"record.closed_as.{material.ending.closed_as}")
            yield words.word("note.ended", day=self._day(material.ending.on), closed_as=closed_as)
            return
        for awaiting in _alike(material.awaiting_feedback):
            yield words.word("note.awaits", homework=self._named(awaiting))
        if material.resumes is not None:
            yield words.word("note.resumes", week=words.week(material.resumes, material.week))
        for given in _alike(material.homework):
            yield self._open_homework(given)
        if material.following is not None:
            planned = material.following.planned
            key = "note.following" if planned is not None else "note.following.unplanned"
            week = "" if planned is None else words.week(planned, material.week)
            yield words.word(key, module=self._module(material.following), week=week)
        if material.pace_state is not PaceState.FINISHED:
            finish = "" if material.finish is None else words.week(material.finish, material.week)
            key = "note.pace" if material.finish is None else "note.pace.finish"
            yield words.word(key, pace=pace_in_words(material.pace, words), week=finish)

    def _open_homework(self, given: Sequence[OpenHomework]) -> str:
        due = given[0].due_on
        key = self._words.plural("note.homework" if due is None else "note.homework.due", len(given))
        return self._words.word(key, homework=self._named(given), day="" if due is None else self._day(due))

    # --- names and days ---------------------------------------------------------------------------

    def _module(self, module: ModuleLine) -> str:
        key = "note.module.named" if module.title else "note.module.number"
        return self._words.word(key, number=module.number, title=module.title)

    def _named(self, about: Iterable[Contact | OpenHomework]) -> str:
        """Return homework of one module by its titles, or the module alone where there is none."""
        found = list(about)
        titles = list(dict.fromkeys(each.title for each in found if each.title))
        module = found[0].module
        if not titles:
            return self._words.word("note.module.number", number=module or 0)
        key = "note.homework.free" if module is None else "note.homework.of_module"
        return self._words.word(key, titles=self._words.listed(titles), number=module or 0)

    def _day(self, day: date) -> str:
        return self._words.day(day, self._material.last_day)

    def _day_with_year(self, day: date) -> str:
        return self._words.day(day)

    def _days(self, contacts: Iterable[Contact]) -> str:
        days = sorted({contact.on for contact in contacts})
        words = self._words
        if len(days) > _DAYS_NAMED:
            return words.word("note.days.span", days=_span(words, days[0], days[-1], self._material.last_day))
        months: list[str] = []
        for (year, month), group in groupby(days, key=lambda day: (day.year, day.month)):
            of_month = list(group)
            numbers = words.listed([words.word("note.day.number", day=day.day) for day in of_month])
            named = f"{numbers} {words.month(month)}"
            months.append(named if year == self._material.last_day.year else f"{named} {year}")
        return words.word("note.days", days=words.listed(months))


def _span(words: Phrases, first: date, last: date, today: date | None = None) -> str:
    """Return "16–23 november 2026", with as little said twice as can be."""
    if first == last:
        return words.day(last, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{words.day(last, today)}"
    begins = words.day(first, today if first.year != last.year else first)
    return f"{begins} – {words.day(last, today)}"


def _grouped(contacts: Iterable[Contact], kind: ContactKind) -> Iterable[list[Contact]]:
    """Return contacts of one kind by what they are about; homework of one module on the same days stands together."""
    by_title: dict[tuple[str, int | None], list[Contact]] = {}
    for contact in contacts:
        if contact.kind is kind:
            by_title.setdefault((contact.title, contact.module), []).append(contact)
    together: dict[tuple[int | None, frozenset[date]], list[Contact]] = {}
    for (_, module), group in by_title.items():
        together.setdefault((module, frozenset(contact.on for contact in group)), []).extend(group)
    return together.values()


def _alike(homework: Iterable[OpenHomework]) -> Iterable[list[OpenHomework]]:
    """Return homework by module and day."""
    groups: dict[tuple[int | None, date | None], list[OpenHomework]] = {}
    for each in homework:
        groups.setdefault((each.module, each.due_on), []).append(each)
    return groups.values()
