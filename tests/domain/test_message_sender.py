"""Whom a pasted text is proposed to be from, and when nobody is (ux.md 6, 8.2)."""

from datetime import date

import pytest

from modulvard.domain.ids import PatientId, TreatmentId
from modulvard.domain.message_guess import Candidate, guesses
from modulvard.domain.message_sender import Pointing, Proposal, proposal


def candidate(ident: int, given: str, family: str, number: str = "") -> Candidate:
    return Candidate(
        treatment=TreatmentId(ident),
        patient=PatientId(ident),
        given_name=given,
        family_name=family,
        birth_date=date(1980, 1, ident),
        program="Sova",
        number=number,
    )


LISA = candidate(1, "Lisa", "Blåklocka", "198603022383")
OMAR = candidate(2, "Omar", "Tallkotte")
SECOND_OMAR = candidate(3, "Omar", "Ekollon")
ANNA = candidate(4, "Anna-Karin", "Björk")
OWN = (LISA, OMAR, SECOND_OMAR, ANNA)


def of(text: str, *, here: Candidate | None = None, shared: frozenset[str] = frozenset()) -> Proposal:
    return proposal(text, guesses(text, OWN), shared, here)


@pytest.mark.parametrize(
    "text",
    [
        "mvh Lisa Blåklocka",
        "Hej! Jag kommer inte.\nMvh\nLisa",
        "Hej Omar!\nDet går bra.\n/Lisa B",
        "Från: Lisa Blåklocka <post@example.com>\nHej, jag undrar en sak.",
        "Hej! Lisa här",
        "Tack!\nLisa Blåklocka\nSkickat från min iPhone",
        "Hej från Lisa Blåklocka",
        "Hej det är Lisa",
        "Jag kommer.\n19860302-2383",
        "Jag har pratat med Omar Tallkotte om det.\nHälsningar\nlisa blåklocka",
    ],
)
def test_a_text_that_points_at_one_proposes_that_one(text: str) -> None:
    assert (of(text).candidate, of(text).pointing) == (LISA, Pointing.ONE)
    assert of(text, here=LISA).candidate == LISA


@pytest.mark.parametrize(
    "text",
    [
        "Hej! Jag kommer inte på tisdag.",
        "",
        "Hej Lisa!\nJag undrar en sak om modul 3.",
        "Hej Lisa Blåklocka,\nvi ses.",
    ],
)
def test_a_text_that_names_nobody_proposes_who_is_in_view_and_else_nobody(text: str) -> None:
    """A greeting names the reader."""
    assert (of(text).candidate, of(text).pointing) == (None, Pointing.NOBODY)
    assert (of(text, here=OMAR).candidate, of(text, here=OMAR).pointing) == (OMAR, Pointing.IN_VIEW)


@pytest.mark.parametrize(
    "text",
    [
        "Jag kommer.\nmvh Sven Svensson",
        "Jag kommer.\nMvh\nLisa Svensson",
        "Jag är mamma till Lisa Blåklocka och undrar.\n/Karin Ek",
        "Från: Sven Ek\nHej, jag undrar en sak.",
        "Tack för hjälpen\nSven Svensson",
        "Det gäller Lisa Svensson.",
        "Lisa här igen, mitt nummer är 19850101-2389.",
    ],
)
def test_a_text_of_somebody_else_proposes_nobody_whoever_is_in_view(text: str) -> None:
    assert of(text).candidate is None
    assert of(text, here=LISA).candidate is None


def test_a_name_against_the_page_that_is_open_proposes_nobody() -> None:
    found = of("Jag kommer.\nmvh Lisa Blåklocka", here=OMAR)
    assert (found.candidate, found.pointing) == (None, Pointing.ANOTHER)
    assert of("Omar sa att det går bra.", here=LISA).candidate is None


@pytest.mark.parametrize("text", ["Jag ringde Tallkotte i går.", "Omar var här.\n" + "Det gick bra.\n" * 7])
def test_another_who_is_only_mentioned_is_doubt_enough_to_propose_nobody(text: str) -> None:
    found = of(text, here=LISA)
    assert (found.candidate, found.pointing) == (None, Pointing.ANOTHER)


def test_a_name_that_two_bear_proposes_nobody_unless_the_number_tells_them_apart() -> None:
    """ux.md 8.2, COR-05."""
    shared = frozenset({"lisa blaklocka"})
    found = of("mvh Lisa Blåklocka", shared=shared)
    assert (found.candidate, found.pointing, found.likeliest) == (None, Pointing.NAMESAKES, (LISA,))
    assert of("/Lisa", shared=shared).candidate is None
    assert of("mvh Lisa Blåklocka", shared=shared, here=LISA).candidate is None
    assert of("mvh Lisa Blåklocka, 860302-2383", shared=shared).candidate == LISA


def test_two_as_likely_propose_nobody_unless_one_of_them_is_in_view() -> None:
    assert (of("Tack!\nOmar").candidate, of("Tack!\nOmar").pointing) == (None, Pointing.SEVERAL)
    assert of("Tack!\nOmar", here=SECOND_OMAR).candidate == SECOND_OMAR
