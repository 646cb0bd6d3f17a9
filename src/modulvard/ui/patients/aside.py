"""What was typed of patients and not saved yet, also as plain JSON values; and what is looked at before it is."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from modulvard.domain.identity import IdentityKind
from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import Likeness
from modulvard.domain.patient_draft import CheckedPatient, PatientDraft, RelativeDraft
from modulvard.ui.patients.relatives import Entry

if TYPE_CHECKING:
    from modulvard.services.patients import Patients


@dataclass(frozen=True, slots=True)
class InHand:
    """A relative whose fields were out: at which place in the list (None for a new one), and what stood there."""

    place: int | None
    draft: RelativeDraft


@dataclass(frozen=True, slots=True)
class Aside:
    """What was typed in a form that was left, and on which version of the patient."""

    draft: PatientDraft
    entries: tuple[Entry, ...]
    version: int | None
    in_hand: InHand | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What is looked at before a patient is kept."""

    checked: CheckedPatient
    alike: tuple[Likeness, ...]


def review(patients: "Patients", draft: PatientDraft, other_than: PatientId | None) -> Review:
    """Check a draft, and find who may be the same person if it can be kept. Runs on the worker."""
    checked = patients.check(draft)
    alike = patients.duplicates(draft, other_than) if checked.fields is not None else ()
    return Review(checked=checked, alike=alike)


def asides_as_list(asides: Iterable[tuple[PatientId | None, Aside]]) -> list[dict[str, Any]]:
    """Return them as plain JSON values. Relatives that are kept already are read again with their patient."""
    return [
        {
            "patient": patient,
            "draft": asdict(aside.draft),
            "version": aside.version,
            "entries": [asdict(entry.draft) for entry in aside.entries if entry.kept is None],
            "in_hand": None
            if aside.in_hand is None
            else {"place": aside.in_hand.place, "draft": asdict(aside.in_hand.draft)},
        }
        for patient, aside in asides
    ]


def asides_from_list(values: object) -> tuple[tuple[PatientId | None, Aside], ...]:
    """Return what was kept; nothing of what another version of the program kept."""
    if not isinstance(values, list):
        return ()
    try:
        return tuple((_patient(one["patient"]), _aside(one)) for one in values)
    except (KeyError, TypeError, ValueError):
        return ()


def _patient(value: object) -> PatientId | None:
    return PatientId(value) if isinstance(value, int) else None


def _aside(one: Mapping[str, Any]) -> Aside:
    draft = PatientDraft(**one["draft"])
    kind = draft.identity_kind
    in_hand = one["in_hand"]
    return Aside(
        replace(draft, identity_kind=None if kind is None else IdentityKind(kind)),
        tuple(Entry(draft=RelativeDraft(**entry)) for entry in one["entries"]),
        one["version"],
        None if in_hand is None else InHand(in_hand["place"], RelativeDraft(**in_hand["draft"])),
    )
