#!/usr/bin/env python3
"""Measure how fast Modulvård is: ``python3 packaging/benchmark.py``, with ``--help`` for its options.

Sets the checkout up if need be and prints a table. Nothing passes or fails by a clock: each figure is a ratio to a
floor measured in the same run, and whoever reads it judges.
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
    return importlib.import_module("start").benchmark(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
