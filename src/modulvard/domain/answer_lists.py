"""The answer bank as lists tell it: a line each, what narrows the list, and how many there are of what (ux.md 3.5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from modulvard.domain.answer_bank import OWN, SHIPPED, Answer, AnswerKind, AnswerStatus, Category, is_overdue
from modulvard.domain.answer_difference import ChangeKind, Difference, kind_of_change
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.domain.text import fold, search_words, swedish_sort_key


class AnswersShown(StrEnum):
    """Which part of the bank is shown."""

    IN_USE = "in_use"
    """All but the retired."""
    TO_REVIEW = "to_review"
    """In force, and their review date has come."""
    SUGGESTED = "suggested"
    """Handed in for approval, and not approved yet."""
    DRAFTS = "drafts"
    """Begun, and not handed in."""
    RETIRED = "retired"


class AnswerOrder(StrEnum):
    """What the list is sorted by."""

    USES = "uses"
    """The most used first."""
    TITLE = "title"
    REVIEW = "review"
    """The review date that comes first, first; entries without one last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingVersion:
    """The version of an entry that waits for approval, against the one in force."""

    number: int
    change: ChangeKind
    is_shipped: bool
    """It came with the program."""
    replaces_own: bool
    """The text in force was written here, and would give way to it."""

    @property
    def is_plain(self) -> bool:
        """Whether it came with the program and takes nothing from the clinic that the clinic has written."""
        return self.is_shipped and not self.replaces_own


def waiting_version(answer: Answer) -> WaitingVersion | None:
    """Return the version of an entry that waits for approval; None if none does."""
    pending, in_force = answer.pending, answer.in_force
    if pending is None or pending.submitted_at is None or answer.is_retired:
        return None
    return WaitingVersion(
        number=pending.number,
        change=kind_of_change(None if in_force is None else in_force.content, pending.content),
        is_shipped=pending.origin == SHIPPED,
        replaces_own=in_force is not None and in_force.origin == OWN,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One entry of a list: its version in force or, without one, its latest."""

    id: AnswerId
    key: str
    kind: AnswerKind
    category: Category
    program: str | None
    module: int | None
    title: str
    language: str
    """The language of the title."""
    words: str
    """Titles and keywords in every language, a line each: what a filter is held against."""
    status: AnswerStatus
    version: int
    pending: bool
    """A later version waits, or none is in force yet."""
    submitted: bool
    """The waiting version is handed in for approval."""
    uses: int
    review_on: date | None
    owner: AccountId | None
    changed_at: datetime
    waiting: WaitingVersion | None = None
    """What waits for approval."""

    @property
    def is_retired(self) -> bool:
        """Whether it has left searches."""
        return self.status is AnswerStatus.RETIRED

    @property
    def is_in_force(self) -> bool:
        """Whether a version of it is approved and in use."""
        return self.status is AnswerStatus.APPROVED

    def is_overdue(self, today: date) -> bool:
        """Tell whether it should have been read through by now."""
        return self.is_in_force and is_overdue(self.review_on, today)

    def stands_under(self, shown: AnswersShown, today: date) -> bool:
        """Tell whether the entry belongs to a part of the bank."""
        if self.is_retired:
            return shown is AnswersShown.RETIRED
        return {
            AnswersShown.IN_USE: True,
            AnswersShown.TO_REVIEW: self.is_overdue(today),
            AnswersShown.SUGGESTED: self.pending and self.submitted,
            AnswersShown.DRAFTS: self.pending and not self.submitted,
            AnswersShown.RETIRED: False,
        }[shown]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFilter:
    """What the list is narrowed to. Everything left at its default narrows nothing, but ``shown``."""

    shown: AnswersShown = AnswersShown.IN_USE
    kind: AnswerKind | None = None
    category: Category | None = None
    program: str | None = None
    owner: AccountId | None = None
    text: str = ""
    """Parts of titles and keywords."""

    def takes(self, line: AnswerLine, today: date) -> bool:
        """Tell whether the line is on the list."""
        return (
            line.stands_under(self.shown, today)
            and self.kind in {None, line.kind}
            and self.category in {None, line.category}
            and self.program in {None, line.program}
            and self.owner in {None, line.owner}
            and self._finds(line)
        )

    def _finds(self, line: AnswerLine) -> bool:
        sought = search_words(self.text)
        held = fold(line.words) if sought else ""
        return all(word in held for word in sought)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCounts:
    """How many there are of what. Categories count answers to patients; method support stands by itself."""

    in_use: int
    by_category: Mapping[Category, int]
    support: int
    to_review: int
    suggested: int
    drafts: int
    retired: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerList:
    """The lines asked for, and the counts of the whole bank as the account sees it."""

    lines: tuple[AnswerLine, ...]
    counts: AnswerCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerUses:
    """How an entry has been used in finished replies."""

    total: int = 0
    mine: int = 0
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCard:
    """An entry whole, how it has been used, and the names of the people it names."""

    answer: Answer
    uses: AnswerUses
    people: Mapping[AccountId, str]
    may_approve: bool
    """Whether the account may approve, retire and hand over this entry."""
    may_own: tuple[AccountId, ...] = ()
    """Who may answer for it: those who log in and may write in the bank, by name."""

    def name_of(self, account: AccountId | None) -> str:
        """Return the name of one of the people; nothing for nobody."""
        return "" if account is None else self.people.get(account, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingChange:
    """An entry that waits for approval, with how it differs from what is in force."""

    answer: AnswerId
    title: str
    waiting: WaitingVersion
    differences: tuple[Difference, ...]


def counted(lines: Iterable[AnswerLine], today: date) -> AnswerCounts:
    """Count the bank."""
    held = tuple(lines)
    in_use = [line for line in held if not line.is_retired]

    def under(shown: AnswersShown) -> int:
        return sum(line.stands_under(shown, today) for line in held)

    return AnswerCounts(
        in_use=len(in_use),
        by_category={
            category: sum(line.kind is AnswerKind.REPLY and line.category is category for line in in_use)
            for category in Category
        },
        support=sum(line.kind is AnswerKind.SUPPORT for line in in_use),
        to_review=under(AnswersShown.TO_REVIEW),
        suggested=under(AnswersShown.SUGGESTED),
        drafts=under(AnswersShown.DRAFTS),
        retired=under(AnswersShown.RETIRED),
    )


def sorted_lines(lines: Iterable[AnswerLine], order: AnswerOrder) -> tuple[AnswerLine, ...]:
    """Return the lines in order; among equals by title."""
    by_title = sorted(lines, key=lambda line: (swedish_sort_key(line.title), line.id))
    if order is AnswerOrder.USES:
        by_title.sort(key=lambda line: -line.uses)
    elif order is AnswerOrder.REVIEW:
        by_title.sort(key=lambda line: line.review_on or date.max)
    return tuple(by_title)
