"""The outline of a program that is being written: its properties, then each module with its pages and homework."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.programs import Module, Program
from modulvard.ui.components.rows import RowContent, RowList
from modulvard.ui.key_binding import bind_letter
from modulvard.ui.programs.words import module_line
from modulvard.ui.programs.writing_words import said
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_INDENT = "\u2003"


class Part(StrEnum):
    """What a line of the outline stands for."""

    PROPERTIES = "properties"
    MODULE = "module"
    PAGE = "page"
    HOMEWORK = "homework"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the program: which module, and which page or homework in it, counted from 0."""

    part: Part
    module: int = 0
    place: int = 0


PROPERTIES = Spot(Part.PROPERTIES)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the outline."""

    spot: Spot
    words: str
    about: str


class Outline(RowList):
    """The lines of a program. Each key asks for a step; what comes of it is shown by ``show_program``."""

    step_asked = Signal(object)
    """A function from program and spot to another program and the spot to go to."""

    def __init__(self, parent: QWidget) -> None:
        column = Column[Line](title="", text=_spoken)
        self._lines: RowsModel[Line] = RowsModel((column,), lambda line: line.spot, parent, spoken=_spoken)
        super().__init__(said(QT_TRANSLATE_NOOP("Writing program", "Programmets delar")), _content, self._lines, parent)
        for key, step in _KEYS.items():
            bind_letter(key, self, _asking(self, step))

    @property
    def spot(self) -> Spot:
        """The place that is current."""
        row = self.current_row
        return row.spot if isinstance(row, Line) else PROPERTIES

    def show_program(self, program: Program, language: str, spot: Spot | None = None) -> None:
        """Show the lines of a program, and make a place current."""
        self._lines.replace(list(_lines_of(program, language)))
        if spot is not None and not self.go_to_key(spot):
            self.go_to_first()


def _asking(outline: Outline, step: "Step") -> Callable[[], None]:
    return lambda: outline.step_asked.emit(step)


def _content(line: Line) -> RowContent:
    return RowContent(name=line.words, line=line.about)


def _spoken(line: Line) -> str:
    return f"{line.words.strip()}, {line.about.strip()}" if line.about else line.words.strip()


def _lines_of(program: Program, language: str) -> Iterator[Line]:
    name = program.name.in_language(language) or said(QT_TRANSLATE_NOOP("Writing program", "Programmet saknar namn"))
    yield Line(PROPERTIES, said(QT_TRANSLATE_NOOP("Writing program", "Egenskaper")), name)
    untitled = said(QT_TRANSLATE_NOOP("Writing program", "utan titel"))
    page = said(QT_TRANSLATE_NOOP("Writing program", "Sida"))
    homework = said(QT_TRANSLATE_NOOP("Writing program", "Hemuppgift"))
    for at, module in enumerate(program.modules):
        title = module.title.in_language(language) or untitled
        yield Line(Spot(Part.MODULE, at), f"{module.number}  {title}", module_line(module, is_written_here=True))
        for place, one in enumerate(module.pages):
            words = one.title.in_language(language) or untitled
            yield Line(Spot(Part.PAGE, at, place), _INDENT + words, _INDENT + page)
        for place, form in enumerate(module.homework):
            words = form.title.in_language(language) or untitled
            yield Line(Spot(Part.HOMEWORK, at, place), _INDENT + words, _INDENT + homework)


def read_at(program: Program, spot: Spot) -> Module | None:
    """Return what of the program is read beside its form; nothing beside the properties."""
    if spot.part is Part.PROPERTIES:
        return None
    module = program.modules[spot.module]
    if spot.part is Part.PAGE:
        return replace(module, pages=(module.pages[spot.place],), homework=())
    if spot.part is Part.HOMEWORK:
        return replace(module, pages=(), homework=(module.homework[spot.place],))
    return module


# --- steps ----------------------------------------------------------------------------------------

Step = Callable[[Program, Spot], tuple[Program, Spot]]
"""What a key or a button does: gives the program as it becomes, and where one is then. The same where it cannot."""


def add_module(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Add a module after the one that is current; from the properties, last."""
    at = len(program.modules) if spot.part is Part.PROPERTIES else spot.module + 1
    return writing.add_module(program, at), Spot(Part.MODULE, at)


