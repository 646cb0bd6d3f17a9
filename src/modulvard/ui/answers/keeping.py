"""What is said of an entry beside its text: who answers for it, and when it is to be read through again (ux.md 3.5)."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_lists import AnswerCard
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.ui.answers.words import said
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field, TextField
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.refusals import say_beside
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_NOBODY = 0


class OwnerDialog(Dialog):
    """Asks who is to answer for an entry, among those who may write in the bank."""

    def __init__(self, card: AnswerCard, parent: QWidget) -> None:
        title = said(QT_TRANSLATE_NOOP("Answers", "Byt ägare"))
        sentence = said(
            QT_TRANSLATE_NOOP(
                "Answers",
                "Ägaren godkänner svaret, granskar det när dagen har kommit och avvecklar det. Texten ändras inte.",
            )
        )
        super().__init__(DialogPanel(title, sentence=sentence, submit=title), title, parent)
        self.owner = ChoiceField(self.panel)
        offered: list[tuple[str, int]] = [(card.name_of(account), int(account)) for account in card.may_own]
        self.owner.offer([*offered, (said(QT_TRANSLATE_NOOP("Answers", "Ingen än")), _NOBODY)])
        self.owner.choose(card.answer.owner or _NOBODY)
        self.add_field("owner", Field(said(QT_TRANSLATE_NOOP("Answers", "Ägare")), self.owner, self.panel))
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def draft(self) -> AccountId | None:
        chosen = self.owner.currentData()
        return AccountId(chosen) if chosen else None


class ReviewDialog(Dialog):
    """Asks on which day an entry in force is to be read through again; its text and its version stay."""

    def __init__(self, review_on: date | None, parent: QWidget) -> None:
        title = said(QT_TRANSLATE_NOOP("Answers", "Ändra granskningsdag"))
        sentence = said(
            QT_TRANSLATE_NOOP("Answers", "Då står svaret under Att granska. Det gäller som det är tills dess.")
        )
        super().__init__(DialogPanel(title, sentence=sentence, submit=title), title, parent)
        self.on = TextField(self.panel)
        self.on.setText("" if review_on is None else review_on.isoformat())
        self.add_field(
            "review_on", Field(said(QT_TRANSLATE_NOOP("Answers", "Granskas den dagen")), self.on, self.panel)
        )
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.on.selectAll()

    @override
    def draft(self) -> date | None:
        try:
            return date.fromisoformat(self.on.text().strip())
        except ValueError:
            return None

    @override
    def _on_submit(self) -> None:
        if self.draft() is None:
            self.show_problems({"review_on": said(QT_TRANSLATE_NOOP("Answers", "Skriv dagen som 2026-11-23."))})
        else:
            super()._on_submit()


def ask_owner(context: PageContext, parent: QWidget, card: AnswerCard) -> OwnerDialog:
    """Ask who is to answer for an entry; the dialog closes when that is done."""
    dialog = OwnerDialog(card, parent)
    _open(context, dialog, "owner", partial(context.services.answers.set_owner, card.answer.id))
    return dialog


def ask_review(context: PageContext, parent: QWidget, answer: AnswerId, review_on: date | None) -> ReviewDialog:
    """Ask when an entry in force is to be read through again; the dialog closes when that is done."""
    dialog = ReviewDialog(review_on, parent)
    dialog.again = {"kind": "answer_review", "answer": answer}
    _open(context, dialog, "review_on", partial(context.services.answers.set_review_date, answer))
    return dialog


def ask_review_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask it as before a lock; the day that was typed is put back."""
    opened(ask_review(context, over, AnswerId(kept["answer"]), None))


def _open(context: PageContext, dialog: Dialog, field: str, command: "Callable[[object], Changed]") -> None:
    def on_submitted(chosen: object) -> None:
        context.run(dialog, partial(command, chosen), lambda _: dialog.accept(), partial(say_beside, dialog, field))

    dialog.submitted.connect(on_submitted)
    dialog.open()
