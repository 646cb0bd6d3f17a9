"""Words for why a step with a program, a draft of one or a version is refused."""

from collections.abc import Mapping

from modulvard.domain import (
    program_comparison,
    program_exchange,
    program_pictures,
    program_states,
    program_writing,
    programs,
    treatment_errors,
)
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    programs.NotForStart: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} kan inte startas i den här versionen: den är inte publicerad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en version som är publicerad eller pilot."),
    ),
    programs.VersionReplaced: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} kan inte startas i den här versionen: en senare är publicerad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj den senare versionen."),
    ),
    program_comparison.NotComparable: Said(
        QT_TRANSLATE_NOOP("Errors", "{fewest} till {most} olika program jämförs."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj fler eller färre i listan."),
    ),
    treatment_errors.ComesAfter: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} öppnas efter modul {after}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Vänta tills de är inlämnade, eller hoppa över dem."),
    ),
    program_writing.DraftSavedSince: Said(
        QT_TRANSLATE_NOOP("Errors", "{by} sparade utkastet {at}."),
        QT_TRANSLATE_NOOP("Errors", "Det du har skrivit är kvar här."),
        QT_TRANSLATE_NOOP("Errors", "Läs det andra, eller spara ditt som ett eget utkast."),
    ),
    program_writing.DraftGone: Said(
        QT_TRANSLATE_NOOP("Errors", "Utkastet är borttaget eller har blivit en version."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Börja ett nytt utkast."),
    ),
    program_writing.DraftNotWhole: Said(
        QT_TRANSLATE_NOOP("Errors", "Programmet är inte helt än."),
        QT_TRANSLATE_NOOP("Errors", "Utkastet står kvar som det är."),
        QT_TRANSLATE_NOOP("Errors", "Rätta det som står i listan över brister."),
    ),
    program_writing.VersionTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} finns redan i version {version}."),
        QT_TRANSLATE_NOOP("Errors", "Utkastet står kvar som det är."),
        QT_TRANSLATE_NOOP("Errors", "Välj en ny version."),
    ),
    program_pictures.PictureNotTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "Det går inte att ta med bilden."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Spara den som PNG eller JPEG, högst 5 MB och 16 miljoner bildpunkter."),
    ),
    program_exchange.ProgramNotTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "{file} kan inte tas in."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Rätta det som står i listan, eller be avsändaren om en ny fil."),
    ),
    program_exchange.ProgramHeldOtherwise: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} finns redan i version {version}, med annat innehåll."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Be avsändaren ge den ändrade filen en ny version."),
    ),
    program_exchange.ProgramInUse: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} används redan."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Avveckla versionen, så startas inget nytt med den."),
    ),
    program_exchange.NotToBeSpread: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} får inte spridas."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits."),
    ),
    program_exchange.NothingButRestricted: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {modules} har bara sidor som inte får spridas."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits."),
        QT_TRANSLATE_NOOP("Errors", "Gör en version med andra sidor där, och lämna ut den."),
    ),
    program_exchange.PicturesNeedFolder: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} har bilder, och ryms inte i en textfil."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits."),
        QT_TRANSLATE_NOOP("Errors", "Spara det som arkiv (.modulprogram)."),
    ),
    program_states.TookPartMissing: Said(
        QT_TRANSLATE_NOOP("Errors", "Det står inte vilka som har deltagit i arbetet med {program}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Skriv det i utkastet. En pilot som saknar det behöver en ny version."),
    ),
    program_states.NotFromThisState: Said(
        QT_TRANSLATE_NOOP("Errors", "Det går inte i det läge som versionen av {program} har."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Läs om programmet och se vad som gäller nu."),
    ),
    program_states.OtherProgram: Said(
        QT_TRANSLATE_NOOP("Errors", "Behandlingen följer {program}, och byter bara till en nyare version av det."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Avsluta den och starta en ny för ett annat program."),
    ),
    program_states.NotNewer: Said(
        QT_TRANSLATE_NOOP("Errors", "Behandlingen följer redan version {version} eller en nyare."),
        _UNCHANGED,
    ),
    program_states.ModulesDiffer: Said(
        QT_TRANSLATE_NOOP("Errors", "Den nyare versionen har inte samma modul {modules}, som är öppnad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Låt behandlingen följa den version den har."),
    ),
}
