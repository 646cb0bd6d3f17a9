"""Material that must not be spread: closed until it is opened, and left out of what is given out (D40-D41)."""

from dataclasses import replace

from tests.treatments_given import a_program

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.program_images import ProgramImage
from modulvard.domain.program_restriction import (
    LEFT_OUT,
    closed,
    left_bare,
    restricted_pages,
    without_restricted,
)
from modulvard.domain.programs import Module, Page, Program, Subject, Text, Unknown


def page(body: str, *, restricted: bool = False) -> Page:
    return Page(title=Text(sv="Sida"), body=Text(sv=body), restricted=restricted)


def image(name: str) -> ProgramImage:
    return ProgramImage(name=name, sha256=name * 2, media_type="image/png", width=1, height=1)


def program(*modules: tuple[Page, ...]) -> Program:
    made = (
        Module(number=ModuleNumber(number), title=Text(sv=f"Modul {number}"), pages=pages)
        for number, pages in enumerate(modules, 1)
    )
    return replace(a_program(), modules=tuple(made), version="2.1")


OPEN, SHUT = page("![Sjö](bilder/sjo.png)"), page("Hemligt ![x]\n![Berg](bilder/berg.png)", restricted=True)


def test_pages_that_must_not_be_spread_are_closed_and_the_rest_is_as_it_was() -> None:
    whole = program((OPEN, SHUT), (OPEN,))
    shut = closed(whole)
    assert shut.modules[0].pages == (OPEN, replace(SHUT, body=Text(sv="")))
    assert shut.modules[1] == whole.modules[1]
    assert closed(shut) == shut


def test_all_pages_are_closed_where_the_whole_program_must_not_be_spread() -> None:
    shut = closed(replace(program((OPEN,)), restricted_material=True))
    assert [page.body.sv for page in shut.modules[0].pages] == [""]
    assert closed(program((OPEN,))) == program((OPEN,))


def test_without_those_pages_it_is_a_version_of_its_own_with_only_the_pictures_it_shows() -> None:
    whole = replace(program((OPEN, SHUT), (OPEN,)), images=(image("berg.png"), image("sjo.png")))
    given_out = without_restricted(whole)
    assert restricted_pages(whole) == ((1, SHUT),)
    assert [module.pages for module in given_out.modules] == [(OPEN,), (OPEN,)]
    assert given_out.images == (image("sjo.png"),)
    assert given_out.version == f"2.1, {LEFT_OUT}"
    assert without_restricted(given_out) == given_out


def test_a_version_that_is_not_known_is_named_by_what_is_left_out() -> None:
    gap = Unknown(subject=Subject.VERSION, reason=Text(sv="Står inte"))
    given_out = without_restricted(replace(program((OPEN, SHUT)), version=None, unknown=(gap,)))
    assert (given_out.version, given_out.unknown) == (LEFT_OUT, ())


def test_modules_with_nothing_else_are_told() -> None:
    assert left_bare(program((OPEN, SHUT), (SHUT,), ())) == (2,)
