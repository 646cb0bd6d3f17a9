"""Words for why a print could not be made or its file not written."""

from collections.abc import Mapping

from modulvard.domain import letters, prints
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

WORDS: Mapping[type[ModulvardError], Said] = {
    prints.NothingToPrint: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten har ingen behandling, så det finns inget att skriva ut."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Starta en behandling först."),
    ),
    letters.NothingToHandOver: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns inget klart att lämna."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Slutför ett svar först."),
    ),
    prints.FileInTheWay: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns redan en fil med det namnet."),
        QT_TRANSLATE_NOOP("Errors", "Den är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Välj ett annat namn eller en annan mapp."),
    ),
    prints.NoRoomForFile: Said(
        QT_TRANSLATE_NOOP("Errors", "Disken är full, så filen kunde inte sparas."),
        QT_TRANSLATE_NOOP("Errors", "Inget halvt ligger kvar."),
        QT_TRANSLATE_NOOP("Errors", "Frigör plats eller spara på ett annat ställe."),
    ),
    prints.FileNotWritten: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen kunde inte sparas där."),
        QT_TRANSLATE_NOOP("Errors", "Inget halvt ligger kvar."),
        QT_TRANSLATE_NOOP("Errors", "Välj en mapp som finns och som du får skriva i."),
    ),
    prints.PrinterSilent: Said(
        QT_TRANSLATE_NOOP("Errors", "Skrivaren svarar inte."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits ut."),
        QT_TRANSLATE_NOOP("Errors", "Försök igen eller spara som PDF."),
    ),
}
