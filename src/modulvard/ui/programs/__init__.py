"""The programs of the clinic, to be read (ux.md section 2)."""
