"""Where a store lies: network shares and synchronised folders break what a local disk promises (CON-03)."""

import ctypes
import os
import sys
from pathlib import Path

_NETWORK_KINDS = {
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "fuse.rclone", "davfs",
    "fuse.davfs2", "glusterfs", "fuse.glusterfs", "ceph", "fuse.s3fs", "webdav", "afpfs",
}  # fmt: skip
_SYNCHRONISED = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "owncloud",
    "syncthing", "box sync", "pcloud", "mega",
)  # fmt: skip
_REMOTE_DRIVE = 4
"""Windows' DRIVE_REMOTE."""


def is_network_folder(folder: Path) -> bool:
    """True if the folder lies on a network share, where a write-ahead log must not be used."""
    real = folder.resolve()
    if sys.platform == "win32":
        kind = ctypes.windll.kernel32.GetDriveTypeW(real.anchor)
        return str(real).startswith("\\\\") or kind == _REMOTE_DRIVE
    return kind_of_mount(real, _mounts()) in _NETWORK_KINDS


def synchronised_by(folder: Path) -> str | None:
    """Return the name of the synchronising service whose folder this seems to be, or None."""
    for part in folder.resolve().parts:
        name = part.casefold()
        for service in _SYNCHRONISED:
            if name == service or name.startswith((service + " ", service + "-")):
                return part
    return None


def kind_of_mount(folder: Path, mounts: str) -> str:
    """Return the file system's kind by the longest mount point above the folder, or "" where it cannot be told."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        if len(point) >= len(best) and os.path.commonpath([point, folder]) == point:
            best, kind = point, fields[2]
    return kind


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
