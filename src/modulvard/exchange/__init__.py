"""File formats in and out. Knows no database."""
