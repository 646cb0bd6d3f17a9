"""The page of one patient: banner, Översikt and Moduler, and the start of a treatment (ux.md 3.2)."""
