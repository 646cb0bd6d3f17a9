"""Paper: domain values in, PDF out."""
