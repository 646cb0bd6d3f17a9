"""Help for each view, and all keys."""
