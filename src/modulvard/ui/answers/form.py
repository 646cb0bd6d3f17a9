"""The form of an entry: kind, category, program and module, and its text in each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.answer_bank import REVIEW_MONTHS, UNKNOWN_PROVENANCE, AnswerKind, Category
from modulvard.domain.answer_draft import AnswerDraft, TextDraft
from modulvard.domain.answer_fields import FillIn, fields_of
from modulvard.domain.field_problems import FieldProblem
from modulvard.domain.programs import SWEDISH, Program
from modulvard.ui.answers.body_field import BodyField
from modulvard.ui.answers.words import LANGUAGE_NAMES, category_words, field_words, kind_words, readability_line
from modulvard.ui.components.buttons import Button, ButtonKind, plain
from modulvard.ui.components.checks import RadioButton, SegmentedControl
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Caption, FieldLabel, Small
from modulvard.ui.components.menus import Menu
from modulvard.ui.components.tags import Tag
from modulvard.ui.errors import problem_sentence
from modulvard.ui.override import override
from modulvard.ui.theme.tokens import Space

_MONTHS = (3, 6, 12, 18, 24, 36)
_CODES = tuple(LANGUAGE_NAMES)


@dataclass(frozen=True, slots=True)
class ProgramChoice:
    """A program that an entry can be for, with its modules' numbers and titles."""

    key: str
    name: str
    modules: tuple[tuple[int, str], ...]


def program_choices(programs: Sequence[Program], language: str) -> tuple[ProgramChoice, ...]:
    """Return each program once, whichever of its versions the clinic holds."""
    found: dict[str, ProgramChoice] = {}
    for program in programs:
        modules = tuple((module.number, module.title.in_language(language)) for module in program.modules)
        found.setdefault(program.key, ProgramChoice(program.key, program.name.in_language(language), modules))
    return tuple(found.values())


