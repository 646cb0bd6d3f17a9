"""Keeping what patient searches look in: trigrams of names and numbers, and their words for shorter searches."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Integer, Text, column, delete, insert, table
from sqlalchemy.orm import Session

from modulvard.domain.identity import Identity, IdentityKind
from modulvard.domain.ids import PatientId
from modulvard.domain.patients import PatientFields, name_words
from modulvard.domain.text import fold
from modulvard.store.rows import NameWordRow

TRIGRAMS = table("patient_search", column("rowid", Integer), column("words", Text), column("patient_search", Text))
"""The search index, by patient id. The column of its own name is what MATCH is asked of."""


def search_text(fields: PatientFields, identities: Iterable[Identity]) -> str:
    """Return what searches are held against: names in both orders and every number, each on a line of its own."""
    given, family = fold(fields.given_name), fold(fields.family_name)
    lines = [f"{given} {family}".strip(), f"{family} {given}".strip(), *_numbers(fields, identities)]
    return "\n" + "\n".join(dict.fromkeys(lines)) + "\n"


def index_patients(session: Session, patients: Sequence[tuple[PatientId, PatientFields, Sequence[Identity]]]) -> None:
    """Put patients that are not in the index yet into it: names and every number they have or have had."""
    if not patients:
        return
    texts = [{"rowid": ident, "words": search_text(fields, held)} for ident, fields, held in patients]
    words = [
        {"patient_id": ident, "word": word}
        for ident, fields, held in patients
        for word in dict.fromkeys((*name_words(fields), *_numbers(fields, held)))
    ]
    session.execute(insert(TRIGRAMS), texts)
    if words:
        session.execute(insert(NameWordRow), words)


def unindex_patient(session: Session, patient: PatientId) -> None:
    """Take a patient out of the index."""
    session.execute(delete(TRIGRAMS).where(TRIGRAMS.c.rowid == patient))
    session.execute(delete(NameWordRow).where(NameWordRow.patient_id == patient))


def _numbers(fields: PatientFields, identities: Iterable[Identity]) -> tuple[str, ...]:
    numbers: list[str] = []
    for identity in identities:
        if identity.kind is not IdentityKind.NONE:
            value = fold(identity.value)
            numbers.append(value)
            if identity.kind in {IdentityKind.PERSONAL, IdentityKind.COORDINATION}:
                numbers.append(value[2:])
    if fields.birth_date is not None:
        numbers.append(f"{fields.birth_date:%Y%m%d}")
    return tuple(dict.fromkeys(numbers))
