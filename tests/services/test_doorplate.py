"""The unlock window's first picture."""

from pathlib import Path

import pytest
from tests.clinics import ANNA, given_store

from modulvard.services.doorplate import KEY_FILE_SUFFIX, Doorplate, Listed, is_there, read_doorplate
from modulvard.store.key_file import SUFFIX


def test_the_clinic_and_who_may_log_in_stand_on_the_door(tmp_path: Path):
    made = given_store(tmp_path)
    assert read_doorplate(made.path) == Doorplate("Vårdcentralen Björken", (Listed(ANNA, "Anna Björklöv", "psykolog"),))


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"clinic": "x", "entries": [1]}', b'{"clinic": "x", "entries": null}']
)
def test_a_key_file_that_cannot_be_read_gives_nothing(tmp_path: Path, content: bytes):
    """DUR-05: the door says what is wrong; the plate never guesses."""
    store = tmp_path / "clinic.db"
    store.with_name(store.name + KEY_FILE_SUFFIX).write_bytes(content)
    assert read_doorplate(store) is None


def test_a_store_whose_file_is_gone_is_still_there_by_its_key_file(tmp_path: Path):
    """DUR-05: such a store is never taken for a first run."""
    made = given_store(tmp_path)
    made.path.unlink()
    assert is_there(made.path)
    assert not is_there(tmp_path / "another.db")


def test_the_key_file_has_the_name_the_store_gives_it():
    assert KEY_FILE_SUFFIX == SUFFIX
