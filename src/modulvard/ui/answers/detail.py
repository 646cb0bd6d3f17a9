"""What is done with an entry beside the list: written, handed in, approved, retired. What is typed is kept at once."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from modulvard.domain.answer_draft import AnswerDraft, checked, problems_of
from modulvard.domain.answer_lists import AnswerCard
from modulvard.domain.clock import today
from modulvard.domain.errors import ChangedSince
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import AnswerId
from modulvard.ui.answers.detail_parts import Deed
from modulvard.ui.answers.keeping import ask_owner, ask_review
from modulvard.ui.answers.typed import NEW, Typed
from modulvard.ui.answers.view import AnswerView
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_REST_MS = 500
_CEILING_MS = 500
"""Typed text is kept when the keys have rested, and while they do not, at least so often (ux.md 8.1)."""


class AnswerDetail(AnswerView):
    """One entry, or a new one, with all that can be done with it."""

    typed_changed = Signal()
    """What is typed is to be kept now."""
    saved = Signal(object)
    """A new entry has been saved; carries its id."""
    copy_asked = Signal()
    """A new entry is wanted, with the text of this one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._many = False
        self._rest = self._timer(_REST_MS)
        self._ceiling = self._timer(_CEILING_MS)
        self.form.changed.connect(self._on_typed)
        self.foot.save.clicked.connect(self.save)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.keep_now)
        return timer

    # --- what can be done -------------------------------------------------------------------------

    def tell_many(self, many: bool) -> None:
        """Say whether entries of the list are ticked: what is done then is done with those, unless one has typed."""
        if many != self._many:
            self._many = many
            self._offer()

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done with the entry now."""
        return self.foot.deeds

    @override
    def _offer(self) -> None:
        if not self.is_shown or self.is_comparing:
            return
        main, others = self._main_deed(), self._other_deeds()
        self.foot.offer(main, tuple(others), can_save=self.is_changed)

    def _main_deed(self) -> Deed | None:
        answer = None if self._card is None else self._card.answer
        if not self._is_writable() or (self._many and not self.is_changed):
            return None
        waits = self.is_changed or (answer is not None and answer.pending is not None)
        if self._card is not None and self._card.may_approve:
            if waits:
                return Deed(ident="approve", words=self.tr("Godkänn"), icon="check", run=self.approve)
            if answer is not None and answer.is_overdue(today(self._context.clock)):
                return Deed(ident="review", words=self.tr("Granskat, gäller vidare"), icon="check", run=self.review)
            return None
        handed_in = answer is not None and answer.pending is not None and answer.pending.submitted_at is not None
        if waits and not (handed_in and not self.is_changed):
            return Deed(ident="submit", words=self.tr("Lämna för godkännande"), icon="upload", run=self.submit)
        return None

    def _other_deeds(self) -> list[Deed]:
        deeds: list[Deed] = []
        if self._card is not None:
            words = self.tr("Kopiera texten")
            deeds.append(Deed(ident="text", words=words, icon="clipboard-list", run=self.copy_text))
        if not self._may_edit:
            return deeds
        if self._card is not None:
            deeds.append(Deed(ident="copy", words=self.tr("Kopiera svar"), key="D", icon="copy", run=self.copy))
        if self.is_changed:
            deeds.append(Deed(ident="throw", words=self.tr("Kasta det du har skrivit"), run=self.throw_away))
        elif self._name in self.thrown:
            deeds.append(Deed(ident="bring", words=self.tr("Ta tillbaka det du kastade"), run=self.bring_back))
        return deeds + self._keeping_deeds()

    def _keeping_deeds(self) -> list[Deed]:
        """Return what only the owner, and those who keep the bank, may do."""
        if self._card is None or not self._card.may_approve:
            return []
        answer = self._card.answer
        if answer.is_retired:
            return [Deed(ident="restore", words=self.tr("Ta i bruk igen"), icon="undo-2", run=self.restore)]
        deeds: list[Deed] = []
        pending = answer.pending
        if pending is not None and pending.submitted_at is None:
            deeds.append(Deed(ident="submit", words=self.tr("Lämna för godkännande"), icon="upload", run=self.submit))
        if pending is None and not self.is_changed:
            deeds.append(Deed(ident="review", words=self.tr("Granskat, gäller vidare"), icon="check", run=self.review))
        if answer.in_force is not None:
            words = self.tr("Ändra granskningsdag …")
            deeds.append(Deed(ident="review_date", words=words, icon="calendar", run=self.ask_review))
        deeds.append(Deed(ident="owner", words=self.tr("Byt ägare …"), icon="user", run=self.ask_owner))
        deeds.append(Deed(ident="retire", words=self.tr("Avveckla"), icon="trash-2", run=self.retire))
        return deeds

    def save(self) -> None:
        """Save what is typed as a draft of the bank: one's own is written over, else it is the next version."""
        self._save(None)

    def submit(self) -> None:
        """Hand the latest version in for approval, with what is typed."""
        self._save_first(self._answers.submit)

    def approve(self) -> None:
        """Put the latest version in force, with what is typed."""
        self._save_first(self._answers.approve)

    def review(self) -> None:
        """Note the version in force as read through: it is to be read again when its months have gone."""
        self._step(self._answers.set_review_date)

    def ask_review(self) -> None:
        """Ask on which day the version in force is to be read through again."""
        version = None if self._card is None else self._card.answer.in_force
        if self._card is not None and version is not None:
            ask_review(self._context, self, self._card.answer.id, version.review_on)

    def ask_owner(self) -> None:
        """Ask who is to answer for the entry."""
        if self._card is not None:
            ask_owner(self._context, self, self._card)

    def retire(self) -> None:
        """Put the entry away."""
        self._step(self._answers.retire)

    def restore(self) -> None:
        """Take the entry into use again."""
        self._step(self._answers.restore)

    def copy(self) -> None:
        """Begin a new entry with the text of this one."""
        if self._card is not None and self._may_edit:
            self.copy_asked.emit()

    def copy_text(self) -> None:
        """Put the text on the clipboard, its fields as they are written."""
        QApplication.clipboard().setText(self.form.body.toPlainText())
        self._context.announce(self.tr("Texten är kopierad."))

    def throw_away(self) -> None:
        """Throw away what is typed and not saved; it can be brought back for 30 days."""
        self.note_typed()
        if self._name in self.typed:
            self.thrown[self._name] = self.typed.pop(self._name)
        self._show(self._source, self._name, same=True)
        self.typed_changed.emit()

    def bring_back(self) -> None:
        """Bring back what was thrown away."""
        if self._name in self.thrown:
            self.typed[self._name] = self.thrown.pop(self._name)
        self._show(self._source, self._name, same=True)
        self.typed_changed.emit()

    # --- commands ---------------------------------------------------------------------------------

    def _step(self, command: "Callable[[AnswerId], Changed]") -> None:
        if self.answer is not None:
            self._context.run(self, partial(command, self.answer))

    def _save_first(self, command: "Callable[[AnswerId], Changed]") -> None:
        if self.is_changed:
            self._save(command)
        else:
            self._step(command)

    def _save(self, then: "Callable[[AnswerId], Changed] | None") -> None:
        """Save, then go on with the entry that was saved."""
        self.note_typed()
        draft, name = self.form.draft(), self._name
        problems = problems_of(draft)
        if problems:
            self.form.show_problems(problems)
            return
        if self.answer is None:
            command = partial(self._answers.add, self.form.kind, draft)
        else:
            command = partial(self._answers.save, self.answer, draft, self._row_version)

        def on_saved(changed: "Changed") -> None:
            self.typed.pop(name, None)
            self._base = draft
            self._row_version = None if self._row_version is None else self._row_version + 1
            self.typed_changed.emit()
            ident = AnswerId(changed.ident or 0)
            if name == NEW:
                self.saved.emit(ident)
            if then is not None:
                self._context.run(self, partial(then, ident))

        self._context.run(self, command, on_saved, self._on_refused)

    def _on_refused(self, error: Exception) -> bool:
        if isinstance(error, InvalidFields):
            self.form.show_problems(error.problems)
            return True
        if isinstance(error, ChangedSince) and self.answer is not None:
            show = partial(self._answers.show, self.answer)
            self._context.operations.run(self, show, self._show_both)
            return True
        return False

    def _show_both(self, card: AnswerCard) -> None:
        """Someone has saved meanwhile: show their text beside what is typed; saving then makes the next version."""
        draft = self.form.draft()
        self._card, self._row_version = card, card.answer.row_version
        self._base = AnswerDraft()
        name = str(card.answer.id)
        self.typed[name] = Typed(
            kind=self._kind, draft=draft, row_version=self._row_version, at=self._context.clock.now()
        )
        self.versions.show_versions(card)
        who = card.name_of(card.answer.latest.made_by)
        words = self.tr("{name} har sparat medan du skrev. Struket är deras, understruket är ditt. Inget är borta.")
        self._compare(card.answer.latest.content, checked(draft), words.format(name=who))

    # --- typing -----------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._rest.start()
        if not self._ceiling.isActive():
            self._ceiling.start()
        self._offer()

    def keep_now(self) -> None:
        """Keep what is typed, without waiting for the keys to rest."""
        self._rest.stop()
        self._ceiling.stop()
        self.note_typed()
        self.typed_changed.emit()
