"""What stands on a store's door: the clinic and who may log in, for the unlock window's first picture.

Reads the key file as plain JSON and loads nothing but the standard library, so that the window is there at once. It
proves nothing: ``bootstrap.open_door`` then examines store and key file, and names what is amiss.
"""

import json
from pathlib import Path
from typing import NamedTuple

KEY_FILE_SUFFIX = ".keys"


class Listed(NamedTuple):
    """Someone who may log in."""

    name: str
    """What is typed to log in."""
    display_name: str
    title: str


class Doorplate(NamedTuple):
    """What can be read without a key."""

    clinic: str
    people: tuple[Listed, ...]


def read_doorplate(store: Path) -> Doorplate | None:
    """Return what stands on the door, or None where it cannot be read: the door itself then says why."""
    try:
        document = json.loads(store.with_name(store.name + KEY_FILE_SUFFIX).read_bytes())
        people = [entry for entry in document["entries"] if entry["account"] is not None]
        return Doorplate(
            str(document["clinic"]),
            tuple(Listed(str(who["name"]), str(who["display_name"]), str(who["title"])) for who in people),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def is_there(store: Path) -> bool:
    """Tell whether anything of a store lies at the path: the file, its key file, or a folder in its way."""
    return store.exists() or store.with_name(store.name + KEY_FILE_SUFFIX).exists()


def text_is_left(path: Path) -> bool:
    """Tell whether text lies beside the store that found no room in it when the window was locked."""
    return any(path.parent.glob(f"{path.name}.left-*"))
