"""What every service is built on: the open store, who is logged in, a permission for every public method (AUD-04)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import Concatenate, Never, ParamSpec, TypeVar

from modulvard.domain.access import Permission, permissions_of
from modulvard.domain.clock import Clock, today
from modulvard.domain.errors import PermissionDenied
from modulvard.domain.ids import AccountId, PatientId, UnitId
from modulvard.store.accounts import roles_held
from modulvard.store.database import Database
from modulvard.store.session import Session

_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S", bound="Service")

_NEEDED = "__needed_permission__"


class Topic(StrEnum):
    """What a command may have changed: open pages reload what they show of it."""

    PATIENTS = "patients"
    TREATMENTS = "treatments"
    INTAKES = "intakes"
    TODAY = "today"
    HOMEWORK = "homework"
    MESSAGES = "messages"
    RATINGS = "ratings"
    NOTES = "notes"
    ANSWERS = "answers"
    PROGRAMS = "programs"
    LEARNINGS = "learnings"
    GATES = "gates"
    """The clinic's own rules of programs' gates."""
    INSTRUMENTS = "instruments"
    CLINIC = "clinic"
    ACCOUNTS = "accounts"
    STORE = "store"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a command did."""

    topics: frozenset[Topic]
    patient: PatientId | None = None
    undo: "Callable[[], Changed] | None" = None
    """The command that undoes it: a new, logged step, refused if someone has changed the same thing since."""
    summary: str = ""
    """Key of the sentence that names the step, for the undo list."""
    ident: int | None = None
    """Number of the thing that was added or changed, for the command line's answer."""
    detail: str = ""
    """What else the answer names, such as the file that was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who is logged in. Roles are not part of it: they are read from the store at each step."""

    account: AccountId
    name: str
    unit: UnitId


def needs(permission: Permission) -> Callable[[Callable[Concatenate[_S, _P], _R]], Callable[Concatenate[_S, _P], _R]]:
    """Declare what a service's public method needs. What declares nothing is denied."""

    def declare(method: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
        @wraps(method)
        def checked(self: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            self._require(permission)
            return method(self, *args, **kwargs)

        setattr(checked, _NEEDED, permission)
        return checked

    return declare


def reads(
    permission: Permission,
) -> Callable[[Callable[Concatenate[_S, Session, _P], _R]], Callable[Concatenate[_S, _P], _R]]:
    """Declare what a query needs, and give it the committed state in which the permission was found.

    For what is asked at every key press or reload: one reading transaction instead of two.
    """

    def declare(method: Callable[Concatenate[_S, Session, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
        @wraps(method)
        def checked(self: _S, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            with self._database.read() as session:
                if permission not in self._permissions_in(session):
                    raise PermissionDenied(permission=permission)
                return method(self, session, *args, **kwargs)

        setattr(checked, _NEEDED, permission)
        return checked

    return declare


def needed_permission(method: object) -> Permission | None:
    """Return what a method declares it needs, or None: such a method is denied to everyone."""
    declared = getattr(method, _NEEDED, None)
    return declared if isinstance(declared, Permission) else None


class Service:
    """A family of user actions over one open store, on behalf of whoever logged in to it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def __init_subclass__(cls) -> None:
        """Deny every public method that does not say what it needs."""
        super().__init_subclass__()
        for name, member in list(vars(cls).items()):
            if not name.startswith("_") and _is_undeclared(member):
                setattr(cls, name, _denied(name))

    @property
    def _actor(self) -> Actor:
        who = self._database.who
        if who.account is None or who.unit is None:
            raise PermissionDenied(permission=None)
        return Actor(account=who.account, name=who.name, unit=who.unit)

    def _today(self) -> date:
        return today(self._clock)

    def _permissions(self) -> frozenset[Permission]:
        """Return what the account may do by its roles as the store has them now: withdrawal works at the next step.

        Whoever opened the store with the recovery key may set a passphrase anew and nothing else.
        """
        with self._database.read() as session:
            return self._permissions_in(session)

    def _permissions_in(self, session: Session) -> frozenset[Permission]:
        account = self._database.who.account
        return frozenset({Permission.RECOVER}) if account is None else permissions_of(roles_held(session, account))

    def _require(self, permission: Permission) -> None:
        if permission not in self._permissions():
            raise PermissionDenied(permission=permission)


def _is_undeclared(member: object) -> bool:
    if isinstance(member, (staticmethod, classmethod, property)):
        return True
    return callable(member) and needed_permission(member) is None


def _denied(name: str) -> Callable[..., Never]:
    def denied(*_: object, **__: object) -> Never:
        raise PermissionDenied(permission=None, method=name)

    return denied
