"""Network shares and synchronised folders are recognised before anything is written (CON-03)."""

from pathlib import Path

import pytest

from modulvard.store.places import is_network_folder, kind_of_mount, synchronised_by

MOUNTS = """sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/clinic /mnt/clinic nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/clinic/local ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna", "ext4"),
        ("/mnt/clinic", "nfs4"),
        ("/mnt/clinic/data/deep", "nfs4"),
        ("/mnt/clinicother", "ext4"),
        ("/mnt/my share/data", "cifs"),
        ("/mnt/clinic/local/x", "ext4"),
    ],
)
def test_the_longest_mount_point_above_a_folder_tells_its_kind(folder: str, kind: str) -> None:
    assert kind_of_mount(Path(folder), MOUNTS) == kind


def test_an_ordinary_folder_is_no_share(tmp_path: Path) -> None:
    assert not is_network_folder(tmp_path)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Regionen/data", "OneDrive - Regionen"),
        ("Dropbox", "Dropbox"),
        ("Nextcloud/clinic", "Nextcloud"),
        ("Library/Mobile Documents/x", "Mobile Documents"),
        ("megabyte/data", None),
        ("dropboxes", None),
        ("data", None),
    ],
)
def test_a_synchronised_folder_is_named(tmp_path: Path, folder: str, service: str | None) -> None:
    assert synchronised_by(tmp_path / folder) == service
