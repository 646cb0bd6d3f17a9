"""Idag: the one list of what is owed, and a panel beside it for the line that is current."""
