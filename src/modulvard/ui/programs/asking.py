"""Opens the small dialogs of a version: something learnt, how it was taken care of, how many patients a pilot takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import LearningId, ModuleNumber, ProgramVersionId
from modulvard.domain.program_states import MOST_IN_PILOT, Voice
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext

if TYPE_CHECKING:
    from modulvard.services.base import Changed


# --- something learnt -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnAbout:
    """The version that something was learnt of, as plain values: it is kept over a lock as it stands."""

    version: int
    modules: Sequence[tuple[str, int]]
    """What each module is called, and its number."""
    module: int | None = None
    """The module that is read now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningDraft:
    """What was learnt, of what and from whom."""

    module: ModuleNumber | None
    source: Voice
    body: str


class LearningDialog(RoomyDialog):
    """Asks what was learnt of a version. It names nobody (D8)."""

    def __init__(self, about: LearnAbout, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("LearningDialog", "Ny lärdom")
        panel = DialogPanel(
            title,
            sentence=translate("LearningDialog", "Skriv vad som kom fram. Namnge ingen: lärdomen hör till programmet."),
            submit=translate("LearningDialog", "Spara lärdomen"),
            submit_key="Ctrl+Enter",
        )
        super().__init__(panel, title, parent)
        self._module = self._choice("module", self.tr("Gäller"))
        self._module.offer([(self.tr("Hela programmet"), None), *about.modules])
        self._module.choose(about.module)
        self._source = self._choice("source", self.tr("Från"))
        self._source.offer([(self.tr("En patient"), Voice.PATIENT), (self.tr("Personal"), Voice.STAFF)])
        self._body = TextArea(self._inside, lines=4)
        self.add_field("body", Field(self.tr("Vad kom fram?"), self._body, self._inside))
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> LearningDraft:
        number = self._module.currentData()
        return LearningDraft(
            module=None if number is None else ModuleNumber(number),
            source=Voice(self._source.currentData()),
            body=self._body.toPlainText(),
        )


def ask_learning(context: PageContext, owner: QWidget, about: LearnAbout) -> LearningDialog:
    """Ask what was learnt of a version, and keep it."""
    dialog = LearningDialog(about, owner)
    dialog.again = {"kind": "learning", **asdict(about)}
    learn = context.services.program_states.learn

    def keep(draft: LearningDraft) -> None:
        version = ProgramVersionId(about.version)
        _run(context, dialog, partial(learn, version, draft.body, draft.source, draft.module))

    dialog.submitted.connect(keep)
    dialog.open()
    return dialog


def learning_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask what was learnt, as before a lock."""
    modules = [(str(title), int(number)) for title, number in kept["modules"]]
    about = LearnAbout(version=int(kept["version"]), modules=modules, module=kept["module"])
    opened(ask_learning(context, over, about))


# --- taken care of --------------------------------------------------------------------------------


class MetDialog(FieldDialog):
    """Asks how something learnt was taken care of."""

    def __init__(self, body: str, parent: QWidget) -> None:
        """``body`` is what was learnt."""
        translate = QCoreApplication.translate
        title = translate("MetDialog", "Tagen om hand")
        panel = DialogPanel(title, sentence=body, submit=translate("MetDialog", "Spara"))
        super().__init__(panel, title, parent)
        self._met = self._line("met", self.tr("Hur togs den om hand?"))
        self._met.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> str:
        return self._met.text()


def ask_how_met(context: PageContext, owner: QWidget, learning: LearningId, body: str) -> MetDialog:
    """Ask how something learnt was taken care of, and keep that."""
    dialog = MetDialog(body, owner)
    dialog.again = {"kind": "learning_met", "learning": learning, "body": body}
    meet = partial(context.services.program_states.meet_learning, learning)
    dialog.submitted.connect(lambda words: _run(context, dialog, partial(meet, words)))
    dialog.open()
    return dialog


def met_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask how something learnt was taken care of, as before a lock."""
    opened(ask_how_met(context, over, LearningId(kept["learning"]), str(kept["body"])))


# --- how many patients ----------------------------------------------------------------------------


class CapDialog(FieldDialog):
    """Asks how many patients a pilot takes."""

    def __init__(self, name: str, cap: int | None, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("CapDialog", "Ändra antal")
        panel = DialogPanel(title, sentence=name, submit=translate("CapDialog", "Ändra"))
        super().__init__(panel, title, parent)
        words = self.tr("Högsta antal patienter i piloten")
        self._cap = self._line("pilot_cap", words, "" if cap is None else str(cap))
        self._cap.selectAll()
        self._cap.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> int | None:
        written = self._cap.text().strip()
        return int(written) if written.isascii() and written.isdigit() and len(written) <= _LONGEST else None

    @override
    def _on_submit(self) -> None:
        cap = self.draft()
        if cap is None or not 1 <= cap <= MOST_IN_PILOT:
            self.show_problems({"pilot_cap": self.tr("Skriv ett tal från 1 till {most}.").format(most=MOST_IN_PILOT)})
        else:
            super()._on_submit()


_LONGEST = 9


def ask_cap(context: PageContext, owner: QWidget, version: ProgramVersionId, name: str, cap: int | None) -> CapDialog:
    """Ask how many patients a pilot takes, and keep that."""
    dialog = CapDialog(name, cap, owner)
    dialog.again = {"kind": "pilot_cap", "version": version, "name": name, "cap": cap}
    pilot = partial(context.services.program_states.pilot, version)
    dialog.submitted.connect(lambda most: _run(context, dialog, partial(pilot, most)))
    dialog.open()
    return dialog


def cap_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask how many patients a pilot takes, as before a lock."""
    opened(ask_cap(context, over, ProgramVersionId(kept["version"]), str(kept["name"]), kept["cap"]))


def _run(context: PageContext, dialog: FieldDialog, work: "Callable[[], Changed]") -> None:
    context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse)
