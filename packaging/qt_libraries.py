"""The system libraries Qt needs on Linux: found missing before Qt is loaded, installed where that is allowed.

Loaded without them, Qt ends the process with a line no therapist can use. Standard library only.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from environment import SetupError

# Library file -> Debian package. What else Qt loads comes along with these (tried on a bare Debian 12).
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_XCB = "libxcb.so.1"


def needed() -> dict[str, str]:
    """Return the library files Qt needs here, each with its Debian package: none outside Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    return ALWAYS | (ON_X11 if _may_open_on_x11() else {})


def missing(libraries: Mapping[str, str]) -> dict[str, str]:
    """Return those of the libraries that cannot be loaded."""
    return {library: package for library, package in libraries.items() if not _loads(library)}


def provide(libraries: Mapping[str, str]) -> None:
    """See to it that the libraries are there: installed by apt-get as root, else named in a line to paste.

    Raises SetupError where they are still missing.
    """
    absent = missing(libraries)
    if not absent:
        return
    packages = sorted(set(absent.values()))
    if shutil.which("apt-get") is None:
        raise SetupError(f"Qt needs these system libraries; install what holds them: {' '.join(sorted(absent))}")
    if not _is_root():
        raise SetupError(
            "Qt needs system libraries that are not installed. Paste this line, then run the same command again:\n"
            f"  sudo apt-get install -y {' '.join(packages)}"
        )
    print(f"Installing the system libraries Qt needs: {' '.join(packages)} …", flush=True)
    _apt_install(packages)
    if still := missing(libraries):
        raise SetupError(f"apt-get installed its packages, and yet these cannot be loaded: {' '.join(sorted(still))}")


def screen_answers() -> bool:
    """Tell whether there is a screen to open a window on, by asking it and not only its variable."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_server_answers()


def _may_open_on_x11() -> bool:
    """Tell whether a window may come to stand on an X screen; yes where nothing is there yet to ask it with."""
    return bool(os.environ.get("DISPLAY")) and (not _loads(_XCB) or _x_server_answers())


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _apt_install(packages: list[str]) -> None:
    """Install, reading the package lists anew only if what is known does not suffice."""
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if _apt(install)[0] == 0:
        return
    _apt(["apt-get", "update", "-q"])
    code, said = _apt(install)
    if code:
        tail = "\n".join(f"  {line}" for line in said.splitlines()[-6:])
        raise SetupError(f"apt-get could not install them. It said:\n{tail}")


def _apt(command: list[str]) -> tuple[int, str]:
    done = subprocess.run(
        command,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout
