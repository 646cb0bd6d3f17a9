"""What a folder promises before anything is written into it (CON-03)."""

from dataclasses import dataclass
from pathlib import Path

from modulvard.store.places import is_network_folder, synchronised_by


@dataclass(frozen=True, slots=True)
class FolderRisk:
    """Why a folder is a poor place for a store. Neither is forbidden; both are warned of."""

    network: bool
    """On a network share: slower, and a broken line can break a save."""
    synchronised_by: str | None
    """The folder of a synchronising service: copies leave the computer, and two can write at once."""

    @property
    def is_none(self) -> bool:
        """Whether there is nothing to warn of."""
        return not self.network and self.synchronised_by is None


def folder_risk(folder: Path) -> FolderRisk:
    """Return what there is to warn of. The folder need not be there yet: the nearest that is, counts."""
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return FolderRisk(is_network_folder(there), synchronised_by(folder))
