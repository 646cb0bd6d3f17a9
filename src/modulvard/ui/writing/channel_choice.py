"""How a finished text is to leave the program (ux.md 3.3 "Kanal"): copied, printed from its preview, or later."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from modulvard.domain.messages import Channel
from modulvard.ui.components.fields import ChoiceField


class Outlet(StrEnum):
    """What is chosen. Only what is copied is handed over as it is finished."""

    COPY = "copy"
    PRINT = "print"
    LATER = "later"


class ChannelChoice(ChoiceField):
    """The choice. What the user chose last stands for everyone but patients who had their last text on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, caption=QCoreApplication.translate("ChannelChoice", "Kanal"))
        self.usual = Outlet.COPY
        """What the user chose last."""
        self.offer(
            (
                (self.tr("Kopiera"), Outlet.COPY.value),
                (self.tr("Skriv ut"), Outlet.PRINT.value),
                (self.tr("Lämna senare"), Outlet.LATER.value),
            )
        )
        self.activated.connect(self._on_activated)

    @property
    def outlet(self) -> Outlet:
        """What is chosen."""
        return Outlet(self.currentData())

    @property
    def channel(self) -> Channel | None:
        """By what the text is handed over as it is finished: nothing that is yet to be printed, or left for later."""
        return Channel.COPY if self.outlet is Outlet.COPY else None

    @property
    def words(self) -> str:
        """What the button that finishes says."""
        return {
            Outlet.COPY: self.tr("Slutför och kopiera"),
            Outlet.PRINT: self.tr("Slutför och skriv ut"),
            Outlet.LATER: self.tr("Slutför"),
        }[self.outlet]

    def choose_outlet(self, outlet: Outlet) -> None:
        """Choose, as if the user had."""
        self.usual = outlet
        self.choose(outlet.value)

    def take_up(self, kept: str | None) -> None:
        """Choose what was kept of the choice; nothing is for later, as it was kept before there was paper."""
        self.choose_outlet(Outlet(kept) if kept is not None and kept in set(Outlet) else Outlet.LATER)

    def begin(self, last: Channel | None) -> None:
        """Begin with a patient whose last text left by ``last``: who got it on paper is likely to again."""
        self.choose((Outlet.PRINT if last is Channel.PRINT else self.usual).value)

    def _on_activated(self, _row: int) -> None:
        self.usual = self.outlet
