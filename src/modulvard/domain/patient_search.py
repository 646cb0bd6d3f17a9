"""Searching patients: what is found."""

from dataclasses import dataclass
from datetime import date

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.names import full_name, listed_name

SEARCH_LIMIT = 30
"""Hits given at most (ux.md section 6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientHit:
    """A patient that a search found, or one recently opened.

    ``masked`` hits are other therapists' patients with protected identity, found by their whole number only: names and
    birth date are empty (F15, decided.md 7).
    """

    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    masked: bool
    is_own: bool
    is_archived: bool
    treatment: TreatmentId | None
    program: str
    """Of the treatment under way or the latest; empty where there is none."""
    therapist: str

    @property
    def name(self) -> str:
        """Given name first; empty where masked."""
        return full_name(self.given_name, self.family_name)

    @property
    def listed_name(self) -> str:
        """Family name first; empty where masked."""
        return listed_name(self.given_name, self.family_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientHits:
    """The hits, best first. ``misspelt`` tells that nothing fitted, and that these are only alike."""

    hits: tuple[PatientHit, ...]
    misspelt: bool = False
