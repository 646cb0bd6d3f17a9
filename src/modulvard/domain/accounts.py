"""Accounts: the people who log in, and their days off (D31, B21)."""

from dataclasses import dataclass
from datetime import date

from modulvard.domain.access import Role
from modulvard.domain.ids import AbsenceId, AccountId

GIVES_TREATMENT = frozenset({Role.THERAPIST, Role.GROUP_LEADER})
"""The roles of which one is needed to be responsible for a treatment (D20)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person who logs in. Keys and passphrases are never here."""

    ident: AccountId
    name: str
    """What is typed to log in, folded."""
    display_name: str
    title: str
    """Profession as shown: psykolog, fysioterapeut …"""
    phone: str | None
    roles: frozenset[Role]
    is_disabled: bool

    @property
    def gives_treatment(self) -> bool:
        """Whether the account can be responsible for a treatment (D20)."""
        return not self.is_disabled and bool(self.roles & GIVES_TREATMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """An account to be added."""

    name: str
    display_name: str
    title: str = ""
    phone: str | None = None
    roles: frozenset[Role]
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days off, both ends included, and who stands in."""

    ident: AbsenceId
    account: AccountId
    first_day: date
    last_day: date
    substitute: AccountId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who may log in, as the unlock window lists them: from the key file, before anything is opened."""

    account: AccountId
    name: str
    """What is typed to log in."""
    display_name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A name and a passphrase that the unlock page holds filled in: the sample clinic's are public (decided.md 16)."""

    account: str
    passphrase: str
