"""Homework of a patient: what is given, what was handed in, and feedback on it (C5)."""
