"""The editor with all that belongs to it: whether it is saved, how it reads, which fields are left, what went wrong."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from modulvard.domain.answer_fields import Part
from modulvard.domain.clock import STOCKHOLM, Clock, today
from modulvard.domain.errors import ModulvardError
from modulvard.domain.readability import Readability, readability
from modulvard.ui.choosing_files import AskFile
from modulvard.ui.components.buttons import Button, ButtonKind, KeyHint
from modulvard.ui.components.fields import FieldError
from modulvard.ui.components.labels import Icon, Small, Strong
from modulvard.ui.components.typed import FOLLOWED
from modulvard.ui.i18n import clock_time
from modulvard.ui.operations import Lane, Operations
from modulvard.ui.override import override
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space, Tone, Type
from modulvard.ui.writing.editor import LEAST_LINES, LINES, Editor
from modulvard.ui.writing.keeping import DraftKeeper, Keep
from modulvard.ui.writing.not_kept import NotKept
from modulvard.ui.writing.saving import ask_where
from modulvard.ui.writing.unkept import Unkept, Written
from modulvard.ui.writing.words import empty_field_sentence, fields_line, reading_line

_COUNT_MS = 300
_LONG = 20_000
"""Letters from which a text is counted beside the window."""
_SAID_MINUTES = 1


class Writer(QWidget):
    """What is written to someone. ``begin`` shows a text and keeps it from then on; ``stop`` leaves it, kept."""

    written = Signal()
    """The user has changed the text."""

    def __init__(
        self,
        operations: Operations,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        head: str,
        ask: AskFile = ask_where,
        unkept: Unkept | None = None,
    ) -> None:
        """``head`` names the text: ”Ditt svar”. ``unkept`` is told of what is not kept yet."""
        super().__init__(parent)
        self._operations, self._clock, self._ask = operations, clock, ask
        self._extra: dict[str, Any] = {}
        self._said_at: datetime | None = None
        self._seen = ""
        self._kept_at: datetime | None = None
        self._build(head)
        self.keeper = DraftKeeper(operations, self.written_now, self, unkept)
        self._count = resting(self, _COUNT_MS, self._on_rest)
        self._connect()

    # --- what whoever writes uses -------------------------------------------------------------------

    def begin(self, text: str, keep: Keep, key: Hashable = None, **draft: Any) -> None:
        """Show a text and keep what becomes of it.

        ``caret``, ``state`` and ``saved_at`` are those of the draft, if it is one. What was left under ``key`` before
        it could be kept comes back instead.
        """
        left = self.keeper.take_left(key)
        caret: int | None = draft.get("caret")
        state: Mapping[str, Any] = draft.get("state") or {}
        if left is not None:
            text, caret, state = left.body, left.caret, left.state
        filled: Sequence[Sequence[int]] = state.get("filled") or ()
        self._extra = {name: value for name, value in state.items() if name != "filled"}
        self.editor.setReadOnly(False)
        self.editor.load(text, caret, filled)
        self.keeper.begin(keep, key, self.written_now() if draft.get("saved_at") is not None else None)
        self._kept_at = draft.get("saved_at")
        self.show_saved(self._kept_at)
        self.problem.say("")
        self.not_kept.settle()
        if left is not None:
            self.keeper.note()
        self._on_rest()

    def share(self, height: int) -> None:
        """Let the text take about half of a height: what it answers stays in sight also where there is little room."""
        self.editor.lines = max(LEAST_LINES, min(LINES, height * 2 // 5 // look().line(Type.MESSAGE)))
        self.editor.updateGeometry()

    def stop(self, *, keep: bool = True) -> None:
        """Leave the text, kept; without ``keep`` it has been finished or thrown away."""
        self.keeper.stop(keep=keep)

    def show_again(self, written: Written) -> None:
        """Show a text that was on its way and has come back, as not kept yet."""
        filled = written.state.get("filled") or ()
        self._extra = {name: value for name, value in written.state.items() if name != "filled"}
        self.editor.load(written.body, written.caret, filled)
        self.keeper.note()
        self._on_rest()

    def clear(self) -> None:
        """Show nothing, and let nothing be written."""
        self.keeper.stop()
        self._extra = {}
        self.editor.load("")
        self.editor.setReadOnly(True)
        self.show_saved(None)
        self.problem.say("")
        self.not_kept.settle()
        self._on_rest()

    def insert_parts(self, parts: Sequence[Part], language: str = "sv", **about: Any) -> None:
        """Put an answer in at the caret. ``about`` is kept with the draft: which answer, in which version."""
        if about:
            self._extra["answers"] = [*self._extra.get("answers", ()), dict(about)]
        self.editor.insert_parts(parts, language)
        self.keeper.note()

    def offer_bank(self, name: str, *, by_slash: bool = True) -> None:
        """Offer what can be searched while one writes, by Ctrl+B, / and a button that says what it is."""
        self.editor.offers_answers, self.editor.slash_asks = True, by_slash
        self._bank_button.setText(name)
        self._bank_button.show()

    def show_bank_button(self, *, shown: bool) -> None:
        """Show the button, or leave it out where what it opens stands beside the text already."""
        self._bank_button.setVisible(shown)

    def is_behind(self, saved_at: datetime) -> bool:
        """Tell whether the draft has been given another text elsewhere since it was shown or kept: by an undo."""
        return self._kept_at is not None and saved_at > self._kept_at

    @property
    def extra(self) -> Mapping[str, Any]:
        """What else is kept with the draft."""
        return self._extra

    def set_extra(self, name: str, value: Any) -> None:
        """Keep something else with the draft, as a plain JSON value."""
        self._extra[name] = value
        self.keeper.note()

    def written_now(self) -> Written:
        """Return the text as it stands."""
        state = {**self._extra, "filled": [list(each) for each in self.editor.filled]}
        return Written(self.editor.text, self.editor.caret, state)

    def may_finish(self) -> bool:
        """Tell whether the text can be finished; if not, say why and go to where it is to be mended."""
        self.editor.take_line()
        spans = self.editor.open_fields
        if spans:
            self.complain(empty_field_sentence(spans))
            self.editor.go_to_field(spans[0], open_list=False)
            return False
        if not self.editor.text.strip():
            self.complain(self.tr("Det finns ingen text än. Skriv något först."))
            self.editor.setFocus()
            return False
        self.problem.say("")
        return True

    def complain(self, words: str) -> None:
        """Say beside the text what is wrong, and how to mend it."""
        self.problem.say(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, words))

    def show_saved(self, at: datetime | None) -> None:
        """Say ”Utkast sparat 08:15”: only ever after the commit (ux.md 8.6)."""
        words = self._saved_words(at) if at is not None else ""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))
        self._check.setVisible(bool(words))

    # --- building -----------------------------------------------------------------------------------

    def _build(self, head: str) -> None:
        self._head = Strong(head, self)
        self._check = Icon("check", self, px=Size.ICON_INLINE, role=Tone.ON_TRACK)
        self._saved = Small("", self)
        self.editor = Editor(lambda: today(self._clock), self, name=head)
        self.editor.setProperty(FOLLOWED, True)
        self._bank_button = Button("", self, kind=ButtonKind.QUIET, key="Ctrl+B", icon="library", small=True)
        self._bank_button.hide()
        self.problem = FieldError(self)
        self.not_kept = NotKept(
            self._operations,
            lambda: self.editor.text,
            self,
            full=self.tr(
                "Svaret kunde inte sparas på disken. Texten finns kvar här. Frigör plats eller välj ”Spara som fil”."
            ),
            ask=self._ask,
        )
        self._reading = Small("", self, wrap=True)
        self.fields_button = Button("", self, kind=ButtonKind.QUIET, icon="pencil", strong=True, small=True)
        self._tab_key = KeyHint("Tab", self)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head_row())
        column.addSpacing(Space.INSIDE + 2)
        column.addWidget(self.editor, 1)
        column.addWidget(self.problem)
        column.addWidget(self.not_kept)
        column.addSpacing(Space.INSIDE)
        column.addLayout(self._foot_row())
        for hidden in (self._check, self._saved, self.fields_button, self._tab_key):
            hidden.hide()

    def _head_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.INSIDE)
        row.addWidget(self._head)
        row.addWidget(self._check)
        row.addWidget(self._saved, 1)
        row.addStretch(0)
        row.addWidget(self._bank_button)
        return row

    def _foot_row(self) -> QBoxLayout:
        fields = QHBoxLayout()
        fields.setSpacing(Space.INSIDE)
        fields.addStretch(1)
        fields.addWidget(self.fields_button)
        fields.addWidget(self._tab_key)
        self._foot.setSpacing(Space.INSIDE)
        self._foot.addWidget(self._reading, 1)
        self._foot.addLayout(fields)
        return self._foot

    def _fit_foot(self) -> None:
        """Say how the text reads beside the fields that are left or, where there is no room for both, above."""
        wanted = [look().width(Type.SMALL, self._reading.text()), self.fields_button.sizeHint().width()]
        fits = sum(wanted) + self._tab_key.sizeHint().width() + 3 * Space.INSIDE <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._foot.direction() != way:
            self._foot.setDirection(way)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_text)
        self.editor.left.connect(self.keeper.keep_now)
        self.keeper.kept.connect(self._on_kept)
        self.keeper.failed.connect(self._on_failed)
        self._bank_button.clicked.connect(self.editor.answers_asked)
        self.fields_button.clicked.connect(self._on_fields)

    # --- following ----------------------------------------------------------------------------------

    def _on_text(self) -> None:
        text, before = self.editor.text, self._seen
        self._seen = text
        if self.editor.is_loading or text == before:
            return  # shown, or shown in other colours or size: nobody has written
        self.problem.say("")
        self.show_saved(None)
        self.keeper.note()
        self._count.start()
        self._show_fields()
        self.written.emit()

    def _on_rest(self) -> None:
        self._show_fields()
        text = self.editor.text
        if len(text) < _LONG:
            self._show_reading(readability(text))
        else:
            work = partial(readability, text)
            self._operations.run(self, work, self._show_reading, lane=Lane.FILES, latest="reading")

    def _show_reading(self, found: Readability) -> None:
        words = reading_line(found)
        self._reading.setText(words)
        self._reading.setVisible(bool(words))
        self._fit_foot()

    def _show_fields(self) -> None:
        words = fields_line(self.editor.open_fields)
        self.fields_button.setText(words)
        self.fields_button.setVisible(bool(words))
        self._tab_key.setVisible(bool(words))
        self._fit_foot()

    def _on_fields(self) -> None:
        spans = self.editor.open_fields
        if spans:
            self.editor.go_to_field(spans[0])

    def _on_kept(self, at: datetime) -> None:
        self._kept_at = at
        self.not_kept.settle()
        if not self.keeper.is_dirty:
            self.show_saved(at)
        if self._said_at is None or (at - self._said_at).total_seconds() >= 60 * _SAID_MINUTES:
            self._said_at = at
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, self._saved_words(at)))

    def _saved_words(self, at: datetime) -> str:
        return self.tr("Utkast sparat {time}").format(time=clock_time(at.astimezone(STOCKHOLM)))

    def _on_failed(self, error: ModulvardError) -> None:
        self.not_kept.tell(error)
        self.show_saved(None)
