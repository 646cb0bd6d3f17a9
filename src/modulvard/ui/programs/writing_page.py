"""What becomes of a program that is being written: a pilot, a published version, or nothing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain.access import Permission
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_difference import ProgramDifference
from modulvard.domain.programs import ProgramStatus
from modulvard.services.program_states import NewVersion
from modulvard.ui.pages import PageContext
from modulvard.ui.programs.writing import WritingView

if TYPE_CHECKING:
    from modulvard.services.base import Changed


class WritingPage(WritingView):
    """One draft, written in until it becomes a version or is put away."""

    became = Signal(int)
    """The draft became this version."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        publishes = Permission.PUBLISH_PROGRAMS in context.permissions
        self.pilot.setVisible(publishes)
        self.publish.setVisible(publishes)
        self.discard.clicked.connect(self._on_discard)
        self.pilot.clicked.connect(partial(self._begin_version, ProgramStatus.PILOT))
        self.publish.clicked.connect(partial(self._begin_version, ProgramStatus.PUBLISHED))
        self.publishing.asked.connect(self._on_version_asked)

    def _on_discard(self) -> None:
        draft = self.draft
        if draft is None:
            return
        self.keeper.end()
        discard = partial(self._context.services.program_writing.discard, draft)
        self._context.run(self, discard, lambda _: self.left.emit())

    def _begin_version(self, status: ProgramStatus, *_: object) -> None:
        program, draft = self.keeper.program, self.draft
        if program is None or draft is None:
            return
        if self.faults:
            self._context.announce(self.tr("Programmet är inte helt än. Det som saknas står i listan."))
            self.to_mend.setChecked(True)
            return
        self.keeper.keep_now()
        self.to_mend.setChecked(False)
        self.middle.setCurrentWidget(self.publish_room)
        self.publishing.begin(program, status)
        self.beside.setCurrentWidget(self.difference)
        self.fit(narrow=self._is_narrow())
        differ = partial(self._context.services.program_writing.difference, draft, program)
        self._context.operations.run(self, differ, self._show_difference, latest="difference")

    def _show_difference(self, difference: ProgramDifference | None) -> None:
        self.difference.show_difference(difference, self._language)

    def _on_version_asked(self, new: NewVersion) -> None:
        draft = self.draft
        if draft is None:
            return
        self.keeper.keep_now()
        # asked for after the save, by the same worker: what is published is what is written here
        make = partial(self._made, draft, new)
        self._context.run(self, make, self._on_made, self.publishing.show_refusal)

    def _made(self, draft: ProgramDraftId, new: NewVersion) -> "Changed":
        return self._context.services.program_states.make_version(draft, new)

    def _on_made(self, changed: "Changed") -> None:
        self.publishing.clear()
        self.keeper.draft = None
        self.became.emit(changed.ident or 0)
