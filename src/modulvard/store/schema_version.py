"""Which schema this program has, known without loading the migrations."""

CURRENT = "0002"
"""The newest migration's revision."""
OLDER: frozenset[str] = frozenset({"0001"})
"""Revisions that can be upgraded from."""
