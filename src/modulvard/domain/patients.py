"""Patients, their relatives and blocks (C2; domain.md F7, F15, F16, E6, E7, D57, D58)."""

from dataclasses import dataclass
from datetime import date, datetime

from modulvard.domain.errors import Refused
from modulvard.domain.identity import NO_IDENTITY, Identity
from modulvard.domain.ids import AccountId, BlockId, PatientId, RelativeId
from modulvard.domain.languages import DEFAULT_LANGUAGE
from modulvard.domain.names import full_name, name_order
from modulvard.domain.text import fold, search_words


class NumberTaken(Refused):
    """The number is a patient's already (decided.md 17). Facts: ``patient``, or None if the account may not see it."""


class AlreadyMerged(Refused):
    """The record was merged into another and is only a trace. Facts: ``patient``, the one it was merged into."""


class MergeWithItself(Refused):
    """A patient cannot be merged with the same patient."""


class StillInTreatment(Refused):
    """The patient has a treatment that is not ended, so the record cannot be put away. Facts: ``patient``."""


class HoldsRealPatients(Refused):
    """Someone has entered patients here: such a store is not filled with invented ones (decided.md 17)."""


class TooManyFilters(Refused):
    """An account keeps at most seven filters (ux.md section 2). Facts: ``limit``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientFields:
    """What is entered of a patient, checked and in stored form."""

    given_name: str
    family_name: str
    identity: Identity = NO_IDENTITY
    birth_date: date | None = None
    address: str = ""
    phone: str = ""
    email: str = ""
    language: str = DEFAULT_LANGUAGE
    """ISO 639 code."""
    interpreter: bool = False
    care_contact: str = ""
    """Fast vårdkontakt (E7)."""
    protected: bool = False
    """Skyddade personuppgifter (F15): address and phone are hidden and never printed."""
    deceased_on: date | None = None

    @property
    def name(self) -> str:
        """Given name and family name."""
        return full_name(self.given_name, self.family_name)

    @property
    def search_name(self) -> str:
        """The folded name, as search compares it."""
        return fold(self.name)

    @property
    def sort_name(self) -> str:
        """The key of Swedish order, family name first; a single name counts as family name."""
        return name_order(self.given_name, self.family_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """A patient as kept, with who registered it and what has become of the record."""

    id: PatientId
    fields: PatientFields
    earlier_identities: tuple[Identity, ...] = ()
    """Numbers held before: a number can change and is no key (F16)."""
    registered_by: AccountId
    registered_at: datetime
    archived_at: datetime | None = None
    merged_into: PatientId | None = None
    version: int
    """Counts the changes, so that an old picture cannot overwrite a newer one (CON-02)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The patient's consent that a relative is told things (E6): what, from when, and until when."""

    scope: str = ""
    given_on: date | None = None
    withdrawn_on: date | None = None

    def holds(self, on: date) -> bool:
        """Tell whether information may be given that day. A relative is not entitled to it otherwise (E6)."""
        if self.given_on is None or on < self.given_on:
            return False
        return self.withdrawn_on is None or on < self.withdrawn_on


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeFields:
    """What is entered of a relative, checked and in stored form."""

    name: str
    relation: str = ""
    phone: str = ""
    consent: Consent = Consent()
    own_needs: str = ""
    """The relative's own needs, apart from the patient's (D58)."""
    role: str = ""
    """Part in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Närstående: someone close to the patient (D57, E6)."""

    id: RelativeId
    patient: PatientId
    fields: RelativeFields
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A spärr as a mark: it tells, and hides nothing within the one unit of a store (F7, decided.md 8)."""

    id: BlockId
    patient: PatientId
    scope: str
    made_on: date
    made_by: AccountId
    lifted_on: date | None = None
    lifted_by: AccountId | None = None
    lifted_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientCard:
    """A patient with relatives and blocks: what stands on the page whatever the treatment."""

    patient: Patient
    relatives: tuple[Relative, ...] = ()
    blocks: tuple[Block, ...] = ()
    registered_by_name: str
    is_own: bool
    """Whether the patient is the account's own (decided.md 7)."""


def name_words(fields: PatientFields) -> tuple[str, ...]:
    """Return the folded words of the names, each once."""
    return search_words(fields.name)
