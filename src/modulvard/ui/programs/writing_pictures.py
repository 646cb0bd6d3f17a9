"""The pictures of a draft while it is written: as the screen shows them, and how a file or a paste becomes one."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import ProgramDraftId
from modulvard.domain.program_images import MOST_IMAGE_BYTES, ImageFile
from modulvard.domain.program_pictures import PictureNotTaken
from modulvard.domain.programs import Program
from modulvard.services.program_writing import ProgramWriting
from modulvard.ui.choosing_files import choose_file
from modulvard.ui.operations import Lane
from modulvard.ui.pages import PageContext
from modulvard.ui.programs.pictures import unpacked
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

AskPicture = Callable[[Callable[[Path], None]], None]
_QUALITY = 90


class WritingPictures(QObject):
    """Holds what has been unpacked, by the hashes of the bytes."""

    drawn_more = Signal()
    """More pictures can be shown."""
    taken = Signal(object)
    """An ``ImageFile`` that may be put into the program."""
    refused = Signal(object)
    """The ``FileProblem`` that kept one from it."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self.drawn: Mapping[str, QImage] = {}
        self.ask_file: AskPicture = self._ask_file

    def begin(self, draft: ProgramDraftId) -> None:
        """Unpack the pictures of a draft."""
        work = partial(_unpacked_all, self._context.services.program_writing, draft)
        self._context.operations.run(self, work, self._on_unpacked, self._on_gone, latest="pictures")

    def named(self, program: Program) -> dict[str, QImage]:
        """Return the pictures of a program that can be shown, by their names."""
        return {image.name: self.drawn[image.sha256] for image in program.images if image.sha256 in self.drawn}

    def take(self, program: Program, source: Path | QImage) -> None:
        """Read a picture, off the window: one that is large takes a while."""
        work = partial(_read, self._context.services.program_writing, program, source)
        self._context.operations.run(self, work, self._on_read, self._on_refused, lane=Lane.FILES)

    def _on_unpacked(self, drawn: Mapping[str, QImage]) -> None:
        self.drawn = {**self.drawn, **drawn}
        self.drawn_more.emit()

    def _on_gone(self, error: ModulvardError) -> None:
        """Say nothing: whoever opens the draft is told that it is gone."""

    def _on_read(self, read: tuple[ImageFile, QImage]) -> None:
        file, image = read
        self.drawn = {**self.drawn, file.image.sha256: image}
        self.taken.emit(file)

    def _on_refused(self, error: ModulvardError) -> None:
        if isinstance(error, PictureNotTaken):
            self.refused.emit(error.facts["problem"])
        else:
            self._context.operations.refused.emit(error)

    def _ask_file(self, chosen: Callable[[Path], None]) -> None:
        title = said(QT_TRANSLATE_NOOP("Writing program", "Välj en bild"))
        words = said(QT_TRANSLATE_NOOP("Writing program", "Bilder ({endings})"))
        names = words.format(endings="*.png *.jpg *.jpeg *.PNG *.JPG *.JPEG")
        choose_file(self._window, chosen, title=title, names=names)


def _unpacked_all(writing: ProgramWriting, draft: ProgramDraftId) -> dict[str, QImage]:
    return {sha256: unpacked(data) for sha256, data in writing.pictures(draft).items()}


def _read(writing: ProgramWriting, program: Program, source: Path | QImage) -> tuple[ImageFile, QImage]:
    file = writing.picture(program, source if isinstance(source, Path) else _bytes_of(source))
    return file, unpacked(file.data)


def _bytes_of(image: QImage) -> bytes:
    """Return a picture of the clipboard as PNG; a photograph, which that makes too large, as JPEG."""
    data = _saved(image, "PNG")
    return data if len(data) <= MOST_IMAGE_BYTES else _saved(image, "JPEG")


def _saved(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, -1 if kind == "PNG" else _QUALITY)  # type: ignore[call-overload]  # a device, the stubs say
    return bytes(buffer.data().data())
