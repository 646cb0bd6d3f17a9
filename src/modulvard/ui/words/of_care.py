"""Words for why a step with a patient, a program or a treatment is refused."""

from collections.abc import Mapping

from modulvard.domain import errors, flags, patients, programs, settings
from modulvard.domain import treatment_errors as care
from modulvard.domain.errors import ModulvardError
from modulvard.domain.field_problems import InvalidFields
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    errors.ModulvardError: Said(QT_TRANSLATE_NOOP("Errors", "Det gick inte."), _UNCHANGED),
    errors.StoreError: Said(
        QT_TRANSLATE_NOOP("Errors", "Kliniken kan inte öppnas."),
        QT_TRANSLATE_NOOP("Errors", "Filen är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Leta upp filen eller återställ från en säkerhetskopia."),
    ),
    errors.Refused: Said(QT_TRANSLATE_NOOP("Errors", "Det går inte som läget är nu."), _UNCHANGED),
    errors.InvalidInput: Said(
        QT_TRANSLATE_NOOP("Errors", "Värdet kan inte tas emot."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Skriv det på ett annat sätt."),
    ),
    InvalidFields: Said(
        QT_TRANSLATE_NOOP("Errors", "Något i formuläret behöver ses över."),
        QT_TRANSLATE_NOOP("Errors", "Det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Rätta fälten som är markerade."),
    ),
    errors.NotFound: Said(
        QT_TRANSLATE_NOOP("Errors", "Det du söker finns inte, eller så får ditt konto inte se det."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Gå tillbaka och läs om listan."),
    ),
    errors.ChangedSince: Said(
        QT_TRANSLATE_NOOP("Errors", "Någon har ändrat samma sak sedan du läste den."),
        QT_TRANSLATE_NOOP("Errors", "Den andras ändring gäller, och inget har skrivits över."),
        QT_TRANSLATE_NOOP("Errors", "Se vad som ändrats och gör om ditt steg om det behövs."),
    ),
    errors.PermissionDenied: Said(
        QT_TRANSLATE_NOOP("Errors", "Ditt konto har inte behörighet till det här."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Tala med den som ger behörigheter."),
    ),
    errors.ReasonNeeded: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten är inte din egen."),
        QT_TRANSLATE_NOOP("Errors", "Inget har visats."),
        QT_TRANSLATE_NOOP("Errors", "Ange varför du behöver öppna; skälet sparas i loggen."),
    ),
    flags.FlagClosed: Said(QT_TRANSLATE_NOOP("Errors", "Flaggan är redan klar eller borttagen."), _UNCHANGED),
    settings.AlreadyClosed: Said(QT_TRANSLATE_NOOP("Errors", "Veckan eller dagen är redan stängd."), _UNCHANGED),
    patients.NumberTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "Numret finns redan hos en annan patient."),
        QT_TRANSLATE_NOOP("Errors", "Det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Öppna den som finns eller se över numret."),
    ),
    patients.AlreadyMerged: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten är redan sammanförd med en annan."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Öppna den patient som behölls."),
    ),
    patients.MergeWithItself: Said(
        QT_TRANSLATE_NOOP("Errors", "En patient kan inte föras samman med sig själv."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj två olika patienter."),
    ),
    patients.StillInTreatment: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten har en behandling som inte är avslutad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Avsluta behandlingen först."),
    ),
    patients.HoldsRealPatients: Said(
        QT_TRANSLATE_NOOP("Errors", "Här finns patienter som någon har fört in."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Fyll ett förråd som är nytt eller bara har påhittade patienter."),
    ),
    patients.TooManyFilters: Said(
        QT_TRANSLATE_NOOP("Errors", "Du har redan {limit} sparade filter."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta bort ett av dem först."),
    ),
    programs.ModulesUnknown: Said(
        QT_TRANSLATE_NOOP("Errors", "{program} kan inte startas: alla moduler är inte kända."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Kliniken behöver först föra in det som saknas i programmet."),
    ),
    care.TreatmentEnded: Said(
        QT_TRANSLATE_NOOP("Errors", "Behandlingen avslutades {ended_on}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Det som förs in i efterhand behöver ligga före den dagen."),
    ),
    care.SameProgramActive: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten har redan en pågående behandling i samma program."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Fortsätt i den, flytta den till en nyare version, eller avsluta den först."),
    ),
    care.NotInCourse: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} ingår inte i patientens moduler."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Lägg till den först."),
    ),
    care.NotInProgram: Said(
        QT_TRANSLATE_NOOP("Errors", "Programmet har ingen modul {module}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en av programmets moduler."),
    ),
    care.AlreadyInCourse: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} ingår redan i patientens moduler."), _UNCHANGED
    ),
    care.MandatoryModule: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} är obligatorisk och kan inte tas bort."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Hoppa över den i stället, med en orsak."),
    ),
    care.AlreadyHandedIn: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} är redan inlämnad."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta tillbaka inlämningen först, om den är fel."),
    ),
    care.AlreadyInState: Said(QT_TRANSLATE_NOOP("Errors", "Modul {module} har redan det läget."), _UNCHANGED),
    care.NotPlanned: Said(
        QT_TRANSLATE_NOOP("Errors", "Modul {module} är överhoppad och har ingen vecka att flytta från."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Ta tillbaka överhoppningen först."),
    ),
    care.NothingMoved: Said(QT_TRANSLATE_NOOP("Errors", "Modul {module} ligger redan i den veckan."), _UNCHANGED),
    care.NothingToPlan: Said(
        QT_TRANSLATE_NOOP("Errors", "Alla moduler är inlämnade eller överhoppade, så det finns inget att planera."),
        _UNCHANGED,
    ),
    care.InTheFuture: Said(
        QT_TRANSLATE_NOOP("Errors", "Det som har hänt kan inte ligga efter idag."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj idag eller en tidigare dag."),
    ),
    care.BeforeTreatment: Said(
        QT_TRANSLATE_NOOP("Errors", "Dagen ligger före behandlingens start, {started_on}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj startdagen eller en senare dag."),
    ),
    care.BeforeTransfer: Said(
        QT_TRANSLATE_NOOP("Errors", "Dagen ligger före den senaste överlämningen, {last}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj den dagen eller en senare."),
    ),
    care.LastDayTooEarly: Said(
        QT_TRANSLATE_NOOP("Errors", "Något är infört {last}. Sista dagen kan inte vara tidigare."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj {last} eller en senare dag."),
    ),
    care.HandedInLater: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns inlämnat {last}. Sista dagen kan inte vara tidigare."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj {last} eller en senare dag."),
    ),
    care.RecordedLater: Said(
        QT_TRANSLATE_NOOP("Errors", "Något är infört om modul {module} {last}. Sista dagen kan inte vara tidigare."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj {last} eller en senare dag."),
    ),
    care.CheckedLater: Said(
        QT_TRANSLATE_NOOP("Errors", "Något är infört inför avslutet {last}. Sista dagen kan inte vara tidigare."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj {last} eller en senare dag."),
    ),
    care.BeforeHandIn: Said(
        QT_TRANSLATE_NOOP("Errors", "Återkoppling kan inte ligga före inlämningen, {handed_in}."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj den dagen eller en senare."),
    ),
    care.PaceOutOfRange: Said(
        QT_TRANSLATE_NOOP("Errors", "Tempot går inte att lägga."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj 1–7 moduler var 1–8 vecka."),
    ),
    care.WeekOutOfReach: Said(
        QT_TRANSLATE_NOOP("Errors", "Veckan ligger för långt bort."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en vecka från {first} till {last}."),
    ),
    care.PauseBackwards: Said(
        QT_TRANSLATE_NOOP("Errors", "Pausen slutar före den börjar."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en senare sista vecka."),
    ),
    care.NotPaused: Said(QT_TRANSLATE_NOOP("Errors", "Ingen paus ligger över den här veckan."), _UNCHANGED),
    care.PauseEndsAnyway: Said(
        QT_TRANSLATE_NOOP("Errors", "Pausen tar slut av sig själv innan patienten kan återuppta."), _UNCHANGED
    ),
    care.PauseBegun: Said(
        QT_TRANSLATE_NOOP("Errors", "Pausen har redan börjat."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Återuppta behandlingen i stället."),
    ),
    care.NotATherapist: Said(
        QT_TRANSLATE_NOOP("Errors", "Kontot kan inte ansvara för en behandling."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en behandlare eller gruppledare."),
    ),
    care.AlreadyResponsible: Said(
        QT_TRANSLATE_NOOP("Errors", "Behandlaren ansvarar redan för behandlingen."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en annan behandlare."),
    ),
    care.PatientClosed: Said(
        QT_TRANSLATE_NOOP("Errors", "Patienten är arkiverad eller avliden, så inget startas."), _UNCHANGED
    ),
    care.NothingToOpen: Said(
        QT_TRANSLATE_NOOP("Errors", "Ingen modul väntar på att öppnas."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Återkoppla den förra först; programmet kan också öppna nästa av sig självt."),
    ),
}
