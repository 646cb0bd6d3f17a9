"""The schema's history. Each step is frozen in time and imports nothing from the program."""
