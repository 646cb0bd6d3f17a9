"""Write the shipped table of Sweden's days off, as the library tells them: ``python packaging/days_off.py``.

The program reads the table, and asks the library only outside of it. A test holds the two equal.
"""

from pathlib import Path

from modulvard.services.working_days import TABLE, library_days_off

TARGET = Path(__file__).resolve().parents[1] / "resources" / TABLE
YEARS = range(2000, 2101)


def line(year: int) -> str:
    """Return a year's line of the table."""
    return f"{year}: " + " ".join(f"{day:%m-%d}" for day in sorted(library_days_off(year)))


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(f"{line(year)}\n" for year in YEARS), encoding="ascii")
