"""One draft for each of several patients: asks for the text, makes the drafts, and says who was left out."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.caseload import CaseloadRow
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import PatientId
from modulvard.services.together import Together
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.errors import explained
from modulvard.ui.messages.writing_each import WriteEachDialog, begin_each
from modulvard.ui.pages import PageContext, Place, Section
from modulvard.ui.patients.words import recipient_words, spoken_name
from modulvard.ui.words.of_names import told_name

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.bundle import Services

_MOST_NAMED = 3
"""Of those who were left out for one reason; the others are counted."""
Refusals: TypeAlias = Sequence[tuple[PatientId, ModulvardError]]


def ask_text(context: PageContext, owner: QWidget, picked: Sequence[PatientId]) -> WriteEachDialog:
    """Ask for the text that each is to have, and begin a draft for each."""
    dialog = WriteEachDialog(len(picked), owner)
    dialog.again = {"kind": "each", "patients": list(picked)}

    def write(body: str) -> None:
        if not body.strip():
            dialog.complain()
            return
        command = partial(begin_each, context.services, picked, body)
        context.run(owner, command, done)

    def done(changed: "Changed") -> None:
        dialog.accept()
        tell_refused(context, owner, changed)
        context.navigate(Place(Section.MESSAGES, arguments={"view": "drafts"}))

    dialog.submitted.connect(write)
    dialog.open()
    read = partial(context.services.patients.rows, tuple(picked))

    def name(rows: Sequence[CaseloadRow]) -> None:
        dialog.name([recipient_words(row) for row in rows], sum(row.treatment is not None for row in rows))

    context.operations.run(dialog, read, name)
    return dialog


def write_each_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask for the text that each is to have, as before a lock."""
    opened(ask_text(context, over, [PatientId(patient) for patient in kept["patients"]]))


def tell_refused(context: PageContext, owner: QWidget, changed: "Changed") -> None:
    """Say who of several was not changed, and why."""
    if isinstance(changed, Together) and changed.refused:
        read = partial(_left_out, context.services, changed.refused)
        context.operations.run(owner, read, context.announce)


def _left_out(services: "Services", refused: Refusals) -> str:
    """Return ”1 patient ändrades inte: Omar Ekollon. …”, a sentence for each reason. For the worker."""
    rows = {row.patient: row for row in services.patients.rows(tuple(patient for patient, _ in refused))}
    left_out: dict[str, list[CaseloadRow | None]] = {}
    for patient, error in refused:
        left_out.setdefault(explained(error).what, []).append(rows.get(patient))
    sentences = []
    for why, those in left_out.items():
        words = QCoreApplication.translate("Actions", "%n patient(er) ändrades inte: {names}. {why}", "", len(those))
        sentences.append(words.format(names=_named(services, those), why=why))
    return " ".join(sentences)


def _named(services: "Services", those: Sequence[CaseloadRow | None]) -> str:
    """Return the first few by name and how many more there are: a toast is read in a moment."""
    known = [row for row in those if row is not None]
    names = "; ".join(_told(services, row) for row in known[:_MOST_NAMED])
    more = len(known) - _MOST_NAMED
    if more <= 0:
        return names
    return QCoreApplication.translate("Actions", "{names} och {count} till").format(names=names, count=more)


def _told(services: "Services", row: CaseloadRow) -> str:
    if row.masked:
        return spoken_name(row)
    is_shared = bool(services.patients.namesakes(row.patient))
    return told_name(f"{row.given_name} {row.family_name}".strip(), row.birth_date, is_shared=is_shared)
