"""Makes the sample clinic: its people and accounts, then every story in the order it happened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from modulvard.domain.access import Role
from modulvard.domain.accounts import NewAccount
from modulvard.domain.clock import STOCKHOLM, Clock, SystemClock, today
from modulvard.domain.programs import ProgramKind
from modulvard.domain.weeks import Week
from modulvard.services.bundle import Services
from modulvard.services.sample.being_rated import entering_days
from modulvard.services.sample.clinic import all_stories
from modulvard.services.sample.fortnight import NOT_JOURNALLED
from modulvard.services.sample.programs import write_a_draft
from modulvard.services.sample.telling import Cast, account_of, working_day_before
from modulvard.services.sample.ways_in import enter_competences
from modulvard.store.attempts import SUFFIX as ATTEMPTS_SUFFIX
from modulvard.store.files import beside
from modulvard.store.head import SUFFIX as HEAD_SUFFIX
from modulvard.store.key_file import SUFFIX as KEYS_SUFFIX

CLINIC = "Vårdcentralen Björken"
FILLED_IN = "näver löv sav rot topp"
"""Public, and already filled in on the sample clinic's lock screen (decided.md 16)."""
FIRST_ACCOUNT, FIRST_NAME, FIRST_TITLE = "anna", "Anna Björklöv", "psykolog"
_OPENED_WEEKS_AGO = 36
_BEGINS_AT = time(8, 0)


@dataclass(slots=True)
class _Hands:
    """Where the clock's hands stand while the clinic's past is told."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


class StoryClock(SystemClock):
    """A clock that is moved through the clinic's past. A store made by it goes by the computer's clock afterwards."""

    def __init__(self, moment: datetime) -> None:
        self.hands = _Hands(moment)

    def now(self) -> datetime:
        """Return the moment the story has come to."""
        return self.hands.moment


class SetStoryClock:
    """The same over a store whose clock is set (decided.md 12)."""

    def __init__(self, moment: datetime) -> None:
        self.hands = _Hands(moment)

    def now(self) -> datetime:
        """Return the moment the story has come to."""
        return self.hands.moment


AnyStoryClock = StoryClock | SetStoryClock


def story_clock(clock: Clock) -> AnyStoryClock:
    """Return a clock that stands at the day the clinic opened, some months before ``clock``'s today."""
    opened = Week.of(today(clock)).monday - timedelta(weeks=_OPENED_WEEKS_AGO)
    begins = datetime.combine(opened, _BEGINS_AT, STOCKHOLM)
    return StoryClock(begins) if isinstance(clock, SystemClock) else SetStoryClock(begins)


def other_accounts() -> tuple[NewAccount, ...]:
    """Return Björken's accounts besides the first."""
    administers = frozenset({Role.MANAGER, Role.PERMISSION_ADMIN, Role.DATA_ADMIN})
    return (
        NewAccount(
            name="erik",
            display_name="Erik Alkotte",
            title="fysioterapeut",
            phone="08-465 004 13",
            roles=frozenset({Role.THERAPIST, Role.GROUP_LEADER}),
            passphrase=FILLED_IN,
        ),
        NewAccount(
            name="sofia",
            display_name="Sofia Syrenblad",
            title="administratör",
            roles=administers,
            passphrase=FILLED_IN,
        ),
    )


def fill(
    first: Services,
    log_in: Callable[[str], Services],
    hands: AnyStoryClock,
    until: datetime,
    progress: Callable[[int, int], object],
) -> None:
    """Add the other accounts and let everything happen, up to now."""
    for new in other_accounts():
        first.accounts.add(new)
    with log_in("erik") as erik:
        tell({"anna": first, "erik": erik}, hands, until, progress)
    first.sample.note_made()


def put_in_place(made: Path, path: Path) -> None:
    """Let the clinic that was made take the place of the one before, with its key file and log head."""
    for suffix in ("-wal", "-shm", ATTEMPTS_SUFFIX):
        beside(path, suffix).unlink(missing_ok=True)
    for suffix in (KEYS_SUFFIX, HEAD_SUFFIX, ""):
        beside(made, suffix).replace(beside(path, suffix))


def tell(
    desks: dict[str, Services], hands: AnyStoryClock, until: datetime, progress: Callable[[int, int], object]
) -> None:
    """Let everything happen, in its order, up to a moment."""
    day = until.date()
    _furnish(desks["anna"], day)
    first = desks["anna"]
    held = first.programs.list()
    cast = Cast(
        desks=desks,
        programs={stored.program.key: stored.id for stored in held},
        ikbt=frozenset(stored.program.key for stored in held if stored.program.kind is ProgramKind.TREATMENT_PROGRAM),
        today=day,
    )
    enter_competences(desks, day)
    stories = all_stories(day)
    told = sorted([*(it for story in stories for it in story.happenings), *entering_days(stories)])
    for place, happening in enumerate(told):
        moment = datetime.combine(happening.day, _BEGINS_AT, STOCKHOLM) + timedelta(minutes=place % 240)
        hands.hands.moment = min(max(moment, hands.hands.moment), until)
        happening.do(cast)
        progress(place + 1, len(told))
    hands.hands.moment = until
    write_a_draft(first, cast.programs["dagar-och-natter"])
    _arrange(desks, day)
    first.sample.journal(
        day, left_since=working_day_before(day), left_of=[cast.treatments[key] for key in NOT_JOURNALLED]
    )


def _furnish(desk: Services, day: date) -> None:
    """Set what a clinic sets when it opens."""
    for key, value in (("phone", "08-465 004 12"), ("phone_hours", "vardagar 8–16.30")):
        desk.clinic.set(key, value)
    for week in _closed_weeks(day):
        desk.clinic.close(week)


def _closed_weeks(day: date) -> list[Week]:
    """Return the weeks around the next New Year, when Björken is closed."""
    new_year = Week.of(date(day.year + 1, 1, 1))
    christmas = Week.of(date(day.year, 12, 24))
    return sorted({christmas, new_year} if christmas + 1 == new_year else {christmas})


def _arrange(desks: dict[str, Services], day: date) -> None:
    """Set what concerns the days to come: who is away, and the filters that Anna keeps."""
    away_from = Week.of(day).monday + timedelta(weeks=2)
    desks["erik"].accounts.away(
        account_of(desks["erik"]), away_from, away_from + timedelta(days=6), account_of(desks["anna"])
    )
