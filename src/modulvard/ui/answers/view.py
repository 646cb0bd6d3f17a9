"""An entry as it is shown beside the list: its head, its form, its versions, or the difference of two of them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from modulvard.domain.answer_bank import AnswerContent, AnswerKind, AnswerVersion
from modulvard.domain.answer_difference import difference
from modulvard.domain.answer_draft import AnswerDraft, draft_of
from modulvard.domain.answer_lists import AnswerCard
from modulvard.domain.clock import STOCKHOLM, today
from modulvard.domain.ids import AnswerId
from modulvard.ui.answers.detail_parts import DetailFoot, DetailHead
from modulvard.ui.answers.difference import DifferenceView
from modulvard.ui.answers.form import AnswerForm, ProgramChoice
from modulvard.ui.answers.typed import NEW, Typed
from modulvard.ui.answers.versions import VersionList
from modulvard.ui.answers.words import kind_words, month_words, status_chip, uses_words, version_chip
from modulvard.ui.components.chips import Chip
from modulvard.ui.components.scrolling import CaretInSight
from modulvard.ui.i18n import clock_time
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Size, Space
from modulvard.ui.writing.not_kept import NotKept, written_in


class AnswerView(QWidget):
    """Shows one entry, or a new one, and holds what is typed of each. What can be done with it stands in ``detail``."""

    back_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._answers = context.services.answers
        self._card: AnswerCard | None = None
        self._kind = AnswerKind.REPLY
        self._source = AnswerDraft()
        self._base = AnswerDraft()
        """What stands in the form when nothing has been typed."""
        self._may_edit = False
        person = context.services.person
        self._me = None if person is None else person.account
        self._shows_new = False
        self._row_version: int | None = None
        """The state of the entry that what is typed was begun from (CON-02)."""
        self.typed: dict[str, Typed] = {}
        self.thrown: dict[str, Typed] = {}
        self._narrow = False
        self._build()
        self._connect()

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def card(self) -> AnswerCard | None:
        """The entry that is shown, whole."""
        return self._card

    @property
    def answer(self) -> AnswerId | None:
        """The entry that is shown."""
        return None if self._card is None else self._card.answer.id

    @property
    def _name(self) -> str:
        """What the entry is called among what is typed."""
        return NEW if self.answer is None else str(self.answer)

    @property
    def is_new(self) -> bool:
        """Whether a new entry is being written."""
        return self._shows_new

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to see."""
        return self._shows_new or self._card is not None

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that the bank has not."""
        return self.is_shown and self._is_writable() and self.form.draft() != self._base

    @property
    def is_comparing(self) -> bool:
        """Whether a difference is shown in the form's place."""
        return self._stack.currentWidget() is self._around

    def set_may_edit(self, may_edit: bool) -> None:
        """Say whether the account may write in the bank."""
        self._may_edit = may_edit
        self._offer()

    def offer_programs(self, programs: tuple[ProgramChoice, ...]) -> None:
        """Offer the clinic's programs."""
        self.form.offer_programs(programs)

    def show_card(self, card: AnswerCard) -> None:
        """Show an entry, with what was typed of it and not saved."""
        self.note_typed()
        same = self.answer == card.answer.id and not self._shows_new
        self._card, self._shows_new, self._kind = card, False, card.answer.kind
        version = self._version(card)
        mine = self._me is not None and version.may_be_written_over(self._me)
        self._show(draft_of(version.content, version.comment if mine else ""), str(card.answer.id), same=same)

    def show_new(self, kind: AnswerKind = AnswerKind.REPLY, typed: AnswerDraft | None = None) -> None:
        """Begin a new entry, or go on with the one that was begun; ``typed`` is what a new one begins with."""
        self.note_typed()
        self._card, self._shows_new, self._kind = None, True, kind
        if typed is not None and NEW not in self.typed:
            self.typed[NEW] = Typed(kind=kind, draft=typed, row_version=None, at=self._context.clock.now())
        self._show(AnswerDraft(), NEW, same=False)

    def forget(self) -> None:
        """Show nothing."""
        self.note_typed()
        self._card, self._shows_new = None, False

    def note_typed(self) -> None:
        """Note what stands in the form, so that it can be kept."""
        if not self.is_shown or not self._may_edit:
            return
        name = self._name
        draft = self.form.draft()
        if draft == self._base:
            self.typed.pop(name, None)
        elif name not in self.typed or self.typed[name].draft != draft:
            self.typed[name] = Typed(
                kind=self.form.kind, draft=draft, row_version=self._row_version, at=self._context.clock.now()
            )

    def show_kept(self) -> None:
        """Say when what is typed was kept."""
        self.not_kept.settle()
        self._say_kept()

    def compare(self, number: int) -> None:
        """Show what a version changed in the one before it."""
        if self._card is None:
            return
        answer = self._card.answer
        numbers = [version.number for version in answer.versions]
        place = numbers.index(number)
        after, before = answer.versions[place], answer.versions[place + 1]
        words = self.tr("Version {earlier} och {later}").format(earlier=before.number, later=after.number)
        self._compare(before.content, after.content, words)

    def go_back(self) -> bool:
        """Go from a difference to the entry, or ask for the list; tells whether there was anywhere to go."""
        if self.is_comparing:
            self._stack.setCurrentWidget(self.area)
            self._say_head()
            self._offer()
            self.versions.compare.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self._narrow:
            self.back_asked.emit()
            return True
        return False

    def take_focus(self) -> None:
        """Put the focus where writing begins."""
        if self.is_comparing:
            self.difference.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._shows_new:
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_top(self, height: int) -> None:
        """Leave so many px free at the top for the frame's top row."""
        self.head.leave_top(height)

    def offer_back(self, needed: bool) -> None:
        """Offer the way back to the list, where the list is not beside."""
        self._narrow = needed
        self.head.back.setVisible(needed or self.is_comparing)

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.head = DetailHead(self)
        self.form = AnswerForm(self._context.language, self)
        self.versions = VersionList(self)
        self.difference = DifferenceView(self)
        self.foot = DetailFoot(self)
        self.not_kept = NotKept(self._context.operations, partial(written_in, self.form), self)
        trouble = QVBoxLayout()
        trouble.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, 0)
        trouble.addWidget(self.not_kept)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.BLOCKS, Space.INSIDE, Space.BLOCKS, Space.FIELDS)
        column.setSpacing(Space.BLOCKS)
        column.addWidget(self.form)
        column.addWidget(self.versions)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)
        CaretInSight(self.area, self.form.body)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.area)
        around = QWidget(self)
        room = QVBoxLayout(around)
        room.setContentsMargins(Space.BLOCKS, 0, Space.BLOCKS, Space.FIELDS)
        room.addWidget(self.difference)
        self._stack.addWidget(around)
        self._around = around
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._stack, 1)
        whole.addLayout(trouble)
        whole.addWidget(self.foot)
        self.leave_top(Size.TOP_ROW)

    def _connect(self) -> None:
        self.head.back_asked.connect(self.go_back)
        self.versions.compare_asked.connect(self.compare)

    # --- showing parts ----------------------------------------------------------------------------

    def _version(self, card: AnswerCard) -> AnswerVersion:
        """Return the version that is shown: the latest to those who write, the one in force to those who read."""
        return card.answer.latest if self._may_edit else card.answer.shown

    def _show(self, base: AnswerDraft, name: str, *, same: bool) -> None:
        kept = self.typed.get(name)
        kind = self._kind if kept is None or self._card is not None else kept.kind
        commented = self._card is not None and self._card.answer.in_force is not None
        self._source = base
        self.form.show_draft(kind, base, is_new=self._card is None, commented=commented)
        self._base = self.form.draft()
        if kept is not None:
            self.form.show_draft(kind, kept.draft, is_new=self._card is None, commented=commented)
        self._row_version = kept.row_version if kept is not None else self._row_version_now()
        self.form.set_read_only(not self._is_writable())
        self.versions.setVisible(self._card is not None)
        if self._card is not None:
            self.versions.show_versions(self._card)
        if not same:
            self._stack.setCurrentWidget(self.area)
            self.area.verticalScrollBar().setValue(0)
        self._say_head()
        self._say_kept()
        self._offer()

    def _row_version_now(self) -> int | None:
        return None if self._card is None else self._card.answer.row_version

    def _is_writable(self) -> bool:
        return self._may_edit and not (self._card is not None and self._card.answer.is_retired)

    def _say_head(self) -> None:
        self.offer_back(self._narrow)
        if self._card is None:
            self.head.say(self.tr("Nytt svar"), (), "")
            return
        card, answer = self._card, self._card.answer
        version = self._version(card)
        day = today(self._context.clock)
        chips: tuple[Chip, ...] = (status_chip(answer, day),)
        pending = answer.pending
        if pending is not None and answer.in_force is not None and not answer.is_retired:
            chips += (version_chip(pending),)
        owner = card.name_of(answer.owner) or self.tr("ingen")
        facts = [
            kind_words(answer.kind),
            self.tr("version {number}").format(number=version.number),
            self.tr("ägare {name}").format(name=owner),
        ]
        if answer.in_force is not None and answer.in_force.review_on is not None:
            facts.append(self.tr("granskas {month}").format(month=month_words(answer.in_force.review_on)))
        facts.append(uses_words(answer.uses))
        title = version.content.shown(self._context.language).text.title
        line = ""
        if pending is not None and answer.in_force is not None:
            words = self.tr("Version {later} är inte godkänd än. Version {number} gäller.")
            line = words.format(later=pending.number, number=answer.approved)
        self.head.say(title, chips, " · ".join(facts), line)

    def _offer(self) -> None:
        """Offer what can be done now."""

    def _say_kept(self) -> None:
        kept = self.typed.get(self._name)
        if kept is None or not self._is_writable():
            self.foot.say_kept("")
            return
        words = self.tr("Din text är sparad {time}, men inte i svarsbanken än.")
        self.foot.say_kept(words.format(time=clock_time(kept.at.astimezone(STOCKHOLM))))

    def _compare(self, before: AnswerContent, after: AnswerContent, words: str) -> None:
        self.difference.show_differences(difference(before, after))
        self._stack.setCurrentWidget(self._around)
        self.head.say(self.head.title.text(), (), words, self.tr("Struket är borta, understruket är nytt."))
        self.offer_back(self._narrow)
        self.foot.hide()
        self.difference.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().colour("divider"))
