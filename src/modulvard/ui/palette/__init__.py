"""The palette: search or do (Ctrl+K)."""
