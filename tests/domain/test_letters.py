"""When a text greets by itself, so that its letter does not greet again (C15; ux.md section 4 "Paper")."""

import pytest

from modulvard.domain.letters import greets


@pytest.mark.parametrize(
    "body",
    [
        "Hej Linnea!\nTack för att du berättar.",
        "hej! Stanna kvar.",
        "\n\n  Hej,\nfint att höra av dig.",
        "HEJSAN Linnea",
        "Hallå Linnea",
        "God morgon Linnea!",
        "Bästa Linnea,",
        "Kära Linnea,",
        "Dear Linnea,\nThank you for writing.",
        "Hello!",
        "Good afternoon Linnea,",
        "Linnea!\nTack för att du skrev.",
        "Linnéa,",
        "Merhaba Linnea,\nTeşekkürler.",
        "Välkommen tillbaka!",
    ],
)
def test_a_text_that_greets_is_known(body: str) -> None:
    assert greets(body, "Linnea")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "  \n",
        "Tack för att du berättar.",
        "Heja dig som höll i hela veckan!",
        "Bästa sättet att somna är att gå upp en stund.",
        "God sömn kommer sällan första natten, och det är som det ska.",
        "Good work this week, and a hard one too.",
        "Det var fint att höra att Linnea och du har börjat gå ut.",
        "😀",
    ],
)
def test_a_text_that_does_not_greet_is_known(body: str) -> None:
    assert not greets(body, "Linnea")


def test_a_patient_without_a_given_name_is_greeted_by_words_only() -> None:
    assert greets("Hej!", "")
    assert not greets("Tack!", "")
