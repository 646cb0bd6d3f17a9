"""What was being written when the disk had no room to keep it: held, sealed, until there is (DUR-02, CNF-07)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Self

from modulvard.domain.ids import HandInId, MessageId, ModuleNumber, TreatmentId
from modulvard.domain.notes import NoteKind


class Place(StrEnum):
    """Where a text is written."""

    REPLY = "reply"
    """To a treatment's patient."""
    MORE = "more"
    """To a treatment's patient, after what is kept already: typed before the thread had been read."""
    MESSAGE = "message"
    """In a draft that is begun, such as a correction."""
    FEEDBACK = "feedback"
    """On a hand-in."""
    MODULE = "module"
    """On a module handed in without answers."""
    NOTE = "note"
    """To the journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOf:
    """What a text is of: enough to find where it belongs, also after the program was ended."""

    place: Place
    treatment: TreatmentId | None = None
    message: MessageId | None = None
    hand_in: HandInId | None = None
    module: ModuleNumber | None = None
    note: NoteKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftText:
    """A text as it stood, with its caret and what else its draft holds."""

    of: TextOf
    body: str
    caret: int
    state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """All that an account was writing and that is kept nowhere."""

    texts: tuple[LeftText, ...] = ()
    workspace: Mapping[str, Any] | None = None
    """Its place with what is typed in forms and dialogs; None where that is kept."""

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {"texts": [asdict(text) for text in self.texts], "workspace": self.workspace}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        """Return what was made plain."""
        texts = tuple(
            LeftText(of=_text_of(one["of"]), body=one["body"], caret=one["caret"], state=one["state"])
            for one in values["texts"]
        )
        return cls(texts=texts, workspace=values["workspace"])


def _text_of(values: Mapping[str, Any]) -> TextOf:
    note = values.get("note")
    return TextOf(**{**values, "place": Place(values["place"]), "note": None if note is None else NoteKind(note)})


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedLeft:
    """The same, closed to whoever opens the store: what the locked program may hold (CNF-07)."""

    store: str
    account: int
    sealed: Mapping[str, str]
    """By generation of the store's key."""
