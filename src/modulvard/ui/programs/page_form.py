"""The form of a page: its text with its pictures; how it reads stands beside it as a hint, never a gate (D14)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QTextCursor
from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.markup import images_in, plain_text, read_markup
from modulvard.domain.program_images import ProgramImage
from modulvard.domain.program_pictures import (
    described,
    off_page,
    page_pictures,
    put_in,
    shown_pictures,
    without_picture,
)
from modulvard.domain.programs import SWEDISH, Page, Program
from modulvard.domain.readability import AIM, readability
from modulvard.ui.components.fields import TextArea
from modulvard.ui.override import override
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.outline import Spot
from modulvard.ui.programs.page_pictures import PagePictures, PageText, picture_in
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_PAGE_LINES = 18
_MOST_WORDS = 300
"""As ``exchange/program_rules.MOST_WORDS``: a page longer than this is better parted (D12)."""


class PageForm(Form):
    """A page: its title, its text and the pictures that the text shows."""

    picture_given = Signal(object)
    """The ``Path`` of a file or a ``QImage``, pasted or dropped: one more picture."""

    def __init__(self, program: Program, spot: Spot, language: str, parent: QWidget) -> None:
        number = program.modules[spot.module].number
        words = said(QT_TRANSLATE_NOOP("Writing program", "Sida {page} i modul {number}"))
        super().__init__(program, language, words.format(page=spot.place + 1, number=number), parent)
        self._spot = spot
        self._images: Mapping[str, ProgramImage] = {}
        self._drawn: Mapping[str, QImage] = {}
        self._offered: Mapping[str, bool] = {}
        self.setAcceptDrops(True)
        self.text(
            "title",
            lambda one: _page(one, spot).title,
            lambda one, text: _in_page(one, spot, lambda held: replace(held, title=text)),
            required=True,
        )
        body = self.text(
            "body",
            lambda one: _page(one, spot).body,
            lambda one, text: _in_page(one, spot, lambda held: replace(held, body=text)),
            required=True,
            lines=_PAGE_LINES,
            made=PageText,
        )
        assert isinstance(body, PageText)
        self.body = body
        self.counts = self.hint("")
        signs = "## Rubrik  ·  - punkt  ·  1. punkt  ·  *betoning*  ·  **stark**  ·  > ruta"
        self.hint(said(QT_TRANSLATE_NOOP("Writing program", "Tom rad skiljer stycken. {signs}")).format(signs=signs))
        self.pictures = PagePictures(self)
        self.column.addWidget(self.pictures)
        if language == SWEDISH:
            self._restricted(program, spot)
        self.column.addStretch(1)
        self._connect()
        self._count()

    def _restricted(self, program: Program, spot: Spot) -> None:
        self.check(
            "restricted",
            _page(program, spot).restricted,
            lambda one, on: _in_page(one, spot, lambda held: replace(held, restricted=on)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Sidan får inte spridas")),
        )

    def _connect(self) -> None:
        self.body.textChanged.connect(self._count)
        self.body.textChanged.connect(self._show_pictures)
        self.body.given.connect(self.picture_given)
        self.pictures.described.connect(self._on_described)
        self.pictures.put_in.connect(self.put_in)

    # --- pictures ---------------------------------------------------------------------------------

    def show_pictures(self, program: Program, drawn: Mapping[str, QImage]) -> None:
        """Show the program's pictures as far as they concern the page; ``drawn`` are by their hashes."""
        self._images, self._drawn = {image.name: image for image in program.images}, drawn
        shown = shown_pictures(program)
        here = page_pictures(_page(program, self._spot))
        self._offered = {
            name: name not in shown for name in (*here, *self._images) if name in here or name not in shown
        }
        self._show_pictures()

    def put_in(self, name: str) -> None:
        """Show a picture after the line one is in, and go to where it is written what it shows."""
        _write_over(self.body, put_in(self.body.toPlainText(), self.body.textCursor().position(), name))
        field = self.pictures.fields.get(name)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_off(self, name: str) -> None:
        """Show a picture no more: from the Swedish text, which decides what there is, in no language."""
        _write_over(self.body, without_picture(self.body.toPlainText(), name))
        if self.language == SWEDISH:
            self.edited.emit(lambda one: _in_page(one, self._spot, lambda held: off_page(held, name)))

    def _show_pictures(self) -> None:
        shown = images_in(self.body.toPlainText())
        names = {image.name for image in shown}
        offered = {name: unused for name, unused in self._offered.items() if name in self._images and name not in names}
        self.pictures.show_pictures(shown, offered, self._images, self._drawn)
        self.fields.update({f"picture {name}": field for name, field in self.pictures.fields.items()})

    def _on_described(self, place: int, words: str) -> None:
        _write_over(self.body, described(self.body.toPlainText(), place, words))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        picture = picture_in(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.picture_given.emit(picture)

    # --- how it reads -----------------------------------------------------------------------------

    def _count(self) -> None:
        self.counts.setText(counts_words(self.body.toPlainText(), lix=self.language == SWEDISH))


def _write_over(area: TextArea, words: str) -> None:
    """Write what differs, so that the rest keeps its place and Ctrl+Z takes it back."""
    held = area.toPlainText()
    if held == words:
        return
    most = min(len(held), len(words))
    start = next((at for at in range(most) if held[at] != words[at]), most)
    end = next((at for at in range(most - start) if held[-1 - at] != words[-1 - at]), most - start)
    cursor = QTextCursor(area.document())
    cursor.setPosition(_units(held[:start]))
    cursor.setPosition(_units(held[: len(held) - end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words[start : len(words) - end])


def _units(words: str) -> int:
    """Return how many places the words take in a document: signs outside the first plane take two."""
    return len(words.encode("utf-16-le")) // 2


def counts_words(body: str, *, lix: bool) -> str:
    """Return ”212 ord · LIX 38”, and what might be done about it. LIX is made for Swedish."""
    counted = readability(plain_text(read_markup(body)))
    parts = [said(QT_TRANSLATE_NOOP("Writing program", "{count} ord")).format(count=counted.words)]
    if counted.words > _MOST_WORDS:
        parts.append(
            said(QT_TRANSLATE_NOOP("Writing program", "dela gärna sidan, högst {most} är lagom")).format(
                most=_MOST_WORDS
            )
        )
    if lix and counted.is_hinted and counted.lix is not None:
        parts.append(f"LIX {counted.lix}")
        if counted.lix > AIM:
            parts.append(said(QT_TRANSLATE_NOOP("Writing program", "svårläst, pröva kortare meningar")))
    return " · ".join(parts)


def _page(program: Program, spot: Spot) -> Page:
    return program.modules[spot.module].pages[spot.place]


def _in_page(program: Program, spot: Spot, change: Callable[[Page], Page]) -> Program:
    module = program.modules[spot.module]
    pages = writing.changed(module.pages, spot.place, change(module.pages[spot.place]))
    return writing.with_module(program, spot.module, replace(module, pages=pages))
