"""A program beside the list: what it is, its modules, what is known of it; and one module to read."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from modulvard.domain.program_restriction import images_of, is_restricted
from modulvard.domain.programs import Module, Program, StoredProgram
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.checks import SegmentedControl
from modulvard.ui.components.chips import ChipLabel
from modulvard.ui.components.fields import ChoiceField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Small, Strong, Subtitle
from modulvard.ui.components.languages import language_choice
from modulvard.ui.components.scrolled import put_in
from modulvard.ui.pages import PageCommand
from modulvard.ui.programs.facts import Told, facts_of, in_brief, sources_of, unknown_of
from modulvard.ui.programs.facts_grid import add_head, facts_grid, kept_readable
from modulvard.ui.programs.module_row import ModuleRow
from modulvard.ui.programs.pictures import ReadModule
from modulvard.ui.programs.reading import ReadingView
from modulvard.ui.programs.words import kind_words, missing_words, restricted_chip, version_chip, version_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Tone

MakeSection: TypeAlias = Callable[[StoredProgram, str, QWidget], QWidget]
"""Makes a section that stands among what is told of a version, in this language."""


class Detail(QWidget):
    """Shows one program, or one of its modules."""

    module_shown = Signal(object)
    """The ``Module`` that is read now, or None for the program itself."""
    open_asked = Signal(int)
    """The number of a module that has to be opened before it is shown: it has pictures, or is logged (D41)."""
    save_asked = Signal()
    """The program that is shown is to be saved as a file."""
    back_asked = Signal()
    """Back to the list, from the program itself."""
    print_asked = Signal()
    """The sheet of the program that is shown is to be printed (D29)."""

    def __init__(self, language: str, parent: QWidget | None = None, *, sections: Sequence[MakeSection] = ()) -> None:
        """``language`` is the window's: a program is shown in it where it has it. ``sections`` stand under modules."""
        super().__init__(parent)
        self._sections = tuple(sections)
        self._language, self._wanted = language, language
        self._program: Program | None = None
        self._pictures: Mapping[str, QImage] = {}
        self._stored: StoredProgram | None = None
        self._deeds: tuple[PageCommand, ...] = ()
        self.deeds: list[Button] = []
        """The buttons of what can be done with the program."""
        self.module: Module | None = None
        """The module that is read now, or None."""
        self.rows: list[ModuleRow] = []
        self._build()

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.back = IconButton("arrow-left", self.tr("Tillbaka"), self, key="Esc")
        self.back.clicked.connect(self.go_back)
        self.title = Subtitle("", self, wrap=True)
        self._about = Small("", self, wrap=True)
        self._mark = ChipLabel(restricted_chip(), self)
        self._mark.hide()
        self.save_button = IconButton("download", self.tr("Spara programmet som fil"), self)
        self.save_button.clicked.connect(self.save_asked)
        self.save_button.hide()
        self.print_button = Button(self.tr("Skriv ut programblad"), self, icon="printer", key="Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        self._languages: SegmentedControl | ChoiceField | None = None
        self.reading = ReadingView(self)
        self.about = QScrollArea(self)
        self.about.setFrameShape(QScrollArea.Shape.NoFrame)
        self.about.setWidgetResizable(True)
        self.about.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.about.viewport().setAutoFillBackground(False)
        self.about.setAccessibleName(self.tr("Om programmet"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.about)
        self._stack.addWidget(self.reading)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self._about)
        words.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._head = QHBoxLayout()
        self._head.setSpacing(Space.INSIDE)
        self._head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self.leave_top(Size.TOP_ROW)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self._head.setContentsMargins(Space.BLOCKS, height, Space.BLOCKS, Space.ROW)

    def offer_back(self, needed: bool) -> None:
        """Offer the way back to the list, where the list is not beside."""
        self._back_to_list = needed
        self.back.setVisible(needed or self.module is not None)

    _back_to_list = False

    def offer_saving(self, offered: bool) -> None:
        """Offer to save the program as a file, to who may give it out."""
        self._may_save = offered

    _may_save = False

    # --- showing ----------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language the program is shown in."""
        program = self._program
        return self._wanted if program is not None and self._wanted in program.languages else "sv"

    def choose_language(self, language: str) -> None:
        """Show this and the next programs in another language, where they have it; the place stays."""
        self._wanted = language
        module, pictures = self.module, self._pictures
        if self._program is None:
            return
        at = self.about.verticalScrollBar().value()
        self._show_program(self._program)
        self.about.verticalScrollBar().setValue(at)
        if module is not None:
            self._show_module(module, pictures)

    def show_program(self, stored: StoredProgram, deeds: Sequence[PageCommand] = ()) -> None:
        """Show a program from its beginning, with what can be done with it."""
        self._stored, self._deeds = stored, tuple(deeds)
        self._show_program(stored.program)
        self.about.verticalScrollBar().setValue(0)

    def read(self, number: int) -> None:
        """Show the text of a module, if it has any."""
        module = self._program.module(number) if self._program is not None else None
        if module is None or self._program is None or not (module.pages or module.homework):
            return
        if is_restricted(self._program, module) or images_of(module):
            self.open_asked.emit(number)
        else:
            self._show_module(module, {})

    def show_opened(self, opened: ReadModule) -> None:
        """Show a module that has been opened."""
        self._show_module(opened.module, opened.pictures)

    def _show_module(self, module: Module, pictures: Mapping[str, QImage]) -> None:
        self.module, self._pictures = module, pictures
        self.title.setText(f"{module.number}  {module.title.in_language(self.language)}")
        if self._program is not None:
            self._about.setText(self._program.name.in_language(self.language))
            self._mark.setVisible(is_restricted(self._program, module))
        self.save_button.hide()
        self.print_button.hide()
        self.reading.show_module(module, self.language, pictures)
        self._stack.setCurrentWidget(self.reading)
        self.back.show()
        self.module_shown.emit(module)

    def go_back(self) -> bool:
        """Go from a module to its program, or ask for the list; tells whether there was anywhere to go."""
        if self.module is not None and self._program is not None:
            number = self.module.number
            self._show_head(self._program)
            row = next((one for one in self.rows if one.number == number), None)
            if row is not None:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self._back_to_list:
            self.back_asked.emit()
            return True
        return False

    def take_focus(self) -> None:
        """Put the focus where reading begins."""
        first = next((row for row in self.rows if row.is_readable), None)
        target: QWidget = self.reading if self.module is not None else first or self.about
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_program(self, program: Program) -> None:
        self._program = program
        self._show_head(program)
        body = QWidget()
        body.setAccessibleName(program.name.in_language(self.language))
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(0)
        self._fill(column, body, program)
        column.addStretch(1)
        put_in(self.about, body)

    def _show_head(self, program: Program) -> None:
        self.module = None
        self.title.setText(program.name.in_language(self.language))
        supplier = program.supplier or self.tr("okänd leverantör")
        self._about.setText(f"{kind_words(program.kind)} · {version_words(program)} · {supplier}")
        self._mark.setVisible(program.is_restricted)
        self.save_button.setVisible(self._may_save and not program.restricted_material)
        self.print_button.show()
        self._stack.setCurrentWidget(self.about)
        self.back.setVisible(self._back_to_list)
        self.module_shown.emit(None)

    def _fill(self, column: QVBoxLayout, body: QWidget, program: Program) -> None:
        self._add_deeds(column, body)
        self._add_languages(column, body, program)
        if program.missing:
            words = self.tr("Kan inte startas förrän kliniken har fört in det som saknas. {missing}.")
            column.addWidget(Strong(words.format(missing=missing_words(program)), body, role=Tone.BEHIND, wrap=True))
            column.addSpacing(Space.ROW)
        column.addWidget(kept_readable(Body(program.description.in_language(self.language), body, wrap=True)))
        self._add_modules(column, body, program)
        if self._stored is not None:
            for section in self._sections:
                column.addWidget(section(self._stored, self.language, body))
        self._add_facts(column, body, self.tr("I korthet"), in_brief(program, self.language))
        self._add_facts(column, body, self.tr("Det som är känt"), facts_of(program, self.language))
        self._add_facts(column, body, self.tr("Det som inte är känt"), unknown_of(program, self.language))
        sources = list(sources_of(program, self.language))
        if sources:
            add_head(column, self.tr("Källor"), body)
            for source in sources:
                column.addWidget(kept_readable(Small(source, body, wrap=True)))
                column.addSpacing(4)

    def _add_deeds(self, column: QVBoxLayout, body: QWidget) -> None:
        chip = None if self._stored is None else version_chip(self._stored)
        if chip is None and not self._deeds:
            return
        row = Flow()
        if chip is not None:
            row.addWidget(ChipLabel(chip, body))
        self.deeds = []
        for deed in self._deeds:
            button = Button(deed.words, body, small=True)
            # queued: the button is made anew by what it does
            button.clicked.connect(partial(_do, deed), Qt.ConnectionType.QueuedConnection)
            self.deeds.append(button)
            row.addWidget(button)
        column.addLayout(row)
        column.addSpacing(Space.FIELDS)

    def _add_languages(self, column: QVBoxLayout, body: QWidget, program: Program) -> None:
        control = self._languages = language_choice(program.languages, self.language, self.choose_language, body)
        if control is None:
            if self._wanted not in program.languages:
                column.addWidget(Small(self.tr("Programmet finns bara på svenska."), body, wrap=True))
                column.addSpacing(Space.ROW)
            return
        column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.FIELDS)

    def _add_modules(self, column: QVBoxLayout, body: QWidget, program: Program) -> None:
        self.rows = []
        if not program.modules:
            return
        add_head(column, self.tr("Moduler"), body)
        hang = QVBoxLayout()
        hang.setContentsMargins(-Space.INSIDE, 0, 0, 0)
        hang.setSpacing(0)
        for module in program.modules:
            row = ModuleRow(module, self.language, body)
            if row.is_readable:
                row.clicked.connect(lambda _=False, number=module.number: self.read(number))
            self.rows.append(row)
            hang.addWidget(row)
        column.addLayout(hang)

    def _add_facts(self, column: QVBoxLayout, body: QWidget, head: str, lines: list[Told]) -> None:
        if lines:
            add_head(column, head, body)
            column.addLayout(facts_grid(lines, body, self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))


def _do(deed: PageCommand, *_: object) -> None:
    deed.run()
