"""What is written in a draft, kept half a second after one types; never over what another has saved (decided.md 9)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from modulvard.domain.errors import ModulvardError
from modulvard.domain.program_images import ImageFile
from modulvard.domain.program_writing import DraftSavedSince, ProgramDraft
from modulvard.domain.programs import Program
from modulvard.ui.pages import PageContext
from modulvard.ui.resting import resting

if TYPE_CHECKING:
    from modulvard.services.program_writing import ProgramWriting

REST_MS = 500


class DraftKeeper(QObject):
    """Holds the draft as it is written now."""

    kept = Signal()
    """All that is written is in the store."""
    refused = Signal(object)
    """The ``ModulvardError`` that kept it from being kept."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.draft: ProgramDraft | None = None
        self.program: Program | None = None
        self._kept: Program | None = None
        self._pictures: dict[str, ImageFile] = {}
        self.revision = 0
        self._under_way = self.is_apart = False
        self._rest = resting(self, REST_MS, self.keep_now)

    def begin(self, draft: ProgramDraft) -> None:
        """Go on with a draft as it was saved last."""
        self._rest.stop()
        self.draft, self.program, self._kept = draft, draft.program, draft.program
        self.revision, self.is_apart = draft.revision, False
        self._pictures = {}

    def end(self) -> None:
        """Keep what is written, and write no more."""
        self.keep_now()
        self.draft = None

    @property
    def is_kept(self) -> bool:
        """Whether all that is written is in the store."""
        return self.program is self._kept or self.program == self._kept

    def put(self, program: Program) -> None:
        """Write something else; it is kept soon."""
        self.program = program
        if not self._rest.isActive():
            self._rest.start()

    def hold(self, picture: ImageFile) -> None:
        """Hold a picture that is new, to be kept with the program that names it."""
        self._pictures[picture.image.sha256] = picture

    def pictures(self, program: Program) -> tuple[ImageFile, ...]:
        """Return the pictures of a program that are new since the draft was opened."""
        return tuple(self._pictures[one.sha256] for one in program.images if one.sha256 in self._pictures)

    def keep_now(self) -> None:
        """Keep what is written, unless that is done or another's save stands in the way."""
        self._rest.stop()
        program = self.program
        if self.draft is None or program is None or self.is_kept or self._under_way or self.is_apart:
            return
        writing: ProgramWriting = self._context.services.program_writing
        self._under_way = True
        save = partial(writing.save, self.draft.id, program, self.revision, self.pictures(program))
        self._context.operations.run(self, save, partial(self._on_kept, program), self._on_refused)

    def _on_kept(self, program: Program, revision: int) -> None:
        self._under_way = False
        self.revision, self._kept = revision, program
        if self.is_kept:
            self.kept.emit()
        else:
            self._rest.start()

    def _on_refused(self, error: ModulvardError) -> None:
        self._under_way = False
        self.is_apart = isinstance(error, DraftSavedSince)
        self.refused.emit(error)
