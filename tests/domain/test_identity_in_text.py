"""Personal numbers within texts: those that pass every check are found, however they are written (F16-F18)."""

from datetime import date

import pytest

from modulvard.domain.identity_in_text import holds_number

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Patienten 189001019802 tyckte om den",
        "19900101-2385",
        "900101-2385.",
        "900101–2385",
        "19900101 2385",
        "1990-01-01-2385",
        "Samordningsnummer 20220161-2393",
        "Först 5, sedan (9001012385)",
    ],
)
def test_a_number_is_found(text: str) -> None:
    assert holds_number(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "För lång: 20 minuter, 2026-11-30 och modul 12",
        "900101-2386",
        "Ring 08-465 004 00 eller 070-174 06 05",
        "1199001012385 är ett ärendenummer",
    ],
)
def test_what_is_no_number_is_not(text: str) -> None:
    assert not holds_number(text, TODAY)
