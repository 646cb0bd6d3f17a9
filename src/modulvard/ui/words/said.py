"""The three parts of what is said when something did not go as asked (ux.md section 5)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """What happened · what is safe · what to do. Any part but the first may be empty."""

    what: str
    safe: str = ""
    do: str = ""

    @property
    def whole(self) -> str:
        """The parts in one piece, for a toast or the screen reader."""
        return " ".join(filter(None, (self.what, self.safe, self.do)))


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark a sentence for translation where it is read later, and return it as it stands.

    Qt's own function of this name gives an ``object``; lupdate finds sentences by the name.
    """
    del context
    return source
