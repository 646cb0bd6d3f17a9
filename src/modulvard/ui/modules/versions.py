"""Moving a treatment to a newer version of its program: what differs, or why it cannot be done, and a reason (D17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain.ids import ProgramVersionId, TreatmentId
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextField
from modulvard.ui.components.labels import Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.errors import explained
from modulvard.ui.intake.roomy import RoomyDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.programs.difference import ProgramDifferenceView
from modulvard.ui.programs.words import version_words
from modulvard.ui.theme.look import look

if TYPE_CHECKING:
    from modulvard.services.treatment_versions import NewerVersion

_HIGH = 208


class VersionMoves(QObject):
    """Whether the treatment that is shown can move to a newer version."""

    found = Signal()
    """It is known, and is not as it was."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._treatment: TreatmentId | None = None
        self.are_newer = False

    def look(self, treatment: TreatmentId | None) -> None:
        """Look for newer versions of the program of a treatment; None is one that cannot be changed."""
        if treatment != self._treatment:
            self._treatment, self.are_newer = treatment, False
        if treatment is not None:
            services = self._context.services
            self._context.operations.run(
                self, lambda: services.treatment_versions.has_newer(treatment), self._show, latest="newer versions"
            )

    def _show(self, are_newer: bool) -> None:
        if are_newer != self.are_newer:
            self.are_newer = are_newer
            self.found.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionDraft:
    """The version, and why."""

    version: ProgramVersionId
    reason: str


class VersionDialog(RoomyDialog):
    """Asks to which version and why, and shows what differs."""

    def __init__(self, newer: "Sequence[NewerVersion]", language: str, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("VersionDialog", "Flytta till nyare version")
        panel = DialogPanel(
            title,
            sentence=translate("VersionDialog", "Det som är öppnat och inlämnat står kvar som det gavs."),
            submit=translate("VersionDialog", "Flytta"),
        )
        super().__init__(panel, title, parent)
        self._newer = {one.stored.id: one for one in newer}
        self._language = language
        self._version = self._choice("version", self.tr("Version"))
        self._version.offer([(version_words(one.stored.program), one.stored.id) for one in reversed(newer)])
        self._told = Small("", self._inside, wrap=True)
        self.add(self._told)
        self.difference = ProgramDifferenceView(self._inside)
        self.difference.setFixedHeight(look().px(_HIGH))
        self.add(self.difference)
        self._reason = TextField(self._inside)
        self._reason.setMaxLength(LONGEST_REASON)
        self.add_field("reason", Field(self.tr("Orsak"), self._reason, self._inside))
        self._version.currentIndexChanged.connect(self._tell)
        self._tell()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> VersionDraft:
        return VersionDraft(version=ProgramVersionId(self._version.currentData()), reason=self._reason.text())

    def _tell(self) -> None:
        """Show what differs in the version that is chosen, or say why the treatment cannot move to it."""
        chosen = self._newer.get(self._version.currentData())
        words = self.tr("Det finns ingen nyare version.")
        if chosen is not None:
            words = "" if chosen.refusal is None else explained(chosen.refusal).whole
            self.difference.show_difference(chosen.difference, self._language)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.difference.setVisible(not words)
        self.panel.submit_button.setEnabled(not words)


def ask_version(
    context: PageContext, owner: QWidget, treatment: TreatmentId, name: str, opened: Opened = lambda _: None
) -> None:
    """Ask to which newer version a treatment is to move, and move it."""
    services = context.services

    def show(newer: "tuple[NewerVersion, ...]") -> None:
        dialog = VersionDialog(newer, context.language, owner)
        dialog.again = {"kind": "version", "treatment": treatment, "name": name}

        def move(draft: VersionDraft) -> None:
            work = partial(services.treatment_versions.move, treatment, draft.version, draft.reason)
            said = QCoreApplication.translate("VersionDialog", "{name} följer den nyare versionen.").format(name=name)
            context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)

        dialog.submitted.connect(move)
        dialog.open()
        opened(dialog)

    context.operations.run(owner, lambda: services.treatment_versions.newer(treatment), show, latest="newer")


def version_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask to which version, as before a lock."""
    ask_version(context, over, TreatmentId(kept["treatment"]), str(kept["name"]), opened)
