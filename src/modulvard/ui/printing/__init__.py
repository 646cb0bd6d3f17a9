"""The print preview: a window of its own beside the main one (ux.md 3.6)."""
