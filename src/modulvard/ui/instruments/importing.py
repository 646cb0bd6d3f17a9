"""An instrument's file before it is taken in: what is wrong with it, or what is new and differs (C8, INP-08)."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from modulvard.domain.instrument_exchange import InstrumentDifference, InstrumentPreview, InstrumentStanding, Pair
from modulvard.domain.instruments import Instrument, Item, Wording
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.labels import Body, Small, Strong
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
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Tone, Type

_T = TypeVar("_T")
_WIDTH, _HEIGHT = 720, 320


class InstrumentImportDialog(Dialog):
    """Shows a file and offers to take it in, where there is anything to take."""

    def __init__(self, preview: InstrumentPreview, language: str, parent: QWidget) -> None:
        title = self.tr("Ta in instrument")
        panel = DialogPanel(title, submit=self.tr("Ta in"), keep="" if preview.is_taken else self.tr("Stäng"))
        super().__init__(panel, title, parent, width=_WIDTH)
        self.preview, self._language = preview, language
        self.panel.submit_button.setVisible(preview.is_taken)
        self.panel.submit_button.setEnabled(preview.is_taken)
        instrument = preview.report.instrument
        self.panel.add(self._head(instrument) if instrument is not None else self._refused())
        room = min(look().px(_HEIGHT), max(parent.window().height() - look().px(380), 120))
        self.problems = self._lines(
            self.tr("Det som är fel"), [*map(file_problem_words, preview.report.problems)], room
        )
        self.difference = self._lines(self.tr("Det som skiljer"), [*self._differences()], room)
        first = self.difference or self.problems or self.panel.submit_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- parts ------------------------------------------------------------------------------------

    def _head(self, instrument: Instrument) -> QWidget:
        head = QWidget(self.panel)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        column.addWidget(Strong(instrument.name.in_language(self._language), head, wrap=True))
        questions = self.tr("%n fråga/frågor", "", len(instrument.items))
        version = self.tr("version {version}").format(version=instrument.version)
        column.addWidget(Small(f"{instrument.abbreviation} · {version} · {questions}", head, wrap=True))
        if instrument.wording is not Wording.NONE:
            column.addWidget(Small(wording_words(instrument.wording), head, wrap=True))
        licence = instrument.licence.in_language(self._language)
        column.addWidget(Small(self.tr("Licens: {licence}").format(licence=licence), head, wrap=True))
        role = "text" if self.preview.is_taken else Tone.BEHIND
        self.standing = Body(self._standing(), head, role=role, wrap=True)
        column.addWidget(self.standing)
        return head

    def _refused(self) -> QWidget:
        words = self.tr("{file} kan inte tas in. Inget har ändrats.").format(file=self.preview.report.file_name)
        self.standing = Body(words, self.panel, role=Tone.BEHIND, wrap=True)
        return self.standing

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
            None: "",
        }[self.preview.standing]

    def _lines(self, name: str, lines: list[str], height: int) -> QTextEdit | None:
        if not lines:
            return None
        self.panel.add(Small(name, self.panel))
        shown = QTextEdit(self.panel)
        shown.setReadOnly(True)
        shown.setAcceptRichText(False)
        shown.setTabChangesFocus(True)
        shown.setFrameShape(QTextEdit.Shape.NoFrame)
        shown.setProperty(RING, Radius.FOCUS)
        interaction = Qt.TextInteractionFlag
        shown.setTextInteractionFlags(interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard)
        words = "\n".join(lines)
        shown.setAccessibleName(name)
        shown.setAccessibleDescription(words)
        shown.setPlainText(words)
        wanted = 2 * look().line(Type.BODY) * len(lines) + 2 * Space.FIELDS
        shown.setFixedHeight(min(wanted, height))
        self.panel.add(shown)
        return shown

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
