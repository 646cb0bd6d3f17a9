"""Patients who may be the same person: told before a duplicate is made, and joined without losing anything (COR-05)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from modulvard.domain.identity import Identity, IdentityKind
from modulvard.domain.ids import PatientId
from modulvard.domain.patients import Patient, PatientFields
from modulvard.domain.text import search_words


class LikenessReason(StrEnum):
    """Why two records may be one person, the strongest first."""

    SAME_NUMBER = "same_number"
    SAME_NAME_AND_BIRTH_DATE = "same_name_and_birth_date"
    SIMILAR_NAME_AND_BIRTH_DATE = "similar_name_and_birth_date"
    SAME_NAME_BIRTH_DATE_UNKNOWN = "same_name_birth_date_unknown"
    SIMILAR_NAME_BIRTH_DATE_UNKNOWN = "similar_name_birth_date_unknown"
    SAME_NAME = "same_name"
    """Same name, other birth date: most often somebody else, and a risk of mix-up all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is compared of a patient who is there already."""

    patient: PatientId
    given_name: str
    family_name: str
    birth_date: date | None
    protected: bool
    identities: tuple[Identity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A patient who may be the same person, and why."""

    known: Known
    reason: LikenessReason


class NameLikeness(StrEnum):
    """How alike two names are."""

    SAME = "same"
    SIMILAR = "similar"


def name_likeness(one: str, other: str) -> NameLikeness | None:
    """Return how alike two names are, or None.

    Same: the same words without case and marks, in any order. Similar: at most one letter in eight differs (one for
    short names), or all words of the one are among the other's and there are at least two.
    """
    words, others = search_words(one), search_words(other)
    if not words or not others:
        return None
    if sorted(words) == sorted(others):
        return NameLikeness.SAME
    shorter, longer = sorted((set(words), set(others)), key=len)
    if len(shorter) > 1 and shorter <= longer:
        return NameLikeness.SIMILAR
    left, right = " ".join(sorted(words)), " ".join(sorted(others))
    allowed = max(1, min(len(left), len(right)) // 8)
    return NameLikeness.SIMILAR if _differs_by_at_most(left, right, allowed) else None


def likeness(fields: PatientFields, known: Known) -> Likeness | None:
    """Return why a patient about to be added or edited may be one who is known, or None."""
    if fields.identity.kind is not IdentityKind.NONE and fields.identity in known.identities:
        return Likeness(known=known, reason=LikenessReason.SAME_NUMBER)
    alike = name_likeness(fields.name, f"{known.given_name} {known.family_name}")
    if alike is None:
        return None
    reason = _reason(alike, fields.birth_date, known.birth_date)
    return None if reason is None else Likeness(known=known, reason=reason)


def in_order(found: list[Likeness]) -> tuple[Likeness, ...]:
    """Return likenesses with the strongest first."""
    order = list(LikenessReason)
    return tuple(sorted(found, key=lambda like: (order.index(like.reason), like.known.patient)))


# --- merging --------------------------------------------------------------------------------------


class MergeWarning(StrEnum):
    """What speaks against two records being one person. It forbids nothing: numbers change (F16)."""

    TWO_PERSONAL_NUMBERS = "two_personal_numbers"
    BIRTH_DATES_DIFFER = "birth_dates_differ"
    NAMES_DIFFER = "names_differ"


_RANK = {IdentityKind.PERSONAL: 0, IdentityKind.COORDINATION: 1, IdentityKind.NATIONAL_RESERVE: 2, IdentityKind.NONE: 9}
"""Which number a joined record goes by; regional reserve numbers come between the last two."""


def merged_fields(kept: PatientFields, gone: PatientFields) -> PatientFields:
    """Return what is known after ``gone`` is merged into ``kept``.

    What ``kept`` has stands; what it lacks is taken from ``gone``. A personal number goes before a coordination number,
    that before a reserve number. Protection, interpreter and death hold if either record has them.
    """
    takes_number = _RANK.get(gone.identity.kind, 5) < _RANK.get(kept.identity.kind, 5)
    leading, other = (gone, kept) if takes_number else (kept, gone)
    return replace(
        kept,
        given_name=kept.given_name or gone.given_name,
        family_name=kept.family_name or gone.family_name,
        identity=leading.identity,
        birth_date=leading.birth_date or other.birth_date,
        address=kept.address or gone.address,
        phone=kept.phone or gone.phone,
        email=kept.email or gone.email,
        interpreter=kept.interpreter or gone.interpreter,
        care_contact=kept.care_contact or gone.care_contact,
        protected=kept.protected or gone.protected,
        deceased_on=kept.deceased_on or gone.deceased_on,
    )


def merge_warnings(kept: Patient, gone: Patient) -> tuple[MergeWarning, ...]:
    """Return what speaks against the two being one person."""
    one, other = kept.fields, gone.fields
    warnings = []
    both_personal = one.identity.kind is IdentityKind.PERSONAL and other.identity.kind is IdentityKind.PERSONAL
    if both_personal and one.identity != other.identity:
        warnings.append(MergeWarning.TWO_PERSONAL_NUMBERS)
    if one.birth_date is not None and other.birth_date is not None and one.birth_date != other.birth_date:
        warnings.append(MergeWarning.BIRTH_DATES_DIFFER)
    if name_likeness(one.name, other.name) is None:
        warnings.append(MergeWarning.NAMES_DIFFER)
    return tuple(warnings)


# --- shared ---------------------------------------------------------------------------------------


def _reason(alike: NameLikeness, one: date | None, other: date | None) -> LikenessReason | None:
    same = alike is NameLikeness.SAME
    if one is None or other is None:
        return LikenessReason.SAME_NAME_BIRTH_DATE_UNKNOWN if same else LikenessReason.SIMILAR_NAME_BIRTH_DATE_UNKNOWN
    if one == other:
        return LikenessReason.SAME_NAME_AND_BIRTH_DATE if same else LikenessReason.SIMILAR_NAME_AND_BIRTH_DATE
    return LikenessReason.SAME_NAME if same else None


def _differs_by_at_most(left: str, right: str, allowed: int) -> bool:
    """Tell whether at most ``allowed`` letters must be put in, taken out or changed (Levenshtein)."""
    if abs(len(left) - len(right)) > allowed:
        return False
    row = list(range(len(right) + 1))
    for count, letter in enumerate(left, start=1):
        above, row = row, [count]
        for position, char in enumerate(right, start=1):
            row.append(min(above[position] + 1, row[-1] + 1, above[position - 1] + (letter != char)))
        if min(row) > allowed:
            return False
    return row[-1] <= allowed
