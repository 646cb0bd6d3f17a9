"""What can go wrong that a user can act on. Each error carries facts; the words are found in ui/ and cli/."""

from typing import Any


class ModulvardError(Exception):
    """Something the user can act on. ``facts`` hold what the sentence needs, never a patient's data."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["facts"][name]
        except KeyError:
            raise AttributeError(name) from None


class Refused(ModulvardError):
    """What was asked for is not allowed as things stand; nothing has changed. Exit code 2."""


class InvalidInput(Refused):
    """A value cannot be taken. Facts: ``field`` (the field's key) and ``problem`` (a key of the texts)."""


class NotFound(Refused):
    """There is no such thing, or the account may not know of it. Facts: ``kind``, ``ident``."""


class ChangedSince(Refused):
    """Someone has changed the same thing since it was read, so this step would overwrite it (CON-02)."""


class PermissionDenied(Refused):
    """The account's roles do not allow the step (AUD-04). Facts: ``permission``."""


class ReasonNeeded(Refused):
    """The patient is not the account's own: opening needs a reason that is kept in the log (decided.md 7)."""


class StoreError(ModulvardError):
    """The store cannot be opened or used. Exit code 3."""
