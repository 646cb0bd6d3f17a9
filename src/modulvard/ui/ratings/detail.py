"""One rating word for word as it was answered, with all that was done to it since (C8, COR-04)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.ids import AccountId
from modulvard.domain.programs import ShownText
from modulvard.domain.ratings import RatingChange
from modulvard.domain.scoring import Answers
from modulvard.services.rating_views import RatingLine
from modulvard.services.safety import SafetyView
from modulvard.ui.components.buttons import Button, IconButton
from modulvard.ui.components.cards import SectionHead
from modulvard.ui.components.emptying import empty
from modulvard.ui.components.flow import Flow
from modulvard.ui.components.labels import Body, Label, Small, Strong, Subtitle
from modulvard.ui.i18n import capital, short_day
from modulvard.ui.ratings.score_words import answer_words, item_name, scored_words, source_words, spoken_text
from modulvard.ui.ratings.words import answered_words, change_head, marks_of, stamp_words, when_words
from modulvard.ui.theme.tokens import Space
from modulvard.ui.today.rating_words import answer_words as answer_words_of
from modulvard.ui.today.rating_words import done_words


class RatingDetail(QScrollArea):
    """The answers of the rating that was chosen, and what can be done with it."""

    closed = Signal()
    correct_asked = Signal(object)
    """A ``RatingLine``."""
    move_asked = Signal(object)
    withdraw_asked = Signal(object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.line: RatingLine | None = None
        self._build()

    def show_line(
        self,
        line: RatingLine,
        safety: Sequence[SafetyView],
        names: Mapping[AccountId, str],
        on: date,
        *,
        may_change: bool,
    ) -> None:
        """Show a rating, and what was done about its answers that were to be read first."""
        is_other = self.line is None or self.line.rating.id != line.rating.id
        self.line = line
        rating = line.rating
        self._title.setText(f"{line.instrument.abbreviation} · {answered_words(rating, on)}")
        entered = self.tr("Inskriven {stamp}").format(stamp=stamp_words(rating.made_at, rating.made_by, names, on))
        planned = [] if line.plan is None else [self.tr("planerad {when}").format(when=when_words(line.plan, on))]
        self._about.setText(" · ".join([capital(" · ".join(marks_of(line))), *planned]))
        self._entered.setText(entered)
        self._steps.setVisible(may_change and rating.withdrawn_at is None)
        empty(self._column)
        self._tell_withdrawal(line, names, on)
        self._add(*[Strong(words, self._inside, wrap=True) for words in scored_words(line.scored, self._language)])
        self._add(Small(source_words(line.instrument, self._language), self._inside, wrap=True))
        self._tell_answers(line, rating.answers)
        self._tell_safety(safety, names, on)
        self._tell_changes(line, names, on)
        if is_other:
            self.verticalScrollBar().setValue(0)

    @property
    def told(self) -> str:
        """All it says, line by line."""
        labels = self._inside.findChildren(Label)
        return "\n".join(label.text() for label in labels if label.text() and not label.isHidden())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to, in the order one reads."""
        return self, self.close_button, self.correct_button, self.move_button, self.withdraw_button

    def forget(self) -> None:
        """Show nothing: another patient comes."""
        self.line = None
        self._title.setText("")
        empty(self._column)

    # --- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Svaren"))
        self.viewport().setAutoFillBackground(False)
        self._inside = inside = QWidget(self)
        inside.setAutoFillBackground(False)
        self._title = Subtitle("", inside, wrap=True)
        self.close_button = IconButton("x", self.tr("Stäng svaren"), inside, key="Esc")
        self._about, self._entered = Small("", inside, wrap=True), Small("", inside, wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.INSIDE)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, Space.FIELDS, Space.BLOCKS, Space.BLOCKS)
        column.setSpacing(Space.INSIDE)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self._entered)
        column.addWidget(self._step_row(inside))
        column.addLayout(self._column)
        column.addStretch(1)
        self.setWidget(inside)
        self.close_button.clicked.connect(self.closed)

    def _step_row(self, parent: QWidget) -> QWidget:
        self._steps = QWidget(parent)
        flow = Flow(self._steps)
        self.correct_button = Button(self.tr("Rätta"), self._steps, icon="pencil")
        self.move_button = Button(self.tr("Flytta"), self._steps)
        self.withdraw_button = Button(self.tr("Återta"), self._steps)
        for button in (self.correct_button, self.move_button, self.withdraw_button):
            flow.addWidget(button)
        self.correct_button.clicked.connect(lambda: self.correct_asked.emit(self.line))
        self.move_button.clicked.connect(lambda: self.move_asked.emit(self.line))
        self.withdraw_button.clicked.connect(lambda: self.withdraw_asked.emit(self.line))
        return self._steps

    # --- telling ----------------------------------------------------------------------------------

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._column.addWidget(widget)
            widget.show()  # at once: a layout would do it one turn of the event loop later

    def _tell_withdrawal(self, line: RatingLine, names: Mapping[AccountId, str], on: date) -> None:
        rating = line.rating
        if rating.withdrawn_at is None:
            return
        stamp = stamp_words(rating.withdrawn_at, rating.withdrawn_by, names, on)
        self._add(Strong(self.tr("Återtagen {stamp}").format(stamp=stamp), self._inside, wrap=True))
        if rating.withdrawn_reason:
            self._add(self._reason(rating.withdrawn_reason))

    def _tell_answers(self, line: RatingLine, answers: Answers) -> None:
        for item in line.instrument.items:
            if item.optional and item.number not in answers:
                continue
            name = item_name(item, self._language)
            wording = None if item.wording is None else item.wording.shown(self._language)
            given = answers.get(item.number)
            words = self.tr("inget svar") if given is None else answer_words(item, given, self._language)
            self._add(self._answer(name, wording, words))

    def _answer(self, name: str, wording: ShownText | None, words: str) -> QWidget:
        """A question and its answer: on one line, unless the form's own words stand there."""
        box = QWidget(self._inside)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if wording is None else QBoxLayout.Direction.TopToBottom, box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.ROW if wording is None else 0)
        question = Small(name if wording is None else f"{name}. {wording.text}", box, wrap=True)
        answer = Body(words, box, wrap=True)
        if wording is not None:
            question.setAccessibleName(f"{name}. {spoken_text(wording, self._language)}")
        row.addWidget(question, 1)
        row.addWidget(answer, 2)
        return box

    def _tell_safety(self, safety: Sequence[SafetyView], names: Mapping[AccountId, str], on: date) -> None:
        """Tell of each answer that was to be read first whether it is, and what was done, notes taken back too."""
        if safety:
            self._add(SectionHead(self.tr("Läs först"), self._inside))
        for each in safety:
            self._add(Strong(answer_words_of(each.facts(self._language)), self._inside, wrap=True))
            for closing in each.answer.closings:
                done = ", ".join(done_words(one) for one in closing.done)
                stamp = stamp_words(closing.made_at, closing.made_by, names, on)
                words = self.tr("{done} · {stamp}").format(done=done, stamp=stamp)
                if closing.withdrawn_at is not None:
                    words = self.tr("{words} · öppnad igen").format(words=words)
                self._add(Small(words, self._inside, wrap=True), Body(closing.note, self._inside, wrap=True))
            if each.answer.closing is None:
                self._add(Small(self.tr("Väntar på att någon skriver vad som gjordes."), self._inside, wrap=True))

    def _tell_changes(self, line: RatingLine, names: Mapping[AccountId, str], on: date) -> None:
        if not line.changes:
            return
        self._add(SectionHead(self.tr("Historik"), self._inside))
        after = [(change.answers, change.on) for change in line.changes[1:]]
        after.append((line.rating.answers, line.rating.on))
        for change, (answers, day) in reversed(list(zip(line.changes, after, strict=True))):
            self._add(Strong(change_head(change, names, on), self._inside, wrap=True))
            self._add(*[Body(words, self._inside, wrap=True) for words in self._difference(line, change, answers)])
            if change.on != day:
                words = self.tr("Besvarad: {before} → {after}")
                told = words.format(before=short_day(change.on, on), after=short_day(day, on))
                self._add(Body(told, self._inside, wrap=True))
            self._add(self._reason(change.reason))

    def _difference(self, line: RatingLine, change: RatingChange, after: Answers) -> Iterable[str]:
        """Return each answer that was another before a correction: the first one stays readable (COR-04)."""
        none = self.tr("inget svar")
        for item in line.instrument.items:
            old, new = change.answers.get(item.number), after.get(item.number)
            if old == new:
                continue
            before = none if old is None else answer_words(item, old, self._language)
            now = none if new is None else answer_words(item, new, self._language)
            words = self.tr("{question}: {before} → {after}")
            yield words.format(question=item_name(item, self._language), before=before, after=now)

    def _reason(self, words: str) -> Small:
        return Small(self.tr("Skäl: {reason}").format(reason=words), self._inside, wrap=True)
