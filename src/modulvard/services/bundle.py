"""All services of one open store, on behalf of one account. ``bootstrap`` imports this when a store is opened.

Each service is imported and made when it is first asked for: nobody waits for what a user may never come to.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar, overload

from modulvard.domain.accounts import Person
from modulvard.domain.clock import Clock, SystemClock, today
from modulvard.domain.weeks import Week
from modulvard.services.accounts import Accounts
from modulvard.services.base import Service
from modulvard.services.desk import OwnDesk
from modulvard.services.forgetting import forget_discarded
from modulvard.services.shipped import Shipment, news
from modulvard.services.today import Today
from modulvard.services.working_days import warm_up as warm_holidays
from modulvard.store.key_file import KeyFile
from modulvard.store.keys import Unlocked
from modulvard.store.opening import LogBreak, OpenStore, open_store
from modulvard.store.overviews import are_of, bring_to
from modulvard.store.rekeying import finish_interrupted
from modulvard.store.warming import rehearsal

if TYPE_CHECKING:
    from modulvard.services.answers import Answers
    from modulvard.services.clinic import ClinicAffairs
    from modulvard.services.closings import Closings
    from modulvard.services.competence import Competences
    from modulvard.services.filling.service import Filling
    from modulvard.services.flags import Flags
    from modulvard.services.follow_ups import FollowUps
    from modulvard.services.gates import Gates
    from modulvard.services.homework import HomeworkAffairs
    from modulvard.services.instruments import Instruments
    from modulvard.services.intakes import Intakes
    from modulvard.services.left_texts import LeftTexts
    from modulvard.services.letters import Letters
    from modulvard.services.log import Log
    from modulvard.services.messages import Messages
    from modulvard.services.notes import Notes
    from modulvard.services.patient_page import PatientPages
    from modulvard.services.patients import Patients
    from modulvard.services.pauses import Pauses
    from modulvard.services.prints import Prints
    from modulvard.services.program_comparison import ProgramComparisons
    from modulvard.services.program_exchange import ProgramExchange
    from modulvard.services.program_prints import ProgramPrints
    from modulvard.services.program_states import ProgramStates
    from modulvard.services.program_writing import ProgramWriting
    from modulvard.services.programs import Programs
    from modulvard.services.rating_import import RatingImports
    from modulvard.services.ratings import Ratings
    from modulvard.services.report_prints import ReportPrints
    from modulvard.services.reports import Reports
    from modulvard.services.safety import SafetyAnswers
    from modulvard.services.sample.keeping import SampleKeeping
    from modulvard.services.sample.ratings import SampleRatings
    from modulvard.services.store_keeping import Keeping
    from modulvard.services.text_search import TextSearch
    from modulvard.services.transfers import Transfers
    from modulvard.services.treatment_versions import TreatmentVersions
    from modulvard.services.treatments import Treatments
    from modulvard.services.welcomes import Welcomes

_S = TypeVar("_S", bound=Service)
_TAKEN_IN_BY = {
    Shipment.PROGRAMS: ("programs", "take_in_shipped"),
    Shipment.ANSWERS: ("answer_shipped", "take_in_shipped_answers"),
    Shipment.INSTRUMENTS: ("instrument_shipped", "take_in_shipped_instruments"),
}
"""What takes in a shipment, imported only where there is something new in it."""


class Lazy(Generic[_S]):
    """A service, by the module and the name of its class. Made on first use, and the same from then on."""

    def __init__(self, module: str, kind: str) -> None:
        self.module, self.kind = f"modulvard.services.{module}", kind

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, services: None, owner: type) -> Self: ...

    @overload
    def __get__(self, services: "Services", owner: type) -> _S: ...

    def __get__(self, services: "Services | None", owner: type) -> Self | _S:
        if services is None:
            return self
        made = services.made(getattr(import_module(self.module), self.kind))
        kept: _S = vars(services).setdefault(self._name, made)  # found there from now on, without asking here
        return kept


class Services:
    """What a user can do in an open store. Closed when it is locked again."""

    accounts: "Lazy[Accounts]" = Lazy("accounts", "Accounts")
    answers: "Lazy[Answers]" = Lazy("answers", "Answers")
    clinic: "Lazy[ClinicAffairs]" = Lazy("clinic", "ClinicAffairs")
    closings: "Lazy[Closings]" = Lazy("closings", "Closings")
    competences: "Lazy[Competences]" = Lazy("competence", "Competences")
    desk: "Lazy[OwnDesk]" = Lazy("desk", "OwnDesk")
    filling: "Lazy[Filling]" = Lazy("filling.service", "Filling")
    flags: "Lazy[Flags]" = Lazy("flags", "Flags")
    follow_ups: "Lazy[FollowUps]" = Lazy("follow_ups", "FollowUps")
    gates: "Lazy[Gates]" = Lazy("gates", "Gates")
    homework: "Lazy[HomeworkAffairs]" = Lazy("homework", "HomeworkAffairs")
    instruments: "Lazy[Instruments]" = Lazy("instruments", "Instruments")
    intakes: "Lazy[Intakes]" = Lazy("intakes", "Intakes")
    keeping: "Lazy[Keeping]" = Lazy("store_keeping", "Keeping")
    left: "Lazy[LeftTexts]" = Lazy("left_texts", "LeftTexts")
    letters: "Lazy[Letters]" = Lazy("letters", "Letters")
    welcomes: "Lazy[Welcomes]" = Lazy("welcomes", "Welcomes")
    log: "Lazy[Log]" = Lazy("log", "Log")
    messages: "Lazy[Messages]" = Lazy("messages", "Messages")
    notes: "Lazy[Notes]" = Lazy("notes", "Notes")
    patient_pages: "Lazy[PatientPages]" = Lazy("patient_page", "PatientPages")
    patients: "Lazy[Patients]" = Lazy("patients", "Patients")
    pauses: "Lazy[Pauses]" = Lazy("pauses", "Pauses")
    prints: "Lazy[Prints]" = Lazy("prints", "Prints")
    program_comparisons: "Lazy[ProgramComparisons]" = Lazy("program_comparison", "ProgramComparisons")
    program_exchange: "Lazy[ProgramExchange]" = Lazy("program_exchange", "ProgramExchange")
    program_prints: "Lazy[ProgramPrints]" = Lazy("program_prints", "ProgramPrints")
    program_states: "Lazy[ProgramStates]" = Lazy("program_states", "ProgramStates")
    program_writing: "Lazy[ProgramWriting]" = Lazy("program_writing", "ProgramWriting")
    programs: "Lazy[Programs]" = Lazy("programs", "Programs")
    rating_imports: "Lazy[RatingImports]" = Lazy("rating_import", "RatingImports")
    ratings: "Lazy[Ratings]" = Lazy("ratings", "Ratings")
    report_prints: "Lazy[ReportPrints]" = Lazy("report_prints", "ReportPrints")
    reports: "Lazy[Reports]" = Lazy("reports", "Reports")
    safety: "Lazy[SafetyAnswers]" = Lazy("safety", "SafetyAnswers")
    sample: "Lazy[SampleKeeping]" = Lazy("sample.keeping", "SampleKeeping")
    sample_ratings: "Lazy[SampleRatings]" = Lazy("sample.ratings", "SampleRatings")
    texts: "Lazy[TextSearch]" = Lazy("text_search", "TextSearch")
    today: "Lazy[Today]" = Lazy("today", "Today")
    transfers: "Lazy[Transfers]" = Lazy("transfers", "Transfers")
    treatment_versions: "Lazy[TreatmentVersions]" = Lazy("treatment_versions", "TreatmentVersions")
    treatments: "Lazy[Treatments]" = Lazy("treatments", "Treatments")

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

    def made(self, kind: type[_S]) -> _S:
        """Return a new service of a kind, over this store."""
        return kind(self._database, self._clock)

    def of_kind(self, kind: type[object]) -> object | None:
        """Return the service of just this class, or None where it is no service's."""
        lazies = (lazy for lazy in vars(type(self)).values() if isinstance(lazy, Lazy))
        found = next((lazy for lazy in lazies if (lazy.module, lazy.kind) == (kind.__module__, kind.__name__)), None)
        return None if found is None else found.__get__(self, type(self))

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
        for shipment in news(self._database):
            module, take_in = _TAKEN_IN_BY[shipment]
            getattr(import_module(f"modulvard.services.{module}"), take_in)(self._database, self._clock)
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
