"""Where the palette's rows come from: patients, commands, saved filters, help."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from modulvard.domain.patient_search import PatientHit
from modulvard.ui.discretion import shown_name
from modulvard.ui.navigation import filter_place, may_go, section_icon, section_words
from modulvard.ui.opening import PageKind
from modulvard.ui.pages import SECTION_KEY, PageCommand, Section
from modulvard.ui.palette.hits import Hit
from modulvard.ui.shortcuts import BOUND, FrameKey
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.ui.session import Session
    from modulvard.ui.travel import Travel

_FRAME: tuple[tuple[FrameKey, str, str, str], ...] = (
    (
        FrameKey.SETTINGS,
        "settings",
        QT_TRANSLATE_NOOP("Palette", "Öppna inställningar"),
        QT_TRANSLATE_NOOP("Palette", "val språk tema utseende textstorlek täthet mörkt ljust"),
    ),
    (
        FrameKey.LOCK,
        "lock",
        QT_TRANSLATE_NOOP("Palette", "Lås eller byt användare"),
        QT_TRANSLATE_NOOP("Palette", "logga ut lås byta konto"),
    ),
    (
        FrameKey.DISCREET,
        "eye-off",
        QT_TRANSLATE_NOOP("Palette", "Slå på eller av diskret läge"),
        QT_TRANSLATE_NOOP("Palette", "initialer dölj namn"),
    ),
    (
        FrameKey.LARGER,
        "plus",
        QT_TRANSLATE_NOOP("Palette", "Gör texten större"),
        QT_TRANSLATE_NOOP("Palette", "zooma in textstorlek"),
    ),
    (
        FrameKey.SMALLER,
        "minus",
        QT_TRANSLATE_NOOP("Palette", "Gör texten mindre"),
        QT_TRANSLATE_NOOP("Palette", "zooma ut textstorlek"),
    ),
    (
        FrameKey.USUAL,
        "monitor",
        QT_TRANSLATE_NOOP("Palette", "Vanlig textstorlek"),
        QT_TRANSLATE_NOOP("Palette", "zooma återställ 100 procent"),
    ),
    (
        FrameKey.RECEIVE,
        "mail",
        QT_TRANSLATE_NOOP("Palette", "Registrera meddelande"),
        QT_TRANSLATE_NOOP("Palette", "inkommet urklipp klistra in"),
    ),
    (
        FrameKey.KEYS,
        "keyboard",
        QT_TRANSLATE_NOOP("Palette", "Visa alla tangenter"),
        QT_TRANSLATE_NOOP("Palette", "kortkommandon genvägar"),
    ),
)
_PLACES: tuple[tuple[Section, str, str], ...] = (
    (
        Section.TODAY,
        QT_TRANSLATE_NOOP("Palette", "Gå till Idag"),
        QT_TRANSLATE_NOOP("Palette", "dagens lista hem start"),
    ),
    (
        Section.PATIENTS,
        QT_TRANSLATE_NOOP("Palette", "Gå till Patienter"),
        QT_TRANSLATE_NOOP("Palette", "lista alla"),
    ),
    (
        Section.MESSAGES,
        QT_TRANSLATE_NOOP("Palette", "Gå till Meddelanden"),
        QT_TRANSLATE_NOOP("Palette", "svara lämna utkast konversation"),
    ),
    (
        Section.ANSWERS,
        QT_TRANSLATE_NOOP("Palette", "Gå till Svarsbank"),
        QT_TRANSLATE_NOOP("Palette", "svar metodstöd mallar godkänna granska"),
    ),
    (
        Section.PROGRAMS,
        QT_TRANSLATE_NOOP("Palette", "Gå till Program"),
        QT_TRANSLATE_NOOP("Palette", "moduler behandlingsprogram"),
    ),
    (
        Section.INSTRUMENTS,
        QT_TRANSLATE_NOOP("Palette", "Gå till Instrument"),
        QT_TRANSLATE_NOOP("Palette", "skattningar formulär phq gad"),
    ),
    (
        Section.REPORTS,
        QT_TRANSLATE_NOOP("Palette", "Gå till Rapporter"),
        QT_TRANSLATE_NOOP("Palette", "statistik skattningar ändring siffror"),
    ),
)
_HELP: tuple[tuple[PageKind, str], ...] = (
    (PageKind.TODAY, QT_TRANSLATE_NOOP("Palette", "Om Idag: vad som står där och varför")),
    (PageKind.PATIENTS, QT_TRANSLATE_NOOP("Palette", "Om patienter: hitta, filtrera och välja flera")),
    (PageKind.PATIENT, QT_TRANSLATE_NOOP("Palette", "Om tempo: efter, i fas, före")),
    (PageKind.MESSAGES, QT_TRANSLATE_NOOP("Palette", "Om meddelanden: registrera, svara och lämna")),
    (PageKind.ANSWERS, QT_TRANSLATE_NOOP("Palette", "Om svarsbanken: skriva, godkänna, infoga")),
    (PageKind.PROGRAMS, QT_TRANSLATE_NOOP("Palette", "Om program och versioner")),
    (PageKind.INSTRUMENTS, QT_TRANSLATE_NOOP("Palette", "Om instrument: frågor, summering och källor")),
    (PageKind.REPORTS, QT_TRANSLATE_NOOP("Palette", "Om rapporter: vad som räknas och vad som är dolt")),
)


def said(source: str) -> str:
    """Return a sentence of the palette in the user's language."""
    return QCoreApplication.translate("Palette", source)


