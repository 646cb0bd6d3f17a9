"""The answer bank (svarsbank, C7): entries of two kinds that never mix, their versions, and what may be done with them.

What is approved is never changed: saving makes the next version, and the one in force stays until that is approved.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from modulvard.domain.errors import Refused
from modulvard.domain.ids import AccountId, AnswerId, MessageId
from modulvard.domain.programs import SWEDISH, Text

SHIPPED = "shipped"
"""The origin of what came with the program."""
OWN = "clinic"
"""The origin of what was written here."""
REVIEW_MONTHS = 12
"""Months until an approved entry is to be read through again, where it says nothing else."""
MOST_REVIEW_MONTHS = 60


class AnswerKind(StrEnum):
    """Whom an entry is for. One kind never becomes the other (ux.md 2)."""

    REPLY = "reply"
    """An answer to a patient, which can be inserted."""
    SUPPORT = "support"
    """Method support for staff, which can only be read."""


class Category(StrEnum):
    """What an entry is about (ux.md 2)."""

    UNDERSTAND = "understand"
    PRACTICAL = "practical"
    TECHNICAL = "technical"
    OUTSIDE = "outside"


class VersionStatus(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"


class AnswerStatus(StrEnum):
    """How an entry stands: as its version in force or, without one, as its latest version; or retired."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    RETIRED = "retired"


class AnswerRetired(Refused):
    """The entry is retired; it is restored before anything else is done with it. Facts: ``answer``."""


class NotRetired(Refused):
    """The entry is not retired. Facts: ``answer``."""


class NothingToApprove(Refused):
    """The entry has no version that waits for approval. Facts: ``answer``."""


class NotYoursToApprove(Refused):
    """Only the entry's owner and those who keep the bank approve it. Facts: ``answer``."""


