"""The palette's rows of what is written: messages, homework and notes, newest first, and entries of the bank."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from modulvard.domain.answer_search import AnswerHit
from modulvard.domain.text_search import TextHit, TextKind
from modulvard.ui.discretion import shown_name
from modulvard.ui.pages import PatientTab, Place, Section
from modulvard.ui.palette.hits import Hit
from modulvard.ui.palette.sources import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.ui.travel import Travel

SEARCHED = (TextKind.MESSAGE, TextKind.HOMEWORK, TextKind.NOTE)
"""What is searched besides names and answers."""


_ICONS = {TextKind.MESSAGE: "mail", TextKind.HOMEWORK: "clipboard-list", TextKind.NOTE: "file-text"}


def text_hits(found: Iterable[TextHit], travel: "Travel") -> list[Hit]:
    """Return messages, homework and notes as rows; each opens where it stands."""
    kinds = {
        TextKind.MESSAGE: said(QT_TRANSLATE_NOOP("Palette", "Meddelande")),
        TextKind.HOMEWORK: said(QT_TRANSLATE_NOOP("Palette", "Hemuppgift")),
        TextKind.NOTE: said(QT_TRANSLATE_NOOP("Palette", "Anteckning")),
    }
    return [
        Hit(
            key=f"{hit.kind}:{hit.ref}",
            icon=_ICONS[hit.kind],
            words=shown_name(hit.name),
            about=hit.snippet,
            kind=kinds[hit.kind],
            run=partial(travel.go, _place_of(hit)),
            note_search=True,
        )
        for hit in found
    ]


def answer_hits(found: Iterable[AnswerHit], travel: "Travel") -> list[Hit]:
    """Return entries of the answer bank as rows."""
    kind = said(QT_TRANSLATE_NOOP("Palette", "Svar"))
    return [
        Hit(
            key=f"answer:{hit.id}",
            icon="library",
            words=hit.title,
            about=hit.snippet,
            kind=kind,
            run=partial(travel.go, Place(Section.ANSWERS, arguments={"answer": hit.id})),
        )
        for hit in found
    ]


def _place_of(hit: TextHit) -> Place:
    if hit.kind is TextKind.MESSAGE:
        return Place(Section.MESSAGES, arguments={"treatment": hit.treatment, "message": hit.ref})
    if hit.kind is TextKind.NOTE:
        arguments = {"note": hit.ref, "treatment": hit.treatment}
        return Place(Section.PATIENTS, patient=hit.patient, tab=PatientTab.DOCUMENTS, arguments=arguments)
    arguments = {"hand_in": hit.ref, "treatment": hit.treatment}
    return Place(Section.PATIENTS, patient=hit.patient, tab=PatientTab.HOMEWORK, arguments=arguments)