def add_page(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Add a page to the current module: after the current page, else last."""
    if spot.part is Part.PROPERTIES:
        return program, spot
    module = program.modules[spot.module]
    at = spot.place + 1 if spot.part is Part.PAGE else len(module.pages)
    changed = writing.with_module(program, spot.module, writing.add_page(module, at))
    return changed, Spot(Part.PAGE, spot.module, at)


def add_homework(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Add a homework to the current module: after the current one, else last."""
    if spot.part is Part.PROPERTIES:
        return program, spot
    module = program.modules[spot.module]
    at = spot.place + 1 if spot.part is Part.HOMEWORK else len(module.homework)
    changed = writing.with_module(program, spot.module, writing.add_homework(module, at))
    return changed, Spot(Part.HOMEWORK, spot.module, at)


def add_alike(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Add another of what is current, after it."""
    step = {Part.PAGE: add_page, Part.HOMEWORK: add_homework}.get(spot.part, add_module)
    return step(program, spot)


def remove(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Take away what is current, and go to what stands before it."""
    if spot.part is Part.PROPERTIES:
        return program, spot
    if spot.part is Part.MODULE:
        left = writing.remove_module(program, spot.module)
        return left, Spot(Part.MODULE, spot.module - 1) if spot.module else PROPERTIES
    module = program.modules[spot.module]
    if spot.part is Part.PAGE:
        module = replace(module, pages=writing.without(module.pages, spot.place))
    else:
        module = replace(module, homework=writing.without(module.homework, spot.place))
    before = Spot(spot.part, spot.module, spot.place - 1) if spot.place else Spot(Part.MODULE, spot.module)
    return writing.with_module(program, spot.module, module), before


def put_back(program: Program, before: Program, spot: Spot) -> tuple[Program, Spot]:
    """Put what was taken away from a program into it as it has become since; the same where its module is gone."""
    module = before.modules[spot.module]
    if spot.part is Part.MODULE:
        at = min(spot.module, len(program.modules))
        return writing.put_back_module(program, at, module), Spot(Part.MODULE, at)
    found = [place for place, held in enumerate(program.modules) if held.number == module.number]
    if not found:
        return program, spot
    (at, *_), place = found, spot.place
    held = program.modules[at]
    if spot.part is Part.PAGE:
        held = replace(held, pages=writing.inserted(held.pages, place, module.pages[place]))
    else:
        held = replace(held, homework=writing.inserted(held.homework, place, module.homework[place]))
    return writing.with_module(program, at, held), Spot(spot.part, at, place)


def move_up(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Move what is current one place up among its like."""
    return _moved(program, spot, -1)


def move_down(program: Program, spot: Spot) -> tuple[Program, Spot]:
    """Move what is current one place down among its like."""
    return _moved(program, spot, 1)


def _moved(program: Program, spot: Spot, by: int) -> tuple[Program, Spot]:
    if spot.part is Part.PROPERTIES:
        return program, spot
    if spot.part is Part.MODULE:
        to = spot.module + by
        if not 0 <= to < len(program.modules):
            return program, spot
        return writing.move_module(program, spot.module, to), Spot(Part.MODULE, to)
    module, to = program.modules[spot.module], spot.place + by
    among = module.pages if spot.part is Part.PAGE else module.homework
    if not 0 <= to < len(among):
        return program, spot
    changed = _with_moved(module, spot, to)
    return writing.with_module(program, spot.module, changed), Spot(spot.part, spot.module, to)


def _with_moved(module: Module, spot: Spot, to: int) -> Module:
    if spot.part is Part.PAGE:
        return replace(module, pages=writing.moved(module.pages, spot.place, to))
    return replace(module, homework=writing.moved(module.homework, spot.place, to))


_KEYS: dict[str, Step] = {
    "Alt+Up": move_up,
    "Alt+Down": move_down,
    "Del": remove,
    "Ins": add_alike,
    "Ctrl+Return": add_alike,
}
