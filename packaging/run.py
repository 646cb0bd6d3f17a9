#!/usr/bin/env python3
"""Set Modulvård up in this checkout and start it: ``python3 packaging/run.py``.

Without arguments it opens the window on the sample clinic, or, on a machine without a screen, writes
today's list, every kind of printed document and a picture of each page into ``demo-out``.
Arguments are handed to ``modulvard``; those that begin with a dash are options of its ``demo``.
"""

import importlib
import sys

OLDEST_PYTHON = (3, 11)


def main():
    """Return the exit code. This file alone must be readable to every Python 3, to say which one is needed."""
    if sys.version_info < OLDEST_PYTHON:
        this = ".".join(str(part) for part in sys.version_info[:2])
        sys.stderr.write(f"Modulvård needs Python 3.11 or later; this is Python {this}.\n")
        return 2
    return importlib.import_module("start").main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
