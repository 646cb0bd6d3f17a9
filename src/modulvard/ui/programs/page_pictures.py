"""The pictures of a page that is being written: each with what it shows, and how more are put in."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from modulvard.domain.markup import Image
from modulvard.domain.program_images import ProgramImage
from modulvard.domain.program_report import FileProblem
from modulvard.ui.components.buttons import Button
from modulvard.ui.components.cards import Card
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.fields import Field, FieldError, TextArea, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.file_drops import file_in
from modulvard.ui.override import override
from modulvard.ui.programs.file_words import file_problem_words
from modulvard.ui.programs.writing_words import said
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_WIDE, _HIGH = 280, 160


class PageText(TextArea):
    """The text of a page. A picture that is pasted, or a file that is dropped, is given on and not written in."""

    given = Signal(object)
    """The ``Path`` of a file, or a ``QImage``."""

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return picture_in(source) is not None or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        picture = picture_in(source)
        if picture is None:
            super().insertFromMimeData(source)
        else:
            self.given.emit(picture)


def picture_in(data: QMimeData) -> object:
    """Return the file or the picture that is dropped or pasted; None where it is text."""
    path = file_in(data)
    if path is not None:
        return path
    image = data.imageData() if data.hasImage() and not data.hasText() else None
    return image if isinstance(image, QImage) else None


class PagePictures(QWidget):
    """What the page shows, in order, and what of the program's it could show."""

    asked = Signal(str)
    """A file is to be chosen: in place of the picture with this name, or one more where it is empty."""
    described = Signal(int, str)
    """What the picture at a place, counted from 0, shows."""
    put_in = Signal(str)
    """A picture of the program is to be shown here as well."""
    taken_off = Signal(str)
    """The page is to show this one no more."""
    dropped = Signal(str)
    """One that no page shows is to go from the draft."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, TextField] = {}
        """Where it is written what each picture shows, by its name."""
        self._shown: tuple[object, ...] | None = None
        self._places: list[TextField] = []
        self.add = Button(said(QT_TRANSLATE_NOOP("Writing program", "Lägg till en bild…")), self, icon="plus")
        self.add.clicked.connect(lambda: self.asked.emit(""))
        self.problem = FieldError(self)
        words = QT_TRANSLATE_NOOP(
            "Writing program", "Eller klistra in den i texten, eller dra en fil hit. PNG och JPEG."
        )
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(Space.ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(Strong(said(QT_TRANSLATE_NOOP("Writing program", "Bilder")), self))
        column.addLayout(self._cards)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        column.addWidget(Small(said(words), self, role="text_2", wrap=True))

    def show_pictures(
        self,
        shown: Sequence[Image],
        offered: Mapping[str, bool],
        images: Mapping[str, ProgramImage],
        pictures: Mapping[str, QImage],
    ) -> None:
        """Show the pictures of the text, and those offered, with whether no page shows them.

        Cards are made anew only where they differ.
        """
        now = (
            tuple(image.name for image in shown),
            tuple(offered.items()),
            *((name, image.sha256, image.sha256 in pictures) for name, image in images.items()),
        )
        if now != self._shown:
            self._shown = now
            self._make(shown, offered, images, pictures)
        for field, image in zip(self._places, shown, strict=True):
            if not field.hasFocus() and field.text() != image.description:
                with QSignalBlocker(field):
                    field.setText(image.description)

    def refuse(self, problem: FileProblem | None) -> None:
        """Say why a picture was not taken; None takes the words away."""
        self.problem.say("" if problem is None else file_problem_words(problem))

    def _make(
        self,
        shown: Sequence[Image],
        offered: Mapping[str, bool],
        images: Mapping[str, ProgramImage],
        pictures: Mapping[str, QImage],
    ) -> None:
        empty(self._cards)
        self.fields, self._places = {}, []
        for place, image in enumerate(shown):
            held = images.get(image.name)
            card, inside = self._card(image.name, held, pictures)
            self._describe(card, inside, place, image)
            self._deeds(card, inside, image.name, is_there=held is not None)
        for name, is_unused in offered.items():
            card, inside = self._card(name, images.get(name), pictures)
            self._offer(card, inside, name, is_unused=is_unused)

    def _card(self, name: str, image: ProgramImage | None, pictures: Mapping[str, QImage]) -> tuple[Card, QVBoxLayout]:
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.FIELDS, Space.INSIDE, Space.FIELDS, Space.FIELDS)
        inside.setSpacing(Space.ROW)
        picture = None if image is None else pictures.get(image.sha256)
        if picture is not None and not picture.isNull():
            inside.addWidget(_thumbnail(picture, card))
        if image is None:
            words = said(QT_TRANSLATE_NOOP("Writing program", "{name} finns inte i programmet.")).format(name=name)
        else:
            words = f"{name} · {image.width} × {image.height}"
        inside.addWidget(Small(words, card, role="text_2", wrap=True))
        self._cards.addWidget(card)
        return card, inside

    def _describe(self, card: Card, inside: QVBoxLayout, place: int, image: Image) -> None:
        field = TextField(card)
        field.setText(image.description)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Vad bilden visar, för den som inte ser den (krävs)"))
        field.setAccessibleName(f"{image.name}: {words}")
        field.textChanged.connect(partial(self.described.emit, place))
        inside.addWidget(Field(words, field, card))
        self.fields.setdefault(image.name, field)
        self._places.append(field)

    def _offer(self, card: Card, inside: QVBoxLayout, name: str, *, is_unused: bool) -> None:
        told = QT_TRANSLATE_NOOP("Writing program", "Sidan visar den på ett annat språk, men inte här.")
        if is_unused:
            told = QT_TRANSLATE_NOOP("Writing program", "Ingen sida visar den. Den följer inte med i versionen.")
        inside.addWidget(Small(said(told), card, wrap=True))
        row = Flow()
        words = said(QT_TRANSLATE_NOOP("Writing program", "Sätt in bilden här"))
        button = _small(words, name, card, icon="plus")
        button.clicked.connect(partial(self.put_in.emit, name))
        row.addWidget(button)
        if is_unused:
            words = said(QT_TRANSLATE_NOOP("Writing program", "Ta bort ur utkastet"))
            button = _small(words, name, card, icon="trash-2")
            button.clicked.connect(partial(self.dropped.emit, name))
            row.addWidget(button)
        inside.addLayout(row)

    def _deeds(self, card: Card, inside: QVBoxLayout, name: str, *, is_there: bool) -> None:
        row = Flow()
        change = QT_TRANSLATE_NOOP("Writing program", "Byt bild…")
        choose = QT_TRANSLATE_NOOP("Writing program", "Välj bild…")
        other = _small(said(change if is_there else choose), name, card, icon="refresh-cw")
        other.clicked.connect(partial(self.asked.emit, name))
        gone = _small(said(QT_TRANSLATE_NOOP("Writing program", "Ta bort bilden")), name, card, icon="trash-2")
        gone.clicked.connect(partial(self.taken_off.emit, name))
        for button in (other, gone):
            row.addWidget(button)
        inside.addLayout(row)


def _small(words: str, name: str, card: Card, *, icon: str) -> Button:
    button = Button(words, card, icon=icon, small=True)
    button.setAccessibleName(f"{words} {name}")
    return button


def _thumbnail(picture: QImage, card: Card) -> QLabel:
    now, label = look(), QLabel(card)
    room = QSize(now.px(_WIDE), now.px(_HIGH))
    size = picture.size() if picture.width() <= room.width() else picture.size().scaled(room, _KEEP)
    size = size if size.height() <= room.height() else size.scaled(room, _KEEP)
    ratio = label.devicePixelRatioF()
    drawn = picture.scaled(size * ratio, _KEEP, Qt.TransformationMode.SmoothTransformation)
    drawn.setDevicePixelRatio(ratio)
    label.setPixmap(QPixmap.fromImage(drawn))
    return label


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
