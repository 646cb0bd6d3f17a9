"""What therapists are trained and licensed for, with dates and evidence (D21, B7, B8, B11, D40a)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from modulvard.domain.errors import InvalidInput
from modulvard.domain.gates import Needs
from modulvard.domain.ids import AccountId, CompetenceId
from modulvard.domain.text import LINE_LIMIT, clean_line, fold, is_blank

OLDEST = date(1950, 1, 1)
_FURTHEST_YEARS = 20
SOON = timedelta(days=60)
"""How long before its last day a competence is said to run out."""
_MARK = ":"


class CompetenceKind(StrEnum):
    """What programs ask for. A clinic has kinds of its own beside them, under ``own``."""

    CBT_STEP1 = "cbt_step1"
    """CBT training, steg 1 (D21)."""
    IKBT_INTERNAL = "ikbt_internal"
    """Internal iKBT training (D21)."""
    TOBACCO_DIPLOMA = "tobacco_diploma"
    """Diplomerad tobaksavvänjare (B7)."""
    PROGRAM_TRAINING = "program_training"
    """Training in a named program (B7): the words are the program's key."""
    ISM_STRESSKOLA = "ism_stresskola"
    """ISM's stresskola training (D40a)."""
    ISM_EXPERIENCE = "ism_experience"
    """Experience of giving ISM's stresskola with patients at the clinic (D40a)."""
    LICENSED_PHYSIOTHERAPIST = "licensed_physiotherapist"
    """Legitimerad fysioterapeut (B8)."""
    LICENSED_OCCUPATIONAL_THERAPIST = "licensed_occupational_therapist"
    """Legitimerad arbetsterapeut (B8, B10, B11)."""
    REDO_CERTIFIED = "redo_certified"
    """Certified for ReDO (B11)."""
    OWN = "own"
    """A kind of the clinic's own: the words are what it is called."""


WITH_WORDS = frozenset({CompetenceKind.PROGRAM_TRAINING, CompetenceKind.OWN})
"""Kinds that say nothing without their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceName:
    """A competence as it is named: its kind, and the words of those that need some."""

    kind: CompetenceKind
    words: str = ""

    @property
    def key(self) -> str:
        """What programs ask for it by: ``cbt_step1``, ``program_training:tobakshjalpen``, ``own:handledare``."""
        if self.kind is CompetenceKind.OWN:
            return f"{self.kind}{_MARK}{fold(self.words)}"
        return f"{self.kind}{_MARK}{self.words}" if self.kind in WITH_WORDS else self.kind.value

    @classmethod
    def read(cls, written: str) -> "CompetenceName":
        """Return the competence that is named ``KIND`` or ``KIND:WORDS``. Raises InvalidInput."""
        kind, _, words = clean_line(written).partition(_MARK)
        try:
            found = CompetenceKind(kind.strip().casefold())
        except ValueError:
            known = tuple(one.value for one in CompetenceKind)
            raise InvalidInput(field="competence", problem="competence_kind", known=known) from None
        return checked_name(cls(kind=found, words=words))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompetence:
    """A competence to be entered."""

    account: AccountId
    name: CompetenceName
    from_day: date
    until_day: date | None = None
    """The last day it holds, or none."""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """A competence of an account."""

    id: CompetenceId
    account: AccountId
    name: CompetenceName
    from_day: date
    until_day: date | None
    evidence: str
    made_at: datetime
    made_by: AccountId
    withdrawn_at: datetime | None = None

    @property
    def key(self) -> str:
        """What programs ask for it by."""
        return self.name.key

    def holds_on(self, day: date) -> bool:
        """Tell whether it is held on a day."""
        is_within = self.from_day <= day and (self.until_day is None or day <= self.until_day)
        return is_within and self.withdrawn_at is None


class CompetenceState(StrEnum):
    """How a competence stands on a day."""

    COMING = "coming"
    HELD = "held"
    ENDING = "ending"
    """It is held, runs out soon, and nothing of the same kind takes over."""
    OVER = "over"


def state_on(one: Competence, held: Iterable[Competence], day: date) -> CompetenceState:
    """Return how a competence stands on a day, by all that its account holds."""
    if day < one.from_day:
        return CompetenceState.COMING
    if one.until_day is None:
        return CompetenceState.HELD
    if day > one.until_day:
        return CompetenceState.OVER
    after = one.until_day + timedelta(days=1)
    goes_on = any(each.key == one.key and each.account == one.account and each.holds_on(after) for each in held)
    return CompetenceState.ENDING if one.until_day - day <= SOON and not goes_on else CompetenceState.HELD


def checked(new: NewCompetence, today: date) -> NewCompetence:
    """Return a competence as it is kept. Raises InvalidInput: evidence and dates that make sense are needed (D21)."""
    name = checked_name(new.name)
    evidence = clean_line(new.evidence)
    if is_blank(evidence):
        raise InvalidInput(field="evidence", problem="empty")
    if len(evidence) > LINE_LIMIT:
        raise InvalidInput(field="evidence", problem="too_long", longest=LINE_LIMIT)
    latest = date(today.year + _FURTHEST_YEARS, 12, 31)
    if not OLDEST <= new.from_day <= latest:
        raise InvalidInput(field="from_day", problem="out_of_reach")
    if new.until_day is not None and not new.from_day <= new.until_day <= latest.replace(year=latest.year + 40):
        raise InvalidInput(field="until_day", problem="until_before_from")
    return NewCompetence(
        account=new.account, name=name, from_day=new.from_day, until_day=new.until_day, evidence=evidence
    )


def checked_name(name: CompetenceName) -> CompetenceName:
    """Return the name as it is kept. Raises InvalidInput: some kinds need words, and the others take none."""
    words = clean_line(name.words)
    needs_words = name.kind in WITH_WORDS
    if needs_words and is_blank(words):
        raise InvalidInput(field="competence", problem="competence_words")
    if not needs_words and words:
        raise InvalidInput(field="competence", problem="competence_no_words")
    if len(words) > LINE_LIMIT:
        raise InvalidInput(field="competence", problem="too_long", longest=LINE_LIMIT)
    return CompetenceName(kind=name.kind, words=words)


def needs_of(program_key: str, written: Needs) -> Needs:
    """Return what a program needs by full keys: training in ``the`` program is training in this one."""
    return tuple(tuple(_full(program_key, key) for key in group) for group in written)


def is_need(key: str) -> bool:
    """Tell whether a program can ask for a competence by this key; of its own training it need not say the program."""
    try:
        CompetenceName.read(key)
    except InvalidInput:
        return key == CompetenceKind.PROGRAM_TRAINING
    return True


def _full(program_key: str, key: str) -> str:
    return f"{key}{_MARK}{program_key}" if key == CompetenceKind.PROGRAM_TRAINING else CompetenceName.read(key).key
