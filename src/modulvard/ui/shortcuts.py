"""Every key of the window in one table: what the frame binds, and what the overlay behind ? lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from modulvard.ui.words.said import QT_TRANSLATE_NOOP


class FrameKey(StrEnum):
    """What the frame does by key, wherever the focus is."""

    PALETTE = "palette"
    TODAY = "today"
    PATIENTS = "patients"
    MESSAGES = "messages"
    ANSWERS = "answers"
    PROGRAMS = "programs"
    REPORTS = "reports"
    BACK = "back"
    FORTH = "forth"
    ROUND = "round"
    ROUND_BACK = "round_back"
    UNDO = "undo"
    REDO = "redo"
    SAVE = "save"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL = "usual"
    LOCK = "lock"
    DISCREET = "discreet"
    HELP = "help"
    KEYS = "keys"
    SETTINGS = "settings"
    RECEIVE = "receive"
    WRITE = "write"
    NOTE = "note"


BOUND: Mapping[FrameKey, tuple[str, ...]] = {
    FrameKey.PALETTE: ("Ctrl+K",),
    FrameKey.TODAY: ("Ctrl+1",),
    FrameKey.PATIENTS: ("Ctrl+2",),
    FrameKey.MESSAGES: ("Ctrl+4",),
    FrameKey.ANSWERS: ("Ctrl+5",),
    FrameKey.PROGRAMS: ("Ctrl+6",),
    FrameKey.REPORTS: ("Ctrl+7",),
    FrameKey.BACK: ("Alt+Left",),
    FrameKey.FORTH: ("Alt+Right",),
    FrameKey.ROUND: ("F6",),
    FrameKey.ROUND_BACK: ("Shift+F6",),
    FrameKey.UNDO: ("Ctrl+Z",),
    FrameKey.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    FrameKey.SAVE: ("Ctrl+S",),
    FrameKey.LARGER: ("Ctrl++", "Ctrl+="),
    FrameKey.SMALLER: ("Ctrl+-",),
    FrameKey.USUAL: ("Ctrl+0",),
    FrameKey.LOCK: ("Ctrl+L",),
    FrameKey.DISCREET: ("Ctrl+Shift+L",),
    FrameKey.HELP: ("F1",),
    FrameKey.KEYS: ("?",),
    FrameKey.SETTINGS: ("Ctrl+,",),
    FrameKey.RECEIVE: ("Ctrl+I",),
    FrameKey.WRITE: ("Ctrl+M",),
    FrameKey.NOTE: ("Ctrl+J",),
}
"""Never Ctrl+Alt (it is AltGr), never Ctrl+E or Ctrl+U (line edits swallow them), Alt+Left itself instead of the
standard Back key, which also claims Backspace (ux.md "Key rules")."""


@dataclass(frozen=True, slots=True)
class ListedKey:
    """A line of the overlay: the key as written on it, and what it does."""

    key: str
    words: str
    letter: bool = False
    """Works only while a list has focus and letters are switched on."""


_GROUPS: tuple[tuple[str, tuple[ListedKey, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Keys", "Överallt"),
        (
            ListedKey("Ctrl+K", QT_TRANSLATE_NOOP("Keys", "sök eller gör")),
            ListedKey("Ctrl+1 Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Idag, Patienter")),
            ListedKey("Ctrl+4 Ctrl+5 Ctrl+6", QT_TRANSLATE_NOOP("Keys", "Meddelanden, Svarsbank, Program")),
            ListedKey("Ctrl+7", QT_TRANSLATE_NOOP("Keys", "Rapporter")),
            ListedKey("Alt+← Alt+→", QT_TRANSLATE_NOOP("Keys", "tillbaka och framåt")),
            ListedKey("Esc", QT_TRANSLATE_NOOP("Keys", "en nivå tillbaka")),
            ListedKey("F6", QT_TRANSLATE_NOOP("Keys", "nästa del av fönstret")),
            ListedKey("Ctrl+Z Ctrl+Y", QT_TRANSLATE_NOOP("Keys", "ångra och gör om")),
            ListedKey("Ctrl+S", QT_TRANSLATE_NOOP("Keys", "visa att allt är sparat")),
            ListedKey("Ctrl+P", QT_TRANSLATE_NOOP("Keys", "skriv ut")),
            ListedKey("Ctrl+I", QT_TRANSLATE_NOOP("Keys", "registrera ett meddelande från urklipp")),
            ListedKey("Ctrl+M", QT_TRANSLATE_NOOP("Keys", "skriv till patienten")),
            ListedKey("Ctrl+J", QT_TRANSLATE_NOOP("Keys", "skriv text till journalen")),
            ListedKey("Ctrl+N", QT_TRANSLATE_NOOP("Keys", "ny patient, skattning, hemuppgift, svar, program")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "I listor"),
        (
            ListedKey("↑ ↓", QT_TRANSLATE_NOOP("Keys", "flytta")),
            ListedKey("Enter", QT_TRANSLATE_NOOP("Keys", "öppna")),
            ListedKey("Ctrl+F", QT_TRANSLATE_NOOP("Keys", "filtrera listan")),
            ListedKey("Space", QT_TRANSLATE_NOOP("Keys", "välj raden")),
            ListedKey("Shift+↑ Shift+↓", QT_TRANSLATE_NOOP("Keys", "välj flera")),
            ListedKey("Ctrl+A", QT_TRANSLATE_NOOP("Keys", "välj alla")),
            ListedKey("R", QT_TRANSLATE_NOOP("Keys", "svara"), letter=True),
            ListedKey("1 2", QT_TRANSLATE_NOOP("Keys", "svara med ett förslag ur svarsbanken, i Idag"), letter=True),
            ListedKey("K", QT_TRANSLATE_NOOP("Keys", "klar"), letter=True),
            ListedKey("U 1–5", QT_TRANSLATE_NOOP("Keys", "skjut upp"), letter=True),
            ListedKey("T 1–5", QT_TRANSLATE_NOOP("Keys", "tempo"), letter=True),
            ListedKey("F", QT_TRANSLATE_NOOP("Keys", "flagga"), letter=True),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Hos en patient"),
        (
            ListedKey("Alt+1 Alt+2", QT_TRANSLATE_NOOP("Keys", "Översikt, Moduler")),
            ListedKey("Alt+3 Alt+4", QT_TRANSLATE_NOOP("Keys", "Hemuppgifter, Konversation")),
            ListedKey("Alt+5 Alt+7", QT_TRANSLATE_NOOP("Keys", "Skattningar, Dokument")),
            ListedKey("Alt+← Alt+→", QT_TRANSLATE_NOOP("Keys", "flytta modulen en vecka, när tidslinjen har fokus")),
            ListedKey("T 1–5", QT_TRANSLATE_NOOP("Keys", "flytta, saktare, snabbare, pausa, behåll"), letter=True),
            ListedKey("V", QT_TRANSLATE_NOOP("Keys", "visa eller dölj överhoppade"), letter=True),
            ListedKey("H", QT_TRANSLATE_NOOP("Keys", "återkoppla hemuppgiften"), letter=True),
            ListedKey("I", QT_TRANSLATE_NOOP("Keys", "registrera en inlämning"), letter=True),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "När du skriver in en skattning"),
        (
            ListedKey("0–9", QT_TRANSLATE_NOOP("Keys", "svara och gå till nästa fråga")),
            ListedKey("- Space", QT_TRANSLATE_NOOP("Keys", "lämna frågan tom")),
            ListedKey("↑ ↓", QT_TRANSLATE_NOOP("Keys", "flytta mellan frågor, som backsteg till den före")),
            ListedKey("Enter", QT_TRANSLATE_NOOP("Keys", "spara skattningen")),
            ListedKey("Esc", QT_TRANSLATE_NOOP("Keys", "till listan, svaren är kvar")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "På en kurva av skattningar"),
        (
            ListedKey("← →", QT_TRANSLATE_NOOP("Keys", "till skattningen före och efter")),
            ListedKey("↑ ↓", QT_TRANSLATE_NOOP("Keys", "till kurvan över och under")),
            ListedKey("Home End", QT_TRANSLATE_NOOP("Keys", "till den första och den sista")),
            ListedKey("Enter", QT_TRANSLATE_NOOP("Keys", "visa svaren")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "När du skriver"),
        (
            ListedKey("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "slutför och gå till nästa")),
            ListedKey("Tab", QT_TRANSLATE_NOOP("Keys", "nästa fält att fylla i")),
            ListedKey("Esc", QT_TRANSLATE_NOOP("Keys", "till listan, utkastet är kvar")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "I svarsbanken"),
        (
            ListedKey("Ctrl+B /", QT_TRANSLATE_NOOP("Keys", "sök i svarsbanken medan du skriver")),
            ListedKey("1–9", QT_TRANSLATE_NOOP("Keys", "infoga träffen, när listan har fokus")),
            ListedKey("Alt+M", QT_TRANSLATE_NOOP("Keys", "metodstöd")),
            ListedKey("D", QT_TRANSLATE_NOOP("Keys", "kopiera svaret"), letter=True),
            ListedKey("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "lämna för godkännande eller godkänn")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "När du skriver ett program"),
        (
            ListedKey("Alt+↑ Alt+↓", QT_TRANSLATE_NOOP("Keys", "flytta modulen, sidan eller hemuppgiften")),
            ListedKey("Ins Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "lägg till en likadan")),
            ListedKey("Del", QT_TRANSLATE_NOOP("Keys", "ta bort")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "Fönstret"),
        (
            ListedKey("Ctrl++ Ctrl+- Ctrl+0", QT_TRANSLATE_NOOP("Keys", "större, mindre, vanlig text")),
            ListedKey("Ctrl+L", QT_TRANSLATE_NOOP("Keys", "lås")),
            ListedKey("Ctrl+Shift+L", QT_TRANSLATE_NOOP("Keys", "diskret läge")),
            ListedKey("Ctrl+,", QT_TRANSLATE_NOOP("Keys", "inställningar")),
            ListedKey("F1", QT_TRANSLATE_NOOP("Keys", "hjälp för vyn")),
            ListedKey("?", QT_TRANSLATE_NOOP("Keys", "alla tangenter"), letter=True),
        ),
    ),
)


def listed_keys(*, letters: bool) -> tuple[tuple[str, tuple[ListedKey, ...]], ...]:
    """Return the keys by group, in the user's language; single letters only where they are switched on."""
    return tuple(
        (
            QCoreApplication.translate("Keys", head),
            tuple(
                ListedKey(line.key, QCoreApplication.translate("Keys", line.words), line.letter)
                for line in lines
                if letters or not line.letter
            ),
        )
        for head, lines in _GROUPS
    )
