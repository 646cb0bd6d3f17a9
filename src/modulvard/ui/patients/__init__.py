"""Patienter: the list, the form for a patient, merging, and what is done with many at once."""
