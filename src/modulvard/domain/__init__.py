"""What a practice knows: frozen values and rules. Standard library only; no clock, no files."""
