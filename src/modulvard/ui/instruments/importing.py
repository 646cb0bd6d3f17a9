"""An instrument's file before it is taken in: what is wrong with it, or what is new and differs (C8, INP-08)."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from modulvard.domain.instrument_exchange import InstrumentDifference, InstrumentPreview, InstrumentStanding, Pair
from modulvard.domain.instruments import Instrument, Item, Wording
from modulvard.ui.components.file_shown import FileShown
from modulvard.ui.components.labels import Small
from modulvard.ui.components.read_text import ReadLines
from modulvard.ui.instruments.words import (
    change_words,
    lines_words,
    property_words,
    question_words,
    scale_words,
    subject_words,
    wording_words,
)
from modulvard.ui.programs.file_words import file_problem_words

_T = TypeVar("_T")


class InstrumentImportDialog(FileShown):
    """Shows a file and offers to take it in, where there is anything to take."""

    def __init__(self, preview: InstrumentPreview, language: str, parent: QWidget) -> None:
        super().__init__(self.tr("Ta in instrument"), preview, parent)
        self.preview, self._language = preview, language
        instrument = preview.report.instrument
        if instrument is None:
            self._add_refused(preview.report.file_name)
        else:
            self._add_head(instrument.name.in_language(language), [*self._about(instrument)], self._standing())
        problems = [*map(file_problem_words, preview.report.problems)]
        self.problems = self._add_named(self.tr("Det som är fel"), problems)
        self.difference = self._add_named(self.tr("Det som skiljer"), [*self._differences()])
        self._focus(self.difference, self.problems)

    # --- parts ------------------------------------------------------------------------------------

    def _about(self, instrument: Instrument) -> Iterator[str]:
        questions = self.tr("%n fråga/frågor", "", len(instrument.items))
        version = self.tr("version {version}").format(version=instrument.version)
        yield f"{instrument.abbreviation} · {version} · {questions}"
        if instrument.wording is not Wording.NONE:
            yield wording_words(instrument.wording)
        yield self.tr("Licens: {licence}").format(licence=instrument.licence.in_language(self._language))

    def _add_named(self, name: str, lines: Sequence[str]) -> ReadLines | None:
        if lines:
            self.panel.add(Small(name, self.panel))
        return self._add_lines(name, lines, self._room)

    def _standing(self) -> str:
        return {
            InstrumentStanding.NEW: self.tr("Kliniken har inget sådant instrument än."),
            InstrumentStanding.NEW_VERSION: self.tr(
                "Det är en ny version av ett instrument som kliniken har. Nya skattningar planeras med den. "
                "Det som är planerat behåller sin version."
            ),
            InstrumentStanding.ALREADY_HELD: self.tr("Kliniken har redan just den här versionen. Inget tas in."),
            InstrumentStanding.OTHER_CONTENT: self.tr(
                "Kliniken har redan den versionen, med annat innehåll. Den skrivs inte över: ge filen en ny version."
            ),
            InstrumentStanding.HELD_WITH_WORDS: self.tr(
                "Kliniken har redan den versionen, med sina licensierade ord. Inget tas in."
            ),
            InstrumentStanding.NAME_TAKEN: self.tr(
                "Ett annat instrument, {key}, heter redan så, och den som skriver namnet visste inte vilket som menas. "
                "Inget tas in: ge det i filen en egen förkortning och ett eget namn."
            ).format(key=self.preview.taken_by),
            InstrumentStanding.MARKS_LOST: self.tr(
                "Svar på fråga {questions} är att läsa först i den version som finns, men inte i filen. Ingen skulle "
                "få läsa dem, och därför tas inget in."
            ).format(questions=", ".join(self.preview.marks_lost)),
            None: "",
        }[self.preview.standing]

    # --- what differs -----------------------------------------------------------------------------

    def _differences(self) -> Iterator[str]:
        difference, held, instrument = self.preview.difference, self.preview.held, self.preview.report.instrument
        if difference is None or held is None or instrument is None:
            return
        version = self.tr("Mot version {version}, som kliniken har:").format(version=held.instrument.version)
        yield version
        if difference.properties:
            names = ", ".join(map(property_words, difference.properties))
            yield self.tr("Ändrat: {names}.").format(names=names)
        if difference.reordered:
            yield self.tr("Frågorna står i en annan ordning.")
        yield from self._of_lists(difference, held.instrument, instrument)

    def _of_lists(self, difference: InstrumentDifference, before: Instrument, after: Instrument) -> Iterator[str]:
        language = self._language
        for item in difference.items:
            yield from self._pair(item, self._question)
        for scale in difference.scales:
            old = "" if scale.before is None else scale_words(before, scale.before)
            new = "" if scale.after is None else scale_words(after, scale.after)
            yield from self._told(old, new)
        for lines in difference.lines:
            yield from self._pair(lines, lines_words)
        for change in difference.changes:
            yield from self._pair(change, change_words)
        for fact in difference.facts:
            yield from self._pair(fact, lambda one: f"{subject_words(one.subject)}: {one.text.in_language(language)}")
        for source in difference.sources:
            yield from self._pair(source, lambda one: f"{one.key}: {one.text.in_language(language)}")

    def _question(self, item: Item) -> str:
        words = question_words(item, self._language).replace("\n", " · ")
        return self.tr("Fråga {number}: {words}").format(number=item.number, words=words)

    def _pair(self, pair: Pair[_T], say: Callable[[_T], str]) -> Iterator[str]:
        old = "" if pair.before is None else say(pair.before)
        new = "" if pair.after is None else say(pair.after)
        yield from self._told(old, new)

    def _told(self, old: str, new: str) -> Iterator[str]:
        """Tell what something was and becomes, where its words differ."""
        if old and old != new:
            yield self.tr("Borta: {words}").format(words=old)
        if new and old != new:
            yield self.tr("Nytt: {words}").format(words=new)
