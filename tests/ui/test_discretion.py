"""Discreet mode (ux.md section 2)."""

from collections.abc import Iterator

import pytest

from modulvard.ui.discretion import set_discreet, shown_name


@pytest.fixture(autouse=True)
def _open_again() -> Iterator[None]:
    yield
    set_discreet(False)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Linnea Granbarr", "L. G."), ("Granbarr, Linnea", "G. L."), ("Ann-Marie Åkerbär", "A. M. Å."), ("", "")],
)
def test_names_are_initials_in_discreet_mode(name: str, shown: str):
    set_discreet(True)
    assert shown_name(name) == shown


def test_names_are_whole_otherwise():
    assert shown_name("Linnea Granbarr") == "Linnea Granbarr"
