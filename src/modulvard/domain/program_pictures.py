"""Pictures while a program is written: put into a page, described, replaced, taken away.

A picture is the program's, under a name no other has; a page shows it by a line of its text. So what a picture shows is
said in each language's own text, and a picture that no page shows is not part of the version.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from modulvard.domain.errors import Refused
from modulvard.domain.markup import image_line, images_in
from modulvard.domain.program_images import IMAGE_FOLDER, JPEG, PNG, ProgramImage
from modulvard.domain.program_restriction import images_of
from modulvard.domain.program_writing import free_key, key_from
from modulvard.domain.programs import Page, Program, Text

_ENDINGS = {PNG: ".png", JPEG: ".jpg"}
_UNNAMED = "bild"
_BLANK = re.compile(r"\n\s*\n")
_NOT_WORDS = re.compile(r"[\s\[\]]+")


class PictureNotTaken(Refused):
    """A picture is not taken into a program. Facts: ``file``, ``problem`` (the ``FileProblem``)."""


def picture_name(wanted: str, media_type: str, taken: Collection[str]) -> str:
    """Return a name for a picture, made of its file's: one that every system keeps and no other picture has."""
    stem = key_from(wanted.rpartition(".")[0] or wanted) or _UNNAMED
    return free_key(stem, {name.rpartition(".")[0] for name in taken}) + _ENDINGS[media_type]


def same_picture(program: Program, sha256: str) -> ProgramImage | None:
    """Return the picture of the program that has these bytes, if one has."""
    return next((image for image in program.images if image.sha256 == sha256), None)


def with_picture(program: Program, image: ProgramImage) -> Program:
    """Return the program with a picture, in place of one with its name."""
    others = (held for held in program.images if held.name != image.name)
    return replace(program, images=tuple(sorted((*others, image), key=lambda held: held.name)))


def without_image(program: Program, name: str) -> Program:
    """Return the program without a picture, wherever it is shown."""
    return replace(program, images=tuple(held for held in program.images if held.name != name))


def replaced_picture(program: Program, name: str, image: ProgramImage) -> Program:
    """Return the program with another picture wherever one is shown, and with what is said of it there.

    The first stays among the program's, so that it can be put in again.
    """
    return _with_bodies(with_picture(program, image), lambda body: _renamed(body, name, image.name))


def only_shown(program: Program) -> Program:
    """Return the program with the pictures its pages show, and no others: what a version is made with."""
    shown = shown_pictures(program)
    kept = tuple(image for image in program.images if image.name in shown)
    return program if kept == program.images else replace(program, images=kept)


def shown_pictures(program: Program) -> frozenset[str]:
    """Return the names of the pictures that the program's pages show, in any language."""
    return frozenset[str]().union(*map(images_of, program.modules))


def page_pictures(page: Page) -> tuple[str, ...]:
    """Return the names of the pictures that a page shows, in any language, in the order they are met."""
    bodies = (page.body.sv, *(words for _, words in page.body.others))
    return tuple(dict.fromkeys(image.name for body in bodies for image in images_in(body)))


# --- in the text of a page ------------------------------------------------------------------------


def picture_line(name: str, description: str = "") -> str:
    """Return the line by which a text shows a picture."""
    return f"![{_NOT_WORDS.sub(' ', description).strip()}]({IMAGE_FOLDER}/{name})"


def put_in(body: str, at: int, name: str, description: str = "") -> str:
    """Return the text with a picture after the paragraph that a place is in, with a blank line on either side."""
    end = _BLANK.search(body, at)
    before, after = (body, "") if end is None else (body[: end.start()], body[end.start() :])
    before, after = before.rstrip("\n"), after.lstrip()
    parts = [part for part in (before, picture_line(name, description), after) if part.strip()]
    return "\n\n".join(parts)


def described(body: str, place: int, description: str) -> str:
    """Return the text with other words for what the picture at a place, counted from 0, shows."""
    lines = list(_picture_lines(body))
    if not 0 <= place < len(lines):
        return body
    start, end, name = lines[place]
    return body[:start] + picture_line(name, description) + body[end:]


def without_picture(body: str, name: str) -> str:
    """Return the text without the lines that show a picture, and without the blank lines that they leave."""
    left: list[str] = []
    was_taken = False
    for line in body.split("\n"):
        found = image_line(line)
        if found is not None and found.name == name:
            was_taken = True
        elif not (was_taken and not line.strip() and not (left and left[-1].strip())):
            left.append(line)
            was_taken = False
    return body if len(left) == body.count("\n") + 1 else "\n".join(left).strip("\n")


def off_page(page: Page, name: str) -> Page:
    """Return the page without a picture, in any language."""
    return replace(page, body=_each(page.body, lambda body: without_picture(body, name)))


def _each(text: Text, change: Callable[[str], str]) -> Text:
    return Text(sv=change(text.sv), others=tuple((code, change(words)) for code, words in text.others))


def _renamed(body: str, name: str, to: str) -> str:
    for start, end, held in reversed(list(_picture_lines(body))):
        if held == name:
            line = body[start:end]
            body = body[:start] + line[: line.rindex(f"({IMAGE_FOLDER}/")] + f"({IMAGE_FOLDER}/{to})" + body[end:]
    return body


def _picture_lines(body: str) -> Iterator[tuple[int, int, str]]:
    """Give where each picture's line begins and ends, without what it is set in, and the picture's name."""
    at = 0
    for line in body.split("\n"):
        found = image_line(line)
        if found is not None:
            start = at + line.index("![")
            yield start, start + len(line[line.index("![") :].rstrip()), found.name
        at += len(line) + 1


def _with_bodies(program: Program, change: Callable[[str], str]) -> Program:
    def pages(held: Iterable[Page]) -> tuple[Page, ...]:
        return tuple(replace(page, body=_each(page.body, change)) for page in held)

    return replace(program, modules=tuple(replace(module, pages=pages(module.pages)) for module in program.modules))
