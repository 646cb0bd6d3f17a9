"""What becomes of a program that is being written: a pilot, a published version, or nothing."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from modulvard.domain.access import Permission
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_difference import ProgramDifference
from modulvard.domain.program_images import ImageFile
from modulvard.domain.program_pictures import replaced_picture, with_picture, without_image
from modulvard.domain.program_report import FileProblem
from modulvard.domain.program_writing import ProgramDraft
from modulvard.domain.programs import ProgramStatus
from modulvard.services.program_states import NewVersion
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.programs.outline import PROPERTIES
from modulvard.ui.programs.page_form import PageForm
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
        self.keep_mine.clicked.connect(self._on_keep_mine)
        self.read_theirs.clicked.connect(self._on_read_theirs)
        self._replaces, self._asked_at = "", PROPERTIES
        self.shelf.drawn_more.connect(self.look_now)
        self.shelf.taken.connect(self._on_picture_taken)
        self.shelf.refused.connect(self._on_picture_refused)

    # --- which draft ------------------------------------------------------------------------------

    def open(self, draft: ProgramDraftId) -> None:
        """Read a draft and write in it."""
        work = partial(self._context.services.program_writing.open, draft)
        self._context.operations.run(self, work, self._on_opened)

    def put_away(self) -> None:
        """Leave the draft, which is no longer one to write in."""
        self.keeper.draft = None
        self.left.emit()

    def _on_opened(self, draft: ProgramDraft) -> None:
        self.begin(draft)
        self.take_focus()

    def _on_keep_mine(self) -> None:
        draft, program = self.keeper.draft, self.keeper.program
        if draft is not None and program is not None:
            pictures = self.keeper.pictures(program)
            begin = partial(self._context.services.program_writing.begin_with, program, draft.based_on, pictures)
            self._context.run(self, begin, lambda changed: self.open(ProgramDraftId(changed.ident or 0)))

    def _on_read_theirs(self) -> None:
        if self.draft is not None:
            self.open(self.draft)

    # --- pictures ---------------------------------------------------------------------------------

    @override
    def _make_form(self) -> None:
        super()._make_form()
        form, program = self.form, self.keeper.program
        if isinstance(form, PageForm) and program is not None:
            form.show_pictures(program, self.shelf.drawn)
            form.picture_given.connect(self._on_picture_given)
            form.pictures.asked.connect(self._on_picture_asked)
            form.pictures.taken_off.connect(self._on_picture_off)
            form.pictures.dropped.connect(lambda name: self._on_edited(partial(without_image, name=name)))

    @override
    def look_now(self) -> None:
        program = self.keeper.program
        if isinstance(self.form, PageForm) and program is not None:
            self.form.show_pictures(program, self.shelf.drawn)
        super().look_now()

    def _on_picture_asked(self, replaces: str) -> None:
        self._replaces = replaces
        self.shelf.ask_file(self._on_file_chosen)

    def _on_file_chosen(self, path: Path) -> None:
        self._take_picture(path)

    def _on_picture_given(self, source: Path | QImage) -> None:
        self._replaces = ""
        self._take_picture(source)

    def _take_picture(self, source: Path | QImage) -> None:
        program = self.keeper.program
        if isinstance(self.form, PageForm) and program is not None:
            self._asked_at = self.spot
            self.form.pictures.refuse(None)
            self.shelf.take(program, source)

    def _on_picture_taken(self, file: ImageFile) -> None:
        program, form, name = self.keeper.program, self.form, file.image.name
        if program is None or not isinstance(form, PageForm) or self.spot != self._asked_at:
            return  # one has gone on from the page
        self.keeper.hold(file)
        if self._replaces:
            self._put(replaced_picture(program, self._replaces, file.image), self.spot)
            self.go_to(self.spot, f"picture {name}")
        else:
            self._on_edited(partial(with_picture, image=file.image))
            form.show_pictures(self.keeper.program or program, self.shelf.drawn)
            form.put_in(name)
            self._show_field(form.pictures.fields[name])

    def _on_picture_refused(self, problem: FileProblem) -> None:
        if isinstance(self.form, PageForm):
            self.form.pictures.refuse(problem)
            self._show_field(self.form.pictures.add)

    def _on_picture_off(self, name: str) -> None:
        form = self.form
        if isinstance(form, PageForm):
            form.take_off(name)
            self.look_now()
            form.body.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what becomes of it -----------------------------------------------------------------------

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
        self._show_form()
        self.middle.setCurrentWidget(self.publish_room)
        self.publishing.begin(program, status)
        self.beside.setCurrentWidget(self.difference)
        self.read.setEnabled(True)
        self.fit()
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
