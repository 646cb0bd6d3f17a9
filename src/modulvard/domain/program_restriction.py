"""Material that must not be spread (D40-D41): read only where the opening is logged, and never given out."""

from dataclasses import replace

from modulvard.domain.ids import ModuleNumber
from modulvard.domain.markup import images_in
from modulvard.domain.programs import Module, Page, Program, Subject, Text

_CLOSED = Text(sv="")
LEFT_OUT = "utan sidor som inte får spridas"
"""What the version of a program without them is called beside its own: other content is another version (D17)."""


def images_of(module: Module) -> frozenset[str]:
    """Return the names of the pictures that a module's pages show, in any language."""
    bodies = (body for page in module.pages for body in (page.body.sv, *(text for _, text in page.body.others)))
    return frozenset(image.name for body in bodies for image in images_in(body))


def is_restricted(program: Program, module: Module) -> bool:
    """Tell whether the module has something that must not be spread."""
    return program.restricted_material or any(page.restricted for page in module.pages)


def closed(program: Program) -> Program:
    """Return the program with the texts of pages that must not be spread taken away; they are opened one module a time.

    What a list holds, and what is kept ready to be shown, so holds nothing that has to be logged.
    """
    if not program.is_restricted:
        return program
    return replace(program, modules=tuple(_closed(program, module) for module in program.modules))


def _closed(program: Program, module: Module) -> Module:
    pages = (
        replace(page, body=_CLOSED) if page.restricted or program.restricted_material else page for page in module.pages
    )
    return replace(module, pages=tuple(pages))


def restricted_pages(program: Program) -> tuple[tuple[ModuleNumber, Page], ...]:
    """Return the pages that must not be spread, with their modules' numbers, where the program as a whole may be."""
    return tuple((module.number, page) for module in program.modules for page in module.pages if page.restricted)


def left_bare(program: Program) -> tuple[ModuleNumber, ...]:
    """Return the modules that would have no page left without those that must not be spread."""
    return tuple(
        module.number for module in program.modules if module.pages and all(p.restricted for p in module.pages)
    )


def name_without(version: str | None) -> str:
    """Return what a version is called without its pages that must not be spread."""
    return LEFT_OUT if version is None else f"{version}, {LEFT_OUT}"


def without_restricted(program: Program) -> Program:
    """Return the program without those pages and the pictures that only they show, as a version of its own."""
    if not restricted_pages(program):
        return program
    modules = tuple(
        replace(module, pages=tuple(page for page in module.pages if not page.restricted)) for module in program.modules
    )
    shown = frozenset[str]().union(*map(images_of, modules))
    return replace(
        program,
        version=name_without(program.version),
        unknown=tuple(gap for gap in program.unknown if gap.subject is not Subject.VERSION),
        modules=modules,
        images=tuple(image for image in program.images if image.name in shown),
    )
