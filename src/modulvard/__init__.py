"""Modulvård: the therapist's desk for modular digital treatment."""

__version__ = "0.4.0"
