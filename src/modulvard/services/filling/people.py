"""Invented people without end, all named after plants; the same for the same seed (domain.md F22)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from modulvard.domain.identity import NO_IDENTITY, Identity, IdentityKind
from modulvard.domain.patients import PatientFields
from modulvard.domain.published_numbers import published_test_numbers
from modulvard.services.filling.draw import Draw


def _words(written: str) -> tuple[str, ...]:
    return tuple(written.split())


_GIVEN = _words(
    "Agnes Albin Alfred Alice Alma Alva Amira Anton Arvid Asta Astrid August Axel Bilal Bodil Cecilia Dagny David Disa "
    "Ebba Edvin Elin Ellen Elsa Emil Erik Farid Folke Freja Frida Gunnar Gustav Hanna Harald Hedda Hugo Ida Inga "
    "Ingrid Isak Iris Ivar Jonas Karin Kerstin Leila Lena Lovisa Ludvig Maja Malin Märta Mohamed Nils Noor Olle Omar "
    "Oskar Otto Per Ragnar Rana Rut Sam Samir Sara Sigrid Siv Solveig Stig Svea Sven Tage Tilde Tor Tove Ulla Vera "
    "Viktor Vilma Wilhelm Yasmin Ylva Yusuf Åke Åsa Örjan"
)
_TREES = _words("Alm Apel Ask Asp Björk Bok Ek En Fläder Gran Hassel Hägg Lind Lönn Måbär Oxel Pil Rönn Slån Sälg Tall")
_PARTS = _words("bark bladsrot barr frö knopp kotte kåda kärne löv näver rot sav skott skugga topp årsring")
_FLOWERS = _words(
    "Alsikeklöver Backsippa Backtimjan Baldersbrå Blåbär Blåklint Blåklocka Blåsippa Bolltistel Brakved Brudbröd "
    "Daggkåpa Fibbla Fingerborgsblomma Förgätmigej Gulmåra Gullviva Gökärt Hallon Harsyra Hjortron Humleblomster "
    "Hundkäx Hästhov Johannesört Kaprifol Kardborre Klockljung Konvalj Kråkbär Kungsljus Lingon Linnea Liljekonvalj "
    "Lupin Malva Mandelblom Nattviol Nejlikrot Nyponros Näckros Odon Prästkrage Renfana Ringblomma Rölleka Rödklint "
    "Skogsstjärna Smultron Smörblomma Solros Strandråg Styvmorsviol Svalört Tranbär Tusensköna Vallmo Vitsippa "
    "Vänderot Åkervinda Älggräs Ängsull Örnbräken"
)
_FAMILY = tuple(sorted({*_FLOWERS, *(tree + part for tree in _TREES for part in _PARTS)}))


def place_names() -> tuple[str, ...]:
    """Return names of invented streets."""
    return tuple(f"{tree}{part}sgatan" for tree in _TREES for part in _PARTS)


_PHONES = tuple(f"070-174 06 {last:02d}" for last in range(5, 100))
"""The series kept free for fiction (domain.md F22)."""
_WITHOUT_NUMBER, _WITH_RESERVE, _PROTECTED, _INTERPRETED = 0.01, 0.03, 0.004, 0.05
_LANGUAGES = ("ar", "so", "fa", "en", "fi", "uk")
_FIRST_BIRTHDAY, _BIRTHDAYS = date(1940, 1, 1), 365 * 65


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Numbers that are someone's already."""

    numbers: frozenset[str]
    reserves: int
    """How many local reserve numbers have been given out."""


def invented_people(draw: Draw, taken: Taken) -> Iterator[PatientFields]:
    """Yield people without end: with published test numbers as long as there are free ones, then with local reserve
    numbers. The first ones are the same however many are asked for.
    """
    free = [number for number in published_test_numbers() if number.value not in taken.numbers]
    numbers = draw.shuffled(free)
    reserves = taken.reserves
    while True:
        chance = draw.share()
        birth: date | None = _FIRST_BIRTHDAY + timedelta(days=draw.number(0, _BIRTHDAYS))
        identity = NO_IDENTITY
        if chance >= _WITHOUT_NUMBER + _WITH_RESERVE and numbers:
            identity = numbers.pop()
            birth = identity.birth_date
        elif chance >= _WITHOUT_NUMBER:
            reserves += 1
            identity = Identity(kind=IdentityKind.RESERVE_OTHER, value=f"BJ{reserves:06d}")
        yield _person(draw, identity, birth)


def colleague_name(number: int) -> str:
    """Return the display name of an invented therapist; numbers below ten thousand give different ones."""
    given = _GIVEN[number % len(_GIVEN)]
    family = _FAMILY[(number * 7 + number // len(_GIVEN)) % len(_FAMILY)]
    return f"{given} {family}"


def _person(draw: Draw, identity: Identity, birth: date | None) -> PatientFields:
    speaks_other = draw.share() < _INTERPRETED
    return PatientFields(
        given_name=draw.one_of(_GIVEN),
        family_name=draw.one_of(_FAMILY),
        identity=identity,
        birth_date=birth,
        phone=draw.one_of(_PHONES),
        language=draw.one_of(_LANGUAGES) if speaks_other else "sv",
        interpreter=speaks_other and draw.share() < 0.5,
        protected=draw.share() < _PROTECTED,
    )
