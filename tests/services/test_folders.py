"""Places to be warned of before the first write (CON-03)."""

from pathlib import Path

from modulvard.services.folders import folder_risk


def test_a_folder_of_ones_own_has_nothing_to_warn_of(tmp_path: Path):
    assert folder_risk(tmp_path / "not" / "there" / "yet").is_none


def test_a_synchronised_folder_is_told_by_its_name(tmp_path: Path):
    risk = folder_risk(tmp_path / "OneDrive - Region" / "klinik")
    assert risk.synchronised_by == "OneDrive - Region"
    assert not risk.is_none
