#!/usr/bin/env python3
"""Set Modulvård up in this checkout and run every check and test: ``python3 packaging/test.py``.

``--quick`` leaves out the tests marked slow. All other arguments are handed to pytest.
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
    return importlib.import_module("checks").main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
