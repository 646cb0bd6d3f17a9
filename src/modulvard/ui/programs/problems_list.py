"""What is to be put right in a program that is being written, each with the way there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.program_report import PlacedProblem, ProblemKind
from modulvard.domain.programs import Subject
from modulvard.ui.components.labels import Small, Strong
from modulvard.ui.components.rows import HANG, GroupHead, RowContent, RowList
from modulvard.ui.programs.outline import PROPERTIES, Part, Spot
from modulvard.ui.programs.writing_words import LANGUAGES, problem_place, problem_words, said
from modulvard.ui.rows_model import Column, RowsModel
from modulvard.ui.theme.tokens import Space
from modulvard.ui.words.said import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    placed: PlacedProblem


_Row = _Line | GroupHead
Path: TypeAlias = tuple[str | int, ...]
_IN_CARDS = frozenset({"facts", "unknown"})
"""What has a field for each part in the form of properties."""


class ProblemsList(QWidget):
    """Faults first, then advice. Enter goes to the field."""

    jump_asked = Signal(object, str, str)
    """The ``Spot``, the name of the field, and the language it is written in; empty where it is the same in all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column[_Row](title="", text=_spoken)
        self.model: RowsModel[_Row] = RowsModel(
            (column,), _key, self, spoken=_spoken, selectable=lambda row: isinstance(row, _Line)
        )
        self.rows = RowList(said(QT_TRANSLATE_NOOP("Writing program", "Att rätta")), _content, self.model, self)
        self._whole = Strong(said(QT_TRANSLATE_NOOP("Writing program", "Inget saknas.")), self)
        self._about = Small(
            said(QT_TRANSLATE_NOOP("Writing program", "Programmet kan bli en pilot eller publiceras.")), self, wrap=True
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(Space.FIELDS - HANG, 0, 0, 0)
        inside.setSpacing(0)
        self._told = QVBoxLayout()
        self._told.setContentsMargins(HANG, 0, Space.FIELDS, Space.ROW)
        self._told.addWidget(self._whole)
        self._told.addWidget(self._about)
        inside.addLayout(self._told)
        inside.addWidget(self.rows, 1)
        self.rows.opened.connect(self._on_opened)

    def show_problems(self, problems: Sequence[PlacedProblem]) -> None:
        """Show these."""
        faults = [placed for placed in problems if not placed.problem.is_advice]
        advice = [placed for placed in problems if placed.problem.is_advice]
        lines = [_Line(number, placed) for number, placed in enumerate((*faults, *advice))]
        shown: list[_Row] = []
        if faults:
            head = said(QT_TRANSLATE_NOOP("Writing program", "Måste rättas"))
            shown += [GroupHead(words=head, count=len(faults)), *lines[: len(faults)]]
        if advice:
            shown += [
                GroupHead(words=said(QT_TRANSLATE_NOOP("Writing program", "Råd")), count=len(advice)),
                *lines[len(faults) :],
            ]
        self.model.replace(shown)
        for label in (self._whole, self._about):
            label.setVisible(not faults)

    def _on_opened(self, row: object) -> None:
        if isinstance(row, _Line):
            self.jump_asked.emit(*target_of(row.placed), language_of(row.placed))


def target_of(placed: PlacedProblem) -> tuple[Spot, str]:
    """Return where in the outline a problem is put right, and in which field."""
    path, facts = placed.path, dict(placed.problem.facts)
    if placed.problem.kind in {ProblemKind.NEITHER_KNOWN_NOR_UNKNOWN, ProblemKind.KNOWN_AND_UNKNOWN}:
        subject = facts.get("subject", "")
        return PROPERTIES, {Subject.WEEKS.value: "recommended_weeks"}.get(subject, subject)
    if len(path) < 2 or path[0] != "modules" or not isinstance(path[1], int):
        return PROPERTIES, _property(path)
    at, inner = path[1], path[2:]
    part = {"pages": Part.PAGE, "homework": Part.HOMEWORK}.get(str(inner[0]) if inner else "")
    if part is None or len(inner) < 2 or not isinstance(inner[1], int):
        return Spot(Part.MODULE, at), _last(inner)
    spot, field = Spot(part, at, inner[1]), _last(inner[2:])
    if placed.problem.kind is ProblemKind.IMAGE_WITHOUT_WORDS:
        field = f"picture {facts['name']}"
    elif inner[2:3] == ("questions",) and len(inner) > 3:
        field = f"{_of_question(inner[4:], facts)}{inner[3]}"
    return spot, field


def _last(path: Path) -> str:
    """Return the last name on the way, that of a language aside."""
    return next((key for key in reversed(path) if isinstance(key, str) and key not in {"sv", "en", "[key]"}), "")


def _property(path: Path) -> str:
    first = str(path[0]) if path else "name"
    if first in _IN_CARDS and len(path) > 1:
        return f"{first}{path[1]}"
    return {"key": "name"}.get(first, first)


def _of_question(path: Path, facts: Mapping[str, str]) -> str:
    """Return which field of a question is meant: of one that lacks something, that."""
    if not path:
        return facts.get("key", "minimum" if "minimum" in facts else "label")
    return "label" if path[0] == "key" else str(path[0])


def language_of(placed: PlacedProblem) -> str:
    """Return the language a problem is put right in; empty where it has none."""
    found = dict(placed.problem.facts).get("language") or (placed.path[-1] if placed.path else "")
    return str(found) if found in dict(LANGUAGES) else ""


def _key(row: _Row) -> object:
    return row.words if isinstance(row, GroupHead) else row.number


def _content(row: _Row) -> RowContent | GroupHead:
    if isinstance(row, GroupHead):
        return row
    words = problem_words(row.placed.problem)
    return RowContent(name=problem_place(row.placed) or words, line=words)


def _spoken(row: _Row) -> str:
    return (
        row.words if isinstance(row, GroupHead) else f"{problem_place(row.placed)}: {problem_words(row.placed.problem)}"
    )
