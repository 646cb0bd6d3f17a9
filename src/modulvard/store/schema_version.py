"""Which schema this program has, known without loading the migrations."""

CURRENT = "0001"
"""The newest migration's revision."""
OLDER: frozenset[str] = frozenset()
"""Revisions that can be upgraded from."""
