"""What the palette can do on the page: add a patient, edit the current one, sort."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from modulvard.domain.ids import PatientId
from modulvard.ui.pages import PageCommand
from modulvard.ui.patients import words
from modulvard.ui.patients.listing import PatientList


def commands_here(
    listing: PatientList, add: Callable[[], None], edit: Callable[[PatientId], None], waiting: Callable[[], None]
) -> tuple[PageCommand, ...]:
    """Return what can be done with the list and its current row."""
    synonyms = (
        QCoreApplication.translate("PatientCommands", "registrera"),
        QCoreApplication.translate("PatientCommands", "lägg till"),
    )
    new = PageCommand(
        id="patients.new",
        words=QCoreApplication.translate("PatientCommands", "Ny patient"),
        shortcut="Ctrl+N",
        icon="user-plus",
        synonyms=synonyms,
        run=add,
    )
    who_waits = PageCommand(
        id="patients.waiting",
        words=QCoreApplication.translate("PatientCommands", "Visa dem som väntar på start"),
        icon="clock",
        run=waiting,
    )
    return (new, *_with_current(listing, edit), who_waits, *_sorting(listing))


def _with_current(listing: PatientList, edit: Callable[[PatientId], None]) -> tuple[PageCommand, ...]:
    row = listing.current
    if row is None or row.masked:
        return ()
    about = QCoreApplication.translate("PatientCommands", "gäller {name}").format(name=words.spoken_name(row))
    told = QCoreApplication.translate("PatientCommands", "Ändra uppgifter")
    run = partial(edit, row.patient)
    return (PageCommand(id="patients.edit", words=told, about=about, icon="pencil", run=run),)


def _sorting(listing: PatientList) -> tuple[PageCommand, ...]:
    told = QCoreApplication.translate("PatientCommands", "Sortera efter {column}")
    return tuple(
        PageCommand(
            id=f"patients.sort.{number}",
            words=told.format(column=column.title.lower()),
            icon="arrow-down",
            run=partial(listing.table.sorted_by, number),
        )
        for number, column in enumerate(listing.model.columns)
        if column.sort_key is not None
    )
