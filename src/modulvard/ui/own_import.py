"""Gives Python its own ``import`` back, which PySide has put its own in the place of.

PySide's reads the source of every module that anyone imports, to see whether it speaks of PySide, and keeps all those
lines: 24 MB and a sixth of the time that loading takes. It serves ``from __feature__ import …``, which renames Qt's
methods for one module and is used nowhere here.
"""

import builtins
from importlib import import_module


def take_back_import() -> None:
    """Let modules be imported by Python alone from now on. Where PySide keeps no original, nothing changes."""
    import_module("PySide6.QtCore")  # PySide's import comes with it
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
