"""What can be done with a module and with its treatment: offered by the page's buttons, menus and the palette alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import ModuleNumber, PauseId
from modulvard.domain.module_events import PROGRESS, ModuleState
from modulvard.domain.today import LineKind, TodayLine
from modulvard.domain.treatment_steps import Notice, NoticeKind, Preview
from modulvard.domain.treatments import PlannedModule, TreatmentStatus
from modulvard.services.base import Changed
from modulvard.services.patient_page import PatientPicture
from modulvard.services.treatments import TreatmentChanged, TreatmentView
from modulvard.ui.discretion import shown_name
from modulvard.ui.errors import explained
from modulvard.ui.i18n import week_words
from modulvard.ui.modules.dialogs import (
    ChosenModules,
    OptionalModulesDialog,
    ReasonDialog,
    StateDialog,
    StateDraft,
    StepDialog,
)
from modulvard.ui.modules.tempo import consequences
from modulvard.ui.modules.transferring import About, ask_transfer
from modulvard.ui.modules.versions import VersionMoves, ask_version
from modulvard.ui.pages import PageContext
from modulvard.ui.words.of_treatments import state_words

_NEXT_STATE = {
    ModuleState.UNAVAILABLE: ModuleState.AVAILABLE,
    ModuleState.AVAILABLE: ModuleState.STARTED,
    ModuleState.STARTED: ModuleState.HANDED_IN,
    ModuleState.HANDED_IN: ModuleState.REVIEWED,
    ModuleState.REVIEWED: ModuleState.DONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOffer:
    """Something that can be done now: ``ident`` is fixed, ``words`` begin with a verb."""

    ident: str
    words: str
    key: str = ""
    run: Callable[[], None]


class Steps(QObject):
    """The steps that a treatment and its modules offer, each a command with its undo, or a dialog before it."""

    end_asked = Signal()
    """The end of the treatment is to be filled in: the page has a panel for it."""

    follow_up_asked = Signal()
    reopen_asked = Signal()
    """An end is to be taken back, or a day laid: the card of the end has what they ask."""

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        """``owner`` is the page: dialogs open over it and commands belong to it."""
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._picture: PatientPicture | None = None
        self.versions = VersionMoves(context, owner)
        """Whether there is a newer version of the program, and the moving to it."""

    def show_picture(self, picture: PatientPicture) -> None:
        """Offer the steps of this picture from now on."""
        self._picture = picture
        self.versions.look(self._view().treatment.id if self._may_change() and self._is_active() else None)

    # --- what is offered --------------------------------------------------------------------------

    def of_module(self, number: ModuleNumber) -> tuple[StepOffer, ...]:
        """Return the steps with a module, the natural next one first; none where nothing may be changed."""
        found = self._module(number)
        if found is None or not self._may_change():
            return ()
        offers = []
        if found.standing.is_skipped:
            offers.append(self._offer("unskip", self.tr("Ta tillbaka överhoppningen …"), self._take_back_skip, number))
        else:
            offers += self._forward(found)
        if self._is_active() and not found.standing.is_handed_in and not found.standing.is_skipped:
            offers.append(self._offer("skip", self.tr("Hoppa över …"), self._skip, number))
            if not found.mandatory:
                offers.append(self._offer("remove", self.tr("Ta bort ur planen …"), self._remove, number))
        offers.append(self._offer("state", self.tr("Annat läge eller datum …"), self._other_state, number))
        return tuple(offers)

    def of_treatment(self) -> tuple[StepOffer, ...]:
        """Return the steps with the whole treatment."""
        if not self._may_change():
            return ()
        if not self._is_active():
            return self._after_the_end()
        offers = []
        if self._view().standing.resumes is not None:
            offers.append(StepOffer(ident="resume", words=self.tr("Återuppta nu"), run=self._resume))
        if self._optional_left():
            offers.append(StepOffer(ident="add", words=self.tr("Lägg till valbar modul …"), run=self._add))
        if self.versions.are_newer:
            offers.append(StepOffer(ident="version", words=self.tr("Flytta till nyare version …"), run=self._move))
        offers.append(StepOffer(ident="end", words=self.tr("Avsluta behandlingen …"), run=self.end))
        offers.append(self._handing())
        return tuple(offers)

    def _after_the_end(self) -> tuple[StepOffer, ...]:
        add, reopen = self.tr("Lägg en uppföljning …"), self.tr("Öppna behandlingen igen …")
        left = self._picture is not None and self._picture.is_followed_up
        return (
            StepOffer(ident="follow_up", words=add, run=self.follow_up_asked.emit),
            StepOffer(ident="reopen", words=reopen, run=self.reopen_asked.emit),
            *((self._handing(),) if left else ()),
        )

    def _handing(self) -> StepOffer:
        return StepOffer(ident="transfer", words=self.tr("Lämna över till ny behandlare …"), run=self._transfer)

    def open_next(self) -> None:
        """Open the module that waits for the therapist."""
        ident = self._view().treatment.id
        waiting = next((line.figure for line in self._lines() if line.kind is LineKind.MODULE), None)
        said = self.tr("Modul {number} öppnad för {name}.").format(number=waiting, name=self._name())
        self._run(partial(self._context.services.treatments.open_next, ident), said)

    def cancel_pause(self, pause: PauseId) -> None:
        """Take away a pause that has not begun."""
        ident = self._view().treatment.id
        said = self.tr("Pausen är borttagen för {name}.").format(name=self._name())
        self._run(partial(self._context.services.treatments.cancel_pause, ident, pause), said)

    def resume(self) -> None:
        """End the pause that lies over this week."""
        self._resume()

    def end(self) -> None:
        """Have the end of the treatment filled in (H6)."""
        self.end_asked.emit()

    def begin(self, ident: str, module: ModuleNumber | None) -> None:
        """Begin a step by its name, if it is offered now."""
        offers = self.of_treatment() if module is None else self.of_module(module)
        for offer in offers:
            if offer.ident == ident:
                offer.run()

    # --- steps with a module ----------------------------------------------------------------------

    def _forward(self, found: PlannedModule) -> list[StepOffer]:
        words = {
            ModuleState.AVAILABLE: self.tr("Öppna modul {number}"),
            ModuleState.STARTED: self.tr("Markera som påbörjad"),
            ModuleState.HANDED_IN: self.tr("Markera som inlämnad"),
            ModuleState.REVIEWED: self.tr("Markera som återkopplad"),
            ModuleState.DONE: self.tr("Markera som klar"),
        }
        if not self._is_active():
            return []
        following = _NEXT_STATE.get(found.state)
        states = [following] if following is not None else []
        if found.state is ModuleState.AVAILABLE:
            states.append(ModuleState.HANDED_IN)
        return [
            StepOffer(
                ident=f"to_{state.value}",
                words=words[state].format(number=found.number),
                run=partial(self._set_state, found.number, state),
            )
            for state in states
        ]

    def _set_state(self, number: ModuleNumber, state: ModuleState) -> None:
        ident = self._view().treatment.id
        said = self._said_of_state(number, state)
        self._run(partial(self._context.services.treatments.set_module, ident, number, state), said)

    def _other_state(self, number: ModuleNumber) -> None:
        found = self._module(number)
        if found is None:
            return
        title = self.tr("Läget för modul {number}").format(number=number)
        state = _NEXT_STATE.get(found.state, PROGRESS[found.standing.rank])
        dialog = StateDialog(title, state, self._view().standing.on, self._owner)
        ident = self._view().treatment.id

        def command(draft: StateDraft) -> tuple[Callable[[], Changed], str]:
            set_module = self._context.services.treatments.set_module
            said = self._said_of_state(number, draft.state)
            return partial(set_module, ident, number, draft.state, on=draft.on, reason=draft.reason), said

        self._ask(dialog, command, "state", number)

    def _skip(self, number: ModuleNumber) -> None:
        title = self.tr("Hoppa över modul {number}").format(number=number)
        sentence = self.tr("Modulen lämnar planen. De andra behåller sina veckor.")
        self._ask_state(
            ReasonDialog(title, sentence, self.tr("Hoppa över"), self._owner), number, ModuleState.SKIPPED, "skip"
        )

    def _take_back_skip(self, number: ModuleNumber) -> None:
        found = self._module(number)
        if found is None:
            return
        title = self.tr("Ta tillbaka modul {number}").format(number=number)
        sentence = self.tr("Modulen får tillbaka sin vecka i planen.")
        dialog = ReasonDialog(title, sentence, self.tr("Ta tillbaka"), self._owner)
        self._ask_state(dialog, number, PROGRESS[found.standing.rank], "unskip")

    def _ask_state(self, dialog: StepDialog, number: ModuleNumber, state: ModuleState, step: str) -> None:
        ident = self._view().treatment.id

        def command(reason: str) -> tuple[Callable[[], Changed], str]:
            set_module = self._context.services.treatments.set_module
            return partial(set_module, ident, number, state, reason=reason), self._said_of_state(number, state)

        self._ask(dialog, command, step, number)

    def _said_of_state(self, number: ModuleNumber, state: ModuleState) -> str:
        words = self.tr("Modul {number} {state} för {name}.")
        return words.format(number=number, state=state_words(state), name=self._name())

    # --- optional modules -------------------------------------------------------------------------

    def _add(self) -> None:
        title = self.tr("Lägg till valbar modul")
        dialog = OptionalModulesDialog(title, self.tr("Lägg till"), self._optional_left(), self._owner)
        self._ask_choice(dialog, None)

    def _remove(self, number: ModuleNumber) -> None:
        title = self.tr("Ta bort modul {number} ur planen").format(number=number)
        offered = [(number, self._title(number))]
        dialog = OptionalModulesDialog(title, self.tr("Ta bort ur planen"), offered, self._owner)
        self._ask_choice(dialog, number)

    def _ask_choice(self, dialog: OptionalModulesDialog, removed: ModuleNumber | None) -> None:
        adds = removed is None
        treatments, ident = self._context.services.treatments, self._view().treatment.id

        def look_ahead(modules: tuple[ModuleNumber, ...]) -> None:
            if not modules:
                dialog.tell("")
                return
            work: Callable[[], Preview] = (
                partial(treatments.preview_choice, ident, added=modules)
                if adds
                else partial(treatments.preview_choice, ident, removed=modules)
            )
            self._context.operations.run(dialog, work, told, refused, latest="preview")

        def told(preview: Preview) -> None:
            outcome = consequences(preview)
            words = self.tr("Sista modulen: {before} → {after}. {notes}")
            dialog.tell(words.format(before=outcome.last_before, after=outcome.last_after, notes=outcome.notes))

        def refused(error: ModulvardError) -> None:
            dialog.tell(explained(error).whole)

        def command(draft: ChosenModules) -> tuple[Callable[[], Changed], str]:
            change = treatments.add_modules if adds else treatments.remove_modules
            said = self.tr("Planen är ändrad för {name}.").format(name=self._name())
            return partial(change, ident, draft.modules, draft.reason), said

        dialog.picked.connect(look_ahead)
        look_ahead(dialog.modules)
        self._ask(dialog, command, "add" if adds else "remove", removed)

    def _optional_left(self) -> list[tuple[ModuleNumber, str]]:
        view = self._view()
        course = {module.number for module in view.standing.modules}
        return [(number, self._title(number)) for number in view.program.optional if number not in course]

    # --- another therapist ------------------------------------------------------------------------

    def _transfer(self) -> None:
        """Ask who is to be responsible from now on, and what that one needs to know."""
        treatment = self._view().treatment
        about = About(treatments=((treatment.id, treatment.patient),), name=self._name())
        ask_transfer(self._context, self._owner, about)

    def _move(self) -> None:
        ask_version(self._context, self._owner, self._view().treatment.id, self._name())

    def _resume(self) -> None:
        """End the pause, and tell what the plan is then: the therapist meets a patient who is back."""
        ident, treatments = self._view().treatment.id, self._context.services.treatments
        told: list[str] = []

        def work() -> Changed:
            preview = treatments.preview_resume(ident)
            changed = treatments.resume(ident)
            told.append(self._back_words(preview))
            return changed

        self._context.run(self._owner, work, said=lambda: told[0])

    def _back_words(self, preview: Preview) -> str:
        said = self.tr("Behandlingen återupptagen för {name}.").format(name=self._name())
        after = preview.after
        coming = next((one for one in after.modules if not one.standing.is_handed_in and one.week is not None), None)
        if coming is None or coming.week is None:
            return said
        planned = self.tr("Modul {number} är planerad {week}, sista modulen {last}.").format(
            number=coming.number,
            week=week_words(coming.week, after.on),
            last=week_words(after.planned_end, after.on),
        )
        return f"{said} {planned}"

    # --- shared -----------------------------------------------------------------------------------

    def _ask(
        self,
        dialog: StepDialog,
        command: Callable[..., tuple[Callable[[], Changed], str]],
        step: str,
        module: ModuleNumber | None = None,
    ) -> None:
        """Open a dialog; what it submits is run, and the dialog closes once it was taken."""
        dialog.step, dialog.module = step, module

        def submit(draft: object) -> None:
            work, said = command(draft)
            self._run(work, said, dialog)

        dialog.submitted.connect(submit)
        dialog.open()

    def _run(self, work: Callable[[], Changed], said: str, dialog: StepDialog | None = None) -> None:
        def done(changed: Changed) -> None:
            if dialog is not None:
                dialog.accept()
            if isinstance(changed, TreatmentChanged):
                for notice in changed.notices:
                    self._context.announce(self._notice_words(notice))

        owner, refused = (self._owner, None) if dialog is None else (dialog, dialog.show_refusal)
        self._context.run(owner, work, done, refused, said=said)

    def _notice_words(self, notice: Notice) -> str:
        if notice.kind is NoticeKind.HAND_IN_UNOPENED:
            return self.tr("Modul {number} var inte öppnad. Inlämningen är införd ändå.").format(number=notice.module)
        return self.tr("Modul {number} var överhoppad. Inlämningen är införd ändå.").format(number=notice.module)

    def _offer(self, ident: str, words: str, run: Callable[[ModuleNumber], None], number: ModuleNumber) -> StepOffer:
        return StepOffer(ident=ident, words=words, run=partial(run, number))

    def _lines(self) -> tuple[TodayLine, ...]:
        return self._picture.lines if self._picture is not None else ()

    def _view(self) -> TreatmentView:
        if self._picture is None or self._picture.view is None:
            raise ValueError("steps are taken with a treatment only")
        return self._picture.view

    def _module(self, number: ModuleNumber) -> PlannedModule | None:
        return self._view().standing.module(number) if self._has_view() else None

    def _has_view(self) -> bool:
        return self._picture is not None and self._picture.view is not None

    def _may_change(self) -> bool:
        return self._picture is not None and self._picture.may_change and self._has_view()

    def _is_active(self) -> bool:
        return self._view().standing.status is TreatmentStatus.ACTIVE

    def _title(self, number: ModuleNumber) -> str:
        module = self._view().program.module(number)
        title = module.title.in_language(self._context.language) if module is not None else ""
        return f"{number} {title}"

    def _name(self) -> str:
        if self._picture is None:
            return ""
        fields = self._picture.card.patient.fields
        return shown_name(fields.given_name or fields.family_name)
