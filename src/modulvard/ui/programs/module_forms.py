"""The form of a module: its title, whether everyone does it, how long it takes, and what comes before it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.programs import SWEDISH, Module, Program
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.outline import Spot
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP


class ModuleForm(Form):
    """A module: its title, whether everyone does it, how long it takes, and what comes before it."""

    def __init__(self, program: Program, spot: Spot, language: str, parent: QWidget) -> None:
        module = program.modules[spot.module]
        head = said(QT_TRANSLATE_NOOP("Writing program", "Modul {number}")).format(number=module.number)
        super().__init__(program, language, head, parent)
        at = spot.module
        self.text(
            "title",
            lambda one: one.modules[at].title,
            lambda one, text: _in_module(one, at, lambda held: replace(held, title=text)),
            required=True,
        )
        if language == SWEDISH:
            self._facts(module, at)
        self.text(
            "summary",
            lambda one: one.modules[at].summary,
            lambda one, text: _in_module(one, at, lambda held: replace(held, summary=writing.maybe(text))),
            lines=3,
        )
        self.column.addStretch(1)

    def _facts(self, module: Module, at: int) -> None:
        words = said(QT_TRANSLATE_NOOP("Writing program", "Obligatorisk: alla patienter gör den"))
        self.check(
            "mandatory",
            module.mandatory,
            lambda one, on: _in_module(one, at, lambda held: replace(held, mandatory=on)),
            words=words,
        )
        self.number(
            "minutes",
            module.minutes,
            lambda one, count: _in_module(one, at, lambda held: replace(held, minutes=count)),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Minuter att arbeta med den")),
        )
        self.line(
            "after",
            ", ".join(map(str, module.after)),
            lambda one, typed: _in_module(one, at, lambda held: replace(held, after=_numbers(typed))),
            words=said(QT_TRANSLATE_NOOP("Writing program", "Kommer efter modul, till exempel 1, 2")),
        )


def _in_module(program: Program, at: int, change: Callable[[Module], Module]) -> Program:
    return writing.with_module(program, at, change(program.modules[at]))


def _numbers(typed: str) -> tuple[ModuleNumber, ...]:
    parts = (part.strip() for part in typed.replace(" ", ",").split(","))
    return tuple(
        dict.fromkeys(ModuleNumber(int(part)) for part in parts if part.isascii() and part.isdigit() and len(part) < 6)
    )
