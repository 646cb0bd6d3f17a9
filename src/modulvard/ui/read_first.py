"""Asking what was done about an answer that is to be read first, which closes it: wherever it is opened (G18)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import SafetyAnswerId, TreatmentId
from modulvard.domain.rating_lines import SafetyFacts
from modulvard.domain.safety import Done
from modulvard.domain.today import TodayLine
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.i18n import clock_time, short_day
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space
from modulvard.ui.today.rating_words import answer_words, done_words, question_words
from modulvard.ui.words.of_names import told_name


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFirstAbout:
    """The answer that is read, as plain values: it is kept over a lock as it stands."""

    treatment: TreatmentId
    answer: SafetyAnswerId
    name: str
    """What a sentence calls the patient; empty where the name is not shown."""
    said: str
    """What was answered, in words; empty where it is not shown."""
    whose: str = ""
    """The patient's whole name and birth date, as far as they are shown."""
    when: str = ""
    asked: str = ""
    """The question word for word, where the clinic's form has it and it is shown."""

    @classmethod
    def of_line(cls, line: TodayLine) -> "ReadFirstAbout":
        """Return what a line of Idag is about."""
        glance = line.glance
        name = f"{glance.given_name} {glance.family_name}".strip()
        return cls.of(
            TreatmentId(glance.treatment),
            SafetyAnswerId(line.ref),
            line.about if isinstance(line.about, SafetyFacts) else None,
            name=glance.given_name or glance.family_name,
            whose=told_name(name, glance.birth_date, is_shared=True),
        )

    @classmethod
    def of(
        cls, treatment: TreatmentId, answer: SafetyAnswerId, facts: SafetyFacts | None, *, name: str, whose: str
    ) -> "ReadFirstAbout":
        """Return what an answer is about. In discreet mode it says which question, and neither its words nor more."""
        about = cls(treatment=treatment, answer=answer, name=shown_name(name), said="", whose=whose)
        if facts is None:
            return about
        if is_discreet():
            return replace(about, said=question_words(facts), when=_when(facts.at))
        return replace(about, said=answer_words(facts), when=_when(facts.at), asked=facts.wording)

    @property
    def sentence(self) -> str:
        """Whose the answer is, what it says and when it was given, and the question word for word."""
        said = " · ".join(filter(None, (self.said, self.when)))
        asked = QCoreApplication.translate("ReadFirstDialog", "”{words}”").format(words=self.asked)
        return "\n".join(filter(None, (self.whose, said, asked if self.asked else "")))

    @property
    def key(self) -> str:
        """What is left typed about it is found by this."""
        return f"read_first:{self.answer}"

    @classmethod
    def kept(cls, kept: Mapping[str, Any]) -> "ReadFirstAbout":
        """Return it as it was kept over a lock."""
        return cls(
            treatment=TreatmentId(kept["treatment"]),
            answer=SafetyAnswerId(kept["answer"]),
            name=kept["name"],
            said=kept["said"],
            whose=kept.get("whose", ""),
            when=kept.get("when", ""),
            asked=kept.get("asked", ""),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneDraft:
    """What was done, and the note of it."""

    done: tuple[Done, ...]
    note: str


class DoneBoxes(QWidget):
    """What was done, to tick: each by its digit while one of them has the focus."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        self.boxes: dict[Done, CheckBox] = {}
        for place, done in enumerate(Done, 1):
            box = CheckBox(f"{place}   {done_words(done)}", self)
            box.setAccessibleName(done_words(done))
            box.toggled.connect(self.changed)
            bind(str(place), self, box.toggle)
            self.boxes[done] = box
            column.addWidget(box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def ticked(self) -> tuple[Done, ...]:
        """Return what is ticked."""
        return tuple(done for done, box in self.boxes.items() if box.isChecked())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        next(iter(self.boxes.values())).setFocus(event.reason())


class ReadFirstDialog(RoomyDialog):
    """Asks what was done about an answer, and for a note of it."""

    def __init__(self, about: ReadFirstAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("ReadFirstDialog", "Vad gjorde du?")
        panel = DialogPanel(
            title,
            sentence=about.sentence,
            submit=translate("ReadFirstDialog", "Spara och stäng raden"),
            submit_key="Ctrl+Enter",
        )
        super().__init__(panel, title, parent)
        self.boxes = DoneBoxes(self._inside)
        done = Field(self.tr("Det som gjordes"), self.boxes, self._inside)
        self.boxes.changed.connect(partial(done.show_problem, ""))
        self.add_field("done", done)
        self.note = TextArea(self._inside, lines=4)
        self.add_field("safety_note", Field(self.tr("Beskriv med några ord"), self.note, self._inside))
        self._stands = Small(self.tr("Det du skrev förra gången står kvar."), self._inside, wrap=True)
        self._stands.hide()
        self.add(self._stands)
        next(iter(self.boxes.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_filled(self) -> bool:
        """Whether anything is ticked or written."""
        return bool(self.boxes.ticked() or self.note.toPlainText().strip())

    def fill_left(self, left: Mapping[str, Any]) -> None:
        """Put back what was left in it another time, and say so."""
        self.write_again(left)
        self._stands.show()

    @override
    def draft(self) -> DoneDraft:
        return DoneDraft(done=self.boxes.ticked(), note=self.note.toPlainText())


def ask_done(context: PageContext, owner: QWidget, about: ReadFirstAbout) -> ReadFirstDialog:
    """Ask what was done about an answer, and close it."""
    dialog = ReadFirstDialog(about, owner)
    dialog.again = {"kind": "read_first", **asdict(about)}
    translate = QCoreApplication.translate
    left = context.left.found(about.key)
    if left is not None:
        dialog.fill_left(left)

    def leave() -> None:
        if dialog.is_filled:
            context.left.leave(about.key, dialog.typed())
            told = translate("ReadFirstDialog", "Det du skrev är inte sparat än. Det står kvar till nästa gång.")
            context.announce(told)
        else:
            context.left.drop(about.key)

    def close() -> None:
        context.left.drop(about.key)
        dialog.accept()

    def keep(draft: DoneDraft) -> None:
        said = translate("ReadFirstDialog", "Svaret är läst, och det som gjordes är skrivet.")
        if about.name:
            said = translate("ReadFirstDialog", "Svaret från {name} är läst, och det som gjordes är skrivet.")
        work = partial(context.services.safety.close, about.answer, draft.done, draft.note)
        context.run(dialog, work, lambda _: close(), dialog.refuse, said=said.format(name=about.name))

    dialog.submitted.connect(keep)
    dialog.rejected.connect(leave)
    dialog.open()
    return dialog


def _when(at: datetime | date) -> str:
    """Return ”sön 22 nov 2026 21:40”, or the day alone where the time is not known."""
    if isinstance(at, datetime):
        local = at.astimezone(STOCKHOLM)
        return f"{_when(local.date())} {clock_time(local)}"
    return f"{short_day(at)} {at.year}"


def read_first_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was done, as before a lock."""
    opened(ask_done(context, over, ReadFirstAbout.kept(kept)))