class KindIsFixed(Refused):
    """An entry keeps its kind: an answer to patients never becomes method support (ux.md 2). Facts: ``answer``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerText:
    """An entry in one language. ``keywords`` are words and phrases that searches find it by."""

    title: str
    keywords: tuple[str, ...] = ()
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAnswer:
    """An entry's text with the language it is really in, so that a fallback is marked (decided.md 33)."""

    text: AnswerText
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who wrote a text first, under which licence, and of which day it is (INP-08). It follows the text."""

    origin: str = ""
    licence: str = ""
    dated: date | None = None


UNKNOWN_PROVENANCE = Provenance()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerContent:
    """What a version says. Swedish is compulsory; other languages stand under their ISO 639 code, in order."""

    category: Category
    program: str | None = None
    """The key of the program it is for; None for all."""
    module: int | None = None
    sv: AnswerText
    others: tuple[tuple[str, AnswerText], ...] = ()
    source: Text | None = None
    """What the text builds on."""
    review_months: int = REVIEW_MONTHS
    provenance: Provenance = UNKNOWN_PROVENANCE

    def shown(self, language: str) -> ShownAnswer:
        """Return the text in the language asked for, or the Swedish one, marked as Swedish."""
        for code, text in self.others:
            if code == language:
                return ShownAnswer(text=text, language=code)
        return ShownAnswer(text=self.sv, language=SWEDISH)

    @property
    def texts(self) -> tuple[tuple[str, AnswerText], ...]:
        """Every language with its text, Swedish first."""
        return ((SWEDISH, self.sv), *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerVersion:
    """One version of an entry, with who did what with it and when."""

    number: int
    content: AnswerContent
    status: VersionStatus = VersionStatus.DRAFT
    comment: str = ""
    """What changed, in words."""
    origin: str = OWN
    """``shipped``, ``clinic``, or the name of the file it came from."""
    review_on: date | None = None
    made_at: datetime
    made_by: AccountId | None
    submitted_at: datetime | None = None
    submitted_by: AccountId | None = None
    reviewed_at: datetime | None = None
    reviewed_by: AccountId | None = None
    approved_at: datetime | None = None
    approved_by: AccountId | None = None
    suggested_from: MessageId | None = None

    @property
    def is_approved(self) -> bool:
        """Whether it can no longer be changed."""
        return self.status is VersionStatus.APPROVED

    def may_be_written_over(self, by: AccountId) -> bool:
        """Tell whether saving changes this version; if not, saving makes the next one.

        Only an account's own draft that nobody has been shown: what others have read stays readable.
        """
        return self.status is VersionStatus.DRAFT and self.submitted_at is None and self.made_by == by


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An entry with its versions, the latest first."""

    id: AnswerId
    key: str
    kind: AnswerKind
    owner: AccountId | None
    origin: str
    approved: int | None
    """Number of the version in force."""
    uses: int = 0
    """Finished replies it was used in."""
    retired_at: datetime | None = None
    retired_by: AccountId | None = None
    made_at: datetime
    made_by: AccountId | None
    versions: tuple[AnswerVersion, ...]
    last_number: int
    """The highest number a version has ever had, also one that was taken back."""
    row_version: int
    """Counts the changes, so that two people do not overwrite each other (CON-02)."""

    @property
    def latest(self) -> AnswerVersion:
        """The version last made."""
        return self.versions[0]

    @property
    def in_force(self) -> AnswerVersion | None:
        """The version that is inserted and read; None if none has been approved."""
        return None if self.approved is None else self.version(self.approved)

    @property
    def shown(self) -> AnswerVersion:
        """The version that stands for the entry: the one in force, else the latest."""
        return self.in_force or self.latest

    @property
    def pending(self) -> AnswerVersion | None:
        """The latest version, if it is not approved."""
        return None if self.latest.is_approved else self.latest

    @property
    def is_retired(self) -> bool:
        """Whether it has left searches; old messages keep their text."""
        return self.retired_at is not None

    @property
    def status(self) -> AnswerStatus:
        """How it stands."""
        return AnswerStatus.RETIRED if self.is_retired else AnswerStatus(self.shown.status)

    @property
    def is_edited_here(self) -> bool:
        """Whether the clinic has written in it since it came from a file or with the program (INP-08)."""
        return self.latest.origin == OWN

    def version(self, number: int) -> AnswerVersion | None:
        """Return the version of that number, if there is one."""
        return next((version for version in self.versions if version.number == number), None)

    def is_overdue(self, today: date) -> bool:
        """Tell whether the version in force should have been read through by now."""
        version = self.in_force
        return is_overdue(None if version is None or self.is_retired else version.review_on, today)

    def insertable_by(self, account: AccountId) -> AnswerVersion | None:
        """Return the version the account may insert: the one in force, else its own draft; never method support."""
        if self.kind is AnswerKind.SUPPORT or self.is_retired:
            return None
        if self.in_force is not None:
            return self.in_force
        return self.latest if self.latest.made_by == account else None

    # --- what is done with it ---------------------------------------------------------------------

    def saved(self, content: AnswerContent, by: AccountId, at: datetime, comment: str = "") -> Self:
        """Return the entry with what was written, as the account's draft or as the next version."""
        self._require_in_use()
        latest = self.latest
        if latest.may_be_written_over(by):
            drafted = replace(latest, content=content, comment=comment or latest.comment, made_at=at, origin=OWN)
            return replace(self, versions=(drafted, *self.versions[1:]))
        return self.with_next(AnswerVersion(number=0, content=content, comment=comment, made_at=at, made_by=by))

    def with_next(self, version: AnswerVersion) -> Self:
        """Return the entry with a further version, whose number is given here."""
        number = self.last_number + 1
        return replace(self, versions=(replace(version, number=number), *self.versions), last_number=number)

    def submitted(self, by: AccountId, at: datetime) -> Self:
        """Return the entry with its latest version handed in for approval, or raise NothingToApprove."""
        return self._with_latest(replace(self._waiting(), submitted_at=at, submitted_by=by))

    def reviewed(self, by: AccountId, at: datetime) -> Self:
        """Return the entry with its latest version read through and found right, or raise NothingToApprove."""
        version = self._waiting()
        if version.submitted_at is None:
            version = replace(version, submitted_at=at, submitted_by=by)
        return self._with_latest(replace(version, status=VersionStatus.REVIEWED, reviewed_at=at, reviewed_by=by))

    def approve(self, by: AccountId, at: datetime, review_on: date | None = None) -> Self:
        """Return the entry with its latest version in force, or raise NothingToApprove.

        Without a day, it is to be read through again when its own months have gone.
        """
        version = self._waiting()
        until = review_on or months_after(at.date(), version.content.review_months)
        approved = replace(version, status=VersionStatus.APPROVED, approved_at=at, approved_by=by, review_on=until)
        return replace(self._with_latest(approved), approved=version.number, owner=self.owner or by)

    def read_through(self, review_on: date) -> Self:
        """Return the entry with another day on which the version in force is to be read through."""
        self._require_in_use()
        if self.in_force is None:
            raise NothingToApprove(answer=self.id)
        return replace(
            self,
            versions=tuple(
                replace(version, review_on=review_on) if version.number == self.approved else version
                for version in self.versions
            ),
        )

    def retire(self, by: AccountId, at: datetime) -> Self:
        """Return the entry put away: it leaves searches and keeps everything."""
        self._require_in_use()
        return replace(self, retired_at=at, retired_by=by)

    def restore(self) -> Self:
        """Return the entry in use again."""
        if not self.is_retired:
            raise NotRetired(answer=self.id)
        return replace(self, retired_at=None, retired_by=None)

    def _waiting(self) -> AnswerVersion:
        self._require_in_use()
        if self.pending is None:
            raise NothingToApprove(answer=self.id)
        return self.pending

    def _with_latest(self, version: AnswerVersion) -> Self:
        return replace(self, versions=(version, *self.versions[1:]))

    def _require_in_use(self) -> None:
        if self.is_retired:
            raise AnswerRetired(answer=self.id)


def is_overdue(review_on: date | None, today: date) -> bool:
    """Tell whether a review date has come."""
    return review_on is not None and review_on <= today


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(months)