class AnswerForm(QWidget):
    """What is typed of an entry. ``changed`` is heard whenever the user has changed anything."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_language = language
        self._programs: tuple[ProgramChoice, ...] = ()
        self._texts: dict[str, TextDraft] = {}
        self._rest = AnswerDraft()
        """What the form has no field for: where the text comes from."""
        self._language = SWEDISH
        self._showing = False
        self._build()
        self._lay_out()
        self._connect()

    # --- what is shown and typed ------------------------------------------------------------------

    @property
    def kind(self) -> AnswerKind:
        """Whom the entry is for."""
        return AnswerKind.SUPPORT if self.support.isChecked() else AnswerKind.REPLY

    @property
    def language(self) -> str:
        """The language that is shown now."""
        return self._language

    def offer_programs(self, programs: Sequence[ProgramChoice]) -> None:
        """Offer the clinic's programs."""
        self._programs = tuple(programs)
        self._show_program(self._rest.program, self._rest.module)

    def show_draft(self, kind: AnswerKind, draft: AnswerDraft, *, is_new: bool, commented: bool) -> None:
        """Show an entry. Its kind is asked for only of a new one; ``commented`` asks what has changed."""
        self._showing = True
        self._rest, self._texts = draft, dict(draft.texts)
        (self.support if kind is AnswerKind.SUPPORT else self.reply).setChecked(True)
        self._kinds.setVisible(is_new)
        self.comment_field.setVisible(commented)
        self.comment.setText(draft.comment)
        self.category.choose(draft.category)
        self.months.offer([(self._months_words(months), months) for months in sorted({*_MONTHS, draft.review_months})])
        self.months.choose(draft.review_months)
        self._show_program(draft.program, draft.module)
        self.show_problems(())
        self._show_language()
        self._show_kind()
        self._showing = False

    def draft(self) -> AnswerDraft:
        """Return what stands in the form."""
        self._note_text()
        texts = tuple((code, self._texts[code]) for code in self._ordered() if not self._is_unwritten(code))
        module = self.module.currentData() if not self.module_field.isHidden() else None
        return AnswerDraft(
            category=Category(self.category.currentData()),  # Qt gives plain text back
            program=self.program.currentData(),
            module=module,
            texts=texts,
            review_months=self.months.currentData() or REVIEW_MONTHS,
            provenance=self._rest.provenance if self._rest is not None else UNKNOWN_PROVENANCE,
            comment=self.comment.text() if not self.comment_field.isHidden() else "",
        )

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied but not changed."""
        for line in (self.title, self.keywords, self.source, self.comment):
            line.setReadOnly(read_only)
        self.body.setReadOnly(read_only)
        for choice in (self.category, self.program, self.module, self.months, self.insert):
            choice.setEnabled(not read_only)
        self._show_kind()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say what is wrong beside each field, in the language it is in, and go to the first."""
        found: dict[str, str] = {}
        for problem in problems:
            found.setdefault(problem.field, problem_sentence(problem))
        others = [name.rpartition("_")[2] for name in found if name.rpartition("_")[2] in _CODES]
        if found and others and not any(name in self._fields for name in found):
            self.languages.choose(_CODES.index(others[0]))
        first = True
        for name, field in self._fields.items():
            localized = name in _LOCALIZED and self._language != SWEDISH
            words = found.get(f"{name}_{self._language}" if localized else name, "")
            field.show_problem(words)
            if words and first:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                first = False

    def show_other_language(self) -> None:
        """Show the next language."""
        self.languages.choose((_CODES.index(self._language) + 1) % len(_CODES))

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._kinds = QWidget(self)
        self.reply = RadioButton(kind_words(AnswerKind.REPLY), self._kinds)
        self.support = RadioButton(kind_words(AnswerKind.SUPPORT), self._kinds)
        group = QButtonGroup(self)
        group.addButton(self.reply)
        group.addButton(self.support)
        self.reply.setChecked(True)
        self.category, self.program, self.module, self.months = (ChoiceField(self) for _ in range(4))
        self.category.offer([(category_words(each), each) for each in Category])
        self.category_field = Field(self.tr("Kategori"), self.category, self)
        self.program_field = Field(self.tr("Program"), self.program, self)
        self.module_field = Field(self.tr("Modul"), self.module, self)
        self.months_field = Field(self.tr("Granskas igen om"), self.months, self)
        self.languages = SegmentedControl(self.tr("Språk"), list(LANGUAGE_NAMES.values()), self)
        self.title, self.keywords, self.source, self.comment = (TextField(self) for _ in range(4))
        self.title_field = Field(self.tr("Titel"), self.title, self)
        self.insert = Button(self.tr("Infoga fält"), self, kind=ButtonKind.QUIET, small=True)
        self.body = BodyField(self)
        self.body_field = Field(self.tr("Text"), self.body, self, link=self.insert)
        self._readable = Small("", self, wrap=True)
        self._tags = QWidget(self)
        self._tags_flow = Flow(self._tags)
        self.keywords_field = Field(self.tr("Sökord, med komma emellan"), self.keywords, self)
        self.source_field = Field(self.tr("Källa"), self.source, self)
        self.comment_field = Field(self.tr("Vad är ändrat?"), self.comment, self)
        self._fields = {
            "category": self.category_field,
            "program": self.program_field,
            "module": self.module_field,
            "review_months": self.months_field,
            "title": self.title_field,
            "body": self.body_field,
            "keywords": self.keywords_field,
            "source": self.source_field,
            "comment": self.comment_field,
        }

    def _lay_out(self) -> None:
        kinds = QVBoxLayout(self._kinds)
        kinds.setContentsMargins(0, 0, 0, 0)
        kinds.setSpacing(4)
        kinds.addWidget(FieldLabel(self.tr("Typ"), self._kinds))
        both = QHBoxLayout()
        both.setSpacing(Space.BLOCKS)
        both.addWidget(self.reply)
        both.addWidget(self.support)
        both.addStretch(1)
        kinds.addLayout(both)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.ROW)
        grid.setVerticalSpacing(Space.FIELDS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.category_field, 0, 0)
        grid.addWidget(self.program_field, 0, 1)
        grid.addWidget(self.months_field, 1, 0)
        grid.addWidget(self.module_field, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.FIELDS)
        column.addWidget(self._kinds)
        column.addLayout(grid)
        column.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.title_field)
        text = QVBoxLayout()
        text.setSpacing(Space.INSIDE)
        for widget in (self.body_field, self._readable, self._tags):
            text.addWidget(widget)
        column.addLayout(text)
        for widget in (self.keywords_field, self.source_field, self.comment_field):
            column.addWidget(widget)

    def _connect(self) -> None:
        for line in (self.title, self.keywords, self.source, self.comment):
            line.textEdited.connect(self._on_edited)
        self.body.textChanged.connect(self._on_body)
        self.category.activated.connect(self._on_edited)
        self.months.activated.connect(self._on_edited)
        self.module.activated.connect(self._on_edited)
        self.program.activated.connect(self._on_program)
        self.reply.toggled.connect(self._on_kind)
        self.languages.chosen.connect(self._on_language)
        self.insert.clicked.connect(self._on_insert)

    # --- showing parts ----------------------------------------------------------------------------

    def _show_program(self, key: str | None, module: int | None) -> None:
        choices: list[tuple[str, Any]] = [(self.tr("Alla program"), None)]
        choices += [(each.name, each.key) for each in self._programs]
        if key is not None and all(key != value for _, value in choices):
            choices.append((key, key))
        self.program.offer(choices)
        self.program.choose(key)
        self._offer_modules(module)

    def _offer_modules(self, module: int | None) -> None:
        key = self.program.currentData()
        modules = next((each.modules for each in self._programs if each.key == key), ())
        choices: list[tuple[str, Any]] = [(self.tr("Alla moduler"), None)]
        choices += [(f"{number}  {title}", number) for number, title in modules]
        if module is not None and all(module != value for _, value in choices):
            choices.append((str(module), module))
        self.module.offer(choices)
        self.module.setCurrentIndex(max(self.module.findData(module), 0))
        self.module_field.setVisible(key is not None)

    def _show_language(self) -> None:
        text = self._texts.get(self._language, TextDraft())
        was, self._showing = self._showing, True
        self.title.setText(text.title)
        self.keywords.setText(text.keywords)
        self.source.setText(text.source)
        if self.body.toPlainText() != text.body:
            self.body.setPlainText(text.body)
        self._showing = was
        self._show_counts()

    def _show_counts(self) -> None:
        body = self.body.toPlainText()
        self._readable.setText(readability_line(body))
        empty(self._tags_flow)
        fields = fields_of(body)
        self._tags.setVisible(bool(fields))
        if fields:
            self._tags_flow.addWidget(Caption(self.tr("Fält"), self._tags))
        for field in fields:
            self._tags_flow.addWidget(Tag(field.name, field_words(field), self._tags, wrong=field.is_unknown))

    def _show_kind(self) -> None:
        # Method support is read by staff and inserted nowhere: it has no fields.
        self.insert.setVisible(self.kind is AnswerKind.REPLY and not self.body.isReadOnly())

    def _months_words(self, months: int) -> str:
        return self.tr("%n månad(er)", "", months)

    def _note_text(self) -> None:
        self._texts[self._language] = TextDraft(
            title=self.title.text(),
            keywords=self.keywords.text(),
            body=self.body.toPlainText(),
            source=self.source.text(),
        )

    def _ordered(self) -> list[str]:
        return [SWEDISH, *sorted(code for code in self._texts if code != SWEDISH)]

    def _is_unwritten(self, code: str) -> bool:
        return code not in self._texts or (code != SWEDISH and self._texts[code].is_blank)

    # --- what the user does -----------------------------------------------------------------------

    def _on_edited(self) -> None:
        if not self._showing:
            self.changed.emit()

    def _on_body(self) -> None:
        if not self._showing:
            self._show_counts()
            self.changed.emit()

    def _on_program(self) -> None:
        self._offer_modules(None)
        self._on_edited()

    def _on_kind(self) -> None:
        self._show_kind()
        self._on_edited()

    def _on_language(self, number: int) -> None:
        self._note_text()
        self._language = _CODES[number]
        self._show_language()

    def _on_insert(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fill_in in FillIn:
            words = self.tr("{field}, fylls i").format(field=fill_in.value)
            menu.addAction(plain(words)).setData((fill_in.value, False))
        menu.addSeparator()
        for name in (self.tr("datum"), self.tr("tid")):
            menu.addAction(plain(self.tr("{field}, frågas").format(field=name))).setData((f"{name}?", False))
        menu.addAction(self.tr("Ett eget fält som frågas")).setData((f"{self.tr('ord')}?", True))
        menu.triggered.connect(self._on_insert_chosen)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _on_insert_chosen(self, action: Any) -> None:
        name, choose = action.data()
        self.body.insert_field(name, choose=choose)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "body"):
            self.body.refresh_look()


_LOCALIZED = frozenset({"title", "body", "keywords", "source"})
