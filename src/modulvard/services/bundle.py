"""All services of one open store, on behalf of one account. ``bootstrap`` imports this when a store is opened."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from modulvard.domain.accounts import Person
from modulvard.domain.clock import Clock, SystemClock, today
from modulvard.domain.weeks import Week
from modulvard.services.accounts import Accounts
from modulvard.services.answer_shipped import take_in_shipped_answers
from modulvard.services.answers import Answers
from modulvard.services.clinic import ClinicAffairs
from modulvard.services.desk import OwnDesk
from modulvard.services.filling.service import Filling
from modulvard.services.flags import Flags
from modulvard.services.forgetting import forget_discarded
from modulvard.services.homework import HomeworkAffairs
from modulvard.services.log import Log
from modulvard.services.messages import Messages
from modulvard.services.notes import Notes
from modulvard.services.patient_page import PatientPages
from modulvard.services.patients import Patients
from modulvard.services.prints import Prints
from modulvard.services.programs import Programs, take_in_shipped
from modulvard.services.sample.keeping import SampleKeeping
from modulvard.services.store_keeping import Keeping
from modulvard.services.text_search import TextSearch
from modulvard.services.today import Today
from modulvard.services.treatments import Treatments
from modulvard.services.working_days import warm_up as warm_holidays
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked
from modulvard.store.opening import LogBreak, OpenStore, open_store
from modulvard.store.overviews import are_of, bring_to
from modulvard.store.rekeying import finish_interrupted
from modulvard.store.warming import rehearsal


class Services:
    """What a user can do in an open store. Closed when it is locked again."""

    def __init__(
        self, opened: OpenStore, unlocked: Unlocked, clock: Clock, person: Person | None, let_go: Callable[[], None]
    ) -> None:
        database = opened.database
        self._database, self._unlocked, self._clock, self._let_go = database, unlocked, clock, let_go
        self.person = person
        """Who logged in; None for the holder of the recovery key."""
        self.is_sample = opened.is_sample
        self.has_set_clock = opened.has_set_clock
        """Made while MODULVARD_CLOCK was set: said in a stripe (decided.md 12)."""
        self.log_findings = opened.log_findings
        """Where older rows of the log were found altered at this opening: told by window and command line (AUD-03)."""
        self.accounts = Accounts(database, clock)
        self.answers = Answers(database, clock)
        self.clinic = ClinicAffairs(database, clock)
        self.desk = OwnDesk(database, clock)
        self.filling = Filling(database, clock)
        self.flags = Flags(database, clock)
        self.homework = HomeworkAffairs(database, clock)
        self.keeping = Keeping(database, clock)
        self.log = Log(database, clock)
        self.messages = Messages(database, clock)
        self.notes = Notes(database, clock)
        self.patients = Patients(database, clock)
        self.prints = Prints(database, clock)
        self.programs = Programs(database, clock)
        self.sample = SampleKeeping(database, clock)
        self.patient_pages = PatientPages(database, clock)
        self.today = Today(database, clock)
        self.texts = TextSearch(database, clock)
        self.treatments = Treatments(database, clock)

    def __enter__(self) -> Self:
        """Use the services for one block and close them after it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def speak(self, language: str) -> None:
        """Name programs in the user's language from now on, in every list; Swedish where they have no other name."""
        self._database.language = language

    def make_ready(self) -> None:
        """Finish what was interrupted, take in what is shipped, bring the copies that lists read to this week.

        For who may write.
        """
        finish_interrupted(self._database)
        take_in_shipped(self._database, self._clock)
        take_in_shipped_answers(self._database, self._clock)
        forget_discarded(self._database, self._clock)
        week = Week.of(today(self._clock))
        with self._database.read() as session:
            is_current = are_of(session, week)
        if not is_current:
            with self._database.work() as session:
                bring_to(session, week)

    def close(self) -> None:
        """Close the store and overwrite its keys (CNF-07); lets go of the writer's lock if unlocking took it."""
        self._database.close()
        self._unlocked.wipe()
        self._let_go()


def open_services(
    path: Path,
    key_file: KeyFile,
    unlocked: Unlocked,
    clock: Clock,
    *,
    clock_is_set: bool,
    inspect: bool,
    person: Person | None,
    let_go: Callable[[], None],
) -> Services:
    """Open the store and build its services; raises the StoreError that names what is wrong.

    ``inspect`` opens also where the log does not agree with its head, and notes no log-in.
    """
    log_break = LogBreak.INSPECT if inspect else LogBreak.REFUSE
    opened = open_store(path, key_file, unlocked, clock, clock_is_set=clock_is_set, log_break=log_break)
    return Services(opened, unlocked, clock, person, let_go)


def warm_up() -> None:
    """Do what the first list would wait for, over a clinic that holds nothing: opening it, and reading the list."""
    clock = SystemClock()
    warm_holidays(clock.now().year)
    with rehearsal(clock) as database:
        OwnDesk(database, clock).open()
        Accounts(database, clock).own_permissions()
        Today(database, clock).day()
        Today(database, clock).count()
        Patients(database, clock).filters()
