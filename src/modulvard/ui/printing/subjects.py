"""What the preview prints: documents about patients, or letters with what is finished and not handed over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from modulvard.domain.ids import MessageId, PatientId, TreatmentId
from modulvard.domain.prints import PrintMaterial, PrintOrder

if TYPE_CHECKING:
    from modulvard.services.base import Changed
    from modulvard.services.letters import Letters
    from modulvard.services.prints import PrintLook, Prints


class Subject(Protocol):
    """What is asked of what the preview shows; its methods run on the database's worker."""

    @property
    def is_letters(self) -> bool:
        """Whether it is letters: each in its patient's language, and handed over once it is printed or saved."""
        ...

    def look(self, treatment: TreatmentId | None = None) -> "PrintLook":
        """Return what the prints are made from: the preview's view, logged. ``treatment`` asks for another."""
        ...

    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note in the log that a print leaves the program, before it does."""
        ...

    @property
    def after(self) -> "Callable[[PrintMaterial], Changed] | None":
        """The command to run once a print has left the program, if there is one."""
        ...


@dataclass(frozen=True, slots=True)
class PatientPrints:
    """Documents about patients, one each."""

    prints: "Prints"
    patients: Sequence[PatientId]

    @property
    def is_letters(self) -> bool:
        """They are not."""
        return False

    def look(self, treatment: TreatmentId | None = None) -> "PrintLook":
        """Return what the prints are made from."""
        return self.prints.look(self.patients, treatment)

    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a print leaves the program."""
        self.prints.hand_out(material, order)

    @property
    def after(self) -> None:
        """Nothing is left to do."""
        return


@dataclass(frozen=True, slots=True)
class LetterPrints:
    """Letters with finished texts, one for each treatment."""

    letters: "Letters"
    messages: Sequence[MessageId]

    @property
    def is_letters(self) -> bool:
        """They are."""
        return True

    def look(self, treatment: TreatmentId | None = None) -> "PrintLook":
        """Return what the letters are made from."""
        return self.letters.look(self.messages)

    def hand_out(self, material: PrintMaterial, order: PrintOrder) -> None:
        """Note that a letter leaves the program."""
        self.letters.hand_out(material, order)

    @property
    def after(self) -> "Callable[[PrintMaterial], Changed]":
        """Its texts are handed over once it has."""
        return self.letters.handed_over
