"""Approving the ticked entries at once: how they differ, and the step itself (ux.md "Bulk", INP-08)."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.answer_lists import AnswerLine, WaitingChange
from modulvard.domain.ids import AccountId, AnswerId
from modulvard.ui.answers.difference import DifferenceView, Section
from modulvard.ui.answers.listing import AnswerListing
from modulvard.ui.answers.words import waiting_chip
from modulvard.ui.components.bars import ActionBar, BarAction
from modulvard.ui.components.dialog import Dialog, DialogPanel
from modulvard.ui.pages import PageCommand, PageContext
from modulvard.ui.theme.look import look

APPROVE, COMPARE = "approve", "compare"
_WIDTH, _HEIGHT = 720, 420


class ApprovalDialog(Dialog):
    """How entries that wait differ from what is in force, before they are approved together."""

    def __init__(self, changes: tuple[WaitingChange, ...], parent: QWidget, *, may_approve: bool) -> None:
        title = self.tr("Så ändras %n svar", "", len(changes))
        gone = sum(change.waiting.replaces_own for change in changes)
        sentences = [self.tr("Struket är borta, understruket är nytt.")]
        if gone:
            sentences.insert(0, self.tr("%n av dem ersätter text som ni har skrivit.", "", gone))
        submit = self.tr("Godkänn %n svar", "", len(changes))
        super().__init__(DialogPanel(title, sentence=" ".join(sentences), submit=submit), title, parent, width=_WIDTH)
        self.panel.submit_button.setVisible(may_approve)
        self.panel.submit_button.setEnabled(may_approve)
        self.difference = DifferenceView(self.panel)
        self.difference.setFixedHeight(min(look().px(_HEIGHT), max(parent.window().height() - look().px(280), 160)))
        self.difference.show_sections([Section(_title(change), change.differences) for change in changes])
        self.panel.add(self.difference)
        self.difference.setFocus(Qt.FocusReason.OtherFocusReason)


class Approving(QObject):
    """The action bar for the ticked lines of a list, and what its buttons do."""

    def __init__(self, context: PageContext, listing: AnswerListing, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._listing, self._page = context, listing, page
        self._answers = context.services.answers
        person = context.services.person
        self._me: AccountId | None = None if person is None else person.account
        self._keeps = False
        self.dialog: ApprovalDialog | None = None
        self._actions = (
            BarAction(ident=APPROVE, words=self.tr("Godkänn valda"), icon="check", key="Ctrl+Enter", primary=True),
            BarAction(ident=COMPARE, words=self.tr("Visa skillnaderna"), icon="list-filter"),
        )
        self.bar = ActionBar(self.tr("Valda svar"), self._actions, page)
        self.bar.triggered.connect(self.do)
        self.bar.cleared.connect(listing.unpick)
        listing.model.picks_changed.connect(self.show_picked)

    def set_keeps(self, keeps: bool) -> None:
        """Say whether the account keeps the bank, and so may approve what others own."""
        self._keeps = keeps
        self.show_picked()

    @property
    def may_approve(self) -> bool:
        """Whether the account may approve all that are ticked."""
        picked = self._listing.picked
        return bool(picked) and (self._keeps or all(line.owner == self._me for line in picked))

    def show_picked(self) -> None:
        """Say how many are ticked, and offer what can be done with them."""
        count = len(self._listing.picked)
        self.bar.offer([APPROVE, COMPARE] if self.may_approve else [COMPARE])
        words = self.tr("%n svar valda", "", count) if count else ""
        self.bar.show_count(words, self.tr("av {count}").format(count=self._listing.model.rowCount()))

    def do(self, ident: str) -> None:
        """Do one of the actions with those that are ticked, if it is offered now."""
        if ident == COMPARE or any(_replaces_own(line) for line in self._listing.picked):
            self._ask_changes()
        else:
            self.approve()

    def approve(self) -> None:
        """Approve those that are ticked, all or none; one Ctrl+Z takes it back."""
        if self.may_approve:
            self._approve({line.id: line.waiting.number for line in self._listing.picked if line.waiting is not None})

    def commands(self) -> tuple[PageCommand, ...]:
        """Return what can be done with those that are ticked, for the palette."""
        count = len(self._listing.picked)
        offered = self._actions if self.may_approve else self._actions[1:]
        about = self.tr("%n svar valda", "", count)
        return tuple(
            PageCommand(
                id=f"answers.{action.ident}_picked",
                words=action.words,
                about=about,
                shortcut=action.key,
                icon=action.icon,
                run=partial(self.do, action.ident),
            )
            for action in offered
            if count
        )

    # --- behind them ------------------------------------------------------------------------------

    def _approve(self, seen: dict[AnswerId, int]) -> None:
        said = self.tr("%n svar är godkända och gäller nu.", "", len(seen))
        command = partial(self._answers.approve_many, seen)
        self._context.run(self._page, command, lambda _: self._close(), said=said)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _ask_changes(self) -> None:
        wanted = [line.id for line in self._listing.picked]
        work = partial(self._answers.waiting_changes, wanted, self._context.language)
        self._context.operations.run(self._page, work, self._show_changes, latest="changes")

    def _show_changes(self, changes: tuple[WaitingChange, ...]) -> None:
        if not changes:
            return
        self.dialog = ApprovalDialog(changes, self._page, may_approve=self.may_approve)
        seen = {change.answer: change.waiting.number for change in changes}
        self.dialog.submitted.connect(lambda _: self._approve(seen))
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None


def _replaces_own(line: AnswerLine) -> bool:
    return line.waiting is not None and line.waiting.replaces_own


def _title(change: WaitingChange) -> str:
    return f"{change.title} · {waiting_chip(change.waiting).words.lower()}"
