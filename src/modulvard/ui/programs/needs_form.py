"""Which competences are checked before a start (D21): one below the other, each joined to the one above it.

In the program they are groups, one of each group; here a line says ”och”, which begins a group, or ”eller”.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.competence import CompetenceKind, CompetenceName
from modulvard.domain.gates import Needs
from modulvard.domain.program_writing import changed, inserted, without
from modulvard.domain.programs import Program
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.fields import ChoiceField, TextField
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.i18n import capital
from modulvard.ui.programs.forms import Form
from modulvard.ui.programs.writing_words import said
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.of_intakes import competence_kind_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_OWN = f"{CompetenceKind.OWN}:"
_FIRST = CompetenceKind.CBT_STEP1.value


@dataclass(frozen=True, slots=True)
class Need:
    """One line: a competence by its key, and whether it will do in place of the one above."""

    key: str
    instead: bool = False


def lines_of(needs: Needs) -> tuple[Need, ...]:
    """Return groups as lines."""
    return tuple(Need(key, place > 0) for group in needs for place, key in enumerate(group))


def needs_of(lines: tuple[Need, ...]) -> Needs:
    """Return lines as groups."""
    groups: list[tuple[str, ...]] = []
    for line in lines:
        if line.instead and groups:
            groups[-1] = (*groups[-1], line.key)
        else:
            groups.append((line.key,))
    return tuple(groups)


class NeedsPart:
    """Puts the lines into a form, whose steps they take."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._lines = lines_of(form.program.needs)
        words = said(QT_TRANSLATE_NOOP("Writing program", "Kompetens som kontrolleras före start"))
        form.column.addWidget(Strong(words, form))
        told = QT_TRANSLATE_NOOP("Writing program", "Utan några gäller reglerna för programmets slag.")
        form.column.addWidget(Small(said(told), form, role="text_2", wrap=True))
        for place, line in enumerate(self._lines):
            form.column.addWidget(self._row(place, line))
        add = Button(said(QT_TRANSLATE_NOOP("Writing program", "Lägg till en kompetens")), form, icon="plus")
        add.clicked.connect(self._on_add)
        form.adding(add, "needs")

    def _row(self, place: int, line: Need) -> QWidget:
        row = QWidget(self._form)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.INSIDE)
        first = QHBoxLayout()
        first.setSpacing(Space.INSIDE)
        if place:
            first.addWidget(self._joined(place, line, row))
        first.addWidget(self._kind(place, line, row), 1)
        name = said(QT_TRANSLATE_NOOP("Writing program", "Ta bort kompetens {place}")).format(place=place + 1)
        gone = IconButton("x", name, row)
        gone.clicked.connect(lambda: self._reshape(lambda held: without(held, place), max(place - 1, 0)))
        first.addWidget(gone)
        column.addLayout(first)
        if line.key.startswith(_OWN):
            column.addWidget(self._own(place, line, row))
        return row

    def _joined(self, place: int, line: Need, row: QWidget) -> ChoiceField:
        field = ChoiceField(row, name=_numbered(QT_TRANSLATE_NOOP("Writing program", "Och eller eller {place}"), place))
        field.offer(
            [
                (said(QT_TRANSLATE_NOOP("Writing program", "och")), False),
                (said(QT_TRANSLATE_NOOP("Writing program", "eller")), True),
            ]
        )
        field.choose(line.instead)
        field.setMaximumWidth(field.sizeHint().width())
        field.currentIndexChanged.connect(
            lambda _: self._change(place, lambda held: replace(held, instead=bool(field.currentData())))
        )
        return field

    def _kind(self, place: int, line: Need, row: QWidget) -> ChoiceField:
        field = ChoiceField(row, name=_numbered(QT_TRANSLATE_NOOP("Writing program", "Kompetens {place}"), place))
        held = _OWN if line.key.startswith(_OWN) else line.key
        offered = [(capital(competence_kind_words(kind)), _key(kind)) for kind in CompetenceKind]
        if all(key != held for _, key in offered):
            offered.append((_named(held), held))
        field.offer(offered)
        field.choose(held)
        field.currentIndexChanged.connect(lambda _: self._on_kind(place, str(field.currentData())))
        self._form.fields[f"needs{place}"] = field
        return field

    def _own(self, place: int, line: Need, row: QWidget) -> TextField:
        words = QT_TRANSLATE_NOOP("Writing program", "Vad kompetens {place} heter")
        field = TextField(row, hint=said(QT_TRANSLATE_NOOP("Writing program", "Vad den heter")))
        field.setAccessibleName(_numbered(words, place))
        field.setText(line.key.removeprefix(_OWN))
        field.textChanged.connect(lambda typed: self._change(place, lambda held: replace(held, key=_OWN + typed)))
        self._form.fields[f"own{place}"] = field
        return field

    # --- steps ------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        at = len(self._lines)
        self._reshape(lambda held: inserted(held, len(held), Need(_FIRST)), at)

    def _on_kind(self, place: int, key: str) -> None:
        was_own = self._lines[place].key.startswith(_OWN)
        self._change(place, lambda held: replace(held, key=key))
        if key == _OWN or was_own:
            self._form.reshaped.emit(f"own{place}" if key == _OWN else f"needs{place}")

    def _change(self, place: int, change: Callable[[Need], Need]) -> None:
        self._put(lambda held: changed(held, place, change(held[place])))

    def _reshape(self, change: Callable[[tuple[Need, ...]], tuple[Need, ...]], to: int) -> None:
        self._put(change)
        self._form.reshaped.emit(f"needs{to}" if self._lines else "needs")

    def _put(self, change: Callable[[tuple[Need, ...]], tuple[Need, ...]]) -> None:
        lines = self._lines = change(self._lines)
        self._form.edited.emit(lambda program: _with_needs(program, lines))


def _with_needs(program: Program, lines: tuple[Need, ...]) -> Program:
    return replace(program, needs=needs_of(lines))


def _key(kind: CompetenceKind) -> str:
    return _OWN if kind is CompetenceKind.OWN else kind.value


def _named(key: str) -> str:
    """Return what a competence is called that names another program, or something a file says."""
    kind, _, words = key.partition(":")
    if kind in set(CompetenceKind):
        return f"{capital(competence_kind_words(CompetenceName.read(key).kind))} {words}".strip()
    return key


def _numbered(words: str, place: int) -> str:
    return said(words).format(place=place + 1)
