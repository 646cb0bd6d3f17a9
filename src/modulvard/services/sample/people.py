"""The invented people of the sample clinic, all named after plants, with published test numbers (domain.md F22)."""

from datetime import date

from modulvard.domain.identity import IdentityKind
from modulvard.domain.patient_draft import PatientDraft, RelativeDraft
from modulvard.domain.published_numbers import published_test_number


def born(given: str, family: str, birth: str, **more: object) -> PatientDraft:
    """Return someone with the published test number of a birth date within the years of F22's rule."""
    number = published_test_number(date.fromisoformat(birth))
    return _person(given, family, IdentityKind.PERSONAL, number.value, more)


def listed(given: str, family: str, number: str, **more: object) -> PatientDraft:
    """Return someone with one of the listed test numbers of other years."""
    return _person(given, family, IdentityKind.PERSONAL, number, more)


def numbered(given: str, family: str, kind: IdentityKind, number: str, **more: object) -> PatientDraft:
    """Return someone with a coordination or reserve number, or none yet."""
    return _person(given, family, kind, number, more)


def _person(given: str, family: str, kind: IdentityKind, number: str, more: dict[str, object]) -> PatientDraft:
    fields: dict[str, object] = {"phone": "070-174 06 05", "language": "sv"} | more
    return PatientDraft(
        given_name=given,
        family_name=family,
        identity_kind=kind,
        identity_number=number,
        **fields,  # type: ignore[arg-type]  # keywords of the sample's own lines
    )


def relative(name: str, relation: str, scope: str, on: date, *, needs: str = "", phone: str = "") -> RelativeDraft:
    """Return a relative with consent to receive information (E6) and own needs (D58)."""
    return RelativeDraft(
        name=name, relation=relation, phone=phone, consent_scope=scope, consent_on=on.isoformat(), own_needs=needs
    )
