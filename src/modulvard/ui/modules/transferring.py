"""Handing over to another therapist: who, why, what that one needs to know, and what follows (C3, D20, B21)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from modulvard.domain.clock import today
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.today import PROMISED, LineKind, TodayLine
from modulvard.domain.transfers import NewTransfer, Receiver
from modulvard.domain.treatment_errors import TreatmentEnded
from modulvard.domain.treatment_steps import LONGEST_REASON
from modulvard.services.together import Together, together
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import Field, TextArea
from modulvard.ui.components.labels import FieldLabel, Small
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.i18n import short_day
from modulvard.ui.intake.dialogs import DayDialog, day_written
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.patients.writing import tell_refused
from modulvard.ui.words.of_intakes import needs_words

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.transfers import Handing, Transfers


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDraft:
    """To whom, why, from which day, and what that one needs to know."""

    to: AccountId
    reason: str
    body: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is handed over: which treatments, whose, and what a sentence calls them."""

    treatments: tuple[tuple[TreatmentId, PatientId], ...]
    name: str = ""
    """The patient's, where it is one."""


class TransferDialog(DayDialog):
    """Asks who is to be responsible, why, and what there is to know; tells what follows."""

    def __init__(self, about: About, handings: "Sequence[Handing]", day: date, parent: QWidget) -> None:
        translate, count = QCoreApplication.translate, len(about.treatments)
        title = translate("TransferDialog", "Lämna över till ny behandlare")
        panel = DialogPanel(title, sentence=_sentence(about), submit=translate("TransferDialog", "Lämna över"))
        super().__init__(panel, title, parent)
        self._day = day
        self._receivers = _receivers(handings)
        self._to = self._choice("to", self.tr("Ny behandlare"))
        self._to.offer([(one.name, one.account) for one in self._receivers.values()])
        self._told = Small("", self._inside, wrap=True)
        self.add(self._told)
        self._reason = self._line("reason", self.tr("Orsak"))
        self._reason.setMaxLength(LONGEST_REASON)
        self._body = TextArea(self._inside, lines=4)
        needed = self.tr("Det som den nya behandlaren behöver veta")
        if count > 1:
            needed = self.tr("Det som den nya behandlaren behöver veta om dem alla")
        self.add_field("transfer_body", Field(needed, self._body, self._inside))
        self._on = self._day_line(self.tr("Ansvarar från och med"), day)
        follows = _follows(handings, day)
        if follows:
            self.add(_Told(self.tr("Följer med"), "\n".join(follows), self._inside))
        self._to.currentIndexChanged.connect(self._tell)
        self._tell()
        self._to.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen_name(self) -> str:
        """Whom it is handed to."""
        return self._to.currentText()

    @override
    def draft(self) -> TransferDraft | None:
        day = day_written(self._on.text())
        if day is None:
            return None
        to = AccountId(self._to.currentData())
        return TransferDraft(to=to, reason=self._reason.text(), body=self._body.toPlainText(), on=day)

    def _tell(self) -> None:
        """Say what there is to look at of the one who is chosen."""
        receiver = self._receivers.get(self._to.currentData())
        words = "" if receiver is None else " ".join(_about_receiver(receiver, self._day))
        self._told.setText(words)
        self._told.setVisible(bool(words))


class _Told(QWidget):
    """A heading and what is told under it."""

    def __init__(self, heading: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(heading, self))
        column.addWidget(Small(words, self, wrap=True))


# --- words ----------------------------------------------------------------------------------------


def _sentence(about: About) -> str:
    translate = QCoreApplication.translate
    if about.name:
        words = translate(
            "TransferDialog",
            "{name} flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra efteråt.",
        )
        return words.format(name=about.name)
    return QCoreApplication.translate(
        "TransferDialog",
        "%n patient(er) flyttas till den nya behandlarens lista. Plan och historik följer med, och du kan ångra.",
        "",
        len(about.treatments),
    )


def _about_receiver(receiver: Receiver, day: date) -> list[str]:
    translate, said = QCoreApplication.translate, []
    if receiver.competence is not None:
        words = translate("TransferDialog", "{name} saknar {lacking} enligt programmets krav.")
        said.append(words.format(name=receiver.name, lacking=needs_words(receiver.competence.lacking)))
    if receiver.away_until is not None:
        words = translate("TransferDialog", "{name} är frånvarande till och med {day}.")
        said.append(words.format(name=receiver.name, day=short_day(receiver.away_until, day)))
        if receiver.substitute_name:
            words = translate("TransferDialog", "{name} är ersättare.")
            said.append(words.format(name=receiver.substitute_name))
    return said


