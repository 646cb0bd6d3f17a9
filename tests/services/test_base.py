"""Every public method of every service declares the permission it needs; what declares none is denied (AUD-04)."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.clinics import CLOCK, given_database
from tests.patients_given import StatementCount

import modulvard.services
from modulvard.domain.access import ROLE_MATRIX, Permission, Role, permissions_of
from modulvard.domain.errors import PermissionDenied
from modulvard.services.base import Service, needed_permission, needs, reads
from modulvard.store.session import Session


def _service_classes() -> set[type[Service]]:
    for module in pkgutil.iter_modules(modulvard.services.__path__):
        import_module(f"modulvard.services.{module.name}")
    found: set[type[Service]] = set()
    left = [it for it in Service.__subclasses__() if it.__module__.startswith("modulvard.")]
    while left:
        service = left.pop()
        found.add(service)
        left += service.__subclasses__()
    return found


def _public_methods() -> list[tuple[str, object]]:
    return sorted(
        (f"{service.__name__}.{name}", getattr(service, name))
        for service in _service_classes()
        for name in dir(service)
        if not name.startswith("_")
    )


def test_every_public_method_of_every_service_declares_what_it_needs() -> None:
    methods = _public_methods()
    assert len(methods) > 20
    assert [name for name, method in methods if needed_permission(method) is None] == []


def test_every_permission_but_recovery_is_given_by_some_role_and_none_gives_all() -> None:
    given = frozenset().union(*ROLE_MATRIX.values())
    assert given == frozenset(Permission) - {Permission.RECOVER}
    assert all(permissions < given for permissions in ROLE_MATRIX.values())
    assert set(ROLE_MATRIX) == set(Role)


def test_those_who_administer_see_no_patients() -> None:
    """D31: neither implies clinical reading."""
    administering = permissions_of(frozenset({Role.PERMISSION_ADMIN, Role.DATA_ADMIN, Role.OPERATOR}))
    assert not administering & {
        Permission.LIST_PATIENTS,
        Permission.READ_PATIENT,
        Permission.READ_TODAY,
        Permission.PRINT,
    }


def test_no_role_means_no_permission() -> None:
    assert permissions_of(frozenset()) == frozenset()


class Example(Service):
    """A service as someone in a hurry might write it."""

    @needs(Permission.EDIT_CLINIC)
    def declared(self, number: int) -> int:
        return number + 1

    @needs(Permission.READ_LOG)
    def needs_another_role(self) -> str:
        return "log"

    @reads(Permission.LIST_PATIENTS)
    def reading(self, session: Session, name: str) -> int:
        return len(session.execute(text("SELECT 1 FROM account WHERE name = :name"), {"name": name}).all())

    def forgotten(self) -> str:
        return "secret"

    @staticmethod
    def forgotten_too() -> str:
        return "secret"

    @property
    def forgotten_as_well(self) -> str:
        return "secret"


@pytest.fixture
def database(tmp_path: Path):
    made = given_database(tmp_path)
    yield made
    made.close()


def test_what_declares_nothing_is_denied_to_everyone(database) -> None:
    example = Example(database, CLOCK)
    with pytest.raises(PermissionDenied):
        example.forgotten()
    with pytest.raises(PermissionDenied):
        example.forgotten_too()
    with pytest.raises(PermissionDenied):
        example.forgotten_as_well()


def test_what_the_roles_allow_works(database) -> None:
    assert Example(database, CLOCK).declared(1) == 2


def test_withdrawing_a_role_works_at_the_next_step(database) -> None:
    """AUD-04, through another connection as from another program."""
    example = Example(database, CLOCK)
    assert example.needs_another_role() == "log"
    with database.work() as session:
        session.execute(text("DELETE FROM account_role WHERE role = 'permission_admin'"))
    with pytest.raises(PermissionDenied) as caught:
        example.needs_another_role()
    assert caught.value.permission is Permission.READ_LOG


def test_disabling_an_account_works_at_the_next_step(database) -> None:
    example = Example(database, CLOCK)
    with database.work() as session:
        session.execute(text("UPDATE account SET disabled_at = created_at"))
    with pytest.raises(PermissionDenied):
        example.declared(1)


def test_asking_for_permission_costs_one_small_statement(database) -> None:
    with StatementCount(database) as statements:
        Example(database, CLOCK).declared(1)
    assert len(statements) == 1


def test_a_query_reads_in_the_state_in_which_it_was_allowed(database) -> None:
    example = Example(database, CLOCK)
    with StatementCount(database) as statements:
        assert example.reading("anna") == 1
    assert len(statements) == 2


def test_a_query_that_the_roles_do_not_allow_is_denied_before_it_reads(database) -> None:
    example = Example(database, CLOCK)
    with database.work() as session:
        session.execute(text("DELETE FROM account_role"))
    with pytest.raises(PermissionDenied) as caught:
        example.reading("anna")
    assert caught.value.permission is Permission.LIST_PATIENTS
    assert needed_permission(Example.reading) is Permission.LIST_PATIENTS
