"""What can be done with a line of Idag, kind by kind, and how: by button, by letter, from the palette."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from modulvard.domain.access import Permission
from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import FlagId, MessageId
from modulvard.domain.messages import Channel
from modulvard.domain.pacing import PaceState
from modulvard.domain.today import NEVER_HIDDEN, NOTABLE, PASSED_ON, PROMISED, LineKind, TodayLine
from modulvard.ui.closing.follow_ups import FollowUpAbout, ask_outcome
from modulvard.ui.components.buttons import plain
from modulvard.ui.components.menus import Menu
from modulvard.ui.flagging import FlagUp, ask_flag, ask_flag_done
from modulvard.ui.i18n import short_day
from modulvard.ui.pages import PageContext, PatientTab
from modulvard.ui.read_first import ReadFirstAbout, ask_done
from modulvard.ui.secret_clipboard import SecretClipboard
from modulvard.ui.today.leading import TAB_OF, Leading, is_answered_in_thread, is_note
from modulvard.ui.today.passing import Passing, ask_whom
from modulvard.ui.today.words import first_name_of, key_of
from modulvard.ui.under_way import UnderWay
from modulvard.ui.words.of_mornings import mornings

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.message_reading import MessageView

READING = "modulvard.ui.today.reading"
"""Runs on the worker, and is imported there."""
NAMING = "modulvard.ui.today.naming"
SKIPPING = "modulvard.ui.rating_skip"
"""Loads dialogs of other places, so it is imported once it is asked for."""
_NO_TEMPO = frozenset({PaceState.FINISHED.value})
_ASKED_FIRST = frozenset({LineKind.FLAG, LineKind.SAFETY, LineKind.RATING, LineKind.FOLLOW_UP})
_NO_TEMPO_OF = frozenset({LineKind.FOLLOW_UP, LineKind.SAFETY})


@dataclass(frozen=True, slots=True)
class Action:
    """A button at the panel's foot. The first one is the view's primary button."""

    words: str
    key: str
    run: Callable[[], None]
    synonyms: tuple[str, ...] = ()


class Doing(QObject):
    """Does what a line asks for, or something else with it. The page says which line is current."""

    def __init__(
        self,
        context: PageContext,
        owner: QWidget,
        current: Callable[[], TodayLine | None],
        popup: Callable[[QMenu], None],
    ) -> None:
        """``popup`` shows a menu beside the current row."""
        super().__init__(owner)
        self._context, self._owner, self._current, self._popup = context, owner, current, popup
        self._copies = SecretClipboard(context.operations)  # outlives the page, to take the text away
        self.under_way = UnderWay(context)
        self._may_change = Permission.EDIT_TREATMENT in context.permissions
        self.leads = Leading(context, self, current)
        self.now = datetime.min.replace(tzinfo=STOCKHOLM)
        """When the list was read."""

    def actions(self, line: TodayLine) -> list[Action]:
        """Return what can be done with a line, what it asks for first. What may not or cannot be done is absent."""
        if not self._may_change:
            return [Action(self.tr("Öppna patienten"), "Enter", self.leads.open_patient)]
        found = self._asked_for(line)
        if self._may_change_tempo(line) and all(action.key != "T" for action in found):
            found.append(Action(self.tr("Tempo"), "T", self.pace))
        if self.mornings_for(line):
            found.append(Action(self.tr("Skjut upp"), "U", self.put_off))
        if line.kind in PASSED_ON:
            found.append(Action(self.tr("Lämna vidare"), "", self.pass_on, (self.tr("kollega"),)))
        found.append(Action(self.tr("Flagga"), "F", self.flag))
        return found

    def _asked_for(self, line: TodayLine) -> list[Action]:
        """Return what the line asks for. The first is its primary button."""
        if line.kind in NOTABLE:
            return self._asked_for_by_plan(line)
        if line.kind in TAB_OF:
            read = Action(self.tr("Skriv vad du gjort"), "K", self.done, (self.tr("läs först"),))
            page = Action(self.tr("Öppna patienten"), "Enter", self.leads.open_patient)
            enter = Action(self.tr("Lägg in skattningen"), "", self.leads.enter_rating, (self.tr("skattning"),))
            skip = Action(self.tr("Lämnas inte"), "K", self.done, (self.tr("hoppa över"),))
            return [read, page] if line.kind is LineKind.SAFETY else [enter, skip, page]
        if line.kind is LineKind.HOMEWORK:
            return [Action(self.tr("Läs och återkoppla"), "H", self.leads.homework)]
        if line.kind is LineKind.DRAFT:
            if line.answers_ref:
                return [Action(self.tr("Skriv klart"), "H", self.leads.homework)]
            if is_answered_in_thread(line):
                return [Action(self.tr("Skriv klart"), "R", self.leads.reply)]
            said = self.tr("Skriv klart") if is_note(line) or line.is_rating_begun else self.tr("Öppna patienten")
            return [Action(said, "Enter", self.leads.open_patient)]
        if line.kind is LineKind.MESSAGE:
            no_answer = Action(self.tr("Behöver inget svar"), "K", self.done, (self.tr("klar"),))
            return [Action(self.tr("Svara"), "R", self.leads.reply), no_answer]
        return self._asked_for_here(line)

    def _asked_for_here(self, line: TodayLine) -> list[Action]:
        if line.kind is LineKind.JOURNAL:
            write = Action(self.tr("Skriv anteckning"), "Ctrl+J", self.leads.open_patient, (self.tr("journal"),))
            return [write, Action(self.tr("Journalförda ändå"), "K", self.done)]
        words = {
            LineKind.FLAG: self.tr("Klar"),
            LineKind.MODULE: self.tr("Öppna modul {number}").format(number=line.figure),
            LineKind.HANDOVER: self.tr("Lämna svaret"),
            LineKind.FOLLOW_UP: self.tr("Skriv utfallet"),
        }
        return [Action(words[line.kind], "K", self.done)]

    def _asked_for_by_plan(self, line: TodayLine) -> list[Action]:
        seen = Action(self.tr("Sett"), "K", self.done)
        if line.kind is not LineKind.END:
            return [Action(self.tr("Ändra tempo"), "T", self.pace), seen]
        if line.glance.state == PaceState.FINISHED:
            return [Action(self.tr("Avsluta behandlingen"), "", self.leads.end), seen]
        return [Action(self.tr("Förbered avslutet"), "", self.leads.prepare_end), seen]

    # --- K ----------------------------------------------------------------------------------------

    def done(self) -> None:
        """Do what makes the line gone (K)."""
        line = self._current()
        if line is None:
            return
        if line.kind in _ASKED_FIRST:
            self._ask(line)
            return
        treatment, services = line.glance.treatment, self._context.services
        if line.kind in NOTABLE:
            said = partial(self.tr("Sett för {name}: raden är borta i sju dagar.").format)
            self._run(line, partial(services.today.note_seen, treatment, line.kind), said)
        elif line.kind is LineKind.MODULE:
            said = partial(self.tr("Modul {number} öppnad för {name}.").format, number=line.figure)
            self._run(line, partial(services.treatments.open_next, treatment), said)
        elif line.kind is LineKind.MESSAGE:
            said = partial(self.tr("Noterat: {name} behöver inget svar.").format)
            self._run(line, partial(self._close, line, self.now), said)
        elif line.kind is LineKind.HANDOVER:
            self._popup(self.hand_over_menu(line))
        elif line.kind is LineKind.JOURNAL:
            said = partial(self.tr("Kontakterna med {name} är noterade som journalförda.").format)
            self._run(line, partial(services.notes.mark_contacts, treatment), said)

    def _ask(self, line: TodayLine) -> None:
        """Ask for what has to be written before the line is gone."""
        if line.kind is LineKind.FLAG:
            name = first_name_of(line.glance)
            up = FlagUp(flag=FlagId(line.ref), treatment=line.glance.treatment, words=line.words, name=name)
            ask_flag_done(self._context, self._owner, up)
        elif line.kind is LineKind.SAFETY:
            ask_done(self._context, self._owner, ReadFirstAbout.of_line(line))
        elif line.kind is LineKind.RATING:
            skipping = import_module(SKIPPING)
            skipping.ask_to_skip(self._context, self._owner, skipping.SkipAbout.of_line(line, self.now.date()))
        elif line.kind is LineKind.FOLLOW_UP:
            ask_outcome(self._context, self._owner, FollowUpAbout.of_line(line))

    def _close(self, line: TodayLine, read_at: datetime) -> "Changed":
        waiting: tuple[MessageId, ...] = import_module(READING).waiting_of(self._context.services, line, read_at)
        return self._context.services.messages.no_answer_needed(waiting)

    def hand_over_menu(self, line: TodayLine) -> QMenu:
        """Return the ways in which a finished text leaves the program. What is handed over stays so (ux.md 2)."""
        menu = self._menu(self.tr("Lämna svaret"))
        head = menu.addAction(self.tr("Det som är lämnat ändras inte, det rättas."))
        head.setEnabled(False)
        choices: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Kopiera texten och notera som lämnad"), partial(self._copy, line)),
            (self.tr("Notera som lämnad på papper"), partial(self._handed_over, line, Channel.PRINT)),
            (self.tr("Skriv ut brev"), partial(self._context.print_letters, (MessageId(line.ref),))),
        )
        for place, (words, run) in enumerate(choices, 1):
            menu.addAction(f"&{place}   {plain(words)}").triggered.connect(run)
        return menu

    def _copy(self, line: TodayLine) -> None:
        def copy(view: "MessageView") -> None:
            self._copies.copy(view.message.body)
            self._handed_over(line, Channel.COPY)

        self._context.operations.run(self, partial(self._context.services.messages.show, MessageId(line.ref)), copy)

    def _handed_over(self, line: TodayLine, channel: Channel) -> None:
        said = partial(self.tr("Svaret till {name} är noterat som lämnat.").format)
        if channel is Channel.COPY:
            said = partial(self.tr("Svaret till {name} är kopierat och noterat som lämnat.").format)
        self._run(line, partial(self._context.services.messages.hand_over, MessageId(line.ref), channel), said)

    # --- U ----------------------------------------------------------------------------------------

    def mornings_for(self, line: TodayLine) -> tuple[tuple[str, date], ...]:
        """Return the mornings a line can be put off to: what is promised an answer, at most to its day."""
        offered = () if line.kind in NEVER_HIDDEN else mornings(self.now.date())
        if line.kind in PROMISED:
            offered = tuple((words, day) for words, day in offered if day <= line.due)
        return offered

    def put_off(self) -> None:
        """Offer the mornings (U)."""
        line = self._current()
        if line is None:
            return
        if self.mornings_for(line):
            self._popup(self.put_off_menu(line))
        else:
            why = self.tr("Svaret är utlovat och kan inte skjutas upp.")
            if line.kind in NEVER_HIDDEN:
                why = self.tr("Det som ska läsas först kan inte skjutas upp.")
            self._context.announce(why)
            self._popup(self._nothing_to_choose(self.tr("Skjut upp till"), why))

    def put_off_menu(self, line: TodayLine) -> QMenu:
        """Return the choice of mornings, each by its digit: a morning keeps its digit also where others are absent."""
        menu = self._menu(self.tr("Skjut upp till"))
        today = self.now.date()
        allowed = {day for _, day in self.mornings_for(line)}
        for place, (words, day) in enumerate(mornings(today), 1):
            if day in allowed:
                told = f"{words} · {short_day(day, today)}"
                menu.addAction(f"&{place}   {plain(told)}").triggered.connect(partial(self._put_off, line, day))
        return menu

    def _put_off(self, line: TodayLine, until: date) -> None:
        day = short_day(until, self.now.date())
        said = partial(self.tr("{name} kommer tillbaka {day}.").format, day=day)
        if line.kind is LineKind.FLAG:
            self._run(line, partial(self._context.services.flags.move, FlagId(line.ref), until), said)
        else:
            treatment = line.glance.treatment
            self._run(line, partial(self._context.services.today.put_off, treatment, line.kind, until, line.ref), said)

    # --- the others -------------------------------------------------------------------------------

    def pace(self) -> None:
        """Open the tempo dock (T)."""
        line = self._current()
        if line is None:
            return
        if self._may_change_tempo(line):
            self.leads.open_tab(PatientTab.MODULES, {"dock": "pace"})
        else:
            why = self.tr("Alla moduler är klara: det finns inget tempo att ändra.")
            if line.kind is LineKind.FOLLOW_UP:
                why = self.tr("En uppföljning har inget tempo att ändra.")
            elif line.kind is LineKind.SAFETY:
                why = self.tr("Svaret läses först. Tempo ändras på patientens sida.")
            self._popup(self._nothing_to_choose(self.tr("Tempo"), why))

    def flag(self) -> None:
        """Ask what to flag the patient for (F)."""
        line = self._current()
        if line is not None:
            day = self.now.date() + timedelta(days=1)
            ask_flag(self._context, self._owner, line.glance.treatment, first_name_of(line.glance), day)

    def pass_on(self) -> None:
        """Ask to which colleague the line is passed on."""
        line = self._current()
        if line is not None and line.kind in PASSED_ON:
            ask_whom(self._context, self._owner, Passing.of(line))

    def letters(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the letters that work while the list has the focus."""
        deeds = (
            ("R", self.leads.reply),
            ("H", self.leads.homework),
            ("K", self.done),
            ("T", self.pace),
            ("U", self.put_off),
            ("F", self.flag),
        )
        return deeds if self._may_change else ()

    # --- shared -----------------------------------------------------------------------------------

    def _may_change_tempo(self, line: TodayLine) -> bool:
        return line.kind not in _NO_TEMPO_OF and line.glance.state not in _NO_TEMPO

    def _run(self, line: TodayLine, work: "Callable[[], Changed]", said: Callable[..., str]) -> None:
        """Do it, and say so by the patient's ``name``; whether another has the same is asked on the worker."""
        shared: list[bool] = []

        def command() -> "Changed":
            changed = work()
            shared.append(import_module(NAMING).has_namesake(self._context.services, line.glance))
            return changed

        def told() -> str:
            return said(name=import_module(NAMING).said_name(line.glance, is_shared=any(shared)))

        self.under_way.run(self._owner, key_of(line), command, said=told)

    def _nothing_to_choose(self, title: str, why: str) -> QMenu:
        """Return a menu that says why: the digit that the hand has on its way is not taken by the list below."""
        menu = self._menu(title)
        menu.addAction(plain(why)).setEnabled(False)
        return menu

    def _menu(self, title: str) -> QMenu:
        menu = Menu(title, self._owner)
        menu.setAccessibleName(title)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
