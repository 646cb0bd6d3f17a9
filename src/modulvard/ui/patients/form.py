"""The form for a patient, new or known. It takes the list's place: nothing typed is lost by leaving it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import PatientId
from modulvard.domain.likeness import Likeness
from modulvard.domain.patient_draft import (
    CheckedPatient,
    CheckedRelative,
    PatientDraft,
    RelativeDraft,
    draft_of,
)
from modulvard.domain.patients import NumberTaken, PatientCard
from modulvard.ui.components.buttons import Button, ButtonKind
from modulvard.ui.components.labels import Small, Title
from modulvard.ui.discretion import shown_name
from modulvard.ui.key_binding import bind
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.patients.archiving import archive
from modulvard.ui.patients.aside import Aside, InHand, Review, review
from modulvard.ui.patients.fields import PatientFieldsForm
from modulvard.ui.patients.likenesses import LikenessCard
from modulvard.ui.patients.relatives import Entry, RelativesSection, entries_of
from modulvard.ui.resting import resting
from modulvard.ui.theme.look import look
from modulvard.ui.theme.tokens import Space
from modulvard.ui.way import Way

if TYPE_CHECKING:
    from modulvard.services.base import Changed

_REST_MS = 500
_WIDEST = 860
_TWO_COLUMNS = 620
"""Width at 100 % from which fields stand two and two."""


class PatientForm(QWidget):
    """A new patient, or one that is known. ``saved`` carries the patient's id; ``left`` tells it was put aside."""

    saved = Signal(object)
    left = Signal()
    open_asked = Signal(object)
    """Someone who is there already is wanted instead."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._patients = context.services.patients
        self._card: PatientCard | None = None
        self._seen: frozenset[PatientId] = frozenset()
        self._aside: dict[PatientId | None, Aside] = {}
        self._way = Way()
        self._build()
        self._connect()

    # --- showing ----------------------------------------------------------------------------------

    @property
    def patient(self) -> PatientId | None:
        """Whom the form is about; None for a new patient."""
        return None if self._card is None else self._card.patient.id

    def show_new(self) -> None:
        """Ask for a new patient. What was typed when the form was left stands there again."""
        self._keep_aside()
        self._card = None
        self._title.setText(self.tr("Ny patient"))
        self._again_button.setText(self.tr("Börja om från tomt"))
        self._show(PatientDraft(), ())

    def show_known(self, card: PatientCard) -> None:
        """Show what is known of a patient, to be changed. What was typed when the form was left stands there again."""
        self._keep_aside()
        self._card = card
        name = shown_name(card.patient.fields.name)
        self._title.setText(self.tr("Ändra uppgifter för {name}").format(name=name))
        self._again_button.setText(self.tr("Återgå till det sparade"))
        self._show(draft_of(card.patient.fields), entries_of(card))

    def is_changed(self) -> bool:
        """Tell whether something stands here that is kept nowhere else."""
        empty = PatientDraft() if self._card is None else draft_of(self._card.patient.fields)
        more = self.relatives.is_open or (self._card is None and bool(self.relatives.entries))
        return self.fields.draft() != empty or more

    def _in_hand(self) -> InHand | None:
        """Return the relative whose fields are out."""
        return InHand(self.relatives.place, self.relatives.editor.draft()) if self.relatives.is_open else None

    @property
    def asides(self) -> tuple[tuple[PatientId | None, Aside], ...]:
        """What was typed and not saved, for whom: in forms that were left, and here while the form is shown."""
        here = {self.patient: self._typed_here()} if self.is_changed() else {}
        return tuple({**self._aside, **here}.items())

    def take_asides(self, kept: Sequence[tuple[PatientId | None, Aside]]) -> None:
        """Take up what was typed before a lock; it stands there when the form is shown again."""
        self._aside = dict(kept)

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.fields.given_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, draft: PatientDraft, entries: tuple[Entry, ...]) -> None:
        self._way.leave()
        kept = self._aside.pop(self.patient, None)
        self._again_button.setVisible(kept is not None)
        if kept is not None:
            draft = kept.draft
            entries = entries if self._card is not None else kept.entries
            if self._card is not None and kept.version is not None:
                # written on an older picture: if it has changed since, saving says so
                self._card = replace(self._card, patient=replace(self._card.patient, version=kept.version))
        self._seen = frozenset()
        self.alike.show_alike(())
        self.fields.show_draft(draft)
        self.relatives.show_entries(entries)
        if kept is not None and kept.in_hand is not None:
            self.relatives.ask_again(kept.in_hand.place, kept.in_hand.draft)
        self._show_archiving()
        self._save_button.setText(self.tr("Spara patienten"))
        self._scroll.verticalScrollBar().setValue(0)
        self._rest.stop()

    def _show_archiving(self) -> None:
        self._archive_button.setVisible(self._card is not None)
        if self._card is not None:
            archived = self._card.patient.archived_at is not None
            self._archive_button.setText(self.tr("Ta tillbaka ur arkivet") if archived else self.tr("Arkivera"))

    # --- parts ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = Title("", self)
        self._note = Small(self.tr("Bara namnet behövs för att börja. Resten kan fyllas i senare."), self, wrap=True)
        self.fields = PatientFieldsForm(self)
        self.relatives = RelativesSection(self)
        self.alike = LikenessCard(self)
        self._save_button = Button(self.tr("Spara patienten"), self, kind=ButtonKind.PRIMARY, key="Ctrl+Enter")
        self._cancel_button = Button(self.tr("Tillbaka"), self, key="Esc")
        self._archive_button = Button("", self, kind=ButtonKind.QUIET)
        self._again_button = Button(self.tr("Börja om från tomt"), self, kind=ButtonKind.QUIET)
        self._rest = resting(self, _REST_MS, self._look_over)
        self._inside = QWidget(self)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(Space.BLOCKS, Space.INSIDE, Space.BLOCKS, Space.BLOCKS)
        inside.setSpacing(Space.BLOCKS)
        for widget in (self._note, self.fields, self.relatives, self.alike):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.BLOCKS, self._context.top_height(), Space.BLOCKS, Space.INSIDE)
        head.addWidget(self._title, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.BLOCKS, Space.ROW, Space.BLOCKS, Space.BLOCKS)
        foot.setSpacing(Space.INSIDE)
        foot.addWidget(self._save_button)
        foot.addWidget(self._cancel_button)
        foot.addSpacing(Space.FIELDS)
        foot.addWidget(self._again_button)
        foot.addStretch(1)
        foot.addWidget(self._archive_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_typed)
        self._save_button.clicked.connect(self._on_save)
        self._cancel_button.clicked.connect(self.leave)
        self._archive_button.clicked.connect(self._on_archive)
        self._again_button.clicked.connect(self._on_again)
        self.alike.open_asked.connect(self.open_asked)
        self.relatives.submitted.connect(self._on_relative)
        self.relatives.editing.connect(self._bring_into_sight)
        self.relatives.remove_asked.connect(self._on_remove_relative)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, self, self._on_save)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() / look().factor
        columns = 2 if room >= _TWO_COLUMNS else 1
        self.fields.lay_out(columns=columns)
        self.relatives.editor.lay_out(columns=columns)
        self._inside.setMaximumWidth(look().px(_WIDEST))

    # --- saving -----------------------------------------------------------------------------------

    def leave(self) -> None:
        """Go back to the list, or from a relative's fields to the form. What was typed of the patient is kept."""
        if self.relatives.is_open:
            self.relatives.close_editor()
            return
        self._keep_aside()
        self._empty()
        self.left.emit()

    def _keep_aside(self) -> None:
        """Keep what was typed and not saved, until the form for the same patient is shown again."""
        if self.is_changed():
            self._aside[self.patient] = self._typed_here()

    def _typed_here(self) -> Aside:
        version = None if self._card is None else self._card.patient.version
        return Aside(self.fields.draft(), self.relatives.entries, version, self._in_hand())

    def _on_again(self) -> None:
        card = self._card
        self._forget_typed()
        if card is None:
            self.show_new()
        else:
            self._context.operations.run(
                self, partial(self._patients.reload, card.patient.id), self.show_known, latest="card"
            )
        self.focus_first()

    def _forget_typed(self) -> None:
        self._aside.pop(self.patient, None)
        self._empty()

    def _empty(self) -> None:
        self._way.leave()
        self._card = None
        self.fields.show_draft(PatientDraft())
        self.relatives.show_entries(())

    def _on_typed(self) -> None:
        self._rest.start()

    def _look_over(self) -> None:
        """Say what is worth a look while one writes; what is wrong is said on finishing."""
        check = partial(self._patients.check, self.fields.draft())
        self._context.operations.run(self, check, self._way.still()(self._show_hints), latest="hints")

    def _show_hints(self, checked: CheckedPatient) -> None:
        self.fields.show_hints(checked.warnings)
        born = None if checked.fields is None else checked.fields.identity.birth_date
        usual = self.tr("ÅÅÅÅ-MM-DD")
        self.fields.birth_date.setPlaceholderText(usual if born is None else born.isoformat())

    def _on_save(self) -> None:
        if self.relatives.is_open:
            self._bring_into_sight(self.relatives.editor)
            self.relatives.editor.submit_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.announce(self.tr("Spara den närstående först, eller avbryt det."))
            return
        draft = self.fields.draft()
        work, still = partial(review, self._patients, draft, self.patient), self._way.still(self._say_unsaved)
        self._context.operations.run(self, work, still(partial(self._reviewed, draft)), latest="review")

    def _say_unsaved(self) -> None:
        self._context.announce(self.tr("Uppgifterna hann inte sparas. De står kvar i formuläret för patienten."))

    def _reviewed(self, draft: PatientDraft, found: Review) -> None:
        self.fields.show_problems(found.checked.problems)
        self.fields.show_hints(found.checked.warnings)
        if found.checked.fields is None:
            return
        unseen = {like.known.patient for like in found.alike} - self._seen
        self.alike.show_alike(found.alike)
        if unseen:
            self._ask_about(found.alike)
        else:
            self._keep(draft)

    def _ask_about(self, alike: tuple[Likeness, ...]) -> None:
        self._seen |= {like.known.patient for like in alike}
        if self._card is None:
            self._save_button.setText(self.tr("Spara som ny patient"))
        self._context.announce(self.alike.accessibleName())
        QTimer.singleShot(0, self.alike, self._show_card)

    def _bring_into_sight(self, widget: QWidget) -> None:
        # once the layout has given it its place
        QTimer.singleShot(0, widget, partial(self._scroll.ensureWidgetVisible, widget))

    def _show_card(self) -> None:
        self._scroll.ensureWidgetVisible(self.alike)
        if self.alike.open_buttons:
            self.alike.open_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, draft: PatientDraft) -> None:
        command: Callable[[], Changed]
        if self._card is None:
            command = partial(self._patients.add, draft, [entry.draft for entry in self.relatives.entries])
        else:
            known = self._card.patient
            command = partial(self._patients.edit, known.id, draft, known.version)
        kept = partial(self._on_kept, self.patient, self._way.still()(self._show_kept))
        self._context.run(self, command, kept, self._way.still()(self._refused))

    def _on_kept(self, patient: PatientId | None, show: "Callable[[Changed], None]", changed: "Changed") -> None:
        self._aside.pop(patient, None)  # kept when the form was left before it was saved
        show(changed)

    def _show_kept(self, changed: "Changed") -> None:
        self._forget_typed()
        self.saved.emit(changed.patient)

    def _refused(self, error: Exception) -> bool:
        if isinstance(error, InvalidFields):
            self.fields.show_problems(error.facts["problems"])
            return True
        if isinstance(error, NumberTaken):
            words = self.tr("Numret finns redan hos en annan patient. Öppna den som finns, eller se över numret.")
            self.fields.fields["identity_number"].field.show_problem(words)
            self.fields.identity_number.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_archive(self) -> None:
        if self._card is None:
            return
        known = self._card.patient
        if known.archived_at is None:
            archive(self._context, self, known.id, lambda _: self._read_again())
        else:
            self._context.run(self, partial(self._patients.bring_back, known.id), lambda _: self._read_again())

    def _read_again(self) -> None:
        if self._card is not None:
            work = partial(self._patients.reload, self._card.patient.id)
            self._context.operations.run(self, work, self._take_card, latest="card")

    def _take_card(self, card: PatientCard) -> None:
        """Take what was changed beside the fields: relatives, the archive. What is typed stays."""
        if self._card is not None and card.patient.id == self._card.patient.id:
            same = card.patient.fields == self._card.patient.fields
            self._card = card if same else replace(card, patient=self._card.patient)
            self.relatives.show_entries(entries_of(card))
            self._show_archiving()

    # --- relatives --------------------------------------------------------------------------------

    def _on_relative(self, draft: RelativeDraft) -> None:
        """Keep a relative: at once where the patient is known, else together with the patient."""
        if self._card is None:
            check = partial(self._patients.check_relative, draft)
            checked = self._way.still()(partial(self._relative_checked, draft))
            self._context.operations.run(self, check, checked, latest="relative")
            return
        entry = self.relatives.edited
        if entry is None or entry.kept is None:
            command = partial(self._patients.add_relative, self._card.patient.id, draft)
        else:
            command = partial(self._patients.edit_relative, entry.kept.id, draft, entry.kept.version)
        self._context.run(self, command, lambda _: self._relative_kept(), self._relative_refused)

    def _relative_checked(self, draft: RelativeDraft, checked: CheckedRelative) -> None:
        if checked.fields is None:
            self.relatives.show_problems(checked.problems)
            return
        self.relatives.show_entries(self.relatives.with_edited(draft))

    def _relative_kept(self) -> None:
        self.relatives.close_editor()
        self._read_again()

    def _relative_refused(self, error: Exception) -> bool:
        if not isinstance(error, InvalidFields):
            return False
        self.relatives.show_problems(error.facts["problems"])
        return True

    def _on_remove_relative(self, place: int) -> None:
        entry = self.relatives.entries[place]
        if entry.kept is None:
            entries = [one for number, one in enumerate(self.relatives.entries) if number != place]
            self.relatives.show_entries(entries)
            return
        command = partial(self._patients.remove_relative, entry.kept.id)
        self._context.run(self, command, lambda _: self._read_again())
