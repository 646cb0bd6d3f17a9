"""The help of each view: a few sentences of our own, in the user's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from modulvard.ui.opening import PageKind
from modulvard.ui.words.said import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class HelpText:
    """A title, and parts with a heading and a paragraph each."""

    title: str
    parts: tuple[tuple[str, str], ...]


_TEXTS: Mapping[PageKind, HelpText] = {
    PageKind.TODAY: HelpText(
        QT_TRANSLATE_NOOP("Help", "Idag"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "En lista som tar slut"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Här står det som väntar på dig: flaggor, meddelanden, hemuppgifter, moduler att öppna, tempo och "
                    "tystnad, och texter att göra klara. Varje rad säger varför och till när, räknat i klinikens "
                    "arbetsdagar. Det som är gjort försvinner; ”Klart idag” visar vad det var.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Arbeta med en rad"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "R svarar på meddelandet, H öppnar hemuppgiften, T tempot och Enter patienten. K är klar: modulen "
                    "öppnas, meddelandet behöver inget svar, svaret lämnas, kontakten är journalförd, flaggan stängs "
                    "med en notering, och tempo och tystnad är sedda i sju dagar eller tills det blir sämre. U skjuter "
                    "upp till en morgon, ett meddelande längst till dagen för löftet. F flaggar patienten. Allt utom "
                    "det som är lämnat går att ångra med Ctrl+Z.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Läs först"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Ett svar över noll på en fråga som formuläret märker står överst tills någon skriver vad som "
                    "gjordes: K öppnar rutan. Inget annat tar bort det, och det går inte att skjuta upp. Är ingen "
                    "ansvarig i tjänst står det hos alla behandlare. Programmet är inte bemannat: det läses när någon "
                    "öppnar Idag.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Klar för dagen"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Visar dina utkast, svar som inte är lämnade och det som ska vara klart idag. Esc leder tillbaka "
                    "till listan, Ctrl+L låser.",
                ),
            ),
        ),
    ),
    PageKind.PATIENTS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Patienter"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Hitta"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Skriv en del av namnet eller numret i filtret (Ctrl+F), eller sök var du än är med Ctrl+K. "
                    "Klicka på en kolumn för att sortera. Ett filter du ofta använder kan sparas och visas då till "
                    "vänster, högst sju.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Flera på en gång"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Space väljer raden, Shift och pilar väljer flera, Ctrl+A alla. Det du kan göra med dem står "
                    "längst ner.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Vem ser vem"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Alla på enheten syns i listan. För att öppna någon annans patient anger du ett skäl, som sparas "
                    "i loggen. Skyddade personuppgifter är dolda.",
                ),
            ),
        ),
    ),
    PageKind.PATIENT: HelpText(
        QT_TRANSLATE_NOOP("Help", "En patient"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Plan mot verklighet"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Den ljusa ramen är veckan som planen säger, den fyllda linjen är det som är gjort. En modul som "
                    "är inlämnad räknas som klar för planen. Före, i fas och efter räknas i moduler och veckor.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Ändra tempo"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Tryck T och en siffra. Den nya kalendern ritas innan något sparas; Enter sparar, Esc tar bort "
                    "förslaget. Alt och pilar flyttar modulen du står på, och de som följer flyttas med.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Skattningar"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Alt+5 visar vad patienten har svarat. Ctrl+N skriver in ett formulär: en siffra besvarar frågan, "
                    "- lämnar den tom, Backsteg går tillbaka och Enter sparar. Skriv dagen då patienten svarade. "
                    "Summan följer formulärets egen nyckel; programmet graderar inget.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Text till journalen"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Ctrl+J föreslår en anteckning om det som hänt sedan den förra. Ctrl+Enter slutför den, kopierar "
                    "texten i en minut och märker den och kontakterna som journalförda. Modulvård är inte journalen.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Skriv ut"),
                QT_TRANSLATE_NOOP(
                    "Help", "Ctrl+P visar sammanfattningen som den blir på papper, för patient, kollega eller journal."
                ),
            ),
        ),
    ),
    PageKind.MESSAGES: HelpText(
        QT_TRANSLATE_NOOP("Help", "Meddelanden"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Ta emot"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Kopiera det patienten skrivit och tryck Ctrl+I. Modulvård gissar vem det är från, du ser "
                    "gissningen och kan ändra den. Enter registrerar. En textfil kan väljas eller dras dit.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Svara"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "R öppnar texten. Det du skriver sparas av sig självt och finns kvar efter lås och avbrott. "
                    "Ctrl+Enter slutför, kopierar och går till nästa. K noterar att inget svar behövs.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Klart och lämnat"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Modulvård har ingen egen väg till patienten: du klistrar in svaret där ni brukar skriva, eller "
                    "skriver ut det med Ctrl+P under Att lämna. Ett klart svar kan öppnas igen tills det är lämnat. "
                    "Sedan rättas det med ett nytt, och båda finns.",
                ),
            ),
        ),
    ),
    PageKind.ANSWERS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Svarsbank"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Två slag"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Svar till patient kan infogas i ett meddelande. Metodstöd är bara för personal: det kan läsas "
                    "men aldrig infogas. Ett svar byter aldrig slag.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Skriva och godkänna"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Det du skriver sparas medan du skriver. Ett godkänt svar ändras aldrig: sparar du blir det nästa "
                    "version, och den förra gäller tills den nya är godkänd av svarets ägare eller den som sköter "
                    "banken.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Fält"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Förnamn, modul, behandlare och mottagning fylls i av sig själva. Ett fält med frågetecken frågas "
                    "när svaret infogas, till exempel ett datum.",
                ),
            ),
        ),
    ),
    PageKind.PROGRAMS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Program"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Vad som finns"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Varje program visar mål, moduler och hemuppgifter, med källa. Det som inte är känt står som "
                    "okänt. Ett program vars moduler inte är kända kan läsas men inte startas.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Versioner"),
                QT_TRANSLATE_NOOP(
                    "Help", "En behandling behåller den version den började med, också när programmet ändras."
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Skriva program"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Ctrl+N börjar ett nytt program, ”Ny version” en nästa version av det du läser. Till vänster står "
                    "programmets delar: Alt+↑ och Alt+↓ flyttar, Ins lägger till en likadan, Del tar bort. Det du "
                    "skriver sparas genast, och ”att rätta” visar vad som saknas innan det kan prövas som pilot eller "
                    "publiceras.",
                ),
            ),
        ),
    ),
    PageKind.INSTRUMENTS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Instrument"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Vad som finns"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Varje formulär visar sina frågor med nummer, hur svaren summeras och varifrån det är känt. "
                    "Programmet summerar efter formulärets egen nyckel och sätter inget betyg på svaren.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Klinikens egna formulär"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Har kliniken licens till ett formulär kan den ta in en fil med dess ord. Filen blir en version "
                    "som nya skattningar planeras med; det som är planerat behåller sin. Orden stannar i kliniken.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Svar från en tabell"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Svar som samlats in på annat håll tas in som en CSV-fil: kolumner för behandling, patient eller "
                    "personnummer, datum, och en för varje fråga. Varje rad visas först. Är något fel sparas inget, "
                    "och samma tabell två gånger sparar inget mer.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Källans linjer"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "En källa kan dra linjer på skalan. De visas bara där kliniken har slagit på dem, som neutrala "
                    "tal med källan bredvid.",
                ),
            ),
        ),
    ),
    PageKind.REPORTS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Rapporter"),
        (
            (
                QT_TRANSLATE_NOOP("Help", "Vad som räknas"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "För varje program och formulär jämförs första och senaste fullständiga värdet i varje behandling. "
                    "Talen gäller grupper, aldrig en patient, och inget betyg sätts. Källans mått och gräns används "
                    "bara där kliniken har slagit på formulärets linjer, och källan står alltid bredvid.",
                ),
            ),
            (
                QT_TRANSLATE_NOOP("Help", "Vad som är dolt"),
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Grupper under fem behandlingar visas inte, och inte heller tal i rapporten som de kan räknas ut "
                    "av. Program läggs därför aldrig ihop. Två rapporter om olika tid kan tillsammans säga mer än var "
                    "för sig. Pilarna går mellan talen.",
                ),
            ),
        ),
    ),
    PageKind.SETTINGS: HelpText(
        QT_TRANSLATE_NOOP("Help", "Inställningar"),
        (
            (
                "",
                QT_TRANSLATE_NOOP(
                    "Help",
                    "Språk, utseende och textstorlek gäller den här datorn. Täthet och bokstavstangenter följer ditt "
                    "konto. Allt gäller genast utom språket, som byts vid nästa start.",
                ),
            ),
        ),
    ),
}
_LOCKED = HelpText(
    QT_TRANSLATE_NOOP("Help", "Låst"),
    (
        (
            "",
            QT_TRANSLATE_NOOP(
                "Help",
                "Välj ditt namn med pilarna, skriv din lösenfras och tryck Enter. Har du glömt den kan den som har "
                "återställningsnyckeln hjälpa dig att sätta en ny. Inget raderas för felaktiga försök.",
            ),
        ),
    ),
)


def help_text(kind: PageKind | None) -> HelpText:
    """Return the help of a view, or of the locked window for None."""
    source = _LOCKED if kind is None else _TEXTS[kind]
    return HelpText(_said(source.title), tuple((_said(head), _said(words)) for head, words in source.parts))


def _said(source: str) -> str:
    return QCoreApplication.translate("Help", source) if source else ""
