"""Words for notes and contacts."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from modulvard.domain.notes import Contact, ContactKind, Note, NoteKind, NoteState
from modulvard.ui.components.chips import Chip
from modulvard.ui.theme.shapes import Shape
from modulvard.ui.theme.tokens import Tone
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_KINDS: Mapping[NoteKind, str] = {
    NoteKind.WEEKLY: QT_TRANSLATE_NOOP("Notes", "Veckouppföljning"),
    NoteKind.FREE: QT_TRANSLATE_NOOP("Notes", "Fri anteckning"),
}
_CONTACTS: Mapping[ContactKind, str] = {
    ContactKind.WRITTEN: QT_TRANSLATE_NOOP("Notes", "Meddelande från patienten"),
    ContactKind.HANDED_IN: QT_TRANSLATE_NOOP("Notes", "Inlämnad hemuppgift"),
    ContactKind.REPLY: QT_TRANSLATE_NOOP("Notes", "Svar till patienten"),
    ContactKind.FEEDBACK: QT_TRANSLATE_NOOP("Notes", "Återkoppling"),
    ContactKind.MORE: QT_TRANSLATE_NOOP("Notes", "Fråga om mer"),
}


def kind_words(kind: NoteKind) -> str:
    """Return the name of a kind of note."""
    return QCoreApplication.translate("Notes", _KINDS[kind])


def contact_words(contact: Contact) -> str:
    """Return what a contact was: ”Återkoppling: Sömndagbok”."""
    words = QCoreApplication.translate("Notes", _CONTACTS[contact.kind])
    about = contact.title
    return f"{words}: {about}" if about else words


def state_chip(note: Note) -> Chip:
    """Return how far a note has come."""
    translate = QCoreApplication.translate
    match note.state:
        case NoteState.DRAFT:
            return Chip.draft(translate("Notes", "Utkast"))
        case NoteState.FINISHED:
            return Chip(Tone.NEW, translate("Notes", "Att journalföra"))
        case NoteState.JOURNALLED:
            return Chip.done(translate("Notes", "Journalförd"))
        case NoteState.CORRECTED:
            return Chip(Tone.PAUSED, translate("Notes", "Rättad"), Shape.PENCIL)
        case NoteState.WITHDRAWN:
            return Chip(Tone.PAUSED, translate("Notes", "Återtagen"), Shape.DASH)
