"""A module as running text, as its patient reads it: at most 75 characters a line. Nothing in it is ever HTML."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from modulvard.domain.markup import Block, Box, Heading, Image, Items, Runs, Style, read_markup
from modulvard.domain.programs import HomeworkForm, Module, Question, QuestionKind
from modulvard.ui.components.labels import READABLE
from modulvard.ui.programs.words import answer_words, column_words, module_line, restricted_words
from modulvard.ui.theme.look import look
from modulvard.ui.theme.style import RING
from modulvard.ui.theme.tokens import Radius, Space, Type

_NAME = QTextFormat.Property.UserProperty.value
"""Kept with a picture's paragraph: its name."""
_CELL = 6
"""Between the words in a cell and its lines."""


class ReadingView(QTextEdit):
    """Shows one module: its pages, then its homework as it is asked. Can be read, searched by eye and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._module: Module | None = None
        self._language = "sv"
        self._pictures: Mapping[str, QImage] = {}
        self._is_whole = True
        self.is_draft = False
        """Whether what is read is being written: then its opening was another step."""
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty(RING, Radius.FOCUS)
        self.setAccessibleName(self.tr("Modulens text"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)

    def show_module(
        self, module: Module, language: str, pictures: Mapping[str, QImage] | None = None, *, is_whole: bool = True
    ) -> None:
        """Show a module from its beginning, in a language or, where that is missing, in Swedish (decided.md 33).

        Where it is a part of one it stands without what is said of the whole.
        """
        self._module, self._language, self._pictures, self._is_whole = module, language, pictures or {}, is_whole
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "_module", None) is not None:
            self._write()

    def _fit(self) -> None:
        widest = look().px(Type.MESSAGE.value.px * READABLE // 2)
        form = self.document().rootFrame().frameFormat()
        form.setLeftMargin(Space.BLOCKS)
        form.setRightMargin(max(self.viewport().width() - Space.BLOCKS - widest, Space.BLOCKS))
        form.setBottomMargin(Space.BLOCKS)
        self.document().rootFrame().setFrameFormat(form)
        self._fit_pictures(self.viewport().width() - round(form.leftMargin() + form.rightMargin()))

    def _fit_pictures(self, room: int) -> None:
        """Show each picture as large as it is, or as wide as the text where that is less."""
        for place, picture in self._shown_pictures():
            width = min(look().px(picture.width()), room - 2 * Space.ROW)  # as wide in a box
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            image = cursor.charFormat().toImageFormat()
            image.setWidth(width)
            image.setHeight(width * picture.height() / max(picture.width(), 1))
            cursor.setCharFormat(image)

    def _shown_pictures(self) -> list[tuple[int, QImage]]:
        """Return where in the text the pictures stand."""
        found: list[tuple[int, QImage]] = []
        block = self.document().begin() if self._pictures else QTextBlock()
        while block.isValid():
            name = block.blockFormat().stringProperty(_NAME)
            if name in self._pictures:
                found.append((block.position(), self._pictures[name]))
            block = block.next()
        return found

    def _write(self) -> None:
        if self._module is None:
            return
        self.clear()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look().colour("surface"))
        self.setPalette(palette)
        for name, picture in self._pictures.items():
            self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
        writer = _Writer(QTextCursor(self.document()), self._language, self._pictures, is_draft=self.is_draft)
        if self._is_whole:
            writer.about(self._module)
        writer.module(self._module)
        self._fit()


class _Writer:
    """Puts a module into a text document, block by block, every text as plain characters."""

    def __init__(
        self, cursor: QTextCursor, language: str, pictures: Collection[str], *, is_draft: bool = False
    ) -> None:
        self._is_draft = is_draft
        self._cursor, self._language, self._pictures = cursor, language, pictures
        self._is_first = True

    def about(self, module: Module) -> None:
        """Write what is said of a whole module."""
        self._line(module_line(module, is_written_here=self._is_draft), Type.SMALL, "text_2", after=4)
        if module.summary is not None:
            self._line(module.summary.in_language(self._language), Type.MESSAGE, "text_2", after=8)

    def module(self, module: Module) -> None:
        """Write a module's pages and homework."""
        for page in module.pages:
            self._line(page.title.in_language(self._language), Type.SUBTITLE, before=20, after=8, heading=2)
            if page.restricted:
                self._line(restricted_words(is_logged=not self._is_draft), Type.SMALL, "text_2", after=8)
            self._blocks(read_markup(page.body.in_language(self._language)))
        for homework in module.homework:
            self._homework(homework)

    def _homework(self, homework: HomeworkForm) -> None:
        title = homework.title.in_language(self._language)
        self._line(_homework_head(title), Type.SUBTITLE, before=28, after=8, heading=2)
        self._line(homework.intro.in_language(self._language), Type.MESSAGE, after=12)
        for place, question in enumerate(homework.questions, 1):
            self._question(place, question)

    def _question(self, place: int, question: Question) -> None:
        words = f"{place}. {question.label.in_language(self._language)}"
        self._line(words, Type.STRONG, before=8, after=2, heading=3)
        if question.hint is not None:
            self._line(question.hint.in_language(self._language), Type.SMALL, "text_2", after=2)
        self._line(answer_words(question, self._language), Type.SMALL, "text_2", after=4)
        if question.kind is QuestionKind.CHOICE:
            choices = [choice.text.in_language(self._language) for choice in question.choices]
            self._items([((choice, Style.PLAIN),) for choice in choices], numbered=False)
        elif question.kind is QuestionKind.TABLE:
            self._table(question)

    def _table(self, question: Question) -> None:
        now = look()
        columns = [column_words(column, self._language) for column in question.columns]
        rows = [row.in_language(self._language) for row in question.rows]
        form = QTextTableFormat()
        form.setCellPadding(_CELL)
        form.setCellSpacing(0)
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(now.colour("divider")))
        form.setHeaderRowCount(1)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        named = max((now.width(Type.SMALL, row) for row in rows), default=0) + 3 * _CELL
        rest = [QTextLength(QTextLength.Type.VariableLength, 0)] * len(columns)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, named), *rest])
        table = self._cursor.insertTable(len(rows) + 1, len(columns) + 1, form)
        for place, words in enumerate(columns, 1):
            table.cellAt(0, place).firstCursorPosition().insertText(words, _chars(Type.CAPTION_STRONG, "text_2"))
        for place, words in enumerate(rows, 1):
            table.cellAt(place, 0).firstCursorPosition().insertText(words, _chars(Type.SMALL, "text"))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_first = False

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Box):
                self._box(block)
            elif isinstance(block, Items):
                self._items([_pairs(item) for item in block.items], numbered=block.numbered)
            elif isinstance(block, Image):
                self._picture(block)
            elif isinstance(block, Heading):
                self._runs(_pairs(block.runs), Type.STRONG, before=12, after=4, heading=3)
            else:
                self._runs(_pairs(block.runs), Type.MESSAGE, after=12)

    def _box(self, box: Box) -> None:
        form = QTextFrameFormat()
        form.setBackground(look().colour("sunken"))
        form.setPadding(Space.ROW)
        form.setBottomMargin(Space.ROW)
        form.setTopMargin(4)
        self._cursor.insertFrame(form)
        self._is_first = True
        self._blocks(box.blocks)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_first = True  # the frame leaves an empty paragraph after it, to be written into

    def _picture(self, image: Image) -> None:
        """Put in a picture, and under it what it shows: that is what a screen reader reads."""
        if image.name in self._pictures:
            form = QTextImageFormat()
            form.setName(image.name)
            form.setProperty(QTextFormat.Property.ImageAltText, image.description)
            self._line("", Type.MESSAGE, before=4, after=4)
            block = self._cursor.blockFormat()
            block.setProperty(_NAME, image.name)
            self._cursor.setBlockFormat(block)
            self._cursor.insertImage(form)
        said = QCoreApplication.translate("Programs", "Bild: {description}").format(description=image.description)
        self._line(said, Type.SMALL, "text_2", after=12)

    def _items(self, items: list[tuple[tuple[str, Style], ...]], *, numbered: bool) -> None:
        form = QTextListFormat()
        form.setStyle(QTextListFormat.Style.ListDecimal if numbered else QTextListFormat.Style.ListDisc)
        form.setIndent(1)
        made = None
        for place, item in enumerate(items):
            last = place == len(items) - 1
            self._runs(item, Type.MESSAGE, after=12 if last else 4)
            if made is None:
                made = self._cursor.createList(form)
            else:
                made.add(self._cursor.block())

    def _line(
        self, words: str, kind: Type, role: str = "text", *, before: int = 0, after: int = 0, heading: int = 0
    ) -> None:
        self._runs(((words, Style.PLAIN),), kind, role, before=before, after=after, heading=heading)

    def _runs(
        self,
        runs: Iterable[tuple[str, Style]],
        kind: Type,
        role: str = "text",
        *,
        before: int = 0,
        after: int = 0,
        heading: int = 0,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(before)
        block.setBottomMargin(after)
        block.setHeadingLevel(heading)
        block.setLineHeight(look().line(kind), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        chars = _chars(kind, role)
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(chars)
        else:
            self._cursor.insertBlock(block, chars)
        self._is_first = False
        for words, style in runs:
            styled = QTextCharFormat(chars)
            if style is not Style.PLAIN:
                styled.setFontWeight(QFont.Weight.DemiBold)
            self._cursor.insertText(words, styled)


def _homework_head(title: str) -> str:
    return QCoreApplication.translate("Programs", "Hemuppgift: {title}").format(title=title)


def _pairs(runs: Runs) -> tuple[tuple[str, Style], ...]:
    return tuple((run.text, run.style) for run in runs)


def _chars(kind: Type, role: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(look().font(kind))
    form.setForeground(QBrush(look().colour(role)))
    return form
