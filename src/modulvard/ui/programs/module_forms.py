"""The forms of a module and of a page: how a page reads stands beside its text as a hint, never a gate (D14)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from modulvard.domain import program_writing as writing
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.markup import plain_text, read_markup
from modulvard.domain.programs import SWEDISH, Module, Page, Program
from modulvard.domain.readability import AIM, readability
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.outline import Spot
from modulvard.ui.programs.writing_words import said
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_PAGE_LINES = 18
_MOST_WORDS = 300
"""As ``exchange/program_rules.MOST_WORDS``: a page longer than this is better parted (D12)."""


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


class PageForm(Form):
    """A page: its title and its text."""

    def __init__(self, program: Program, spot: Spot, language: str, parent: QWidget) -> None:
        number = program.modules[spot.module].number
        words = said(QT_TRANSLATE_NOOP("Writing program", "Sida {page} i modul {number}"))
        super().__init__(program, language, words.format(page=spot.place + 1, number=number), parent)
        self.text(
            "title",
            lambda one: _page(one, spot).title,
            lambda one, text: _in_page(one, spot, lambda held: replace(held, title=text)),
            required=True,
        )
        self.body = self.text(
            "body",
            lambda one: _page(one, spot).body,
            lambda one, text: _in_page(one, spot, lambda held: replace(held, body=text)),
            required=True,
            lines=_PAGE_LINES,
        )
        self.counts = self.hint("")
        signs = "## Rubrik  ·  - punkt  ·  1. punkt  ·  *betoning*  ·  **stark**  ·  > ruta"
        self.hint(said(QT_TRANSLATE_NOOP("Writing program", "Tom rad skiljer stycken. {signs}")).format(signs=signs))
        if language == SWEDISH:
            self.check(
                "restricted",
                _page(program, spot).restricted,
                lambda one, on: _in_page(one, spot, lambda held: replace(held, restricted=on)),
                words=said(QT_TRANSLATE_NOOP("Writing program", "Sidan får inte spridas")),
            )
        self.column.addStretch(1)
        self.body.textChanged.connect(self._count)
        self._count()

    def _count(self) -> None:
        body = self.fields["body"]
        text = body.toPlainText() if hasattr(body, "toPlainText") else ""
        self.counts.setText(counts_words(str(text), lix=self.language == SWEDISH))


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


def _in_module(program: Program, at: int, change: Callable[[Module], Module]) -> Program:
    return writing.with_module(program, at, change(program.modules[at]))


def _in_page(program: Program, spot: Spot, change: Callable[[Page], Page]) -> Program:
    module = program.modules[spot.module]
    pages = writing.changed(module.pages, spot.place, change(module.pages[spot.place]))
    return writing.with_module(program, spot.module, replace(module, pages=pages))


def _numbers(typed: str) -> tuple[ModuleNumber, ...]:
    parts = (part.strip() for part in typed.replace(" ", ",").split(","))
    return tuple(
        dict.fromkeys(ModuleNumber(int(part)) for part in parts if part.isascii() and part.isdigit() and len(part) < 6)
    )