def _follows(handings: "Sequence[Handing]", day: date) -> list[str]:
    """Return what follows the treatments, a line each; of one patient the flags with their words."""
    translate, is_one = QCoreApplication.translate, len(handings) == 1
    flags = [flag for handing in handings for flag in handing.luggage.flags]
    texts = sum(len(handing.luggage.texts) for handing in handings)
    lines = [line for handing in handings for line in handing.lines if line.kind in PROMISED]
    found = []
    first = sum(line.kind is LineKind.SAFETY for handing in handings for line in handing.lines)
    if first:
        found.append(QCoreApplication.translate("TransferDialog", "%n svar att läsa först", "", first))
    if lines:
        found.append(_waiting(lines, day))
    if texts:
        found.append(QCoreApplication.translate("TransferDialog", "%n påbörjad(e) text(er)", "", texts))
    if is_one:
        words = translate("TransferDialog", "Flagga {day}: {words}")
        found += [words.format(day=short_day(flag.on, day), words=flag.words) for flag in flags]
    elif flags:
        found.append(QCoreApplication.translate("TransferDialog", "%n flagga/flaggor", "", len(flags)))
    stays = sum(len(handing.others_texts) for handing in handings)
    if stays:
        words = QCoreApplication.translate(
            "TransferDialog", "%n text(er) som någon annan har börjat på stannar hos den.", "", stays
        )
        found.append(words)
    return found


def _waiting(lines: Sequence[TodayLine], day: date) -> str:
    words = QCoreApplication.translate(
        "TransferDialog", "%n väntar på svar eller återkoppling, först till {day}", "", len(lines)
    )
    return words.format(day=short_day(min(line.due for line in lines), day))


def _receivers(handings: "Sequence[Handing]") -> dict[AccountId, Receiver]:
    """Return everyone to whom at least one of the treatments can go, with what any of the programs misses."""
    found: dict[AccountId, Receiver] = {}
    for handing in handings:
        for receiver in handing.receivers:
            known = found.setdefault(receiver.account, receiver)
            if known.competence is None and receiver.competence is not None:
                found[receiver.account] = receiver
    return dict(sorted(found.items(), key=lambda item: item[1].name))


# --- asking ---------------------------------------------------------------------------------------


def ask_transfer(context: PageContext, owner: QWidget, about: About, opened: Opened = lambda _dialog: None) -> None:
    """Ask to whom treatments are handed over, once it is known who there is and what follows; and hand them over."""
    service = context.services.transfers

    def read() -> "tuple[About, tuple[Handing, ...]]":
        if len(about.treatments) == 1:
            # one alone says itself why it cannot
            return about, (service.look(about.treatments[0][0]),)
        return _those_possible(service, about)

    def show(found: "tuple[About, tuple[Handing, ...]]") -> None:
        left, handings = found
        if not handings:
            context.announce(
                QCoreApplication.translate(
                    "TransferDialog", "Ingen av de valda har en pågående behandling du får öppna."
                )
            )
            return
        if not _receivers(handings):
            context.announce(
                QCoreApplication.translate(
                    "TransferDialog", "Det finns ingen annan behandlare på enheten att lämna över till."
                )
            )
            return
        dialog = TransferDialog(left, handings, today(context.clock), owner)
        dialog.again = _again(left)
        dialog.submitted.connect(partial(_hand_over, context, dialog, left))
        dialog.open()
        opened(dialog)

    context.operations.run(owner, read, show, latest="transfer")


def transfer_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask to whom, as before a lock."""
    pairs = tuple((TreatmentId(treatment), PatientId(patient)) for treatment, patient in kept["treatments"])
    ask_transfer(context, over, About(treatments=pairs, name=str(kept["name"])), opened)


def _again(about: About) -> dict[str, Any]:
    kept: dict[str, Any] = {
        "kind": "transfer",
        "treatments": [list(pair) for pair in about.treatments],
        "name": about.name,
    }
    if len(about.treatments) == 1:
        kept["treatment"] = about.treatments[0][0]
    return kept


def _hand_over(context: PageContext, dialog: TransferDialog, about: About, draft: TransferDraft) -> None:
    service = context.services.transfers
    new = [
        NewTransfer(treatment=treatment, to=draft.to, reason=draft.reason, body=draft.body, on=draft.on)
        for treatment, _ in about.treatments
    ]
    therapist, handed = dialog.chosen_name, [len(new)]
    owner = dialog.parentWidget() or dialog

    def work() -> "Changed":
        if len(new) == 1:
            return service.transfer(new[0])
        changed = _together(service, about, new)
        handed[0] = len(changed.done)
        return changed

    def done(changed: "Changed") -> None:
        dialog.accept()
        tell_refused(context, owner, changed)

    context.run(dialog, work, done, dialog.refuse, said=lambda: _handed_words(about.name, handed[0], therapist))


def _handed_words(name: str, count: int, therapist: str) -> str:
    translate = QCoreApplication.translate
    if name:
        return translate("TransferDialog", "{name} är överlämnad till {therapist}.").format(
            name=name, therapist=therapist
        )
    words = translate("TransferDialog", "%n patient(er) är överlämnade till {therapist}.", "", count)
    return words.format(therapist=therapist)


def _those_possible(service: "Transfers", about: About) -> "tuple[About, tuple[Handing, ...]]":
    """Return what there is to know of those that can be handed over. Of those that are over nothing is left to hand
    over; why others cannot is told when it is done.
    """
    kept, found = [], []
    for treatment, patient in about.treatments:
        try:
            found.append(service.look(treatment))
        except TreatmentEnded:
            continue
        except ModulvardError:
            pass
        kept.append((treatment, patient))
    return replace(about, treatments=tuple(kept)), tuple(found)


def _together(service: "Transfers", about: About, new: Sequence[NewTransfer]) -> Together:
    steps = [(patient, partial(service.transfer, one)) for (_, patient), one in zip(about.treatments, new, strict=True)]
    return together(steps, "treatments_transferred")
