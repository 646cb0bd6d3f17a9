"""Words for why a store cannot be opened, read or written, and for what can be wrong about accounts."""

from collections.abc import Mapping

from modulvard.domain import account_errors as accounts
from modulvard.domain import store_errors as store
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

WORDS: Mapping[type[ModulvardError], Said] = {
    store.StoreMissing: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil finns inte där den brukar ligga."),
        QT_TRANSLATE_NOOP("Errors", "Ingen tom klinik har gjorts i dess ställe."),
        QT_TRANSLATE_NOOP("Errors", "Leta upp filen eller återställ från en säkerhetskopia."),
    ),
    store.StoreExists: Said(
        QT_TRANSLATE_NOOP("Errors", "Där ligger redan en klinik, eller delar av en."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits över."),
        QT_TRANSLATE_NOOP("Errors", "Öppna den som finns eller välj en annan mapp."),
    ),
    store.StoreEmpty: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil är tom."),
        QT_TRANSLATE_NOOP("Errors", "Den tas inte för en ny klinik, och inget har skrivits i den."),
        QT_TRANSLATE_NOOP("Errors", "Återställ från en säkerhetskopia."),
    ),
    store.StoreDamaged: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil är skadad."),
        QT_TRANSLATE_NOOP("Errors", "Filen är orörd, och säkerhetskopiorna finns kvar."),
        QT_TRANSLATE_NOOP(
            "Errors", "Återställ från den senaste säkerhetskopian och spara den skadade filen till er it."
        ),
    ),
    store.StorePlaintext: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är en okrypterad databas."),
        QT_TRANSLATE_NOOP("Errors", "Modulvård öppnar aldrig en sådan. Filen är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Leta upp klinikens egen fil eller återställ från en säkerhetskopia."),
    ),
    store.StoreForeign: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen hör till en annan nyckelfil eller ett annat program."),
        QT_TRANSLATE_NOOP("Errors", "Den är orörd."),
        QT_TRANSLATE_NOOP(
            "Errors", "Lägg filen och dess nyckelfil bredvid varandra, eller återställ från en säkerhetskopia."
        ),
    ),
    store.StoreNewer: Said(
        QT_TRANSLATE_NOOP("Errors", "Kliniken är gjord av en nyare version av Modulvård."),
        QT_TRANSLATE_NOOP("Errors", "Filen är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Be er it att installera den nyare versionen."),
    ),
    store.StoreOlder: Said(
        QT_TRANSLATE_NOOP("Errors", "Kliniken är gjord av en äldre version av Modulvård."),
        QT_TRANSLATE_NOOP("Errors", "Filen är orörd."),
        QT_TRANSLATE_NOOP(
            "Errors", "Den som sköter data uppgraderar den, här eller med kommandot modulvard store upgrade."
        ),
    ),
    store.StoreLocked: Said(
        QT_TRANSLATE_NOOP("Errors", "Kliniken är redan öppen: {account} på {host} sedan {since}."),
        QT_TRANSLATE_NOOP("Errors", "Inget har ändrats."),
        QT_TRANSLATE_NOOP("Errors", "Stäng det andra fönstret och försök igen."),
    ),
    store.StoreBusy: Said(
        QT_TRANSLATE_NOOP("Errors", "Ett annat program skriver i kliniken just nu."),
        QT_TRANSLATE_NOOP("Errors", "Inget har ändrats, och det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Försök igen om en stund."),
    ),
    store.StoreReplaced: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil byttes ut medan den var öppen."),
        QT_TRANSLATE_NOOP("Errors", "Inget har skrivits i den nya filen."),
        QT_TRANSLATE_NOOP("Errors", "Lås och lås upp igen."),
    ),
    store.StoreUnreadable: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil eller mapp får inte läsas."),
        QT_TRANSLATE_NOOP("Errors", "Filen är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Be er it om rätt att läsa {path}."),
    ),
    store.StoreReadOnly: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens fil eller mapp får inte skrivas."),
        QT_TRANSLATE_NOOP("Errors", "Det som redan var sparat är helt, och det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Be er it om rätt att skriva i {path}."),
    ),
    store.DiskFull: Said(
        QT_TRANSLATE_NOOP("Errors", "Disken är full, så det gick inte att spara."),
        QT_TRANSLATE_NOOP("Errors", "Det som redan var sparat är helt, och det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Frigör plats och försök igen."),
    ),
    store.StoreFailing: Said(
        QT_TRANSLATE_NOOP("Errors", "Disken svarade med ett fel."),
        QT_TRANSLATE_NOOP("Errors", "Det som redan var sparat är helt, och det du skrev finns kvar."),
        QT_TRANSLATE_NOOP("Errors", "Försök igen. Händer det på nytt, låt er it se över disken."),
    ),
    store.KeyFileMissing: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens nyckelfil saknas. Utan den kan inget läsas."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP(
            "Errors", "Lägg tillbaka nyckelfilen bredvid kliniken eller återställ från en säkerhetskopia."
        ),
    ),
    store.KeyFileDamaged: Said(
        QT_TRANSLATE_NOOP("Errors", "Klinikens nyckelfil är skadad eller ändrad."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Hämta nyckelfilen ur en säkerhetskopia."),
    ),
    store.WrongPassphrase: Said(
        QT_TRANSLATE_NOOP("Errors", "Lösenfrasen öppnar inte kliniken."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Skriv den igen, eller använd återställningsnyckeln."),
    ),
    store.WrongRecoveryKey: Said(
        QT_TRANSLATE_NOOP("Errors", "Nyckeln är rätt skriven men hör till en annan klinik."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Leta upp den nyckel som sparades när den här kliniken gjordes."),
    ),
    store.TooSoon: Said(
        QT_TRANSLATE_NOOP("Errors", "Flera försök har varit fel."),
        QT_TRANSLATE_NOOP("Errors", "Inget raderas för felaktiga försök."),
        QT_TRANSLATE_NOOP("Errors", "Vänta {seconds} s och försök igen."),
    ),
    store.ClockRefused: Said(
        QT_TRANSLATE_NOOP("Errors", "MODULVARD_CLOCK är satt, men kliniken är inte gjord med den."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Ta bort variabeln och starta om."),
    ),
    store.LogUnbroken: Said(
        QT_TRANSLATE_NOOP("Errors", "Loggen är hel: det finns inget brott att godta."),
        QT_TRANSLATE_NOOP("Errors", "Inget har ändrats."),
        QT_TRANSLATE_NOOP("Errors", "Försök öppna kliniken igen."),
    ),
    store.LogHeadMissing: Said(
        QT_TRANSLATE_NOOP("Errors", "Loggens huvudfil saknas, så loggen kan vara ändrad."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Den som ger behörigheter eller sköter data kan godta det och gå vidare."),
    ),
    store.LogHeadDamaged: Said(
        QT_TRANSLATE_NOOP("Errors", "Loggens huvudfil är skadad, så loggen kan vara ändrad."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Den som ger behörigheter eller sköter data kan godta det och gå vidare."),
    ),
    store.LogAltered: Said(
        QT_TRANSLATE_NOOP("Errors", "Loggen stämmer inte från rad {seq}: den är ändrad eller avkortad."),
        QT_TRANSLATE_NOOP("Errors", "Kliniken är orörd."),
        QT_TRANSLATE_NOOP("Errors", "Den som ger behörigheter eller sköter data kan godta det och gå vidare."),
    ),
    store.BackupDamaged: Said(
        QT_TRANSLATE_NOOP("Errors", "Säkerhetskopian är ofullständig eller ändrad."),
        QT_TRANSLATE_NOOP("Errors", "Inget har återställts."),
        QT_TRANSLATE_NOOP("Errors", "Välj en annan säkerhetskopia."),
    ),
    store.BackupOfAnother: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är en säkerhetskopia av en annan klinik: {clinic}."),
        QT_TRANSLATE_NOOP("Errors", "Inget har återställts."),
        QT_TRANSLATE_NOOP("Errors", "Välj en annan säkerhetskopia."),
    ),
    store.NotABackup: Said(
        QT_TRANSLATE_NOOP("Errors", "Filen är ingen säkerhetskopia av Modulvård."),
        QT_TRANSLATE_NOOP("Errors", "Inget har återställts."),
        QT_TRANSLATE_NOOP("Errors", "Välj en annan fil."),
    ),
    store.Cancelled: Said(QT_TRANSLATE_NOOP("Errors", "Avbrutet."), QT_TRANSLATE_NOOP("Errors", "Inget är halvgjort.")),
    accounts.PassphraseRefused: Said(
        QT_TRANSLATE_NOOP("Errors", "Lösenfrasen duger inte."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Välj minst {minimum} tecken som inte är vanliga ord i rad."),
    ),
    accounts.RecoveryKeyMistyped: Said(
        QT_TRANSLATE_NOOP("Errors", "Återställningsnyckeln är felskriven."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Jämför grupp för grupp: åtta grupper om fem tecken."),
    ),
    accounts.AccountExists: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns redan ett konto som heter {account_name}."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Välj ett annat namn."),
    ),
    accounts.AccountUnknown: Said(
        QT_TRANSLATE_NOOP("Errors", "Det finns inget konto som heter {account_name}."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Välj ett av kontona i listan."),
    ),
    accounts.AccountDisabled: Said(
        QT_TRANSLATE_NOOP("Errors", "Kontot {account_name} är indraget."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Tala med den som ger behörigheter."),
    ),
    accounts.LastAdministrator: Said(
        QT_TRANSLATE_NOOP("Errors", "Kontot är det sista som kan ge behörigheter."),
        QT_TRANSLATE_NOOP("Errors", "Inget har ändrats."),
        QT_TRANSLATE_NOOP("Errors", "Ge först någon annan den rollen."),
    ),
}
