"""Asking what was done about an answer that is to be read first, which closes it: wherever it is opened (G18)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.ids import SafetyAnswerId, TreatmentId
from modulvard.domain.rating_lines import SafetyFacts
from modulvard.domain.safety import Done
from modulvard.domain.today import TodayLine
from modulvard.ui.components.checks import CheckBox
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.discretion import is_discreet, shown_name
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.tokens import Space
from modulvard.ui.today.rating_words import answer_words, done_words, question_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFirstAbout:
    """The answer that is read, as plain values: it is kept over a lock as it stands."""

    treatment: TreatmentId
    answer: SafetyAnswerId
    name: str
    """Whose it is; empty where the name is not shown."""
    said: str
    """What was answered, in words; empty where it is not shown."""

    @classmethod
    def of_line(cls, line: TodayLine) -> "ReadFirstAbout":
        """Return what a line of Idag is about. In discreet mode it does not say what was answered."""
        glance, said = line.glance, ""
        if isinstance(line.about, SafetyFacts):
            said = question_words(line.about) if is_discreet() else answer_words(line.about)
        return cls(
            treatment=glance.treatment,
            answer=SafetyAnswerId(line.ref),
            name=shown_name(glance.given_name or glance.family_name),
            said=said,
        )

    @classmethod
    def kept(cls, kept: Mapping[str, Any]) -> "ReadFirstAbout":
        """Return it as it was kept over a lock."""
        return cls(
            treatment=TreatmentId(kept["treatment"]),
            answer=SafetyAnswerId(kept["answer"]),
            name=kept["name"],
            said=kept["said"],
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
            sentence=about.said,
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
        next(iter(self.boxes.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> DoneDraft:
        return DoneDraft(done=self.boxes.ticked(), note=self.note.toPlainText())


def ask_done(context: PageContext, owner: QWidget, about: ReadFirstAbout) -> ReadFirstDialog:
    """Ask what was done about an answer, and close it."""
    dialog = ReadFirstDialog(about, owner)
    dialog.again = {"kind": "read_first", **asdict(about)}

    def keep(draft: DoneDraft) -> None:
        translate = QCoreApplication.translate
        said = translate("ReadFirstDialog", "Svaret är läst, och det som gjordes är skrivet.")
        if about.name:
            said = translate("ReadFirstDialog", "Svaret av {name} är läst, och det som gjordes är skrivet.")
        work = partial(context.services.safety.close, about.answer, draft.done, draft.note)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said.format(name=about.name))

    dialog.submitted.connect(keep)
    dialog.open()
    return dialog


def read_first_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was done, as before a lock."""
    opened(ask_done(context, over, ReadFirstAbout.kept(kept)))
