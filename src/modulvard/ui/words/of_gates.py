"""Words for gates, competence, the way from referral to start, and the way out."""

from collections.abc import Mapping

from modulvard.domain import closing, follow_ups, gates, intakes, treatment_errors
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    gates.GatesUnmet: Said(
        QT_TRANSLATE_NOOP("Errors", "Något som programmet kräver är inte uppfyllt."),
        QT_TRANSLATE_NOOP("Errors", "Behandlingen är inte startad."),
        QT_TRANSLATE_NOOP("Errors", "Gör klart det som saknas, eller skriv ett skäl att starta ändå."),
    ),
    closing.ClosingGatesUnmet: Said(
        QT_TRANSLATE_NOOP("Errors", "Något som programmet kräver vid avslut är inte uppfyllt."),
        QT_TRANSLATE_NOOP("Errors", "Behandlingen är inte avslutad."),
        QT_TRANSLATE_NOOP("Errors", "Gör klart det som saknas, eller skriv ett skäl att avsluta ändå."),
    ),
    treatment_errors.NotEnded: Said(QT_TRANSLATE_NOOP("Errors", "Behandlingen är inte avslutad."), _UNCHANGED),
    follow_ups.FollowUpDone: Said(
        QT_TRANSLATE_NOOP("Errors", "Uppföljningen har redan ett utfall från {done_on}."), _UNCHANGED
    ),
    intakes.IntakeClosed: Said(
        QT_TRANSLATE_NOOP("Errors", "Vägen in avslutades {closed_on}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Börja en ny om patienten har kommit tillbaka."),
    ),
    intakes.IntakeOpen: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten väntar redan på att börja i samma program."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Fortsätt i det som är öppet."),
    ),
    intakes.IntakeOfAnother: Said(
        QT_TRANSLATE_NOOP("Errors", "Vägen in gäller en annan patient eller ett annat program."), _UNCHANGED
    ),
}
