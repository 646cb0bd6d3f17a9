"""Which schema this program has, known without loading the migrations."""

CURRENT = "0004"
"""The newest migration's revision."""
OLDER: frozenset[str] = frozenset({"0001", "0002", "0003"})
"""Revisions that can be upgraded from."""
