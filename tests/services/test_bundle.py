"""The services of an open store, each made when it is first asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.clinics import ANNA, CLOCK, PASSPHRASE

import modulvard
from modulvard.bootstrap import NewClinic, Use, create_clinic, new_recovery_key, open_door
from modulvard.services.base import Service
from modulvard.services.bundle import Lazy, Services

NAMES = sorted(name for name, each in vars(Services).items() if isinstance(each, Lazy))
ROOTS = (Path(modulvard.__file__).parents[1], Path(__file__).parents[2])
HEAVY = (
    "reportlab",
    "pydantic",
    "ruamel.yaml",
    "rapidfuzz",
    "snowballstemmer",
    "modulvard.services.answers",
    "modulvard.services.notes",
    "modulvard.services.prints",
    "modulvard.services.sample.keeping",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "clinic.db"
    new = NewClinic(
        name="Björken", account=ANNA, display_name="Anna", passphrase=PASSPHRASE, recovery_key=new_recovery_key()
    )
    create_clinic(path, new, CLOCK)
    return path


@pytest.fixture(scope="module")
def services(store: Path) -> Iterator[Services]:
    with open_door(store, CLOCK).unlock(ANNA, PASSPHRASE, use=Use.WRITE) as opened:
        yield opened


def test_a_store_is_opened_and_its_day_read_without_what_only_some_use(store: Path) -> None:
    """Speed: paper, program files, the bank and notes are loaded by whoever comes to them."""
    code = (
        "import sys; from pathlib import Path; from modulvard.bootstrap import Use, open_door;"
        "from tests.clinics import CLOCK;"
        "services = open_door(Path(sys.argv[1]), CLOCK).unlock(*sys.argv[2:], use=Use.WRITE);"
        "services.desk.open(); services.today.day(); services.close();"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store), ANNA, PASSPHRASE],
        env={"PYTHONPATH": os.pathsep.join(map(str, ROOTS)), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", NAMES)
def test_each_service_is_there_and_stays_the_same_one(services: Services, name: str) -> None:
    found = getattr(services, name)
    assert isinstance(found, Service)
    assert getattr(services, name) is found


@pytest.mark.parametrize("name", NAMES)
def test_a_service_is_found_again_by_its_class(services: Services, name: str) -> None:
    """decided.md 10: what can be undone outlives a lock, and is then asked of the newly opened store's service."""
    found = getattr(services, name)
    assert services.of_kind(type(found)) is found


def test_what_is_no_service_is_not_found(services: Services) -> None:
    assert services.of_kind(Path) is None
