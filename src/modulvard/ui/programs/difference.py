"""How two versions differ, to be read: what is gone is struck through, what is new underlined; never HTML."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_difference import Change, ChangePart
from modulvard.domain.gates import Gate, Strength
from modulvard.domain.program_difference import (
    FieldDifference,
    ItemChange,
    ItemDifference,
    ModuleDifference,
    ProgramDifference,
)
from modulvard.domain.programs import OpeningRule, ProgramKind, QuestionKind, Standing, Subject
from modulvard.ui.components.read_text import ReadText
from modulvard.ui.override import override
from modulvard.ui.programs.words import kind_words, opening_words, standing_words, subject_words
from modulvard.ui.programs.writing_words import LANGUAGES, field_words, question_kind_words, said
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Tone, Type
from modulvard.ui.words.of_gate_rules import used_words
from modulvard.ui.words.of_intakes import gate_words, needs_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph: a heading, or the parts of a text."""

    words: str = ""
    parts: tuple[ChangePart, ...] = ()
    kind: Type = Type.BODY
    above: int = 4


class ProgramDifferenceView(ReadText):
    """Shows how a program differs from what it is based on. Can be read, scrolled and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said(QT_TRANSLATE_NOOP("Writing program", "Skillnad mot den version som finns")), parent)
        self._told: tuple[_Told, ...] = ()
        self.document().setDocumentMargin(Space.FIELDS)
        self.viewport().setAutoFillBackground(False)

    def show_difference(self, difference: ProgramDifference | None, language: str) -> None:
        """Show a difference from its beginning; None is a program that is new."""
        self._told = tuple(_told(difference, language))
        self._write()
        self.setAccessibleDescription("\n".join(one.words or _spoken(one.parts) for one in self._told))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.StyleChange and hasattr(self, "_told"):
            self._write()

    def _write(self) -> None:
        self.clear()
        cursor = self.textCursor()
        for place, told in enumerate(self._told):
            block = QTextBlockFormat()
            block.setTopMargin(told.above if place else 0)
            block.setLineHeight(look().line(told.kind), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            if place:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            if told.words:
                cursor.insertText(told.words, _ink(told.kind, "text_2" if told.kind is Type.CAPTION_STRONG else "text"))
            for part in told.parts:
                _insert(cursor, part)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)


def _told(difference: ProgramDifference | None, language: str) -> Iterator[_Told]:
    if difference is None:
        yield _Told(said(QT_TRANSLATE_NOOP("Writing program", "Programmet är nytt: det finns ingen tidigare version.")))
        return
    if difference.is_empty:
        yield _Told(said(QT_TRANSLATE_NOOP("Writing program", "Inget skiljer sig från den version som finns.")))
    if difference.properties:
        yield _Told(said(QT_TRANSLATE_NOOP("Writing program", "Egenskaper")), kind=Type.STRONG)
        yield from _fields(difference.properties)
    if difference.looser:
        yield _Told(said(QT_TRANSLATE_NOOP("Writing program", "Lösare än för andra program av samma slag")))
    for looser in difference.looser:
        words = said(QT_TRANSLATE_NOOP("Writing program", "{gate}: {written}; annars: {usual}"))
        strengths = {"written": used_words(looser.written), "usual": used_words(looser.usual)}
        yield _Told(words.format(gate=gate_words(looser.gate), **strengths))
    for module in difference.modules:
        head = f"{module.number}  {module.title.in_language(language)} – {_module_change(module)}"
        yield _Told(head, kind=Type.STRONG, above=Space.BLOCKS)
        yield from _fields(module.fields)
        for item in module.items:
            yield _Told(_item_head(item, language), kind=Type.BODY, above=Space.ROW)
            yield from _fields(item.fields)


def _fields(fields: Iterable[FieldDifference]) -> Iterator[_Told]:
    names = dict(LANGUAGES)
    for field in fields:
        head = field_words(field.field)
        if field.language is not None and field.language != "sv":
            head = f"{head} · {names.get(field.language, field.language)}"
        yield _Told(head, kind=Type.CAPTION_STRONG, above=Space.INSIDE)
        yield _Told(parts=tuple(_readable(field, part) for part in field.parts), kind=Type.MESSAGE)


def _readable(field: FieldDifference, part: ChangePart) -> ChangePart:
    """Return a part with keys in words: kinds of programs and of questions, yes and no."""
    if field.language is not None:
        return part
    text = part.text
    if field.field in _WORDED and text:
        text = _WORDED[field.field](text)
    elif field.field == "question_rules":
        for kind in sorted(QuestionKind, key=lambda one: -len(one.value)):
            text = text.replace(kind.value, question_kind_words(kind).lower())
        text = text.replace("required", said(QT_TRANSLATE_NOOP("Writing program", "måste besvaras")))
    yes_no = {
        "true": said(QT_TRANSLATE_NOOP("Writing program", "ja")),
        "false": said(QT_TRANSLATE_NOOP("Writing program", "nej")),
    }
    return ChangePart(part.change, yes_no.get(text, text) + " ")


def _gates(text: str) -> str:
    pairs = (one.split(" ") for one in text.split(", "))
    return ", ".join(f"{gate_words(Gate(gate))}: {used_words(Strength(strength))}" for gate, strength in pairs)


def _known(text: str) -> str:
    """Return facts with what they are about, and how sure they are, in words."""
    lines = []
    for line in text.split("\n"):
        subject, colon, told = line.partition(": ")
        if subject not in set(Subject):
            lines.append(line)  # a text that goes on after a line break
            continue
        for standing in Standing:
            told = told.replace(f" [{standing}]", f" [{standing_words(standing)}]")
        lines.append(f"{subject_words(Subject(subject))}{colon}{told}")
    return "\n".join(lines)


_WORDED: dict[str, Callable[[str], str]] = {
    "kind": lambda text: kind_words(ProgramKind(text)),
    "opening": lambda text: opening_words(OpeningRule(text)),
    "gates": _gates,
    "needs": lambda text: needs_words(tuple(tuple(group.split(" / ")) for group in text.split(", "))),
    "facts": _known,
    "unknown": _known,
}
"""Fields that hold keys, and how they are read."""


def _module_change(module: ModuleDifference) -> str:
    return {
        ItemChange.ADDED: said(QT_TRANSLATE_NOOP("Writing program", "ny modul")),
        ItemChange.REMOVED: said(QT_TRANSLATE_NOOP("Writing program", "borttagen")),
        ItemChange.MOVED: said(QT_TRANSLATE_NOOP("Writing program", "flyttad, var nummer {was}")).format(
            was=module.was
        ),
        ItemChange.CHANGED: said(QT_TRANSLATE_NOOP("Writing program", "ändrad")),
    }[module.change]


def _item_head(item: ItemDifference, language: str) -> str:
    kind = (
        said(QT_TRANSLATE_NOOP("Writing program", "Sida"))
        if item.kind == "page"
        else said(QT_TRANSLATE_NOOP("Writing program", "Hemuppgift"))
    )
    change = {
        ItemChange.ADDED: said(QT_TRANSLATE_NOOP("Writing program", "ny")),
        ItemChange.REMOVED: said(QT_TRANSLATE_NOOP("Writing program", "borttagen")),
        ItemChange.MOVED: said(QT_TRANSLATE_NOOP("Writing program", "flyttad")),
        ItemChange.CHANGED: said(QT_TRANSLATE_NOOP("Writing program", "ändrad")),
    }[item.change]
    return f"{kind} ”{item.title.in_language(language)}” – {change}"


def _spoken(parts: Iterable[ChangePart]) -> str:
    sentences = {
        Change.SAME: "{text}",
        Change.ADDED: said(QT_TRANSLATE_NOOP("Writing program", "[tillagt: {text}]")),
        Change.REMOVED: said(QT_TRANSLATE_NOOP("Writing program", "[borttaget: {text}]")),
    }
    return "".join(sentences[part.change].format(text=part.text) for part in parts)


def _insert(cursor: QTextCursor, part: ChangePart) -> None:
    ink = _ink(Type.MESSAGE, "text")
    if part.change is Change.ADDED:
        ink.setForeground(look().ink(Tone.ON_TRACK))
        ink.setBackground(look().fill(Tone.ON_TRACK))
        ink.setFontUnderline(True)
    elif part.change is Change.REMOVED:
        ink.setForeground(look().ink(Tone.BEHIND))
        ink.setBackground(look().fill(Tone.BEHIND))
        ink.setFontStrikeOut(True)
    cursor.insertText(part.text.replace("\n", "\u2028"), ink)


def _ink(kind: Type, role: str) -> QTextCharFormat:
    ink = QTextCharFormat()
    ink.setFont(look().font(kind))
    ink.setForeground(look().colour(role))
    return ink
