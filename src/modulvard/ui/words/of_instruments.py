"""Words for what is refused of instruments."""

from collections.abc import Mapping

from modulvard.domain import instrument_exchange
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    instrument_exchange.InstrumentNotTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "{file} kan inte tas in."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Rätta det som står i listan, eller be avsändaren om en ny fil."),
    ),
    instrument_exchange.InstrumentHeldOtherwise: Said(
        QT_TRANSLATE_NOOP("Errors", "{instrument} finns redan i version {version}, med annat innehåll."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ge den ändrade filen en ny version."),
    ),
    instrument_exchange.InstrumentInUse: Said(
        QT_TRANSLATE_NOOP("Errors", "{instrument} används redan."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta versionen ur bruk, så planeras inget nytt med den."),
    ),
    instrument_exchange.InstrumentNameTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "Ett annat instrument, {key}, heter redan som {instrument}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ge det i filen en egen förkortning och ett eget namn."),
    ),
    instrument_exchange.InstrumentNameShared: Said(
        QT_TRANSLATE_NOOP("Errors", "Flera instrument heter {instrument}: {keys}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Skriv nyckeln för det som menas."),
    ),
    instrument_exchange.SafetyMarkLost: Said(
        QT_TRANSLATE_NOOP("Errors", "Svar på fråga {questions} läses först i klinikens {instrument}, inte i filens."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Märk frågan med safety i filen på samma sätt som i den version som finns."),
    ),
    instrument_exchange.NoPublishedLines: Said(
        QT_TRANSLATE_NOOP("Errors", "{instrument} har inga publicerade linjer i sin nyckel."),
        _UNCHANGED,
    ),
}
