"""When a pasted text says that it was written (issue 3, item 2: the time the patient wrote it, shown, correctable)."""

from datetime import date, datetime

import pytest

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.written_at import written_at

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Skickat: 2026-11-22 14:05", (22, 14, 5)),
        ("Datum: 2026-11-22T14:05:33", (22, 14, 5)),
        ("Skickat: den 22 november 2026 14:05", (22, 14, 5)),
        ("Skickat: söndag 22 november 2026 kl. 14.05", (22, 14, 5)),
        ("**Skickat:** 22 nov. 2026, kl 7:05", (22, 7, 5)),
        ("Sent: Sunday, November 22, 2026 2:05 PM", (22, 14, 5)),
        ("Sent: Sunday, November 22, 2026 12:05 AM", (22, 0, 5)),
        ("Date: Sun, 22 Nov 2026 14:05:00 +0100", (22, 14, 5)),
        ("Date: Sun, 22 Nov 2026 23:30:00 +0000", (23, 0, 30)),
        ("Inkom 2026-11-22 kl 14:05", (22, 14, 5)),
        ("Received: 22 November 2026 14:05 GMT", (22, 15, 5)),
    ],
)
def test_a_heading_tells_the_moment(line: str, expected: tuple[int, int, int]):
    day, hour, minute = expected
    assert written_at(f"Från: Alma Ek\n{line}\n\nHej!", NOW) == datetime(2026, 11, day, hour, minute, tzinfo=STOCKHOLM)


@pytest.mark.parametrize("line", ["Datum: 2026-11-20", "Skickat: 20 november 2026", "Date: November 20, 2026"])
def test_a_heading_without_time_tells_the_day(line: str):
    assert written_at(line, NOW) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hej! Kan vi ses 2026-11-20 14:00?",
        "Datum: i tisdags",
        "Tid: 14:05",
        "Skickat: 2026-11-24 09:00",
        "Skickat: 2026-11-23 08:01",
        "Skickat: 2024-11-20 09:00",
        "Skickat: 2026-13-40 09:00",
        "Skickat: 31 februari 2026",
        "Datum: 20 smurf 2026",
        "Skickat: 2026-11-20 09:00\nDatum: 2026-11-19",
        "Hej\n" * 12 + "Skickat: 2026-11-20 09:00",
        "Skickat: 2026-11-20 25:70",
    ],
)
def test_what_is_no_heading_or_cannot_be_tells_nothing(text: str):
    assert written_at(text, NOW) is None


def test_of_an_hour_that_the_clocks_leap_over_the_day_is_known():
    now = datetime(2026, 4, 1, 8, 0, tzinfo=STOCKHOLM)
    assert written_at("Skickat: 2026-03-29 02:30", now) == date(2026, 3, 29)
    assert written_at("Skickat: 2026-03-29 02:30 +00:00", now) == datetime(2026, 3, 29, 4, 30, tzinfo=STOCKHOLM)


def test_of_two_headings_of_one_day_the_one_with_a_time_counts():
    text = "Datum: 2026-11-20\nSkickat: 2026-11-20 09:15"
    assert written_at(text, NOW) == datetime(2026, 11, 20, 9, 15, tzinfo=STOCKHOLM)
