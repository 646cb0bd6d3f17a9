"""Entering a rating by keyboard: a digit answers, and the next question stands there (ux.md 6, C8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from modulvard.domain.clock import Clock
from modulvard.domain.field_problems import FieldProblem
from modulvard.domain.instruments import Instrument, Item
from modulvard.domain.messages import Way
from modulvard.domain.scoring import ANSWERS, Answers, check_answers
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.ui.components.fields import ChoiceField, Field, FieldError, TextField
from modulvard.ui.components.labels import Strong, Subtitle
from modulvard.ui.i18n import native_name
from modulvard.ui.ratings.answer_line import AnswerLine
from modulvard.ui.ratings.answered_when import AnsweredWhen, WhenFields
from modulvard.ui.ratings.answering import Answering, takes_one_key
from modulvard.ui.ratings.choices import AnswerChoices, ItemStrip
from modulvard.ui.ratings.entry_parts import EntryFoot, EntryHead, EntryKeys
from modulvard.ui.ratings.entry_room import FormInRoom
from modulvard.ui.ratings.score_words import (
    ended,
    item_name,
    question_name,
    range_words,
    spoken_text,
)
from modulvard.ui.theme.tokens import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDraft:
    """What was answered, when and how it came; and why, where it is a correction."""

    answers: Answers
    when: AnsweredWhen
    way: Way = Way.PAPER
    reason: str = ""


class EntryForm(FormInRoom):
    """One form with room for its answers. The focus stays in one field while they are entered."""

    submitted = Signal(object)
    """An ``EntryDraft``: all that is to be answered is, or was left blank knowingly."""
    again_asked = Signal(object)
    """The same draft, that is to be saved although it is there already."""
    closed = Signal()
    """The user leaves."""
    moved = Signal()
    """Another question stands there."""

    def __init__(
        self,
        instrument: Instrument,
        language: str,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        corrects: bool = False,
        about: Sequence[str] = (),
    ) -> None:
        """``corrects`` asks for a reason, and not how the answers came; ``about`` says whose it is."""
        super().__init__(lambda: self.place, parent)
        self._corrects = corrects
        self.instrument, self._language, self._form_language = instrument, language, language
        self.answering = Answering(instrument)
        self._was_refused = False
        self._build(clock, about)
        self._connect()
        self._show(say=False)
        self._begun = self.typed()

    # --- what one asks ----------------------------------------------------------------------------

    def draft(self) -> EntryDraft | None:
        """Return what stands in the form, or None once what is wrong has been said beside its field."""
        when = self.when.when()
        if when is None:
            self.when.focus_problem()
            return None
        reason = self.reason.text().strip()
        if self._corrects and not reason:
            self.say_of_reason(self.tr("Skriv varför den rättas."))
            return None
        answers = check_answers(self.instrument, self.answering.answers).answers
        return EntryDraft(answers=answers, when=when, way=self.when.way, reason=reason)

    def begin(self, answers: Answers, when: AnsweredWhen) -> None:
        """Begin with what was answered before: it is to be corrected."""
        self.answering.fill(answers, [item.number for item in self.instrument.items if item.number not in answers])
        self.when.fill(when)
        self._show(say=False)
        self._begun = self.typed()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Say what is wrong with the first answer that is refused, and go there."""
        found = next((one for one in problems if self.instrument.item(one.field) is not None), None)
        if found is not None:
            self.answering.go_to(found.field)
            self._show(say=False)
            self._say_range()
        elif any(one.field == ANSWERS for one in problems):
            self.say(self.tr("Inget är besvarat. Skriv svaren först."))

    def say_of_reason(self, words: str) -> None:
        """Say what is wrong with the reason, and go there."""
        self.reason_field.show_problem(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_again(self, words: str) -> None:
        """Say that the same is there already, and offer to save it all the same."""
        self.say(words)
        self.foot.offer(again=True)

    def set_busy(self, *, busy: bool) -> None:
        """Take nothing more while it is being saved."""
        self.foot.save_button.setEnabled(not busy)
        self.foot.again_button.setEnabled(not busy)

    def focus_first(self) -> None:
        """Put the focus where answers are typed."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> dict[str, Any]:
        """Return what is entered and how far one has come, as plain JSON values; kept at lock."""
        return {
            "answers": dict(self.answering.answers),
            "blank": sorted(self.answering.blank),
            "at": self.answering.at,
            "day": self.when.day.text(),
            "time": self.when.time.text(),
            "way": self.when.way.value,
            "language": self._form_language,
            "reason": self.reason.text(),
        }

    def write_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what was entered, after a lock."""
        answers, blank, at = kept.get("answers"), kept.get("blank"), kept.get("at")
        if isinstance(answers, Mapping) and isinstance(blank, list) and isinstance(at, int):
            whole = {str(number): answer for number, answer in answers.items() if isinstance(answer, int)}
            self.answering.fill(whole, map(str, blank), at)
        self.when.day.setText(str(kept.get("day") or self.when.day.text()))
        self.when.time.setText(str(kept.get("time") or ""))
        self.when.choose_way(kept.get("way"))
        self.languages.choose(kept.get("language"))
        self.reason.setText(str(kept.get("reason") or ""))
        self._show(say=False)

    @property
    def place(self) -> QRect:
        """Where on the paper the question and its answer stand: what is to be in sight."""
        first = self.question if self._number.isHidden() else self._number
        last = self.line if self._error.isHidden() else self._error
        bottom = last.mapTo(self.paper.inside, last.rect().bottomLeft()).y()
        return QRect(0, first.y(), self.paper.inside.width(), bottom - first.y())

    @property
    def is_touched(self) -> bool:
        """Whether anything is otherwise than it was when it was begun."""
        places = ("at", "language")
        now, begun = self.typed(), self._begun
        return any(now[name] != begun[name] for name in now if name not in places)

    @property
    def state(self) -> str:
        """What it says of how far one has come, and of the sums."""
        return f"{self.foot.counted.text()} {self.foot.sums.text()}"

    @property
    def problem(self) -> str:
        """What it says is wrong with an answer."""
        return self._error.words

    # --- building ---------------------------------------------------------------------------------

    def _build(self, clock: Clock, about: Sequence[str]) -> None:
        inside = self.paper.inside
        self.when = WhenFields(clock, inside, asks_way=not self._corrects)
        self.languages = ChoiceField(inside)
        self._number = Strong("", inside, wrap=True)
        self.question = Subtitle("", inside, wrap=True)
        self.choices = AnswerChoices(inside)
        self.line = AnswerLine(inside)
        self._error = FieldError(inside)  # a field of its own takes a complaint away as soon as the digit goes
        self.reason = TextField(inside)
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason_field = Field(self.tr("Skäl till rättelsen"), self.reason, inside)
        self.reason_field.setVisible(self._corrects)
        self.strip = ItemStrip(self.instrument, self)
        self.foot = EntryFoot(self._language, self, corrects=self._corrects)
        self._offer_languages()
        self._lay_out(about)

    def _lay_out(self, about: Sequence[str]) -> None:
        inside, paper = self.paper.inside, self.paper.column
        paper.addWidget(EntryHead(self.instrument, self._language, about, inside))
        paper.addWidget(self.when)
        paper.addSpacing(Space.INSIDE)
        answer = Field(self.tr("Svar"), self.line, inside)
        for widget in (self._number, self.question, self.choices, answer, self._error):
            paper.addWidget(widget)
        paper.addWidget(EntryKeys(self.instrument, inside))
        paper.addWidget(self.reason_field)
        paper.addStretch(1)
        self.stand(self.strip, self.foot)

    def _offer_languages(self) -> None:
        field = Field(self.tr("Formulärets språk"), self.languages, self.paper.inside)
        self.languages.offer([(native_name(code), code) for code in self.instrument.languages])
        self.languages.choose(self._form_language)
        has_words = any(item.wording is not None or item.labels for item in self.instrument.items)
        field.setVisible(has_words and len(self.instrument.languages) > 1)
        self.when.add(field)

    def _connect(self) -> None:
        self.moved.connect(self.paper.rest.start)
        self.line.textEdited.connect(self._on_typed)
        self.line.back_asked.connect(lambda: self._move(-1))
        self.line.move_asked.connect(self._move)
        self.line.blank_asked.connect(self._on_blank)
        self.line.entered.connect(self._on_enter)
        self.choices.chosen.connect(self._answer)
        self.strip.asked.connect(self._go_to)
        self.languages.currentIndexChanged.connect(self._on_language)
        for field in (self.when.day, self.when.time):
            field.returnPressed.connect(self.focus_first)
        self.foot.rest_button.clicked.connect(self._on_rest)
        self.foot.again_button.clicked.connect(lambda: self.submit(again=True))
        self.foot.cancel_button.clicked.connect(self.closed)
        self.foot.save_button.clicked.connect(self.submit)
        self.reason.returnPressed.connect(self.submit)

    # --- answering --------------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        item = self.answering.item
        self.say("")
        if item is None:
            self.line.clear()
            self._was_refused = True
            self.say(self.tr("Alla frågor är besvarade. Tryck Enter för att spara, eller Backsteg för att ändra."))
        elif not text:
            self.answering.take_away()
            self._show_answers()
        elif takes_one_key(item) or not text.isdecimal():
            self._answer_written(text)

    def _answer_written(self, text: str) -> bool:
        """Answer with what is written, if it is an answer."""
        if text.isdecimal() and text.isascii() and self._answer(int(text)):
            return True
        self.line.show_answer(self.answering.answer_here)
        self._was_refused = True
        self._say_range()
        return False

    def _answer(self, answer: int) -> bool:
        done = self.answering.answer(answer)
        if done:
            self._show()
        self.focus_first()
        return done

    def _keep_written(self) -> bool:
        """Take the number that stands in the field as the answer, before one goes elsewhere; False if it is none."""
        item, text = self.answering.item, self.line.text()
        if item is None or not text or text == str(self.answering.answer_here):
            return True
        at = self.answering.at
        done = self._answer_written(text)
        if done:
            self.answering.at = at
        return done

    def _move(self, steps: int) -> None:
        if self._keep_written() and self.answering.move(steps):
            self._show()

    def _go_to(self, number: str) -> None:
        if self._keep_written():
            self.answering.go_to(number)
            self._show()
        self.focus_first()

    def _on_blank(self) -> None:
        self.answering.leave_blank()
        self._show()

    def _on_rest(self) -> None:
        self.answering.leave_rest_blank()
        self._show()
        self.focus_first()

    def _on_enter(self) -> None:
        item, text = self.answering.item, self.line.text()
        if item is not None and text and not takes_one_key(item) and text != str(self.answering.answer_here):
            self._answer_written(text)
        elif self._was_refused and not self.answering.unseen:
            self._was_refused = False  # the hand was quicker than the eye: what was refused is seen before it is saved
            self.say(
                self.tr(
                    "Det sista du skrev togs inte emot. Se efter att det är rätt formulär och rätt svar, "
                    "och tryck Enter en gång till för att spara."
                )
            )
        else:
            self.submit()

    def submit(self, *, again: bool = False) -> None:
        """Be done, if all that is to be answered is or was left blank knowingly; else go to what is not (Enter)."""
        if not self._keep_written():
            return
        unseen = self.answering.unseen
        if not self.answering.answers:
            self.say(self.tr("Inget är besvarat. Skriv svaren först."))
        elif unseen:
            self.answering.go_to(unseen[0])
            self._show(say=False)
            words = self.tr("{question} är inte besvarad. Skriv svaret, eller tryck - om den är tom på formuläret.")
            self.say(words.format(question=question_name(unseen[0])))
            self.foot.offer(rest=True)
            self.focus_first()
        elif (draft := self.draft()) is not None:
            (self.again_asked if again else self.submitted).emit(draft)

    # --- showing ----------------------------------------------------------------------------------

    def _on_language(self) -> None:
        self._form_language = str(self.languages.currentData() or self._language)
        self._show(say=False)

    def _show(self, *, say: bool = True) -> None:
        """Show the question one is at, and say it to the screen reader."""
        item = self.answering.item
        self._was_refused = False
        self.say("")
        if item is None:
            self._show_end()
        else:
            self._show_item(item)
        self.choices.show_item(item, self.answering.answer_here, self._form_language)
        self.line.show_answer(self.answering.answer_here)
        self._show_answers()
        self.moved.emit()
        if say:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, self.line.accessibleName()))

    def _show_item(self, item: Item) -> None:
        name = item_name(item, self._form_language)
        if item.optional:
            name = self.tr("{question} (får utelämnas)").format(question=name)
        wording = None if item.wording is None else item.wording.shown(self._form_language)
        self._number.setText("" if wording is None else name)
        self._number.setVisible(wording is not None)
        self.question.setText(name if wording is None else wording.text)
        asked = f"{name}." if wording is None else f"{name}. {ended(spoken_text(wording, self._form_language))}"
        self.line.setAccessibleName(self.tr("{question} Svar {range}").format(question=asked, range=range_words(item)))

    def _show_end(self) -> None:
        left = len([number for number in self.answering.blank if number not in self._optional])
        words = self.tr("%n fråga(or) lämnad(e) tom(ma)", "", left) if left else self.tr("Alla frågor är besvarade")
        self._number.hide()
        self.question.setText(words)
        self.line.setAccessibleName(self.tr("{done}. Enter sparar").format(done=words))

    def _show_answers(self) -> None:
        self.foot.show_answers(self.answering)
        self.strip.show_answers(self.answering)
        self.foot.offer(rest=not self.foot.rest_button.isHidden() and bool(self.answering.unseen))

    @property
    def _optional(self) -> frozenset[str]:
        return frozenset(item.number for item in self.instrument.items if item.optional)

    def _say_range(self) -> None:
        item = self.answering.item
        if item is not None:
            words = self.tr("{question} besvaras med {low}–{high}.")
            name = question_name(item.number)
            self.say(words.format(question=name, low=item.lowest, high=item.highest))

    def say(self, words: str) -> None:
        """Say what is wrong, beside the answer."""
        self._error.say(words)
        self.line.set_wrong(bool(words))
        self.line.setAccessibleDescription(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))
