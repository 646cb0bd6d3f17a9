"""A difference that can be read: what is gone is struck through, what is new underlined; colour says it once more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_bank import Category
from modulvard.domain.answer_difference import Change, ChangePart, Difference, Place
from modulvard.ui.answers.words import LANGUAGE_NAMES, category_words, place_words, said
from modulvard.ui.components.read_text import ReadText
from modulvard.ui.override import override
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space, Tone, Type
from modulvard.ui.words.said import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Section:
    """The differences of one entry, under its title where several are shown."""

    title: str
    differences: tuple[Difference, ...]


class DifferenceView(ReadText):
    """Shows differences part by part. Can be read, scrolled and copied; never HTML."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Skillnad"), parent)
        self._sections: tuple[Section, ...] = ()
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show these, from the beginning."""
        self.show_sections((Section("", tuple(differences)),))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show the differences of several entries one below the other, from the beginning."""
        self._sections = tuple(sections)
        self._write()
        said_of_each = ("\n".join(filter(None, (each.title, spoken(each.differences)))) for each in sections)
        self.setAccessibleDescription("\n".join(said_of_each))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.StyleChange and hasattr(self, "_sections"):
            self._write()

    def _write(self) -> None:
        self.clear()
        cursor = self.textCursor()
        for number, section in enumerate(self._sections):
            if section.title:
                self._begin_block(cursor, Space.BLOCKS if number else 0)
                cursor.insertText(section.title, _ink(Type.STRONG, "text"))
            self._write_one(cursor, section)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _write_one(self, cursor: QTextCursor, section: Section) -> None:
        if not section.differences:
            self._begin_block(cursor, 4)
            cursor.insertText(self.tr("Texterna är lika."), _ink(Type.BODY, "text_2"))
        for number, each in enumerate(section.differences):
            self._begin_block(cursor, Space.FIELDS if number else (Space.INSIDE if section.title else 0))
            cursor.insertText(_head(each), _ink(Type.CAPTION_STRONG, "text_2"))
            words = QTextBlockFormat()
            words.setTopMargin(4)
            words.setLineHeight(look().line(Type.MESSAGE), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            cursor.insertBlock(words)
            for part in each.parts:
                _insert(cursor, part.change, _words(each, part))

    def _begin_block(self, cursor: QTextCursor, above: int) -> None:
        """Go on below what is written, or at the top where nothing is."""
        if self.document().isEmpty():
            return
        block = QTextBlockFormat()
        block.setTopMargin(above)
        cursor.insertBlock(block)


def spoken(differences: Sequence[Difference]) -> str:
    """Return the differences in words, for a screen reader: marks alone are not heard."""
    return "\n".join(f"{_head(each)}: {_spoken_parts(each)}" for each in differences)


def _spoken_parts(difference: Difference) -> str:
    sentences = {
        Change.SAME: "{text}",
        Change.ADDED: said(QT_TRANSLATE_NOOP("Answers", "[tillagt: {text}]")),
        Change.REMOVED: said(QT_TRANSLATE_NOOP("Answers", "[borttaget: {text}]")),
    }
    return "".join(sentences[part.change].format(text=_words(difference, part)) for part in difference.parts)


def _head(difference: Difference) -> str:
    place = place_words(difference.place)
    if difference.language is None:
        return place
    return f"{place} · {LANGUAGE_NAMES.get(difference.language, difference.language)}"


def _words(difference: Difference, part: ChangePart) -> str:
    if difference.place is Place.CATEGORY:
        return category_words(Category(part.text)) + " "
    # side by side, what is gone and what is new would else run together
    return f"{part.text} " if difference.language is None else part.text


def _insert(cursor: QTextCursor, change: Change, text: str) -> None:
    ink = _ink(Type.MESSAGE, "text")
    if change is Change.ADDED:
        ink.setForeground(look().ink(Tone.ON_TRACK))
        ink.setBackground(look().fill(Tone.ON_TRACK))
        ink.setFontUnderline(True)
    elif change is Change.REMOVED:
        ink.setForeground(look().ink(Tone.BEHIND))
        ink.setBackground(look().fill(Tone.BEHIND))
        ink.setFontStrikeOut(True)
    cursor.insertText(text.replace("\n", "\u2028"), ink)


def _ink(kind: Type, role: str) -> QTextCharFormat:
    ink = QTextCharFormat()
    font: QFont = look().font(kind)
    ink.setFont(font)
    ink.setForeground(look().colour(role))
    return ink
