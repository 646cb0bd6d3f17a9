"""Where the user has been: back and forth with Alt+arrows."""

from modulvard.ui.pages import Place

_LONGEST = 50


class History:
    """Places visited, with the present one in the middle."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forth: list[Place] = []
        self.present: Place | None = None

    def visit(self, place: Place) -> None:
        """Go to a new place: the way forth is forgotten. Going where one is adds nothing."""
        place = place.lasting
        if place == self.present:
            return
        if self.present is not None:
            self._back.append(self.present)
            del self._back[:-_LONGEST]
        self._forth.clear()
        self.present = place

    def back(self) -> Place | None:
        """Go one place back and return it, or None if there is none."""
        return self._step(self._back, self._forth)

    def forth(self) -> Place | None:
        """Go one place forth and return it, or None if there is none."""
        return self._step(self._forth, self._back)

    def _step(self, away: list[Place], behind: list[Place]) -> Place | None:
        if not away:
            return None
        if self.present is not None:
            behind.append(self.present)
        self.present = away.pop()
        return self.present