def patient_hits(found: Iterable[PatientHit], travel: "Travel", *, searched: bool) -> list[Hit]:
    """Return patients as rows. Birth dates always stand there: two may have the same name (ux.md 8.2)."""
    return [
        Hit(
            key=f"patient:{hit.patient}",
            icon="shield" if hit.protected else "user",
            words=shown_name(hit.name) if not hit.masked else said(_PROTECTED),
            about=_born(hit),
            kind=said(QT_TRANSLATE_NOOP("Palette", "Patient")),
            run=partial(travel.open_patient, hit.patient),
            note_search=searched,
        )
        for hit in found
    ]


_PROTECTED = QT_TRANSLATE_NOOP("Palette", "Skyddade personuppgifter")


def _born(hit: PatientHit) -> str:
    if hit.birth_date is None:
        return hit.program
    return said(QT_TRANSLATE_NOOP("Palette", "f. {day}")).format(day=hit.birth_date.isoformat())


def command_hits(
    page: Iterable[PageCommand], session: "Session", deeds: Mapping[FrameKey, Callable[[], None]]
) -> list[Hit]:
    """Return what can be done: on this page, undo and redo, and in the window."""
    kind = said(QT_TRANSLATE_NOOP("Palette", "Kommando"))
    hits = [
        Hit(
            key=f"page:{command.id}",
            icon=command.icon or "chevron-right",
            words=command.words,
            about=command.about,
            kind=kind,
            shortcut=command.shortcut,
            synonyms=command.synonyms,
            run=command.run,
        )
        for command in page
    ]
    steps = session.steps
    for key, icon, sentence, step in (
        (FrameKey.UNDO, "undo-2", said(QT_TRANSLATE_NOOP("Palette", "Ångra: {step}")), steps.undo_words),
        (FrameKey.REDO, "refresh-cw", said(QT_TRANSLATE_NOOP("Palette", "Gör om: {step}")), steps.redo_words),
    ):
        if step is not None:
            words = sentence.format(step=step)
            hits.append(Hit(key=key, icon=icon, words=words, kind=kind, shortcut=BOUND[key][0], run=deeds[key]))
    for key, icon, words, synonyms in _FRAME:
        shortcut = BOUND[key][0].replace("-", "−")
        hits.append(
            Hit(
                key=key,
                icon=icon,
                words=said(words),
                kind=kind,
                shortcut=shortcut,
                synonyms=(said(synonyms),),
                run=deeds[key],
            )
        )
    return hits


def other_hits(travel: "Travel", show_help: Callable[[PageKind], None]) -> list[Hit]:
    """Return places, saved filters and help."""
    place, kept, helped = (
        said(QT_TRANSLATE_NOOP("Palette", "Plats")),
        said(QT_TRANSLATE_NOOP("Palette", "Filter")),
        said(QT_TRANSLATE_NOOP("Palette", "Hjälp")),
    )
    hits = [
        Hit(
            key=f"place:{section}",
            icon=section_icon(section),
            words=said(words),
            kind=place,
            shortcut=f"Ctrl+{SECTION_KEY[section]}" if section in SECTION_KEY else "",
            synonyms=(said(synonyms), section_words(section)),
            run=partial(travel.go_to_section, section),
        )
        for section, words, synonyms in _PLACES
        if may_go(section, travel.permissions)
    ]
    hits += [
        Hit(
            key=f"filter:{saved.id}",
            icon="bookmark",
            words=saved.name,
            about=said(QT_TRANSLATE_NOOP("Palette", "sparat filter")),
            kind=kept,
            run=partial(travel.go, filter_place(saved)),
        )
        for saved in travel.filters
    ]
    hits += [
        Hit(
            key=f"help:{topic}",
            icon="circle-question-mark",
            words=said(words),
            kind=helped,
            shortcut="F1" if topic is travel.help_topic() else "",
            run=partial(show_help, topic),
        )
        for topic, words in _HELP
    ]
    return hits
