"""Passing a waiting message or homework on to a named colleague (ux.md 2, decided.md 35)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, Self

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from modulvard.domain.accounts import Account
from modulvard.domain.ids import AccountId, PatientId, TreatmentId
from modulvard.domain.today import PROMISED, LineKind, TodayLine
from modulvard.ui.components.dialog import DialogPanel
from modulvard.ui.components.fields import ChoiceField, Field
from modulvard.ui.dialogs_again import Opened
from modulvard.ui.flagging import FieldDialog
from modulvard.ui.override import override
from modulvard.ui.pages import PageContext
from modulvard.ui.today.naming import said_name
from modulvard.ui.today.words import first_name_of, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PassDraft:
    """To whom, and with what words."""

    to: AccountId
    note: str


class PassDialog(FieldDialog):
    """Asks who takes the line over, and what to say to that one."""

    def __init__(self, passing: "Passing", colleagues: tuple[Account, ...], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        title = translate("PassDialog", "Lämna raden vidare")
        said = translate("PassDialog", "Raden står sedan på kollegans lista. Du kan ångra.")
        if passing.line in PROMISED:
            said = translate(
                "PassDialog", "Raden står sedan på kollegans lista. Löftet om svar gäller som förut. Du kan ångra."
            )
        sentence = "\n".join(filter(None, (passing.whose, said)))
        panel = DialogPanel(title, sentence=sentence, submit=translate("PassDialog", "Lämna vidare"))
        super().__init__(panel, title, parent)
        self._to = ChoiceField(self.panel)
        self._to.offer([(colleague.display_name, colleague.ident) for colleague in colleagues])
        self.add_field("to", Field(self.tr("Kollega"), self._to, self.panel))
        self._note = self._line("note", self.tr("Hälsning, om du vill"))
        self._to.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def colleague(self) -> str:
        """Who is chosen."""
        return self._to.currentText()

    @override
    def draft(self) -> PassDraft:
        return PassDraft(to=AccountId(self._to.currentData()), note=self._note.text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A line that is passed on, and whose list it stands on now."""

    treatment: TreatmentId
    line: LineKind
    ref: int
    holder: AccountId
    name: str
    patient: PatientId | None = None
    """Who is asked whether another has the same name."""
    name_if_shared: str = ""
    whose: str = ""
    """The whole name and birth date, as far as they are shown."""

    @classmethod
    def of(cls, line: TodayLine) -> Self:
        """Return what is passed on with a line."""
        return cls(
            treatment=line.glance.treatment,
            line=line.kind,
            ref=line.ref,
            holder=line.passed_to or line.glance.therapist,
            name=first_name_of(line.glance),
            patient=None if line.glance.masked else line.glance.patient,
            name_if_shared=said_name(line.glance, is_shared=not line.glance.masked),
            whose=said_name(line.glance, is_shared=True) if not line.glance.masked else name_of(line.glance),
        )


def ask_whom(context: PageContext, owner: QWidget, passing: Passing, opened: Opened = lambda _dialog: None) -> None:
    """Ask who takes a line over, once it is known who can, and pass it on."""

    def show(read: tuple[tuple[Account, ...], bool]) -> None:
        therapists, is_shared = read
        colleagues = tuple(one for one in therapists if one.ident != passing.holder)
        if colleagues:
            named = replace(passing, name=passing.name_if_shared) if is_shared else passing
            opened(open_dialog(context, owner, named, colleagues))
        else:
            context.announce(QCoreApplication.translate("PassDialog", "Kliniken har ingen annan behandlare."))

    def read() -> tuple[tuple[Account, ...], bool]:
        services, patient = context.services, passing.patient
        return services.patient_pages.therapists(), patient is not None and bool(services.patients.namesakes(patient))

    context.operations.run(owner, read, show)


def pass_on_again(context: PageContext, over: QWidget, kept: Mapping[str, Any], opened: Opened) -> None:
    """Ask who takes a line over, as before a lock."""
    passing = Passing(
        treatment=TreatmentId(kept["treatment"]),
        line=LineKind(kept["line"]),
        ref=kept["ref"],
        holder=AccountId(kept["holder"]),
        name=kept["name"],
        whose=kept.get("whose", ""),
    )
    ask_whom(context, over, passing, opened)


def open_dialog(context: PageContext, owner: QWidget, passing: Passing, colleagues: tuple[Account, ...]) -> PassDialog:
    """Open the dialog over a line's page."""
    dialog = PassDialog(passing, colleagues, owner)
    dialog.again = {"kind": "pass_on", **asdict(passing), "line": passing.line.value}

    def on_submitted(draft: PassDraft) -> None:
        words = QCoreApplication.translate("PassDialog", "Raden om {name} är lämnad vidare till {colleague}.")
        said = words.format(name=passing.name, colleague=dialog.colleague)
        today = context.services.today
        work = partial(today.pass_on, passing.treatment, passing.line, passing.ref, draft.to, draft.note)
        context.run(dialog, work, lambda _: dialog.accept(), dialog.refuse, said=said)

    dialog.submitted.connect(on_submitted)
    dialog.open()
    return dialog
