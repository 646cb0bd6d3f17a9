"""Pictures while a program is written: what each step makes of the pages' texts (D17)."""

from dataclasses import replace

import pytest

from modulvard.domain import program_pictures as pictures
from modulvard.domain.ids import ModuleNumber
from modulvard.domain.markup import images_in
from modulvard.domain.program_images import JPEG, PNG, ProgramImage
from modulvard.domain.program_writing import new_program
from modulvard.domain.programs import Module, Page, Program, Text


def image(name: str, sha256: str = "a" * 64) -> ProgramImage:
    return ProgramImage(name=name, sha256=sha256, media_type=PNG, width=4, height=3)


def program(*bodies: Text, images: tuple[ProgramImage, ...] = ()) -> Program:
    pages = tuple(Page(title=Text(sv="Sida"), body=body) for body in bodies)
    module = Module(number=ModuleNumber(1), title=Text(sv="Ett"), pages=pages)
    return replace(new_program("Björken"), modules=(module,), images=images)


@pytest.mark.parametrize(
    ("wanted", "media_type", "taken", "gives"),
    [
        ("Andning övning.PNG", PNG, (), "andning-ovning.png"),
        ("andning.jpeg", JPEG, (), "andning.jpg"),
        ("andning.png", PNG, ("andning.jpg",), "andning-2.png"),
        ("图.png", PNG, (), "bild.png"),
        ("", PNG, ("bild.png",), "bild-2.png"),
    ],
)
def test_a_picture_has_a_name_that_every_system_keeps_and_no_other_has(
    wanted: str, media_type: str, taken: tuple[str, ...], gives: str
) -> None:
    assert pictures.picture_name(wanted, media_type, taken) == gives


@pytest.mark.parametrize(
    ("body", "at", "gives"),
    [
        ("", 0, "![Sjö](bilder/a.png)"),
        ("Ett\n\nTvå", 1, "Ett\n\n![Sjö](bilder/a.png)\n\nTvå"),
        ("Ett\nTvå\n \nTre", 1, "Ett\nTvå\n\n![Sjö](bilder/a.png)\n\nTre"),
    ],
)
def test_a_picture_stands_on_a_line_of_its_own_after_the_paragraph_one_is_in(body: str, at: int, gives: str) -> None:
    assert pictures.put_in(body, at, "a.png", "Sjö") == gives


def test_what_a_picture_shows_cannot_break_its_line() -> None:
    line = pictures.picture_line("a.png", "En [sjö]\nmed is ")
    assert [one.description for one in images_in(line)] == ["En sjö med is"]


def test_other_words_are_put_where_the_picture_stands_in_a_box_too() -> None:
    body = "![](bilder/a.png)\n\n> Se:\n> ![Bro](bilder/b.png)\nSlut"
    changed = pictures.described(body, 1, "En bro")
    assert changed == "![](bilder/a.png)\n\n> Se:\n> ![En bro](bilder/b.png)\nSlut"
    assert pictures.described(body, 2, "Inget") == body


def test_another_picture_stands_wherever_the_first_was_shown_with_what_was_said_of_it() -> None:
    body = Text(sv="![Sjö](bilder/a.png)", others=(("en", "Look\n\n![Lake](bilder/a.png)"),))
    before = program(body, Text(sv="![Bro](bilder/b.png)"), images=(image("a.png"), image("b.png")))
    after = pictures.replaced_picture(before, "a.png", image("c.png", "c" * 64))
    assert [one.name for one in after.images] == ["a.png", "b.png", "c.png"]
    first, second = after.modules[0].pages
    assert first.body == Text(sv="![Sjö](bilder/c.png)", others=(("en", "Look\n\n![Lake](bilder/c.png)"),))
    assert second == before.modules[0].pages[1]


def test_a_picture_taken_off_a_page_goes_in_every_language() -> None:
    body = Text(sv="Före\n\n![Sjö](bilder/a.png)\n\nEfter", others=(("en", "![Lake](bilder/a.png)\n\nAfter"),))
    page = Page(title=Text(sv="Sida"), body=body)
    assert pictures.off_page(page, "a.png").body == Text(sv="Före\n\nEfter", others=(("en", "After"),))
    assert pictures.page_pictures(page) == ("a.png",)


def test_a_version_has_the_pictures_its_pages_show_and_no_others() -> None:
    body = Text(sv="", others=(("en", "![Lake](bilder/b.png)"),))
    held = program(body, images=(image("a.png"), image("b.png")))
    assert [one.name for one in pictures.only_shown(held).images] == ["b.png"]
    assert pictures.with_picture(held, image("b.png", "d" * 64)).images[1].sha256 == "d" * 64
